"""When a letter may go: a platform's limits over all, to one chat and to one group, as arithmetic on a given clock.

Pure but for its own memory; `now` is a monotonic time in seconds. Nothing here sleeps.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

from bot.channels import Pace

UNPACED = Pace(overall=math.inf, chat=math.inf, group_minute=10**9)
BURST = 3  # replies to one chat that may follow each other without a pause
SLACK = 0.05  # seconds; a request is taken to have reached the platform by then, if it was not answered before
MINUTE = 60.0


@dataclass(slots=True)
class Slot:
    """One send. `until` is when it stops counting against the limit over all."""

    until: float


class Pacing:
    """One channel's pace. Ask `ready`, then `start` a send and `finish` it.

    Over all, at most `overall` letters in any second as the platform counts them: a slot is free again one second
    after its letter arrived there, which is between its start and its answer, so clocks and delays cannot add up to
    one letter too many. Bulk is spread evenly, so that a reply never waits for more than the next free slot.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._slots: deque[Slot] = deque()
        self._bulk_due = 0.0  # when evenly spread bulk may go next
        self._chat_due: dict[str, float] = {}  # when the chat's bucket is full again
        self._groups: dict[str, deque[float]] = {}  # the last minute's sends
        self._halts: dict[str, float] = {}  # flood waits; "" is the whole channel's

    def ready(self, chat: str, bulk: bool, now: float) -> float:
        """The earliest moment at which a letter to this chat may go, `now` if at once."""
        return max(self.channel_ready(bulk, now), self.chat_ready(chat, bulk, now))

    def channel_ready(self, bulk: bool, now: float) -> float:
        """The same, as far as the channel as a whole is concerned."""
        moment = max(now, self._halts.get("", 0.0))
        if math.isinf(self._pace.overall):
            return moment
        while self._slots and self._slots[0].until <= now:
            self._slots.popleft()
        limit = int(self._pace.overall)
        if len(self._slots) >= limit:
            moment = max(moment, sorted(slot.until for slot in self._slots)[len(self._slots) - limit])
        return max(moment, self._bulk_due) if bulk else moment

    def chat_ready(self, chat: str, bulk: bool, now: float) -> float:
        """The same, as far as this chat is concerned."""
        moment = max(now, self._halts.get(chat, 0.0))
        if math.isinf(self._pace.chat):
            return moment
        allowance = 0 if bulk else (BURST - 1) / self._pace.chat
        moment = max(moment, self._chat_due.get(chat, 0.0) - allowance)
        sent = self._groups.get(chat)
        if sent and len(sent) >= self._pace.group_minute:
            moment = max(moment, sent[-self._pace.group_minute] + MINUTE)
        return moment

    def start(self, chat: str, bulk: bool, now: float) -> Slot:
        """A letter goes out now."""
        slot = Slot(now + SLACK + 1.0)
        if math.isinf(self._pace.overall):
            return slot
        self._slots.append(slot)
        if bulk:
            gap = 1.0 / self._pace.overall
            self._bulk_due = max(self._bulk_due, now - 2 * gap) + gap  # makes up for at most two late starts
        if not math.isinf(self._pace.chat):
            self._chat_due[chat] = max(self._chat_due.get(chat, 0.0), now) + 1.0 / self._pace.chat
        if chat.startswith("-"):  # Telegram's groups have negative ids; no other platform's do
            self._groups.setdefault(chat, deque(maxlen=self._pace.group_minute)).append(now)
        return slot

    def finish(self, slot: Slot, now: float) -> None:
        """Its answer came: it had arrived by now."""
        slot.until = min(slot.until, now + 1.0)

    def halt(self, chat: str, until: float) -> None:
        """A flood wait of this chat, or of the whole channel for ""."""
        self._halts[chat] = max(self._halts.get(chat, 0.0), until)

    def halted(self, chat: str, now: float) -> float:
        """Until when this chat must be left alone, by its own or the channel's flood wait; 0 where it need not."""
        until = max(self._halts.get(chat, 0.0), self._halts.get("", 0.0))
        return until if until > now else 0.0

    def tidy(self, now: float) -> None:
        """Forget chats that may be written to freely again."""
        self._chat_due = {chat: due for chat, due in self._chat_due.items() if due > now}
        self._halts = {chat: until for chat, until in self._halts.items() if until > now}
        self._groups = {chat: sent for chat, sent in self._groups.items() if sent and sent[-1] + MINUTE > now}
