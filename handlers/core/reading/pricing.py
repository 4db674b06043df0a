"""The price of one: "10 bộ bàn ghế giá 650 ngàn một bộ", "4 thùng sơn giá 1 triệu 1 thùng" say so much each."""

from __future__ import annotations

from handlers.core.reading.atoms import Stream
from handlers.core.reading.figuring import figure_item
from handlers.core.reading.items import Item
from handlers.core.reading.numerals import numeral

ONE = frozenset({"mot", "1"})


def price_each(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "một bộ" behind a price made the word for each."""
    if not any(token.flat == "gia" for token in stream.tokens):
        return items
    made: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if not (made and _price(made[-1], stream) and item.kind in ("money", "num") and item.end - item.start > 1):
            made.append(item)
            at += 1
            continue
        thing = items[at + 1] if at + 1 < len(items) else None
        if item.kind == "money" and thing is not None and thing.kind == "num" and thing.value == 1:
            one, thing = thing, items[at + 2] if at + 2 < len(items) else None
            if _counts(thing):
                made.extend((item, _each(one.start, thing)))  # type: ignore[arg-type]
                at += 3
                continue
        elif _counts(thing) and stream.tokens[item.end - 1].flat in ONE:
            alone = _without_one(stream, item)
            if alone is not None:
                made.extend((alone, _each(alone.end, thing)))  # type: ignore[arg-type]
                at += 2
                continue
        made.append(item)
        at += 1
    return made


def _price(before: Item, stream: Stream) -> bool:
    return before.kind == "word" and stream.tokens[before.end - 1].flat in ("gia", "tri")


def _counts(thing: Item | None) -> bool:
    return thing is not None and thing.kind == "word" and "thing" in thing.tags


def _each(start: int, thing: Item) -> Item:
    return Item("word", start, thing.end, None, {"each": "each"})


def _without_one(stream: Stream, item: Item) -> Item | None:
    """ "700 ngàn một bộ": the amount before "một"; None where it is none alone."""
    whole, stream.limit = stream.limit, item.end - 1
    counted = numeral(stream, item.start)
    stream.limit = whole
    if counted is None or counted.end != item.end - 1 or not (counted.money or counted.scale >= 1000):
        return None
    alone = figure_item(stream, counted)
    alone.kind = "money"
    return alone
