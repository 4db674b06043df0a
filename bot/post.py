"""The post: carries letters from the outbox to their channels, replies before bulk, at each platform's pace.

One loop. A round writes back what became of earlier letters and claims the next ones, in one transaction; then whatever
may go now is sent, many at once. What a crash leaves claimed is made due again at the next start: at worst the letters
in flight are said twice.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

import structlog

from bot.carrier import Carrier, Mark, due_again
from bot.channels import Channel
from bot.clock import Clock
from bot.lane import Lane
from bot.pacing import UNPACED
from storage import Books, Storage, StorageError

log = structlog.get_logger()

LOOK = 1.0  # seconds between looks for letters nobody woke us for: another process's, or due by now
STALE = timedelta(seconds=120)  # a claim older than this, on a database of several processes, is a dead process's
SWEEP = 60.0
GRACE = 3.0  # seconds that letters in flight are given at the end
TROUBLE = 1.0  # seconds until the database is asked again


class Post:
    """Made once, `run` as a task. `wake` after each commit that put letters; `counts` are verdicts so far."""

    def __init__(self, storage: Storage, channels: Sequence[Channel], clock: Clock, *, paced: bool = True) -> None:
        self._storage = storage
        self._clock = clock
        self._lanes = [Lane(channel, None if paced else UNPACED) for channel in channels]
        self._stir = asyncio.Event()
        self._woken = True
        self._marks: list[Mark] = []
        self._sends: set[asyncio.Task[None]] = set()
        self._looked = -math.inf
        self._swept = time.monotonic()
        self._stopping = False
        self._rounding = asyncio.Lock()
        self._troubled = False
        self.counts: Counter[str] = Counter()
        self._carrier = Carrier(clock, self._landed)

    def wake(self) -> None:
        """There are new letters."""
        self._woken = True
        self._stir.set()

    async def run(self) -> None:
        """Carry letters until `stop`."""
        await self._keeping(self._release)
        while not self._stopping:
            self._stir.clear()
            async with self._rounding:  # which `stop` lets end
                await self._round()
            if not self._stopping:
                await self._pause(min(self._dispatch(), self._looked + LOOK))

    async def stop(self) -> None:
        """Let letters in flight arrive, give back the rest, write all of it down."""
        self._stopping = True
        self._stir.set()
        async with self._rounding:
            pass
        if self._sends:
            await asyncio.wait(self._sends, timeout=GRACE)
        for task in self._sends:
            task.cancel()
        now = self._clock.utc()
        for lane in self._lanes:
            self._marks += [due_again(letter, now) for letter in lane.drop()]
        marks, self._marks = self._marks, []
        await self._storage.begin(lambda books: _write(marks, books))

    async def _round(self) -> None:
        """Marks written, letters claimed, in one transaction; skipped where there is neither."""
        now = time.monotonic()
        self._sweep(now)
        woken, self._woken = self._woken, False
        due = woken or bool(self._marks) or now >= self._looked + LOOK
        wants = [(lane, lane.wants(woken)) for lane in self._lanes if not lane.pacing.halted("", now)]
        wants = [(lane, count) for lane, count in wants if due and count > 0]
        if not wants and not self._marks:
            return
        marks, self._marks = self._marks, []
        if not await self._keeping(lambda books: self._write_and_claim(marks, wants, books)):
            self._marks = marks + self._marks
            self._woken = True

    def _write_and_claim(self, marks: list[Mark], wants: list[tuple[Lane, int]], books: Books) -> Callable[[], None]:
        _write(marks, books)
        now = self._clock.utc()
        claimed = [(lane, count, books.outbox.claim(count, now, lane.channel.name)) for lane, count in wants]

        def kept() -> None:
            self._looked = time.monotonic()
            for lane in self._lanes if marks else ():
                lane.written_down()
            for lane, count, letters in claimed:
                lane.add(letters)
                if len(letters) == count:  # there may be more, and replies among them
                    self._woken = self._woken or not any(letter.bulk for letter in letters)

        return kept

    async def _keeping(self, work: Callable[[Books], Callable[[], None]]) -> bool:
        """Run `work` in a transaction and what it returned after the commit; False, said once, where storage failed."""
        try:
            after = await self._storage.begin(work, urgent=True)
        except StorageError as error:
            if not self._troubled:
                log.error("post.storage_failed", cause=error.kind, next="letters wait; tried again every second")
            self._troubled = True
            await asyncio.sleep(TROUBLE)
            return False
        if self._troubled:
            log.info("post.storage_well_again")
        self._troubled = False
        after()
        return True

    def _release(self, books: Books) -> Callable[[], None]:
        """Make due again what a process that is gone had claimed: on SQLite any, as there is only this one."""
        now = self._clock.utc()
        books.outbox.release(now, None if books.is_sqlite else now - STALE)
        return lambda: None

    def _sweep(self, now: float) -> None:
        """Once a minute: paces forgotten that no longer count, and letters of other processes that are gone."""
        if now < self._swept + SWEEP:
            return
        self._swept = now
        for lane in self._lanes:
            lane.pacing.tidy(now)
        if not self._storage.place.is_sqlite:
            self._marks.append(self._release)

    def _dispatch(self) -> float:
        """Start every send that may start now; when to look again (monotonic)."""
        next_look = math.inf
        now = time.monotonic()
        for lane in self._lanes:
            letters, look = lane.take(now)
            next_look = min(next_look, look)
            for letter, slot in letters:
                task = asyncio.create_task(self._carrier.carry(lane, letter, slot))
                self._sends.add(task)
                task.add_done_callback(self._sends.discard)
        return next_look

    def _landed(self, marks: Sequence[Mark], verdict: str) -> None:
        """A send has ended."""
        self._marks += marks
        self.counts[verdict] += 1
        self._stir.set()

    async def _pause(self, until: float) -> None:
        """Until something stirs or that moment has come."""
        if self._woken:
            return
        try:
            async with asyncio.timeout_at(asyncio.get_running_loop().time() + max(0.0, until - time.monotonic())):
                await self._stir.wait()
        except TimeoutError:
            pass


def _write(marks: Sequence[Mark], books: Books) -> None:
    for mark in marks:
        mark(books)
