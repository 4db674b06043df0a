"""An Official Account against its double: receiving, windows, buttons, names and every refusal."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import aiohttp
import pytest
import pytest_asyncio

from bot.channels import Arrival
from bot.channels.zalo.build import link_line
from bot.channels.zalo_oa import OfficialAccount
from bot.channels.zalo_oa.build import official_account
from bot.channels.zalo_oa.channel import COMMIT
from bot.channels.zalo_oa.errors import OUTSIDE
from bot.channels.zalo_oa.people import WAIT
from bot.channels.zalo_oa.webhook import PATH
from bot.clock import Clock
from bot.files import Files
from bot.settings import Settings
from handlers.core.talk import Attachment, Letter, Message, Notice
from storage import Books, Storage
from tests.doubles.mishaps import Mishap
from tests.doubles.zalo_mishaps import hang, lost_answer, oa_error, server_error, truncated
from tests.doubles.zalo_oa import APP_ID, APP_SECRET, FIRST, KEY, Oa
from tests.telegram.conftest import Kept
from tests.waiting import until
from tests.zalo.conftest import Serve, named

CHOICES = (("Đồng ý", "1.0"), ("Không", "1.1"))
LETTER = Letter(id=1, channel="zalo_oa", chat="71", text="Dạ")


class Later(Clock):
    """A clock that can be put forward."""

    by = timedelta()

    def utc(self) -> datetime:
        return super().utc() + type(self).by


@dataclass
class House:
    oa: Oa
    channel: OfficialAccount
    storage: Storage
    kept: Kept


@pytest_asyncio.fixture
async def house(storage: Storage, serve: Serve, kept: Kept, unused_tcp_port: int) -> AsyncIterator[House]:
    """An account that has its token, and somebody who wrote just now."""
    async for one in _house(storage, serve, kept, unused_tcp_port, paid=False):
        yield one


@pytest_asyncio.fixture
async def paying(storage: Storage, serve: Serve, kept: Kept, unused_tcp_port: int) -> AsyncIterator[House]:
    async for one in _house(storage, serve, kept, unused_tcp_port, paid=True):
        yield one


async def _house(storage: Storage, serve: Serve, kept: Kept, port: int, *, paid: bool) -> AsyncIterator[House]:
    Later.by = timedelta()
    oa = Oa(f"http://127.0.0.1:{port}{PATH}")
    url = await oa.start()
    oa.access.add("access-0")
    clock = Later(Clock.starting(None, Settings().zone).zone)
    settings = Settings(
        database_url=storage.place.url.render_as_string(hide_password=False),
        zalo_oa_app_id=APP_ID,
        zalo_oa_app_secret=APP_SECRET,  # type: ignore[arg-type]
        zalo_oa_secret_key=KEY,  # type: ignore[arg-type]
        zalo_oa_refresh_token=FIRST,  # type: ignore[arg-type]
        zalo_oa_access_token="access-0",  # type: ignore[arg-type]
        zalo_oa_api_url=url,
        zalo_oa_oauth_url=url,
        zalo_oa_paid=paid,
        public_url=f"http://127.0.0.1:{port}",
    )
    channel = official_account(settings, clock, storage, link_line(Files(storage, clock, settings.public_url)))
    await serve(list(channel.routes()), port)

    async def accept(arrivals: Sequence[Arrival]) -> None:
        def keep(books: Books) -> None:
            for said, raw in arrivals:
                if isinstance(said, Message):
                    books.inbox.accept(said, raw, clock.utc())

        await storage.begin(keep)
        await kept(arrivals)

    await channel.start(accept)
    await until(channel._keeper.token)
    oa.person("71").says("xin chào")
    await kept.until(1)
    await oa.drained()  # the first push is answered before a test counts answers
    yield House(oa, channel, storage, kept)
    await channel.stop()
    await oa.stop()


async def test_messages_arrive_with_names_and_taps(house: House) -> None:
    person = house.oa.person("71", "Khuê")
    person.twice = True
    person.says("đạt 38")
    person.says("#12.0")
    person.follows(False)
    person.sends("sticker", attachments=[{"type": "sticker", "payload": {"id": "s"}}])
    await house.kept.until(8)
    await house.oa.drained()
    said = [one for one, _ in house.kept.arrivals]
    assert [(one.kind, one.text, one.tap, one.name) for one in said[1:5:2] if isinstance(one, Message)] == [
        ("text", "đạt 38", "", "Khuê"),
        ("tap", "", "12.0", "Khuê"),
    ]
    assert any(isinstance(one, Notice) and one.what == "blocked" for one in said)
    assert set(house.oa.pushed) == {200}


async def test_zalo_is_answered_also_where_names_and_the_disk_hang(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within the two seconds it waits: asking for a name and committing are given up before."""
    assert WAIT + COMMIT < 2
    monkeypatch.setattr("bot.channels.zalo_oa.people.WAIT", 0.05)
    monkeypatch.setattr("bot.channels.zalo_oa.channel.COMMIT", 0.05)
    house.oa.serve(hang("user/detail", times=1000))
    house.kept.open.clear()
    before = len(house.oa.pushed)
    house.oa.person("72").says("đạt 38")
    await until(lambda: len(house.oa.pushed) > before)
    house.kept.open.set()
    await house.oa.drained()
    assert (house.oa.pushed[before], house.oa.pushed[-1]) == (503, 200)
    await house.kept.until(2)
    said = house.kept.arrivals[1][0]
    assert isinstance(said, Message)
    assert (said.text, said.name) == ("đạt 38", "")


async def test_only_zalo_is_heard(house: House, logged: list[dict[str, object]]) -> None:
    event = {"event_name": "user_send_text", "sender": {"id": "9"}, "message": {"msg_id": "1", "text": "x"}}
    body, headers = house.oa.signed(event | {"timestamp": "1"})
    before = len(house.kept.arrivals)
    async with aiohttp.ClientSession() as session:

        async def post(data: bytes, **given: str) -> int:
            async with session.post(house.oa.hook, data=io.BytesIO(data), headers=given) as answer:
                return answer.status

        assert await post(body) == 403
        assert await post(body, **{"X-ZEvent-Signature": "mac=" + "0" * 64}) == 403
        assert await post(body.replace(b'"x"', b'"y"'), **headers) == 403
        assert await post(b"{", **headers) == 400
        assert await post(b"[]", **headers) == 403
        assert len(house.kept.arrivals) == before
        assert await post(body, **headers) == 200
    assert len(named(logged, "zalo_oa.webhook_stranger")) == 4
    assert KEY not in str(logged)


async def test_choices_are_buttons_and_numbered_lines(house: House) -> None:
    assert (await house.channel.send(replace(LETTER, choices=CHOICES))).verdict == "sent"
    said = house.oa.sent[-1]
    assert said.text == "Dạ\n\n1. Đồng ý\n2. Không"
    assert said.buttons == (("Đồng ý", "#1.0"), ("Không", "#1.1"))
    many = tuple((f"Thôn {n}", f"2.{n}") for n in range(6))
    await house.channel.send(replace(LETTER, choices=many))
    assert house.oa.sent[-1].buttons == ()
    assert house.oa.sent[-1].text.endswith("6. Thôn 5")


async def test_an_account_without_buttons_gets_the_lines_alone(house: House) -> None:
    house.oa.takes_buttons = False
    assert (await house.channel.send(replace(LETTER, choices=CHOICES))).verdict == "sent"
    assert house.oa.sent[-1].text == "Dạ\n\n1. Đồng ý\n2. Không"


async def test_a_picture_goes_by_its_address_and_a_file_as_a_line(house: House) -> None:
    picture = Attachment("x.png", "image/png", b"png", picture=True)
    await house.channel.send(replace(LETTER, files=(picture,)))
    assert house.oa.sent[-1].photo.startswith("http://127.0.0.1")
    assert house.oa.sent[-1].text == "Dạ"
    await house.channel.send(replace(LETTER, files=(Attachment("x.xlsx", "application/x", b"x"),)))
    assert "Tệp x.xlsx" in house.oa.sent[-1].text


async def test_outside_the_window_a_letter_waits_until_they_write(house: House) -> None:
    Later.by = timedelta(hours=49)
    held = await house.channel.send(LETTER)
    assert (held.verdict, held.reason) == ("held", OUTSIDE)
    assert house.oa.sent == []

    now = house.channel._clock.utc

    def put(books: Books) -> None:
        id = books.outbox.put(LETTER, None, now())
        assert id is not None
        books.outbox.claim(5, now())
        books.outbox.later(id, now() + timedelta(hours=6), held.reason, now())

    def due() -> list[Letter]:
        return house.storage.begin_now(lambda books: books.outbox.claim(5, now()))

    house.storage.begin_now(put)
    assert due() == []
    house.oa.person("71").says("đạt 38")
    await house.kept.until(2)
    waiting = due()
    assert [letter.text for letter in waiting] == ["Dạ"]
    assert (await house.channel.send(waiting[0])).verdict == "sent"


async def test_paid_messages_go_only_if_the_operator_allows_them(paying: House) -> None:
    Later.by = timedelta(hours=49)
    assert (await paying.channel.send(LETTER)).verdict == "sent"
    Later.by = timedelta(days=8)
    assert (await paying.channel.send(LETTER)).verdict == "held"
    assert (await paying.channel.send(replace(LETTER, chat="never wrote"))).verdict == "held"


VERDICTS = [
    ("quota", oa_error(-221, "Quota exceeded"), "later", True),
    ("quota of the package", oa_error(-224, "OA package"), "later", True),
    ("7 days", oa_error(-230, "User has not interacted with the OA in the past 7 days"), "held", False),
    ("48 hours", oa_error(-232, "User has not interacted with the OA recently"), "held", False),
    ("does not follow", oa_error(-213, "User has not followed OA"), "unreachable", False),
    ("too fast", oa_error(-32, "Rate limit"), "later", True),
    ("unknown", oa_error(-200, "oops"), "later", False),
    ("no such parameter", oa_error(-201, "params"), "refused", False),
    ("a token too old", oa_error(-216, "Access token is invalid"), "later", True),
    ("gateway", server_error("message/cs", 502), "later", False),
    ("cut off", truncated("message/cs"), "uncertain", False),
    ("the connection breaks", lost_answer("message/cs"), "uncertain", False),
]


async def test_verdicts(house: House) -> None:
    for label, mishap, verdict, wide in VERDICTS:
        assert isinstance(mishap, Mishap)
        house.oa.serve(mishap)
        await until(house.channel._keeper.token)
        house.channel._heard.clear()
        delivery = await house.channel.send(LETTER)
        assert (label, delivery.verdict, delivery.wide) == (label, verdict, wide)


async def test_a_refused_access_token_is_exchanged_at_once(house: House) -> None:
    house.oa.access.clear()
    assert (await house.channel.send(LETTER)).verdict == "later"
    await until(house.channel._keeper.token)
    assert (await house.channel.send(LETTER)).verdict == "sent"
    assert house.oa.used == [FIRST]


async def test_the_operators_hear_when_the_quota_runs_low(house: House, logged: list[dict[str, object]]) -> None:
    house.oa.quota = {"quota_type": "sub_quota", "remain": "700", "total": "4000", "expired_date": "30/11/2026"}
    await house.channel.send(LETTER)
    await house.channel.send(LETTER)
    assert len(named(logged, "zalo_oa.quota_near")) == 1
