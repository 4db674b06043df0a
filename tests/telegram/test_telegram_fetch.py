"""A file somebody sent on Telegram: had by its id, whole; too large, gone or not reachable it is told so."""

from __future__ import annotations

import pytest

from bot.channels import Fetches
from bot.channels.telegram import TelegramChannel
from handlers.core.talk import Attachment, Message
from tests.doubles.mishaps import Mishap, flood, server_error
from tests.doubles.telegram import TOKEN, Telegram
from tests.telegram.conftest import Kept

TABLE = "tieu_chi,tu_so,diem,muc\nHội viên,members,10,500\n".encode()


async def sent(telegram: Telegram, channel: TelegramChannel, kept: Kept, name: str, data: bytes) -> tuple[Message, str]:
    await channel.start(kept)
    telegram.person(77).sends(name, data, "năm 2026")
    await kept.until(1)
    message, raw = kept.arrivals[0]
    assert isinstance(message, Message)
    return message, raw


@pytest.mark.parametrize(("name", "kind"), [("bang diem.CSV", "table"), ("b.xlsx", "table"), ("c.docx", "file")])
async def test_it_is_had_whole(telegram: Telegram, channel: TelegramChannel, kept: Kept, name: str, kind: str) -> None:
    message, raw = await sent(telegram, channel, kept, name, TABLE)
    assert (message.kind, message.text) == (kind, "năm 2026")
    assert isinstance(channel, Fetches)
    file = await channel.fetch(raw, 1000)
    assert isinstance(file, Attachment)
    assert (file.name, file.data) == (name, TABLE)


async def test_too_large_is_not_taken(telegram: Telegram, channel: TelegramChannel, kept: Kept) -> None:
    """By what Telegram says of its size, and by its size."""
    _, raw = await sent(telegram, channel, kept, "a.csv", TABLE)
    assert await channel.fetch(raw, 10) == "large"
    assert not any(method == "getFile" for method, _ in telegram.calls)
    telegram.files["F1"] = b"x" * 2_000_000
    assert await channel.fetch(raw, 1000) == "large"
    telegram.files["F1"] = b"x" * 1000
    assert isinstance(await channel.fetch(raw, 1000), Attachment)


@pytest.mark.parametrize("raw", ["", "[]", "{}", '{"message": {"text": "a"}}', '{"message": {"document": {}}}'])
async def test_what_brought_no_file(channel: TelegramChannel, raw: str) -> None:
    assert await channel.fetch(raw, 1000) == "none"


async def test_gone_at_telegram(telegram: Telegram, channel: TelegramChannel, kept: Kept) -> None:
    _, raw = await sent(telegram, channel, kept, "a.csv", TABLE)
    telegram.files.clear()
    assert await channel.fetch(raw, 1000) == "none"


@pytest.mark.parametrize("mishap", [server_error("getFile"), flood("getFile")])
async def test_not_just_now(telegram: Telegram, channel: TelegramChannel, kept: Kept, mishap: Mishap) -> None:
    _, raw = await sent(telegram, channel, kept, "a.csv", TABLE)
    telegram.serve(mishap)
    assert await channel.fetch(raw, 1000) == "later"
    assert isinstance(await channel.fetch(raw, 1000), Attachment)


async def test_nobody_there(kept: Kept, unused_tcp_port: int) -> None:
    away = TelegramChannel(TOKEN, api_url=f"http://127.0.0.1:{unused_tcp_port}", webhook_url=None, proxy=None)
    assert await away.fetch('{"message": {"document": {"file_id": "F1"}}}', 1000) == "later"
    await away.stop()
    assert await away.fetch('{"message": {"document": {"file_id": "F1"}}}', 1000) == "later"
