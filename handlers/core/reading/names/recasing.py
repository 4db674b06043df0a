"""Names in a message typed all small given their capitals: "nhà ông hoan và ông chỉnh", "1. nguyễn tiến sửu".

Where no capital tells what a name is, its place does: behind a title, a lineage or a firm, or as an entry of a list, up
to a stop, a figure or what was done.
"""

from __future__ import annotations

from handlers.core.reading.names.body_ends import BODY_STOP
from handlers.core.reading.names.name_bounds import VERBS, ends, joins, may_be_name, said
from handlers.core.reading.names.small_entries import MOST, entry_at, left_out
from handlers.core.reading.names.small_places import NAMES, small_name_end
from handlers.core.reading.names.small_titles import in_row, title_before
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.giving_way import hold_names
from handlers.core.reading.typed.tokens import Token

OURS = BODY_STOP | {"own", "self", "fund", "filler", "question", "negation", "change", "scope", "surname", "given"}
HEADS = frozenset({"ho", "toc"})  # of a lineage's name


def recase(stream: Stream) -> None:
    """Capitals where names stand, if none is typed but at the head of a sentence. In a row of titles whose names are
    not all clear nothing is changed.
    """
    if not _typed_small(stream) or "y" in stream.flats:  # "y xuân, a brơk": titles of ours are names there
        return
    spans: list[tuple[int, int]] = []
    at = 0
    while at < stream.limit:
        if "place" in stream.tags_at(at) and (named := _place(stream, at)):
            at = named
            continue
        span = _titled(stream, at) or entry_at(stream, at) or _lineage(stream, at) or _firm(stream, at)
        if span is None:
            if in_row(stream, at):
                return
            at += 1
            continue
        spans.append(span)
        at = span[1]
        if at + 2 < stream.limit and stream.tokens[at].text == "(" and (close := _region(stream, at + 1)):
            spans.append((at + 1, close))
    if left_out(stream, spans):
        return
    for start, end in spans:
        _raise(stream, start, end)
    if spans:
        hold_names(stream)


def _region(stream: Stream, at: int) -> int:
    """ "anh hải (hà nội)": past the city or province; 0 if none fills the brackets."""
    for end in (at + 1, at + 2):
        if end < stream.limit and stream.tokens[end].text == ")":
            return end if tuple(token.flat for token in stream.tokens[at:end]) in stream.words.regions else 0
    return 0


def _place(stream: Stream, at: int) -> int:
    """Past the name of a hamlet, which has rules of its own; 0 if none is named."""
    match = stream.matches[at]
    start = at + (match.length if match is not None else 1)
    end = small_name_end(stream, at, start) if start < stream.limit else start
    return end if end > start else 0


def _typed_small(stream: Stream) -> bool:
    before = None
    for token in stream.tokens:
        if token.capital and before is not None and before.kind in "wd":
            return False
        if token.kind == "w" and token.capital and before is not None and before.text in ",(":
            return False
        before = token
    return True


def _raise(stream: Stream, start: int, end: int) -> None:
    for at in range(start, end):
        old = stream.tokens[at]
        stream.tokens[at] = Token(old.text.capitalize(), old.start, old.glued, old.made)
        found = stream.matches[at]
        if found is not None and at + found.length > end:  # "lò thị hứa nộp": no "hứa nộp"
            stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, end)


def _titled(stream: Stream, at: int) -> tuple[int, int] | None:
    """ "ông hoan và …", "b. thảo,", "chị lan nộp": the name behind the title at `at`."""
    start = title_before(stream, at)
    if not start or start >= stream.limit or said(stream, start):
        return None
    tags = stream.tags_at(start)
    least, most = 1, 2
    if "surname" in tags and "middle" in stream.tags_at(start + 1) and start + 2 < stream.limit:
        least, most = 3, MOST + 1  # "bà bùi thị thu sương": whatever "thu" is
    elif "surname" in tags:
        most = MOST
    elif tags.keys() & {"digit", "given"}:
        most = 3
    for end in range(start + 1, start + most + 1):
        if end - start > least or least == 1:
            if not may_be_name(stream, end - 1, start):
                return None
        elif end > stream.limit or stream.tokens[end - 1].kind != "w":
            return None
        if end - start >= least and ends(stream, end):
            return start, end
    return None


def _lineage(stream: Stream, at: int) -> tuple[int, int] | None:
    """ "họ phan đăng đăng ký …", "ho phung chuyen khoan 7tr5"."""
    tags = stream.tags_at(at)
    start = at + 1
    if tags.get("body") != "clan" or stream.tokens[at].flat not in HEADS or start >= stream.limit:
        return None
    tags = stream.tags_at(start)
    if not stream.marked and ("middle" in stream.tags_at(start + 1) or "clans" in stream.said):
        return None
    match = stream.matches[start]
    sure = match is not None and match.length == 1 and "surname" in tags and not tags.keys() & VERBS
    if not sure or (tags.keys() <= NAMES) < (not stream.marked) or (stream.marked and not match.exact):  # type: ignore[union-attr]
        return None
    for end in range(start + 1, start + 4):
        if ends(stream, end) or joins(stream, end):
            return start, end
        if not may_be_name(stream, end, start):
            return None
    return None


def _firm(stream: Stream, at: int) -> tuple[int, int] | None:
    """ "cty gỗ trường phát ck 10 củ": the last words before what it did, where one of them is a word of ours."""
    match = stream.matches[at]
    if match is None or "body" not in match.tags or match.tags["body"] == "clan" or "place" in stream.tags_at(at - 1):
        return None
    start = end = at + match.length
    ours = False
    while end < stream.limit and end - start < 5 and not ends(stream, end):
        if not may_be_name(stream, end, start) and stream.matches[end] is not None:
            return None
        ours = ours or bool(stream.tags_at(end).keys() & OURS)
        end += 1
    phat = end + 1 < stream.limit and stream.tokens[end].flat == "phat" and stream.tokens[end + 1].kind == "d"
    if phat and end > start:  # "cửa hàng minh phát 1.000.000"
        return max(start, end - 1), end + 1
    verb = end < stream.limit and stream.tokens[end].kind == "w"
    if (
        end == start
        or not ours
        or (not verb and not stream.marked)
        or end >= stream.limit
        or (not stream.tags_at(end) and stream.tokens[end].kind == "w")
    ):
        return None
    if not stream.marked and said(stream, end) and end - start < 3:
        return None  # "cty hai van ung ho": perhaps no "vẫn"
    return max(start, end - 2), end
