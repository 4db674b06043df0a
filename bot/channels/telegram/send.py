"""A `Letter` turned into one Bot API call, as data. Pure; tests check what is built here against the 10.3 schema.

Text goes out plain, without parse_mode: what people wrote comes back exactly so, and nothing needs escaping.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from handlers.core.talk import Attachment, Letter

TEXT_LIMIT = 4096  # UTF-16 units
BUTTONS = 100  # in one message; Telegram refuses more
ROW_WIDTH = 28  # letters of label in a row that a small screen shows whole
ROW = 3
STYLES = {"good": "success", "bad": "danger"}
OURS = 2**31  # Telegram's message ids are below; an id of a tapped button is far above and cannot be quoted


@dataclass(frozen=True, slots=True)
class Call:
    """One request: the method's name, its parameters ready for JSON, and files by parameter name."""

    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Attachment] = field(default_factory=dict)


def call(letter: Letter) -> Call:
    """The request that delivers the letter; of several files only the first goes (the post splits before)."""
    params: dict[str, Any] = {"chat_id": int(letter.chat)}
    if letter.choices:
        params["reply_markup"] = {"inline_keyboard": keyboard(letter.choices, letter.styles)}
    if letter.edits:
        params |= {"message_id": int(letter.edits), "text": letter.text, "link_preview_options": {"is_disabled": True}}
        return Call("editMessageText", params)
    if letter.reply_to.isdecimal() and int(letter.reply_to) < OURS:
        params["reply_parameters"] = {"message_id": int(letter.reply_to), "allow_sending_without_reply": True}
    if letter.files:
        return _with_file(params, letter.text, letter.files[0])
    return Call("sendMessage", params | {"text": letter.text, "link_preview_options": {"is_disabled": True}})


def anew(letter: Letter) -> Letter:
    """The same letter as a message of its own, for when the one it should replace is gone."""
    return replace(letter, edits="")


def keyboard(choices: Sequence[tuple[str, str]], styles: Sequence[str]) -> list[list[dict[str, str]]]:
    """Rows of buttons: short labels share a row, a long one has its own, for one thumb and no glasses."""
    rows: list[list[dict[str, str]]] = []
    width = ROW_WIDTH
    for place, (label, token) in enumerate(choices[:BUTTONS]):
        button = {"text": label, "callback_data": token}
        if place < len(styles) and styles[place] in STYLES:
            button["style"] = STYLES[styles[place]]
        if not rows or width + len(label) > ROW_WIDTH or len(rows[-1]) == ROW:
            rows.append([])
            width = 0
        rows[-1].append(button)
        width += len(label)
    return rows


def _with_file(params: dict[str, Any], text: str, file: Attachment) -> Call:
    if text.strip():  # Telegram refuses a caption of nothing but blanks
        params["caption"] = text
    method, name = ("sendPhoto", "photo") if file.picture else ("sendDocument", "document")
    return Call(method, params, {name: file})
