"""The local channel without a browser: payloads, the stream, who is let in, and what is told when it is not stored."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette

from bot.channels.local import LocalChannel
from bot.channels.local.incoming import Broken, read
from bot.channels.local.lines import from_letter, from_message, letter_id
from bot.channels.local.stream import KEPT, Stream
from bot.clock import Clock
from bot.web import web
from handlers.core.talk import Letter, Message
from tests.page.echo import PEOPLE, ZONE, Echo
from tests.waiting import LIMIT

AT = datetime(2023, 11, 24, 1, 0, tzinfo=UTC)
SAID = {"person": "tan-ha", "client_id": "m1", "text": "đạt 38"}


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ({}, {"id": "m1", "text": "đạt 38", "kind": "text", "edit": ""}),
        ({"edits": "m0"}, {"id": "m0", "edit": "m1", "text": "đạt 38"}),
        ({"reply_to": "b7-0a"}, {"id": "m1", "reply_to": "b7-0a"}),
        ({"tap": "t1:0", "text": ""}, {"id": "m1", "kind": "tap", "tap": "t1:0", "callback": "m1", "text": ""}),
        ({"name": "Người khác"}, {"name": "Dương Văn Khuê"}),
        ({"person": "moi-1", "name": " Người mới 1 "}, {"chat": "moi-1", "sender": "moi-1", "name": "Người mới 1"}),
    ],
)
def test_a_payload_becomes_a_message(extra: dict[str, str], expected: dict[str, str]) -> None:
    message = read({**SAID, **extra}, AT, {"tan-ha": "Dương Văn Khuê"})
    assert isinstance(message, Message)
    assert {name: getattr(message, name) for name in expected} == expected


@pytest.mark.parametrize(
    "payload",
    [
        None, [], "x", {}, {**SAID, "person": "../x"}, {**SAID, "person": "A"}, {**SAID, "client_id": ""},
        {**SAID, "client_id": "a b"}, {**SAID, "text": ""}, {**SAID, "text": 5}, {**SAID, "edits": ["m0"]},
        {**SAID, "reply_to": "<b>"}, {**SAID, "person": "x" * 41},
    ],
)  # fmt: skip
def test_a_broken_payload_is_told_what_is_wrong(payload: object) -> None:
    assert isinstance(read(payload, AT, {}), Broken)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(
    st.sampled_from(["person", "client_id", "text", "tap", "edits", "reply_to", "name"]), one)))  # fmt: skip
def test_no_payload_raises(payload: Any) -> None:
    assert isinstance(read(payload, AT, {}), Message | Broken)


def test_a_letter_sent_twice_is_the_same_line_and_an_edit_takes_its_place() -> None:
    letter = Letter(id=7, channel="local", chat="tan-ha", text="Đã ghi", choices=(("Sửa", "t:0"),))
    assert letter_id(letter) == letter_id(letter) != letter_id(Letter(id=7, channel="local", chat="tan-ha", text="x"))
    edit = Letter(id=8, channel="local", chat="tan-ha", text="Đã huỷ", edits=letter_id(letter))
    line = from_letter(edit, letter_id(edit), AT, ZONE)
    assert (line["id"], line["edits"], line["at"]) == (letter_id(letter), True, "2023-11-24T08:00:00+07:00")


async def gather(events: AsyncIterator[str], count: int) -> list[str]:
    async with asyncio.timeout(LIMIT):
        return [await anext(events) for _ in range(count)]


def line(text: str, chat: str = "tan-ha") -> dict[str, Any]:
    message = Message(channel="local", chat=chat, id=text, sender=chat, at=AT, text=text)
    return from_message(message, ZONE)


async def test_a_stream_is_taken_up_where_it_broke_off() -> None:
    stream = Stream()
    stream.add(line("một"))
    seen = stream.last
    stream.add(line("hai"))
    stream.add(line("của người khác", "phu-minh"))
    stream.add(line("ba"))
    events = await gather(stream.listen({"tan-ha"}, seen), 3)
    assert "hello" in events[0]
    assert [json.loads(event.split("data: ")[1])["text"] for event in events[1:]] == ["hai", "ba"]


async def test_what_came_while_somebody_listens_reaches_them() -> None:
    stream = Stream()
    events = stream.listen({"tan-ha"}, "")
    await gather(events, 1)
    waiting = asyncio.ensure_future(gather(events, 2))
    await asyncio.sleep(0)
    stream.add(line("một"))
    stream.add(line("hai"))
    assert ["một" in event or "hai" in event for event in await waiting] == [True, True]
    stream.close()
    with pytest.raises(StopAsyncIteration):
        await anext(events)


@pytest.mark.parametrize("after", ["deadbeef.3", "nonsense", "x.y", "."])
async def test_a_number_of_another_start_means_read_the_history_again(after: str) -> None:
    assert "reset" in (await gather(Stream().listen({"tan-ha"}, after), 1))[0]


async def test_who_was_away_too_long_reads_the_history_again() -> None:
    stream = Stream()
    stream.add(line("một"))
    seen = stream.last
    for number in range(KEPT + 1):
        stream.add(line(str(number)))
    assert "reset" in (await gather(stream.listen({"tan-ha"}, seen), 1))[0]


def asking(app: Starlette, host: str = "127.0.0.1:8080") -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=f"http://{host}")


async def client(loopback: bool = True, host: str = "127.0.0.1:8080") -> tuple[httpx.AsyncClient, Echo]:
    echo = Echo()
    await echo.channel.start(echo.accept)
    app = web(echo.channel.routes(loopback=loopback), metrics=lambda: {"turns_total": 12_345_678})
    return asking(app, host), echo


@pytest.mark.parametrize(
    ("host", "headers", "status"),
    [
        ("127.0.0.1:8080", {}, 200),
        ("localhost:8080", {"origin": "http://localhost:8080"}, 200),
        ("[::1]:8080", {}, 200),
        ("evil.example", {}, 403),  # a name made to point at this machine
        ("127.0.0.1.evil.example", {}, 403),
        ("127.0.0.1:8080", {"origin": "https://evil.example"}, 403),
        ("127.0.0.1:8080", {"origin": "null"}, 403),
        ("127.0.0.1:8080", {"origin": "http://localhost:9000"}, 403),
        ("127.0.0.1:8080", {"sec-fetch-site": "cross-site"}, 403),
        ("127.0.0.1:8080", {"content-type": "text/plain"}, 403),  # what a form of another site can send
    ],
)
async def test_only_the_page_itself_may_speak(host: str, headers: dict[str, str], status: int) -> None:
    page, echo = await client(host=host)
    answer = await page.post(
        "/api/say", content=json.dumps(SAID), headers={"content-type": "application/json", **headers}
    )
    assert answer.status_code == status
    assert len(echo.inbox) == (1 if status == 200 else 0)


async def test_told_to_listen_elsewhere_it_answers_by_other_names_but_not_to_other_sites() -> None:
    page, _ = await client(loopback=False, host="hkh.example")
    assert (await page.post("/api/say", json=SAID, headers={"origin": "http://hkh.example"})).status_code == 200
    assert (await page.post("/api/say", json=SAID, headers={"origin": "http://evil.example"})).status_code == 403


@pytest.mark.parametrize("path", ["/", "/page.js", "/words/vi.json", "/api/people", "/api/history?person=tan-ha"])
async def test_everything_is_served_with_a_strict_policy(path: str) -> None:
    answer = await (await client())[0].get(path)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_what_is_said_twice_is_stored_once_and_told_stored_only_when_it_is() -> None:
    page, echo = await client()
    echo.fails = 1
    assert [(await page.post("/api/say", json=SAID)).status_code for _ in range(3)] == [503, 200, 200]
    assert len(echo.inbox) == 1


async def test_before_the_start_and_after_the_stop_nothing_is_taken() -> None:
    channel = LocalChannel(clock=Clock(ZONE), people=lambda: PEOPLE)
    assert (await asking(web(channel.routes())).post("/api/say", json=SAID)).status_code == 503


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff", b'"' + b"x" * 2_100_000 + b'"'])
async def test_a_body_that_is_no_message_is_refused(body: bytes) -> None:
    answer = await (await client())[0].post("/api/say", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400


async def test_a_hundred_thousand_characters_are_taken() -> None:
    page, echo = await client()
    assert (await page.post("/api/say", json={**SAID, "text": "ố" * 100_000})).status_code == 200
    assert len(next(iter(echo.inbox.values())).text) == 100_000


async def test_health_and_metrics() -> None:
    page, _ = await client()
    assert (await page.get("/health")).json() == {"ok": True}
    assert (await page.get("/metrics")).text == "khuyenhoc_turns_total 12345678\n"
    ill = await asking(web(health=lambda: {"ok": False, "why": "disk full"})).get("/health")
    assert (ill.status_code, ill.json()["why"]) == (503, "disk full")
