"""The heartbeat: every second, whatever is due by the bot's clock is done, once.

What is due are rows with `next_fire`. A row is claimed by a conditional UPDATE, acted on and moved on in one
transaction: a crash leaves it as it was, and of two processes one has it. APScheduler only beats.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.clock import Clock
from storage import Books, Storage, StorageError
from storage.schedules import Schedule

log = structlog.get_logger()

BEAT = 1.0  # seconds
AT_ONCE = 200  # rows looked at
AGAIN = timedelta(microseconds=1)  # moves a claimed row on, and leaves it due
PATIENCE = timedelta(minutes=1)  # until a row that failed is tried again


@dataclass(frozen=True, slots=True)
class Pulse:
    """What a row is acted on with: the books of its transaction, now (aware UTC), and the zone where none is said."""

    books: Books
    now: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Fired:
    """What became of a row: when it is due next (None: never), with which arguments (None: the same)."""

    next_fire: datetime | None
    args: Mapping[str, Any] | None = None


Fire = Callable[[Pulse, Schedule], Fired]


class Heartbeat:
    """`start` once a loop runs, `stop` at the end. `put` is called after commits that may have left letters."""

    def __init__(self, storage: Storage, clock: Clock, put: Callable[[], None]) -> None:
        from bot.firing.table import FIRES, missing_rows, prepare

        self._storage, self._clock, self._put = storage, clock, put
        self._fires: Mapping[str, Fire] = FIRES
        self._lacking, self._prepare = missing_rows, prepare
        self._beating = asyncio.Lock()
        self._scheduler: Any = None

    def start(self) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]

        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self.tick, "interval", seconds=BEAT, next_run_time=datetime.now(UTC), max_instances=1, coalesce=True,
            misfire_grace_time=None,
        )  # fmt: skip
        self._scheduler.start()

    async def stop(self) -> None:
        """No more beats; one that has begun ends."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        async with self._beating:
            pass

    async def tick(self) -> int:
        """Do all that is due; how many rows were acted on."""
        async with self._beating:
            done = 0
            try:
                if await self._storage.look(lambda books: self._lacking(self._pulse(books))):
                    await self._storage.begin(lambda books: self._prepare(self._pulse(books)))
                while due := await self._storage.look(lambda books: books.schedules.due(self._clock.utc(), AT_ONCE)):
                    for row in due:
                        done += await self._act(row)
                    self._put()
            except StorageError as error:
                log.error("heartbeat.database", kind=error.kind)
            return done

    def _pulse(self, books: Books) -> Pulse:
        return Pulse(books, self._clock.utc(), self._clock.zone)

    async def _act(self, row: Schedule) -> bool:
        try:
            return await self._storage.begin(lambda books: self._fire(self._pulse(books), row))
        except StorageError:
            raise
        except Exception as error:
            log.exception("heartbeat.failed", key=row.key, error=type(error).__name__)
            later = replace(row, next_fire=self._clock.utc() + PATIENCE)
            await self._storage.begin(lambda books: books.schedules.claim(row, later.next_fire))
            return True

    def _fire(self, pulse: Pulse, row: Schedule) -> bool:
        """Claim it first: then a second process waits here, and finds it gone."""
        schedules = pulse.books.schedules
        if not schedules.claim(row, row.next_fire + AGAIN):
            return False
        fired = self._fires[row.what](pulse, row)
        if fired.next_fire is None:
            schedules.drop(row.key)
        else:
            args = row.args if fired.args is None else fired.args
            schedules.put(replace(row, next_fire=fired.next_fire, args=args))
        return True
