"""The local page as a platform: its people are chats, letters are pushed to it, taps carry their letters' tokens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any

import structlog
from starlette.routing import BaseRoute

from bot.channels import Accept, Delivery, Pace, Unfetched
from bot.channels.local.incoming import NAME, Broken, file_in, read
from bot.channels.local.lines import Line, Past, Resident, from_letter, from_message, from_past, letter_id
from bot.channels.local.routes import routes
from bot.channels.local.stream import Stream
from bot.clock import Clock
from handlers.core.talk import Attachment, Letter, Message

__all__ = ["LocalChannel", "Past", "Resident"]

log = structlog.get_logger()
FRESH = 8  # files just sent that are at hand without a look into the books


class LocalChannel:
    """`Channel` for the page, and what the page reads.

    `people` are all with an address here, in the order the list shows them; `history` is one chat as stored, oldest
    first (both may touch the database: they are called in a thread). Without `history` the page knows only what
    happened since the start. `invite` is a code the page suggests to somebody new.
    """

    name = NAME
    limit = 100_000
    pace = Pace(overall=1000, chat=1000, group_minute=60_000)

    def __init__(
        self,
        *,
        clock: Clock,
        people: Callable[[], Sequence[Resident]],
        history: Callable[[str], Sequence[Past]] | None = None,
        invite: str = "",
    ) -> None:
        self.stream = Stream()
        self._clock = clock
        self._people = people
        self._history = history
        self._invite = invite
        self._names: dict[str, str] = {}
        self._files: dict[tuple[str, str], tuple[Attachment, ...]] = {}
        self._accept: Accept | None = None

    def routes(self, *, loopback: bool = True) -> list[BaseRoute]:
        """The page and its addresses, to be mounted last. `loopback`: answer only to this machine's own names."""
        return routes(self, loopback=loopback)

    async def start(self, accept: Accept) -> None:
        """From now on what is said is taken; before that the page is told to try again."""
        self._accept = accept

    async def stop(self) -> None:
        """Take nothing more, and end the streams so that the server need not wait for them."""
        self._accept = None
        self.stream.close()

    async def acknowledge(self, message: Message) -> None:
        """The page marks a tapped choice by itself."""

    async def send(self, letter: Letter) -> Delivery:
        """Push a letter to whoever has that chat open; who has not reads it in the history."""
        id = letter_id(letter)
        if letter.files:  # also where all is stored: the page may ask for it before it is marked as sent
            self._files[letter.chat, id] = letter.files
            while self._history is not None and len(self._files) > FRESH:
                del self._files[next(iter(self._files))]
        self.stream.add(from_letter(letter, id, self._clock.utc(), self._clock.zone))
        return Delivery(verdict="sent", id=id)

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        """A file that came with what was said: it stands in the payload itself."""
        try:
            found = file_in(json.loads(raw))
        except (ValueError, AttributeError):
            found = None
        if found is None:
            return "none"
        return Attachment(found[0], "application/octet-stream", found[1]) if len(found[1]) <= most else "large"

    def read(self, payload: object) -> Message | Broken:
        """The page's payload as a message, stamped with the clock's time."""
        return read(payload, self._clock.utc(), self._names)

    async def receive(self, message: Message, raw: str) -> bool:
        """Have it committed, then shown wherever else that chat is open. False: not taken, to be sent again."""
        if self._accept is None:
            return False
        try:
            await self._accept([(message, raw)])
        except Exception:
            # A locked or full disk: the page keeps the message and sends it again, under the same id.
            log.exception("local_not_accepted", chat=message.chat)
            return False
        self.stream.add(from_message(message, self._clock.zone))
        return True

    async def who(self) -> dict[str, Any]:
        """Who one can be here, and the clock."""
        people = await asyncio.to_thread(self._people)
        self._names = {one.key: one.name for one in people}
        return {
            "people": [
                {"key": one.key, "name": one.name, "role": one.role, "unit": one.unit, "above": one.above}
                for one in people
            ],
            "now": self._clock.local().isoformat(timespec="seconds"),
            "moved": self._clock.moved,
            "invite": self._invite,
        }

    async def lines(self, chat: str) -> list[Line]:
        """A chat from its beginning: as stored, or as far as the stream remembers."""
        if self._history is None:
            return self.stream.of(chat)
        return from_past(await asyncio.to_thread(self._history, chat), self._clock.zone)

    async def file(self, chat: str, letter: str, number: int) -> Attachment | None:
        """A file that went with a letter of that chat, None where there is none."""
        if self._history is not None:  # the books know best: a file may have been taken out of them
            for past in await asyncio.to_thread(self._history, chat):
                if isinstance(past.said, Letter) and (past.id or letter_id(past.said)) == letter:
                    return past.said.files[number] if 0 <= number < len(past.said.files) else None
        files = self._files.get((chat, letter), ())
        return files[number] if 0 <= number < len(files) else None
