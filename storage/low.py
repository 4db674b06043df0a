"""The tallies of all units in a commune at once: its entries are read once, where asking for each would read them
each time. The same figures as `Tallies.tally` gives, for as many hamlets as a province has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from handlers.core.land import Counted, Place, count_up
from handlers.core.own import Own, Transfer
from handlers.core.shown import balance, shown
from handlers.core.tally import Tally
from storage.books import Books
from storage.homes import Homes
from storage.landing import Land, owns
from storage.sql import Sql

_YEARS_BACK = 10  # as in storage.tallies
_ANY_FUND = Sql("SELECT 1 FROM tally_funds WHERE year = :year AND unit = :unit")


class Low:
    """One commune in one transaction; years are read when first needed, units counted when asked for."""

    def __init__(self, books: Books, code: str) -> None:
        self._books, self._homes, self._code = books, Homes(books), code
        self._years: dict[int, tuple[Mapping[str, Place], Mapping[str, Own]]] = {}
        self._counted: dict[int, dict[str, Counted]] = {}
        self._funds: dict[int, bool] = {}

    def tallies(self, year: int) -> Mapping[str, Tally]:
        """Of the commune and every unit below, by code. Empty where it was not there that year."""
        found = ((code, self.tally(code, year)) for code in self._read(year)[0])
        return {code: tally for code, tally in found if tally is not None}

    def tally(self, code: str, year: int) -> Tally | None:
        """Of one of them."""
        its = self._count(code, year)
        if its is None:
            return None
        return shown(
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

    def _read(self, year: int) -> tuple[Mapping[str, Place], Mapping[str, Own]]:
        if year not in self._years:
            land = Land(self._books, self._homes, self._homes.anchor(self._code, year), year)
            places = {place.code: place for place in _at_or_below(land.place, self._code)}
            self._years[year] = (places, owns(land.lines()))
        return self._years[year]

    def _count(self, code: str, year: int) -> Counted | None:
        """All of the commune is counted at once: what a hamlet is there, it is on its own too."""
        places, stated = self._read(year)
        if code not in places:
            return None
        if year not in self._counted:
            kept = self._counted[year] = {}
            top = next(iter(places.values()))
            count_up(top, stated, self._books.memory.catalogue.apart, kept)
        return self._counted[year][code]

    def _opening(self, code: str, year: int, back: int) -> int | None:
        """Last year's balance: as it was stated, else as it should have been."""
        if not back or not self._any_fund(year - 1):
            return None
        before = self._count(code, year - 1)
        if before is None or before.sums.fund is None:
            return None
        if before.sums.fund.balance is not None:
            return before.sums.fund.balance
        return balance(before.sums.fund, _from_outside(before), self._opening(code, year - 1, back - 1))

    def _any_fund(self, year: int) -> bool:
        """Whether the commune had any money that year."""
        if year not in self._funds:
            anchor = self._homes.anchor(self._code, year).code
            self._funds[year] = self._books.one(_ANY_FUND, year=year, unit=anchor) is not None
        return self._funds[year]


def _at_or_below(place: Place, code: str, *, inside: bool = False) -> Iterator[Place]:
    """The place of that code and all below it."""
    inside = inside or place.code == code
    if inside:
        yield place
    for kid in place.kids:
        yield from _at_or_below(kid, code, inside=inside)


def _from_outside(counted: Counted) -> list[Transfer]:
    return [its for _, its in counted.transfers if its.giver not in counted.codes]
