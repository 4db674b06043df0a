"""Names of donors and households, apart from the figures: a name can be erased, and the figure stays.

Entries with the same name in the same unit share a `donor`, the number of the first of them, so that a promise still
finds its receipts when the name is gone.
"""

from __future__ import annotations

from collections.abc import Iterable

from handlers.core.lookalikes import folded, seen
from storage.books import Books
from storage.sql import Into, Sql, clean, packed

_DONORS = Sql(
    """SELECT w.unit, w.folded, (SELECT n.donor FROM entry_names n WHERE n.unit = w.unit AND n.folded = w.folded
      ORDER BY n.entry LIMIT 1) FROM {wanted} w"""
)
_DONORS.sqlite = _DONORS.sqlite.format(
    wanted="(SELECT json_extract(value, '$[0]') AS unit, json_extract(value, '$[1]') AS folded FROM json_each(:names))"
)
_DONORS.postgresql = _DONORS.postgresql.format(
    wanted="(SELECT value ->> 0 AS unit, value ->> 1 AS folded FROM json_array_elements(CAST(%(names)s AS json)))"
)
_INTO = Into("entry_names", ("entry", "unit", "folded", "name", "donor"))
_ERASE_ALL = Sql("UPDATE entry_names SET name = '', folded = '' WHERE donor = :donor RETURNING entry")


class Naming:
    """Finds out whose names a few entries hold, before they are written; `put` after."""

    def __init__(self, books: Books, named: Iterable[tuple[str, str]]) -> None:
        """`named` are the entries' units and names."""
        self._books = books
        wanted = sorted({(unit, folded(name)) for unit, name in named})
        self._donors: dict[tuple[str, str], int | None] = {
            (unit, name): donor for unit, name, donor in (books.all(_DONORS, names=packed(wanted)) if wanted else ())
        }
        self._rows: list[tuple[int, str, str, str, int]] = []

    def donor(self, entry: int, unit: str, name: str) -> tuple[int, str]:
        """(the donor's number: for the first of that name there the entry's own; the name as it will be kept)."""
        short, kept = folded(name), clean(seen(name))
        donor = self._donors.get((unit, short))
        if donor is None:
            donor = self._donors[unit, short] = entry
        self._rows.append((entry, unit, short, kept, donor))
        return donor, kept

    def put(self) -> None:
        """Write the names of all that were asked for."""
        if self._rows:
            self._books.write(_INTO, self._rows)


def erase_name(books: Books, donor: int) -> int:
    """Erase one donor's or household's name from all its entries; how many. The figures stay."""
    erased = [row[0] for row in books.all(_ERASE_ALL, donor=donor)]
    books.chain.unsalt(erased)
    return len(erased)
