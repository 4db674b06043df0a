"""Receiving by webhook, over a real socket."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
import uvicorn
from starlette.applications import Starlette

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.webhook import HEADER, secret
from tests.doubles.telegram import TOKEN, Telegram
from tests.telegram.conftest import Kept
from tests.waiting import until


class Server(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        """Leave pytest's alone."""


@pytest_asyncio.fixture
async def hooked(telegram: Telegram, unused_tcp_port: int) -> AsyncIterator[tuple[TelegramChannel, str]]:
    """A channel that receives by webhook, and its address."""
    url = f"http://127.0.0.1:{unused_tcp_port}/telegram/hook"
    channel = TelegramChannel(TOKEN, api_url=telegram.url, webhook_url=url, proxy=None)
    config = uvicorn.Config(Starlette(routes=channel.routes()), port=unused_tcp_port, log_config=None, lifespan="off")
    server = Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 (uvicorn offers nothing to wait for)
        await asyncio.sleep(0.01)
    yield channel, url
    await channel.stop()
    server.should_exit = True
    await task


async def post(url: str, body: bytes | io.BytesIO, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status


async def test_updates_arrive_and_are_confirmed(
    telegram: Telegram, hooked: tuple[TelegramChannel, str], kept: Kept
) -> None:
    await hooked[0].start(kept)
    for n in range(10):
        telegram.person(77).says(f"đạt {n}")
    await kept.until(10)
    await until(lambda: telegram.updates.waiting == [])
    assert kept.texts == [f"đạt {n}" for n in range(10)]
    given = next(params for method, params in telegram.calls if method == "setWebhook")
    assert given["url"] == hooked[1]
    assert TOKEN not in given["secret_token"]


async def test_what_could_not_be_kept_is_brought_again(
    telegram: Telegram, hooked: tuple[TelegramChannel, str], kept: Kept
) -> None:
    kept.fails = 2
    await hooked[0].start(kept)
    telegram.person(77).says("đạt 38")
    await kept.until(1)
    assert kept.calls == 3


async def test_only_telegram_is_heard(telegram: Telegram, hooked: tuple[TelegramChannel, str], kept: Kept) -> None:
    channel, url = hooked
    assert await post(url, b"{}", **{HEADER: secret(TOKEN)}) == 503  # not yet open: it comes again
    await channel.start(kept)
    await until(lambda: any(method == "setWebhook" for method, _ in telegram.calls))
    forged = b'{"update_id":1,"message":{"message_id":1,"date":0,"text":"x","from":{"id":5},"chat":{"id":5}}}'
    assert await post(url, forged) == 403
    assert await post(url, forged, **{HEADER: "guess"}) == 403
    assert await post(url, b"{", **{HEADER: secret(TOKEN)}) == 400
    assert await post(url, io.BytesIO(b"1" * 1_200_000), **{HEADER: secret(TOKEN)}) == 413
    assert await post(url, b'{"update_id": 1}', **{HEADER: secret(TOKEN)}) == 200
    assert kept.arrivals == []


def test_telegram_calls_https_only() -> None:
    with pytest.raises(ValueError, match="KHUYENHOC_TELEGRAM_WEBHOOK_URL"):
        TelegramChannel(TOKEN, api_url=None, webhook_url="http://example.org/hook", proxy=None)
