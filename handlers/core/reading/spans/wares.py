"""What one is known for in the village, behind his name: "bà Năm bánh mì ủng hộ", "Tam nau ruou"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item, figure_ahead
from handlers.core.reading.typed.atoms import Stream

MOST_WARES = 3  # tokens of what one is known for
TRADED = frozenset({"thing", "byname", "trade", "joint"})  # "rượu" is typed like "rưỡi"
UNTRADED = frozenset({"place", "meet", "own", "hold", "gift", "leave"})


def with_wares(items: list[Item], at: int, stream: Stream) -> int:
    """ "bà Năm bánh mì ủng hộ", "ông Khải cây cảnh cho quỹ": past what one is known for, up to the deed; `at` itself
    where nothing of the kind is said.
    """
    end = at
    while (
        end < len(items) and items[end].start - items[at - 1].end < MOST_WARES and _ware(items[end], end == at, stream)
    ):
        end += 1
    if not at < end < len(items) or not acts(items, end, stream):
        return at
    verb = items[end]
    to = stream.tokens[verb.start].flat == "cho" and "fund" not in stream.tags_at(verb.end)
    return at if to else end  # "anh Nam quà cho các cháu 300k": what he gave


def _ware(item: Item, first: bool, stream: Stream) -> bool:
    thing = "thing" in item.tags and item.tags.keys().isdisjoint(UNTRADED)
    return (thing or (not first and item.kind == "text")) and not stream.tokens[item.start].capital


def plainly_sold(items: list[Item], at: int, stream: Stream) -> bool:
    """ "Bay ban banh xeo", "Tam nau ruou" without marks: a trade, small, right before what it is of."""
    if at + 1 >= len(items):
        return False
    verb, thing = items[at], items[at + 1]
    if "trade" not in verb.tags or verb.end - verb.start > 1 or stream.tokens[verb.start].capital:
        return False
    return thing.kind == "text" or (bool(thing.tags.keys() & TRADED) and thing.tags.keys().isdisjoint(UNTRADED))


def acts(items: list[Item], at: int, stream: Stream) -> bool:
    """A verb of giving, promising, signing up, with its figure or model behind; "bán" is what he lives by."""
    item = items[at]
    if "each" in item.tags and "filler" not in item.tags:
        return True
    if at + 1 < len(items) and "model" in items[at + 1].tags and "filler" in item.tags:
        return True  # "nhà chị Ly tạp hóa vô gia đình học tập"
    if item.kind == "word" and item.tags.get("spend") == "help":
        return figure_ahead(items, at)  # "cô Huệ tiệm may hỗ trợ 300k"
    if item.kind != "word" or not item.tags.keys() & {"gift", "deed", "leave"} or item.tags.get("gift") == "sold":
        return False
    if item.tags.keys() & {"deed", "leave"} and "gift" not in item.tags:
        return True
    return figure_ahead(items, at)
