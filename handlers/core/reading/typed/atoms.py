"""One token as a piece of a number: a digit word, a joint ("mươi", "linh"), a scale ("nghìn", "tr") or digits."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from handlers.core.reading.typed.giving_way import hold_names, unpick
from handlers.core.reading.typed.slips import mend, swap_l_and_n
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.whether import asks
from handlers.core.reading.typed.words import Match, Words

KONS = frozenset(
    {"Kon", "Plei", "Đăk", "Đắk", "Dak", "Đak"}
)  # what a village of the north Central Highlands begins with
MOVES = frozenset({"leave", "change", "anonymous"})
LAST = frozenset({"lăm", "nhăm", "tư", "mốt"})  # forms said only as the last digit of a number


def _of_clans(match: Match) -> bool:
    """Their model, or "dong ho" said in full."""
    return match.tags.get("model") == "clan" or (match.length > 1 and match.tags.get("noun") == "clan")


EVERY = frozenset({"mỗi", "moi", "hằng", "hàng", "hang"})  # before "năm"


class Stream:
    """The tokens of a message with what the vocabulary finds at each place."""

    __slots__ = (
        "_highland",
        "_said",
        "_untitled",
        "flats",
        "limit",
        "listed",
        "marked",
        "matches",
        "moves",
        "numbered",
        "proper",
        "stops",
        "tokens",
        "words",
    )

    def __init__(self, tokens: list[Token], words: Words, marked: bool) -> None:
        self.tokens = tokens
        self.words = words
        self.marked = marked
        self.limit = len(tokens)
        self.listed: int | None = None  # the latest list number ("3." of a pasted list)
        self._said: frozenset[str] | None = None
        self._highland: bool | None = None
        self._untitled: frozenset[int] | None = None
        self.numbered: frozenset[int] | None = None  # where the numbers of a list in one line stand, once looked for
        self.stops: frozenset[int] = frozenset()  # where a day or hour begins: no name goes on over it
        match = words.match
        self.matches: list[Match | None] = [match(tokens, at, marked) for at in range(self.limit)]
        if None in self.matches and mend(tokens, self.matches, words, marked):
            self.matches = [match(tokens, at, marked) for at in range(self.limit)]
        if swap_l_and_n(tokens, self.matches, words, marked):
            self.matches = [match(tokens, at, marked) for at in range(self.limit)]
        self.flats = frozenset([token.flat for token in tokens])  # every folded word of the message
        large = [at for at, token in enumerate(tokens) if token.capital] if marked else []
        self.proper = len(large) > 1 and any(b - a == 1 and self._surname(a) for a, b in pairwise(large))
        self.moves = False  # whether a word of leaving or changing is said, or of somebody unnamed
        for found in self.matches:
            if found is not None and not MOVES.isdisjoint(found.tags):
                self.moves = True
                break
        hold_names(self)
        if not marked:
            unpick(self)

    @property
    def said(self) -> frozenset[str]:
        """Every sort of word in the message, and "clans" where the lineages' model is named; looked up once."""
        if self._said is None:
            found = [match.tags for match in self.matches if match is not None]
            said = set().union(*found)
            if "body" in said and any(_of_clans(match) for match in self.matches if match is not None):
                said.add("clans")
            self._said = frozenset(said)
        return self._said

    @property
    def highland(self) -> bool:
        """Whether somebody is called Y, or a village is a Kon or a Plei: then "A Diễn" is a name; looked up once."""
        if self._highland is None:
            self._highland = any(
                (token.text == "Y" or token.text in KONS) and self.tokens[at + 1].capital
                for at, token in enumerate(self.tokens[:-1])
            )
        return self._highland

    @property
    def untitled(self) -> frozenset[int]:
        """How many words the names of a list have that stand there without a title: 3 of "…, Ca Van Chung, …", 2 of
        "2. Nam Hiep" after the order of birth; looked up once."""
        if self._untitled is None:
            found = set()
            at = 0
            while at < self.limit:
                end = at
                while end < self.limit and self.tokens[end].kind == "w" and self.tokens[end].capital:
                    end += 1
                if end - at in (2, 3) and (not at or self.tokens[at - 1].kind in "np"):
                    tags = self.tags_at(at)
                    order = bool(tags.keys() & {"digit", "given"})
                    if ("title" not in tags and end - at == 3) or (order and "title" not in tags and end - at == 2):
                        found.add(end - at)
                at = max(end, at + 1)
            self._untitled = frozenset(found)
        return self._untitled

    def _surname(self, at: int) -> bool:
        """A surname and a name after it in capitals: the writer gives names theirs."""
        first, second = self.tokens[at], self.tokens[at + 1]
        return first.capital and second.capital and not first.text.isupper() and "surname" in self.tags_at(at)

    def digit(self, at: int) -> int | None:
        """The value of a digit word at `at`."""
        value = self._of(at, "digit", False)
        if value is None:
            return None
        if value == 0 and self.tokens[at].plain and not self.joint(at + 1, "hundred"):
            return None
        if value == 0 and asks(self, at):
            return None  # "có gì mới không em"
        if value == 0 and at + 1 < self.limit and self.tokens[at + 1].flat in ("phai", "co", "con", "dung"):
            return None  # "150k không phải 1tr5"
        if value == 5 and at and not self.marked and self.tokens[at - 1].flat in ("cuoi", "giua"):
            return None  # "phan dau cuoi nam dat 70 ho"
        if value == 5 and at and not self.marked and self.tokens[at - 1].flat == "dau" and not self._counted(at + 1):
            return None  # "dau nam ton 2tr": no five that passed
        if value == 5 and at + 1 < self.limit and self.tokens[at].flat == "nam":
            after = self.tokens[at + 1]
            if after.kind == "d" and len(after.text) == 4 and after.text[:2] in ("19", "20"):
                return None
            sixty = after.low == "sáu" or (after.flat == "sau" and self.joint(at + 2, "chuc", "hundred", "tens"))
            if (after.flat in self.words.year_tails and not sixty) or after.low == "liền":
                return None
            if at and self.tokens[at - 1].low in EVERY and (after.kind == "d" or self.digit(at + 1) is not None):
                return None  # "mỗi năm một triệu rưỡi": so much a year, no five of it
        return int(value)

    def _counted(self, at: int) -> bool:
        return bool(self.tags_at(at).keys() & {"noun", "joint", "scale", "digit"})

    def joint(self, at: int, *names: str) -> bool:
        """Whether the word at `at` may be one of these joints."""
        if not 0 <= at < self.limit:
            return False
        options = self.words.numbers.get(self.tokens[at].flat)
        if options is None:
            return False
        for word, tag, value in options:  # no any(): asked twenty times a message
            if tag == "joint" and value in names and (self.tokens[at].plain or self.tokens[at].low == word):
                return True
        return False

    def _of(self, at: int, tag: str, loose: bool) -> int | None:
        if not 0 <= at < self.limit:
            return None
        token = self.tokens[at]
        options = self.words.numbers.get(token.flat)
        if options is None:
            return None
        spare = None
        for word, kind, value in options:
            if kind == tag:
                if word == token.low:
                    return int(value)
                if token.plain and (loose or not self.marked):
                    spare = int(value)
        return spare

    def large(self, at: int) -> bool:
        """Whether a word typed with a capital stands at `at`."""
        return at < self.limit and self.tokens[at].kind == "w" and self.tokens[at].capital

    def region_at(self, at: int) -> bool:
        """Whether a city or province is named at `at`."""
        said = tuple(token.flat for token in self.tokens[at : at + 2])
        return said in self.words.regions and not self.tokens[at].text.isupper()

    def tags_at(self, at: int) -> dict[str, Any]:
        """All that the phrase at `at` may be."""
        match = self.matches[at] if 0 <= at < self.limit else None
        return match.tags if match is not None else {}

    def tag(self, at: int, name: str) -> object:
        """The value of tag `name` for the phrase at `at`, or None."""
        if not 0 <= at < self.limit:
            return None
        match = self.matches[at]
        return match.tags.get(name) if match is not None else None
