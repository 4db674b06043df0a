"""A key held too long, or not at all: "rồii", "ôngg", "200.000đđ" have a letter too many, "khôg", "mìh" one too few."""

from __future__ import annotations

from functools import lru_cache

from handlers.core.reading.syllable import is_syllable
from handlers.core.reading.text import fold
from handlers.core.reading.tokens import Token
from handlers.core.reading.words import Words

LEAST, MOST = 2, 16  # letters of such a word


def let_go(tokens: list[Token], words: Words) -> list[Token]:
    """The tokens with each letter held at the end of a word, or at its head, once, and a last ng or nh whole."""
    return [_once(token, words) if token.odd and _held(token.low) else token for token in tokens]


@lru_cache(maxsize=8192)
def _held(low: str) -> bool:
    if not LEAST <= len(low) <= MOST:
        return False
    if low[-1] in "gh" and len(low) > 2 and low[-2] not in "ng":
        return True
    return fold(low[-1]) == fold(low[-2]) or low[0] == low[1]


def _once(token: Token, words: Words) -> Token:
    if token.flat in words.known or not token.text[1:].islower():
        return token
    if (whole := _without_n(token.low)) is not None:
        known = fold(whole) in words.known and token.text.islower()
        return Token(whole, token.start, token.glued, token.made) if known else token
    meant = _meant(token.low)
    if meant is None or not (fold(meant) in words.known or is_syllable(meant)):
        return token
    text = meant.capitalize() if token.capital else meant
    return Token(text, token.start, token.glued, token.made)


@lru_cache(maxsize=4096)
def _without_n(low: str) -> str | None:
    """ "khôg", "mìh": the n of a last ng or nh left out, as is texted."""
    if low[-1] not in "gh" or is_syllable(low):
        return None
    whole = f"{low[:-1]}n{low[-1]}"
    return whole if is_syllable(whole) else None


@lru_cache(maxsize=4096)
def _meant(low: str) -> str | None:
    """The word without the letters too many; None where it may be a syllable as it stands."""
    if (is_syllable(low) and low[-1] != low[-2]) or (low.endswith("uu") and low.isascii() and len(low) < 5):  # "Suu"
        return None
    end, start = len(low), 0
    while end > 1 and low[end - 1] in (low[end - 2], fold(low[end - 2])):
        end -= 1
    while start + 1 < end and low[start] == low[start + 1]:
        start += 1
    return low[start:end]
