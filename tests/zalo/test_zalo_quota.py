"""The plan's limits: counted, warned of at 80 %, and replies before bulk when they run short."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.channels.zalo.meter import Plan
from bot.clock import Clock
from bot.post import Post
from handlers.core.talk import Letter
from storage import Books, Storage
from tests.doubles.zalo import Zalo
from tests.doubles.zalo_mishaps import quota
from tests.zalo.conftest import Make

LETTER = Letter(id=1, channel="zalo", chat="a1", text="Dạ")


def used(storage: Storage) -> tuple[int, int]:
    return storage.look_now(lambda books: books.sendings.used("zalo", "2026-11"))


def operator(storage: Storage, clock: Clock) -> None:
    def join(books: Books) -> None:
        code = books.invites.create("VN", "operator", clock.utc())
        books.people.join(code, "telegram", "77", "77", "Hạnh", "đồng ý", clock.utc())

    storage.begin_now(join)


def letters(storage: Storage, channel: str) -> list[str]:
    def look(books: Books) -> list[str]:
        return [letter.text for letter in books.outbox.claim(50, Clock.utc(CLOCK[0]), channel)]

    return storage.begin_now(look)


CLOCK: list[Clock] = []


async def test_people_and_messages_are_counted_and_survive(
    zalo: Zalo, make: Make, storage: Storage, clock: Clock
) -> None:
    channel = make()
    for chat in ("a1", "a1", "a2"):
        await channel.send(replace(LETTER, chat=chat))
    assert used(storage) == (2, 3)
    await make().send(replace(LETTER, chat="a3"))
    assert used(storage) == (3, 4)


@pytest.mark.parametrize(("plan", "words"), [(Plan(people=5, messages=99), "4 trên 5 người"),
                                             (Plan(people=99, messages=5), "4 trên 5 tin")])  # fmt: skip
async def test_the_operator_is_warned_once_at_80_per_cent(
    zalo: Zalo, make: Make, storage: Storage, clock: Clock, plan: Plan, words: str
) -> None:
    operator(storage, clock)
    CLOCK[:] = [clock]
    channel = make(plan=plan)
    for n in range(3):
        await channel.send(replace(LETTER, chat=f"a{n}"))
    assert letters(storage, "telegram") == []
    await channel.send(replace(LETTER, chat="a8"))
    warned = letters(storage, "telegram")
    assert len(warned) == 1
    assert words in warned[0]
    assert letters(storage, "telegram") == []


async def test_replies_go_before_bulk_when_it_runs_short(zalo: Zalo, make: Make, storage: Storage) -> None:
    channel = make(plan=Plan(messages=10))
    for _ in range(9):
        await channel.send(LETTER)
    held = await channel.send(replace(LETTER, bulk=True))
    assert (held.verdict, held.wide) == ("held", False)
    assert (await channel.send(LETTER)).verdict == "sent"
    assert len(zalo.sent) == 10


async def test_no_room_for_one_person_more_is_theirs_alone(zalo: Zalo, make: Make) -> None:
    zalo.strict_people = 1
    channel = make(plan=Plan(people=1))
    assert (await channel.send(LETTER)).verdict == "sent"
    refused = await channel.send(replace(LETTER, chat="new"))
    assert (refused.verdict, refused.wide) == ("held", False)
    assert (await channel.send(LETTER)).verdict == "sent"


async def test_a_quota_that_comes_back_lets_the_letter_go(
    zalo: Zalo, make: Make, storage: Storage, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.zalo.errors.QUOTA_WAIT", 0.2)
    zalo.serve(quota(times=2))
    storage.begin_now(lambda books: books.outbox.put(LETTER, None, clock.utc()))
    post = Post(storage, [make()], clock, paced=False)
    task = asyncio.create_task(post.run())
    await zalo.person("a1").hears()
    await post.stop()
    task.cancel()
    assert len(zalo.sent) == 1
