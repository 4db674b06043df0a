"""The order in which Vietnamese names are read out: numbers as numbers, a ă â b … d đ e ê …, tones last."""

from __future__ import annotations

import re
import unicodedata

_PARTS = re.compile(r"\d+|\D")
_MARKS = {"\u0306": 1, "\u0302": 2, "\u031b": 3}  # breve, circumflex, horn: letters of their own
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

Key = tuple[tuple[tuple[int, int], ...], tuple[int, ...]]


def spoken_order(name: str) -> Key:
    """A sort key: "Thôn 2" before "Thôn 10", "Đông" after "Dương", "Tân Hà" before "Tân Hạ"."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for part in _PARTS.findall(unicodedata.normalize("NFD", name.casefold())):
        if part[0].isdigit():
            letters.append((int(part), -1))
        elif part in _TONES:
            tones.append(len(letters) * 8 + _TONES[part])
        elif part in _MARKS and letters:
            letters[-1] = (letters[-1][0], _MARKS[part])
        elif part == "đ":
            letters.append((ord("d") + 1_000_000, 1))
        else:
            letters.append((ord(part) + 1_000_000, 0))
    return tuple(letters), tuple(tones)
