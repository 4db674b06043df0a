"""Carrying everything over from one database to another: for copies of PostgreSQL, and for moving house to it."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, text

from storage.books import Books
from storage.memory import Memory
from storage.migrate import newest
from storage.place import Place
from storage.shipped import shipped_units
from storage.sql import Into, Sql
from storage.tables import metadata

_AT_ONCE = 5000  # rows carried over in one go
_TOUCHED = Sql(
    """SELECT EXISTS (SELECT 1 FROM persons), EXISTS (SELECT 1 FROM inbox), EXISTS (SELECT 1 FROM entries),
      (SELECT count(*) FROM units) <> :shipped"""
)


def carry(source: Place, target: Place) -> None:
    """Everything in `source`, as it is at this moment, into `target`, in place of what a new database ships with; both
    of this version. In one transaction: all or nothing."""
    reading, writing = source.engine(read_only=True), target.engine()
    with reading.connect() as here, writing.connect() as there:
        begin(here, "BEGIN")
        begin(there, "BEGIN IMMEDIATE")
        metadata.create_all(there)
        there.exec_driver_sql("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) PRIMARY KEY)")
        there.exec_driver_sql("DELETE FROM alembic_version")
        there.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": newest()})
        pour(here, books_on(there))
        there.commit()


def begin(connection: Connection, sqlite: str) -> None:
    """One transaction, which on SQLite has to be said: `sqlite` says how."""
    connection.begin()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(sqlite)


def books_on(connection: Connection, memory: Memory | None = None) -> Books:
    """The books of a transaction that was begun here and not by `Storage`."""
    driver = connection.connection.driver_connection
    return Books(driver, memory or Memory(), is_sqlite=connection.dialect.name == "sqlite")


def pour(here: Connection, there: Books) -> int:
    """Every row from here in place of those there; how many."""
    carried = 0
    for table in reversed(metadata.sorted_tables):
        there.connection.execute(table.delete())
    for table in metadata.sorted_tables:
        into = Into(f'"{table.name}"', [f'"{column.name}"' for column in table.columns])
        rows = here.execution_options(yield_per=_AT_ONCE).execute(select(table))
        for some in rows.partitions():
            there.write(into, [tuple(row) for row in some])
            carried += len(some)
        if not there.is_sqlite and "id" in table.columns:  # its counters do not notice numbers that are given
            last = there.connection.execute(select(func.max(table.c.id))).scalar()
            if last:
                sequence = func.pg_get_serial_sequence(table.name, "id")
                there.connection.execute(select(func.setval(sequence, last)))
    return carried


def untouched(books: Books) -> bool:
    """Nobody has joined, written or reported, and the tree is the one that ships."""
    row = books.one(_TOUCHED, shipped=len(shipped_units()))
    return row is not None and not any(row)
