"""Where things are kept: the URL made plain, and connections set up alike wherever they are opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, NullPool, create_engine, event, make_url

from storage.errors import StorageError, cause

PATIENCE = 10  # seconds to wait for another process that holds the database


class Place:
    """A database by its URL, `sqlite:///…` or `postgresql://…`, with or without a driver's name."""

    def __init__(self, url: str) -> None:
        """Raises StorageError (unreachable) on a URL that is none of ours; touches nothing yet."""
        try:
            parsed = make_url(url)
        except Exception as error:  # SQLAlchemy raises ArgumentError, and ValueError on a port that is no number
            raise StorageError("unreachable", "DATABASE_URL") from error
        kind = parsed.get_backend_name()
        if kind not in {"sqlite", "postgresql", "postgres"} or (kind == "sqlite" and not parsed.database):
            raise StorageError("unreachable", kind)
        self.is_sqlite = kind == "sqlite"
        self.url: URL = parsed.set(drivername="sqlite" if self.is_sqlite else "postgresql+psycopg")
        if "ssl" in parsed.query:  # as asyncpg's URLs have it
            self.url = self.url.difference_update_query(["ssl"]).update_query_dict({"sslmode": parsed.query["ssl"]})

    @property
    def file(self) -> Path | None:
        """The SQLite file; None on PostgreSQL."""
        return Path(self.url.database or "") if self.is_sqlite else None

    def ready(self) -> None:
        """Make the folder of the SQLite file. Raises StorageError (unwritable, full)."""
        if self.file is not None:
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise cause(error) or error from error

    def engine(self, *, read_only: bool = False) -> Engine:
        """An engine without a pool: whoever connects keeps the connection."""
        if self.is_sqlite:
            return self._sqlite(read_only)
        options = f"-c lock_timeout={PATIENCE}s"
        if read_only:
            options += " -c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
        return create_engine(
            self.url, poolclass=NullPool, connect_args={"connect_timeout": PATIENCE, "options": options}
        )

    def _sqlite(self, read_only: bool) -> Engine:
        # isolation_level None: BEGIN is ours to say, or sqlite3 would begin without IMMEDIATE and wait for no lock.
        arguments = {"timeout": PATIENCE, "isolation_level": None, "cached_statements": 512, "check_same_thread": False}
        engine = create_engine(self.url, poolclass=NullPool, connect_args=arguments)

        @event.listens_for(engine, "connect")
        def prepare(connection: Any, _record: Any) -> None:
            for pragma in (
                "journal_mode=WAL",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",  # what is erased is overwritten: a name must not be left in free space
                "temp_store=MEMORY",
                "journal_size_limit=67108864",
                # Before 3.51.3 two connections that reset the WAL at once can damage the file: readers never do.
                *(("query_only=ON", "wal_autocheckpoint=0") if read_only else ()),
            ):
                connection.execute(f"PRAGMA {pragma}")

        return engine
