"""What was spent in all and then part by part: "chi 7tr: thưởng 4tr, hỗ trợ hs nghèo 2tr, nước nôi 1tr"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

MOST = 12  # parts of what was spent
OTHER = frozenset({"raised", "balance", "budget", "quy"})
OPENS = frozenset({"gom", "bao", "trong"})  # "gồm", "bao gồm", "trong đó"
FOLLOWING = frozenset({"sau", "nhu", "duoi"})  # "các khoản sau:"
HEAD = 6  # items of a heading
GIVERS = frozenset({"person", "body", "place"})
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


def raised_in_parts(draft: Draft) -> None:
    """ "Tổng thu 21tr7, trong đó tiền mặt 14tr, hiện vật quy tiền 7tr7": marks the parts, which only make it up."""
    money = [item for item in draft.items if item.kind == "money"]
    if not 3 <= len(money) <= MOST or not draft.said("fund", "raised") or draft.tags & {"each", "times"}:
        return
    if any(i.kind in ("person", "body") for i in draft.items) or any(i.role for i in money) or draft.gives:
        return
    total, parts = money[0], money[1:]
    behind = [token.flat for token in draft.stream.tokens[total.end : total.end + 3]]
    opens = "gom" in behind or ("trong", "do") in pairwise(behind)
    if opens and sum(item.value or 0 for item in parts) == total.value:
        for item in parts:
            item.role = PART


def spent_on_each(draft: Draft) -> None:
    """ "Chi: phần thưởng 2tr4, nước uống 200k", "mua vở 1tr2, bút 300k, hoa 150k": each amount behind such a heading or
    verb was spent on what stands before it."""
    if "spend" not in draft.tags or draft.kinds["money"] < 2 or draft.tags & {"each", "times", "worth"}:
        return
    begin = _headed(draft)
    if begin is None:
        return
    named, found = False, []
    for item in draft.items[begin:]:
        if item.kind in GIVERS or item.kind == "colon" or _of_the_fund(item):
            break
        if item.kind == "word" and "gift" in item.tags and "filler" not in item.tags:
            return
        if item.kind == "money":
            if not named or item.role:
                return
            found.append(item)
            named = False
        named = named or item.kind in ("text", "word")
    for item in found if len(found) > 1 else ():
        item.tags = {**item.tags, PART: True}


def _headed(draft: Draft) -> int | None:
    """Where the list begins, behind its colon or its verb."""
    for colon in draft.items if "colon" in draft.kinds else ():
        if colon.kind == "colon" and _heads(draft, colon):
            return colon.place + 1
    for at, item in enumerate(draft.items[:HEAD]):
        after = draft.items[at + 1] if at + 1 < len(draft.items) else None
        if _spends(item) and after is not None and after.kind in ("text", "word") and not _light(draft, after):
            return at if draft.stream.marked and item.tags.get("spend") == "chi" else None
        if not _spends(item) and not _light(draft, item):
            return None
    return None


def _of_the_fund(item: Item) -> bool:
    return item.tags.get("fund") == "balance" or ("fund" in item.tags and "filler" not in item.tags)


def _heads(draft: Draft, colon: Item) -> bool:
    """ "Chi trong tháng:", behind a stop or at the head."""
    found = False
    for item in reversed(draft.items[max(0, colon.place - HEAD) : colon.place]):
        if item.kind == "sep":
            break
        if not _spends(item) and not _light(draft, item):
            return False
        found = found or _spends(item)
    return found


def _spends(item: Item) -> bool:
    return item.kind == "word" and (item.tags.get("spend") == "chi" or item.tags.get("fund") == "spent")


def _light(draft: Draft, item: Item) -> bool:
    if item.kind == "word" and draft.stream.tokens[item.start].flat in FOLLOWING:
        return True
    return item.kind in ("moment", "quiet", "place", "dash") or "filler" in item.tags or "scope" in item.tags


def is_part(money: Item | None) -> bool:
    return money is not None and PART in money.tags


def is_total(money: Item | None) -> bool:
    return money is not None and money.role == TOTAL
