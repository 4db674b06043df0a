"""A key held too long: "rồii", "ôngg", "200.000đđ", "dungg rồi" are the word with one letter the less."""

from __future__ import annotations

from functools import lru_cache

from handlers.core.reading.splitting import is_syllable
from handlers.core.reading.text import fold
from handlers.core.reading.tokens import Token
from handlers.core.reading.words import Words

LEAST, MOST = 2, 16  # letters of such a word


def let_go(tokens: list[Token], words: Words) -> list[Token]:
    """The tokens with each letter that was held at the end of a word, or at its head, once."""
    return [_once(token, words) if _held(token) else token for token in tokens]


def _held(token: Token) -> bool:
    low = token.low
    return token.kind == "w" and LEAST <= len(low) <= MOST and (fold(low[-1]) == fold(low[-2]) or low[0] == low[1])


def _once(token: Token, words: Words) -> Token:
    if token.flat in words.known or not token.text[1:].islower():
        return token
    meant = _meant(token.low)
    if meant is None or not (fold(meant) in words.known or is_syllable(meant)):
        return token
    text = meant.capitalize() if token.capital else meant
    return Token(text, token.start, token.glued, token.made)


@lru_cache(maxsize=4096)
def _meant(low: str) -> str | None:
    """The word without the letters too many; None where it may be a syllable as it stands."""
    if (is_syllable(low) and low[-1] != low[-2]) or (low.endswith("uu") and low.isascii()):  # "Suu"
        return None
    end, start = len(low), 0
    while end > 1 and low[end - 1] in (low[end - 2], fold(low[end - 2])):
        end -= 1
    while start + 1 < end and low[start] == low[start + 1]:
        start += 1
    return low[start:end]
