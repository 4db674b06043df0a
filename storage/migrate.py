"""Bringing the schema up to this version, and the country's units into an empty one.

Starting must be quick: with nothing to do this is one SELECT, and Alembic is not even imported.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from storage.errors import StorageError, cause
from storage.place import Place, first

_FOLDER = Path(__file__).parent / "migrations"
MOVED = "moved"  # the name of the mark
_MOVED = f"SELECT value FROM marks WHERE name = '{MOVED}'"  # noqa: S608 (a constant)
_MADE_SQLITE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
_MADE = "SELECT to_regclass('alembic_version')"
_CHAIN = re.compile(r'^revision = "(\w+)"\ndown_revision = "?(\w+)"?$', re.MULTILINE)


@cache
def revisions() -> tuple[str, ...]:
    """The migrations' numbers in the order they are applied: each names the one before it."""
    heads = (_CHAIN.search(file.read_text(encoding="utf-8")) for file in (_FOLDER / "versions").glob("[0-9]*.py"))
    after = {head[2]: head[1] for head in heads if head is not None}
    found: list[str] = []
    at = after.get("None")
    while at is not None:
        found.append(at)
        at = after.get(at)
    return tuple(found)


def newest() -> str:
    """The last migration's number."""
    return revisions()[-1]


def migrate(place: Place, to: str = "head") -> str | None:
    """See `Storage.migrate`; `to` an older version only in tests of this."""
    try:
        before = _version(place)
        if before == newest():
            return None
        if before and before not in revisions():  # never touch what a later version made
            raise StorageError("newer", before)
        saved = _copy(place.file, before) if place.file is not None and before else None
        _upgrade(place, to)
    except Exception as error:
        raise cause(error) or error from error
    return f"schema {before or 'none'} -> {newest()}" + (f", copy of the old one in {saved}" if saved else "")


def _version(place: Place) -> str:
    """ "" where nothing was made yet. Raises StorageError (moved)."""
    with closing(place.connect()) as connection:
        if first(connection, _MADE_SQLITE if place.is_sqlite else _MADE) is None:
            return ""
        version = first(connection, "SELECT version_num FROM alembic_version") or ""
        if version and place.is_sqlite and (where := first(connection, _MOVED)):
            raise StorageError("moved", str(where))
        return str(version)


def _upgrade(place: Place, to: str) -> None:
    """All in one transaction, which other processes wait for: a crash leaves the old schema, whole."""
    from alembic import command
    from alembic.config import Config

    from storage.carrying import books_on
    from storage.shipped import load_shipped_units

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with place.engine().connect() as connection:
        connection.begin()
        if place.is_sqlite:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7305010)")
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if to == "head":
            load_shipped_units(books_on(connection))
        connection.commit()


def _copy(file: Path, version: str) -> Path:
    """A consistent copy beside the file, made while others may be reading and writing."""
    copy = file.with_name(f"{file.name}.{version}.backup")
    number = 1
    while copy.exists():
        number += 1
        copy = file.with_name(f"{file.name}.{version}.backup{number}")
    source, target = sqlite3.connect(file, timeout=10), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        source.close()
        target.close()
    return copy
