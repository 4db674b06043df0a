"""What an Official Account's webhook tells, turned into a `Message` or a `Notice`. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.channels.zalo.parse import clean, moment
from handlers.core.talk import Message, MessageKind, Notice

NAME = "zalo_oa"
Json = Mapping[str, Any]

EVENTS: Mapping[str, MessageKind] = {
    "user_send_text": "text",
    "user_send_link": "text",
    "user_send_image": "photo",
    "user_send_gif": "sticker",
    "user_send_sticker": "sticker",
    "user_send_audio": "voice",
    "user_send_video": "other",
    "user_send_file": "file",
    "user_send_location": "other",
    "user_send_business_card": "other",
}
NOTICES = {"follow": "unblocked", "unfollow": "blocked"}
TABLES = (".csv", ".xlsx", ".txt", ".tsv")
TAPPED = re.compile(r"#(\d{1,18}\.\d{1,3})")  # a button of ours: what it carried comes back as a text


def arrival(event: Json, now: datetime) -> Message | Notice | None:
    """What one event says, or None where nobody said anything to us (seen, received, sent by the account itself).
    `now` (aware UTC) dates what has no time.

    Raises KeyError, TypeError, ValueError, AttributeError or OverflowError for what has no shape we know.
    """
    name = str(event.get("event_name", ""))
    if name in NOTICES:
        chat = str((event.get("follower") or event["sender"])["id"])
        return Notice(channel=NAME, chat=chat, what="blocked" if name == "unfollow" else "unblocked")
    if not name.startswith("user_send_"):
        return None
    sender, said = str(event["sender"]["id"]), event.get("message") or {}
    id = str(said.get("msg_id") or "")
    if not id:  # nothing to tell it from its second delivery
        id = f"t{event['timestamp']}"
    text = clean(str(said.get("text") or _link(said)))
    tap = TAPPED.fullmatch(text.strip())
    return Message(
        channel=NAME,
        chat=sender,
        id=id,
        sender=sender,
        at=moment(event.get("timestamp"), now),
        text="" if tap else text,
        kind="tap" if tap else _kind(name, said),
        tap=tap[1] if tap else "",
        callback=id if tap else "",
        reply_to=str(said.get("quote_msg_id") or ""),
    )


def _kind(name: str, said: Json) -> MessageKind:
    for one in said.get("attachments") or ():
        if one.get("type") == "file" and str((one.get("payload") or {}).get("name", "")).lower().endswith(TABLES):
            return "table"
    return EVENTS.get(name, "other")


def _link(said: Json) -> str:
    """The address of a link sent without a text."""
    for one in said.get("attachments") or ():
        if one.get("type") == "link":
            return str((one.get("payload") or {}).get("url") or "")
    return ""
