"""A `Letter` turned into the messages of an Official Account, as data. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.zalo.menu import texts
from handlers.core.talk import Letter

BUTTONS = 5  # on one message
TITLE = 100  # letters


def messages(letter: Letter, address: str = "", line: str = "", *, buttons: bool = True) -> list[dict[str, Any]]:
    """The bodies that deliver the letter, nearly always one. Choices are numbered lines, and buttons besides where
    there are few enough. A picture goes by its `address`, any other file as a `line` with it."""
    picture = address if letter.files and letter.files[0].picture else ""
    text = letter.text if picture or not line else f"{letter.text}\n\n{line}".strip()
    found: list[dict[str, Any]] = [{"text": said} for said in texts(text, letter.choices)]
    if found and buttons and 0 < len(letter.choices) <= BUTTONS:
        found[-1]["attachment"] = {"type": "template", "payload": {"buttons": _buttons(letter.choices)}}
    if picture:
        shown: dict[str, Any] = {"attachment": _picture(picture)}
        if len(found) == 1 and "attachment" not in found[0]:
            shown |= found.pop()
        found.insert(0, shown)
    return [{"recipient": {"user_id": letter.chat}, "message": message} for message in found]


def _buttons(choices: Sequence[tuple[str, str]]) -> list[Mapping[str, str]]:
    """What is tapped comes back as the text "#12.0", hidden from the person (`parse.TAPPED`)."""
    return [{"type": "oa.query.hide", "title": label[:TITLE], "payload": f"#{token}"} for label, token in choices]


def _picture(address: str) -> Mapping[str, Any]:
    element = {"media_type": "image", "url": address}
    return {"type": "template", "payload": {"template_type": "media", "elements": [element]}}
