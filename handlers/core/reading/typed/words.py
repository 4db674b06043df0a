"""The vocabulary the grammar is handed: phrases with what each may stand for, found longest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.core.reading.typed.precedents import Precedents
from handlers.core.reading.typed.text import fits, near
from handlers.core.reading.typed.tokens import Token

TERMS = frozenset({"hk"})  # of school, before their number
END = "\0\0"  # no token is this


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase for one meaning: `tag` is the sort of word ("gift"), `value` which of the sort ("received")."""

    tag: str
    value: Any
    words: tuple[str, ...]
    bare: bool  # whether it may be typed without diacritics where others are typed with
    marks: bool  # whether it is heard only when typed with its marks: "cỡ", never "co"


# Sorts of words that may open a name, a place or a number longer than themselves: all that `tagging._item` looks at
# after it passed over plain words.
OPENING = frozenset(
    {
        *("title", "house", "surname", "kin", "self", "post", "proxy", "body", "place", "model", "correction"),
        *("digit", "joint", "scale", "money", "vague", "times", "quiet", "other", "scope"),
    }
)


class Match:
    """What stands at a place: how many tokens, and the value of each tag it may have."""

    __slots__ = ("exact", "length", "plain", "tags")

    def __init__(self, length: int, tags: dict[str, Any], exact: bool) -> None:
        self.length = length
        self.tags = tags
        self.exact = exact
        self.plain = OPENING.isdisjoint(tags)  # it is itself, and opens nothing longer


class Options(list[Entry]):
    """What a phrase may stand for, with what was chosen for each way it was typed: nobody types one in many ways."""

    __slots__ = ("marked", "plain")

    def __init__(self) -> None:
        super().__init__()
        self.marked: dict[str | tuple[str, ...], Match | None] = {}  # in texts with diacritics
        self.plain: dict[str | tuple[str, ...], Match | None] = {}


# First folded word -> the second, "" where there is none -> (phrase, part, marks)
Parts = dict[str, dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]]
UNKNOWN = Match(0, {}, False)
MOST_WAYS = 64  # remembered for one phrase


@dataclass(frozen=True, slots=True)
class Words:
    """All vocabulary as a trie over folded words; built once, shared by all readings."""

    trie: dict[str, Any]
    known: frozenset[str]
    places: frozenset[str]
    slips: tuple[str, ...]
    verbs: tuple[str, ...]  # single verbs with their marks
    numbers: dict[str, tuple[tuple[str, str, Any], ...]]  # folded word -> (word, "digit" | "joint" | "scale", value)
    year_tails: frozenset[str]
    moment_cues: dict[str, tuple[str, ...]]  # folded word -> as written
    regions: frozenset[tuple[str, ...]]  # folded names of cities and provinces
    hamlets: frozenset[str]  # folded syllables that names of hamlets begin with
    parts: dict[str, Parts]  # "part" (of a question), "say" (of an answer …), "hedge" (not so yet) …
    respelt: dict[str, tuple[str, str]]  # as texted ("khg") -> the word meant, and folded
    precedents: Precedents  # what messages of such words have meant

    def match(self, tokens: Sequence[Token], start: int, marked: bool, limit: int | None = None) -> Match | None:
        """The longest phrase at `start`. `marked`: the text is typed with diacritics, so a plain word means itself."""
        node: dict[str, Any] | None = self.trie.get(tokens[start].flat)
        if node is None:
            return None
        found: Match | None = None
        at = start
        limit = len(tokens) if limit is None else limit
        while node is not None:
            at += 1
            options = node.get(END)
            if options is not None:
                typed = tokens[start].low if at == start + 1 else tuple([token.low for token in tokens[start:at]])
                chosen = options.marked if marked else options.plain
                entry = chosen.get(typed, UNKNOWN)
                if entry is UNKNOWN:
                    entry = _fitting(options, tokens, start, at, marked)
                    if len(chosen) < MOST_WAYS:
                        chosen[typed] = entry
                if entry is not None:
                    found = entry
            if at >= limit:
                break
            node = node.get(tokens[at].flat)
        return found


def heard_as_meant(tokens: list[Token], respelt: Mapping[str, tuple[str, str]]) -> None:
    """Each word that is texted in many ways is heard as the one it stands for."""
    for at, token in enumerate(tokens):
        meant = respelt.get(token.low)
        if meant is not None and not (token.low in TERMS and at + 1 < len(tokens) and tokens[at + 1].kind == "d"):
            token.hear(*meant)


def _fitting(entries: list[Entry], tokens: Sequence[Token], start: int, end: int, marked: bool) -> Match | None:
    """The entries that the typed words can be; exactly typed ones win over those with marks left out."""
    exact: dict[str, Any] | None = None
    loose: dict[str, Any] | None = None
    length = end - start
    for entry in entries:
        words = entry.words
        rank = 2
        astray = 0
        slip = False
        for offset in range(length):
            low = tokens[start + offset].low
            word = words[offset]
            if low == word:
                continue
            rank = 1
            if offset and marked and tokens[start + offset].capital and not tokens[start].text.isupper():
                astray = length  # "Xã Phương Bình": no "xã phường"
                break
            if not fits(low, word):
                astray += 1
                slip = (
                    offset > 0 and not tokens[start + offset].capital and near(low, word)
                )  # "Sông Hồng đăng ký": no "hổng"
        if rank == 2:
            if exact is None:
                exact = {}
            exact.setdefault(entry.tag, entry.value)
        elif not entry.marks and (astray == 0 or (length >= 3 and astray == 1 and slip)) and (entry.bare or not marked):
            if loose is None:
                loose = {}
            loose.setdefault(entry.tag, entry.value)
    if exact is not None and (marked or loose is None):
        return Match(length, exact, True)
    if exact is not None and loose is not None:
        both = {**loose, **exact}
        if "model" in loose and "model" in exact and loose["model"] != exact["model"]:
            both["model_or"] = loose["model"]
        return Match(length, both, True)
    return Match(length, loose, False) if loose is not None else None
