"""A number in one word, told at a stop: "đỗ đại học năm, hsg mười hai", "tủ sách có hai", "số dòng họ: ba"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.numbers.numerals import Numeral
from handlers.core.reading.typed.atoms import Stream

COUNTED = frozenset({"deed", "model", "indicator", "change"})
LINKS = frozenset({"co", "la", "duoc", "dc"})  # folded, between what is counted and its number
WHOSE = frozenset({"o", "cua", "tai"})  # folded, before the place told last
LATER = "sau"  # without marks: afterwards
TIMES = range(1, 13)
THIS = frozenset({"nay", "ni", "dau", "truoc", "qua", "roi", "sau", "toi", "vua", "thu", "hai", "ba", "mot", "cuoi"})


def told_alone(stream: Stream, start: int, end: int, items: Sequence[Item]) -> bool:
    """Whether the number word at `start` says how many of what stands right before it, and the clause ends there."""
    if not items or stream.tokens[start].capital or not _closes(stream, end):
        return False
    last = items[-1]
    if stream.tokens[start].low == LATER and last.kind != "colon":
        return False
    if len(items) > 1 and (last.kind == "colon" or (last.kind == "word" and _links(stream, last))):
        return items[-2].kind == "word" and not items[-2].tags.keys().isdisjoint({"indicator", "deed"})
    if last.kind != "word" or ("thing" in last.tags and not (_two_words(last) or _others(items))):
        return False
    return not last.tags.keys().isdisjoint(COUNTED)


def again_all(stream: Stream, start: int, end: int, value: object, items: Sequence[Item]) -> bool:
    """ "bốn dòng họ, cả bốn đều đăng ký": the number just told, once more."""
    if not start or stream.tokens[start - 1].flat != "ca" or end >= stream.limit:
        return False
    told = stream.tokens[end].flat == "deu" or "deed" in stream.tags_at(end)
    return told and any(item.kind == "num" and item.value == value for item in items)


def how_often(stream: Stream, counted: Numeral) -> bool:
    """ "chuyển làm 2 đợt", "nộp 3 kỳ": in how many times; not "đạt 9 kỳ này", "đăng ký 12 đợt 1"."""
    if counted.money or counted.scale > 1 or counted.whole not in TIMES:
        return False
    for at in range(max(0, counted.start - 2), counted.start):
        before = stream.tags_at(at)
        if not COUNTED.isdisjoint(before) and "filler" not in before:
            return False
    after = stream.tokens[counted.end + 1] if counted.end + 1 < stream.limit else None
    return after is None or (after.kind != "d" and after.flat not in THIS)


def _closes(stream: Stream, end: int) -> bool:
    if end + 1 < stream.limit and stream.tokens[end].flat in WHOSE and stream.tag(end + 1, "place") is not None:
        return True  # "đăng ký ba, đạt ba ở khu phố 2"
    return end >= stream.limit or (stream.tokens[end].kind in "np" and stream.tokens[end].text not in "/-")


def _links(stream: Stream, item: Item) -> bool:
    return item.end - item.start == 1 and stream.tokens[item.start].flat in LINKS


def _two_words(item: Item) -> bool:
    """ "tủ sách", "máy tính": counted of a hamlet, and sure without marks too."""
    return "indicator" in item.tags and item.end - item.start > 1


def _others(items: Sequence[Item]) -> bool:
    return any(item.kind == "num" for item in items)
