"""Typing slips: an unknown word one letter off a word of the vocabulary, where the phrase around it then stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from handlers.core.reading.typed.syllable import is_syllable
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Match, Words

SURE = frozenset(
    {"deed", "model", "gift", "fund", "spend", "indicator", "request", "leave", "nil", "correction", "void"}
)
DONE = frozenset({"deed", "gift", "fund", "spend", "leave"})
NAMES_FOLLOW = frozenset({"title", "house", "surname", "place", "body", "given", "middle"})
LEAST = 3  # letters of a word that may be a slip; with a phrase around it
REACH = 3  # words back that a phrase with the slip may begin
MOST = 12  # slips mended in one message
L_AND_N = {"l": "n", "n": "l"}  # many speakers of the Red River delta write the one for the other


def mend(tokens: list[Token], matches: Sequence[Match | None], words: Words, marked: bool) -> bool:
    """Gives slipped tokens the folded form they were meant to have; whether any was."""
    mended = 0
    for at, token in enumerate(tokens):
        known = token.flat in words.known
        if (known and not token.odd) or token.kind != "w" or len(token.flat) < LEAST or not token.text.islower():
            continue
        written = not token.odd or is_syllable(token.low)
        if known and (written or _covered(matches, at)):
            continue
        before = matches[at - 1] if at else None
        if written and before is not None and before.tags.keys() & NAMES_FOLLOW and not before.tags.keys() & SURE:
            continue
        if not written and (meant := _verb(token, words)) is not None:
            token.hear(meant, fold(meant))
            mended += 1
            continue
        for meant in _candidates(token.flat, words.slips):
            if _stands(tokens, at, meant, words, marked):
                token.hear(meant, meant)
                mended += 1
                break
        if mended >= MOST:
            break
    return mended > 0


def _covered(matches: Sequence[Match | None], at: int) -> bool:
    """Whether a phrase of the vocabulary stands over the word: "đừng tag em", but "tag 40 quyển" is tặng."""
    return any(
        found is not None and back < found.length
        for back in range(min(REACH, at) + 1)
        if (found := matches[at - back]) is not None
    )


def swap_l_and_n(tokens: list[Token], matches: Sequence[Match | None], words: Words, marked: bool) -> bool:
    """ "lộp" is nộp, "lăm trăm" năm trăm, "Lăm nay" năm nay: what is no word of ours becomes the one it sounds like;
    whether any did.
    """
    swapped = False
    for at, token in enumerate(tokens):
        if token.kind != "w" or token.flat[0] not in L_AND_N or token.low[0] not in L_AND_N:
            continue
        if token.low == "lăm" or (token.flat == "lam" and not marked):
            if _begins_number(tokens, at, words) and not _named(matches, at):
                token.hear("năm" if token.low == "lăm" else "nam", "nam")
                swapped = True
            continue
        if not marked and _pays(tokens, at, words):
            token.hear("nop", "nop")  # "lop 200 nghin" pays, no class has so many
            swapped = True
        if matches[at] is not None or token.plain or not marked or (not token.text.islower() and at):
            continue
        before = _tags(matches[at - 1]) if at else {}
        if len(token.low) < 3 or "place" in before or ("title" in before and "self" not in before):
            continue
        typed = token.low, token.flat
        token.hear(L_AND_N[token.low[0]] + token.low[1:], L_AND_N[token.flat[0]] + token.flat[1:])
        meant = words.match(tokens, at, marked)
        if meant is not None and meant.exact and meant.tags.keys() & DONE:
            swapped = True
        else:
            token.hear(*typed)
    return swapped


def _pays(tokens: list[Token], at: int, words: Words) -> bool:
    if tokens[at].flat != "lop" or at + 2 >= len(tokens):
        return False
    if tokens[at + 1].flat == "quy":
        return True  # "lop quy: ong Lang 400k"
    if tokens[at + 1].kind != "d":
        return False
    after = words.match(tokens, at + 2, False)
    return after is not None and bool(after.tags.keys() & {"scale", "money"})


def _begins_number(tokens: list[Token], at: int, words: Words) -> bool:
    """Whether "lăm" is no last digit ("mười lăm") but the five or the year at the head of its phrase."""
    if at and (tokens[at - 1].kind == "d" or tokens[at - 1].flat in words.numbers):
        return False
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    said = words.numbers.get(after.flat, ())
    if any(tag == "scale" or value in ("hundred", "tens", "chuc") for _, tag, value in said):
        return True
    counted = words.match(tokens, at + 1, True) if tokens[at].low == "lăm" else None
    if counted is not None and "noun" in counted.tags:
        return True
    return tokens[at].low == "lăm" and (after.flat in words.year_tails or after.text[:2] in ("19", "20"))


def _named(matches: Sequence[Match | None], at: int) -> bool:
    return at > 0 and "title" in _tags(matches[at - 1])


def _verb(token: Token, words: Words) -> str | None:
    """ "tặg", "đóg": no syllable, and one letter off a single verb."""
    found = _near_verbs(token.low, words.verbs)
    if len({fold(word) for word in found}) > 1:
        letters = sorted(token.flat)
        found = tuple(word for word in found if sorted(fold(word)) == letters)  # "dta" is dat, and no dua
    return found[0] if len({fold(word) for word in found}) == 1 else None


@lru_cache(maxsize=4096)
def _near_verbs(low: str, verbs: tuple[str, ...]) -> tuple[str, ...]:
    plain = low.isascii()
    said = tuple(fold(word) for word in verbs) if plain else verbs
    return tuple(verbs[at] for _, _, at in extract(low, said, scorer=OSA.distance, score_cutoff=1, limit=6))


def _tags(match: Match | None) -> dict[str, object]:
    return match.tags if match is not None else {}


def _stands(tokens: list[Token], at: int, meant: str, words: Words, marked: bool) -> bool:
    """Whether a phrase of two words or more covers the word once it is mended."""
    token = tokens[at]
    typed = token.low, token.flat
    token.hear(meant, meant)
    found = False
    for start in range(max(0, at - REACH), at + 1):
        match = words.match(tokens, start, marked)
        if match is not None and match.length > 1 and start + match.length > at and match.tags.keys() & SURE:
            found = True
            break
    token.hear(*typed)
    return found


@lru_cache(maxsize=4096)
def _candidates(flat: str, vocabulary: tuple[str, ...]) -> tuple[str, ...]:
    """Words one edit away, a swap of neighbours being one."""
    return tuple(word for word, _, _ in extract(flat, vocabulary, scorer=OSA.distance, score_cutoff=1, limit=4))
