"""`kill -9` between the use of the refresh token and the storing of the new pair, against the whole bot."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import aiohttp
import pytest_asyncio

from bot.channels.zalo_oa.webhook import PATH
from handlers.core.talk import Letter
from storage import Books, Storage
from tests.doubles import nursery
from tests.doubles.zalo_oa import APP_ID, APP_SECRET, FIRST, KEY, Oa
from tests.waiting import LIMIT, until

NOWHERE = Path(os.devnull)


class Bot:
    """`python -m bot run` with an Official Account alone, on the double."""

    def __init__(self, oa: Oa, url: str, port: int) -> None:
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("KHUYENHOC_")} | {
            "KHUYENHOC_DATABASE_URL": url,
            "KHUYENHOC_ZALO_OA_APP_ID": APP_ID,
            "KHUYENHOC_ZALO_OA_APP_SECRET": APP_SECRET,
            "KHUYENHOC_ZALO_OA_SECRET_KEY": KEY,
            "KHUYENHOC_ZALO_OA_REFRESH_TOKEN": FIRST,
            "KHUYENHOC_ZALO_OA_API_URL": oa.url,
            "KHUYENHOC_ZALO_OA_OAUTH_URL": oa.url,
            "KHUYENHOC_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "KHUYENHOC_PORT": str(port),
        }
        self.port = port
        self.process: BaseProcess | None = None

    async def start(self) -> None:
        self.process = nursery.begin(("run",), self.environment, NOWHERE, NOWHERE)
        async with asyncio.timeout(LIMIT), aiohttp.ClientSession() as session:
            while self.process.exitcode is None:  # a test may kill it before it serves
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/health"):
                        return
                except aiohttp.ClientError:
                    await asyncio.sleep(0.1)

    def kill(self, *, with_children: bool = False) -> None:
        assert self.process is not None
        assert self.process.pid is not None
        children = _children(self.process.pid) if with_children else []
        for pid in [self.process.pid, *children]:
            os.kill(pid, signal.SIGKILL)
        self.process.join()

    def stop(self) -> int:
        assert self.process is not None
        self.process.terminate()
        self.process.join()
        return self.process.exitcode or 0


def _children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest_asyncio.fixture
async def oa(unused_tcp_port: int) -> AsyncIterator[Oa]:
    double = Oa(f"http://127.0.0.1:{unused_tcp_port}{PATH}")
    await double.start()
    yield double
    await double.stop()


async def works(oa: Oa) -> None:
    """Somebody writes and is answered."""
    oa.person("71").says("xin chào")
    assert "Dạ chào bác" in (await oa.person("71").hears()).text


async def until_used(oa: Oa, count: int) -> None:
    await until(lambda: len(oa.used) >= count)


async def test_the_bot_dies_and_the_exchange_is_stored_all_the_same(oa: Oa, url: str, unused_tcp_port: int) -> None:
    """At the very first exchange, when there is no older access token to live on."""
    bot = Bot(oa, url, unused_tcp_port)
    oa.on_used = lambda: bot.kill()
    await bot.start()
    await until_used(oa, 1)
    oa.on_used = lambda: None
    await bot.start()
    await works(oa)
    assert bot.stop() == 0
    assert oa.used == [FIRST]


async def test_everything_dies_and_the_old_access_token_lives_on(oa: Oa, url: str, unused_tcp_port: int) -> None:
    """As in a power cut: the new pair is lost for good, the account works, and the operators are told."""
    bot = Bot(oa, url, unused_tcp_port)
    oa.life = 10 * 3600  # so that it is exchanged again at the next start
    await bot.start()
    await works(oa)
    bot.stop()
    storage = Storage(url)
    storage.begin_now(_an_operator)
    assert oa.used == [FIRST]
    oa.on_used = lambda: bot.kill(with_children=True)
    await bot.start()
    await until_used(oa, 2)
    oa.on_used = lambda: None
    storage.begin_now(_lease_over)
    await bot.start()
    await works(oa)
    await until(lambda: storage.look_now(lambda books: books.tokens.is_lost(APP_ID)))
    told: list[Letter] = []
    await until(lambda: told.extend(storage.begin_now(lambda books: books.outbox.claim(5, _now(), "telegram"))) or told)
    assert "refresh token mới" in told[0].text
    await works(oa)
    bot.stop()
    fresh = Bot(oa, url, unused_tcp_port)  # the operator puts in a new one
    oa.refresh.add("refresh-by-hand")
    fresh.environment["KHUYENHOC_ZALO_OA_REFRESH_TOKEN"] = "refresh-by-hand"
    await fresh.start()
    await until_used(oa, 3)
    await works(oa)
    fresh.stop()
    assert not storage.look_now(lambda books: books.tokens.is_lost(APP_ID))
    storage.close()


def _now():  # type: ignore[no-untyped-def]
    from datetime import UTC, datetime

    return datetime.now(UTC)


def _an_operator(books: Books) -> None:
    code = books.invites.create("VN", "operator", _now())
    books.people.join(code, "telegram", "77", "77", "Hạnh", "đồng ý", _now())


def _lease_over(books: Books) -> None:
    from storage.sql import Sql

    books.run(Sql("UPDATE token_pairs SET begun = begun - 100000000 WHERE begun IS NOT NULL"))
