"""Days by which a unit's figures are wanted, and who let them pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from handlers.core.chasing import Deadline
from storage.books import Books
from storage.sql import Sql, stamp

_COLUMNS = "id, unit, year, day, caller, cancelled"
# ruff: noqa: S608 (statements are put together from constants)
_NEW = Sql(
    "INSERT INTO deadlines (unit, year, day, caller, made) VALUES (:unit, :year, :day, :caller, :now) RETURNING id"
)
_GET = Sql(f"SELECT {_COLUMNS} FROM deadlines WHERE id = :id")
_OPEN = Sql(f"SELECT {_COLUMNS} FROM deadlines WHERE unit = :unit AND day >= :day AND cancelled = 0 ORDER BY day, id")
_CANCEL = Sql("UPDATE deadlines SET cancelled = 1 WHERE id = :id AND cancelled = 0")
_MISS = Sql(
    "INSERT INTO deadline_misses (deadline, unit) VALUES (:deadline, :unit) ON CONFLICT (deadline, unit) DO NOTHING"
)
_MISSES = Sql(
    """SELECT m.unit, count(*) FROM deadline_misses m JOIN deadlines d ON d.id = m.deadline
    WHERE d.unit = :unit AND d.day >= :since GROUP BY m.unit"""
)


class Deadlines:
    def __init__(self, books: Books) -> None:
        self._books = books

    def add(self, unit: str, year: int, day: date, caller: int, now: datetime) -> int:
        """Its number."""
        row = self._books.one(_NEW, unit=unit, year=year, day=day.isoformat(), caller=caller or None, now=stamp(now))
        assert row is not None
        id: int = row[0]
        return id

    def get(self, id: int) -> Deadline | None:
        row = self._books.one(_GET, id=id)
        return _deadline(row) if row else None

    def open(self, unit: str, day: date) -> Sequence[Deadline]:
        """Those of the unit that have not passed by that day."""
        return [_deadline(row) for row in self._books.all(_OPEN, unit=unit, day=day.isoformat())]

    def cancel(self, id: int) -> bool:
        return self._books.run(_CANCEL, id=id) == 1

    def miss(self, deadline: int, units: Iterable[str]) -> None:
        """These let it pass."""
        self._books.many(_MISS, [{"deadline": deadline, "unit": unit} for unit in units])

    def misses(self, unit: str, since: date) -> Mapping[str, int]:
        """How many of the unit's deadlines since that day each unit below has let pass."""
        return dict(self._books.all(_MISSES, unit=unit, since=since.isoformat()))


def _deadline(row: tuple[Any, ...]) -> Deadline:
    return Deadline(
        id=row[0], unit=row[1], year=row[2], day=date.fromisoformat(row[3]), caller=row[4] or 0, cancelled=bool(row[5])
    )
