"""One letter taken to its channel, part by part, and what is to be written down about it."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.channels import Delivery
from bot.clock import Clock
from bot.lane import Lane
from bot.pacing import Slot
from bot.split import parts
from handlers.core.talk import Letter
from storage import Books

log = structlog.get_logger()

Mark = Callable[[Books], object]
TRIES = 12  # of one letter that a platform fails to take; with the waits below, three quarters of an hour
FIRST, LONGEST = 2.0, 600.0  # seconds between them, doubled each time
OUTAGE = 30.0  # the longest pause between two looks whether the platform can be reached again
KEEP = 60.0  # seconds; for longer, letters are not held in hand but given back to the outbox
PATIENCE = 5  # pauses in a row, a minute in all, after which they are too


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a letter of several parts has come; `id` is the platform's, of the part with the choices."""

    parts: int = 0
    id: str = ""
    doubt: str = ""  # why one of them may not have arrived


class Carrier:
    """`landed(marks, verdict)` is called as each send ends."""

    def __init__(self, clock: Clock, landed: Callable[[Sequence[Mark], str], None]) -> None:
        self._clock = clock
        self._landed = landed
        self._progress: dict[int, Progress] = {}  # of letters to be tried again
        self._tries: dict[int, int] = {}

    async def carry(self, lane: Lane, letter: Letter, slot: Slot) -> None:
        """Send one claimed letter, whose first part may go now."""
        try:
            delivery = await self._deliver(lane, letter, slot)
        finally:
            lane.landed(letter)
        self._landed(self._settle(lane, letter, delivery), delivery.verdict)

    async def _deliver(self, lane: Lane, letter: Letter, slot: Slot) -> Delivery:
        """The verdict on the whole. After a failure the parts that arrived are remembered, not said again."""
        progress = self._progress.pop(letter.id, Progress())
        pieces = parts(letter, lane.channel.limit)
        begun = progress.parts
        for place, part in enumerate(pieces[begun:], begun):
            if place > begun:
                slot = await _turn(lane, letter)
            delivery = await self._send(lane, part)
            lane.pacing.finish(slot, time.monotonic())
            if delivery.verdict == "uncertain":  # the rest still helps
                progress = replace(progress, doubt=delivery.reason)
            elif delivery.verdict != "sent":
                self._progress[letter.id] = progress
                return delivery
            carries = bool(part.choices) or not progress.id
            progress = replace(progress, parts=place + 1, id=delivery.id if carries else progress.id)
        if progress.doubt:
            return Delivery(verdict="uncertain", id=progress.id, reason=progress.doubt)
        return Delivery(verdict="sent", id=progress.id)

    async def _send(self, lane: Lane, part: Letter) -> Delivery:
        try:
            return await lane.channel.send(part)
        except Exception as error:  # a channel's bug must not stop the post; its text may quote the letter
            log.error("post.channel_failed", channel=lane.channel.name, letter=part.id, error=type(error).__name__)
            return Delivery(verdict="later", reason=f"the channel failed: {type(error).__name__}")

    def _settle(self, lane: Lane, letter: Letter, delivery: Delivery) -> list[Mark]:
        """What to write down. A letter that is only delayed by its channel goes back in hand."""
        now = self._clock.utc()
        if not delivery.wide:
            lane.broken = 0
        match delivery.verdict:
            case "later":
                return self._later(lane, letter, delivery, now)
            case "moved":
                return [
                    lambda books: books.people.moved(letter.channel, letter.chat, delivery.to),
                    due_again(letter, now, reason=delivery.reason),
                ]
            case "sent":
                self._forget(letter)
                return [lambda books: books.outbox.sent(letter.id, delivery.id, now)]
            case "uncertain":
                self._forget(letter)
                log.warning("post.uncertain", channel=letter.channel, letter=letter.id, reason=delivery.reason)
                return [lambda books: books.outbox.uncertain(letter.id, delivery.reason, now)]
            case "held":
                return [lambda books: _held(books, letter, delivery, now)]
            case "unreachable":
                return [
                    lambda books: books.people.unreachable(letter.channel, letter.chat),
                    *self._give_up(letter, delivery.reason, now),
                ]
        return self._give_up(letter, delivery.reason, now)

    def _later(self, lane: Lane, letter: Letter, delivery: Delivery, now: datetime) -> list[Mark]:
        moment = time.monotonic()
        if delivery.wide:
            wait = delivery.wait
            if not lane.pacing.halted("", moment):  # else others in flight met the same: one trouble, counted once
                wait = max(wait, min(wait * 2.0**lane.broken, OUTAGE))
                lane.broken += 1
            lane.pacing.halt("", moment + wait)
            if wait < KEEP and lane.broken <= PATIENCE:
                lane.add([letter])
                return []
            return [due_again(one, now, wait, delivery.reason) for one in (letter, *lane.drop())]
        if delivery.wait:
            wait = delivery.wait
            lane.pacing.halt(letter.chat, moment + wait)
        else:
            tries = self._tries[letter.id] = self._tries.get(letter.id, 0) + 1
            if tries >= TRIES:
                return self._give_up(letter, f"{tries} tries; {delivery.reason}", now)
            wait = min(FIRST * 2.0 ** (tries - 1), LONGEST) * random.uniform(0.9, 1.1)  # noqa: S311 (spreads retries)
        return [due_again(letter, now, wait, delivery.reason)]

    def _give_up(self, letter: Letter, reason: str, now: datetime) -> list[Mark]:
        self._forget(letter)
        log.warning("post.given_up", channel=letter.channel, letter=letter.id, reason=reason)
        return [
            lambda books: books.linking.send_on(letter, now),
            lambda books: books.outbox.given_up(letter.id, reason, now),
        ]

    def _forget(self, letter: Letter) -> None:
        self._progress.pop(letter.id, None)
        self._tries.pop(letter.id, None)


def due_again(letter: Letter, now: datetime, wait: float = 0.0, reason: str = "") -> Mark:
    """Not sent: due again in `wait` seconds."""
    return lambda books: books.outbox.later(letter.id, now + timedelta(seconds=wait), reason, now)


def _held(books: Books, letter: Letter, delivery: Delivery, now: datetime) -> None:
    """To the person's other platform, if there is one, or back into the outbox."""
    if books.linking.send_on(letter, now):
        books.outbox.given_up(letter.id, f"sent on: {delivery.reason}", now)
    else:
        books.outbox.later(letter.id, now + timedelta(seconds=delivery.wait), delivery.reason, now)


async def _turn(lane: Lane, letter: Letter) -> Slot:
    """A slot for a letter's next part, when its pace allows."""
    now = time.monotonic()
    while (ready := lane.pacing.ready(letter.chat, letter.bulk, now)) > now:
        await asyncio.sleep(ready - now)
        now = time.monotonic()
    return lane.pacing.start(letter.chat, letter.bulk, now)
