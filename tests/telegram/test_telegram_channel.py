"""Letters sent through the channel to the double: what arrives, what each mishap gives, and no token anywhere."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import NotConnected
from bot.channels.telegram.request import AiohttpRequest
from handlers.core.talk import Attachment, Letter, Message
from tests.doubles.mishaps import (
    Mishap,
    bad_request,
    blocked,
    flood,
    hang,
    lost_answer,
    migrated,
    server_error,
    truncated,
)
from tests.doubles.telegram import TOKEN, Telegram
from tests.telegram.conftest import Kept
from tests.waiting import LIMIT, until

CHART = Attachment("biểu đồ.png", "image/png", b"\x89PNG" * 400_000, picture=True)
SHEET = Attachment("tổng kết.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK")


def letter(text: str = "Đã ghi ạ.", **more: Any) -> Letter:
    return Letter(id=1, channel="telegram", chat=more.pop("chat", "77"), text=text, **more)


async def test_what_is_sent_is_what_they_see(telegram: Telegram, channel: TelegramChannel) -> None:
    person = telegram.person(77)
    delivery = await channel.send(letter("Đã ghi <thôn> Tân Hà & *38* 👍", choices=(("Sửa", "t1"),), reply_to="3"))
    seen = await person.hears()
    assert (delivery.verdict, delivery.id) == ("sent", str(seen.id))
    assert seen.text == "Đã ghi <thôn> Tân Hà & *38* 👍"
    assert seen.labels == ["Sửa"]


async def test_the_question_gives_way_to_the_answer(telegram: Telegram, channel: TelegramChannel) -> None:
    asked = await channel.send(letter("38 trên 45 là gì ạ?", choices=(("Khác", "t"),)))
    answered = await channel.send(letter("Đã ghi ạ.", edits=asked.id))
    again = await channel.send(letter("Đã ghi ạ.", edits=asked.id))
    assert asked.id == answered.id == again.id
    assert [(sent.text, sent.labels, sent.edits) for sent in telegram.sent] == [("Đã ghi ạ.", [], 1)]


async def test_where_the_question_is_gone_the_answer_comes_anew(telegram: Telegram, channel: TelegramChannel) -> None:
    delivery = await channel.send(letter("Đã ghi ạ.", edits="999"))
    assert (delivery.verdict, delivery.id) == ("sent", str(telegram.sent[0].id))


@pytest.mark.parametrize(("file", "name"), [(CHART, "photo"), (SHEET, "document")])
async def test_files_arrive_whole(telegram: Telegram, channel: TelegramChannel, file: Attachment, name: str) -> None:
    delivery = await channel.send(letter("Tổng kết ạ", files=(file,), choices=(("Từng thôn", "t"),)))
    assert delivery.verdict == "sent"
    assert telegram.sent[0].params[name] == file.data
    assert telegram.sent[0].labels == ["Từng thôn"]


@pytest.mark.parametrize(
    ("mishap", "verdict"),
    [
        (flood(retry_after=7), "later"),
        (blocked(), "unreachable"),
        (migrated(-1005), "moved"),
        (bad_request("chat not found"), "unreachable"),
        (bad_request("message is too long"), "refused"),
        (server_error("sendMessage", 502), "later"),
        (lost_answer(), "uncertain"),
        (truncated("sendMessage"), "uncertain"),
    ],
)
async def test_mishaps(telegram: Telegram, channel: TelegramChannel, mishap: Mishap, verdict: str) -> None:
    telegram.serve(mishap)
    assert (await channel.send(letter())).verdict == verdict
    assert (await channel.send(letter())).verdict == "sent"


async def test_no_answer_in_time_may_mean_delivered(telegram: Telegram) -> None:
    telegram.serve(hang("sendMessage"))
    api = Api(TOKEN, root=telegram.url)
    api._sender._read_timeout = 0.1
    with pytest.raises(Exception, match="no answer from Telegram within"):
        await api.call("sendMessage", {"chat_id": 77, "text": "x"})
    await api.close()


async def test_no_free_connection_means_not_sent(telegram: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    telegram.serve(hang("sendMessage"))
    api = Api(TOKEN, root=telegram.url)
    api._sender = AiohttpRequest(pool=1)
    first = asyncio.create_task(api.call("sendMessage", {"chat_id": 77, "text": "x"}))
    await until(lambda: telegram.calls)
    monkeypatch.setattr("bot.channels.telegram.request.CONNECT", 0.1)
    with pytest.raises(NotConnected):
        await api.call("sendMessage", {"chat_id": 77, "text": "y"})
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await api.close()


async def test_an_address_that_is_none_of_telegrams(channel: TelegramChannel) -> None:
    assert (await channel.send(letter(chat="lan"))).verdict == "refused"


async def test_a_tap_is_acknowledged_and_a_late_one_harms_nothing(
    telegram: Telegram, channel: TelegramChannel, kept: Kept
) -> None:
    await channel.send(letter(choices=(("Sửa", "t1"),)))
    telegram.serve(bad_request("query is too old", "answerCallbackQuery"))
    await channel.start(kept)
    telegram.person(77).taps("Sửa")
    await kept.until(1)
    tapped = kept.arrivals[0][0]
    assert isinstance(tapped, Message)
    assert (tapped.tap, tapped.kind) == ("t1", "tap")
    await channel.acknowledge(tapped)
    await channel.acknowledge(tapped)
    assert [params for method, params in telegram.calls if method == "answerCallbackQuery"] == [
        {"callback_query_id": tapped.callback}
    ] * 2


async def test_what_is_being_sent_when_the_bot_stops_still_arrives(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.channel.GRACE", LIMIT)
    go_on = asyncio.Event()

    async def slowly(_: Any, answer: Any) -> Any:
        await go_on.wait()
        return await answer()

    telegram.serve(Mishap("sendMessage", slowly))
    channel = TelegramChannel(TOKEN, api_url=telegram.url, webhook_url=None, proxy=None)
    sending = asyncio.create_task(channel.send(letter()))
    await until(lambda: telegram.calls)
    stopping = asyncio.create_task(channel.stop())
    await asyncio.sleep(0.1)
    go_on.set()
    await stopping
    assert (await sending).verdict == "sent"
    assert (await channel.send(letter())).verdict == "later"


async def test_the_token_is_in_no_log_and_no_reason(
    telegram: Telegram, kept: Kept, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    reasons = []
    addresses = [telegram.url, "http://127.0.0.1:9", "nonsense", "http://no.such.host.invalid"]
    for address in addresses:
        channel = TelegramChannel(TOKEN, api_url=address, webhook_url=None, proxy=None)
        await channel.start(kept)
        for mishap in (server_error("sendMessage"), truncated("sendMessage"), lost_answer(), blocked()):
            if address == telegram.url:
                telegram.serve(mishap, server_error("getUpdates", 500))
            reasons.append((await channel.send(letter())).reason)
        await channel.stop()
    said = "".join(capfd.readouterr()) + caplog.text + "".join(reasons)
    secret_part = TOKEN.split(":")[1]
    assert len(reasons) == 16
    assert all(reasons)
    assert secret_part not in said
    assert "Đã ghi" not in said
