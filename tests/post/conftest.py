"""A channel that does as it is told, and a post that carries letters to it from a real database."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.channels import Accept, Delivery, Pace
from bot.clock import Clock
from bot.post import Post
from handlers.core.talk import Letter, Message
from storage import Storage

CLOCK = Clock(ZoneInfo("Asia/Ho_Chi_Minh"))


class Telling:
    """`sent` in order; `answers` by chat come before success; `took` seconds per send."""

    name, limit = "telegram", 50
    pace = Pace(overall=1000, chat=1000, group_minute=1000)

    def __init__(self) -> None:
        self.sent: list[Letter] = []
        self.answers: dict[str, list[Delivery | Exception]] = defaultdict(list)
        self.down: list[Delivery | Exception] = []
        self.took = 0.0
        self.flying = self.most = 0
        self._news = asyncio.Event()

    async def start(self, accept: Accept) -> None: ...
    async def stop(self) -> None: ...
    async def acknowledge(self, message: Message) -> None: ...

    async def send(self, letter: Letter) -> Delivery:
        self.flying += 1
        self.most = max(self.most, self.flying)
        await asyncio.sleep(self.took)
        self.flying -= 1
        self.sent.append(letter)
        self._news.set()
        waiting = self.down or self.answers[letter.chat]
        answer = waiting.pop(0) if waiting else Delivery(verdict="sent", id=f"p{len(self.sent)}")
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def said(self) -> list[str]:
        return [f"{letter.chat}: {letter.text}" for letter in self.sent]

    async def until(self, count: int, within: float = 5.0) -> None:
        async with asyncio.timeout(within):
            while len(self.sent) < count:
                self._news.clear()
                await self._news.wait()


class House:
    """Storage, channel and post together."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.channel = Telling()
        self.post = Post(storage, [self.channel], CLOCK)
        self.running: asyncio.Task[None] | None = None

    async def put(self, chat: str, text: str, **more: Any) -> int:
        letter = Letter(id=0, channel="telegram", chat=chat, text=text, **more)
        id = await self.storage.begin(lambda books: books.outbox.put(letter, None, CLOCK.utc()))
        assert id is not None
        self.post.wake()
        return id

    def start(self) -> None:
        self.running = asyncio.create_task(self.post.run())

    async def state(self, id: int) -> tuple[str, str, str]:
        """(state, platform id, reason) as stored."""
        sql = "SELECT state, coalesce(platform_id, ''), reason FROM outbox WHERE id = "
        row = await self.storage.look(lambda books: books.connection.exec_driver_sql(sql + str(id)).one())
        return row[0], row[1], row[2]

    async def settled(self, id: int) -> str:
        """The state, once it is a last one."""
        async with asyncio.timeout(5):
            while (state := (await self.state(id))[0]) in ("due", "claimed"):  # noqa: ASYNC110 (a row, no event)
                await asyncio.sleep(0.01)
        return state

    async def stop(self) -> None:
        await self.post.stop()
        if self.running:
            await self.running


@pytest_asyncio.fixture
async def house(storage: Storage) -> AsyncIterator[House]:
    house = House(storage)
    yield house
    if house.running and not house.running.done():
        await house.stop()


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.carrier.FIRST", 0.02)
    monkeypatch.setattr("bot.post.LOOK", 0.05)
    monkeypatch.setattr("bot.lane.FIRST_ROOM", 32)
