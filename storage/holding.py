"""All that is held about one person."""

from __future__ import annotations

from typing import Any

from storage.books import Books
from storage.sql import Sql, moment

_PERSON = Sql("SELECT name, language, joined, consented, consent FROM persons WHERE id = :person")
_ADDRESSES = Sql("SELECT channel, chat, used FROM addresses WHERE person = :person ORDER BY used DESC")
_ROLES = Sql("SELECT r.role, u.name, r.since FROM roles r JOIN units u ON u.code = r.unit WHERE r.person = :person")
_PAST = Sql(
    """SELECT r.role, u.name, r.since, r.ended FROM past_roles r JOIN units u ON u.code = r.unit
    WHERE r.person = :person"""
)
_MESSAGES = Sql("SELECT received, kind, text FROM inbox WHERE person = :person AND wiped = 0 ORDER BY id")
_FIGURES = Sql(
    """SELECT e.at, u.name, e.year, e.indicator, e.value, COALESCE(n.name, '') FROM entries e
    JOIN units u ON u.code = e.unit LEFT JOIN entry_names n ON n.entry = e.id WHERE e.person = :person ORDER BY e.id"""
)
_LOOKS = Sql("SELECT l.at, u.name, l.what FROM looks l JOIN units u ON u.code = l.unit WHERE l.person = :person")
_DUTIES = Sql("SELECT what, asked, answer_by, do_by, done FROM duties WHERE person = :person ORDER BY id")


def holdings(books: Books, person: int) -> dict[str, Any]:
    """By subject; moments are aware UTC."""
    row = books.one(_PERSON, person=person)
    assert row is not None
    return {
        "name": row[0],
        "language": row[1],
        "joined": moment(row[2]),
        "consented": moment(row[3]) if row[3] is not None else None,
        "consent": row[4],
        "addresses": _rows(books, _ADDRESSES, person, ("channel", "chat", "used"), ("used",)),
        "roles": _rows(books, _ROLES, person, ("role", "unit", "since"), ("since",)),
        "past_roles": _rows(books, _PAST, person, ("role", "unit", "since", "ended"), ("since", "ended")),
        "messages": _rows(books, _MESSAGES, person, ("received", "kind", "text"), ("received",)),
        "figures": _rows(books, _FIGURES, person, ("at", "unit", "year", "indicator", "value", "name"), ("at",)),
        "looks": _rows(books, _LOOKS, person, ("at", "unit", "what"), ("at",)),
        "requests": _rows(books, _DUTIES, person, ("what", "asked", "answer_by", "do_by", "done"), ("asked", "done")),
    }


def _rows(
    books: Books, sql: Sql, person: int, names: tuple[str, ...], moments: tuple[str, ...]
) -> list[dict[str, Any]]:
    found = [dict(zip(names, row, strict=True)) for row in books.all(sql, person=person)]
    for one in found:
        one |= {name: moment(one[name]) for name in moments if one[name] is not None}
    return found
