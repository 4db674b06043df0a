"""One channel's claimed letters: which may go now, in what order, and when the next one may.

The outbox gives out one letter a chat at a time, so order within a chat is kept there; here replies overtake bulk.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from bot.channels import Channel, Pace
from bot.pacing import Pacing, Slot
from handlers.core.talk import Letter

IN_FLIGHT = 32
BULK_IN_FLIGHT = 24  # the rest is kept free for replies
FIRST_ROOM = 4  # until it is seen that what was sent gets written down: a process killed at once repeats no more
IN_HAND = 64
# A reply cannot be claimed while a bulk letter to the same chat is: so bulk is taken in what 0,4 s of pace will send.
BULK_AHEAD = 0.4


class Lane:
    """Letters wait here between claim and send."""

    def __init__(self, channel: Channel, pace: Pace | None = None) -> None:
        self.channel = channel
        self.pacing = Pacing(pace or channel.pace)
        self.overall = (pace or channel.pace).overall
        self.broken = 0  # sends in a row that found no connection; then one at a time tries whether there is one
        self.room = FIRST_ROOM
        self._replies: dict[int, Letter] = {}
        self._bulk: dict[int, Letter] = {}
        self._flying: dict[int, bool] = {}  # id: whether it is bulk

    def __len__(self) -> int:
        return len(self._replies) + len(self._bulk)

    @property
    def flying(self) -> int:
        """How many are being sent."""
        return len(self._flying)

    def wants(self, woken: bool) -> int:
        """How many letters to claim now; when woken, there may be replies behind the bulk in hand."""
        ahead = IN_HAND if math.isinf(self.overall) else max(4, int(self.overall * BULK_AHEAD))
        room = IN_HAND - len(self)
        return min(room, ahead if woken else ahead - len(self._bulk))

    def add(self, letters: Iterable[Letter]) -> None:
        for letter in letters:
            (self._bulk if letter.bulk else self._replies)[letter.id] = letter

    def take(self, now: float) -> tuple[list[tuple[Letter, Slot]], float]:
        """The letters to send at `now` (monotonic), each with its slot in the pace, and when to look again: infinity
        where that depends on a send's end or on new letters."""
        found: list[tuple[Letter, Slot]] = []
        next_look = math.inf
        for waiting in (self._replies, self._bulk):
            for letter in list(waiting.values()):
                if self._full(letter.bulk):
                    break
                general = self.pacing.channel_ready(letter.bulk, now)
                ready = max(general, self.pacing.chat_ready(letter.chat, letter.bulk, now))
                if ready <= now:
                    del waiting[letter.id]
                    self._flying[letter.id] = letter.bulk
                    found.append((letter, self.pacing.start(letter.chat, letter.bulk, now)))
                    continue
                next_look = min(next_look, ready)
                if general > now:  # then nobody else of this kind may either
                    break
        return found, next_look

    def written_down(self) -> None:
        """What became of the sends so far is committed: more may be under way at once."""
        self.room = min(2 * self.room, IN_FLIGHT)

    def landed(self, letter: Letter) -> None:
        """Its send has ended."""
        self._flying.pop(letter.id, None)

    def drop(self) -> list[Letter]:
        """Whatever waits, no longer in hand."""
        found = [*self._replies.values(), *self._bulk.values()]
        self._replies.clear()
        self._bulk.clear()
        return found

    def _full(self, bulk: bool) -> bool:
        if self.broken:
            return len(self._flying) >= 1
        return len(self._flying) >= self.room or (bulk and sum(self._flying.values()) >= BULK_IN_FLIGHT)
