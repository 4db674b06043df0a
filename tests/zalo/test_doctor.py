"""`doctor` on Zalo: token, webhook, public address, clock and quota, each in words; never a secret."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.channels.zalo.probe import clock_finding, findings
from bot.channels.zalo.webhook import PATH
from bot.clock import Clock
from bot.settings import Settings
from bot.web import web
from locales.voice import voice
from storage import Storage
from tests.doubles.zalo import TOKEN, Zalo
from tests.doubles.zalo_oa import APP_ID, APP_SECRET, FIRST, KEY, Oa
from tests.zalo.conftest import Serve

Say = Callable[..., Any]


async def said(storage: Storage, clock: Clock, **given: Any) -> dict[str, bool | None]:
    """Each sentence and its verdict."""
    found = await asyncio.to_thread(findings, Settings(**given), clock, storage)
    sentences = {voice("vi").say(line): verdict for verdict, line in found}
    for secret in (TOKEN, APP_SECRET, KEY, FIRST):
        assert secret not in str(sentences)
    return sentences


def verdict(sentences: dict[str, bool | None], words: str) -> bool | None:
    found = [value for sentence, value in sentences.items() if words in sentence]
    assert found, (words, sentences)
    return found[0]


async def test_nothing_is_said_where_neither_is_set_up(storage: Storage, clock: Clock) -> None:
    assert await said(storage, clock) == {}


async def test_a_bot_that_polls(zalo: Zalo, storage: Storage, clock: Clock) -> None:
    storage.begin_now(lambda books: books.sendings.count("zalo", "2026-11", "a1", 7))
    found = await said(storage, clock, zalo_bot_token=TOKEN, zalo_bot_api_url=zalo.url)
    assert verdict(found, "đã nối với bot.KhuyenHoc") is True
    assert verdict(found, "phải đi hỏi tin") is None
    assert verdict(found, "1/50 người, 7/3.000 tin") is True


async def test_webhooks(zalo: Zalo, storage: Storage, clock: Clock, serve: Serve, unused_tcp_port: int) -> None:
    public = f"http://127.0.0.1:{unused_tcp_port}"
    given = {"zalo_bot_token": TOKEN, "zalo_bot_api_url": zalo.url, "public_url": public}
    assert verdict(await said(storage, clock, **given), "chưa có webhook") is None
    zalo.hook = {"url": "https://elsewhere.example/hook"}
    assert verdict(await said(storage, clock, **given), "không phải " + public) is False
    zalo.hook = {"url": public + PATH}
    found = await said(storage, clock, **given)
    assert verdict(found, "gọi vào " + public) is True
    assert verdict(found, "phải bắt đầu bằng https") is False


async def test_a_wrong_token_a_wrong_setting_and_no_network(zalo: Zalo, storage: Storage, clock: Clock) -> None:
    given = {"zalo_bot_api_url": zalo.url}
    assert verdict(await said(storage, clock, zalo_bot_token="123:wrong", **given), "không nhận token") is False
    assert verdict(await said(storage, clock, zalo_bot_token="a b", **given), "KHUYENHOC_ZALO_BOT_TOKEN") is False
    given = {"zalo_bot_token": TOKEN, "zalo_bot_api_url": "http://127.0.0.1:9"}
    assert verdict(await said(storage, clock, **given), "Không tới được Zalo") is False


async def test_a_quota_used_up(zalo: Zalo, storage: Storage, clock: Clock) -> None:
    storage.begin_now(lambda books: books.sendings.count("zalo", "2026-11", "a1", 3000))
    found = await said(storage, clock, zalo_bot_token=TOKEN, zalo_bot_api_url=zalo.url)
    assert verdict(found, "3.000/3.000 tin") is False


async def test_the_public_address(storage: Storage, serve: Serve, unused_tcp_port: int) -> None:
    from bot.channels.zalo.probe import _public

    url = f"http://127.0.0.1:{unused_tcp_port}"
    assert (await _public(url))[0][0] is False
    await serve(list(web().routes), unused_tcp_port)
    assert (await _public("https://127.0.0.1:9"))[0][0] is None


def test_the_clock() -> None:
    assert clock_finding("Sun, 22 Nov 2020 09:00:00 GMT")[0][0] is False
    assert clock_finding("") == []


async def test_an_official_account(storage: Storage, clock: Clock) -> None:
    oa = Oa()
    url = await oa.start()
    given = {"zalo_oa_app_id": APP_ID, "zalo_oa_api_url": url}
    found = await said(storage, clock, **given)
    assert verdict(found, "chưa đặt KHUYENHOC_ZALO_OA_REFRESH_TOKEN") is False
    assert verdict(found, "ZALO_OA_APP_SECRET") is False
    given |= {"zalo_oa_app_secret": APP_SECRET, "zalo_oa_secret_key": KEY, "zalo_oa_refresh_token": FIRST}
    assert verdict(await said(storage, clock, **given), "bot sẽ lấy khi chạy") is None
    from datetime import UTC, datetime, timedelta

    now = datetime.now(UTC)
    storage.begin_now(
        lambda books: books.tokens.seed(APP_ID, FIRST, now, access="access-x", expires=now + timedelta(hours=5))
    )
    assert verdict(await said(storage, clock, **given), "không nhận mã truy cập") is False
    oa.access.add("access-x")
    found = await said(storage, clock, public_url="https://bot.example", **given)
    assert verdict(found, "đã nối với Hội Khuyến học") is True
    assert verdict(found, "phải gọi vào https://bot.example/zalo/oa") is None
    pair = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert pair is not None
    storage.begin_now(lambda books: books.tokens.lost(pair))
    assert verdict(await said(storage, clock, **given), "refresh token mới") is False
    await oa.stop()
