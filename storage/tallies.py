"""The tally of any unit for any year: kept rows summed along the tree, a commune and below counted from its entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.core.own import Own, own
from handlers.core.shown import balance, shown
from handlers.core.sums import FundSum
from handlers.core.tally import Figure, Tally
from storage.audit import Difference, audit
from storage.books import Books
from storage.homes import Homes, Site
from storage.moving import Touch, move
from storage.sql import Sql
from storage.views import Views

MISSING = 500  # names to list; beyond that only the number says something
_YEARS_BACK = 10  # how far a balance nobody stated is carried on
_ANY_FUND = Sql("SELECT 1 FROM tally_funds WHERE year = :year LIMIT 1")


class Tallies:
    def __init__(self, books: Books) -> None:
        self._books = books

    def move(self, touched: Iterable[Touch]) -> None:
        """Bring the kept tallies up to date with what was just entered."""
        move(self._books, Homes(self._books), touched)

    def own(self, unit: str, year: int) -> Own:
        """What the unit itself stated, without what is below it."""
        return own(self._books.ledger.lines(unit, year))

    def tally(self, unit: str, year: int, missing: int | None = MISSING, *, by_units: bool = False) -> Tally:
        """The unit and all below it. Lists who has not reported if they are at most `missing` (None: however many).
        `by_units` never takes the one pass over the country: for tests. Raises ValueError on an unknown unit."""
        homes = Homes(self._books)
        site = homes.site(unit)
        if site is None:
            raise ValueError(f"unknown unit {unit}")
        views = Views(self._books, homes, year, by_units=by_units)
        view = views.of(site)
        heard = views.attendance(site, view, missing)
        return shown(
            unit,
            year,
            view.sums,
            self._in_order(view.figures),
            view.ground,
            transfers=view.transfers,
            opening=self._opening(homes, site, year, view.sums.fund, _YEARS_BACK),
            reported=heard.reported,
            expected=heard.expected,
            missing=heard.missing,
        )

    def audit(self, *, repair: bool = False) -> list[Difference]:
        """Everything kept against the entries it follows from: see `storage.audit`."""
        return audit(self._books, repair=repair)

    def _in_order(self, figures: Mapping[str, Figure]) -> dict[str, Figure]:
        """As the catalogue has them, what it does not know last."""
        known = (code for code in self._books.memory.catalogue.indicators if code in figures)
        return {code: figures[code] for code in (*known, *figures)}

    def _opening(self, homes: Homes, site: Site, year: int, fund: FundSum | None, back: int) -> int | None:
        """Last year's balance: as it was stated, else as it should have been."""
        if fund is None or not back or self._books.one(_ANY_FUND, year=year - 1) is None:
            return None
        view = Views(self._books, homes, year - 1, fund_only=True).of(site)
        before = view.sums.fund
        if before is None or before.balance is not None:
            return before.balance if before else None
        return balance(before, view.transfers, self._opening(homes, site, year - 1, before, back - 1))
