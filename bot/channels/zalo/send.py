"""A `Letter` turned into Bot Platform calls, as data. Pure.

Text goes out plain, without parse_mode: what people wrote comes back exactly so, and nothing needs escaping.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.zalo.menu import TEXT_LIMIT, numbered, texts
from bot.split import units
from handlers.core.talk import Attachment, Letter

LinkTo = Callable[
    [Letter, Attachment], Awaitable[tuple[str, str]]
]  # (address, "" where there is none; the line for it)


@dataclass(frozen=True, slots=True)
class Call:
    """One request: the method's name and its parameters, ready for JSON."""

    method: str
    params: Mapping[str, Any]


def calls(letter: Letter, address: str = "", line: str = "") -> list[Call]:
    """The requests that deliver the letter, nearly always one. Of several files only the first goes (the post splits
    before): a picture is shown where it has an `address`; any other file is a `line` with its address."""
    picture = address if letter.files and letter.files[0].picture else ""
    text = letter.text if picture or not line else f"{letter.text}\n\n{line}".strip()
    if picture and units(text) + units(numbered(letter.choices)) + 2 <= TEXT_LIMIT:
        return [_photo(letter, picture, "".join(texts(text, letter.choices)))]
    found = [Call("sendMessage", {"chat_id": letter.chat, "text": said}) for said in texts(text, letter.choices)]
    return [_photo(letter, picture, ""), *found] if picture else found


def _photo(letter: Letter, address: str, caption: str) -> Call:
    params = {"chat_id": letter.chat, "photo": address}
    return Call("sendPhoto", params | ({"caption": caption} if caption else {}))
