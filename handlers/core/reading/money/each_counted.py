"""How many there are of whom so much each is said: "14 nhà mỗi nhà 30k", "64 hội viên, mỗi hội viên 24.000đ"."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from handlers.core.facts import Count, Indicator
from handlers.core.reading.money.awarding import of_pupils
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def counted_here(segment: Segment) -> Item | None:
    """The number of those who get it, said in the segment itself."""
    for item, after in pairwise(segment.items):
        if item.kind == "num" and after.kind == "word" and after.tags.keys() & {"noun", "indicator"}:
            return item
    return None


def homes(segment: Segment, number: Item) -> bool:
    after = segment.items[segment.items.index(number) + 1]
    return after.tags.get("noun") == "family"


def number_of(draft: Draft, segment: Segment, group: Group) -> tuple[int | None, Item | None]:
    """How many gave or got it: in this segment, in the next, or the latest count."""
    here = segment.place
    told = ("indicator",) if of_pupils(draft, group) else ()
    following = [part for part in draft.parts[here + 1 : here + 2] if "each" not in part.tags]
    near = [segment, *following, *draft.parts[max(0, here - 1) : here]]
    for part in near:
        for at, item in enumerate(part.items):
            if (
                item.kind == "num"
                and item.role in ("", "count", "recipients", "quantity", "number of shares", *told)
                and item is not group.money
                and item.value is not None
            ):
                noun = part.items[at + 1] if at + 1 < len(part.items) else None
                if noun is not None and not (
                    noun.kind == "word" and noun.tags.keys() & {"noun", "indicator", "thing", "times", "hardship"}
                ):
                    noun = None
                if noun is not None and "times" in noun.tags:
                    noun = None
                if noun is None and not (part is segment and "times" in part.tags):
                    continue
                item.role = item.role or "number of shares"
                return int(item.value), noun
    index = draft.last(Count)
    if index is not None:
        count = cast(Count, draft.facts[index])
        value = count.achieved or count.registered or count.total
        if count.model in ("community", "unit", "clan", "commune"):
            return None, None  # "cd ht dat, quy 50k/ho": of each household, and not of the community
        if value is not None and index == len(draft.facts) - 1:
            return value, None
    return None, None


def each_member(draft: Draft, group: Group) -> int | None:
    """ "có 64 hội viên, mỗi hội viên đóng 24.000đ": those just counted."""
    said = {t.flat for t in draft.stream.tokens[group.each.start : group.each.end]} if group.each is not None else set()
    members = [f for f in draft.facts[-2:] if isinstance(f, Indicator) and f.code == "members"]
    return int(members[-1].value) if members and members[-1].value and said & {"vien", "hv", "nguoi"} else None
