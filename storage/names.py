"""Names of donors and households, apart from the figures: a name can be erased, and the figure stays.

Entries with the same name in the same unit share a `donor`, the number of the first of them, so that a promise still
finds its receipts when the name is gone.
"""

from __future__ import annotations

import unicodedata

from storage.books import Books
from storage.sql import Sql, clean

_DONOR = Sql("SELECT donor FROM entry_names WHERE unit = :unit AND folded = :folded ORDER BY entry LIMIT 1")
_PUT = Sql("INSERT INTO entry_names (entry, unit, folded, name, donor) VALUES (:entry, :unit, :folded, :name, :donor)")
_SELF = Sql("UPDATE entries SET donor = id WHERE id = :id")
_ERASE_ALL = Sql("UPDATE entry_names SET name = '', folded = '' WHERE donor = :donor RETURNING entry")


def folded(name: str) -> str:
    """As names are matched: lower case, no diacritics, single spaces."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def donor_of(books: Books, unit: str, name: str) -> int | None:
    row = books.one(_DONOR, unit=unit, folded=folded(name))
    return row[0] if row else None


def put_name(books: Books, entry: int, unit: str, name: str, donor: int | None) -> None:
    if donor is None:  # the first of that name there
        books.run(_SELF, id=entry)
    books.run(_PUT, entry=entry, unit=unit, folded=folded(name), name=clean(name), donor=donor or entry)


def erase_name(books: Books, donor: int) -> int:
    """Erase one donor's or household's name from all its entries; how many. The figures stay."""
    erased = [row[0] for row in books.all(_ERASE_ALL, donor=donor)]
    books.chain.unsalt(erased)
    return len(erased)
