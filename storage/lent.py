"""SQLAlchemy on a connection that is somebody else's: to run statements in their transaction, not to end it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, NullPool, create_engine


def lent(driver: Any, *, is_sqlite: bool) -> Connection:
    """Over the driver's own connection. Its commit, rollback and close do nothing."""
    url = "sqlite://" if is_sqlite else "postgresql+psycopg://"
    engine = create_engine(url, poolclass=NullPool, creator=lambda: driver)
    for name in ("do_begin", "do_commit", "do_rollback", "do_close"):
        setattr(engine.dialect, name, _nothing)
    return engine.connect()


def _nothing(_connection: Any) -> None: ...
