"""SQLite's one writer: a thread that commits together whatever has queued up while it was busy.

A commit waits for the disk (synchronous=FULL); with 64 people writing, one wait serves them all.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from storage.books import Books
from storage.errors import StorageError, cause
from storage.memory import SCRUB, Memory
from storage.place import Place
from storage.seat import Seat

_TOGETHER = 128  # jobs in one commit at most
_SPAN = 0.1  # seconds of work in one commit at most: what waits, waits for it, and a crash undoes it


@dataclass(slots=True, eq=False)
class _Job:
    work: Callable[[Books], Any]
    future: Future[Any] | asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop | None = None
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        if self.future.done():  # cancelled meanwhile
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


class _TransactionGone(Exception):
    """The database dropped the transaction of the whole group."""


class Writer:
    """`submit` jobs from any thread, `ask` from a coroutine."""

    def __init__(self, place: Place, memory: Memory) -> None:
        self._place = place
        self._memory = memory
        self._tickets: SimpleQueue[None] = SimpleQueue()  # one for each job below
        self._jobs: deque[_Job | None] = deque()
        self._urgent: deque[_Job | None] = deque()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._seat: Seat | None = None
        self._closing = False

    def submit(self, work: Callable[[Books], Any]) -> Future[Any]:
        if threading.current_thread() is self._thread:
            raise RuntimeError("begin within begin: the writer would wait for itself")
        future: Future[Any] = Future()
        self._put(_Job(work, future))
        return future

    def ask(self, work: Callable[[Books], Any], urgent: bool = False) -> asyncio.Future[Any]:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Any] = loop.create_future()
        self._put(_Job(work, future, loop), urgent)
        return future

    def close(self) -> None:
        """Finish what was submitted, then disconnect."""
        self._closing = True
        if self._thread is not None:
            self._jobs.append(None)
            self._tickets.put(None)
            self._thread.join()
            self._thread = None

    def _put(self, job: _Job, urgent: bool = False) -> None:
        if self._closing:
            raise RuntimeError("storage is closed")
        if self._thread is None:
            with self._starting:
                if self._thread is None:
                    # A daemon: a process that forgot to close must still be able to end; what it committed is safe.
                    self._thread = threading.Thread(target=self._live, name="writer", daemon=True)
                    self._thread.start()
        (self._urgent if urgent else self._jobs).append(job)
        self._tickets.put(None)

    def _take(self, block: bool) -> _Job | None:
        """The next job, urgent ones first; None at the end. Raises Empty."""
        self._tickets.get(block)
        return (self._urgent or self._jobs).popleft()

    def _live(self) -> None:
        while (job := self._take(block=True)) is not None:
            jobs = [job]
            try:
                self._together(jobs)
            except Exception as error:
                known = error.__cause__ if isinstance(error, _TransactionGone) else error
                assert known is not None
                self._fail(jobs, cause(known) or known)
            _settle(jobs)
        if self._seat is not None:
            self._seat.close()

    def _together(self, jobs: list[_Job]) -> None:
        """One transaction for the first of `jobs` and all that queue behind it, which are added to `jobs`."""
        if self._seat is None:
            self._seat = Seat(self._place, self._memory)
        seat = self._seat
        seat.begin()
        end = time.monotonic() + _SPAN
        job: _Job | None = jobs[0]
        while job is not None:
            if not job.future.cancelled():
                _one(seat, job)
            job = self._next() if len(jobs) < _TOGETHER and time.monotonic() < end else None
            if job is not None:
                jobs.append(job)
        seat.commit()
        self._scrub(seat)

    def _scrub(self, seat: Seat) -> None:
        """After an erasure: out of the journal too. On this very connection, as only writers may reset it; where
        somebody is reading, again after the next commit."""
        if self._memory.get(SCRUB, None) and seat.checkpoint():
            self._memory.put(SCRUB, None, False)

    def _next(self) -> _Job | None:
        try:
            job = self._take(block=False)
        except Empty:
            return None
        if job is None:  # the end: left for `_live` to find
            self._jobs.append(None)
            self._tickets.put(None)
        return job

    def _fail(self, jobs: list[_Job], error: BaseException) -> None:
        """Nothing of the group was kept: each is told, and those who waited behind a lock do not wait again."""
        if self._seat is not None:
            self._seat.rollback()
        if isinstance(error, StorageError):
            while len(jobs) < _TOGETHER and (job := self._next()) is not None:
                jobs.append(job)
            if error.kind != "locked" and self._seat is not None:
                self._seat.close()
                self._seat = None
        for job in jobs:
            if job.error is None:
                job.result, job.error = None, error


def _one(seat: Seat, job: _Job) -> None:
    seat.mark()
    try:
        job.result = job.work(seat.books)
    except BaseException as error:  # also SystemExit: it must not end the thread everybody writes through
        if not seat.back():
            raise _TransactionGone from error
        job.error = cause(error) or error
    else:
        seat.keep()


def _settle(jobs: list[_Job]) -> None:
    """Tell everybody, with one call into each loop."""
    waiting: dict[asyncio.AbstractEventLoop, list[_Job]] = {}
    for job in jobs:
        if job.loop is None:
            job.settle()
        else:
            waiting.setdefault(job.loop, []).append(job)
    for loop, theirs in waiting.items():
        with suppress(RuntimeError):  # closed meanwhile: nobody waits any more
            loop.call_soon_threadsafe(_settle_here, theirs)


def _settle_here(jobs: list[_Job]) -> None:
    for job in jobs:
        job.settle()
