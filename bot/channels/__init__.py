"""What a channel is: the one contract between the platforms and the rest of the bot.

A channel turns payloads into `Message` and `Notice` values by pure functions, hands them to `accept`, and tells the
platform that they arrived only after `accept` has returned (they are committed then). It sends `Letter` values one
at a time and answers with a verdict; pacing, retrying and giving up are the post's (`bot.post`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from handlers.core.talk import Attachment, Letter, Message, Notice

Arrival = tuple[Message | Notice, str]  # with the raw payload, as it is kept in the inbox
Accept = Callable[[Sequence[Arrival]], Awaitable[None]]

Verdict = Literal[
    "sent",
    "later",  # not delivered, try again after `wait` seconds (flood wait, connection refused, 5xx)
    "uncertain",  # may have been delivered (timed out while reading): not sent again by itself
    "unreachable",  # the person blocked the bot or is gone: mark the address
    "moved",  # the chat has another id now: `to`
    "held",  # not now and this letter alone: it goes to the person's other platform, or waits `wait` seconds
    "refused",  # the platform will never take this letter
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one send. `id` is the platform's id of what was sent; `reason` names no person and no secret.

    `wide` says that `wait` holds for the whole channel and not only for this chat.
    """

    verdict: Verdict
    id: str = ""
    wait: float = 0.0
    wide: bool = False
    to: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast a platform may be written to: letters a second over all and to one chat, a minute to one group."""

    overall: float
    chat: float
    group_minute: int


class Channel(Protocol):
    """A platform. `limit` is the longest text in UTF-16 units; the post splits longer letters at line ends."""

    name: str
    limit: int
    pace: Pace

    async def start(self, accept: Accept) -> None:
        """Begin to receive (in tasks of its own); returns at once, also with no network."""
        ...

    async def send(self, letter: Letter) -> Delivery: ...

    async def acknowledge(self, message: Message) -> None:
        """Stop a tapped button's waiting sign; failures are of no account."""
        ...

    async def stop(self) -> None: ...


Unfetched = Literal[
    "none",  # the message brought no file, or the platform has it no more
    "large",
    "later",  # the platform could not be reached
]


@runtime_checkable
class Fetches(Protocol):
    """A channel through which people can send files."""

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        """The file that came with a message, by its raw payload as the inbox keeps it; of at most so many bytes."""
        ...
