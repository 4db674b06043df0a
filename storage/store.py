"""The door of this room: transactions on a database named by its URL."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from handlers.core.catalogue import Catalogue
from storage.books import Books
from storage.memory import Memory
from storage.place import Place
from storage.workers import Workers
from storage.writer import Writer

T = TypeVar("T")
_POSTGRES_WRITERS = 4
_READERS = 2


class Storage:
    """`work` is plain code over `Books`, run in a thread. It must be safe to run again: on PostgreSQL it is, when it
    met another transaction. What it raises comes out of the call and nothing of it is kept; trouble with the database
    comes out as `StorageError`.
    """

    def __init__(self, url: str, catalogue: Catalogue | None = None) -> None:
        """Raises StorageError (unreachable) on a wrong URL, (unwritable, full) where the file's folder cannot be made.
        Connects only when first asked. The catalogue says which figures add up over the tree."""
        self.place = Place(url)
        self.place.ready()
        self.memory = Memory(catalogue)
        self._writer: Writer | None = None
        self._writers: Workers | None = None
        if self.place.is_sqlite:
            self._writer = Writer(self.place, self.memory)
        else:
            self._writers = Workers(self.place, self.memory, _POSTGRES_WRITERS)
        self._readers = Workers(self.place, self.memory, _READERS, read_only=True)

    def migrate(self) -> str | None:
        """Bring the schema to this version, and the country's units into an empty one. Returns what was done, for the
        log, or None. An existing SQLite file is copied beside itself first. Raises StorageError, also (newer)."""
        from storage.migrate import migrate

        return migrate(self.place)

    async def begin(self, work: Callable[[Books], T], *, urgent: bool = False) -> T:
        """Run `work` and commit. When this returns, what was written survives a power cut. `urgent` work goes before
        what else waits for SQLite's one writer: accepting, and what became of letters, must not wait behind turns."""
        if self._writer is not None:
            result: T = await self._writer.ask(work, urgent)
            return result
        assert self._writers is not None
        return await asyncio.wrap_future(self._writers.submit(work))

    def begin_now(self, work: Callable[[Books], T]) -> T:
        """`begin` for plain code; never from inside another `work`."""
        if self._writer is not None:
            result: T = self._writer.submit(work).result()
            return result
        assert self._writers is not None
        return self._writers.submit(work).result()

    async def look(self, work: Callable[[Books], T]) -> T:
        """Run `work` on a connection that cannot write, over one moment's state, not behind the writer."""
        return await asyncio.wrap_future(self._readers.submit(work))

    def look_now(self, work: Callable[[Books], T]) -> T:
        """`look` for plain code."""
        return self._readers.submit(work).result()

    def close(self) -> None:
        """Finish what was begun, then disconnect."""
        if self._writer is not None:
            self._writer.close()
        if self._writers is not None:
            self._writers.close()
        self._readers.close()
