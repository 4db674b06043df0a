"""Segments of money: which amounts are gifts, which the fund's, which were given out."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.money.agreeing import agrees_with_total, says_again
from handlers.core.reading.money.amounts import amount_of
from handlers.core.reading.money.bestowing import read_bestowed
from handlers.core.reading.money.donors import donor_of, households
from handlers.core.reading.money.funding import fund_measure, read_fund, totals_beside
from handlers.core.reading.money.giving import read_gift
from handlers.core.reading.money.goods import read_more_goods, read_worth
from handlers.core.reading.money.groups import Group, groups
from handlers.core.reading.money.outgoing import spends
from handlers.core.reading.money.paid_on import begun, paid_too, spent_on
from handlers.core.reading.money.rest import makes_up, rest_promised
from handlers.core.reading.money.sharing import share
from handlers.core.reading.money.spending import read_spending, worth_after
from handlers.core.reading.money.spent_parts import is_part, is_total
from handlers.core.reading.money.stages import stage_of
from handlers.core.reading.money.together import last_of_all
from handlers.core.reading.money.without_amount import without_amount
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

# Typed plain, behind an amount: đó, tề, về … as soon as another country's money.
TWOFOLD = frozenset({"do", "te", "ve", "man", "yen"})


def read_money(draft: Draft, segment: Segment) -> None:
    """Every amount of a segment, and goods given."""
    if _currency(draft, segment):
        return
    if read_bestowed(draft, segment):
        return
    if draft.facts and (
        rest_promised(draft, segment)
        or worth_after(draft, segment)
        or read_worth(draft, segment)
        or read_more_goods(draft, segment)
    ):
        return
    bare = not segment.money
    parts = groups(segment, bare and not _goods(segment))
    for number, group in enumerate(parts):
        if is_total(group.money):
            continue
        if is_part(group.money):
            read_spending(draft, segment, group)
            continue
        if makes_up(draft, segment, group):
            continue
        if agrees_with_total(draft, segment, group) or says_again(draft, segment, group):
            continue
        if _each(draft, segment, group):
            last_of_all(draft, segment, group)
            continue
        if group.money is None and group.quantity is not None and group.quantity.role and not group.goods:
            continue
        if group.money is None and group.quantity is not None and group.quantity.role == "household size":
            continue  # "Nha toi co 3 con di hoc"
        if group.money is None and group.quantity is not None and not group.goods and _payers(draft, segment, group):
            continue
        if group.empty:
            without_amount(draft, segment, group)
            continue
        measure = fund_measure(draft, segment, group)
        way = spends(draft, segment, group, measure)
        if paid_too(draft, segment, group, number):
            draft.paying_out, way = segment.place, "spending"
        if way is None and measure is None and (spent_on(draft, segment, group) or begun(draft, segment, group)):
            way = "spending"
        if way == "spending":
            read_spending(draft, segment, group)
            if any(person.role == "recipient" for person in group.people):
                draft.paying_out = segment.place  # "thưởng cháu Nam 300k, cháu Lan 200k"
        elif way == "total" and group.money is not None:
            read_fund(draft, segment, group, "spent")
        elif measure == "raised" and group.money is not None and _come_in_since(draft, segment, group):
            draft.add(Gift(stage="received", amount=amount_of(draft, group)), group.money.start)
        elif measure is not None and group.money is not None:
            read_fund(draft, segment, group, measure)
        else:
            read_gift(draft, segment, group)
            last_of_all(draft, segment, group)


def _come_in_since(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "quỹ thu thêm 350k", said without the other totals: one receipt more, and no total."""
    more = any(i.tags.get("change") == 1 for i in group.words)
    return more and not totals_beside(draft) and not segment.words("scope") and not segment.of("body")


def _goods(segment: Segment) -> bool:
    return "thing" in segment.tags


def _currency(draft: Draft, segment: Segment) -> bool:
    """Dollars, gold: asked, with the donor as the guess."""
    for at, item in enumerate(segment.items) if "currency" in segment.tags else ():
        if (
            item.kind == "word"
            and "currency" in item.tags
            and at
            and segment.items[at - 1].kind in ("num", "money")
            and not _not_currency(draft, segment, at)
        ):
            segment.items[at - 1].role = "other currency"
            draft.wonder("currency")
            group = groups(segment, False)[0]
            for other in groups(segment, False):
                group.people = group.people or other.people
            draft.add(Gift(stage=stage_of(draft, segment, group), donor=donor_of(draft, group)), item.start)
            return True
    return False


def _not_currency(draft: Draft, segment: Segment, at: int) -> bool:
    """ "2 trăm ngàn tề" without marks is no yuan, "5 yen thoc" no yen."""
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    if not draft.stream.marked and after is not None and "thing" in after.tags and "thing" in segment.items[at].tags:
        return True
    if segment.items[at - 1].kind != "money" or draft.stream.marked:
        return False
    flat = draft.stream.tokens[segment.items[at].start].flat
    return flat in TWOFOLD or (flat == "kip" and after is not None and after.kind == "word")


def _each(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "mỗi hộ 50k, 120 hộ", "45 hộ x 100k", "mỗi cái 6 triệu": a product, and its stated total."""
    if group.money is None or (group.each is None and "times" not in segment.tags):
        return False
    times = [
        i for at, i in enumerate(segment.items) if i.kind == "word" and "times" in i.tags and _between(segment, at)
    ]
    if group.each is None and not times:
        return False
    if times and _total_first(draft, segment, group, times[0]):
        return False
    return share(draft, segment, group, bool(times))


def _total_first(draft: Draft, segment: Segment, group: Group, times: Item) -> bool:
    """ "1.650.000đ = 33 hộ x 50.000đ": the product stands before its factors."""
    factors = [i for i in segment.figures if i is not group.money]
    if group.money is None or len(factors) != 2 or not group.money.end <= factors[0].start < times.start:
        return False
    if factors[0].kind != "num" or factors[1].kind != "money" or factors[1].start < times.end:
        return False
    for item in factors:
        item.role = "factor of the amount"
    if factors[0].value * factors[1].value != group.money.value:
        draft.wonder("sum")
    return True


def _between(segment: Segment, at: int) -> bool:
    """Whether a figure stands on both sides of "x"; its noun may stand between."""
    before = any(i.kind in ("num", "money") for i in segment.items[max(0, at - 3) : at])
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    return before and after is not None and after.kind in ("num", "money")


def _payers(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "Thu của 35 hộ, tổng 3.500.000đ": who gave; the amount follows."""
    following = draft.parts[segment.place + 1 : segment.place + 2]
    if not following or not following[0].money or following[0].of("person"):
        return False
    donor = households(draft, segment, group)
    if donor is None:
        return False
    draft.households = (donor, segment.place)
    draft.stage = stage_of(draft, segment, group)
    return True
