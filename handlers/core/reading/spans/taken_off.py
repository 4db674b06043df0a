"""A household that is to be taken off, named behind the verb: "trừ cho em hộ ông Bốn nhé", "bớt hộ bà Tám nha"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.typed.atoms import Stream

OFF = frozenset({"tru", "bot", "loai"})  # folded
ALL = frozenset({"nao", "ca", "het", "deu", "moi", "toan", "tat", "ai"})  # folded: of whom he is left out
NEAR = 4  # tokens from the verb to the household


def take_off(items: list[Item], stream: Stream) -> list[Item]:
    """The items with such a verb made what withdraws it, where nothing is counted."""
    if OFF.isdisjoint(stream.flats) or "change" not in stream.said or any(i.kind in FIGURES for i in items):
        return items
    for at, item in enumerate(items):
        off = item.tags.get("change") == -1 and stream.tokens[item.start].flat in OFF
        if not off or item.end - item.start > 1 or any("deed" in i.tags for i in items[:at]):
            continue  # "cả xóm đăng ký trừ nhà ông Phấn"
        if not ALL.isdisjoint([token.flat for token in stream.tokens[: item.start]]):
            continue  # "nhà nào cũng ừ hết trừ nhà ông Năm Thọt"
        house = next((i for i in items[at + 1 : at + NEAR] if i.kind in ("person", "sep")), None)
        if house is None or house.kind != "person" or house.start - item.end >= NEAR:
            continue
        if (house.other is not None and house.other.house) or stream.tokens[house.start - 1].flat in ("nha", "ho"):
            kept = {tag: value for tag, value in item.tags.items() if tag != "change"}
            item.tags = {**kept, "leave": "withdrawn"}
    return items
