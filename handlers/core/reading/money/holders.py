"""Whose fund it is, and who keeps it: "Quỹ dòng họ Hồ thu 30tr, chi 12tr", "quỹ còn 4tr2 chị Thu giữ"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

KEEPS = frozenset({"giữ", "cầm", "cất", "quản", "giu", "cam", "cat", "quan"})  # as typed, behind who keeps it
KEPT = frozenset({"giu", "cam", "cat", "quan", "cho", "de"})  # folded
MOST = 4  # words between
AT = frozenset({"chỗ", "ở", "tại"})  # before where it is kept


def skip_holders(draft: Draft) -> None:
    """ "Quỹ dòng họ Hồ thu 30tr, chi 12tr": whose fund it is gives nothing to it."""
    if "fund" not in draft.tags:
        return
    if "person" in draft.kinds and not KEPT.isdisjoint(draft.flats):
        _skip_keepers(draft)
    for part in draft.parts:
        if len(part.items) < 3 or "fund" not in part.items[0].tags:
            continue
        fund, body = part.items[:2]
        verb = next((i for i in part.items[2:5] if not ("scope" in i.tags or i.kind == "quiet")), part.items[2])
        held = fund.kind == "word" and fund.tags.get("fund") == "quy" and "gift" not in fund.tags
        if not held or body.kind != "body" or verb.kind != "word":
            continue
        takes = draft.stream.tokens[verb.start].flat == "thu" or "fund" in verb.tags or verb.tags.get("spend") == "chi"
        if takes:
            body.role, body.kind = "whose fund", "holder"
            draft.tags.add("holder")


def _skip_keepers(draft: Draft) -> None:
    """Whoever keeps the fund gives nothing to it."""
    for part in draft.parts:
        if "fund" not in part.tags:
            continue
        for item in part.items:
            if item.kind == "person" and (_keeps(draft, item) or _kept_at(draft, item)):
                item.role, item.kind = "keeps it", "holder"


def _keeps(draft: Draft, person: Item) -> bool:
    """ "chị Thu thủ quỹ đang giữ"."""
    for item in draft.items[person.place + 1 : person.place + 1 + MOST]:
        if item.kind not in ("word", "text"):
            return False
        if item.end - item.start < 3 and draft.stream.tokens[item.end - 1].low in KEEPS:
            return True
        if "gift" in item.tags and "filler" not in item.tags:
            return False
        if not item.tags.keys() & {"post", "filler", "hold"}:
            return False
    return False


def _kept_at(draft: Draft, person: Item) -> bool:
    """ "gửi chỗ bà Sáu", "để ở nhà ông Bảy": behind how much it is."""
    at = person.start
    before = [token.low for token in draft.stream.tokens[max(0, at - 2) : at]]
    money = any(item.kind == "money" for item in draft.items[max(0, person.place - MOST) : person.place])
    return money and len(before) == 2 and before[1] in AT and before[0] in ("để", "gửi", "gởi", "cất", "nằm")
