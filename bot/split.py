"""Long letters cut into parts a platform takes: at line ends, else at spaces, never inside a letter. Pure.

Lengths are UTF-16 units, as Telegram counts: "𝐀" and "😀" are two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from handlers.core.talk import Letter

CAPTION = 1000  # units; a shorter text may travel with its one file, as the strictest platform's caption (1024) allows


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")


def parts(letter: Letter, limit: int) -> Sequence[Letter]:
    """The letter as one message or several, each of at most `limit` units and one file.

    The first part quotes or edits what the whole was to; choices ride on the last text, files follow it.
    """
    if not letter.files and len(letter.text) <= limit and units(letter.text) <= limit:
        return (letter,)
    if len(letter.files) == 1 and units(letter.text) <= min(CAPTION, limit) and not letter.edits:
        return (letter,)
    bare = replace(letter, text="", choices=(), styles=(), reply_to="", edits="", files=())
    said = [replace(bare, text=text) for text in pieces(letter.text, limit)]
    carrier = len(said) - 1
    said += [replace(bare, files=(file,)) for file in letter.files]
    if said:
        said[carrier] = replace(said[carrier], choices=letter.choices, styles=letter.styles)
        said[0] = replace(said[0], reply_to=letter.reply_to, edits=letter.edits if said[0].text else "")
    return said


def pieces(text: str, limit: int) -> list[str]:
    """The text in order, each piece at most `limit` (≥ 2) units and not blank; a cut drops the separator it is at."""
    found = []
    while len(text) > limit or units(text) > limit:
        fits = _fitting(text, limit)
        cut, skip = _cut(text, fits)
        found.append(text[:cut])
        text = text[cut + skip :]
    found.append(text)
    return [piece for piece in found if piece.strip()]


def _fitting(text: str, limit: int) -> int:
    """How many letters fit in `limit` units."""
    taken = min(len(text), limit)
    while (over := units(text[:taken]) - limit) > 0:
        taken -= max(1, over // 2)
    return taken


def _cut(text: str, fits: int) -> tuple[int, int]:
    """(where, separators to drop): the last line end in the latter half of what fits, else the last space, else any."""
    for separator in ("\n", " "):
        place = text.rfind(separator, max(1, fits // 2), fits + 1)
        if place > 0:
            return place, 1
    return _between_letters(text, fits), 0


def _between_letters(text: str, place: int) -> int:
    """`place`, or before the letter that a combining mark, joiner or skin tone there belongs to."""
    for back in range(place, max(0, place - 32), -1):
        if not _belongs_before(text[back]) and text[back - 1] != "\u200d":
            return back
    return place


def _belongs_before(mark: str) -> bool:
    return mark in "\u200d\ufe0f" or unicodedata.combining(mark) > 0 or "\U0001f3fb" <= mark <= "\U0001f3ff"
