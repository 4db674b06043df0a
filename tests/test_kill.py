"""`kill -9` at any moment: of 300 texts sent while the process dies and is started again ten times, none is lost,
none counts twice, each is answered. Against a served double of Telegram, on SQLite."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.core.units import Unit
from storage import Books, Storage
from tests.doubles.telegram import TOKEN, Telegram

TEXTS, DEATHS, PEOPLE = 300, 10, 20
YEAR = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).year


def prepare(url: str) -> list[str]:
    """A commune whose hamlets each have somebody who may report."""
    storage = Storage(url)
    storage.migrate()

    def work(books: Books) -> None:
        hamlets = [Unit(code=f"K{n}", name=f"Thôn {n}", kind="thôn", parent="KX") for n in range(PEOPLE)]
        books.units.upsert([Unit(code="KX", name="Xã Thử", kind="xã", parent="42"), *hamlets])
        now = datetime.now(UTC)
        for n in range(PEOPLE):
            code = books.invites.create(f"K{n}", "reporter", now)
            books.people.join(code, "telegram", str(100 + n), str(100 + n), f"Bác {n}", "đồng ý", now)

    storage.begin_now(work)
    storage.close()
    return [f"K{n}" for n in range(PEOPLE)]


async def started(url: str, api: str) -> asyncio.subprocess.Process:
    settings = {
        "KHUYENHOC_DATABASE_URL": url,
        "KHUYENHOC_TELEGRAM_TOKEN": TOKEN,
        "KHUYENHOC_TELEGRAM_API_URL": api,
        "KHUYENHOC_PORT": "0",
        "KHUYENHOC_PACE": "off",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=os.environ | settings, stderr=asyncio.subprocess.DEVNULL
    )


@pytest.mark.only("sqlite")
async def test_nothing_is_lost_however_often_it_dies(fresh_url: str, database: str) -> None:
    hamlets = prepare(fresh_url)
    telegram = Telegram()
    api = await telegram.start()
    people = [telegram.person(100 + n) for n in range(PEOPLE)]
    chance = random.Random(7)
    process = await started(fresh_url, api)
    try:
        for number in range(TEXTS):
            people[number % PEOPLE].says(f"bà Lan nộp {number + 1}00k")
            await asyncio.sleep(0.02)
            if number % (TEXTS // DEATHS) == TEXTS // DEATHS - 1:
                await asyncio.sleep(chance.uniform(0.0, 0.4))
                process.kill()
                await process.wait()
                process = await started(fresh_url, api)
        async with asyncio.timeout(60):
            while len({sent.text for sent in telegram.sent}) < TEXTS or telegram.updates.waiting:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
    finally:
        process.terminate()
        await process.wait()
        await telegram.stop()
    assert telegram.faults == []

    storage = Storage(fresh_url)
    rows = storage.look_now(
        lambda books: [e for code in hamlets for e in books.ledger.entries(code, YEAR, "fund.received")]
    )
    total = storage.look_now(lambda books: books.tallies.tally("KX", YEAR).fund.received)
    storage.close()
    amounts = Counter(entry.value for entry in rows)
    assert amounts == Counter({(number + 1) * 100_000: 1 for number in range(TEXTS)})
    assert total == sum((number + 1) * 100_000 for number in range(TEXTS))
    answered = Counter(sent.text for sent in telegram.sent)
    assert len(answered) == TEXTS
    assert sum(answered.values()) <= TEXTS + DEATHS * PEOPLE
