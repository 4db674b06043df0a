"""Text as typed, made even: one form of each letter, digit, dash and space; and the folded form for matching."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHAPES = "\u0302\u0306\u031b"


def _fold_table() -> dict[int, str | None]:
    """Code point -> its letter without marks, for the precomposed letters Vietnamese text can hold."""
    table: dict[int, str | None] = dict.fromkeys(range(768, 880))
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        bare = "".join(c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c))
        if bare != chr(code):
            table[code] = bare
    table[ord("đ")], table[ord("Đ")] = "d", "D"
    return table


_FOLD = _fold_table()

# What is invisible is dropped, what only looks different is made one. Keycap digits are a digit, U+FE0F and U+20E3.
_EVEN: dict[int, str | None] = {
    **dict.fromkeys((173, 8203, 8204, 8205, 8206, 8207, 8288, 65279, 65038, 65039, 8419)),
    **dict.fromkeys((8208, 8209, 8210, 8211, 8212, 8213, 8722), "-"),
    **dict.fromkeys((8216, 8217, 8242), "'"),
    **dict.fromkeys((8220, 8221, 8243), '"'),
    0xD7: "x",
    0x2715: "x",
    0x2716: "x",
    0x2044: "/",
    0x2022: "\n-",
    0x0D: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    0xF0: "đ",  # eth and the African D with stroke come from old keyboards
    0xD0: "Đ",
    0x256: "đ",
    0x189: "Đ",
}

# A letter O among digits, and l or I before one: "2OO", "1O.OOO", "l5".
_SLIP = re.compile(r"(?<![^\W_])[0-9OolI]+(?:[.,][0-9OolI]+)*(?=k\b|tr|ng|đ|\s|[^\w]|$)")
# Thousands grouped by spaces: "1 500 000", "500 000".
_SPACED = re.compile(
    r"(?<![0-9.,/-])(?<![0-9] )[1-9][0-9]{0,2}"
    r"(?:(?: [0-9]{3})+ 000| 000| [0-9]{3} [0-9]{3})(?![0-9]| [0-9]{3}(?![0-9]))"
)
_UNEVEN = re.compile("[" + "".join(map(re.escape, map(chr, _EVEN))) + "]")  # mostly there is none
_SLIPPED = re.compile(r"[0-9][.,]?[OolI]|[OolI][.,]?[0-9]")  # without which no slip is
_SMILE = re.compile(r"(?:[:=;]-?[()]+|[:;=]-?[DVvP]|\^_?\^)(?=[\s.,!]|$)")
_ZERO = str.maketrans("OolI", "0011")


def fold(text: str) -> str:
    """Lower case, no diacritics, đ as d."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_FOLD)


def whole_words(phrase: str, plain: str) -> re.Match[str] | None:
    """Where a folded phrase stands in a folded text as whole words. Mostly it does not, so no pattern is made."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", plain) if phrase in plain else None


def normalise(text: str) -> str:
    """The text in NFKC with look-alikes made one; what was typed stays otherwise as typed."""
    if not text.isascii():
        if _UNEVEN.search(text) or not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text.translate(_EVEN)).translate(_EVEN)
    elif "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (":" in text or "=" in text or "^" in text) and _SMILE.search(text):
        text = _SMILE.sub(lambda match: " " * len(match[0]), text)
    if " 000" in text or " 500" in text or " 50" in text:
        text = _SPACED.sub(lambda match: match[0].replace(" ", "."), text)
    return _SLIP.sub(_slip, text) if _SLIPPED.search(text) else text


def _slip(match: re.Match[str]) -> str:
    typed = match[0]
    if typed.isdigit() or not any(c.isdigit() for c in typed) or typed[-1] in "lI" or typed[0] in "Oo":
        return typed
    if typed[0].isdigit() or (len(typed) > 1 and typed[1].isdigit()):
        return typed.translate(_ZERO)
    return typed


@lru_cache(maxsize=8192)
def _shape(word: str) -> tuple[str, tuple[str, ...]]:
    """The tone of a syllable ("" for level), and each letter with its breve, circumflex or horn but no tone."""
    tone = ""
    letters: list[str] = []
    for c in unicodedata.normalize("NFD", word):
        if c in _TONES:
            tone = c
        elif c in _SHAPES and letters:
            letters[-1] += c
        else:
            letters.append(c)
    return tone, tuple(letters)


@lru_cache(maxsize=8192)
def fits(typed: str, word: str) -> bool:
    """Whether `typed` can be `word` with marks left out or its tone misplaced: "đinh", "Qũy"; never "bà" for "ba"."""
    tone, letters = _shape(typed)
    true_tone, true_letters = _shape(word)
    if tone not in ("", true_tone) or len(letters) != len(true_letters):
        return False
    return all(a == b or a == b[0] or (a == "d" and b == "đ") for a, b in zip(letters, true_letters, strict=False))


@lru_cache(maxsize=4096)
def near(typed: str, word: str) -> bool:
    """Whether only the tone differs: "hoc tâp" beside "học tập" fits, "tấp" is near; "dòng" is not near "đóng"."""
    return len(word) > 2 and _shape(typed)[1] == _shape(word)[1]
