"""Bringing the schema up to this version, and the country's units into an empty one.

Starting must be quick: with nothing to do this is one SELECT, and Alembic is not even imported.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine

from storage.errors import StorageError, cause
from storage.memory import Memory
from storage.place import Place

_FOLDER = Path(__file__).parent / "migrations"
MOVED = "moved"  # the name of the mark
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
    engine = place.engine()
    try:
        with engine.connect() as connection:
            before = _version(connection)
            if before and place.is_sqlite and (where := _moved(connection)):
                raise StorageError("moved", where)
        if before == newest():
            return None
        if before and before not in revisions():  # never touch what a later version made
            raise StorageError("newer", before)
        saved = _copy(place.file, before) if place.file is not None and before else None
        _upgrade(engine, place, to)
    except Exception as error:
        raise cause(error) or error from error
    finally:
        engine.dispose()
    return f"schema {before or 'none'} -> {newest()}" + (f", copy of the old one in {saved}" if saved else "")


def _version(connection: Connection) -> str:
    """ "" where nothing was made yet."""
    found = connection.dialect.has_table(connection, "alembic_version")
    version: str = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "" if found else ""
    connection.rollback()
    return version


def _moved(connection: Connection) -> str:
    """Where everything in it was moved to, "" if it was not."""
    found = connection.exec_driver_sql("SELECT value FROM marks WHERE name = ?", (MOVED,)).scalar()
    connection.rollback()
    return str(found or "")


def _upgrade(engine: Engine, place: Place, to: str) -> None:
    """All in one transaction, which other processes wait for: a crash leaves the old schema, whole."""
    from alembic import command
    from alembic.config import Config

    from storage.shipped import load_shipped_units

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with engine.connect() as connection:
        connection.begin()
        if place.is_sqlite:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7305010)")
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if to == "head":
            load_shipped_units(connection, Memory())
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
