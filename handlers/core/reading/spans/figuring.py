"""Numbers as items: a count, money, a percent, an age; and whether number words count at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.numbers.numerals import Numeral, numeral
from handlers.core.reading.spans.lone_numbers import again_all, how_often, told_alone
from handlers.core.reading.typed.atoms import Stream

DAYS = 31
MODELS = frozenset({"clan", "unit", "citizen", "community"})
LATER = frozenset({"bao", "gui", "goi", "nop", "sung", "tinh", "xet", "noi", "nhan", "lam", "hop", "ghi"})  # sau
SPANS = frozenset({"hom", "bua", "do"})  # after a number: how long, how cold
COUNTED = frozenset({"noun", "thing", "percent", "indicator", "household"})  # right behind their number


def figure_item(stream: Stream, counted: Numeral) -> Item:
    """A number with what follows it: a percent, an age, money or a plain count."""
    end = counted.end
    tags = stream.matches[end].tags if end < stream.limit and stream.matches[end] is not None else {}  # type: ignore[union-attr]
    if "percent" in tags and not counted.money:
        item = Item("percent", counted.start, end + stream.matches[end].length, counted.value)  # type: ignore[union-attr]
        item.numeral = counted
        return item
    if tags.get("quiet") == "spell" and how_often(stream, counted):
        return Item("quiet", counted.start, end + 1, "age or span")
    if (
        tags.get("quiet") == "after"
        and not counted.money
        and counted.scale == 1
        and not tags.keys() & {"thing", "spend"}
        and not _this_year(stream, counted.start, end)
        and stream.tag(end + stream.matches[end].length, "times") is None  # type: ignore[union-attr]
    ):
        return Item("quiet", counted.start, end + stream.matches[end].length, "age or span")  # type: ignore[union-attr]
    if (lasts := _lasts(stream, counted)) is not None:
        return Item("quiet", counted.start, lasts, "age or span")
    if end < stream.limit and (
        stream.tokens[end].low == "mấy"
        or (not stream.marked and stream.tokens[end].flat == "may" and _counted_at(stream, end + 1))
    ):
        counted.doubt, end = "exact", end + 1  # "bốn mấy hộ", "40 mấy"
        tags = stream.matches[end].tags if end < stream.limit and stream.matches[end] is not None else {}  # type: ignore[union-attr]
    kind = "num"
    if (
        counted.money
        or counted.scale >= 10**6
        or (counted.scale == 1000 and not tags.keys() & {"noun", "indicator", "thing"})
        or (counted.scale == 1000 and counted.value >= 50_000 and _no_homes(stream, tags, end))
    ):
        kind = "money"
    if (
        kind == "money"
        and not counted.money
        and tags.keys() & {"noun"}
        and not tags.keys() & {"title", "house", "place"}
        and not (counted.scale >= 10**6 and "fund" in tags)  # "chi 1 trieu con 1 trieu"
    ):
        kind = "num"
    item = Item(kind, counted.start, end, counted.whole)
    item.numeral = counted
    return item


def _this_year(stream: Stream, start: int, end: int) -> bool:
    """ "năm ngoái đạt 60 năm nay đạt 72": a figure behind its verb, and then the next year; no sixty years."""
    after = stream.tokens[end + 1].flat if end + 1 < stream.limit else ""
    return (
        stream.tokens[end].flat == "nam"
        and after in ("nay", "ngoai")
        and start > 0
        and _told(stream.tags_at(start - 1))
    )


def _lasts(stream: Stream, counted: Numeral) -> int | None:
    """ "mất điện 3 hôm rồi", "mất sóng 2 bữa nay", "rét 5 độ": how long or how cold, where nothing was signed up."""
    at = counted.end
    if counted.money or counted.scale > 1 or at >= stream.limit or stream.tokens[at].flat not in SPANS:
        return None
    before = stream.tokens[counted.start - 1].flat if counted.start else ""
    if before == "so" or (counted.value > DAYS and stream.tokens[at].flat != "do"):
        return None  # "cái số 52 hôm qua chú báo"
    if at + 1 < stream.limit and stream.tokens[at + 1].flat == "nua":
        return at + 2  # "còn số đạt thì 2 hôm nữa họp xong mới có"
    lost = before == "mat"  # "mạng mất 2 hôm nay"
    if not lost and any(_told(stream.tags_at(k)) for k in range(max(0, counted.start - 3), counted.start)):
        return None
    after = stream.tokens[at + 1] if at + 1 < stream.limit else None
    if stream.tokens[at].flat == "do":
        return at + 1 if after is None or after.kind in "np" else None
    return at + (2 if after is not None and after.flat in ("roi", "nay", "lien", "ni", "qua", "ray") else 1)


def _told(tags: dict[str, Any]) -> bool:
    return bool(tags.keys() & {"change", "gift"}) or tags.get("deed") in ("registered", "achieved")


def _counted_at(stream: Stream, at: int) -> bool:
    return stream.tag(at, "noun") is not None or (
        at < stream.limit and stream.tokens[at].flat in ("ho", "nha", "trieu")
    )


def _afterwards(stream: Stream, at: int) -> bool:
    """ "so dat bao sau": later, where nothing is counted."""
    return stream.tokens[at - 1].flat in LATER and not _counted_at(stream, at + 1)


def is_number(stream: Stream, counted: Numeral, length: int, items: Sequence[Item]) -> bool:
    """Whether number words count: a lone "ba", "tư" or "linh" without marks needs what is counted beside it."""
    start, end = counted.start, counted.end
    if (
        end == start + 1
        and stream.tokens[start].low == "sau"
        and start
        and (stream.tokens[start - 1].flat in stream.words.moment_cues or _afterwards(stream, start))
    ):
        return False  # "tháng sau", "so dat bo sung sau"
    if 1 < length > end - start or (not stream.marked and _two_digits(stream, start, end)):
        return False  # "Sau ba toi di tung nha": no 63
    if counted.scale > 1 or end - start > 1:
        return not (end - start == 1 and stream.marked is False and not counted.spoken)
    after = stream.matches[end] if end < stream.limit else None
    if end < stream.limit and (
        stream.tokens[end].low == "mấy"
        or (not stream.marked and stream.tokens[end].flat == "may" and _counted_at(stream, end + 1))
    ):
        return True
    if after is not None and (
        after.tags.get("quiet") == "after" or after.tags.keys() & COUNTED or after.tags.get("house") == "field"
    ):
        return True
    if after is not None and after.tags.get("quiet") == "spell" and how_often(stream, counted):
        return True
    if after is not None and "pronoun" in after.tags and stream.tokens[end].flat in ("nha", "ho"):
        # "hai nhà bên kia mương mới đăng ký"; "ba nha ben", "chi hai nha ben" without marks need be none
        return stream.marked or (stream.digit(start) != 3 and not (start and "title" in stream.tags_at(start - 1)))
    if end < stream.limit and stream.tokens[end].text in ("/", "tren"):
        return True
    if told_alone(stream, start, end, items) or again_all(stream, start, end, counted.whole, items):
        return True
    if stream.joint(start, "ten", "tens", "chuc", "hundred"):
        return False
    last = items[-1] if items else None
    if after is not None and "model" in after.tags and (stream.marked or (last is not None and "change" in last.tags)):
        return True  # "bảy mươi gia đình học tập và hai dòng họ học tập"
    if (
        last is not None
        and last.kind == "word"
        and last.tags.keys() & {"deed", "model", "over", "times", "change", "option"}
    ):
        return stream.marked or end >= stream.limit or stream.tokens[end].kind != "w"
    if _of_a_model(stream, start, end, items):
        return True
    return last is None and end >= stream.limit and counted.value > 0


def _of_a_model(stream: Stream, start: int, end: int, items: Sequence[Item]) -> bool:
    """ "… đạt bốn mươi dòng họ hai": behind a model's noun, at the end, where other numbers are told."""
    last = items[-1] if items else None
    if last is None or stream.tokens[start].capital or last.tags.get("noun") not in MODELS:
        return False
    closes = end >= stream.limit or stream.tokens[end].kind in "np"
    return closes and last.end - last.start == 2 and any(item.kind == "num" for item in items)


def _no_homes(stream: Stream, tags: dict[str, Any], end: int) -> bool:
    """ "nam tram ngan con co Bay": so many thousands are money, whatever thing the next word may be."""
    if "house" in tags and "title" in stream.tags_at(end + 1):
        return True  # "ba trăm nghìn nhà bà Vân"
    return "title" in tags or (not stream.marked and tags.get("noun") in (None, "pupil", "award"))


def _two_digits(stream: Stream, start: int, end: int) -> bool:
    """Two small words side by side, no tens between them, and nothing counted behind."""
    if end - start != 2 or stream.tokens[start].kind == "d" or stream.tokens[end - 1].kind == "d":
        return False
    if stream.digit(start) is None or stream.digit(start + 1) is None or stream.tokens[start + 1].flat in ("lam", "tu"):
        return False
    if any(stream.joint(k, "tens", "hundred", "chuc", "ten") for k in (start, start + 1)):
        return False
    after = stream.tags_at(end).keys()
    return (
        end < stream.limit
        and stream.tokens[end].kind == "w"
        and not after & {"noun", "indicator", "percent", "thing", "scale"}
    )


def spoken_number(stream: Stream, at: int, items: Sequence[Item]) -> bool:
    """Without marks "ba muoi tu ho" is a number, though "ba" may be a title: tens, hundreds or a scale say so."""
    counted = numeral(stream, at)
    if counted is None or counted.end - at < 2 or counted.doubt == "exact":
        return False
    if stream.tokens[at + 1].capital and not stream.tokens[at].capital and "title" in stream.tags_at(at):
        return False  # "anh Chin, ba Muoi dang ky"
    if items and items[-1].kind == "word" and "deed" in items[-1].tags and not stream.tokens[at + 1].capital:
        return True
    return counted.scale > 1 or any(stream.joint(k, "tens", "hundred", "chuc") for k in range(at, counted.end))


def counts_goods(stream: Stream, at: int) -> bool:
    """ "tặng hai con gà": two of them, and nobody's children."""
    low = stream.tokens[at].low
    return (low == "hai" or (low == "ba" and stream.marked)) and "thing" in stream.tags_at(at + 2)
