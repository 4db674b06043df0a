"""What nobody could read: kept for a chair to look at. And what a unit's short hands were once said to mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from storage.books import Books
from storage.sql import Sql, clean, moment, stamp

Status = Literal["open", "answered", "dropped"]

_PUT = Sql(
    """INSERT INTO unread (source, unit, status, at) VALUES (:source, :unit, 'open', :now)
    ON CONFLICT (source) DO NOTHING"""
)
_OPEN = Sql(
    """SELECT source, unit, status, answer, at FROM unread WHERE status = 'open' AND unit = :unit ORDER BY source"""
)
_ALL_OPEN = Sql(
    "SELECT source, unit, status, answer, at FROM unread WHERE status = 'open' ORDER BY source LIMIT :limit"
)
_ANSWERED = Sql(
    """SELECT source, unit, status, answer, at FROM unread WHERE status IN ('answered', 'dropped') ORDER BY source"""
)
_SETTLE = Sql("UPDATE unread SET status = :status, answer = :answer WHERE source = :source AND status = 'open'")
_OF = Sql("SELECT means FROM meanings WHERE unit = :unit AND model = :model")
_REMEMBER_OF = Sql(
    """INSERT INTO meanings (unit, model, means) VALUES (:unit, :model, :means)
    ON CONFLICT (unit, model) DO UPDATE SET means = excluded.means"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Riddle:
    """A message not understood. `source` is its inbox id, `unit` its sender's; `answer` how it was settled."""

    source: int
    unit: str | None
    status: Status
    answer: str
    at: datetime


class Unread:
    def __init__(self, books: Books) -> None:
        self._books = books

    def put(self, source: int, unit: str | None, now: datetime) -> bool:
        """False if it was in the queue before."""
        return self._books.run(_PUT, source=source, unit=unit, now=stamp(now)) == 1

    def open(self, unit: str | None = None, limit: int = 200) -> Sequence[Riddle]:
        """What waits to be read, of one unit or of all, the oldest first."""
        rows = self._books.all(_OPEN, unit=unit) if unit else self._books.all(_ALL_OPEN, limit=limit)
        return [Riddle(source=row[0], unit=row[1], status=row[2], answer=row[3], at=moment(row[4])) for row in rows]

    def answered(self) -> Sequence[Riddle]:
        """What somebody has read meanwhile, the oldest first."""
        rows = self._books.all(_ANSWERED)
        return [Riddle(source=row[0], unit=row[1], status=row[2], answer=row[3], at=moment(row[4])) for row in rows]

    def settle(self, source: int, status: Status, answer: str = "") -> bool:
        return self._books.run(_SETTLE, source=source, status=status, answer=clean(answer)) == 1

    def of_means(self, unit: str, model: str) -> str | None:
        """ "registered" or "total": what that unit's bare denominators were said to mean."""
        row = self._books.one(_OF, unit=unit, model=model)
        return row[0] if row else None

    def remember_of(self, unit: str, model: str, means: str) -> None:
        self._books.run(_REMEMBER_OF, unit=unit, model=model, means=means)
