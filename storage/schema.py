"""The one `MetaData` all tables belong to, and the column types they share (see `storage.sql` for what is in them)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Integer, MetaData, Text
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Number: TypeEngine[int] = BigInteger().with_variant(Integer, "sqlite")
# Codes and ids compare byte by byte on both databases, or ranges over paths and keys would differ.
Code: TypeEngine[str] = Text().with_variant(Text(collation="C"), "postgresql")


def row_id() -> Column[Any]:
    """A number that is never given twice, also after its row is gone."""
    return Column("id", Number, primary_key=True, autoincrement=True)


def text(name: str, **more: Any) -> Column[Any]:
    """Text that is there, "" where there is nothing to say."""
    return Column(name, Text, nullable=False, server_default="", **more)


def number(name: str, *more: Any, default: int | None = 0, **options: Any) -> Column[Any]:
    """A whole number (moment, flag, count); with default None it may be unknown."""
    if default is None:
        return Column(name, Number, *more, nullable=True, **options)
    return Column(name, Number, *more, nullable=False, server_default=str(default), **options)


def code(name: str, *more: Any, nullable: bool = False, **options: Any) -> Column[Any]:
    """A code or an id of a platform."""
    return Column(name, Code, *more, nullable=nullable, **options)
