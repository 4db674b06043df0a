"""So much for one: "650 ngàn một bộ", "200 nghìn một cháu", "4 thùng sơn giá 1 triệu 1 thùng" say so much each."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.spans.figuring import figure_item
from handlers.core.reading.typed.atoms import Stream

ONE = frozenset({"một", "mot", "1"})
SHARERS = frozenset({"family", "pupil", "award", "person"})  # who pays or gets so much each
CALLED = frozenset({"a", "oi", "nhe", "nha", "nghen"})


def price_each(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "một bộ" behind an amount made the word for each."""
    for item in items:
        if item.kind in ("money", "num") and item.end - item.start > 1:
            break
    else:
        return items
    made: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        one = items[at + 1] if at + 1 < len(items) else None
        if one is None or item.kind not in ("money", "num") or item.end - item.start < 2:
            made.append(item)
            at += 1
            continue
        if item.kind == "money" and one.kind == "num" and one.value == 1 and one.end - one.start == 1:
            thing = items[at + 2] if at + 2 < len(items) else None
            priced = bool(made) and _price(made[-1], stream)
            if thing is not None and (_shares(items, at + 2, stream) or (priced and "thing" in thing.tags)):
                made.extend((item, _each(stream, one.start, thing)))
                at += 3
                continue
        elif _one_apart(stream, item.end - 1) and ("thing" in one.tags or _shares(items, at + 1, stream)):
            alone = None if _counted(made) else _without_one(stream, item)
            if alone is not None:
                made.extend((alone, _each(stream, alone.end, one)))
                at += 2
                continue
        made.append(item)
        at += 1
    return made


def _one_apart(stream: Stream, at: int) -> bool:
    """A one that is no last digit: "còn 2tr1 em giữ"."""
    token = stream.tokens[at]
    return token.low in ONE and not (token.glued and token.kind == "d")


def _price(before: Item, stream: Stream) -> bool:
    return before.kind == "word" and stream.tokens[before.end - 1].flat in ("gia", "tri")


def _counted(made: list[Item]) -> bool:
    """ "đăng ký tám nghìn một hộ" is a count."""
    return any(i.kind == "word" and i.tags.keys() & {"deed", "model"} for i in made[-2:])


def _shares(items: list[Item], at: int, stream: Stream) -> bool:
    """ "một hộ", "1 suất"; "một người giấu tên" is the next giver, "hai triệu một cháu ạ" speaks to somebody."""
    noun, after = items[at], items[at + 1] if at + 1 < len(items) else None
    if noun.kind != "word" or noun.tags.get("noun") not in SHARERS:
        return False
    if after is None or after.kind in ("sep", "paren"):
        return True
    if "title" in noun.tags and stream.tokens[after.start].flat in CALLED:
        return False
    return after.kind == "word" and "anonymous" not in after.tags


def _each(stream: Stream, start: int, thing: Item) -> Item:
    """ "một bộ" as one word; "một ký" is a price of the market too."""
    said = stream.words.match(stream.tokens, start, stream.marked)
    market = said is not None and "smalltalk" in said.tags
    return Item("word", start, thing.end, None, {"each": "each", **({"smalltalk": "market"} if market else {})})


def _without_one(stream: Stream, item: Item) -> Item | None:
    """ "700 ngàn một bộ": the amount before "một"; None where it is none alone."""
    whole, stream.limit = stream.limit, item.end - 1
    counted = numeral(stream, item.start)
    stream.limit = whole
    if counted is None or counted.end != item.end - 1 or not (counted.money or counted.scale >= 1000):
        return None
    if scale_at(stream, counted.end - 1) is None:
        return None  # "bốn trăm năm mươi mốt": the end of a number
    alone = figure_item(stream, counted)
    alone.kind = "money"
    return alone
