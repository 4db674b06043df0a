"""What the Bot Platform tells, by webhook or by poll, turned into a `Message`. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from handlers.core.talk import Message, MessageKind

NAME = "zalo"
Json = Mapping[str, Any]

EVENTS: Mapping[str, MessageKind] = {
    "message.text.received": "text",
    "message.image.received": "photo",
    "message.sticker.received": "sticker",
    "message.voice.received": "voice",
    "message.unsupported.received": "other",
}
FIELDS: Mapping[str, MessageKind] = {  # of an event without a name: polls bring such
    "photo": "photo",
    "photo_url": "photo",
    "sticker": "sticker",
    "voice": "voice",
    "voice_url": "voice",
    "text": "text",
}
SECONDS = 100_000_000_000  # a date below it is in seconds: in milliseconds it would lie in 1973
UNSAFE = re.compile("[\x00\ud800-\udfff]")  # neither database takes them


def events(body: object) -> Sequence[Json]:
    """The events in a body: bare, wrapped as {"ok", "result"}, or several of them in a list."""
    if isinstance(body, Mapping) and "result" in body:
        body = body["result"]
    if isinstance(body, list):
        return [one for one in body if isinstance(one, Mapping)]
    return [body] if isinstance(body, Mapping) else []


def arrival(event: Json, now: datetime, names: Sequence[str] = ()) -> Message | None:
    """What one event says, or None where nobody said anything. `now` (aware UTC) dates what has no date; `names` are
    what the bot is called, for mentions in groups.

    Raises KeyError, TypeError, ValueError, AttributeError or OverflowError for what has no shape we know.
    """
    said = event.get("message")
    if not said:  # `message.unsupported.received` may come so: nobody to answer
        return None
    sender = said["from"]
    if sender.get("is_bot"):
        return None
    chat = said.get("chat") or {}
    group = str(chat.get("chat_type", "")).upper() == "GROUP"
    text = clean(str(said.get("text") or said.get("caption") or ""))
    quoted = said.get("reply_to_message") or said.get("reply_to") or {}
    return Message(
        channel=NAME,
        chat=str(chat.get("id") or sender["id"]),
        id=str(said.get("message_id") or _made_id(event)),
        sender=str(sender["id"]),
        at=moment(said.get("date"), now),
        text=_without_mention(text, names) if group else text,
        kind=_kind(event, said),
        reply_to=str(quoted.get("message_id", "")) if isinstance(quoted, Mapping) else "",
        name=clean(str(sender.get("display_name") or sender.get("name") or sender.get("first_name") or "")),
        group=group,
    )


def clean(text: str) -> str:
    """The text without NUL and lone surrogates, which would stop the database."""
    return UNSAFE.sub("\ufffd", text)


def moment(date: object, now: datetime) -> datetime:
    """A date in milliseconds (as a number or as digits), in seconds if it is so small, else `now`."""
    number = int(str(date)) if str(date).isdecimal() else 0
    if not number:
        return now
    return datetime.fromtimestamp(number / 1000 if number >= SECONDS else number, UTC)


def _kind(event: Json, said: Json) -> MessageKind:
    named = EVENTS.get(str(event.get("event_name", "")))
    if named:
        return named
    return next((kind for field, kind in FIELDS.items() if said.get(field)), "other")


def _made_id(event: Json) -> str:
    """An id for a message that came without one: the same if it is delivered again."""
    return "x" + sha256(json.dumps(event, sort_keys=True).encode()).hexdigest()[:20]


def _without_mention(text: str, names: Sequence[str]) -> str:
    for name in names:
        if name and f"@{name}" in text:
            return text.replace(f"@{name}", "", 1).strip(" ,:")
    return text
