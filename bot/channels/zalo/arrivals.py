"""What came in, read, paired with its raw JSON, and accepted: for both products, polled or pushed.

Zalo does not promise to bring anything twice. So what could not be committed is tried again from memory too, and a
webhook is answered 200 only once it is committed.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import structlog

from bot.channels import Accept, Arrival
from handlers.core.talk import Message, Notice

log = structlog.get_logger()

Read = Callable[[Mapping[str, Any]], Message | Notice | None]
WAITS = (0.2, 1.0, 5.0, 30.0)  # seconds between tries to commit; the last one again and again
TRIES = 100  # of one arrival: most of an hour, in which a full disk can be cleared
ANSWER = 1.5  # seconds; Zalo gives up on a webhook after 2


def read_all(events: Iterable[Mapping[str, Any]], read: Read, channel: str) -> list[Arrival]:
    """What was said, in order. An event that cannot be read is logged by its name and passed over."""
    found: list[Arrival] = []
    for event in events:
        name = str(event.get("event_name", ""))[:40]
        try:
            said = read(event)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError) as error:
            log.error("zalo.event_unreadable", channel=channel, name=name, error=type(error).__name__)
            continue
        if said is None:
            log.debug("zalo.event_passed_over", channel=channel, name=name)
            continue
        found.append((said, _raw(event)))
    return found


class Keeping:
    """Commits arrivals through `accept`, in memory until it succeeds."""

    def __init__(self, channel: str) -> None:
        self._channel = channel
        self._trying: set[asyncio.Task[bool]] = set()

    async def keep(self, accept: Accept, said: Sequence[Arrival]) -> bool:
        """Try until it is committed. False, said, after most of an hour."""
        for turn in range(TRIES):
            try:
                await accept(said)
                return True
            except Exception as error:  # its text may quote what people wrote
                log.error("zalo.not_kept", channel=self._channel, error=type(error).__name__, next="tried again")
            await asyncio.sleep(WAITS[min(turn, len(WAITS) - 1)])
        log.error("zalo.given_up", channel=self._channel, next="a message was lost: is the disk full?")
        return False

    async def in_time(self, accept: Accept, said: Sequence[Arrival], within: float = ANSWER) -> bool:
        """Whether it was committed within that time; if not, trying goes on."""
        task = asyncio.create_task(self.keep(accept, said))
        self._trying.add(task)
        task.add_done_callback(self._trying.discard)
        done, _ = await asyncio.wait([task], timeout=within)
        return bool(done) and task.result()

    async def stop(self, grace: float = 1.0) -> None:
        """Give what is being tried a last moment."""
        if self._trying:
            await asyncio.wait(self._trying, timeout=grace)
        for task in tuple(self._trying):
            task.cancel()


def _raw(event: Mapping[str, Any]) -> str:
    """The event as JSON in its own letters; lone surrogates, which no database takes, become question marks."""
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()
