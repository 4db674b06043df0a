"""What is to happen later: a row with its time, claimed by whoever moves that time on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.books import Books
from storage.sql import Sql, clean, moment, packed, stamp

_PUT = Sql(
    """INSERT INTO schedules (key, what, args, next_fire, every) VALUES (:key, :what, :args, :next_fire, :every)
    ON CONFLICT (key) DO UPDATE SET what = excluded.what, args = excluded.args, next_fire = excluded.next_fire,
      every = excluded.every"""
)
_DUE = Sql(
    """SELECT key, what, args, next_fire, every FROM schedules WHERE next_fire <= :now
    ORDER BY next_fire, key LIMIT :limit"""
)
_GET = Sql("SELECT key, what, args, next_fire, every FROM schedules WHERE key = :key")
_CLAIM = Sql("UPDATE schedules SET next_fire = :following WHERE key = :key AND next_fire = :next_fire")
_FINISH = Sql("DELETE FROM schedules WHERE key = :key AND next_fire = :next_fire")
_DROP = Sql("DELETE FROM schedules WHERE key = :key")
_NEXT = Sql("SELECT min(next_fire) FROM schedules")


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """`what` is to happen with `args` (JSON-ready) at `next_fire` (aware UTC). `every` says how it repeats, in words
    of the one who reads them; "" is once."""

    key: str
    what: str
    next_fire: datetime
    args: Mapping[str, Any]
    every: str = ""


class Schedules:
    def __init__(self, books: Books) -> None:
        self._books = books

    def put(self, schedule: Schedule) -> None:
        """Keep it, in place of an earlier one with the same key."""
        self._books.run(
            _PUT,
            key=schedule.key,
            what=schedule.what,
            args=clean(packed(dict(schedule.args))),
            next_fire=stamp(schedule.next_fire),
            every=schedule.every,
        )

    def get(self, key: str) -> Schedule | None:
        row = self._books.one(_GET, key=key)
        return _schedule(row) if row else None

    def due(self, now: datetime, limit: int = 1000) -> list[Schedule]:
        """What should have happened by now, the oldest first."""
        return [_schedule(row) for row in self._books.all(_DUE, now=stamp(now), limit=limit)]

    def claim(self, schedule: Schedule, following: datetime | None) -> bool:
        """Move it on to `following` (None: it was the last time). False where another process has done so: then it is
        not ours to act on. Act in the same transaction."""
        values = {"key": schedule.key, "next_fire": stamp(schedule.next_fire)}
        if following is None:
            return self._books.run(_FINISH, **values) == 1
        return self._books.run(_CLAIM, **values, following=stamp(following)) == 1

    def drop(self, key: str) -> bool:
        return self._books.run(_DROP, key=key) == 1

    def next_fire(self) -> datetime | None:
        """When something is due next."""
        row = self._books.one(_NEXT)
        return moment(row[0]) if row and row[0] is not None else None


def _schedule(row: tuple[Any, ...]) -> Schedule:
    return Schedule(key=row[0], what=row[1], args=json.loads(row[2]), next_fire=moment(row[3]), every=row[4])
