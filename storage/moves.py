"""Units that ended and those they went into: a merge, a split, a hamlet that changed its commune on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from storage.books import Books
from storage.sql import Sql
from storage.sql import day as day_of

_MOVE = Sql(
    """INSERT INTO unit_moves (old, new, day) VALUES (:old, :new, :day)
    ON CONFLICT (old, new) DO UPDATE SET day = excluded.day"""
)
_BEFORE = Sql("SELECT old, day FROM unit_moves WHERE new = :code ORDER BY day, old")
_AFTER = Sql("SELECT new, day FROM unit_moves WHERE old = :code ORDER BY day, new")
_ROLES = Sql(
    """INSERT INTO roles (person, unit, role, since) SELECT person, :new, role, since FROM roles WHERE unit = :old
    ON CONFLICT (person, unit, role) DO NOTHING"""
)
_OLD_ROLES = Sql("DELETE FROM roles WHERE unit = :old")
_STANDING = Sql("UPDATE persons SET standing = :new WHERE standing = :old")
_INVITES = Sql("UPDATE invites SET unit = :new WHERE unit = :old AND remaining > 0")

Move = tuple[str, date]  # the unit at the other end, and the day


def went_into(books: Books, old: str, new: Sequence[str], day: date) -> None:
    """On `day`, `old` is no more and is part of `new`; several where it was split. Its figures stay under its name;
    its people and open invites go with it, after a split to the first of `new`. Raises ValueError on an unknown unit.
    """
    unit = books.units.get(old)
    if unit is None or not new or any(books.units.get(code) is None for code in new):
        raise ValueError(f"unknown unit among {old}, {', '.join(new)}")
    books.many(_MOVE, [{"old": old, "new": code, "day": day.isoformat()} for code in new])
    for sql in (_ROLES, _STANDING, _INVITES):
        books.run(sql, old=old, new=new[0])
    books.run(_OLD_ROLES, old=old)
    books.units.upsert([replace(unit, until=day)])


def predecessors(books: Books, code: str) -> list[Move]:
    """What went into the unit, the earliest first."""
    return _moves(books, _BEFORE, code)


def successors(books: Books, code: str) -> list[Move]:
    """What became of the unit."""
    return _moves(books, _AFTER, code)


def _moves(books: Books, sql: Sql, code: str) -> list[Move]:
    moves = ((other, day_of(day)) for other, day in books.all(sql, code=code))
    return [(other, day) for other, day in moves if day is not None]
