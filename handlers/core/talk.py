"""What is said: a message as it came in, and the replies that go out, both platform-free.

A channel turns its payload into a `Message`; a conversation answers with `Reply` values, which hold locale
keys and arguments, never words. `bot.desk` has them spoken and kept; a channel decides how a choice looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

MessageKind = Literal["text", "tap", "photo", "voice", "sticker", "table", "file", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One thing a person sent. `at` is aware UTC; ids are the platform's, as text; a caption is text.

    `edit` is "" for the first version and the platform's edit stamp for a later one; `reply_to` the id of the
    message it quotes; `tap` what the tapped choice carried; `name` how the platform shows the sender.
    A `kind` "table" is a file that may hold one (.csv, .xlsx): a channel that passes files on fetches it when asked.
    In groups a channel passes on only commands, mentions and replies (`group` is True), taps included.
    """

    channel: str
    chat: str
    id: str
    sender: str
    at: datetime
    text: str = ""
    edit: str = ""
    kind: MessageKind = "text"
    tap: str = ""
    callback: str = ""
    reply_to: str = ""
    name: str = ""
    group: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole đồng; `spelled` has it repeated in words from one million up."""

    dong: int
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage in whole tenths of a percent."""

    tenths: int


@dataclass(frozen=True, slots=True)
class IndicatorName:
    """What an indicator of the catalogue is called."""

    code: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of an indicator, in its whole steps, written as the catalogue says it is measured."""

    code: str
    value: int


@dataclass(frozen=True, slots=True)
class Say:
    """A line: a key of locales/ and its arguments.

    An argument is a str (as typed), an int, a date or datetime, `Money`, `Percent`, `IndicatorName`, `Counted`, a
    nested `Say`, or a tuple of these, which is spoken as a list.
    """

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


def say(key: str, **args: Any) -> Say:
    """`Say` with keyword arguments; a trailing underscore in a name is dropped (`from_`)."""
    return Say(key, {name.rstrip("_"): value for name, value in args.items()})


def keys_of(line: Say) -> Iterator[str]:
    """The keys of a line and of all lines within it."""
    yield line.key
    for value in line.args.values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Say):
                yield from keys_of(one)


@dataclass(frozen=True, slots=True)
class Choice:
    """A one-tap answer. `value` comes back to the conversation that offered it; `style` is a hint to the channel."""

    label: Say
    value: str
    style: Literal["", "good", "bad"] = ""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What a conversation must remember to understand the answer to its choices.

    `topic` names the conversation in `handlers.CONVERSATIONS`, `data` is JSON-ready. A `question` waits for an
    answer that may also be typed (number, word, figure); other choices (Sửa · Huỷ) only wait for a tap or their
    number. Stored, it has an `id`, its choices' `labels` as spoken and their `values`.
    """

    topic: str
    data: Mapping[str, Any] = field(default_factory=dict)
    question: bool = False
    id: int = 0
    labels: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to send along. `picture` is shown, others are offered for download."""

    name: str
    media_type: str
    data: bytes
    picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message out. Without `person` it answers in the chat the message came from.

    Lines are joined by line feeds. `dialogue` goes with `choices`. `bulk` marks what may wait behind replies.
    `replaces` asks a channel that can edit to put this in place of the message whose choice was tapped.
    """

    lines: tuple[Say, ...]
    choices: tuple[Choice, ...] = ()
    dialogue: Dialogue | None = None
    person: int | None = None
    bulk: bool = False
    replaces: bool = False
    files: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A spoken reply on its way out, as the outbox keeps it and a channel sends it.

    `choices` are (label, token) pairs: a token is what comes back as `Message.tap`, at most 64 bytes.
    `reply_to` is the platform id of the message it answers, `edits` of the bot's own message it replaces.
    """

    id: int
    channel: str
    chat: str
    text: str
    choices: tuple[tuple[str, str], ...] = ()
    styles: tuple[str, ...] = ()
    reply_to: str = ""
    edits: str = ""
    files: tuple[Attachment, ...] = ()
    bulk: bool = False
    key: str = ""
    attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the platform tells about a chat that nobody said: blocked, unblocked, or moved to another id."""

    channel: str
    chat: str
    what: Literal["blocked", "unblocked", "moved"]
    to: str = ""
