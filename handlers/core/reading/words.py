"""The vocabulary the grammar is handed: phrases with what each may stand for, found longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.core.reading.text import fits, fold, near
from handlers.core.reading.tokens import Token, tokenise

VERBS = frozenset({"gift", "deed", "leave"})
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

    @classmethod
    def build(
        cls, tables: Mapping[str, Mapping[str, Any]], indicators: Iterable[tuple[str, Sequence[str]]] = ()
    ) -> Words:
        """From tables `{sort: {name: {"hear": [phrases], "value": …}}}` (file names above them) and spoken indicators.

        A table may have more levels; its outermost key is the tag. `bare = false` keeps a phrase from being
        recognised without its diacritics in a text that has them elsewhere. Raises ValueError on a value that is a list
        or a table.
        """
        entries: list[tuple[str, Any, str, bool, bool]] = []
        for table in tables.values():
            entries.extend(_leaves(table))
        for code, phrases in indicators:
            entries.extend(("indicator", code, phrase, " " in phrase, False) for phrase in phrases)
        trie: dict[str, Any] = {}
        known: set[str] = set()
        places: set[str] = set()
        numbers: dict[str, tuple[tuple[str, str, Any], ...]] = {}
        year_tails: set[str] = set()
        moment_cues: dict[str, tuple[str, ...]] = {}
        regions: set[tuple[str, ...]] = set()
        hamlets: set[str] = set()
        parts: dict[str, Parts] = {"part": {}, "say": {}, "hedge": {}, "fix": {}, "courtesy": {}}
        respelt = {phrase: (value, fold(value)) for tag, value, phrase, _, _ in entries if tag == "respelt"}
        also = [(value, phrase) for tag, value, phrase, _, _ in entries if tag == "also"]
        for tag, value, phrase, bare, marks in entries[:]:
            if " " in phrase and tag not in ("respelt", "also"):
                ways = {phrase, *(_with(phrase, whole, short) for whole, short in also if tag == "leave")}
                ways |= {" ".join([respelt.get(word, (word,))[0] for word in way.split(" ")]) for way in ways}
                entries.extend((tag, value, way, bare, marks) for way in sorted(ways - {phrase}))
        for tag, value, phrase, bare, marks in entries:
            if isinstance(value, (list, dict)):
                raise ValueError(f"{tag}: {value!r} is no word, number or truth")
            if tag in ("respelt", "also"):
                continue
            tokens = tokenise(phrase)
            if tag == "region":
                regions.add(tuple(token.flat for token in tokens))
                continue
            if tag == "hamlet":
                hamlets.add(tokens[0].flat)
                continue
            if tag == "moment_cue":
                cue = tokens[0]
                moment_cues[cue.flat] = (*moment_cues.get(cue.flat, ()), cue.low)
                continue
            words = tuple(token.low for token in tokens)
            if tag in parts:
                begin = parts[tag].setdefault(tokens[0].flat, {})
                second = tokens[1].flat if len(tokens) > 1 else ""
                begin[second] = (*begin.get(second, ()), (words, value, marks))
                continue
            node = trie
            for token in tokens:
                node = node.setdefault(token.flat, {})
                if token.kind == "w":
                    known.add(token.flat)
            if END not in node:
                node[END] = Options()
            node[END].append(Entry(tag, value, words, bare, marks))
            if tag in ("digit", "joint", "scale") and len(words) == 1:
                flat = tokens[0].flat
                numbers[flat] = (*numbers.get(flat, ()), (words[0], tag, value))
            if tag == "year_tail":
                year_tails.add(tokens[0].flat)
            if tag == "place" and len(tokens) == 1:
                places.add(tokens[0].flat)
        verbs = tuple(sorted({phrase for tag, _, phrase, _, _ in entries if tag in VERBS and phrase.isalpha()}))
        slips = tuple(sorted(word for word in known if len(word) >= 3))
        return cls(
            trie,
            frozenset(known),
            frozenset(places),
            slips,
            verbs,
            numbers,
            frozenset(year_tails),
            moment_cues,
            frozenset(regions),
            frozenset(hamlets),
            parts,
            respelt,
        )

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
    for token in tokens:
        meant = respelt.get(token.low)
        if meant is not None:
            token.hear(*meant)


def _with(phrase: str, whole: str, short: str) -> str:
    """The phrase with a word of it said another way."""
    return f" {phrase} ".replace(f" {whole} ", f" {short} ").strip()


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
            if not fits(low, word):
                astray += 1
                slip = near(low, word)
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


def _leaves(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any, str, bool, bool]]:
    """Every phrase of a table with its tag and value; the value is the last key unless `value` says otherwise."""
    for key, inner in table.items():
        if not isinstance(inner, Mapping):
            continue
        if "hear" in inner:
            tag = path[0] if path else key
            value = inner.get("value", key)
            for phrase in inner["hear"]:
                yield tag, value, phrase, bool(inner.get("bare", True)), bool(inner.get("marks", False))
        yield from _leaves(inner, (*path, key))
