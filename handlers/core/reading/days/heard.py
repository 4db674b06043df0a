"""A message's words as the date readers hear them: folded tokens, beside what was typed where that is known.

Folding makes "tối" (evening), "tới" (coming) and "tôi" (I) one word; `said` keeps them apart wherever the writer did,
and hears them all where he typed no marks at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

UNITS = {
    "mot": ("một", 1),
    "hai": ("hai", 2),
    "ba": ("ba", 3),
    "bon": ("bốn", 4),
    "tu": ("tư", 4),
    "nam": ("năm", 5),
    "lam": ("lăm", 5),
    "sau": ("sáu", 6),
    "bay": ("bảy", 7),
    "tam": ("tám", 8),
    "chin": ("chín", 9),
}
NUMERALS = frozenset({*UNITS, "muoi", "ham"})  # what a number in words begins with
# Spellings that are the same word: bẩy for bảy, mốt after a ten, the southern nhăm.
MARKS = ",;:.!?)’'\""
VARIANTS = {"bảy": ("bẩy",), "một": ("mốt",)}


def listed(words: str) -> frozenset[str]:
    """A set of folded words written as one line of text."""
    return frozenset(words.split())


@lru_cache(maxsize=1024)
def fold(word: str) -> str:
    """ "Tối" -> "toi": lower case, no marks."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return bare.replace("đ", "d")


@dataclass(frozen=True, slots=True)
class Heard:
    """Tokens with safe look-ups: outside the message every word is ""."""

    tokens: tuple[str, ...]
    typed: tuple[str, ...] | None
    accented: bool = False  # did the writer use marks anywhere?

    @classmethod
    def of(cls, tokens: Sequence[str], typed: Sequence[str] | None) -> Heard:
        """`typed` is dropped unless it runs parallel to `tokens`, and where nobody typed a single mark."""
        words = tuple([token.rstrip(MARKS) or token for token in tokens])
        if typed is None or len(typed) != len(words):
            return cls(words, None)
        written = tuple([unicodedata.normalize("NFC", word).rstrip(MARKS) or word for word in typed])
        return cls.clean(words, written)

    @classmethod
    def clean(cls, tokens: Sequence[str], typed: Sequence[str]) -> Heard:
        """Of words already apart from their marks, in composed letters."""
        return cls(tuple(tokens), tuple(typed), not "".join(typed).isascii())

    def at(self, i: int) -> str:
        """The folded word at `i`."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else ""

    def said(self, i: int, *words: str) -> bool:
        """Is the word at `i` one of `words` (written with marks)? An unmarked word may be any of its readings."""
        if not 0 <= i < len(self.tokens):
            return False
        token = self.tokens[i]
        for word in words:
            if fold(word) == token:
                mark = self.marked(i)
                if mark is None or mark == word:
                    return True
        return False

    def marked(self, i: int) -> str | None:
        """The word at `i` as typed, lower case, when it carries marks; None when it has none or is unknown."""
        if self.typed is None or not 0 <= i < len(self.typed):
            return None
        word = self.typed[i].lower()
        return None if word.isascii() else word

    def capital(self, i: int) -> bool:
        """Typed with a capital that no sentence start explains: a name."""
        return i > 0 and self.large(i)

    def large(self, i: int) -> bool:
        """Typed with a capital."""
        return self.typed is not None and 0 <= i < len(self.typed) and self.typed[i][:1].isupper()

    def number(self, i: int, *, pair: bool = False) -> tuple[int, int] | None:
        """(value 0..99, index after) of digits or words at `i`; `pair` also hears "hai ba" as 23."""
        token = self.at(i)
        if token.isascii() and token.isdigit():
            return (int(token), i + 1) if len(token) <= 2 else None
        if token not in NUMERALS:
            return None
        if self.said(i, "mười"):
            unit = self._unit(i + 1)
            return (10 + unit, i + 2) if unit else (10, i + 1)
        twenty = self.said(i, "hăm")
        tens = 2 if twenty else self._unit(i)
        if tens is None:
            return None
        after = i + 1
        if self.said(after, "mươi", "mười"):
            after += 1
        elif not (twenty or (pair and tens in (2, 3))):
            return tens, after
        unit = self._unit(after)
        if unit is not None:
            return tens * 10 + unit, after + 1
        return (tens * 10, after) if after > i + 1 else (None if twenty else (tens, after))

    def _unit(self, i: int) -> int | None:
        found = UNITS.get(self.at(i))
        if found is None or not self.said(i, found[0], *VARIANTS.get(found[0], ())):
            return None
        return found[1]
