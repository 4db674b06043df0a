"""A few threads, each with a connection of its own, one transaction a job: PostgreSQL's writers, and all readers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from storage.books import Books
from storage.errors import cause
from storage.memory import Memory
from storage.place import Place
from storage.seat import Seat

T = TypeVar("T")
_TRIES = 5  # of a job that met a deadlock, or a connection that had gone away unnoticed


class Workers:
    """`submit` jobs from any thread."""

    def __init__(self, place: Place, memory: Memory, count: int, *, read_only: bool = False) -> None:
        self._place = place
        self._memory = memory
        self._read_only = read_only
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="reader" if read_only else "writer")
        self._local = threading.local()
        self._seats: list[Seat] = []

    def submit(self, work: Callable[[Books], T]) -> Future[T]:
        """Run `work` in a transaction; it may be run again when it met another transaction in the middle."""
        return self._pool.submit(self._run, work)

    def close(self) -> None:
        """Finish what was submitted, then disconnect."""
        self._pool.shutdown()
        for seat in self._seats:
            seat.close()

    def _run(self, work: Callable[[Books], T]) -> T:
        for left in reversed(range(_TRIES)):
            seat: Seat | None = None
            committing = False
            try:
                seat = self._seat()
                seat.begin()
                result = work(seat.books)
                committing = True
                seat.commit()
                return result
            except Exception as error:
                if seat is not None:
                    seat.rollback()
                lost = seat is not None and seat.lost
                if lost:
                    self._leave()
                known = cause(error)
                # A commit that failed with the connection may have happened: that one is not ours to repeat.
                again = known is not None and (known.kind == "locked" or (lost and not committing)) and left > 0
                if self._read_only or not again:
                    raise known or error from error
        raise AssertionError("unreachable")

    def _seat(self) -> Seat:
        seat: Seat | None = getattr(self._local, "seat", None)
        if seat is None:
            seat = self._local.seat = Seat(self._place, self._memory, read_only=self._read_only)
            self._seats.append(seat)
        return seat

    def _leave(self) -> None:
        seat: Seat = self._local.seat
        self._local.seat = None
        self._seats.remove(seat)
        seat.close()
