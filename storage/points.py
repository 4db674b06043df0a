"""The emulation points' file of a unit and year, as its chair sent it: the newest stands."""

from __future__ import annotations

from datetime import datetime

from storage.books import Books
from storage.sql import Sql, clean, stamp

_GET = Sql("SELECT content FROM points_files WHERE unit = :unit AND year = :year")
_PUT = Sql(
    """INSERT INTO points_files (unit, year, content, by, at) VALUES (:unit, :year, :content, :by, :now)
    ON CONFLICT (unit, year) DO UPDATE SET content = excluded.content, by = excluded.by, at = excluded.at"""
)


def points_of(books: Books, unit: str, year: int) -> str | None:
    """The file's text, None where none was sent for that very unit and year."""
    row = books.one(_GET, unit=unit, year=year)
    return row[0] if row else None


def put_points(books: Books, unit: str, year: int, content: str, by: int | None, now: datetime) -> None:
    """From now on this one holds."""
    books.run(_PUT, unit=unit, year=year, content=clean(content), by=by, now=stamp(now))
