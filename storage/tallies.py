"""The tally of any unit for any year: kept rows summed along the tree, a commune and below counted from its entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from handlers.core.own import Own, own
from handlers.core.shown import balance, per_head, shown
from handlers.core.sums import FundSum
from handlers.core.tally import Figure, Tally
from storage.audit import Difference, audit
from storage.books import Books
from storage.homes import Homes, Site
from storage.sql import Sql, stamp
from storage.stepping import Moving, Touch
from storage.summing import Aim
from storage.views import Views

MISSING = 500  # names to list; beyond that only the number says something
_YEARS_BACK = 10  # how far a balance nobody stated is carried on
_FIRST_FUND = Sql("SELECT min(year) FROM tally_funds")


class Tallies:
    def __init__(self, books: Books) -> None:
        self._books = books

    def moving(self, touched: Iterable[Touch], *, adding: bool = False) -> Moving:
        """What the kept tallies need before entries are written; `carry_out` it after. On PostgreSQL nobody else enters
        anything in the touched communes until the commit. `adding`: nothing is superseded. Raises ValueError on an
        unknown unit."""
        return Moving(self._books, touched, adding=adding)

    def own(self, unit: str, year: int) -> Own:
        """What the unit itself stated, without what is below it."""
        return own(self._books.ledger.lines(unit, year))

    def tally(
        self,
        unit: str,
        year: int,
        missing: int | None = MISSING,
        *,
        as_of: datetime | None = None,
        by_units: bool = False,
    ) -> Tally:
        """The unit and all below it. Lists who has not reported if they are at most `missing` (None: however many).
        `as_of` (aware): as it stood then, counted from the entries: of a province in about a second. `by_units`, for
        tests, never takes the one pass over the country. Raises ValueError on an unknown unit."""
        homes = Homes(self._books)
        site = homes.site(unit)
        if site is None:
            raise ValueError(f"unknown unit {unit}")
        until = stamp(as_of) if as_of else None
        views = Views(self._books, homes, year, Aim(by_units=by_units, until=until))
        view = views.of(site)
        heard = views.attendance(site, view, missing)
        tally = shown(
            unit,
            year,
            view.sums,
            self._in_order(view.figures),
            view.ground,
            transfers=view.transfers,
            opening=self._opening(homes, site, year, view.sums.fund, until),
            reported=heard.reported,
            expected=heard.expected,
            missing=heard.missing,
        )
        return per_head(tally, site.population)

    def audit(self, *, repair: bool = False) -> list[Difference]:
        """Everything kept against the entries it follows from: see `storage.audit`."""
        return audit(self._books, repair=repair)

    def since(self, unit: str, year: int, then: datetime) -> dict[str, int]:
        """How far each figure moved since `then` (aware), by code: "family.registered": 12. Those that did not are left
        out; one that had no figure then moved by all of it. Raises ValueError on an unknown unit."""
        before, now = self.tally(unit, year, 0, as_of=then).figures, self.tally(unit, year, 0).figures
        moved = {
            code: (figure.value or 0) - (old.value or 0 if (old := before.get(code)) else 0)
            for code, figure in now.items()
        }
        return {code: by for code, by in moved.items() if by}

    def _in_order(self, figures: Mapping[str, Figure]) -> dict[str, Figure]:
        """As the catalogue has them, what it does not know last."""
        known = (code for code in self._books.memory.catalogue.indicators if code in figures)
        return {code: figures[code] for code in (*known, *figures)}

    def _opening(self, homes: Homes, site: Site, year: int, fund: FundSum | None, until: int | None) -> int | None:
        """Last year's balance: as it was stated, else as it should have been."""
        row = self._books.one(_FIRST_FUND) if fund is not None else None
        first = year if row is None or row[0] is None else max(row[0], year - _YEARS_BACK)

        def opening(year: int) -> int | None:
            if year <= first:
                return None
            view = Views(self._books, homes, year - 1, Aim(fund_only=True, until=until)).of(site)
            before = view.sums.fund
            if before is None or before.balance is not None:
                return before.balance if before else None
            return balance(before, view.transfers, opening(year - 1))

        return opening(year)
