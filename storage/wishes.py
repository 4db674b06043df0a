"""How units and people want to be reminded: their zone, their weekly hour, or not at all; and what was missed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from storage.books import Books
from storage.sql import Sql, moment, stamp

_SET = Sql(
    """INSERT INTO wishes (unit, person, name, value) VALUES (:unit, :person, :name, :value)
    ON CONFLICT (unit, person, name) DO UPDATE SET value = excluded.value"""
)
_GET = Sql("SELECT value FROM wishes WHERE unit = :unit AND person = :person AND name = :name")
_MUTE = Sql("INSERT INTO muted (person, since) VALUES (:person, :now) ON CONFLICT (person) DO NOTHING")
_UNMUTE = Sql("DELETE FROM muted WHERE person = :person")
_MUTED = Sql("SELECT 1 FROM muted WHERE person = :person")
_ALL_MUTED = Sql("SELECT person FROM muted")
_MISSED = Sql(
    """INSERT INTO missed (key, due, what, noted) VALUES (:key, :due, :what, :now) ON CONFLICT (key, due) DO NOTHING"""
)
_LIST = Sql("SELECT key, due, what FROM missed WHERE noted >= :since ORDER BY due, key")
_KEEPERS = Sql(
    """SELECT r.unit, r.person FROM roles r JOIN persons p ON p.id = r.person
    WHERE r.role IN ('chair', 'head') AND p.erased IS NULL AND p.consented IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM schedules s WHERE s.key = 'weekly:' || r.unit || ':' || r.person)
    GROUP BY r.unit, r.person ORDER BY r.unit, r.person"""
)


class Wishes:
    def __init__(self, books: Books) -> None:
        self._books = books

    def set(self, unit: str, name: str, value: str, person: int = 0) -> None:
        """The unit wants it so; with `person`, that chair of it does."""
        self._books.run(_SET, unit=unit, person=person, name=name, value=value)

    def get(self, unit: str, name: str, person: int = 0) -> str | None:
        """What that chair wants, else the unit, else the nearest unit above that said anything."""
        for who in (person, 0) if person else (0,):
            if row := self._books.one(_GET, unit=unit, person=who, name=name):
                return str(row[0])
        for above in reversed(self._books.units.path(unit)[:-1]):
            if row := self._books.one(_GET, unit=above, person=0, name=name):
                return str(row[0])
        return None

    def zone(self, unit: str, usual: ZoneInfo) -> ZoneInfo:
        """The time zone of a unit."""
        said = self.get(unit, "zone")
        return ZoneInfo(said) if said else usual

    def mute(self, person: int, now: datetime) -> None:
        """They want nothing but answers."""
        self._books.run(_MUTE, person=person, now=stamp(now))

    def unmute(self, person: int) -> bool:
        """False where they were not muted."""
        return self._books.run(_UNMUTE, person=person) == 1

    def is_muted(self, person: int) -> bool:
        return self._books.one(_MUTED, person=person) is not None

    def muted(self) -> frozenset[int]:
        return frozenset(row[0] for row in self._books.all(_ALL_MUTED))

    def missed(self, key: str, due: datetime, what: str, now: datetime) -> None:
        """It fell due while nobody was there, and it does not help any more."""
        self._books.run(_MISSED, key=key, due=stamp(due), what=what, now=stamp(now))

    def missed_since(self, since: datetime) -> Sequence[tuple[str, datetime, str]]:
        """(key, when it was due, what) of what was noted since then."""
        return [(row[0], moment(row[1]), row[2]) for row in self._books.all(_LIST, since=stamp(since))]

    def without_weekly(self) -> Sequence[tuple[str, int]]:
        """(unit, person) of chairs for whom no weekly tally is planned yet."""
        return [(row[0], row[1]) for row in self._books.all(_KEEPERS)]
