"""A figure of what is not done yet: "sẽ đăng ký đủ 100 hộ", "tháng sau thêm 5 hộ", "đề nghị công nhận 58 gia đình"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

TERMS = frozenset({"tháng", "tuần", "đợt", "quý", "kỳ", "thang", "tuan"})
SOON = frozenset({"se", "sap"})  # folded
LATER = frozenset({"sau", "toi"})  # folded: behind one of them


def yet_to_come(draft: Draft, part: Segment) -> bool:
    """ "sẽ đăng ký đủ 100 hộ": a plan."""
    if SOON.isdisjoint(draft.flats):
        return False
    for item in part.words("deed"):
        before = draft.stream.tokens[item.start - 1] if item.start else None
        if before is not None and before.low in ("sẽ", "sắp", "se") and item.start < part.figures[-1].start:
            return True
    return False


def next_month(draft: Draft, part: Segment) -> bool:
    """ "tháng sau thêm 5 hộ": told of a time to come, in the part that gives the figure and nothing done."""
    if LATER.isdisjoint(draft.flats):
        return False
    lows = [t.low for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]]
    return any(a in TERMS and b in ("sau", "tới", "toi") for a, b in pairwise(lows))


def proposed(draft: Draft, part: Segment) -> bool:
    """ "đề nghị công nhận 58 gia đình": asked for, and not yet so; unless as many are said to have passed."""
    if "nghi" not in draft.flats:
        return False
    for item in part.words("deed"):
        flats = [t.flat for t in draft.stream.tokens[max(0, item.start - 4) : item.end]]
        if item.tags["deed"] == "achieved" and ("de", "nghi") in pairwise(flats):
            values = [i.value for p in draft.parts for i in p.figures if i.role == "count"]
            return any(values.count(i.value) < 2 for i in part.figures if i.role == "count" and i.start > item.start)
    return False
