"""People who write to a bot on the double of Telegram, each the next text as soon as the last one was answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from tests.doubles.person import Person
from tests.doubles.telegram import Sent, Telegram


@dataclass(frozen=True, slots=True)
class Rate:
    """What `people` together got answered. Latencies in milliseconds."""

    people: int
    a_second: float
    median: float
    p95: float


async def write(telegram: Telegram, people: Sequence[Person], texts: Sequence[str], seconds: float) -> Rate:
    """Everybody writes for so long; a closed loop, so the bot sets the pace."""
    asked: dict[int, float] = {}
    took: list[float] = []
    words = cycle(texts)
    end = time.perf_counter() + seconds
    still = asyncio.Event()

    def next_text(person: Person) -> None:
        asked[person.chat] = time.perf_counter()
        person.says(next(words))

    def answered(message: Sent) -> None:
        now = time.perf_counter()
        started = asked.pop(message.chat, None)
        if started is None:  # a second message to one text
            return
        took.append(now - started)
        if now < end:
            next_text(by_chat[message.chat])
        elif not asked:
            still.set()

    by_chat = {person.chat: person for person in people}
    telegram.on_sent = answered
    begun = time.perf_counter()
    for person in people:
        next_text(person)
    async with asyncio.timeout(seconds + 30):
        await still.wait()
    lasted = time.perf_counter() - begun
    telegram.on_sent = None
    took.sort()
    return Rate(len(people), len(took) / lasted, took[len(took) // 2] * 1e3, took[int(len(took) * 0.95)] * 1e3)


async def join(people: Sequence[Person], codes: Sequence[str]) -> None:
    """Everybody joins with a code of their own, and agrees."""

    async def one(person: Person, code: str) -> None:
        person.says(f"/start {code}")
        question = await person.hears(30)
        person.taps(question.labels[0], question)
        await person.hears(30)

    await asyncio.gather(*(one(person, code) for person, code in zip(people, codes, strict=True)))
