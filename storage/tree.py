"""Changing the tree: every unit knows its path from the top, so that all below one are a range of an index."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any

from handlers.core.units import NATION, Unit
from storage.books import Books
from storage.sql import Sql, clean, day_text

_PATHS = Sql("SELECT code, path FROM units")
_PATH = Sql("SELECT path FROM units WHERE code = :code")
_PUT = Sql(
    """INSERT INTO units (code, name, kind, parent, path, formed_from, households, population, clusters, aliases,
      since, until, traits)
    VALUES (:code, :name, :kind, :parent, :path, :formed_from, :households, :population, :clusters, :aliases,
      :since, :until, :traits)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, parent = excluded.parent,
      path = excluded.path, formed_from = excluded.formed_from, households = excluded.households,
      population = excluded.population, clusters = excluded.clusters, aliases = excluded.aliases,
      since = excluded.since, until = excluded.until, traits = excluded.traits"""
)
_REROOT = Sql("UPDATE units SET path = :new || substr(path, :rest) WHERE path >= :old AND path < :end AND path <> :old")
_LEAVE_CLUSTERS = Sql("DELETE FROM cluster_members WHERE unit = :unit")
_JOIN_CLUSTER = Sql("INSERT INTO cluster_members (cluster, unit) VALUES (:cluster, :unit)")
_ALL_AT_ONCE = 200  # from so many units on, one look at all paths is cheaper than a look for each
_DEEPEST = 50


def end_of(path: str) -> str:
    """The first text after all paths that begin so."""
    return path[:-1] + "0"  # the character after "/"


def upsert(books: Books, units: Iterable[Unit]) -> int:
    """See `Units.upsert`."""
    given = {unit.code: unit for unit in units}
    if not given:
        return 0
    from storage.replanting import replant, touched

    first = not books.units.version  # of all: nothing can be counted in it yet
    affected: set[str] = set() if first else touched(books, given)
    paths = _Paths(books, given)
    moved: list[tuple[str, str]] = []
    rows = []
    for code, unit in given.items():
        old, new = paths.stored(code), paths.new(code)
        if old is not None and old != new:
            moved.append((old, new))
        rows.append(_row(unit, paths.parent(unit), new))
    _reroot(books, moved)
    rows.sort(key=lambda row: str(row["path"]))
    books.many(_PUT, rows)
    if paths.existing:
        books.many(_LEAVE_CLUSTERS, [{"unit": code} for code in given if code in paths.existing])
    members = [{"cluster": cluster, "unit": unit.code} for unit in given.values() for cluster in set(unit.clusters)]
    for cluster in {row["cluster"] for row in members} - given.keys():
        if paths.stored(cluster) is None:
            raise ValueError(f"unknown cluster {cluster}")
    books.many(_JOIN_CLUSTER, members)
    books.marks.set("units", secrets.token_hex(6))  # never one that was before, also where this is rolled back
    if not first:
        replant(books, affected | touched(books, given))
    return len(given)


class _Paths:
    """Where units are and where they will be."""

    def __init__(self, books: Books, given: dict[str, Unit]) -> None:
        self._books = books
        self._given = given
        self._new: dict[str, str] = {}
        self._walking: set[str] = set()
        self._complete = len(given) >= _ALL_AT_ONCE
        self._stored: dict[str, str | None] = dict(books.all(_PATHS)) if self._complete else {}
        for code in given:
            self.stored(code)
        self.existing = {code for code in given if self._stored.get(code) is not None}

    def stored(self, code: str) -> str | None:
        if code not in self._stored and not self._complete:
            row = self._books.one(_PATH, code=code)
            self._stored[code] = row[0] if row else None
        return self._stored.get(code)

    def parent(self, unit: Unit) -> str | None:
        return None if unit.code == NATION else unit.parent or NATION

    def new(self, code: str) -> str:
        """The path a unit will have. Raises ValueError on an unknown parent or a cycle."""
        if code in self._new:
            return self._new[code]
        if code in self._walking:
            raise ValueError(f"cycle through {code}")
        if len(self._walking) > _DEEPEST:
            raise ValueError(f"too deep at {code}")
        self._walking.add(code)
        unit = self._given.get(code)
        if unit is None:
            path = self._new_of_stored(code)
        else:
            parent = self.parent(unit)
            path = f"{code}/" if parent is None else f"{self.new(parent)}{code}/"
        self._walking.remove(code)
        self._new[code] = path
        return path

    def _new_of_stored(self, code: str) -> str:
        """Of a unit that is not given: it moves along with the nearest one above it that is."""
        stored = self.stored(code)
        if stored is None:
            raise ValueError(f"unknown parent {code}")
        codes = stored.split("/")[:-1]
        for index in range(len(codes) - 2, -1, -1):
            if codes[index] in self._given:
                return self.new(codes[index]) + "/".join(codes[index + 1 :]) + "/"
        return stored


def _reroot(books: Books, moved: list[tuple[str, str]]) -> None:
    """Carry along what lies below moved units: the deepest first, so that each finds its subtree where it was."""
    for old, new in sorted(moved, key=lambda pair: -len(pair[0])):
        books.run(_REROOT, old=old, new=new, rest=len(old) + 1, end=end_of(old))


def _row(unit: Unit, parent: str | None, path: str) -> dict[str, Any]:
    return {
        "code": unit.code,
        "name": clean(unit.name),
        "kind": unit.kind,
        "parent": parent,
        "path": path,
        "formed_from": clean(unit.formed_from),
        "households": unit.households,
        "population": unit.population,
        "clusters": ";".join(unit.clusters),
        "aliases": ";".join(clean(alias) for alias in unit.aliases),
        "since": day_text(unit.since),
        "until": day_text(unit.until),
        "traits": ";".join(clean(trait) for trait in unit.traits),
    }
