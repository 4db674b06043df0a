"""Where things are kept: the URL made plain, and connections set up alike wherever they are opened.

A running bot opens the driver itself: SQLAlchemy would add 15 MB and a fifth of a second at each start, and the
statements are text already (see `storage.sql`). Its engine is for what it builds: tables, migrations, carrying over.
"""

from __future__ import annotations

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from storage.errors import StorageError, cause

if TYPE_CHECKING:
    from sqlalchemy import URL, Engine

PATIENCE = 10  # seconds to wait for another process that holds the database
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is erased is overwritten: a name must not be left in free space
    "temp_store=MEMORY",
    "journal_size_limit=67108864",
)
# Before 3.51.3 two connections that reset the WAL at once can damage the file: readers never do.
# 8 MB, filled as far as is needed: a country's kept tallies of some years stay in sight from one question to the next.
_READING = ("query_only=ON", "wal_autocheckpoint=0", "cache_size=-8000")


class Place:
    """A database by its URL, `sqlite:///…` or `postgresql://…`, with or without a driver's name."""

    def __init__(self, url: str) -> None:
        """Raises StorageError (unreachable) on a URL that is none of ours; touches nothing yet."""
        kind = url.partition(":")[0].partition("+")[0]
        database = url.partition("://")[2].partition("?")[0].partition("/")[2]
        if kind not in {"sqlite", "postgresql", "postgres"} or (kind == "sqlite" and not database):
            raise StorageError("unreachable", "DATABASE_URL")
        self.is_sqlite = kind == "sqlite"
        self.database = database
        self._plain = f"sqlite:///{database}" if self.is_sqlite else _plain(url)

    @cached_property
    def url(self) -> URL:
        """As SQLAlchemy has it: to be shown, or to be changed."""
        from sqlalchemy import make_url

        return make_url(self._plain).set(drivername="sqlite" if self.is_sqlite else "postgresql+psycopg")

    @property
    def file(self) -> Path | None:
        """The SQLite file; None on PostgreSQL."""
        return Path(self.database) if self.is_sqlite else None

    def ready(self) -> None:
        """Make the folder of the SQLite file. Raises StorageError (unwritable, full)."""
        if self.file is not None:
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise cause(error) or error from error

    def connect(self, *, read_only: bool = False) -> Any:
        """The driver's own connection, outside any transaction: on SQLite one has to be begun, on PostgreSQL it begins
        by itself. Raises what the driver raises, see `storage.errors.cause`."""
        if not self.is_sqlite:
            import psycopg

            options = f"-c lock_timeout={PATIENCE}s"
            if read_only:
                options += " -c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
            return psycopg.connect(self._plain, connect_timeout=PATIENCE, options=options)
        # isolation_level None: BEGIN is ours to say, or sqlite3 would begin without IMMEDIATE and wait for no lock.
        connection = sqlite3.connect(
            Path(self.database).absolute(),
            timeout=PATIENCE,
            isolation_level=None,
            cached_statements=512,
            check_same_thread=False,
        )
        for pragma in (*_PRAGMAS, *(_READING if read_only else ())):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def engine(self, *, read_only: bool = False) -> Engine:
        """SQLAlchemy's over such connections, without a pool: whoever connects keeps the connection."""
        from sqlalchemy import NullPool, create_engine

        return create_engine(self.url, poolclass=NullPool, creator=lambda: self.connect(read_only=read_only))


def first(connection: Any, statement: str) -> Any:
    """The first value of a driver's answer; None where there is no row."""
    row = connection.execute(statement).fetchone()
    return row[0] if row else None


def _plain(url: str) -> str:
    """A PostgreSQL URL as its own library takes it."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 (raises on one that is no number)
    except ValueError as error:
        raise StorageError("unreachable", "DATABASE_URL") from error
    query = parse_qs(parts.query)
    if "ssl" in query:  # as asyncpg's URLs have it
        query["sslmode"] = query.pop("ssl")
    return parts._replace(scheme="postgresql", query=urlencode(query, doseq=True)).geturl()
