"""What a number is made up of, told right behind it: "5 đơn vị (2 cơ quan, 3 trường) đăng ký". It tells nothing new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.typed.atoms import Stream

PARTS = 2  # at least so many
LEAST = 1 + PARTS  # figures of a message that tells them
BEHIND = 4  # items between the number and what it is made up of: "5 đơn vị đăng ký đvht: 2 cơ quan, 3 trường"
LONGEST = 24  # items of the parts
OTHERS = frozenset(
    {"deed", "model", "indicator", "gift", "spend", "fund", "leave", "change", "percent", "place", "negation", "each"}
)  # tells more of a part than what it is
DONE = frozenset({"spend", "gift", "deed"})  # behind the last part: what is told goes on
COUNTED = frozenset({"family", "clan", "citizen", "community", "commune"})  # models that are no parts of each other


def take_parts(items: list[Item], stream: Stream) -> list[Item]:
    """The items without such parts, where they add up to the number."""
    opened = "(" in stream.flats or "gom" in stream.flats or ":" in stream.flats
    if not opened or sum(item.kind == "num" for item in items) < LEAST:
        return items
    for at, item in enumerate(items):
        if item.kind != "num" or not item.value:
            continue
        found = _opening(items, at, stream)
        if found is None:
            continue
        end = _end(items, found, item.value)
        if _adds_up(items, at, found, end):
            closed = end < len(items) and items[found].kind == items[end].kind == "paren"
            return take_parts([*items[:found], *items[end + closed :]], stream)
    return items


def _opening(items: list[Item], at: int, stream: Stream) -> int | None:
    """Where the brackets, the colon or "gồm" stand behind the number at `at`, its noun and what was done between."""
    for here in range(at + 1, min(at + 1 + BEHIND, len(items))):
        item = items[here]
        if item.kind == "paren":
            return here if item.value == "(" else None
        if item.kind == "colon":
            return here
        if item.kind != "word":
            return None
        if stream.tokens[item.end - 1].low in ("gồm", "gom"):
            return here
    return None


def _end(items: list[Item], start: int, whole: int) -> int:
    """The item that ends the parts: the bracket, else the first stop once they make up the whole."""
    bracket = items[start].kind == "paren"
    told = 0
    for here in range(start + 1, min(start + 1 + LONGEST, len(items))):
        item = items[here]
        if item.kind == "num":
            told += item.value or 0
        goes_on = told == whole and (item.kind == "sep" or not item.tags.keys().isdisjoint(DONE))
        stops = item.kind == "colon" or goes_on or (item.kind == "sep" and item.value != 1)
        if item.kind == "paren" or (stops and not bracket):
            return here
    return min(start + 1 + LONGEST, len(items))


def _adds_up(items: list[Item], at: int, start: int, end: int) -> bool:
    """Whether numbers, and nothing said of them but what they count, add up to the number at `at`."""
    parts = items[start + 1 : end]
    if items[start].kind == "paren" and (end >= len(items) or items[end].kind != "paren"):
        return False
    numbers = [item.value for item in parts if item.kind == "num"]
    if len(numbers) < PARTS or None in numbers or sum(numbers) != items[at].value:
        return False
    if any(item.kind in FIGURES or item.kind in ("place", "colon") for item in parts if item.kind != "num"):
        return False
    words = [item.tags for item in parts if item.kind == "word"]
    own = items[at + 1].tags.get("noun") if at + 1 < len(items) else None
    others = OTHERS - {"indicator"} if own == "pupil" else OTHERS  # "20 em (12 hsg huyện, 8 hsg xã)"
    if any(not tags.keys().isdisjoint(others) and not _itself(tags) for tags in words):
        return False
    nouns = {tags["noun"] for tags in words if tags.get("noun") in COUNTED}
    return nouns <= {own}


def _itself(tags: Mapping[str, Any]) -> bool:
    """What a part is, whatever else the word may be; "còn lại" is the rest of them."""
    return "noun" in tags or tags.get("fund") == "balance"
