"""When the tree changes: what is kept of the communes it touches is brought up to date in the same transaction.

Regrouping provinces or clusters moves nothing: only what a commune's own figure stands against, and merged units, do.
"""

from __future__ import annotations

from collections.abc import Iterable

from handlers.core.units import COMMUNE_KINDS
from storage import kept
from storage.audit import check
from storage.books import Books
from storage.homes import Homes
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
_PATH = Sql("SELECT path FROM units WHERE code = :code")
_KIND = Sql("SELECT kind FROM units WHERE code = :code")
_NEXT = Sql("SELECT new FROM unit_moves WHERE old = :code")
_SPAN = [Sql(f"SELECT min(year), max(year) FROM {table.name}") for table in kept.TABLES]


def touched(books: Books, codes: Iterable[str]) -> set[str]:
    """The units whose kept tallies may depend on these, as the tree is now. Empty while nothing is kept at all."""
    if not _years(books):
        return set()
    communes: dict[str, bool] = {}

    def is_commune(code: str) -> bool:
        if code not in communes:
            row = books.one(_KIND, code=code)
            communes[code] = row is not None and row[0] in COMMUNE_KINDS
        return communes[code]

    found: set[str] = set()
    waiting, seen = list(codes), set()
    while waiting:
        code = waiting.pop()
        row = books.one(_PATH, code=code)
        if row is None or code in seen:
            continue
        seen.add(code)
        found.add(next((above for above in row[0].split("/")[:-1] if is_commune(above)), code))
        waiting += [new for (new,) in books.all(_NEXT, code=code)]
    return found


def replant(books: Books, codes: Iterable[str]) -> None:
    """Bring what is kept of these units up to date."""
    homes, years = Homes(books), _years(books)
    for code in sorted(codes):
        site = homes.site(code)
        for year in years:
            for _ in check(books, homes, site, code, year, repair=True):
                pass


def _years(books: Books) -> range:
    spans = [row for sql in _SPAN for row in books.all(sql) if row[0] is not None]
    return range(min(row[0] for row in spans), max(row[1] for row in spans) + 1) if spans else range(0)
