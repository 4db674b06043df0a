"""A plan's limits a month: how many people and messages so far, a warning in time, and replies before the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.channels import Delivery
from bot.clock import Clock
from bot.operators import tell_operators
from handlers.core.talk import Letter, say
from storage import Books, Storage, StorageError

log = structlog.get_logger()

WARN = 80  # per cent
SHORT = 90  # per cent of the messages, from which bulk waits so that replies still go
HOLD = 6 * 3600.0  # seconds until a letter that waits is looked at again
SHORT_OF = "the month's messages run short: replies go first"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is allowed in a month."""

    people: int = 50
    messages: int = 3000


class Meter:
    """Counts in the database, so that a restart forgets nothing."""

    def __init__(self, storage: Storage, clock: Clock, channel: str, plan: Plan) -> None:
        self._storage, self._clock, self._channel, self.plan = storage, clock, channel, plan
        self._month = ""
        self._messages = 0

    async def hold(self, letter: Letter) -> Delivery | None:
        """Why this letter must wait although Zalo would still take it; None where it may go."""
        month = month_of(self._clock.local())
        if month != self._month:
            used = await self._storage.look(lambda books: books.sendings.used(self._channel, month))
            self._month, self._messages = month, used[1]
        if letter.bulk and self._messages * 100 >= self.plan.messages * SHORT:
            return Delivery(verdict="held", wait=HOLD, reason=SHORT_OF)
        return None

    async def spent(self, chat: str, messages: int = 1) -> None:
        """So many messages went out to that chat. The operators hear of it where a limit comes near."""
        self._messages += messages
        month, now = month_of(self._clock.local()), self._clock.utc()

        def count(books: Books) -> None:
            books.sendings.count(self._channel, month, chat, messages)
            self._warn(books, month, now)

        try:
            await self._storage.begin(count)
        except StorageError as error:  # the message is out: to fail now would send it twice
            log.error("zalo.not_counted", channel=self._channel, cause=error.kind)

    async def is_stranger(self, chat: str) -> bool:
        """Nothing went there yet this month, and the plan has no room for one person more."""
        month = month_of(self._clock.local())

        def look(books: Books) -> bool:
            people, _ = books.sendings.used(self._channel, month)
            return people >= self.plan.people and not books.sendings.is_known(self._channel, month, chat)

        return await self._storage.look(look)

    def _warn(self, books: Books, month: str, now: datetime) -> None:
        people, messages = books.sendings.used(self._channel, month)
        for what, used, limit in (("people", people, self.plan.people), ("messages", messages, self.plan.messages)):
            if used * 100 < limit * WARN:
                continue
            share = 100 if used >= limit else WARN
            mark = f"quota.{self._channel}.{what}.{share}"
            if books.marks.get(mark) == month:
                continue
            books.marks.set(mark, month)
            line = say(f"zalo-quota-{what}", used=used, limit=limit, month=month[5:].lstrip("0"))
            told = tell_operators(books, line, f"{mark}:{month}", now)
            log.warning("zalo.quota_near", channel=self._channel, what=what, used=used, limit=limit, told=told)


def month_of(local: datetime) -> str:
    """ "2026-11"."""
    return f"{local:%Y-%m}"
