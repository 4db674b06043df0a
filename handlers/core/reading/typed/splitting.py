"""A space left out: "quỹbản", "bốnmươi", "côngdân" are two words where no single syllable can be meant."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.core.reading.typed.syllable import is_syllable
from handlers.core.reading.typed.text import fits, fold
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import END, Words

LEAST, MOST = 5, 24  # letters of what may be several words
PIECE = 2  # letters of the shortest of them
DEEDS = ("nop", "dat", "dong", "gop", "tang", "dk", "hua", "ck", "gui")  # folded
HEADS = frozenset({*DEEDS, "sl", "so", "ds", "ts", "ho"})  # folded, before a model
MODEL = 4  # letters of a model by its letters
PARTS = 4  # words at most
OPENS = frozenset({"fund", "each", "gift", "deed", "leave", "place", "digit", "joint", "change", "spend", "meet"})
ACTS = frozenset({"deed", "gift", "leave"})
FOLLOWS = frozenset({"place", "noun", "fund", "gift", "deed", "scale", "digit", "joint", "money", "model", "change"})


def split(tokens: list[Token], words: Words) -> list[Token]:
    """The tokens with each joined one in its parts; those that are a word or a syllable stay whole."""
    joined = [token.odd and _joined(token, words) for token in tokens]
    if True not in joined:
        return tokens
    found: list[Token] = []
    for place, token in enumerate(tokens):
        parts: tuple[str, ...] = ()
        if joined[place]:
            parts = _to_model(token.low, words) or _parts(token.low, words)
            parts = parts or _before_verb(token.low, tokens[place + 1] if place + 1 < len(tokens) else None, words)
            parts = parts or _going_on(found[-2:], token.low, words)
        if not parts:
            found.append(token)
            continue
        at = 0
        for part in parts:
            found.append(Token(token.text[at : at + len(part)], token.start + at, token.glued and not at, token.made))
            at += len(part)
    return found


def _before_verb(low: str, after: Token | None, words: Words) -> tuple[str, ...]:
    """ "Phườngđăng" ký, "gđhtđạt": a word or a name, and the verb that says what it did."""
    ways = []
    for cut in range(PIECE, len(low) - 1):
        head, verb = low[:cut], low[cut:]
        if not (fold(head) in words.known or is_syllable(head)):
            continue
        node = words.trie.get(fold(verb), {})
        alone = bool(_sorts(verb, fold(verb), words) & ACTS)
        phrase = after is not None and any(e.tag in ACTS for e in node.get(after.flat, {}).get(END, ()))
        figure = after is not None and after.kind == "d" and fold(verb) in DEEDS  # "chu Luongnop 200k"
        if (alone and not low.isascii()) or phrase or figure:
            ways.append((head, verb))
    return ways[0] if len(ways) == 1 else ()


def _to_model(low: str, words: Words) -> tuple[str, ...]:
    """ "dkgdht", "slgđht": a verb or a short word for the number, and the model by its letters."""
    head, model = low[:-MODEL], low[-MODEL:]
    return (head, model) if fold(head) in HEADS and _model(model, words) else ()


def _going_on(before: list[Token], low: str, words: Words) -> tuple[str, ...]:
    """ "mạnh thườngquân", "gia đình họctập": the phrase begun by the words before is gone on with."""
    for start in range(len(before)):
        node = words.trie
        for token in before[start:]:
            node = node.get(token.flat, {})
        for cut in range(PIECE, len(low) - 1) if node else ():
            then = node.get(fold(low[:cut]), {}).get(fold(low[cut:]))
            if then is not None and END in then and is_syllable(low[:cut]) and is_syllable(low[cut:]):
                return low[:cut], low[cut:]
    return ()


def _joined(token: Token, words: Words) -> bool:
    if not LEAST <= len(token.low) <= MOST or token.flat in words.trie:
        return False
    return token.text[1:].islower() and not is_syllable(token.low)


def _parts(low: str, words: Words) -> tuple[str, ...]:
    """The one way to split it; nothing where there is none or more than one."""
    found = list(_ways(low, words))
    if len(found) > 1:
        fewest = min(len(way) for way in found)
        found = [way for way in found if len(way) == fewest]
    return found[0] if len(found) == 1 else ()


def _ways(low: str, words: Words, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if before and _goes(before, low, words):
        yield (*before, low)
    if len(before) + 1 >= PARTS:
        return
    for cut in range(PIECE, min(len(low) - PIECE, 7) + 1):
        head = low[:cut]
        if not before:
            if fold(head) in words.trie and (is_syllable(head) or _model(head, words)):
                yield from _ways(low[cut:], words, (head,))
        elif _goes(before, head, words):
            yield from _ways(low[cut:], words, (*before, head))


def _goes(before: tuple[str, ...], second: str, words: Words) -> bool:
    """Whether the second word goes with those before: a phrase, a number, or each a word of ours by itself."""
    first = before[-1]
    a, b = fold(first), fold(second)
    if _model(first, words) and len(before) == 1 and b in DEEDS:
        return True  # "gdhtdat 77/80", "dhhtdk 5"
    if b not in words.known or not is_syllable(second):
        return False
    for start in range(len(before)):
        node = words.trie
        for word in (*before[start:], second):
            node = node.get(fold(word), {})
        if node:
            return True
    return bool(_sorts(first, a, words) & OPENS) and bool(_sorts(second, b, words) & FOLLOWS)


def _model(low: str, words: Words) -> bool:
    """ "gdht", "dhht": a model by its letters."""
    return len(low) == MODEL and "model" in {e.tag for e in words.trie.get(fold(low), {}).get(END, ())}


def _sorts(low: str, flat: str, words: Words) -> set[str]:
    """What the word may be by itself."""
    entries = words.trie.get(flat, {}).get(END, ())
    return {e.tag for e in entries if not e.marks and fits(low, e.words[0])}
