"""A double of Telegram and a channel of ours on it, for the tests beside this file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence

import pytest
import pytest_asyncio
import structlog

from bot.channels import Arrival
from bot.channels.telegram import TelegramChannel
from handlers.core.talk import Message, Notice
from tests.doubles.telegram import TOKEN, Telegram
from tests.waiting import until


class Kept:
    """An `accept` that remembers; with `fails` it raises that often first, as a full disk would."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.fails = 0
        self.calls = 0
        self.open = asyncio.Event()  # while it is not, nothing is kept and nothing fails: a disk that hangs
        self.open.set()

    async def __call__(self, arrivals: Sequence[Arrival]) -> None:
        self.calls += 1
        await self.open.wait()
        if self.fails:
            self.fails -= 1
            raise OSError("full: disk; đạt 38")
        self.arrivals += arrivals

    @property
    def texts(self) -> list[str]:
        return [said.text for said, _ in self.arrivals if isinstance(said, Message)]

    @property
    def notices(self) -> list[str]:
        return [said.what for said, _ in self.arrivals if isinstance(said, Notice)]

    async def until(self, count: int) -> None:
        """Wait for that many arrivals."""
        await until(lambda: len(self.arrivals) >= count)


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    double = Telegram()
    await double.start()
    yield double
    await double.stop()
    assert double.faults == []


@pytest_asyncio.fixture
async def channel(telegram: Telegram) -> AsyncIterator[TelegramChannel]:
    channel = TelegramChannel(TOKEN, api_url=telegram.url, webhook_url=None, proxy=None)
    yield channel
    await channel.stop()


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def logged() -> Iterator[list[dict[str, object]]]:
    """What was logged, as structlog's events."""
    with structlog.testing.capture_logs() as events:
        yield events
