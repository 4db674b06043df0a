"""The items of a message: spans of tokens, each with what it was taken for."""

from __future__ import annotations

from typing import Any

from handlers.core.reading.numerals import Numeral

FIGURES = frozenset({"num", "money", "percent", "ratio", "pair"})
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

    def tag(self, name: str) -> Any:
        """The value of a sort of word, or None."""
        return self.tags.get(name)

    def __repr__(self) -> str:
        return f"{self.kind}({self.value if self.value is not None else list(self.tags)})"
