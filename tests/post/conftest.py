"""A channel that does as it is told, and a post that carries letters to it from a real database, on a clock of its own.

How many letters are under way at once is read while the channel holds them, and a long wait ends when `time_passes`:
so nothing here depends on how long a machine takes.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.channels import Accept, Delivery, Pace
from bot.clock import Clock
from bot.post import Post
from handlers.core.talk import Letter, Message
from storage import Storage
from tests.waiting import LIMIT, until

CLOCK = Clock(ZoneInfo("Asia/Ho_Chi_Minh"))


class Telling:
    """`sent` in order; `answers` by chat come before success, `down` before those. `flying` are not yet answered."""

    name, limit = "telegram", 50
    pace = Pace(overall=1000, chat=1000, group_minute=1000)

    def __init__(self) -> None:
        self.sent: list[Letter] = []
        self.answers: dict[str, list[Delivery | Exception]] = defaultdict(list)
        self.down: list[Delivery | Exception] = []
        self.flying = self.most = 0
        self._gate = asyncio.Event()
        self._gate.set()

    async def start(self, accept: Accept) -> None: ...
    async def stop(self) -> None: ...
    async def acknowledge(self, message: Message) -> None: ...

    def hold(self) -> None:
        """Answer nothing that comes from now on."""
        self._gate = asyncio.Event()

    def release(self) -> None:
        """Answer all that is held, and what comes."""
        self._gate.set()

    def release_these(self) -> None:
        """Answer all that is held; what comes is held."""
        self._gate.set()
        self.hold()

    async def send(self, letter: Letter) -> Delivery:
        self.flying += 1
        self.most = max(self.most, self.flying)
        await self._gate.wait()
        await asyncio.sleep(0)
        self.flying -= 1
        self.sent.append(letter)
        waiting = self.down or self.answers[letter.chat]
        answer = waiting.pop(0) if waiting else Delivery(verdict="sent", id=f"p{len(self.sent)}")
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def said(self) -> list[str]:
        return [f"{letter.chat}: {letter.text}" for letter in self.sent]


class Stopwatch:
    """The post's `time`: runs with the machine's, may be moved on, and stands once `stop`ped."""

    def __init__(self) -> None:
        self.passed = 0.0
        self._at: float | None = None

    def stop(self) -> None:
        self._at = self.monotonic()

    def monotonic(self) -> float:
        return (time.monotonic() if self._at is None else self._at) + self.passed


class House:
    """Storage, channel and post together."""

    def __init__(self, storage: Storage, stopwatch: Stopwatch) -> None:
        self.storage, self.stopwatch = storage, stopwatch
        self.channel = Telling()
        self.clock = Clock(CLOCK.zone)
        self.post = Post(storage, [self.channel], self.clock)
        self.running: asyncio.Task[None] | None = None

    async def put(self, chat: str, text: str, **more: Any) -> int:
        letter = Letter(id=0, channel="telegram", chat=chat, text=text, **more)
        id = await self.storage.begin(lambda books: books.outbox.put(letter, None, self.clock.utc()))
        assert id is not None
        self.post.wake()
        return id

    def start(self) -> None:
        self.running = asyncio.create_task(self.post.run())

    def time_passes(self, seconds: float) -> None:
        """On the post's clock and on its stopwatch."""
        object.__setattr__(self.clock, "shift", self.clock.shift + timedelta(seconds=seconds))
        self.stopwatch.passed += seconds
        self.post._stir.set()

    async def flying(self, count: int) -> None:
        """Once so many letters are held by the channel."""
        await until(lambda: self.channel.flying == count)

    async def state(self, id: int) -> tuple[str, str, str]:
        """(state, platform id, reason) as stored."""
        sql = "SELECT state, coalesce(platform_id, ''), reason FROM outbox WHERE id = "
        row = await self.storage.look(lambda books: books.connection.exec_driver_sql(sql + str(id)).one())
        return row[0], row[1], row[2]

    async def settled(self, id: int) -> str:
        """The state, once it is a last one."""
        return await self.reaches(id, "sent", "given_up", "uncertain")

    async def reaches(self, id: int, *states: str) -> str:
        """The state, once it is one of these."""
        async with asyncio.timeout(LIMIT):
            while (state := (await self.state(id))[0]) not in states:  # noqa: ASYNC110 (a row, no event)
                await asyncio.sleep(0.01)
        return state

    async def stop(self) -> None:
        await self.post.stop()
        if self.running:
            await self.running


@pytest_asyncio.fixture
async def house(storage: Storage, stopwatch: Stopwatch) -> AsyncIterator[House]:
    house = House(storage, stopwatch)
    yield house
    house.channel.release()
    if house.running and not house.running.done():
        await house.stop()


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    stopwatch = Stopwatch()
    monkeypatch.setattr("bot.post.time", stopwatch)
    monkeypatch.setattr("bot.carrier.time", stopwatch)
    return stopwatch


@pytest.fixture(autouse=True)
def _other_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.carrier.FIRST", 0.02)
    monkeypatch.setattr("bot.post.LOOK", 0.05)
    monkeypatch.setattr("bot.post.GRACE", LIMIT)
    monkeypatch.setattr("bot.lane.FIRST_ROOM", 32)
