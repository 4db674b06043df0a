"""The tallies of all units in a commune at once: its entries are read once, where asking for each would read them
each time. The same figures as `Tallies.tally` gives, for as many hamlets as a province has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handlers.core.land import Counted, Place, count_up
from handlers.core.own import Transfer
from handlers.core.shown import balance, shown
from handlers.core.tally import Tally
from storage.books import Books
from storage.homes import Homes
from storage.landing import Land, owns
from storage.sql import Sql

_YEARS_BACK = 10  # as in storage.tallies
_ANY_FUND = Sql("SELECT 1 FROM tally_funds WHERE year = :year AND unit = :unit")


class Low:
    """One commune in one transaction; years are counted when first needed."""

    def __init__(self, books: Books, code: str) -> None:
        self._books, self._homes, self._code = books, Homes(books), code
        self._years: dict[int, Mapping[str, Counted]] = {}

    def tallies(self, year: int) -> Mapping[str, Tally]:
        """Of every unit below, by code. Empty where the unit was not there that year."""
        return {
            code: shown(
                code,
                year,
                its.sums,
                its.figures,
                its.ground,
                transfers=_from_outside(its),
                opening=self._opening(code, year, _YEARS_BACK) if its.sums.fund is not None else None,
                reported=its.reports.expected - len(its.reports.missing),
                expected=its.reports.expected,
                missing=its.reports.missing,
            )
            for code, its in self._counted(year).items()
        }

    def _counted(self, year: int) -> Mapping[str, Counted]:
        if year not in self._years:
            site = self._homes.site(self._code)
            found: dict[str, Counted] = {}
            if site is not None:
                land = Land(self._books, self._homes, self._homes.anchor(self._code, year), year)
                stated = owns(land.lines())
                apart = self._books.memory.catalogue.apart
                for place in _below(land.place, self._code):
                    found[place.code] = count_up(place, stated, apart)
            self._years[year] = found
        return self._years[year]

    def _opening(self, code: str, year: int, back: int) -> int | None:
        """Last year's balance: as it was stated, else as it should have been."""
        anchor = self._homes.anchor(self._code, year - 1).code
        if not back or self._books.one(_ANY_FUND, year=year - 1, unit=anchor) is None:
            return None
        before = self._counted(year - 1).get(code)
        if before is None or before.sums.fund is None:
            return None
        if before.sums.fund.balance is not None:
            return before.sums.fund.balance
        return balance(before.sums.fund, _from_outside(before), self._opening(code, year - 1, back - 1))


def _below(place: Place, code: str) -> Iterator[Place]:
    """All places below the one of that code."""
    for kid in place.kids:
        if place.code == code:
            yield kid
            yield from _below(kid, kid.code)
        else:
            yield from _below(kid, code)


def _from_outside(counted: Counted) -> list[Transfer]:
    return [its for _, its in counted.transfers if its.giver not in counted.codes]
