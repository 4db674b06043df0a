"""What begins with digits or a plus: a figure ("45 hộ"), or what counts nothing: a phone's or list's number, a year,
an age ("tuổi đã 81")."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.numbers.listing import list_number_at
from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.numbers.phones import long_number_at
from handlers.core.reading.numbers.quiet import document_at
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.spans.figuring import figure_item
from handlers.core.reading.typed.atoms import Stream

MORE = {"change": 1}


def digits(stream: Stream, at: int) -> Item:
    long = long_number_at(stream, at)
    if long is not None:
        return Item("quiet", at, long[1], long[0])
    if stream.tokens[at].text == "+":
        return Item("word", at, at + 1, None, MORE) if _more(stream, at) else Item("sep", at, at + 1, 1)
    end = list_number_at(stream, at, stream.listed)
    if end is not None:
        stream.listed = int(stream.tokens[at].text)
        return Item("quiet", at, end, "list number")
    for sort, find in (("document", document_at), ("year", year_at)):
        end = find(stream, at)
        if end is not None:
            return Item("quiet", at, end, sort)
    aged = None
    if scale_at(stream, at + 1) is None:  # "bà Tươi hứa 250k" is paid
        aged = next((k for k in range(at - 1, max(-1, at - 3), -1) if stream.tokens[k].flat == "tuoi"), None)
    if aged is not None and aged and stream.tokens[aged - 1].flat in ("lon", "cao"):
        aged = None  # "lớp cho người lớn tuổi 18 cụ"
    if aged and stream.tokens[aged - 1].flat == "do" and not _goes_to(stream, at + 1):
        aged = None  # "số người trong độ tuổi 310, đăng ký 265": how many are of that age
    if aged is not None and len(stream.tokens[at].text) < 4 and not (aged and stream.tokens[aged - 1].kind == "d"):
        return Item("quiet", at, at + 1, "age or span")  # "tuổi đã 81"
    counted = numeral(stream, at)
    if counted is None:
        item = Item("num", at, at + 1)
        item.numeral = None
        return item
    match = stream.matches[at]
    if match is not None and at + match.length > counted.end and stream.tag(at + match.length, "times") is None:
        return Item("word", at, at + match.length, None, match.tags)
    return figure_item(stream, counted)


def _goes_to(stream: Stream, at: int) -> bool:
    """ "độ tuổi 25-40", "độ tuổi 15 đến 60", "độ tuổi 30 trở lên": ages, the number before is one of them."""
    return at < stream.limit and stream.tokens[at].flat in ("-", "den", "toi", "tro", "tuoi", "–")


def _more(stream: Stream, at: int) -> bool:
    """ "+3 hộ đk", "thôn 3: +3 hộ": so many more, where nothing is summed and no list is made with such marks."""
    if (
        at + 1 >= stream.limit
        or len(stream.tokens[at + 1].text) > 3
        or not stream.tokens[at + 1].glued
        or (at and stream.tokens[at].glued)
    ):
        return False
    if sum(token.text == "+" for token in stream.tokens) > 1:
        return False
    return (
        not at
        or stream.tokens[at - 1].text in ":,"
        or stream.tokens[at - 1].flat == "them"
        or (at > 1 and "place" in stream.tags_at(at - 2))
    )
