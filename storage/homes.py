"""Where a unit's figures of a year are counted: under its parent, or in the unit it was merged into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from handlers.core.units import BODY_KINDS, CLUSTER_KIND, COMMUNE_KINDS, HAMLET_KINDS
from storage.books import Books
from storage.sql import Sql, each, packed

COLUMNS = "u.code, u.kind, u.parent, u.path, u.since, u.until, u.households, u.population"
# ruff: noqa: S608 (statements are put together from constants)
_GET = Sql(f"SELECT {COLUMNS} FROM units u WHERE u.code = :code")
_BELOW = Sql(f"SELECT {COLUMNS} FROM units u WHERE u.path >= :path AND u.path < :end ORDER BY u.path")
_SOME = each(f"SELECT {COLUMNS} FROM units u WHERE {{among}}", "u.code")
_AROUND = Sql(
    f"""SELECT {COLUMNS}, EXISTS (SELECT 1 FROM units k WHERE k.parent = u.code) FROM units u
    WHERE u.code IN (:code, (SELECT its.parent FROM units its WHERE its.code = :code))"""
)
_MOVES = Sql("SELECT old, new, day FROM unit_moves ORDER BY old, new")


class Site(NamedTuple):
    """A unit as the tally sees it; `since` and `until` are ISO days."""

    code: str
    kind: str
    parent: str | None
    path: str
    since: str | None
    until: str | None
    households: int | None
    population: int | None

    @property
    def hamlet(self) -> bool:
        return self.kind in HAMLET_KINDS

    @property
    def commune(self) -> bool:
        return self.kind in COMMUNE_KINDS

    @property
    def body(self) -> bool:
        return self.kind in BODY_KINDS

    def ended(self, year: int) -> bool:
        """Not there any more at the end of that year."""
        return self.until is not None and self.until <= f"{year}-12-31"

    def valid(self, year: int) -> bool:
        """There at the end of that year."""
        return not self.ended(year) and (self.since is None or self.since <= f"{year}-12-31")


class Moves(NamedTuple):
    """Who was merged into whom, and on which ISO day: by the old unit, and back. A unit that was split has several
    successors and stays under its own parent: its figures cannot be divided."""

    into: Mapping[str, tuple[str, str]]
    of: Mapping[str, tuple[str, ...]]


class Homes:
    """Looks up units and moves, within one question or one posting: moves are looked up once, and remembered between
    transactions for as long as the tree stays the same."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._held: dict[str, Site | None] = {}
        self._parents: dict[str, bool] = {}

    def hold(self, codes: Iterable[str]) -> None:
        """Have these units at hand, and all they may be counted in: a few statements instead of some for each."""
        wanted = set(codes)
        while wanted := {code for code in wanted if code not in self._held}:
            found = {row[0]: Site._make(row) for row in self._books.all(_SOME, codes=packed(sorted(wanted)))}
            self._held |= {code: found.get(code) for code in wanted}
            above = {site.parent for site in found.values()} | {self.moves.into.get(code, (None,))[0] for code in found}
            wanted = {code for code in above if code is not None}

    def look_around(self, code: str) -> None:
        """Have this unit and the one above it at hand, by one statement."""
        if code not in self._parents:
            for *columns, parent in self._books.all(_AROUND, code=code):
                site = self._held[columns[0]] = Site._make(columns)
                self._parents[site.code] = bool(parent)

    def is_parent(self, code: str) -> bool:
        """Whether a unit has any below it."""
        self.look_around(code)
        return self._parents.get(code, False)

    @cached_property
    def version(self) -> str:
        """Of the tree: another one after every change."""
        return self._books.units.version

    @cached_property
    def moves(self) -> Moves:
        kept: Moves | None = self._books.memory.get("moves", self.version)
        if kept is None:
            kept = _moves(self._books.all(_MOVES))
            self._books.memory.put("moves", self.version, kept)
        return kept

    def site(self, code: str) -> Site | None:
        if code in self._held:
            return self._held[code]
        row = self._books.one(_GET, code=code)
        return Site._make(row) if row else None

    def below(self, path: str) -> list[Site]:
        """The unit with that path and all below it by the tree as it is now."""
        return [Site._make(row) for row in self._books.all(_BELOW, path=path, end=path[:-1] + "0")]

    def home(self, site: Site, year: int) -> str | None:
        """The unit right above it that year."""
        into = self.moves.into.get(site.code)
        return into[0] if into is not None and site.ended(year) else site.parent

    def anchor(self, code: str, year: int) -> Site:
        """The unit whose kept tally holds what `code` states for that year: the commune it lies in or is, else itself.
        Raises ValueError on an unknown unit."""
        start = site = self.site(code)
        if start is None or site is None:
            raise ValueError(f"unknown unit {code}")
        if site.kind == CLUSTER_KIND:  # beside the tree, whoever keeps it
            return site
        moves = self.moves.into
        for _ in range(100):  # a chain of merges that turned in a circle must not hang the bot
            merged = site.code in moves and site.ended(year)
            if site.commune and not merged:
                return site
            above = self.home(site, year)
            found = self.site(above) if above else None
            if found is None:
                break
            if merged and site is start:
                start = found  # outside communes a merged unit counts in its successor itself
            site = found
        return start


def _moves(rows: list[tuple[Any, ...]]) -> Moves:
    news: dict[str, list[tuple[str, str]]] = {}
    for old, new, day in rows:
        news.setdefault(old, []).append((new, day))
    into = {old: its[0] for old, its in news.items() if len(its) == 1}
    of: dict[str, list[str]] = {}
    for old, (new, _) in into.items():
        of.setdefault(new, []).append(old)
    return Moves(into, {new: tuple(olds) for new, olds in of.items()})
