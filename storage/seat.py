"""One connection with the books open on it. It belongs to one thread."""

from __future__ import annotations

from contextlib import suppress

from storage.books import Books
from storage.memory import Memory
from storage.place import Place


class Seat:
    """Begin, commit and roll back, the same way on both databases."""

    def __init__(self, place: Place, memory: Memory, *, read_only: bool = False) -> None:
        self._sqlite = place.is_sqlite
        self._begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        self._driver = place.connect(read_only=read_only)
        self._cursor = self._driver.cursor()
        self.books = Books(self._driver, memory, is_sqlite=place.is_sqlite)

    def begin(self) -> None:
        if self._sqlite:
            self._cursor.execute(self._begin)

    def commit(self) -> None:
        self._driver.commit()

    def checkpoint(self) -> bool:
        """Take SQLite's journal in and empty it; False while somebody reads what is in it."""
        if not self._sqlite:
            return True
        self._cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        row = self._cursor.fetchone()
        return row is not None and row[0] == 0

    def rollback(self) -> None:
        with suppress(Exception):  # there may be nothing left to roll back, or nobody to tell
            self._driver.rollback()

    def mark(self) -> None:
        """Set the savepoint that `back` returns to."""
        self._cursor.execute("SAVEPOINT job")

    def keep(self) -> None:
        self._cursor.execute("RELEASE job")

    def back(self) -> bool:
        """Undo all since `mark`. False where the database has already dropped the whole transaction (full disk)."""
        if self._sqlite and not self._driver.in_transaction:
            return False
        self._cursor.execute("ROLLBACK TO job")
        self._cursor.execute("RELEASE job")
        return True

    @property
    def lost(self) -> bool:
        """The connection is gone and of no more use."""
        return not self._sqlite and bool(self._driver.closed)

    def close(self) -> None:
        with suppress(Exception):
            self._driver.close()
