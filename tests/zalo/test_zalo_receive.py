"""Receiving from the Bot Platform's double: polling and webhook."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence

import aiohttp
import pytest

from bot.channels import Arrival
from bot.channels.zalo import ZaloChannel
from bot.channels.zalo.webhook import HEADER, PATH, secret
from storage import Storage
from tests.doubles.zalo import TOKEN, Zalo
from tests.doubles.zalo_mishaps import refuses, server_error, truncated
from tests.telegram.conftest import Kept
from tests.waiting import until
from tests.zalo.conftest import Make, Serve, named

Events = list[dict[str, object]]


def calls(zalo: Zalo, method: str) -> int:
    return sum(called == method for called, _ in zalo.calls)


async def test_polled_events_arrive_in_order(zalo: Zalo, make: Make, kept: Kept) -> None:
    for n in range(20):
        zalo.person("a1").says(f"đạt {n}")
    await make().start(kept)
    await kept.until(20)
    assert kept.texts == [f"đạt {n}" for n in range(20)]


async def test_each_is_committed_before_the_next_is_asked_for(
    zalo: Zalo, make: Make, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo.arrivals.WAITS", (0.05,))
    kept.fails = 2
    asked: list[int] = []

    async def accept(arrivals: Sequence[Arrival]) -> None:
        asked.append(calls(zalo, "getUpdates"))
        await kept(arrivals)

    zalo.person("a1").says("đạt 1")
    zalo.person("a1").says("đạt 2")
    await make().start(accept)
    await kept.until(2)
    assert kept.texts == ["đạt 1", "đạt 2"]
    assert asked == [1, 1, 1, 2]


async def test_an_idle_poll_is_no_trouble(zalo: Zalo, make: Make, kept: Kept, logged: Events) -> None:
    zalo.serve(
        refuses("getUpdates", 408, "Request timeout", times=2), refuses("getUpdates", 408, "Request timeout", 408)
    )
    await make().start(kept)
    await until(lambda: calls(zalo, "getUpdates") >= 3)
    zalo.person("a1").says("đạt 38")
    await kept.until(1)
    assert [event["event"] for event in logged if event["log_level"] != "info"] == []


async def test_zalos_own_trouble_is_said_once_and_waited_out(
    zalo: Zalo, make: Make, kept: Kept, logged: Events
) -> None:
    zalo.serve(
        server_error("getUpdates", 502, times=3), truncated("sendMessage"), refuses("getUpdates", 500, "Internal")
    )
    await make().start(kept)
    zalo.person("a1").says("đạt 38")
    await kept.until(1)
    assert len(named(logged, "zalo.trouble")) == 1
    assert len(named(logged, "zalo.well_again")) == 1


async def test_a_wrong_token_is_said_with_the_next_step(zalo: Zalo, make: Make, kept: Kept, logged: Events) -> None:
    zalo.token = "another"
    await make().start(kept)
    await until(lambda: named(logged, "zalo.token_refused"))
    await asyncio.sleep(0.1)  # some more tries
    refused = named(logged, "zalo.token_refused")
    assert len(refused) == 1
    assert "KHUYENHOC_ZALO_BOT_TOKEN" in str(refused[0]["next"])
    assert TOKEN not in str(logged)


async def test_events_without_a_message_and_of_every_kind(zalo: Zalo, make: Make, kept: Kept) -> None:
    await make().start(kept)
    person = zalo.person("a1")
    zalo.put({"event_name": "message.unsupported.received"})
    person.sends("image", photo="https://photo.example/a.jpg", caption="phiếu")
    person.sends("sticker", sticker="x1")
    person.sends("voice", voice_url="https://cdn.example/v.ogg")
    person.sends("unsupported")
    await kept.until(4)
    assert [said.kind for said, _ in kept.arrivals] == ["photo", "sticker", "voice", "other"]  # type: ignore[union-attr]


async def hooked(make: Make, serve: Serve, port: int) -> tuple[ZaloChannel, str]:
    channel = make(f"http://127.0.0.1:{port}")
    await serve(list(channel.routes()), port)
    return channel, f"http://127.0.0.1:{port}{PATH}"


async def post(url: str, body: bytes, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.post(url, data=io.BytesIO(body), headers=headers) as answer:
        return answer.status


async def test_pushed_events_arrive_wrapped_and_bare(
    zalo: Zalo, make: Make, serve: Serve, kept: Kept, unused_tcp_port: int
) -> None:
    channel, url = await hooked(make, serve, unused_tcp_port)
    await channel.start(kept)
    for n in range(6):
        zalo.person("a1").says(f"đạt {n}")
    await kept.until(6)
    await zalo.drained()
    assert kept.texts == [f"đạt {n}" for n in range(6)]
    given = next(params for method, params in zalo.calls if method == "setWebhook")
    assert given["url"] == url
    assert TOKEN not in given["secret_token"]


async def test_what_could_not_be_kept_is_not_confirmed(
    zalo: Zalo, make: Make, serve: Serve, kept: Kept, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk hangs for longer than Zalo waits, then is full: 503, and it is tried from memory too."""
    monkeypatch.setattr("bot.channels.zalo.arrivals.WAITS", (0.05,))
    monkeypatch.setattr("bot.channels.zalo.arrivals.Keeping.in_time.__defaults__", (0.05,))
    channel, _ = await hooked(make, serve, unused_tcp_port)
    kept.open.clear()
    kept.fails = 2
    await channel.start(kept)
    zalo.person("a1").says("đạt 38")
    await until(lambda: len(zalo.pushed) >= 2)
    kept.open.set()
    await zalo.drained()
    brought = [status for _, status in zalo.pushed]
    await kept.until(len(brought))
    assert (set(brought[:-1]), brought[-1]) == ({503}, 200)
    assert set(kept.texts) == {"đạt 38"}
    assert kept.calls == len(brought) + 2


async def test_only_zalo_is_heard(
    zalo: Zalo, make: Make, serve: Serve, kept: Kept, unused_tcp_port: int, storage: Storage
) -> None:
    channel, url = await hooked(make, serve, unused_tcp_port)
    good = secret(TOKEN)
    assert await post(url, b"{}", **{HEADER: good}) == 503  # not yet open
    await channel.start(kept)
    await until(lambda: calls(zalo, "setWebhook"))
    forged = b'{"event_name":"message.text.received","message":{"message_id":"1","text":"x","from":{"id":"5"}}}'
    assert await post(url, forged) == 403
    assert await post(url, forged, **{HEADER: "guess"}) == 403
    assert await post(url, b"{", **{HEADER: good}) == 400
    assert await post(url, b"[" + b"1," * 600_000 + b"1]", **{HEADER: good}) == 413
    assert await post(url, b'{"event_name": "message.unsupported.received"}', **{HEADER: good}) == 200
    assert kept.arrivals == []


@pytest.mark.parametrize("address", ["http://example.org", "ftp://example.org"])
def test_zalo_calls_https_only(make: Make, address: str) -> None:
    with pytest.raises(ValueError, match="KHUYENHOC_PUBLIC_URL"):
        make(address)
