"""The items of a message: spans of tokens, each with what it was taken for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handlers.core.reading.numbers.numerals import Numeral

FIGURES = frozenset({"num", "money", "percent", "ratio", "pair"})
ANOTHER_YEAR = "another year"  # what a quiet stretch is of: "(đã đạt năm ngoái)"
AHEAD = 7  # items after a verb in which its figure stands
EMPTY: dict[str, Any] = {}


class Item:
    """Tokens `start` to `end` (exclusive) and what they are.

    `kind`: "word" (vocabulary; `tags` says of which sorts) · "text" (any other word) · "num", "money", "percent",
    "ratio", "pair" (figures) · "moment" · "quiet" (a number that is no figure; `value` its sort) · "person", "body",
    "place" · "sep" (`value` 1 comma, 2 sentence, 3 line) · "colon" · "paren" · "slash".
    `role` is filled in as facts are made: what a figure was used for.
    """

    __slots__ = ("end", "kind", "numeral", "other", "place", "role", "start", "tags", "value")

    def __init__(self, kind: str, start: int, end: int, value: Any = None, tags: dict[str, Any] | None = None) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
        self.tags = EMPTY if tags is None else tags
        self.role = ""
        self.place = 0  # its index among the items of the message
        self.numeral: Numeral | None = None
        self.other: Any = None

    @property
    def lineage(self) -> bool:
        """Whether it is a body named as a lineage: "dòng họ Lê Đình"."""
        return self.kind == "body" and self.other is not None and bool(self.other.clan)

    def tag(self, name: str) -> Any:
        """The value of a sort of word, or None."""
        return self.tags.get(name)

    def __repr__(self) -> str:
        return f"{self.kind}({self.value if self.value is not None else list(self.tags)})"


def made_one(items: list[Item], end_of: Callable[[int], int], one: Callable[[list[Item]], Item]) -> list[Item]:
    """The items with each run from `at` to `end_of(at)` made one; where the end is `at` itself, none begins."""
    made: list[Item] = []
    at = 0
    while at < len(items):
        end = end_of(at)
        made.append(items[at] if end == at else one(items[at:end]))
        at = max(end, at + 1)
    return made


def figure_ahead(items: list[Item], at: int) -> bool:
    """Whether a figure stands soon after the item at `at`, before a stop or a colon."""
    for later in items[at + 1 : at + AHEAD]:
        if later.kind in FIGURES:
            return True
        if later.kind in ("sep", "colon"):
            return False
    return False
