"""What the page is shown: one dictionary per thing said, tapped or answered, ready for JSON. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any
from urllib.parse import quote
from zlib import crc32

from handlers.core.talk import Letter, Message

Line = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resident:
    """Somebody the page can be. `key` is their chat id; `role` as in `handlers.core.units`, "" for one who has not
    joined; `unit` and `above` are names as people say them ("Thôn Tân Hà", "Xã Kỳ Xuân")."""

    key: str
    name: str
    role: str = ""
    unit: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Something already said in a chat, as storage remembers it. `at` is aware; `id` the platform's id of a letter
    that was sent (what `Delivery.id` told), not needed for messages."""

    at: datetime
    said: Message | Letter
    id: str = ""


def letter_id(letter: Letter) -> str:
    """The page's id of a letter: the same letter sent twice has the same one, so the page shows it once."""
    return letter.edits or f"b{letter.id}-{crc32((letter.key + letter.text).encode()):08x}"


def from_message(message: Message, zone: tzinfo) -> Line:
    """What a person said or tapped. `at` is local ISO time: the page shows it as it is, in no zone of its own."""
    at = message.at.astimezone(zone).isoformat(timespec="seconds")
    if message.kind == "tap":
        return {"type": "tap", "chat": message.chat, "id": message.id, "at": at, "token": message.tap}
    return {
        "type": "said",
        "chat": message.chat,
        "id": message.id,
        "at": at,
        "text": message.text,
        "edit": message.edit,
        "reply_to": message.reply_to,
    } | ({"file": True} if message.kind in ("table", "file") else {})


def from_letter(letter: Letter, id: str, at: datetime, zone: tzinfo) -> Line:
    """What the bot said. Where `edits` is set it takes the place of the letter of that id."""
    styles = (*letter.styles, *[""] * len(letter.choices))
    return {
        "type": "letter",
        "chat": letter.chat,
        "id": id,
        "at": at.astimezone(zone).isoformat(timespec="seconds"),
        "text": letter.text,
        "choices": [
            {"label": label, "token": token, "style": style}
            for (label, token), style in zip(letter.choices, styles, strict=False)
        ],
        "files": [
            {
                "name": file.name,
                "type": file.media_type,
                "size": len(file.data),
                "picture": file.picture,
                "url": f"/api/file?{_query(letter.chat, id, number)}",
            }
            for number, file in enumerate(letter.files)
        ],
        "reply_to": letter.reply_to,
        "edits": bool(letter.edits),
    }


def from_past(past: Sequence[Past], zone: tzinfo) -> list[Line]:
    """A chat as it was, oldest first, with times as told."""
    return [
        from_message(one.said, zone)
        if isinstance(one.said, Message)
        else from_letter(one.said, one.id or letter_id(one.said), one.at, zone)
        for one in past
    ]


def _query(chat: str, id: str, number: int) -> str:
    return f"person={quote(chat, safe='')}&letter={quote(id, safe='')}&number={number}"
