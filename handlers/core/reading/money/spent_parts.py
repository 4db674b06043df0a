"""What was spent in all and then part by part: "chi 7tr: thưởng 4tr, hỗ trợ hs nghèo 2tr, nước nôi 1tr"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

MOST = 12  # parts of what was spent
OTHER = frozenset({"raised", "balance", "budget", "quy"})
OPENS = frozenset({"gom", "bao", "trong"})  # "gồm", "bao gồm", "trong đó"
TOTAL = "total of its parts"
PART = "part of what was spent"


def spent_in_parts(draft: Draft) -> None:
    """Marks the total, a check, and its parts, each a spending of its own, where they make it up exactly."""
    money = [item for item in draft.items if item.kind == "money"]
    if not 3 <= len(money) <= MOST or draft.tags & {"each", "times", "worth"}:
        return
    if any(draft.said("fund", name) for name in OTHER) or any(i.kind in ("person", "body") for i in draft.items):
        return
    total, parts = money[0], money[1:]
    first = next(part for part in draft.parts if total in part.items)
    verbs = [i for i in first.items if i.start < total.start and i.tags.get("spend") == "chi"]
    spent = verbs or [i for i in first.items if i.start < total.start and i.tags.get("fund") == "spent"]
    if not spent or not total.value or sum(item.value or 0 for item in parts) != total.value:
        return
    after = draft.items[total.place + 1]
    opens = after.kind in ("sep", "colon", "paren", "dash") or draft.stream.tokens[after.start].flat in OPENS
    if not opens:
        return  # "chi 2 triệu mua vở, 1 triệu mua bút, 1 triệu mua bánh"
    total.role = TOTAL
    for item in parts:
        item.tags = {**item.tags, PART: True}


def is_part(money: Item | None) -> bool:
    return money is not None and PART in money.tags


def is_total(money: Item | None) -> bool:
    return money is not None and money.role == TOTAL
