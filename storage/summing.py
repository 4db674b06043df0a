"""Summing the kept tallies along the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from handlers.core.combine import combine
from handlers.core.own import NOTHING, Own
from handlers.core.past import own_of
from handlers.core.sums import Gathered, Sums, gather
from handlers.core.tally import Figure
from handlers.core.units import NATION
from storage import kept
from storage.books import Books
from storage.nation import Nation
from storage.upper import Upper

LARGE = 1_000  # units; below, adding up one by one costs less than looking who stated what


class Summing:
    """One year's kept tallies over the tree at and above the communes."""

    def __init__(
        self, books: Books, upper: Upper, year: int, *, by_units: bool = False, fund_only: bool = False
    ) -> None:
        self.books = books
        self.upper = upper
        self._by_units = by_units
        self.fund_only = fund_only
        self.year = year
        self._apart = books.memory.catalogue.apart
        self._rows: dict[str, Sums] = {}
        self._read: set[str] = set()

    def read(self, codes: Iterable[str]) -> None:
        """Have the rows of these units at hand."""
        new = set(codes) - self._read
        if new:
            self._rows |= kept.read(self.books, self.year, new, fund_only=self.fund_only)
            self._read |= new

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
        if code == NATION and len(nodes) > LARGE and not self._by_units:
            return Nation(self, code).gathered()
        self.read(self.upper.below(code))
        return gather(((self.sums(kid), nodes[kid].expected) for kid in nodes[code].kids), self._apart)

    def figures(self, code: str, own: Own) -> tuple[Sums, Mapping[str, Figure]]:
        """A unit's sums and figures, with what it stated itself read from its entries."""
        return combine(own, self.gathered(code), self.upper.nodes[code].ground)
