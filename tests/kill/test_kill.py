"""kill -9 at any moment, with the bot as a process of its own on a double of Telegram."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from handlers.core.talk import Letter
from handlers.core.units import Unit
from storage import Books, Storage
from tests.doubles.person import Person
from tests.doubles.process import BotProcess
from tests.doubles.telegram import Sent, Telegram

PEOPLE, TEXTS, KILLS = 60, 300, 10
LETTERS, MORE_KILLS = 600, 20

pytestmark = pytest.mark.only("sqlite")


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    double = Telegram(limit=30)
    await double.start()
    yield double
    await double.stop()


@pytest_asyncio.fixture
async def bot(telegram: Telegram, url: str) -> AsyncIterator[BotProcess]:
    bot = BotProcess(telegram, url)
    yield bot
    await bot.kill()


def invited(storage: Storage) -> list[str]:
    """Six communes of ten hamlets and a code for each hamlet."""
    now = datetime.now(UTC)

    def work(books: Books) -> list[str]:
        communes = [Unit(code=f"KX{n}", name=f"xã {n}", kind="xã", parent="VN") for n in range(PEOPLE // 10)]
        hamlets = [Unit(code=f"K{n}", name=f"thôn {n}", kind="thôn", parent=f"KX{n // 10}") for n in range(PEOPLE)]
        books.units.upsert([*communes, *hamlets])
        return [books.invites.create(hamlet.code, "reporter", now) for hamlet in hamlets]

    return storage.begin_now(work)


async def joins(person: Person, code: str) -> None:
    person.says(f"/start {code}")
    question = await person.hears(30)
    person.taps("Đồng ý", question)
    await person.hears(30)


async def restart(bot: BotProcess, times: int, pause: tuple[float, float]) -> None:
    for _ in range(times):
        await asyncio.sleep(random.uniform(*pause))
        await bot.kill()
        await bot.start()


def rows(storage: Storage, sql: str) -> list[tuple[object, ...]]:
    return storage.look_now(lambda books: [tuple(row) for row in books.connection.exec_driver_sql(sql)])


async def test_every_text_is_stored_once_and_answered(telegram: Telegram, bot: BotProcess, storage: Storage) -> None:
    codes = invited(storage)
    await bot.start()
    people = [telegram.person(1000 + n) for n in range(PEOPLE)]
    await asyncio.gather(*(joins(person, code) for person, code in zip(people, codes, strict=True)))
    answered: Counter[tuple[int, int]] = Counter()  # chat and figure

    def heard(sent: Sent) -> None:
        figure = re.search(r"đạt (\d+)", sent.text)
        assert figure, sent.text
        answered[sent.chat, int(figure[1])] += 1

    telegram.on_sent = heard
    killing = asyncio.create_task(restart(bot, KILLS, (0.1, 1.2)))
    texts, wanted = [], []
    for n in range(TEXTS):
        person, figure = people[n % PEOPLE], 38 + n // PEOPLE
        texts.append(person.says(f"gđht đạt {figure}"))
        wanted.append((person.chat, figure))
        await asyncio.sleep(0.04)
    await killing
    async with asyncio.timeout(60):
        while not set(wanted) <= set(answered):  # noqa: ASYNC110 (counted in a callback)
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    assert await bot.stop() == 0, bot.said()
    assert telegram.faults == []
    stored = Counter(int(str(row[0])) for row in rows(storage, "SELECT message FROM inbox WHERE text LIKE 'gđht%'"))
    assert stored == Counter(texts)
    entries = rows(storage, "SELECT source, count(*) FROM entries GROUP BY source HAVING count(*) <> 1")
    assert entries == []
    assert rows(storage, "SELECT count(*) FROM entries") == [(TEXTS,)]
    assert rows(storage, "SELECT count(*) FROM inbox WHERE handled IS NULL") == [(0,)]
    assert set(answered) == set(wanted)
    assert sum(answered.values()) - TEXTS <= KILLS * 30  # only what was in flight: sent, and not yet marked


async def test_a_broadcast_reaches_everybody(telegram: Telegram, bot: BotProcess, storage: Storage) -> None:
    now = datetime.now(UTC)

    def put(books: Books) -> None:
        for n in range(LETTERS):
            letter = Letter(id=0, channel="telegram", chat=str(5000 + n), text="Mời bác dự họp ạ.", bulk=True)
            books.outbox.put(letter, None, now)

    storage.begin_now(put)
    await bot.start()
    await restart(bot, MORE_KILLS, (0.1, 1.2))
    async with asyncio.timeout(60):
        while len({sent.chat for sent in telegram.sent}) < LETTERS:  # noqa: ASYNC110 (the double's list)
            await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    assert await bot.stop() == 0, bot.said()
    heard = Counter(sent.chat for sent in telegram.sent)
    assert len(heard) == LETTERS
    assert max(heard.values()) <= 2
    assert sum(heard.values()) - LETTERS <= MORE_KILLS * 4
    assert rows(storage, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", LETTERS)]
    # Each new process starts its own count: a second may hold the end of one and the start of the next.
    assert telegram.refused <= MORE_KILLS * 5
