"""Summing the kept tallies along the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handlers.core.combine import combine
from handlers.core.land import Reports, count_up
from handlers.core.own import NOTHING, Own, Transfer
from handlers.core.past import own_of
from handlers.core.sums import Gathered, Sums, gather
from handlers.core.tally import Figure
from handlers.core.units import NATION
from storage import kept
from storage.books import Books
from storage.homes import Homes
from storage.landing import Land, owns
from storage.nation import Nation
from storage.upper import Upper

LARGE = 1_000  # units; below, adding up one by one costs less than looking who stated what


@dataclass(frozen=True, slots=True)
class Aim:
    """What is asked for. `fund_only`: nothing else is wanted. `by_units`: never in one pass over the country. `until`:
    as it stood at that moment, as stored; nothing is kept of that, so every commune is counted from its entries."""

    fund_only: bool = False
    by_units: bool = False
    until: int | None = None


class Summing:
    """One year's kept tallies over the tree at and above the communes."""

    def __init__(self, books: Books, homes: Homes, upper: Upper, year: int, aim: Aim) -> None:
        self.books = books
        self.homes = homes
        self.upper = upper
        self.aim = aim
        # Of an earlier moment, where nothing is kept:
        self.reports: dict[str, Reports] = {}
        self.came: dict[str, list[Transfer]] = {}
        self.year = year
        self._apart = books.memory.catalogue.apart
        self._rows: dict[str, Sums] = {}
        self._read: set[str] = set()

    def read(self, codes: Iterable[str]) -> None:
        """Have the rows of these units at hand."""
        new = set(codes) - self._read
        if not new:
            return
        self._read |= new
        if self.aim.until is None:
            self._rows |= kept.read(self.books, self.year, new, fund_only=self.aim.fund_only)
            return
        for code in new:
            land = Land(self.books, self.homes, self.upper.nodes[code].site, self.year)
            counted = count_up(land.place, owns(land.lines(until=self.aim.until)), self._apart)
            self._rows[code], self.reports[code] = counted.sums, counted.reports
            self.came[code] = [its for _, its in counted.transfers if its.giver not in counted.codes]

    def sums(self, code: str) -> Sums:
        """What a unit with all below it contributes."""
        node = self.upper.nodes[code]
        if code not in self._read:
            self.read(self.upper.below(code))
        if node.site.commune:
            return self._rows.get(code, Sums())
        own = own_of(self._rows[code]) if code in self._rows else NOTHING
        return combine(own, self.gathered(code), node.ground)[0]

    def row(self, code: str) -> Sums:
        """A unit's own row, once read."""
        return self._rows.get(code, Sums())

    def gathered(self, code: str) -> Gathered:
        """What its children contribute together."""
        nodes = self.upper.nodes
        if code == NATION and len(nodes) > LARGE and not (self.aim.by_units or self.aim.until):
            return Nation(self, code).gathered()
        self.read(self.upper.below(code))
        return gather(((self.sums(kid), nodes[kid].expected) for kid in nodes[code].kids), self._apart)

    def figures(self, code: str, own: Own) -> tuple[Sums, Mapping[str, Figure]]:
        """A unit's sums and figures, with what it stated itself read from its entries."""
        return combine(own, self.gathered(code), self.upper.nodes[code].ground)
