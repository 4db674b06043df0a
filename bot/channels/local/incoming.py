"""The page's payload turned into a `Message`: a pure function that answers a broken payload with a sentence."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.core.talk import Message, MessageKind

NAME = "local"
LONGEST_NAME = 60
_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
LARGEST_FILE = 1_000_000  # bytes
TABLES = (".csv", ".xlsx", ".txt", ".tsv")
_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")


@dataclass(frozen=True, slots=True)
class Broken:
    """A payload that no version of the page sends. `why` is for whoever writes a client of their own."""

    why: str


def is_key(text: object) -> bool:
    """A person's key, which is the chat's id: small letters, digits and hyphens, at most 40."""
    return isinstance(text, str) and _KEY.fullmatch(text) is not None


def read(payload: object, at: datetime, names: Mapping[str, str]) -> Message | Broken:
    """`{person, client_id, text | tap | file, edits?, reply_to?, name?}` as a message; `names` are those already known.
    A file is `{name, data}`, its bytes in base 64.

    The client's id is the message's id, so what the page sends again after a lost connection is the same message.
    """
    if not isinstance(payload, dict):
        return Broken("a JSON object is expected")
    person = payload.get("person")
    if not is_key(person):
        return Broken("person: small letters, digits and hyphens, at most 40")
    ids = {key: payload.get(key) or "" for key in ("client_id", "edits", "reply_to", "tap", "text", "name")}
    for key, value in ids.items():
        if not isinstance(value, str):
            return Broken(f"{key}: text is expected")
    for key in ("client_id", "edits", "reply_to"):
        if (ids[key] or key == "client_id") and not _ID.fullmatch(ids[key]):
            return Broken(f"{key}: letters, digits, _ and -, at most 80")
    file = payload.get("file")
    if file is not None and file_in(payload) is None:
        return Broken("file: {name, data in base 64}, at most 1 MB")
    if not ids["text"] and not ids["tap"] and file is None:
        return Broken("text, tap or file is expected")
    return _message(str(person), ids, at, names, str(file["name"]) if file else "")


def file_in(payload: Mapping[str, Any]) -> tuple[str, bytes] | None:
    """(name, bytes) of the file in a payload; None where there is none that can be read."""
    file = payload.get("file")
    if not isinstance(file, dict) or not isinstance(file.get("name"), str) or not isinstance(file.get("data"), str):
        return None
    try:
        data = b64decode(file["data"], validate=True)
    except ValueError:
        return None
    return (file["name"][:200], data) if file["name"] and len(data) <= LARGEST_FILE else None


def _message(person: str, ids: Mapping[str, Any], at: datetime, names: Mapping[str, str], file: str) -> Message:
    client, tap, edits = ids["client_id"], ids["tap"], "" if ids["tap"] else ids["edits"]
    kind: MessageKind = "tap" if tap else "text"
    if file and not tap:
        kind = "table" if file.lower().endswith(TABLES) else "file"
    return Message(
        channel=NAME,
        chat=person,
        id=edits or client,
        sender=person,
        at=at,
        text="" if tap else ids["text"],
        edit=client if edits else "",
        kind=kind,
        tap=tap,
        callback=client if tap else "",
        reply_to=ids["reply_to"],
        name=names.get(person) or ids["name"].strip()[:LONGEST_NAME],
    )
