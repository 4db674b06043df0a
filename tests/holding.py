"""Another program that holds a database: the file, or on a server one table. It can be read meanwhile, not written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from storage import Storage


@contextmanager
def held(url: str, table: str) -> Iterator[None]:
    """Held until the end."""
    place = Storage(url).place
    hold = "BEGIN IMMEDIATE" if place.is_sqlite else f"LOCK TABLE {table} IN EXCLUSIVE MODE"
    with place.engine().connect() as holder:
        holder.exec_driver_sql(hold)
        yield
        holder.rollback()
