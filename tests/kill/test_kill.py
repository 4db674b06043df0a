"""kill -9 at any moment, with the bot as a process of its own on a double of Telegram.

It is begun again ten minutes later by its own clock: on a server what a process held when it died is not free at once,
as another one may still be sending it.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest_asyncio

from handlers.core.talk import Letter
from handlers.core.units import Unit
from storage import Books, Storage
from tests.doubles.person import Person
from tests.doubles.process import BotProcess
from tests.doubles.telegram import Sent, Telegram
from tests.waiting import LIMIT, until

PEOPLE, TEXTS, KILLS = 60, 300, 10
LONG = 10 * LIMIT
OFF = timedelta(minutes=10)
LETTERS, MORE_KILLS = 600, 20


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
    question = await person.hears()
    person.taps("Đồng ý", question)
    await person.hears()


async def restart(bot: BotProcess, times: int, storage: Storage) -> Counter[int]:
    """In how many kills each chat had a letter claimed: sent perhaps, and not yet marked. Nothing else may be said
    again, at whatever pace the machine works."""
    in_doubt: Counter[int] = Counter()
    now = datetime.now(UTC)
    for _ in range(times):
        await asyncio.sleep(random.uniform(0.1, 1.2))
        await bot.kill()
        in_doubt.update(int(str(row[0])) for row in rows(storage, "SELECT chat FROM outbox WHERE state = 'claimed'"))
        bot.at(now := now + OFF)
        await bot.start()
    return in_doubt


def all_sent(storage: Storage) -> bool:
    return not rows(storage, "SELECT id FROM outbox WHERE state <> 'sent' LIMIT 1")


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
    killing = asyncio.create_task(restart(bot, KILLS, storage))
    texts, wanted = [], []
    for n in range(TEXTS):
        person, figure = people[n % PEOPLE], 38 + n // PEOPLE
        texts.append(person.says(f"gđht đạt {figure}"))
        wanted.append((person.chat, figure))
        await asyncio.sleep(0.04)
    in_doubt = await killing
    await until(lambda: set(wanted) <= set(answered) and all_sent(storage), LONG)
    assert await bot.stop() == 0, bot.said()
    assert telegram.faults == []
    stored = Counter(
        int(str(row[0])) for row in rows(storage, "SELECT message FROM inbox WHERE substr(text, 1, 4) = 'gđht'")
    )
    assert stored == Counter(texts)
    entries = rows(storage, "SELECT source, count(*) FROM entries GROUP BY source HAVING count(*) <> 1")
    assert entries == []
    assert rows(storage, "SELECT count(*) FROM entries") == [(TEXTS,)]
    assert rows(storage, "SELECT count(*) FROM inbox WHERE handled IS NULL") == [(0,)]
    assert set(answered) == set(wanted)
    heard_in: Counter[int] = Counter()
    for (chat, _), times in answered.items():
        heard_in[chat] += times
    assert heard_in - Counter(chat for chat, _ in wanted) <= in_doubt


async def test_a_broadcast_reaches_everybody(telegram: Telegram, bot: BotProcess, storage: Storage) -> None:
    now = datetime.now(UTC)

    def put(books: Books) -> None:
        for n in range(LETTERS):
            letter = Letter(id=0, channel="telegram", chat=str(5000 + n), text="Mời bác dự họp ạ.", bulk=True)
            books.outbox.put(letter, None, now)

    storage.begin_now(put)
    await bot.start()
    in_doubt = await restart(bot, MORE_KILLS, storage)
    await until(lambda: all_sent(storage), LONG)
    assert await bot.stop() == 0, bot.said()
    assert rows(storage, "SELECT state, count(*) FROM outbox GROUP BY state") == [("sent", LETTERS)]
    heard = Counter(sent.chat for sent in telegram.sent)
    assert len(heard) == LETTERS
    assert heard - Counter(heard.keys()) <= in_doubt
