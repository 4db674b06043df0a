"""Forgetting somebody: names out of the books, and out of what was said around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from handlers.core.ledger import Entry
from storage.books import Books
from storage.names import erase_name
from storage.redacting import redact
from storage.sql import Sql

_POSTS = Sql("SELECT unit FROM roles WHERE person = :person UNION SELECT unit FROM past_roles WHERE person = :person")
_NAMES = Sql("SELECT DISTINCT name FROM inbox WHERE person = :person AND name <> ''")


def erase_named(books: Books, unit: str, name: str, by: int | None, now: datetime) -> int:
    """A household's or donor's name out of that unit's books and out of what was said about it; how many entries bore
    it. The amounts stay, and the name is not written down there again."""
    count = books.hiding.bearers(unit, name)
    for donor in books.hiding.donors(unit, name):
        erase_name(books, donor)
    books.hiding.withhold(unit, name, by, now, erase=True)
    redact(books, unit, [name])
    return count


def nameless(books: Books, entries: Iterable[Entry]) -> list[Entry]:
    """The entries, without the name where whoever bears it there asked to be forgotten."""
    return [
        replace(entry, name=None) if entry.name and books.hiding.is_erased(entry.unit, entry.name) else entry
        for entry in entries
    ]


def names_of(books: Books, person: int) -> list[str]:
    """What somebody is, or was, called here and on their platforms."""
    known = books.people.get(person)
    names = [known.name] if known else []
    return [name for name in dict.fromkeys([*names, *(row[0] for row in books.all(_NAMES, person=person))]) if name]


def posts_ever(books: Books, person: int) -> list[str]:
    """The units somebody speaks for, or once did."""
    return [row[0] for row in books.all(_POSTS, person=person)]
