"""One statement in the SQL both databases speak, with `:name` for its values.

Statements go straight to the driver's cursor: SQLAlchemy's `execute` costs 14–20 µs a statement on our machines, the
driver alone 2–4 µs, and a turn runs some fifteen of them. So stored values are plain: whole numbers, text and bytes,
a moment as whole microseconds since 1970 in UTC, a day as ISO text, lists as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

# ruff: noqa: S608 (statements are put together from constants)
_NAME = re.compile(r"(?<![:\w]):(\w+)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PACKER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Sql:
    """A statement, written once for both drivers. Text in quotes must not hold `:name` or `%`."""

    __slots__ = ("postgresql", "sqlite")

    def __init__(self, text: str) -> None:
        self.sqlite = " ".join(text.split())
        self.postgresql = _NAME.sub(r"%(\1)s", self.sqlite.replace("%", "%%"))


def either(text: str, column: str = "unit") -> Sql:
    """A statement with `{among}` in it, as each database says it: the column is one of the JSON list `:codes`."""
    sql = Sql(text.replace("{among}", f"{column} IN (SELECT value FROM json_each(:codes))"))
    postgresql = f"{column} IN (SELECT json_array_elements_text(CAST(:codes AS json)))"
    sql.postgresql = Sql(text.replace("{among}", postgresql)).postgresql
    return sql


def each(text: str, column: str = "unit") -> Sql:
    """As `either`, where the column is the first of an index and the codes are few: PostgreSQL then looks each up, also
    in a table that it does not know to have grown, where it would rather read all of it."""
    sql = either(text, column)
    listed = f"{column} = ANY(ARRAY(SELECT json_array_elements_text(CAST(:codes AS json))))"
    sql.postgresql = Sql(text.replace("{among}", listed)).postgresql
    return sql


class Into:
    """Rows to write into a table, by position: as one statement for each, and for PostgreSQL as a stream of many."""

    __slots__ = ("copy", "postgresql", "sqlite")

    def __init__(self, table: str, columns: Sequence[str]) -> None:
        head = f"{table} ({', '.join(columns)})"
        self.sqlite = f"INSERT INTO {head} VALUES ({', '.join('?' * len(columns))})"
        self.postgresql = f"INSERT INTO {head} VALUES ({', '.join(['%s'] * len(columns))})"
        self.copy = f"COPY {head} FROM STDIN"


def stamp(at: datetime) -> int:
    """An aware moment as stored."""
    return (at - _EPOCH) // _MICROSECOND


def moment(stored: int) -> datetime:
    """The inverse of `stamp`: aware UTC."""
    return _EPOCH + timedelta(microseconds=stored)


def day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def packed(value: Any) -> str:
    """JSON-ready data as stored."""
    return _PACKER.encode(value)


def clean(text: str) -> str:
    """Text that any database takes: NUL and lone surrogates, which people's devices do send, left out."""
    if text.isascii() and "\x00" not in text:
        return text
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")
