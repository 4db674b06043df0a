"""One entry of the ledger, and those right before and after it in a chain of corrections."""

from __future__ import annotations

from handlers.core.ledger import Entry
from storage.books import Books
from storage.entries import COLUMNS, FROM, STANDING, entry_of
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
_ENTRY = Sql(f"SELECT {COLUMNS} {FROM} WHERE e.id = :id")
_BEFORE = Sql(f"SELECT {COLUMNS} {FROM} WHERE e.id = (SELECT supersedes FROM entries WHERE id = :id)")
_AFTER = Sql(f"SELECT {COLUMNS} {FROM} WHERE e.id = (SELECT superseded_by FROM entries WHERE id = :id)")
_HELD = Sql(f"SELECT count(*) FROM entries e WHERE e.person = :person AND {STANDING}")


def entry(books: Books, id: int) -> Entry | None:
    return _found(books, _ENTRY, id)


def before(books: Books, id: int) -> Entry | None:
    """The entry that this one superseded."""
    return _found(books, _BEFORE, id)


def after(books: Books, id: int) -> Entry | None:
    """The entry that superseded this one."""
    return _found(books, _AFTER, id)


def held(books: Books, person: int) -> int:
    """How many live entries that person reported."""
    row = books.one(_HELD, person=person)
    return row[0] if row else 0


def _found(books: Books, sql: Sql, id: int) -> Entry | None:
    row = books.one(sql, id=id)
    return entry_of(row) if row else None
