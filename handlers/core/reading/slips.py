"""Typing slips: an unknown word one letter off a word of the vocabulary, where the phrase around it then stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from handlers.core.reading.tokens import Token
from handlers.core.reading.words import Match, Words

SURE = frozenset(
    {"deed", "model", "gift", "fund", "spend", "indicator", "request", "leave", "nil", "correction", "void"}
)
NAMES_FOLLOW = frozenset({"title", "house", "surname", "place", "body", "given", "middle"})
LEAST = 3  # letters of a word that may be a slip; with a phrase around it
REACH = 3  # words back that a phrase with the slip may begin
MOST = 12  # slips mended in one message


def mend(tokens: list[Token], matches: Sequence[Match | None], words: Words, marked: bool) -> bool:
    """Gives slipped tokens the folded form they were meant to have; whether any was."""
    mended = 0
    for at, token in enumerate(tokens):
        if token.kind != "w" or token.flat in words.known or len(token.flat) < LEAST or not token.text.islower():
            continue
        before = matches[at - 1] if at else None
        if before is not None and before.tags.keys() & NAMES_FOLLOW and not before.tags.keys() & SURE:
            continue
        for meant in _candidates(token.flat, words.slips):
            if _stands(tokens, at, meant, words, marked):
                token.flat = token.low = meant
                mended += 1
                break
        if mended >= MOST:
            break
    return mended > 0


def _stands(tokens: list[Token], at: int, meant: str, words: Words, marked: bool) -> bool:
    """Whether a phrase of two words or more covers the word once it is mended."""
    token = tokens[at]
    typed = token.flat, token.low
    token.flat = token.low = meant
    found = False
    for start in range(max(0, at - REACH), at + 1):
        match = words.match(tokens, start, marked)
        if match is not None and match.length > 1 and start + match.length > at and match.tags.keys() & SURE:
            found = True
            break
    token.flat, token.low = typed
    return found


@lru_cache(maxsize=4096)
def _candidates(flat: str, vocabulary: tuple[str, ...]) -> tuple[str, ...]:
    """Words one edit away, a swap of neighbours being one."""
    return tuple(word for word, _, _ in extract(flat, vocabulary, scorer=OSA.distance, score_cutoff=1, limit=4))
