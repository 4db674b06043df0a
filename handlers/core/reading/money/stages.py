"""Promised, received, cancelled, or not said."""

from __future__ import annotations

from typing import Literal, cast

from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

PAST = frozenset({"truoc", "no", "hoi", "qua", "kia", "hom", "bua", "nay"})
ASKED = frozenset({"vang", "giup", "gium", "dum", "ho", "nhe", "nha"})  # behind "ghi sổ": of the bot
NOT_DONE = frozenset({"dự", "đũ"})  # "dự kiến"; folded it is no "đủ"
Stage = Literal["pledged", "received", "unstated", "cancelled"]


def stage_of(draft: Draft, segment: Segment, group: Group) -> Stage:
    """The stage by its verbs: a promise not yet kept outweighs the verb of giving; "đã nộp" after "hứa" is received."""
    said = [str(v.tags["gift"]) for v in group.verbs if "gift" in v.tags and not entered(draft, group.money, v)]
    if "cancelled" in said or ("refused" in said and _no_more(draft, segment)):
        return "cancelled"
    if "refused" in said:
        draft.wonder("clear")
    if _withdrawn(draft, segment, group):
        return "cancelled"
    if not [v for v in group.verbs if "gift" in v.tags and "filler" not in v.tags] and not draft.stage:
        carried = draft.stage_said
        if carried is not None and segment.place - carried[1] in (0, 1) and segment.lead in (0, 1, 5) and group.people:
            draft.stage_said = (carried[0], segment.place)
            return cast(Stage, carried[0])
    elif (
        len(said) == 1
        and said[0] in ("received", "pledged")
        and group.people
        and group.money
        and group.verbs[0].start < group.money.start
    ):
        draft.stage_said = (said[0], segment.place)
    if "pending" in said:
        return "pledged"
    if "pledged" in said and "received" in said[: said.index("pledged")] and _promised_before(draft, group):
        return "received"
    if "pledged" in said and _kept_since(draft, segment, group):
        return "received"
    if "pledged" in said and _some_paid(group):
        return "received"
    if "pledged" in said:
        later = said[said.index("pledged") + 1 :]
        firm = [
            v for v in group.verbs if v.tags.get("gift") == "received" and draft.stream.tokens[v.start].flat == "da"
        ]
        return "received" if firm and "received" in later else "pledged"
    if "received" in said or ("sold" in said and not (group.people and "unstated" in said)):
        return "received"
    if not said and group.people and any(v.tags.get("spend") == "award" for v in group.verbs):
        return "received"  # "cty … trao 5 triệu"
    if said:
        return "unstated"
    return cast(Stage, draft.stage) if draft.stage in ("pledged", "received", "unstated") else "unstated"


def entered(draft: Draft, money: Item | None, verb: Item) -> bool:
    """ "chuyển 1 triệu, ghi sổ nhé": behind the amount it is the bot that is to write it down, and nobody's promise."""
    flats = [token.flat for token in draft.stream.tokens[verb.start : verb.end]]
    noted = flats[0] == "nhan" and verb.start > 0 and draft.stream.tokens[verb.start - 1].flat == "ghi"
    if flats == ["ghi", "so"] and {t.flat for t in draft.stream.tokens[verb.end : verb.end + 2]} & ASKED:
        return True  # "ghi sổ vàng giúp: …"
    return (noted or flats == ["ghi", "so"]) and money is not None and verb.start > money.start


def _kept_since(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "bữa hứa 1tr giờ đưa đủ rồi": behind the amount it is said to be paid in full."""
    if group.money is None or "question" in segment.tags:
        return False
    paid = [v for v in segment.words("gift") if v.tags["gift"] == "received" and v.start >= group.money.end]
    behind = draft.stream.tokens[group.money.end : segment.items[-1].end]
    rest = {token.flat for token in behind if token.low not in NOT_DONE}
    return (
        bool(paid)
        and bool(rest & {"du", "roi", "xong", "het"})
        and not rest & {"moi", "se", "mai", "sau", "con", "chua", "khong", "ko", "kien", "thi", "thang"}
    )


def _some_paid(group: Group) -> bool:
    """ "ai cũng hứa góp mà tới nay mới được 6 nhà nộp": how many of those who promised have paid."""
    verbs = [v for v in group.verbs if "gift" in v.tags]
    kept, paid = verbs[0], verbs[-1]
    count = group.quantity
    if kept.tags["gift"] != "pledged" or paid.tags["gift"] != "received" or count is None or group.goods:
        return False
    return kept.end <= count.start < paid.start


def _no_more(draft: Draft, segment: Segment) -> bool:
    return any(token.flat == "nua" for token in draft.stream.tokens[segment.items[0].start : segment.items[-1].end])


def _withdrawn(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "xin rút 500 ngàn đã hứa bữa trước": what was promised is taken back."""
    money, kept = group.money, [v for v in group.verbs if v.tags.get("gift") == "pledged"]
    if money is None or not kept or kept[-1].start < money.start:
        return False
    before = [i for i in segment.items if i.kind == "word" and i.start < money.start]
    if any(_takes_back(i) for i in before):
        return True
    refused = any("negation" in i.tags or i.tags.get("gift") == "refused" for i in before)
    return refused and _no_more(draft, segment)  # "thôi không cho 1 triệu đã hứa nữa"


def _takes_back(item: Item) -> bool:
    return item.tags.get("leave") == "withdrawn" or item.tags.get("void") in ("void", "remove")


def _promised_before(draft: Draft, group: Group) -> bool:
    """ "nộp 500k đã hứa": what had been promised has come."""
    promise = next(v for v in group.verbs if v.tags.get("gift") == "pledged")
    if group.money is not None and promise.start > group.money.start:
        if any(token.flat == "nhu" for token in draft.stream.tokens[group.money.end : promise.start]):
            return True  # "vẫn nộp 500k như cụ hứa"
        beside = (
            draft.stream.tokens[group.money.end : promise.start] + draft.stream.tokens[promise.end : promise.end + 2]
        )
        if {token.flat for token in beside} & PAST:
            return True  # "đã đưa đủ 1 triệu hôm trước hứa"
    return (
        group.money is not None
        and promise.start > group.money.start
        and "da" in (draft.stream.tokens[promise.start - 1].flat, draft.stream.tokens[promise.start].flat)
    )
