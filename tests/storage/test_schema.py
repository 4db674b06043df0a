"""The schema: what migrations make is what the tables say, and coming to it is quick, safe and said."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, inspect

from handlers.core.units import NATION
from storage import Storage, StorageError
from storage.migrate import migrate, newest
from storage.tables import metadata


def _reflected(engine: Engine) -> dict[str, Any]:
    """All that the database itself says of its tables."""
    look = inspect(engine)
    return {
        table: {
            "columns": sorted(
                (c["name"], str(c["type"]), c["nullable"], c["default"]) for c in look.get_columns(table)
            ),
            "key": look.get_pk_constraint(table),
            "foreign": sorted(look.get_foreign_keys(table), key=str),
            "indexes": sorted((_plain(index) for index in look.get_indexes(table)), key=str),
            "unique": sorted(look.get_unique_constraints(table), key=str),
        }
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def _plain(index: Any) -> dict[str, Any]:
    """With a condition as the words it is made of: SQLAlchemy's objects do not compare."""
    return index | {"dialect_options": {name: str(value) for name, value in index.get("dialect_options", {}).items()}}


def test_migrations_make_what_the_tables_say(url: str, fresh_url: str) -> None:
    migrated, made = Storage(url).place.engine(), Storage(fresh_url).place.engine()
    metadata.create_all(made)
    assert _reflected(migrated) == _reflected(made)


def test_an_empty_place_gets_the_schema_and_the_country(fresh_url: str) -> None:
    storage = Storage(fresh_url)
    assert storage.migrate() == f"schema none -> {newest()}"
    assert storage.migrate() is None
    assert storage.look_now(lambda books: len(books.units.all())) == 1 + 34 + 3321
    assert storage.look_now(lambda books: books.units.path("18073")) == (NATION, "42", "18073")
    storage.close()


def test_an_old_place_is_brought_up_and_a_file_copied_before(fresh_url: str, tmp_path: Path) -> None:
    storage = Storage(fresh_url)
    migrate(storage.place, to="0001")
    said = storage.migrate()
    assert storage.migrate() is None
    storage.close()
    copy = tmp_path / "new" / "khuyenhoc.db.0001.backup"
    if not storage.place.is_sqlite:
        assert said == f"schema 0001 -> {newest()}"
        return
    assert said == f"schema 0001 -> {newest()}, copy of the old one in {copy}"
    with sqlite3.connect(copy) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_figures_from_before_the_chain_are_sealed_on_the_way_up(fresh_url: str) -> None:
    storage = Storage(fresh_url)
    migrate(storage.place, to="0020")
    with storage.place.engine().begin() as old:
        for unit, kind, parent, path in (("KX", "commune", "NULL", "KX"), ("KX01", "hamlet", "'KX'", "KX/KX01")):
            old.exec_driver_sql(
                "INSERT INTO units (code, name, kind, parent, path) "
                f"VALUES ('{unit}', '{unit}', '{kind}', {parent}, '{path}')"
            )
        for value in (12, 15):
            old.exec_driver_sql(
                f"INSERT INTO entries (unit, year, day, indicator, kind, value, at) "
                f"VALUES ('KX01', 2026, '2026-06-01', 'family_registered', 'level', {value}, 1)"
            )
    storage.migrate()
    assert storage.look_now(lambda books: books.chain.breaks()) == []
    assert storage.look_now(lambda books: books.chain.newest("KX01")) != ""
    storage.close()


def test_a_newer_place_is_left_alone(url: str) -> None:
    with Storage(url).place.engine().begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError) as refused:
        Storage(url).migrate()
    assert refused.value.kind == "newer"


def test_starting_without_changes_imports_no_alembic(url: str) -> None:
    code = f"import sys; from storage import Storage; Storage({url!r}).migrate(); print('alembic' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_two_processes_may_migrate_at_once(fresh_url: str) -> None:
    code = f"from storage import Storage; s = Storage({fresh_url!r}); s.migrate(); s.close()"
    both = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(2)]
    assert [(process.communicate()[1], process.returncode) for process in both] == [(b"", 0)] * 2
