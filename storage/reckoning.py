"""What conversations may ask of the tallies beyond one unit's year (`handlers.core.reckoning.Reckoning`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from handlers.core.catalogue import Target
from handlers.core.facts import Model
from handlers.core.ledger import Promise
from handlers.core.punctual import Punctual
from handlers.core.shown import shown
from handlers.core.tally import Tally
from handlers.core.units import BODY_KINDS, Unit
from storage.books import Books
from storage.homes import Homes
from storage.hosts import host_of
from storage.low import Low
from storage.moves import successors
from storage.owing import promised
from storage.punctual import punctual
from storage.spent import Spent, spent
from storage.summing import Aim, Summing
from storage.targets import targets
from storage.upper import upper


class BookReckoning:
    def __init__(self, books: Books) -> None:
        self._books = books

    def then(self, unit: str, year: int, moment: datetime) -> Tally:
        return self._books.tallies.tally(unit, year, as_of=moment)

    def since(self, unit: str, year: int, moment: datetime) -> Mapping[str, int]:
        return self._books.tallies.since(unit, year, moment)

    def group(self, unit: Unit) -> Unit | None:
        above = (self._books.units.get(code) for code in (*unit.clusters, unit.parent) if code)
        return next((its for its in above if its is not None), None)

    def side_by_side(self, unit: str, year: int) -> Sequence[tuple[Unit, Tally]]:
        books = self._books
        homes = Homes(books)
        tree = upper(books, homes, year)
        summing = Summing(books, homes, tree, year, Aim())
        low: dict[str, Low] = {}
        found: list[tuple[Unit, Tally]] = []
        for child in books.units.children(unit, date(year, 12, 31)):
            node = tree.nodes.get(child.code)
            if node is not None and node.expected:
                found.append((child, shown(child.code, year, summing.sums(child.code), {}, node.ground)))
            elif node is None and child.kind not in BODY_KINDS and child.parent is not None:
                home = low.setdefault(child.parent, Low(books, child.parent))
                if (its := home.tally(child.code, year)) is not None:
                    found.append((child, its))
        return found

    def promised(self, unit: str, year: int) -> Sequence[Promise]:
        return promised(self._books, unit, year)

    def targets(self, unit: str, year: int) -> Mapping[Model, Target]:
        return targets(self._books, unit, year)

    def punctual(self, unit: str, year: int, zone: tzinfo) -> Punctual | None:
        return punctual(self._books, unit, year, zone)

    def host(self, cluster: str, year: int) -> Unit | None:
        code = host_of(self._books, cluster, year)
        return self._books.units.get(code) if code else None

    def successors(self, unit: str) -> Sequence[Unit]:
        found = (self._books.units.get(code) for code, _ in successors(self._books, unit))
        return [its for its in found if its is not None]

    def spent(self, unit: str, year: int) -> Sequence[Spent]:
        return spent(self._books, unit, year)
