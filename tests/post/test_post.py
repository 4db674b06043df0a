"""Letters from the outbox to a channel, and what is written down about each."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.channels import Delivery
from bot.post import STALE, Post
from handlers.core.talk import Attachment
from storage import Books, StorageError
from tests.post.conftest import CLOCK, House
from tests.waiting import until

SENT_PART = Delivery(verdict="sent", id="q")
LATER = Delivery(verdict="later", reason="500 Internal Server Error")


async def test_a_letter_goes_out_once_and_is_marked(house: House) -> None:
    id = await house.put("7", "Đã ghi ạ.")
    house.start()
    assert await house.settled(id) == "sent"
    assert (await house.state(id))[1] == "p1"
    assert await house.settled(await house.put("7", "Cháu chào bác.")) == "sent"
    assert house.channel.said == ["7: Đã ghi ạ.", "7: Cháu chào bác."]
    assert dict(house.post.counts) == {"sent": 2}


async def test_within_a_chat_in_order_among_chats_at_once(house: House) -> None:
    house.channel.hold()
    ids = [await house.put(str(n % 10), f"{n // 10}") for n in range(40)]
    house.start()
    await house.flying(10)
    house.channel.release()
    for id in ids:
        assert await house.settled(id) == "sent"
    for chat in range(10):
        assert [text for text in house.channel.said if text.startswith(f"{chat}:")] == [
            f"{chat}: {n}" for n in range(4)
        ]
    assert house.channel.most == 10


async def test_a_reply_overtakes_a_broadcast(house: House) -> None:
    house.channel.pace = replace(house.channel.pace, overall=100)  # of bulk only a second's part is taken in hand
    house.post = Post(house.storage, [house.channel], house.clock)
    house.channel.hold()
    for n in range(200):
        await house.put(f"b{n}", "Mời họp", bulk=True)
    house.start()
    await house.flying(24)
    await house.put("7", "Đã ghi ạ.")
    await house.put("b199", "Đã ghi bác ạ.")
    await house.flying(26)
    house.channel.release_these()
    await until(lambda: len(house.channel.sent) == 26)
    assert {"7: Đã ghi ạ.", "b199: Đã ghi bác ạ."} < set(house.channel.said)


async def test_later_is_tried_again_and_the_chat_waits_for_it(house: House) -> None:
    house.channel.answers["7"] = [LATER, LATER]
    first, second = await house.put("7", "một"), await house.put("7", "hai")
    house.start()
    assert await house.settled(second) == "sent"
    assert house.channel.said == ["7: một"] * 3 + ["7: hai"]
    assert await house.settled(first) == "sent"


async def test_at_last_it_is_given_up_with_the_reason(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.carrier.TRIES", 3)
    house.channel.answers["7"] = [LATER] * 3
    id = await house.put("7", "một")
    house.start()
    assert await house.settled(id) == "given_up"
    assert (await house.state(id))[2] == "3 tries; 500 Internal Server Error"


async def test_a_flood_wait_holds_that_chat_only(house: House) -> None:
    house.channel.answers["7"] = [Delivery(verdict="later", wait=86400.0, reason="429 flood wait")]
    id = await house.put("7", "một")
    house.start()
    await until(lambda: house.channel.sent)
    for n in range(3):
        assert await house.settled(await house.put("8", f"khác {n}")) == "sent"
    assert (await house.state(id))[0] == "due"
    assert house.channel.said == ["7: một", "8: khác 0", "8: khác 1", "8: khác 2"]
    house.time_passes(86400.0)
    assert await house.settled(id) == "sent"
    assert house.channel.said[-1] == "7: một"


async def test_uncertain_is_not_said_twice(house: House) -> None:
    house.channel.answers["7"] = [Delivery(verdict="uncertain", reason="no answer from Telegram within 20 s")]
    id = await house.put("7", "một")
    house.start()
    assert await house.settled(id) == "uncertain"
    assert await house.settled(await house.put("7", "hai")) == "sent"
    assert house.channel.said == ["7: một", "7: hai"]


async def test_whoever_blocked_the_bot_is_marked(house: House) -> None:
    def join(books: Books) -> int:
        code = books.invites.create("VN", "chair", CLOCK.utc())
        person = books.people.join(code, "telegram", "7", "7", "Khuê", "được", CLOCK.utc())
        assert person is not None
        return person.id

    person = await house.storage.begin(join)
    house.channel.answers["7"] = [Delivery(verdict="unreachable", reason="403 Forbidden: bot was blocked by the user")]
    id = await house.put("7", "một")
    house.start()
    assert await house.settled(id) == "given_up"
    addresses = await house.storage.look(lambda books: books.people.addresses(person))
    assert [address.reachable for address in addresses] == [False]


async def test_a_chat_that_moved_gets_it_at_its_new_address(house: House) -> None:
    house.channel.answers["-5"] = [Delivery(verdict="moved", to="-1005", reason="400")]
    id = await house.put("-5", "một")
    house.start()
    assert await house.settled(id) == "sent"
    assert house.channel.said == ["-5: một", "-1005: một"]


async def test_a_channels_bug_stops_nobody_else(house: House) -> None:
    house.channel.answers["7"] = [RuntimeError("đạt 38"), LATER]
    ids = [await house.put("7", "một"), await house.put("8", "hai")]
    house.start()
    assert [await house.settled(id) for id in ids] == ["sent", "sent"]


async def test_parts_that_arrived_are_not_said_again(house: House) -> None:
    file = Attachment("a.png", "image/png", b"x", picture=True)
    text = "\n".join(f"thôn {n} đạt 38" for n in range(12))
    house.channel.answers["7"] = [SENT_PART, SENT_PART, LATER]
    id = await house.put("7", text, choices=(("Sửa", "t"),), files=(file,))
    house.start()
    assert await house.settled(id) == "sent"
    said = [letter.text for letter in house.channel.sent]
    assert said.count(said[0]) == 1
    assert said[2] == said[3]
    assert "\n".join([*said[:2], *said[3:-1]]) == text
    assert [bool(letter.choices) for letter in house.channel.sent][-2:] == [True, False]
    assert (await house.state(id))[1] == f"p{len(said) - 1}"  # the message that has the buttons


async def test_what_a_dead_process_had_claimed_goes_out(house: House) -> None:
    id = await house.put("7", "một")
    await house.storage.begin(lambda books: books.outbox.claim(10, CLOCK.utc()))
    house.start()
    if not house.storage.place.is_sqlite:  # where several processes send, one is dead after two minutes
        house.time_passes(STALE.total_seconds() + 1)
    assert await house.settled(id) == "sent"


async def test_at_the_end_what_is_in_hand_is_given_back(house: House) -> None:
    house.channel.hold()
    ids = [await house.put(str(n), "một") for n in range(60)]
    house.start()
    await house.flying(32)
    stopping = asyncio.create_task(house.stop())
    await asyncio.sleep(0)
    house.channel.release()
    await stopping
    states = [(await house.state(id))[0] for id in ids]
    assert (states.count("sent"), states.count("due")) == (32, 28)


async def test_what_is_claimed_as_it_stops_is_not_begun(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    begin, claimed, go_on = house.storage.begin, asyncio.Event(), asyncio.Event()
    id = await house.put("7", "một")

    async def slow(work: object, *, urgent: bool = False) -> object:
        result = await begin(work, urgent=urgent)  # type: ignore[arg-type]
        if (await house.state(id))[0] == "claimed":
            claimed.set()
            await go_on.wait()
        return result

    monkeypatch.setattr(house.storage, "begin", slow)
    house.start()
    await claimed.wait()
    stopping = asyncio.create_task(house.stop())
    await asyncio.sleep(0)
    go_on.set()
    await stopping
    assert (await house.state(id))[0] == "due"
    assert house.channel.sent == []


async def test_a_locked_database_delays_and_doubles_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.post.TROUBLE", 0.02)
    begin = house.storage.begin
    fails = [3]

    async def failing(work: object, *, urgent: bool = False) -> object:
        if house.channel.sent and fails[0]:
            fails[0] -= 1
            raise StorageError("locked")
        return await begin(work, urgent=urgent)  # type: ignore[arg-type]

    ids = [await house.put(str(n), "một") for n in range(5)]
    monkeypatch.setattr(house.storage, "begin", failing)
    house.start()
    for id in ids:
        assert await house.settled(id) == "sent"
    assert sorted(house.channel.said) == [f"{n}: một" for n in range(5)]


async def test_letters_of_another_process_are_found_without_being_woken(house: House) -> None:
    house.start()
    await until(lambda: not house.post._woken)
    id = await house.put("7", "một")
    house.post._woken = False
    assert await house.settled(id) == "sent"
