"""The vocabulary built from tables of phrases: `locales/` hands them over, the grammar is handed what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from handlers.core.reading.typed.precedents import Precedents
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.tokens import tokenise
from handlers.core.reading.typed.words import END, Entry, Options, Parts, Words

VERBS = frozenset({"gift", "deed", "leave"})
SPELLING = frozenset({"respelt", "also"})  # sorts that say how other phrases may be spelt
PARTS = ("part", "say", "hedge", "fix", "courtesy")
NONE = Precedents()
SLIP = 3  # letters of the shortest word that may have slipped


class Phrase(NamedTuple):
    """One phrase of a table: see `Entry` for its fields."""

    tag: str
    value: Any
    text: str
    bare: bool
    marks: bool


def build_words(
    tables: Mapping[str, Mapping[str, Any]],
    indicators: Iterable[tuple[str, Sequence[str]]] = (),
    precedents: Precedents = NONE,
) -> Words:
    """From tables `{sort: {name: {"hear": [phrases], "value": …}}}` (file names above them), spoken indicators and
    what was learnt from labelled messages.

    A table may have more levels; its outermost key is the tag. `bare = false` keeps a phrase from being recognised
    without its diacritics in a text that has them elsewhere. Raises ValueError on a value that is a list or a table.
    """
    phrases = [phrase for table in tables.values() for phrase in _leaves(table)]
    phrases += [Phrase("indicator", code, text, " " in text, False) for code, texts in indicators for text in texts]
    respelt = {phrase.text: (phrase.value, fold(phrase.value)) for phrase in phrases if phrase.tag == "respelt"}
    trie: dict[str, Any] = {}
    numbers: dict[str, tuple[tuple[str, str, Any], ...]] = {}
    moment_cues: dict[str, tuple[str, ...]] = {}
    parts: dict[str, Parts] = {sort: {} for sort in PARTS}
    known: set[str] = set()
    places: set[str] = set()
    year_tails: set[str] = set()
    regions: set[tuple[str, ...]] = set()
    hamlets: set[str] = set()
    for tag, value, text, bare, marks in _spellings(phrases, respelt):
        if isinstance(value, (list, dict)):
            raise ValueError(f"{tag}: {value!r} is no word, number or truth")
        tokens = tokenise(text)
        first, words = tokens[0].flat, tuple(token.low for token in tokens)
        if tag == "region":
            regions.add(tuple(token.flat for token in tokens))
            continue
        if tag == "hamlet":
            hamlets.add(first)
            continue
        if tag == "moment_cue":
            moment_cues[first] = (*moment_cues.get(first, ()), words[0])
            continue
        if tag in parts:
            begin = parts[tag].setdefault(first, {})
            second = tokens[1].flat if len(tokens) > 1 else ""
            begin[second] = (*begin.get(second, ()), (words, value, marks))
            continue
        node = trie
        for token in tokens:
            node = node.setdefault(token.flat, {})
            if token.kind == "w":
                known.add(token.flat)
        node.setdefault(END, Options()).append(Entry(tag, value, words, bare, marks))
        if tag in ("digit", "joint", "scale") and len(words) == 1:
            numbers[first] = (*numbers.get(first, ()), (words[0], tag, value))
        if tag == "year_tail":
            year_tails.add(first)
        if tag == "place" and len(tokens) == 1:
            places.add(first)
    return Words(
        trie=trie,
        known=frozenset(known),
        places=frozenset(places),
        slips=tuple(sorted(word for word in known if len(word) >= SLIP)),
        verbs=tuple(sorted({phrase.text for phrase in phrases if phrase.tag in VERBS and phrase.text.isalpha()})),
        numbers=numbers,
        year_tails=frozenset(year_tails),
        moment_cues=moment_cues,
        regions=frozenset(regions),
        hamlets=frozenset(hamlets),
        parts=parts,
        respelt=respelt,
        precedents=precedents,
    )


def _spellings(phrases: Sequence[Phrase], respelt: Mapping[str, tuple[str, str]]) -> Iterator[Phrase]:
    """Every phrase, and behind them each as it is heard where a word of it is texted otherwise."""
    told = [phrase for phrase in phrases if phrase.tag not in SPELLING]
    also = [(phrase.value, phrase.text) for phrase in phrases if phrase.tag == "also"]
    yield from told
    for phrase in told:
        if " " not in phrase.text:
            continue
        ways = {phrase.text}
        if phrase.tag == "leave":
            ways |= {_with(phrase.text, whole, short) for whole, short in also}
        ways |= {" ".join([respelt.get(word, (word,))[0] for word in way.split(" ")]) for way in ways}
        yield from (phrase._replace(text=way) for way in sorted(ways - {phrase.text}))


def _with(phrase: str, whole: str, short: str) -> str:
    """The phrase with a word of it said another way."""
    return f" {phrase} ".replace(f" {whole} ", f" {short} ").strip()


def _leaves(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[Phrase]:
    """Every phrase of a table with its tag and value; the value is the last key unless `value` says otherwise."""
    for key, inner in table.items():
        if not isinstance(inner, Mapping):
            continue
        if "hear" in inner:
            tag = path[0] if path else key
            value = inner.get("value", key)
            for phrase in inner["hear"]:
                yield Phrase(tag, value, phrase, bool(inner.get("bare", True)), bool(inner.get("marks", False)))
        yield from _leaves(inner, (*path, key))
