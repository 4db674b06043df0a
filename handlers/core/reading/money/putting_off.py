"""A gift put off, and told of once more with its amount: "ông Toại khất, sang tháng mới nộp 1 triệu được"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Gift
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.stages import Stage
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

NOW = frozenset({"nay", "gio", "chu", "roi", "da", "vua", "xong"})
GONE = frozenset({"qua", "truoc", "roi", "kia", "no", "ngoai"})  # behind one of the next
SPANS = frozenset({"tuan", "thang", "nam", "hom", "bua", "dot", "sang", "chieu", "toi", "ngay"})
LATER = frozenset({"sau", "mai", "tet", "ram", "cuoi", "gieng"})
OVER = frozenset({"sang", "ra", "qua"})  # into the next
NEXT = frozenset({"tuan", "thang", "nam"})


def put_off(draft: Draft, last: Gift, segment: Segment, group: Group) -> Stage | None:
    """What the promise right before has come to; None where this is another gift."""
    if last.amount is not None or last.goods or group.goods or not segment.place or segment.lead not in (1, 2, 5):
        return None
    said = [token.flat for token in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]]
    khat = "khat" in draft.flats
    pairs = list(pairwise(said))
    if not NOW.isdisjoint(said) or any(a in SPANS and b in GONE for a, b in pairs):
        return "received" if khat and "moi" in said else None  # "khất mãi, hôm nay mới nộp 1 triệu"
    if not LATER.isdisjoint(said) or any(a in OVER and b in NEXT for a, b in pairs):
        return "pledged"
    return "pledged" if khat and not {"den", "moi", "doi"}.isdisjoint(said) else None
