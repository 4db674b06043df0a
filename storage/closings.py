"""Which figures are closed, and what waits for a yes because of it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from handlers.core.ledger import Entry
from handlers.core.trust import Closing, Kind, Waiting, entry_data, entry_from
from storage.books import Books
from storage.sql import Sql, clean, moment, packed, stamp

_CLOSE = Sql(
    """INSERT INTO closings (unit, year, label, at, by, seal) VALUES (:unit, :year, :label, :now, :by, :seal)"""
)
_OPEN = Sql("UPDATE closings SET ended = :now, ended_by = :by WHERE unit = :unit AND year = :year AND ended IS NULL")
_OF = Sql(
    """SELECT unit, year, at, label, by, seal FROM closings
    WHERE unit = :unit AND year = :year AND ended IS NULL ORDER BY id DESC LIMIT 1"""
)
_CLUSTERS = Sql("SELECT cluster FROM cluster_members WHERE unit = :unit")
_ANY = Sql("SELECT 1 FROM closings WHERE year = :year AND ended IS NULL LIMIT 1")
_WAIT = Sql(
    """INSERT INTO waiting (source, unit, kind, person, entries, reason, status, at)
    VALUES (:source, :unit, :kind, :person, :entries, :reason, 'open', :now)
    ON CONFLICT (source, unit) DO UPDATE SET entries = excluded.entries, reason = excluded.reason, status = 'open'"""
)
_GET = Sql(
    """SELECT w.source, w.unit, w.kind, w.person, w.entries, w.reason, w.status, w.at, w.by, COALESCE(p.name, ''),
      w.settled FROM waiting w LEFT JOIN persons p ON p.id = w.by WHERE w.source = :source AND w.unit = :unit"""
)
_DECIDE = Sql(
    """UPDATE waiting SET status = :status, by = :by, settled = :now
    WHERE source = :source AND unit = :unit AND status = 'open'"""
)
_OPEN_OF = Sql("SELECT source, unit FROM waiting WHERE status = 'open' ORDER BY at, source")


class Closings:
    def __init__(self, books: Books) -> None:
        self._books = books

    def close(self, unit: str, year: int, label: str, by: int | None, now: datetime) -> None:
        """From now on changes need a yes. Closing again replaces the day."""
        self.reopen(unit, year, by, now)
        seal = self._books.chain.newest(unit)
        self._books.run(_CLOSE, unit=unit, year=year, label=clean(label), now=stamp(now), by=by, seal=seal)

    def reopen(self, unit: str, year: int, by: int | None, now: datetime) -> bool:
        """False where it was not closed."""
        return self._books.run(_OPEN, unit=unit, year=year, now=stamp(now), by=by) > 0

    def closing(self, unit: str, year: int) -> Closing | None:
        """The highest closing at or above the unit, clusters of any of these included."""
        if self._books.one(_ANY, year=year) is None:
            return None
        path = self._books.units.path(unit)
        clusters = [row[0] for code in path for row in self._books.all(_CLUSTERS, unit=code)]
        for code in (*path[:1], *clusters, *path[1:]):
            if row := self._books.one(_OF, unit=code, year=year):
                return Closing(
                    unit=row[0], year=row[1], at=moment(row[2]), label=row[3], by=row[4], seal=row[5]
                )  # fmt: skip
        return None

    def wait(
        self, source: int, unit: str, kind: Kind, person: int, entries: tuple[Entry, ...], reason: str, now: datetime
    ) -> None:
        """Keep figures for a yes; said again, they replace what waited."""
        data = packed([entry_data(entry) for entry in entries])
        values = {"source": source, "unit": unit, "kind": kind, "person": person, "entries": clean(data)}
        self._books.run(_WAIT, **values, reason=clean(reason), now=stamp(now))

    def waiting(self, source: int, unit: str) -> Waiting | None:
        row = self._books.one(_GET, source=source, unit=unit)
        return _waiting(row) if row else None

    def open(self) -> list[tuple[int, str]]:
        """(source, unit) of what still waits, oldest first."""
        return [(row[0], row[1]) for row in self._books.all(_OPEN_OF)]

    def decide(self, source: int, unit: str, status: str, by: int, now: datetime) -> bool:
        """False where somebody else has answered meanwhile."""
        return self._books.run(_DECIDE, source=source, unit=unit, status=status, by=by, now=stamp(now)) == 1


def _waiting(row: tuple[Any, ...]) -> Waiting:
    return Waiting(
        source=row[0],
        unit=row[1],
        kind=row[2],
        person=row[3],
        entries=tuple(entry_from(one) for one in json.loads(row[4] or "[]")),
        reason=row[5],
        status=row[6],
        at=moment(row[7]),
        by=row[8],
        by_name=row[9],
        settled=moment(row[10]) if row[10] is not None else None,
    )
