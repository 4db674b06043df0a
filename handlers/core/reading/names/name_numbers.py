"""The number behind a place's name: part of it ("thôn Tân Hà 2"), or a figure it reports ("thôn Tân Hà 45 hộ")."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

MOST_NUMBERED = 15  # "thôn Tân Hà 2"; "thôn Đông 30" is what it reports
SPANS = frozenset({"thang", "nam", "tuan", "ngay", "quy"})  # folded, counted by the number before them
LASTING = frozenset({"dau", "cuoi", "qua", "lien", "vua"})  # folded, behind what is counted


def numbered(stream: Stream, at: int) -> int:
    """ "thôn mỹ an 2 gđht 145/160", "thon tan ha 2 dk 45": past the number behind a name typed small, where what it
    reports has a figure of its own.
    """
    if at + 2 >= stream.limit or stream.tokens[at].kind != "d" or stream.tokens[at].glued:
        return at
    number, stop = stream.tokens[at].text, stream.tokens[at + 1].text == ":"
    if not number.isdigit() or int(number) > MOST_NUMBERED or counts_something(stream, at):
        return at
    after = at + 1 + stop
    if stop and stream.tokens[after].kind == "d":
        return at + 1  # "ấp an bình 3: 40 hộ"
    match = stream.matches[after]
    told = match is not None and bool(match.tags.keys() & {"deed", "model"}) and "noun" not in match.tags
    behind = after + match.length if match is not None else after
    return at + 1 if told and behind < stream.limit and stream.tokens[behind].kind == "d" else at


def counts_something(stream: Stream, at: int) -> bool:
    """Whether the number at `at` counts something ("Tân Hà 45 hộ"), and so is no part of a name ("Tân Hà 2")."""
    after = at + 1
    if after >= stream.limit:
        return True
    if stream.tokens[after].text in "/%" or stream.tokens[after].kind == "d" or scale_at(stream, after) is not None:
        return True
    if stream.joint(after, "hundred"):
        return True  # "xóm Đông 1 trăm lẻ bảy hộ"
    if stream.tokens[after].flat in SPANS and after + 1 < stream.limit and stream.tokens[after + 1].flat in LASTING:
        return True  # "bản Hua Ngài 6 tháng đầu năm"; of "thôn Đông 3 năm nay" it is the third
    match = stream.matches[after]
    if match is not None and "thing" in match.tags and match.tags.keys() & {"deed", "filler", "answer"}:
        return False  # "to dan pho Hong Ha 1 dat 101 ho": no đất
    return stream.tokens[after].text in ",;" or (
        match is not None and bool(match.tags.keys() & {"noun", "indicator", "thing"})
    )
