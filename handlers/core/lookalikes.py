"""Letters that are not seen, or look like others: names are told apart by how they look, not by how they are typed."""

from __future__ import annotations

import unicodedata

_LIKE = {  # Cyrillic and Greek letters, as the Latin ones they look like
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ѕ": "s", "һ": "h", "і": "i", "ї": "i", "ј": "j",
    "к": "k", "ӏ": "l", "м": "m", "н": "h", "о": "o", "р": "p", "ԛ": "q", "г": "r", "т": "t", "у": "y", "ѵ": "v",
    "ѡ": "w", "ԝ": "w", "х": "x", "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o",
    "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "ɡ": "g", "ı": "i", "ⅼ": "l",
    "А": "A", "В": "B", "С": "C", "Е": "E", "Ѕ": "S", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O",
    "Р": "P", "Т": "T", "У": "Y", "Х": "X", "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M",
    "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "Ζ": "Z",
}  # fmt: skip
_TABLE = str.maketrans(_LIKE)
UNSEEN = (  # for a pattern: what `seen` leaves out of the inside of words
    "\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)


def seen(text: str) -> str:
    """Without what nobody sees: zero-width letters, marks that turn the writing round, control characters. A line feed
    is a space."""
    if text.isascii() and text.isprintable():
        return text
    spaced = "".join(" " if letter in "\t\r\n\v\f\x85\u2028\u2029" else letter for letter in text)
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in ("Cf", "Cc", "Cs", "Co", "Cn")
                   and letter not in "\u034f\u115f\u1160\u3164\uffa0")  # fmt: skip


def alike(text: str) -> str:
    """As it looks: unseen letters gone, lookalikes as the Latin letters they look like, wide and fancy ones plain."""
    return text if text.isascii() else seen(unicodedata.normalize("NFKC", text).translate(_TABLE))


def folded(name: str) -> str:
    """As names are matched: as they look, in lower case, no diacritics, single spaces. "Bà  Lan" -> "ba lan"."""
    plain = unicodedata.normalize("NFD", alike(name).lower().replace("đ", "d"))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())
