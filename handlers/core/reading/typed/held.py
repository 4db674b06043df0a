"""A key held too long, or not at all: "rồii", "ôngg", "200.000đđ" have a letter too many, "khôg", "mìh" one too few,
"trệiu", "dnog" two in each other's place."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from handlers.core.reading.typed.syllable import is_syllable
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Words

LEAST, MOST = 2, 16  # letters of such a word
LONGEST = 7  # letters of a syllable: "nghiêng"


def let_go(tokens: list[Token], words: Words) -> list[Token]:
    """The tokens with each letter held at the end of a word, or at its head, once, a last ng or nh whole, and letters
    in their order.
    """
    return [_as_meant(token, words) if token.odd else token for token in tokens]


def _as_meant(token: Token, words: Words) -> Token:
    meant = _once(token, words) if _held(token.low) else token
    return _in_order(token, words) if meant is token else meant


def _in_order(token: Token, words: Words) -> Token:
    """ "trệiu", "kôhng", "dnog": two letters in each other's place, in what is no syllable as it stands."""
    if token.flat in words.known or not token.text[1:].islower() or (token.capital and token.start):
        return token
    meant = [low for low in _swapped(token.low) if fold(low) in words.known]
    if len(meant) != 1:
        return token
    return Token(meant[0].capitalize() if token.capital else meant[0], token.start, token.glued, token.made)


@lru_cache(maxsize=4096)
def _swapped(low: str) -> tuple[str, ...]:
    """The syllables that a word is with two letters beside each other changed about; none if it is one itself."""
    if not LEAST < len(low) <= LONGEST or is_syllable(low):
        return ()
    if any(a == b for a, b in pairwise(low)):
        return ()  # "unng": a letter too many
    first = 1 if is_syllable(low[1:]) else 0  # "htập" is short for two words
    ways = {low[:at] + low[at + 1] + low[at] + low[at + 2 :] for at in range(first, len(low) - 1)}
    return tuple(sorted({low for low in ways if is_syllable(low)}))


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
