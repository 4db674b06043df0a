"""The stream of what happens in all chats, as Server-Sent Events that can be taken up again where they broke off."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from collections.abc import AsyncIterator, Collection

from bot.channels.local.lines import Line

KEPT = 2000  # lines; who was away for longer reads the history again
HEARTBEAT = 15.0  # seconds; the page takes a silence of three beats for a lost connection


class Stream:
    """Lines in the order they came, numbered `<start>.<n>`: a number of another start is known to be another's."""

    def __init__(self) -> None:
        self._start = secrets.token_hex(4)
        self._lines: deque[tuple[int, Line]] = deque(maxlen=KEPT)
        self._last = 0
        self._news = asyncio.Event()
        self._over = False

    @property
    def last(self) -> str:
        """The number of the newest line."""
        return f"{self._start}.{self._last}"

    def add(self, line: Line) -> None:
        """Append, and wake whoever listens."""
        self._last += 1
        self._lines.append((self._last, line))
        self._wake()

    def of(self, chat: str) -> list[Line]:
        """What is still kept of one chat, oldest first."""
        return [line for _, line in self._lines if line["chat"] == chat]

    def close(self) -> None:
        """End every listener's stream, so that the server can stop at once."""
        self._over = True
        self._wake()

    async def listen(self, chats: Collection[str], after: str) -> AsyncIterator[str]:
        """Events of these chats that came after number `after`; "reset" first where that is no longer known.

        Yields text of the event-stream format, a comment every `HEARTBEAT` seconds of silence.
        """
        seen = self._since(after)
        if seen is None:
            seen = self._last
            yield f"event: reset\nid: {self.last}\ndata: {{}}\n\n"
        yield f"retry: 1000\nevent: hello\nid: {self._start}.{seen}\ndata: {{}}\n\n"
        while not self._over:
            news = self._news
            for number, line in [pair for pair in self._lines if pair[0] > seen]:
                seen = number
                if line["chat"] in chats:
                    yield f"id: {self._start}.{number}\ndata: {json.dumps(line, ensure_ascii=False)}\n\n"
            try:
                await asyncio.wait_for(news.wait(), HEARTBEAT)
            except TimeoutError:
                yield "event: beat\ndata: {}\n\n"

    def _since(self, after: str) -> int | None:
        start, _, number = after.partition(".")
        if not after:
            return self._last
        if start != self._start or not number.isdecimal() or int(number) > self._last:
            return None
        first = self._lines[0][0] if self._lines else self._last + 1
        return int(number) if int(number) >= first - 1 else None

    def _wake(self) -> None:
        # A new event each time: a listener that was still writing finds the lines in the deque, never a lost wake.
        self._news.set()
        self._news = asyncio.Event()
