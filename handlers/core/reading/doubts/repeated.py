"""Amounts said of every month or year: "hứa mỗi tháng 200 ngàn"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

PERIODS = frozenset({"thang", "quy", "tuan"})


def again_and_again(draft: Draft, part: Segment) -> bool:
    """ "hứa mỗi tháng 200 ngàn": how often, nobody can tell."""
    if "hang" in draft.flats and any(_every_year(draft, i) for i in part.items if i.role == "amount"):
        return True
    if PERIODS.isdisjoint(draft.flats):
        return False
    amounts = [i for i in part.items if i.role == "amount"]
    after = [draft.stream.tokens[i.end].low for i in part.words("each") if i.end < draft.stream.limit]
    if amounts and any(low in ("tháng", "quý", "tuần", "thang", "tuan") for low in after):
        return True
    rates = [[token.flat for token in draft.stream.tokens[i.end : i.end + 2]] for i in amounts]
    return any(rate in (["mot", "thang"], ["mot", "quy"], ["mot", "tuan"]) for rate in rates)


def _every_year(draft: Draft, amount: Item) -> bool:
    """ "nhà máy nước đá hằng năm cho 5 triệu"."""
    before = [token.flat for token in draft.stream.tokens[max(0, amount.start - 6) : amount.start]]
    return any(a == "hang" and b in ("nam", "thang", "quy", "tuan") for a, b in pairwise(before))
