"""An amount in đồng, and how exact it is."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Qualifier
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

QUALIFYING = frozenset({"about", "worth", "vague"})
BARE_AMOUNT = 10_000  # a plain number from here on is an amount in đồng


def amount_of(draft: Draft, group: Group) -> int | None:
    """The amount in đồng; a number without a unit, or an odd one, asks and is taken for thousands."""
    item = group.money
    if item is None:
        return None
    item.role = "amount"
    value = item.value
    if value is None:
        draft.wonder("amount")
        return None
    doubt = item.numeral.doubt if item.numeral is not None else ""
    if item.kind == "num" and draft.scale > 1 and value < 10**6:
        return int(value) * draft.scale
    if item.kind == "num":
        clear = value >= BARE_AMOUNT and value % 1000 == 0 and (item.numeral is None or not item.numeral.spoken)
        if not clear:
            draft.wonder("amount")
            value = value * 1000 if value < BARE_AMOUNT else value
    elif doubt:
        draft.wonder("exact" if doubt == "exact" else "amount")
    elif 0 < value < 1000:
        draft.wonder("amount")
        value *= 1000
    return int(value)


def qualifier_of(segment: Segment, item: Item | None) -> Qualifier | None:
    """ "hơn 15 tỷ", "khoảng 1tr5", "500k hơn"."""
    if item is None or segment.tags.isdisjoint(QUALIFYING) or item not in segment.items:
        return None
    at = segment.items.index(item)
    for before in reversed(segment.items[max(0, at - 3) : at]):
        if before.kind != "word":
            break
        about = before.tags.get("about")
        if about in ("about", "at_least", "at_most"):
            return cast(Qualifier, about)
        worth = before.tags.get("worth")
        if worth in ("about", "at_least", "at_most"):
            return cast(Qualifier, worth)
        if "gift" in before.tags or not before.tags.keys() & {"filler", "worth", "equals"}:
            break
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    if after is not None and after.kind == "word" and "vague" in after.tags:
        return "at_least" if after.tags.get("about") == "at_least" else "about"
    return None
