"""Normalised text -> tokens that keep what was typed."""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.core.reading.typed.syllable import bare, compose, is_syllable
from handlers.core.reading.typed.telex import untelex
from handlers.core.reading.typed.text import fold, normalise

_L = r"[^\W\d_]"  # a letter
# A word, as mostly it is ("TP.Vinh", "H'Lan" and "Bh'rông" whole), a number, a mark or a new line.
_TOKEN = re.compile(
    rf"{_L}+(?:\.(?<=\bTP\.){_L}+|'(?:(?<=(?<!{_L})[BbDdHhKkMm]')|(?<=(?<!{_L})[Bb]h')){_L}{{2,}})?"
    r"|[0-9]+(?:[.,][0-9]+)*|\S|\n"
)
_MIXED = re.compile(r"(?<![^\W_])[A-Za-z]+[0-9][A-Za-z0-9]*")
_VILLAGES = frozenset({"buon", "bon", "plei", "kon", "ea"})  # what stands there is spelt as another tongue is
_WITHIN = re.compile(r"[A-Za-z][0-9]+[A-Za-z]")
_TELEX = re.compile(r"dd|aa|ee|oo|w|[aeiouy][a-z]*[sfrxj]|k[sfrxj]y", re.I)


class Token:
    """One word, number or mark. `low` is lower case, `flat` folded; `plain`: without any diacritic; `capital`: typed
    with a capital first letter; `glued`: no space before it; `made`: read from Telex; `odd`: no word as it stands.
    """

    __slots__ = ("capital", "flat", "glued", "kind", "low", "made", "odd", "plain", "start", "text")

    def __init__(self, text: str, start: int, glued: bool, made: bool = False) -> None:
        self.text = text
        self.made = made
        self.start = start
        self.glued = glued
        self.low, self.flat, self.plain, self.kind, self.capital, self.odd = _forms(text)

    def hear(self, low: str, flat: str) -> None:
        """It is heard as another word than the one typed."""
        self.low, self.flat, self.plain = low, flat, low == flat

    def __repr__(self) -> str:
        return f"Token({self.text!r})"


@lru_cache(maxsize=16384)
def _forms(text: str) -> tuple[str, str, bool, str, bool, bool]:
    """Lower case, folded, whether these are one, what it is ("w"ord, "d"igits, "p"unctuation, "n"ew line), whether it
    begins large, and whether it is odd.
    """
    if text == "\n":
        return text, text, True, "n", False, False
    first = text[0]
    if first in "0123456789":
        return text, text, True, "d", False, False
    low = text.lower()
    flat = fold(low)
    if not first.isalpha():
        return low, flat, low == flat, "p", first.isupper(), False
    if low != flat:
        low = compose(*bare(low)) or low  # "triêụ", "hoà": the tone where it belongs
    return low, flat, low == flat, "w", first.isupper(), _odd(text, low, flat)


def _odd(text: str, low: str, flat: str) -> bool:
    """Whether a word may be more or less than one: no syllable, its last letter twice, or a capital within. Left-overs
    of Telex, keys held, spaces and letters left out are looked for in these alone.
    """
    return flat[-1:] == flat[-2:-1] or (len(low) > 2 and not is_syllable(low)) or _camel(text) is not None


def tokenise(text: str, places: frozenset[str] = frozenset(), known: frozenset[str] = frozenset()) -> list[Token]:
    """The tokens of a text as typed. `places` are folded place words (their "xom3" is no VNI), `known` the
    vocabulary.
    """
    text = normalise(text)
    if text.isupper():  # all of it typed large: a capital tells nothing
        text = text.lower()
    if _WITHIN.search(text):
        text = _from_vni(text, places)
    tokens = []
    end = 0
    odd = False
    for typed in _TOKEN.findall(text):
        start = text.index(typed, end)  # only spaces stand between
        token = Token(typed, start, 0 < start == end)
        end = start + len(typed)
        if token.odd:
            odd = True
            if (cut := _camel(token.text)) is not None:
                tokens.append(Token(token.text[:cut], start, token.glued))
                token = Token(token.text[cut:], start + cut, False)
        tokens.append(token)
    if odd:
        _from_telex(tokens, known)
    return tokens


def _camel(typed: str) -> int | None:
    """Where a space was forgotten before a capital: "chịThuý"."""
    if len(typed) < 4 or not typed[0].isalpha() or typed[1:].islower():
        return None
    return next(
        (
            at
            for at in range(1, len(typed) - 1)
            if typed[at - 1].islower() and typed[at].isupper() and typed[at + 1].islower()
        ),
        None,
    )


def _from_vni(text: str, places: frozenset[str]) -> str:
    """VNI left-overs made Vietnamese, if at least one word has a digit amid its letters and reads as a word."""
    found = {}
    sure = False
    left = []
    for match in _MIXED.finditer(text):
        typed = match[0]
        if typed.rstrip("0123456789").lower() in places:
            left.append(typed)
            continue
        if (word := untelex(typed)) is not None:
            found[typed] = word
            sure = sure or bool(_WITHIN.match(typed[1:]) or _WITHIN.match(typed))
        else:
            left.append(typed)
    if sure:
        found.update({typed: word for typed in left if (word := untelex(typed, True)) is not None})
    return _MIXED.sub(lambda match: found.get(match[0], match[0]), text) if sure else text


def _from_telex(tokens: list[Token], known: frozenset[str]) -> None:
    """Telex left-overs made Vietnamese, if at least one of them is in the vocabulary once read."""
    found = []
    sure = False
    for place, token in enumerate(tokens):
        if not token.odd or not token.text.isascii() or len(token.text) <= 2 or token.flat in known:
            continue
        if place and token.capital and tokens[place - 1].flat in _VILLAGES:
            continue  # "buôn Dur Kmăl"
        if _TELEX.search(token.text) and (word := untelex(token.text)) is not None and word != token.text:
            found.append((place, word))
            sure = sure or fold(word) in known
    if sure:
        for place, word in found:
            old = tokens[place]
            tokens[place] = Token(word, old.start, old.glued, made=True)
