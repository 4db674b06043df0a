"""The polling loop against the double: what Telegram is told, and when."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.telegram import TelegramChannel, poll, trouble
from bot.channels.telegram.api import Api
from bot.channels.telegram.parse import Me
from bot.channels.telegram.poll import Poller
from tests.doubles.mishaps import conflict, hang, server_error, truncated
from tests.doubles.telegram import ME, TOKEN, Telegram
from tests.telegram.conftest import Kept
from tests.waiting import until

Events = list[dict[str, object]]


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "FIRST", 0.02)
    monkeypatch.setattr(trouble, "LONGEST", 0.05)
    monkeypatch.setattr(poll, "UNKEPT", 0.05)


def offsets(telegram: Telegram) -> list[int]:
    return [params.get("offset", 0) for method, params in telegram.calls if method == "getUpdates"]


def named(events: Events, event: str) -> Events:
    return [one for one in events if one["event"] == event]


async def test_what_people_write_arrives_in_order(telegram: Telegram, channel: TelegramChannel, kept: Kept) -> None:
    await channel.start(kept)
    for n in range(30):
        telegram.person(77).says(f"đạt {n}")
    await kept.until(30)
    assert kept.texts == [f"đạt {n}" for n in range(30)]
    await until(lambda: telegram.updates.waiting == [])


async def test_the_offset_moves_only_after_the_commit(
    telegram: Telegram, channel: TelegramChannel, kept: Kept, logged: Events
) -> None:
    kept.fails = 2
    number = telegram.updates.put("message", {})["update_id"]  # unreadable, and passed over with the rest
    telegram.person(77).says("đạt 38")
    await channel.start(kept)
    await kept.until(1)
    await until(lambda: len(offsets(telegram)) >= 4)
    assert offsets(telegram) == [0, 0, 0, number + 2]
    assert kept.texts == ["đạt 38"]
    assert len(named(logged, "telegram.not_kept")) == 2
    assert "38" not in str([event.get("error") for event in logged])


async def test_it_asks_for_what_it_reads_and_drops_nothing(
    telegram: Telegram, channel: TelegramChannel, kept: Kept
) -> None:
    await channel.start(kept)
    telegram.person(77).blocks()
    telegram.person(77).blocks(False)
    await kept.until(2)
    assert kept.notices == ["blocked", "unblocked"]
    asked = next(params for method, params in telegram.calls if method == "getUpdates")
    assert asked["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert not any(
        "drop_pending_updates" in params for _, params in telegram.calls if params.get("drop_pending_updates")
    )


async def test_another_process_with_the_token_is_said_once_and_waited_out(
    telegram: Telegram, channel: TelegramChannel, kept: Kept, logged: Events
) -> None:
    telegram.serve(conflict(times=4))
    telegram.person(77).says("đạt 38")
    await channel.start(kept)
    await kept.until(1)
    assert len(named(logged, "telegram.conflict")) == 1
    assert "stop it" in str(named(logged, "telegram.conflict")[0]["next"])
    assert len(named(logged, "telegram.well_again")) == 1


async def test_a_webhook_left_behind_is_taken_away(telegram: Telegram, channel: TelegramChannel, kept: Kept) -> None:
    telegram.updates.hook = {"url": "https://example.org/old"}
    telegram.person(77).says("đạt 38")
    await channel.start(kept)
    await kept.until(1)
    assert ("deleteWebhook", False) in [
        (method, params.get("drop_pending_updates", False)) for method, params in telegram.calls
    ]


async def test_telegrams_own_trouble_is_waited_out(
    telegram: Telegram, channel: TelegramChannel, kept: Kept, logged: Events
) -> None:
    telegram.serve(server_error("getUpdates", 502, times=3), truncated("getUpdates"))
    telegram.person(77).says("đạt 38")
    await channel.start(kept)
    await kept.until(1)
    assert kept.texts == ["đạt 38"]
    assert len(named(logged, "telegram.trouble")) == 1


async def test_it_starts_without_a_network(kept: Kept, logged: Events, unused_tcp_port: int) -> None:
    channel = TelegramChannel(TOKEN, api_url=f"http://127.0.0.1:{unused_tcp_port}", webhook_url=None, proxy=None)
    await channel.start(kept)
    await until(lambda: logged)
    await asyncio.sleep(0.1)  # some more tries
    assert [event["event"] for event in logged] == ["telegram.no_connection"]
    back = Telegram()
    await back.start(unused_tcp_port)
    back.person(77).says("đạt 38")
    await kept.until(1)
    await channel.stop()
    await back.stop()


async def test_a_wrong_token_is_said_with_the_next_step(telegram: Telegram, kept: Kept, logged: Events) -> None:
    channel = TelegramChannel("123:wrong", api_url=telegram.url, webhook_url=None, proxy=None)
    await channel.start(kept)
    await until(lambda: logged)
    await asyncio.sleep(0.1)  # some more tries
    await channel.stop()
    refused = named(logged, "telegram.token_refused")
    assert len(refused) == 1
    assert "@BotFather" in str(refused[0]["next"])


async def test_a_wedged_poll_gets_a_new_connection(telegram: Telegram, kept: Kept, logged: Events) -> None:
    """The request was taken and nothing ever comes back, though the connection stands."""
    telegram.serve(hang("getUpdates"))
    api = Api(TOKEN, root=telegram.url)
    poller = Poller(api, Me(ME["id"], ME["username"]), kept, hold=0, grace=1.0)  # type: ignore[arg-type]
    task = asyncio.create_task(poller.run())
    telegram.person(77).says("đạt 38")
    await kept.until(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await api.close()
    assert named(logged, "telegram.poll_wedged") + named(logged, "telegram.trouble")


@pytest.mark.parametrize("token", ["", "no colon", "abc:def"])
def test_what_cannot_be_a_token_is_said_at_once(token: str) -> None:
    with pytest.raises(ValueError, match="KHUYENHOC_TELEGRAM_TOKEN"):
        TelegramChannel(token, api_url=None, webhook_url=None, proxy=None)


def test_a_proxy_that_cannot_be_used_is_said_at_once() -> None:
    with pytest.raises(ValueError, match="KHUYENHOC_PROXY_URL"):
        TelegramChannel(TOKEN, api_url=None, webhook_url=None, proxy="socks5://127.0.0.1:9050")
