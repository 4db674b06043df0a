"""What a list of givers came to, said before it: "3 nhà góp 900k: anh Tình 300k, chị Sen 600k". It checks the list."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from handlers.core.reading.money.spent_parts import TOTAL
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft

LEAST = 3  # amounts: what it came to, and two givers
MOST = 40
OPENS = frozenset({"gom", "trong", "cu"})  # "gồm", "trong đó", "cụ thể"
OTHERWISE = frozenset({"each", "times", "worth", "spend", "fund", "change"})
GIVERS = frozenset({"person", "body"})
STAGES = frozenset({"received", "unstated", "pledged"})


def given_in_parts(draft: Draft) -> None:
    """Marks the total, a check, where each amount behind it has its giver; asks where it is not what they gave."""
    if draft.kinds["money"] < LEAST or draft.kinds["person"] + draft.kinds["body"] < LEAST - 1 or not draft.gives:
        return
    money = [item for item in draft.items if item.kind == "money"]
    total, parts = money[0], money[1:]
    if len(money) > MOST or not total.value or any(item.role for item in money):
        return
    head = draft.items[: total.place]
    verbs = [i for i in head if "gift" in i.tags and "filler" not in i.tags]
    stage = verbs[-1].tags["gift"] if verbs else None
    if stage not in STAGES or any(i.kind == "word" and _tells_more(i) for i in head):
        return
    if not _each_has_giver(draft, [total, *parts]):
        return
    agrees = sum(item.value or 0 for item in parts) == total.value
    one = any(i.kind == "person" for i in head)
    body = any(i.kind == "body" and i.tags.get("body") != "people" and not _numbered(draft, i) for i in head)
    if (one or body or not agrees) and not _opens(draft, total, parts[0]):
        return
    if one:
        if agrees:
            draft.wonder("sum")  # "ho tran gop 3 trieu: ong ba 1 trieu, ong tu 2 trieu"
        return
    total.role = TOTAL
    draft.stage = cast(str, stage)
    if not agrees or not _counts(draft.items[: parts[0].place], len(parts)):
        draft.wonder("sum")
    if body:
        draft.wonder("who")  # "họ Trần góp 3 triệu: ông Ba 1 triệu, ông Tư 2 triệu"


def _numbered(draft: Draft, body: Item) -> bool:
    """ "2 doanh nghiệp tài trợ 8 triệu: …"."""
    return body.place > 0 and draft.items[body.place - 1].kind == "num"


def _tells_more(item: Item) -> bool:
    return item.tags.keys().isdisjoint({"filler", "gift"}) and not OTHERWISE.isdisjoint(item.tags)


def _each_has_giver(draft: Draft, money: list[Item]) -> bool:
    """Whether somebody is named before every amount but the first, and nothing else is counted there."""
    for before, item in pairwise(money):
        between = draft.items[before.place + 1 : item.place]
        named = [i for i in between if i.kind in GIVERS]
        if len(named) != 1 or any(_counted(i) and not (before is money[0] and _givers(draft, i)) for i in between):
            return False
    return True


def _counted(item: Item) -> bool:
    return item.kind in FIGURES or (item.kind == "word" and not item.tags.keys().isdisjoint({"each", "spend"}))


def _givers(draft: Draft, item: Item) -> bool:
    """ "thu 1tr2 của 3 nhà: …"."""
    after = draft.items[item.place + 1]
    return item.kind == "num" and after.tags.get("noun") in ("family", "person")


def _opens(draft: Draft, total: Item, first: Item) -> bool:
    """ "…: anh Tình", "… gồm anh Tình", "…, trong đó anh Tình"."""
    between = draft.items[total.place + 1 : first.place]
    return any(i.kind == "colon" or (i.kind == "word" and draft.stream.tokens[i.start].flat in OPENS) for i in between)


def _counts(head: list[Item], givers: int) -> bool:
    """Whether the number of givers, where it is told, is theirs."""
    said = [i for i in head if i.kind == "num"]
    for item in said:
        item.role = "counts the list"
    return not said or said[-1].value == givers
