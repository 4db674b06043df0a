"""What a report is collected from, over the books of one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.core.catalogue import Target
from handlers.core.ledger import Entry
from handlers.core.punctual import Punctual
from handlers.core.tally import Tally
from handlers.core.units import COMMUNE_KINDS, Unit
from storage import Books
from storage.hosts import host_of
from storage.low import Low
from storage.punctual import punctual
from storage.reports import Told, money_below, received_by_month, told_below
from storage.targets import set_targets


class BookShelf:
    """See `handlers.core.reports.gather.Shelf`."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._low: tuple[str, Low] | None = None  # the commune last asked for

    def unit(self, code: str) -> Unit | None:
        return self._books.units.get(code)

    def path(self, code: str) -> Sequence[str]:
        return self._books.units.path(code)

    def children(self, code: str, day: date) -> Sequence[Unit]:
        return self._books.units.children(code, day)

    def tally(self, unit: str, year: int, missing: int | None = 0) -> Tally:
        if missing == 0 and (its := self._books.units.get(unit)) and its.kind in COMMUNE_KINDS:
            found = self._commune(unit).tally(unit, year)  # what lies below is often wanted next: read once for all
            if found is not None:
                return found
        return self._books.tallies.tally(unit, year, missing)

    def in_time(self, code: str, year: int) -> Punctual | None:
        return punctual(self._books, code, year)

    def host(self, code: str, year: int) -> Unit | None:
        host = host_of(self._books, code, year)
        return self._books.units.get(host) if host else None

    def set_targets(self, codes: Sequence[str], year: int) -> Sequence[Target]:
        return set_targets(self._books, codes, year)

    def low(self, code: str, year: int) -> Mapping[str, Tally]:
        return self._commune(code).tallies(year)

    def _commune(self, code: str) -> Low:
        if self._low is None or self._low[0] != code:
            self._low = (code, Low(self._books, code))
        return self._low[1]

    def told(self, code: str, year: int, limit: int) -> tuple[Sequence[Told], int]:
        return told_below(self._books, code, year, limit)

    def money(self, code: str, year: int) -> Sequence[Entry]:
        return money_below(self._books, code, year)

    def notes(self, code: str, year: int) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for note in self._books.records.notes_of(code, year):
            found.setdefault(note.section, []).append(note.text)
        return found

    def received(self, code: str, year: int) -> Mapping[int, int]:
        return received_by_month(self._books, code, year)
