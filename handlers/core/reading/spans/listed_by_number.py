"""A number that only counts the households named right behind it: "hai hộ Võ Tá Hòa và Võ Tá Bình đạt gđht"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

ACTS = frozenset({"deed", "leave"})
HOMES = frozenset({"ho", "nha", "dinh", "gd"})  # folded, the last word before the names


def hush_numbers(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each such number made a quiet stretch, where as many names follow, and then what they did."""
    if stream.said.isdisjoint(ACTS):
        return items
    for at, item in enumerate(items):
        if item.kind != "num" or item.value is None or not 2 <= item.value <= 20:
            continue
        if at + 1 < len(items) and _names(items, at + 1, stream) == item.value:
            items[at] = Item("quiet", item.start, item.end, "counts the list")
    return items


def _names(items: list[Item], at: int, stream: Stream) -> int:
    """How many are named from `at` on, in one list, and nobody and nothing else before the verb; 0 where not so."""
    home = items[at]
    if home.kind == "word" and "house" in home.tags and stream.tokens[home.end - 1].flat in HOMES:
        at += 1
    elif home.kind != "person" or stream.tokens[home.start].flat not in HOMES:
        return 0
    names = 0
    for item in items[at:]:
        if item.kind == "person":
            names += 1
        elif item.kind == "word" and not item.tags.keys().isdisjoint(ACTS):
            return names
        elif not (
            item.value == 1 if item.kind == "sep" else item.kind == "word" and item.tags.keys() & {"filler", "each"}
        ):
            return 0
    return 0
