"""Doubles of both Zalos, channels of ours on them and a web server for what they call."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.channels.zalo import ZaloChannel, trouble
from bot.channels.zalo.build import link_line
from bot.channels.zalo.meter import Meter, Plan
from bot.clock import Clock
from bot.files import Files
from storage import Storage
from tests.doubles.zalo import TOKEN, Zalo
from tests.telegram.conftest import Kept
from tests.waiting import LIMIT

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
Serve = Callable[[list[BaseRoute], int], Awaitable[str]]


class Server(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        """Leave pytest's alone."""


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "FIRST", 0.02)
    monkeypatch.setattr(trouble, "LONGEST", 0.05)
    # What must be done within Zalo's two seconds is given as long as it takes; tests of their own shorten these.
    monkeypatch.setattr("bot.channels.zalo.arrivals.Keeping.in_time.__defaults__", (LIMIT,))
    monkeypatch.setattr("bot.channels.zalo_oa.channel.COMMIT", LIMIT)
    monkeypatch.setattr("bot.channels.zalo_oa.people.WAIT", LIMIT)


@pytest.fixture
def clock() -> Clock:
    return Clock.starting(datetime(2026, 11, 22, 9), ZONE)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def logged() -> Iterator[list[dict[str, object]]]:
    """What was logged, as structlog's events."""
    with structlog.testing.capture_logs() as events:
        yield events


@pytest_asyncio.fixture
async def serve() -> AsyncIterator[Serve]:
    """Serve routes on a port of the loopback; the address."""
    running: list[tuple[Server, asyncio.Task[None]]] = []

    async def start(routes: list[BaseRoute], port: int) -> str:
        config = uvicorn.Config(Starlette(routes=routes), port=port, log_config=None, lifespan="off")
        server = Server(config)
        task = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        running.append((server, task))
        return f"http://127.0.0.1:{port}"

    yield start
    for server, task in running:
        server.should_exit = True
        await task


@pytest_asyncio.fixture
async def zalo() -> AsyncIterator[Zalo]:
    double = Zalo()
    await double.start()
    yield double
    await double.stop()
    assert double.faults == []


Make = Callable[..., ZaloChannel]


@pytest_asyncio.fixture
async def make(zalo: Zalo, storage: Storage, clock: Clock) -> AsyncIterator[Make]:
    """Channels on the double, stopped at the end."""
    made: list[ZaloChannel] = []

    def channel(public_url: str | None = None, plan: Plan | None = None, files: Files | None = None) -> ZaloChannel:
        meter = Meter(storage, clock, "zalo", plan or Plan())
        link_to = link_line(files or Files(storage, clock, public_url))
        made.append(
            ZaloChannel(TOKEN, api_url=zalo.url, public_url=public_url, clock=clock, meter=meter, link_to=link_to)
        )
        return made[-1]

    yield channel
    for one in made:
        await one.stop()


def named(events: list[dict[str, object]], event: str) -> list[dict[str, object]]:
    return [one for one in events if one["event"] == event]
