"""A broadcast at the platform's pace, and people who write meanwhile: `python -m bench.broadcast`.

The double answers 429 above 30 messages in any second, and once, in the middle, with a flood wait.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from datetime import UTC, datetime

from bench.messages import bot, prepared
from bench.people import join
from handlers.core.talk import Letter
from storage import Books, Storage
from tests.doubles.mishaps import flood
from tests.doubles.person import Person
from tests.doubles.telegram import Telegram

LIMIT = 30


def put(url: str, letters: int) -> None:
    """The broadcast, as another process would put it."""
    storage = Storage(url)
    now = datetime.now(UTC)

    def work(books: Books) -> None:
        for n in range(letters):
            invitation = Letter(id=0, channel="telegram", chat=str(50_000 + n), text="Mời bác dự họp ạ.", bulk=True)
            books.outbox.put(invitation, None, now)

    storage.begin_now(work)
    storage.close()


async def write(people: list[Person], took: list[float], pause: float) -> None:
    """Somebody writes every `pause` seconds or so, each in turn, until cancelled."""
    for n in range(10**6):
        await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311
        asyncio.get_running_loop().create_task(one(people[n % len(people)], n, took))


async def one(person: Person, n: int, took: list[float]) -> None:
    begun = time.perf_counter()
    person.says(f"gđht đạt {38 + n % 5}")
    await person.hears(60)
    took.append(time.perf_counter() - begun)


async def main(letters: int, pause: float, with_flood: bool) -> None:
    telegram = Telegram(limit=LIMIT)
    await telegram.start()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        codes = prepared(url, 20)
        async with bot(telegram, "-m", "bot", "run", KHUYENHOC_DATABASE_URL=url, KHUYENHOC_PORT="0"):
            people = [telegram.person(2000 + n) for n in range(20)]
            await join(people, codes)
            await asyncio.sleep(3)
            before, telegram.refused = len(telegram.sent), 0
            telegram.arrivals.clear()
            put(url, letters)
            took: list[float] = []
            writing = asyncio.create_task(write(people, took, pause))
            seen: list[float] = []
            while len(seen) < letters:
                await asyncio.sleep(0.05)
                seen = [sent.at for sent in telegram.sent[before:] if sent.chat >= 50_000]
                if with_flood and len(seen) > letters // 2:
                    telegram.serve(flood(retry_after=3), flood(retry_after=3))
                    with_flood = False
            writing.cancel()
            every = [sent.at for sent in telegram.sent[before:] if sent.at <= seen[-1]]
            lasted = seen[-1] - seen[0]
            took.sort()
            sys.stdout.write(
                f"{letters} letters in {lasted:.1f} s, with {len(every) - letters} replies between: "
                f"{len(every) / lasted:.1f} a second of {LIMIT}\n"
                f"busiest second {telegram.busiest()}, 429 for the limit {telegram.refused}\n"
                f"replies: median {took[len(took) // 2] * 1e3:.0f} ms, p95 {took[int(len(took) * 0.95)] * 1e3:.0f} ms, "
                f"slowest {took[-1] * 1e3:.0f} ms\n"
            )
    await telegram.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=600)
    parser.add_argument("--pause", type=float, default=0.4, help="seconds between two people writing")
    parser.add_argument("--flood", action="store_true", help="a flood wait of 3 s in the middle")
    given = parser.parse_args()
    asyncio.run(main(given.letters, given.pause, given.flood))
