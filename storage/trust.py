"""What conversations may look up of trust (`handlers.core.trust.Trust`), answered from the books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from handlers.core.lawful import Duty
from handlers.core.ledger import Entry
from handlers.core.trust import Closing, Member, Waiting
from storage.books import Books
from storage.sql import Sql

_UNREAD = Sql(
    """SELECT u.source, u.unit, i.person FROM unread u JOIN inbox i ON i.id = u.source
    WHERE u.status = 'open' AND u.unit IS NOT NULL AND i.person IS NOT NULL ORDER BY u.source"""
)
_STATED = Sql("SELECT DISTINCT indicator FROM entries WHERE unit = :unit AND year = :year ORDER BY indicator")

LATELY, LATEST = 50, 5  # tasks looked through for those done lately, and shown of them


class BookTrust:
    """Each answer is its subject's; see there."""

    def __init__(self, books: Books, now: datetime) -> None:
        self._books, self._now = books, now
        self._closings: dict[tuple[str, int], Closing | None] = {}  # each figure of a message is held against them

    def closing(self, unit: str, year: int) -> Closing | None:
        if (unit, year) not in self._closings:
            self._closings[unit, year] = self._books.closings.closing(unit, year)
        return self._closings[unit, year]

    def waiting(self, source: int, unit: str) -> Waiting | None:
        return self._books.closings.waiting(source, unit)

    def seal(self, unit: str) -> str:
        return self._books.chain.newest(unit)

    def history(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        return self._books.ledger.history(unit, year, indicator)

    def stated(self, unit: str, year: int) -> Sequence[str]:
        return [row[0] for row in self._books.all(_STATED, unit=unit, year=year)]

    def members(self, unit: str, day: date) -> Sequence[Member]:
        return self._books.circle.members(unit, day)

    def unkept(self, unit: str, day: date) -> Sequence[str]:
        return [one.code for one in self._books.circle.unkept(unit, day)]

    def open_waiting(self, units: Sequence[str]) -> Sequence[tuple[int, str]]:
        within = self._books.units.is_within
        return [one for one in self._books.closings.open() if any(within(one[1], above) for above in units)]

    def open_unread(self, units: Sequence[str]) -> Sequence[tuple[int, str, int]]:
        within = self._books.units.is_within
        rows = self._books.all(_UNREAD)
        return [(row[0], row[1], row[2]) for row in rows if any(within(row[1], above) for above in units)]

    def name(self, person: int) -> str:
        found = self._books.people.get(person)
        return found.name if found else ""

    def guesses(self, channel: str, sender: str) -> int:
        return self._books.invites.guesses(channel, sender, self._now)

    def names_withheld(self, unit: str) -> frozenset[str]:
        return self._books.hiding.names_withheld(unit)

    def duty(self, id: int) -> Duty | None:
        return self._books.duties.get(id)

    def duties(self, units: Sequence[str]) -> Sequence[Duty]:
        within = self._books.units.is_within
        done = [one for one in self._books.duties.latest(LATELY) if one.done is not None]
        its = [*self._books.duties.waiting(), *done[:LATEST]]
        return [one for one in its if any(within(one.unit, above) for above in units)]

    def bearing(self, unit: str, name: str) -> Sequence[str]:
        return self._books.hiding.bearing(unit, name)
