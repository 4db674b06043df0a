"""A level said with the one before it: "từ 45 lên 52 hộ", "hội viên tăng từ 110 lên 125"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from handlers.core.facts import Count
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

RAISES = frozenset({"nang", "dua", "day"})  # folded: "nâng tổng đăng ký lên 84"
REACHED = frozenset({"len", "thanh", "xuong"})


def levels_before(draft: Draft, segment: Segment) -> None:
    """The first of two such numbers is accounted for; the second keeps it as `other`."""
    if len(segment.figures) < 2:
        return
    tokens = draft.stream.tokens
    for first, second in pairwise(segment.figures):
        if first.kind != "num" or second.kind != "num" or first.role or None in (first.value, second.value):
            continue
        from_there = first.start > 0 and tokens[first.start - 1].flat == "tu"
        if from_there and any(token.flat in REACHED for token in tokens[first.end : second.start]):
            first.role, second.other = "the level before", first.value


def risen(figure: Item) -> int | None:
    """How much a level is above the one said before it; None where none is."""
    return None if figure.other is None or figure.kind != "num" else int(figure.value) - int(figure.other)


def from_the_level_before(found: list[Window]) -> Iterator[Window]:
    """The windows; what is said before the first of two levels is said of the second."""
    before: list[Item] = []
    for window in found:
        if risen(window.figure) is not None:
            window.before = [*before, *window.before]
        before = window.before
        yield window


def reached(draft: Draft, window: Window) -> bool:
    """ "thêm 4 hộ, nâng lên 61 hộ": the level that a change came to."""
    flats = [t.flat for i in window.before for t in draft.stream.tokens[i.start : i.end]]
    return flats[-1:] in (["len"], ["thanh"], ["con"], ["gio"], ["nay"], ["hien"]) or flats[-2:] in (
        ["len", "toi"],
        ["len", "den"],
        ["len", "duoc"],
    )


def raises_level(draft: Draft, segment: Segment, figure: Item) -> bool:
    """ "12 hộ mới ghi danh, nâng tổng đăng ký lên 84": those told before it are what was added."""
    last = draft.facts[-1] if draft.facts else None
    if segment.lead != 1 or draft.stream.tokens[segment.items[0].start].flat not in RAISES:
        return False
    if not isinstance(last, Count) or last.registered is None or last.added is not None or figure.value is None:
        return False
    if figure.value <= last.registered or last.achieved is not None:
        return False
    draft.change(len(draft.facts) - 1, registered=int(figure.value), added=last.registered)
    figure.role = "count"
    return True
