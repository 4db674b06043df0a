"""The audit: every kept tally counted again from the entries, and every difference named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from handlers.core.land import count_up
from handlers.core.line import FUND
from storage import kept
from storage.books import Books
from storage.homes import Homes, Site
from storage.landing import Land, owns
from storage.moving import NIL, above, lock, report_row, row_of, transfers
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
_STATED = Sql("SELECT DISTINCT unit, year FROM entries ORDER BY year, unit")


def _rows(table: kept.Table) -> Sql:
    above = ", above" if table.above else ""
    key = table.key or "''"
    return Sql(f"SELECT {key}, {table.values}{above} FROM {table.name} WHERE year = :year AND unit = :unit")


_KEPT = [(table, Sql(f"SELECT DISTINCT unit, year FROM {table.name}"), _rows(table)) for table in kept.TABLES]
_CHAINS = Sql(
    """SELECT e.id, e.unit, e.year, e.superseded_by, (SELECT min(n.id) FROM entries n WHERE n.supersedes = e.id),
      e.root, COALESCE(o.root, o.id), e.stands, COALESCE(o.stands, o.at)
    FROM entries e LEFT JOIN entries o ON o.id = e.supersedes
    WHERE e.superseded_by IS NOT NULL OR e.supersedes IS NOT NULL OR e.root IS NOT NULL OR e.stands IS NOT NULL
      OR e.id IN (SELECT supersedes FROM entries WHERE supersedes IS NOT NULL) ORDER BY e.id"""
)
_MEND = Sql("UPDATE entries SET superseded_by = :superseded_by, root = :root, stands = :stands WHERE id = :id")


class Difference(NamedTuple):
    """Something kept that does not follow from the entries. `what` is a column of `table`, "" for a whole row."""

    table: str
    unit: str
    year: int
    what: str
    kept: Any
    counted: Any


Rows = dict[tuple[kept.Table, str], tuple[Any, ...]]


def audit(books: Books, *, repair: bool = False) -> list[Difference]:
    """All differences, the ledger's own marks first; with `repair` each is put right. Reads the whole ledger: about a
    minute for a country of 90.000 hamlets and three years."""
    homes = Homes(books)
    found = list(_marks(books, repair=repair))
    anchors: dict[tuple[int, str], Site | None] = {}
    for unit, year in books.all(_STATED):
        site = homes.anchor(unit, year)
        anchors[year, site.code] = site
    for _, units, _ in _KEPT:
        for unit, year in books.all(units):
            if (year, unit) not in anchors:
                anchors[year, unit] = homes.site(unit)
    for (year, code), anchor in sorted(anchors.items(), key=lambda one: one[0]):
        found += check(books, homes, anchor, code, year, repair=repair)
    return found


def check(
    books: Books, homes: Homes, anchor: Site | None, code: str, year: int, *, repair: bool
) -> Iterator[Difference]:
    """One unit's kept rows of a year against its entries. `anchor` is None where there is no such unit any more."""
    if repair:
        lock(books, code, year)
    here: Rows = {
        (table, row[0]): tuple(row[1:]) for table, _, rows in _KEPT for row in books.all(rows, year=year, unit=code)
    }
    there = _counted(books, homes, anchor, year) if anchor is not None else {}
    for place in sorted(here.keys() | there.keys(), key=lambda one: (one[0].name, one[1])):
        table, name = place
        old, new = here.get(place), there.get(place)
        if old == new:
            continue
        columns = [*table.values.split(", "), *(["above"] if table.above else [])]
        title = f"{table.name} {name}".strip()
        if old is None or new is None:
            yield Difference(title, code, year, "", old, new)
        else:
            yield from (
                Difference(title, code, year, column, a, b)
                for column, a, b in zip(columns, old, new, strict=True)
                if a != b
            )
        if repair:
            _mend(books, table, code, year, name, new)


def _counted(books: Books, homes: Homes, anchor: Site, year: int) -> Rows:
    """The rows as they should be. What hangs elsewhere that year has none."""
    if homes.anchor(anchor.code, year).code != anchor.code:
        return {}
    land = Land(books, homes, anchor, year)
    lines = land.lines()
    counted = count_up(land.place, owns(lines), books.memory.catalogue.apart)
    names = [*counted.sums.models, FUND, *counted.sums.singles]
    rows: Rows = {}
    for name in names:
        table, key, values = row_of(counted, anchor.code, year, name)
        if values is not None and any(value is not None for value in values):
            rows[table, key.get(table.key, "")] = (*values, int(above(anchor, name, counted)))
    table, _, values = report_row(counted, anchor.code, year)
    if values is not None:
        rows[table, ""] = (*values, int(above(anchor, NIL, counted)))
    for giver, came in transfers(counted).items():
        rows[kept.TRANSFERS, giver] = tuple(came)
    return rows


def _mend(books: Books, table: kept.Table, unit: str, year: int, name: str, values: tuple[Any, ...] | None) -> None:
    key = {"year": year, "unit": unit} | ({table.key: name} if table.key else {})
    its = None if values is None else values[: len(table.values.split(", "))]
    kept.put(books, table, key, its, above=bool(values and table.above and values[-1]))


def _marks(books: Books, *, repair: bool) -> Iterator[Difference]:
    """What an entry says of itself that follows from others: who superseded it, and its place in time."""
    for id, unit, year, by, first, root, its_root, stands, its_stands in books.all(_CHAINS):
        if (by, root, stands) == (first, its_root, its_stands):
            continue
        for what, old, new in (("superseded_by", by, first), ("root", root, its_root), ("stands", stands, its_stands)):
            if old != new:
                yield Difference(f"entries {id}", unit, year, what, old, new)
        if repair:
            books.run(_MEND, id=id, superseded_by=first, root=its_root, stands=its_stands)
