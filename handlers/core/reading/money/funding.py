"""Totals of the fund: raised, spent, balance, budget."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, cast

from handlers.core.facts import Fund
from handlers.core.reading.money.amounts import amount_of, qualifier_of
from handlers.core.reading.money.donors import school_class
from handlers.core.reading.money.fund_gifts import (
    besides,
    body_gives,
    flats,
    gives_it,
    hands_over,
    of_a_gift,
    others,
    own_dues,
    someone_else,
    up_the_tree,
    weak,
)
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

COUNTED_IN = frozenset({("tinh", "ca"), ("ke", "ca"), ("gom", "ca"), ("luon", "ca")})  # "tính cả năm ngoái"
LAST_YEAR = frozenset({("nam", "ngoai"), ("nam", "truoc")})
FIRST_DAYS = frozenset({("dau", "nam"), ("dau", "ky")})
INTO = frozenset({"nhap", "bo", "vao", "vo", "gui", "goi", "nop", "sung", "cho"})  # the fund, behind an amount
Measure = Literal["raised", "spent", "balance", "budget"]


def fund_measure(draft: Draft, segment: Segment, group: Group) -> Measure | None:
    """Which total of the fund an amount is, None if it is none."""
    if any(p.kind == "person" for p in group.people):
        return None
    gifts = [v.tags["gift"] for v in group.verbs if "gift" in v.tags and not weak(v)]
    funds = [str(v.tags["fund"]) for v in group.verbs if "fund" in v.tags]
    firm = [name for name in funds if name != "quy"]
    scope = bool(segment.words("scope"))
    if any(v.tags.get("gift") == "sold" for v in group.verbs[:1]) and "raised" in funds:
        return None  # "bán vé số giùm quỹ được 450 ngàn"
    if set(funds) == {"quy"} and gives_it(group):
        return None
    if firm:
        if firm[-1] == "raised" and not totals_beside(draft) and school_class(draft, segment):
            return None  # "Lớp 9A1 quyên góp được 1.250.000đ"
        if firm[-1] == "raised" and group.people and gifts:
            return None
        if firm == ["balance"] and gifts and (someone_else(draft, group) or others(draft, group)):
            return None
        if firm == ["balance"] and besides(draft, segment):
            return None
        if firm == ["balance"] and of_a_gift(draft, segment, group):
            draft.wonder("clear")
        return cast(Measure, firm[-1])
    beside = totals_beside(draft)
    received = [g for g in gifts if g == "received"]
    if received and up_the_tree(draft, group):
        return None
    if received and own_dues(draft, group):
        return None
    if received and not group.people and (scope or (beside and _plain_thu(draft, group))):
        return "raised"
    if received and beside and group.people and _plain_thu(draft, group) and not hands_over(group):
        return "raised"  # "chi hội họ Nguyễn thu được 12 triệu, đã chi 8 triệu": who takes in gives nothing
    if received and "quy" in funds and not group.people and _fund_first(group):
        return "raised"
    if received and beside and group.people and hands_over(group):
        return None
    if gifts == ["unstated"] and scope and not group.people and _gathered(draft, group):
        return "raised"
    if gifts and gifts != ["unstated"]:
        return None
    if gifts and "quy" in funds and not group.people and any("equals" in i.tags for i in group.words):
        return "raised"
    if gifts:
        return None
    if "quy" in funds and body_gives(group):
        return None
    if "quy" in funds and "anonymous" in segment.tags and any("gift" in v.tags for v in group.verbs):
        return None  # "một cô xin giấu tên cho quỹ khuyến học 4 triệu"
    if "quy" in funds and not any("spend" in v.tags for v in group.verbs):
        if not _at_the_start(draft, segment, group):
            draft.wonder("meaning")
        return "balance"
    if (
        not funds
        and not group.people
        and draft.facts
        and isinstance(draft.facts[-1], Fund)
        and segment.lead == 1
        and not segment.tags & {"spend"}
        and segment.tags & {"noun"}
    ):
        draft.wonder("meaning")
        return draft.facts[-1].measure
    return None


def _gathered(draft: Draft, group: Group) -> bool:
    """ "cả xóm góp được 4 triệu 2": what all of them gave."""
    return any(draft.stream.tokens[v.end - 1].flat in ("duoc", "dc") for v in group.verbs if "gift" in v.tags)


def _fund_first(group: Group) -> bool:
    """ "quỹ thôn 6 thu được": the fund takes in; "đóng quỹ" is one receipt."""
    verbs = [v for v in group.verbs if "gift" in v.tags or v.tags.get("fund") == "quy"]
    return bool(verbs) and verbs[0].tags.get("fund") == "quy" and "gift" not in verbs[0].tags


def totals_beside(draft: Draft) -> bool:
    """Whether the message also says what was spent and what is left."""
    if draft.said("fund", "balance") or draft.said("fund", "spent"):
        return True
    if not (draft.said("spend", "chi") and draft.said("gift", "received")):
        return False
    if draft.plain_totals is None:
        draft.plain_totals = _plain_totals(draft)
    return draft.plain_totals


def _plain_totals(draft: Draft) -> bool:
    """ "chi 2tr thu 5tr": nobody named, and both words bare before their amounts."""
    bare = set()
    for item, after in zip(draft.items, draft.items[1:], strict=False):
        if item.kind == "word" and item.end - item.start == 1 and after.kind == "money":
            bare.add(draft.stream.tokens[item.start].flat)
    return {"thu", "chi"} <= bare and not any(
        i.kind == "person" or (i.kind == "body" and not _takes_in(draft, i)) for i in draft.items
    )


def _takes_in(draft: Draft, body: Item) -> bool:
    """ "chi hội em thu 5tr, chi 2tr": whose fund it is."""
    after = draft.items[body.place + 1 : body.place + 3]
    if after and "self" in after[0].tags:
        after = after[1:]
    return bool(after) and draft.stream.tokens[after[0].start].flat == "thu"


def _plain_thu(draft: Draft, group: Group) -> bool:
    return any(
        draft.stream.tokens[v.end - 1].flat in ("thu", "quy", "duoc", "ve")
        and "thu" in [t.flat for t in draft.stream.tokens[v.start : v.end]]
        for v in group.verbs
    )


def read_fund(draft: Draft, segment: Segment, group: Group, measure: Measure) -> None:
    """One stated total."""
    amount = amount_of(draft, group)
    pairs = set(pairwise(flats(draft, segment)))
    year = draft.now.year - 1 if pairs & LAST_YEAR and not pairs & COUNTED_IN else None
    if measure == "balance" and year is None and _at_the_start(draft, segment, group):
        year = draft.now.year - 1
    item = cast(Item, group.money)
    said = draft.stream.tokens[segment.items[0].start : segment.items[-1].end]
    lows = {t.low for t in (said[:-1] if said[-1].flat == "no" else said)}  # "thoi chu no": chú nờ
    if measure == "balance" and not draft.stream.marked and _con(draft, segment, item):
        draft.wonder("meaning")
    if measure == "balance" and lows & {"nợ", "no", "thiếu", "thieu"} and ("khong", "thieu") not in pairs:
        draft.wonder("clear")
    if measure == "balance" and _put_in(draft, segment, item):
        draft.wonder("clear")
    draft.add(Fund(measure=measure, amount=amount, qualifier=qualifier_of(segment, item), year=year), item.start)


def _con(draft: Draft, segment: Segment, money: Item) -> bool:
    """ "chau duong con ong nghi 1 trieu" without marks: whose child, and nothing left."""
    left = [v for v in segment.words("fund") if v.tags["fund"] == "balance" and v.start < money.start]
    if not left or draft.stream.tokens[left[-1].start].flat != "con" or left[-1].end - left[-1].start > 1:
        return False
    between = [i for i in segment.items if left[-1].end <= i.start < money.start]
    return any("title" in i.tags or i.kind == "text" for i in between)


def _at_the_start(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "dư đầu năm 5tr2, … dư cuối năm 4tr": what the year before left."""
    end = group.money.start if group.money is not None else segment.items[-1].end
    flats = [t.flat for t in draft.stream.tokens[segment.items[0].start : end]]
    spots = [n for n, pair in enumerate(pairwise(flats)) if pair in FIRST_DAYS]
    return bool(spots) and "tu" not in flats[max(0, spots[-1] - 2) : spots[-1]]


def _put_in(draft: Draft, segment: Segment, money: Item) -> bool:
    """ "còn 200k nhập quỹ": what is left over goes into the fund, and is not what it holds."""
    flats = [t.flat for t in draft.stream.tokens[money.end : segment.items[-1].end]]
    at = next((n for n, flat in enumerate(flats) if flat == "quy"), None)
    return at is not None and bool(INTO & set(flats[:at]))
