"""A hamlet by its number in words: "thôn hai đăng ký …", "khối mười: 45", "tdp ba", "ấp chín tháng này không có"; a
branch by its number: "Chi hội 6 kết nạp thêm 4 hội viên".
"""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.numbers.spoken import small
from handlers.core.reading.typed.atoms import Stream

MOST = 40  # hamlets of a commune
SAYS = frozenset({"bao", "co", "hien", "xin", "duoc", "da"})  # folded: what the place's line goes on with
THESE = frozenset({"nay", "ni", "vua", "truoc", "qua"})  # "tháng này"
TOLD = frozenset({"deed", "model", "indicator", "fund", "gift", "spend", "says", "hold", "change"})
FAR = 6  # words up to the figure that a branch reports
SPANS = frozenset({"thang", "tuan", "hom", "dot", "nam", "quy"})


def branch_at(stream: Stream, at: int) -> int | None:
    """Where "chi hội 6" ends, which is no count of what follows: that has a figure of its own."""
    end = at + 2
    if end < stream.limit and stream.tokens[end].flat == "so":
        end += 1
    if end >= stream.limit or stream.tokens[end].kind != "d" or stream.tokens[at + 1].flat != "hoi":
        return None
    number, after = stream.tokens[end].text, end + 1
    if not number.isdigit() or not 1 <= int(number) <= MOST or (at and "gift" in stream.tags_at(at - 1)):
        return None  # "tặng chi hội 5 thùng sách"
    if after >= stream.limit or stream.tokens[after].text in ":,":
        return after
    if stream.tokens[after].glued or scale_at(stream, after) is not None:
        return None
    if stream.tokens[after].flat in SAYS and stream.tokens[min(after + 1, stream.limit - 1)].text in ":,":
        return after  # "Chi hoi 2 bao: …"
    tags = stream.tags_at(after).keys()
    told = any(stream.tokens[n].kind == "d" for n in range(after, min(after + FAR, stream.limit)))
    return after if told and tags & TOLD and not tags & {"noun", "thing", "place"} else None


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
