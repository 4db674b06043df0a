"""A hamlet by its number in words: "thôn hai đăng ký …", "khối mười: 45", "tdp ba", "ấp chín tháng này không có"."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.numbers.spoken import small
from handlers.core.reading.typed.atoms import Stream

MOST = 40  # hamlets of a commune
SAYS = frozenset({"bao", "co", "hien", "xin", "duoc", "da"})  # folded: what the place's line goes on with
THESE = frozenset({"nay", "ni", "vua", "truoc", "qua"})  # "tháng này"
SPANS = frozenset({"thang", "tuan", "hom", "dot", "nam", "quy"})


def number_in_words(stream: Stream, at: int, sure: bool) -> tuple[int, int] | None:
    """The number at `at` behind a word for a place, and where it ends: what the place did, or a stop, follows.
    `sure`: the word is little else than a place.
    """
    said = small(stream, at)
    if said is None or stream.tokens[at].kind == "d" or stream.tokens[at].capital or said.loose:
        return None
    value, end = said.value, said.end
    if end > at + 1 and end < stream.limit and stream.digit(at) is not None and _counted(stream, end):
        return None  # "thôn hai mươi hộ"
    if not 1 <= value <= MOST or scale_at(stream, end) is not None:
        return None
    if end >= stream.limit:
        return (value, end) if sure else None
    token = stream.tokens[end]
    if token.kind in "np":
        return (value, end) if token.text == ":" or (sure and token.text not in "/%") else None
    after = stream.tags_at(end).keys()
    if token.flat in SAYS and (
        not token.plain or (not stream.marked and end + 1 < stream.limit and stream.tokens[end + 1].flat == "cao")
    ):
        return value, end  # "thôn bảy báo cáo có …"
    if token.flat in SPANS and end + 1 < stream.limit and stream.tokens[end + 1].flat in THESE and stream.marked:
        return value, end  # "khóm ba tháng này không phát sinh"
    return (value, end) if after & {"deed", "model"} and "noun" not in after else None


def _counted(stream: Stream, at: int) -> bool:
    return bool(stream.tags_at(at).keys() & {"noun", "indicator", "thing", "percent"})
