"""Taking names out of sentences: whole words, as written with their marks, or as typed without any."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from handlers.core.lookalikes import UNSEEN, alike

GONE = "[…]"
_WORD = re.compile(rf"[^\W_](?:[{UNSEEN}]*[^\W_])*")  # a word is one also with unseen letters inside


@lru_cache(maxsize=512)
def _parts(name: str) -> tuple[tuple[str, str], ...]:
    """(as written, without marks) of each word."""
    words = _WORD.findall(unicodedata.normalize("NFC", alike(name)).lower())
    return tuple((word, _bare(word)) for word in words)


def _bare(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def redacted(text: str, names: Iterable[str], *, folded: bool = False) -> str:
    """The text with every one of the names as "[…]"; of `folded` names every spelling.

    "lần" is not the name "Lan", but of "Lạn" the typed "lan" may be, and goes: a word too many is better than a name.
    """
    text = unicodedata.normalize("NFC", text)
    for name in sorted(names, key=len, reverse=True):
        if parts := _parts(name):
            text = _without(text, parts, folded)
    return text


def _without(text: str, parts: tuple[tuple[str, str], ...], folded: bool) -> str:
    words = [(match.start(), match.end(), alike(match[0]).lower()) for match in _WORD.finditer(text)]
    out, at, index = [], 0, 0
    while index <= len(words) - len(parts):
        found = words[index : index + len(parts)]
        if all(_same(said, part, folded) for (_, _, said), part in zip(found, parts, strict=True)):
            out += [text[at : found[0][0]], GONE]
            at = found[-1][1]
            index += len(parts)
        else:
            index += 1
    return "".join([*out, text[at:]]) if out else text


def _same(said: str, part: tuple[str, str], folded: bool) -> bool:
    _, bare = part
    return said in part or (folded and _bare(said) == bare)
