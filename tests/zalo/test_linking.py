"""One person on Telegram and Zalo: a code joins them; letters follow, to the other platform where one fails."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from bot.channels import Delivery
from bot.clock import Clock
from bot.desk import Desk
from bot.post import Post
from handlers.core.talk import Dialogue, Letter, Message
from locales import hearing
from storage import Books, Storage
from tests.stories.stage import Silent
from tests.waiting import until

CODE = re.compile(r"^[A-Z2-9]{8}$", re.MULTILINE)


class Platform(Silent):
    """Keeps what it is given; with `says` it answers so instead."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.says: Delivery | None = None
        self.tried = 0

    async def send(self, letter: Letter) -> Delivery:
        self.tried += 1
        return self.says or await super().send(letter)


class Town:
    """Two platforms, the desk and the post."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage, self.clock = storage, clock
        self.telegram, self.zalo = Platform("telegram"), Platform("zalo")
        self.post = Post(storage, [self.telegram, self.zalo], clock, paced=False)
        self.desk = Desk(storage, hearing.load(), clock, self.post.wake)
        self._numbers = 0

    async def says(self, platform: Platform, who: str, text: str, group: bool = False) -> str:
        """What is answered there."""
        self._numbers += 1
        before = len(platform.letters)
        message = Message(
            channel=platform.name, chat="g1" if group else who, id=f"m{self._numbers}", sender=who,
            at=self.clock.utc(), text=text, name="Khuê", group=group,
        )  # fmt: skip
        for _ in range(2):
            await self.desk.accept([(message, "{}")])
        await self.quiet()
        return "\n".join(letter.text for letter in platform.letters[before:])

    async def quiet(self) -> None:
        await self.desk.idle()
        self.post.wake()
        await until(lambda: not self.storage.look_now(lambda books: books.outbox.waiting())[0])

    def join(self, platform: Platform, who: str, unit: str = "18073", role: str = "chair") -> int:
        def work(books: Books) -> int:
            code = books.invites.create(unit, role, self.clock.utc())  # type: ignore[arg-type]
            person = books.people.join(code, platform.name, who, who, "Khuê", "đồng ý", self.clock.utc())
            assert person is not None
            return person.id

        return self.storage.begin_now(work)

    def person(self, platform: Platform, who: str) -> int | None:
        found = self.storage.look_now(lambda books: books.people.person_at(platform.name, who))
        return found.id if found else None


@pytest_asyncio.fixture
async def town(storage: Storage, clock: Clock) -> AsyncIterator[Town]:
    town = Town(storage, clock)
    task = asyncio.create_task(town.post.run())
    yield town
    await town.post.stop()
    task.cancel()


async def code_of(town: Town) -> str:
    found = CODE.search(await town.says(town.telegram, "77", "nối Zalo"))
    assert found
    return found[0]


async def test_a_code_shown_on_one_joins_the_other(town: Town) -> None:
    person = town.join(town.telegram, "77")
    code = await code_of(town)
    assert "bác là Khuê" in await town.says(town.zalo, "6ede", code.lower())
    assert town.person(town.zalo, "6ede") == person
    assert "Xã" in await town.says(town.zalo, "6ede", "/tongket") or town.zalo.letters
    assert "mã này không đúng" in await town.says(town.zalo, "other", code)  # good once


@pytest.mark.parametrize("words", ["/noi", "/noi@KhuyenHocBot", "Nối Zalo", "nối với Zalo.", "noi zalo"])
async def test_how_it_is_asked_for(town: Town, words: str) -> None:
    town.join(town.telegram, "77")
    assert CODE.search(await town.says(town.telegram, "77", words))


async def test_strangers_groups_and_the_same_side(town: Town) -> None:
    assert "Bác chưa vào" in await town.says(town.telegram, "88", "/noi")
    town.join(town.telegram, "77")
    code = await code_of(town)
    assert "bên kia" in await town.says(town.telegram, "77", code)
    assert "riêng" in await town.says(town.zalo, "6ede", code, group=True)
    assert town.person(town.zalo, "6ede") is None


async def test_a_code_dies_after_half_an_hour(town: Town) -> None:
    town.join(town.telegram, "77")
    code = await code_of(town)
    object.__setattr__(town.clock, "shift", town.clock.shift + (31 * 60) * (town.clock.shift.resolution * 10**6))
    assert "mã này không đúng" in await town.says(town.zalo, "6ede", code)


async def test_two_who_are_the_same_become_one(town: Town) -> None:
    first = town.join(town.telegram, "77")
    town.join(town.zalo, "6ede", "18100", "reporter")
    code = await code_of(town)
    await town.says(town.zalo, "6ede", code)
    assert town.person(town.zalo, "6ede") == first
    person = town.storage.look_now(lambda books: books.people.get(first))
    assert person is not None
    assert {(post.unit, post.role) for post in person.posts} == {("18073", "chair"), ("18100", "reporter")}


async def linked(town: Town) -> int:
    person = town.join(town.telegram, "77")
    await town.says(town.zalo, "6ede", await code_of(town))
    return person


def write(town: Town, person: int, **more: object) -> None:
    """A letter to that person, where they wrote last."""

    def work(books: Books) -> None:
        best = books.people.addresses(person)[0]
        letter = Letter(id=0, channel=best.channel, chat=best.chat, text="Mai họp ạ")
        number = None
        if more.pop("choices", None):
            dialogue = Dialogue("attending", {"meeting": 1}, question=True)
            number = books.dialogues.open(
                best.channel, best.chat, best.sender, dialogue, ["Tôi dự"], ["yes"], town.clock.utc()
            )
            letter = replace(letter, choices=(("Tôi dự", f"{number}.0"),))
        books.outbox.put(replace(letter, **more), None, town.clock.utc(), dialogue=number)  # type: ignore[arg-type]

    town.storage.begin_now(work)


async def test_letters_go_where_they_wrote_last(town: Town) -> None:
    person = await linked(town)
    write(town, person)
    await town.quiet()
    assert town.zalo.letters[-1].text == "Mai họp ạ"
    await town.says(town.telegram, "77", "xin chào")
    write(town, person)
    await town.quiet()
    assert town.telegram.letters[-1].text == "Mai họp ạ"


@pytest.mark.parametrize("verdict", ["unreachable", "refused", "held"])
async def test_and_to_the_other_where_that_fails(town: Town, verdict: str) -> None:
    person = await linked(town)
    town.zalo.says = Delivery(verdict=verdict, wait=3600, reason="x")  # type: ignore[arg-type]
    write(town, person, choices=True)
    await town.quiet()
    there = town.telegram.letters[-1]
    assert there.text == "Mai họp ạ"
    number = int(there.choices[0][1].partition(".")[0])
    found = town.storage.look_now(lambda books: books.dialogues.tapped(number, "telegram", "77", "77"))
    assert found is not None
    assert found[0].topic == "attending"


async def test_it_is_not_sent_round_and_round(town: Town) -> None:
    person = await linked(town)
    town.zalo.says = town.telegram.says = Delivery(verdict="refused", reason="x")
    write(town, person)
    await town.quiet()
    sql = "SELECT state FROM outbox WHERE text = 'Mai họp ạ'"
    states = town.storage.look_now(lambda books: books.connection.exec_driver_sql(sql).scalars().all())
    assert states == ["given_up", "given_up"]


async def test_who_has_one_platform_only_is_held_for(town: Town) -> None:
    person = town.join(town.zalo, "6ede")
    town.zalo.says = Delivery(verdict="held", wait=3600, reason="outside")
    write(town, person)
    town.post.wake()
    await until(lambda: town.zalo.tried)
    waiting, _ = town.storage.look_now(lambda books: books.outbox.waiting())
    assert waiting == 1


async def test_erased_means_erased_on_both(town: Town) -> None:
    first = town.join(town.telegram, "77")
    second = town.join(town.zalo, "6ede", "18100", "reporter")
    await town.says(town.zalo, "6ede", await code_of(town))
    town.storage.begin_now(lambda books: books.people.erase(first, town.clock.utc()))
    for id in (first, second):
        person = town.storage.look_now(lambda books, id=id: books.people.get(id))  # type: ignore[misc]
        assert person is None or person.name == ""
    assert town.person(town.zalo, "6ede") is None
