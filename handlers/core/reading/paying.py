"""Segments of money: which amounts are gifts, which the fund's, which were given out."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Count, Fund, Gift, Indicator, Qualifier, Spending
from handlers.core.reading.draft import FAR, Draft
from handlers.core.reading.funding import fund_measure, read_fund, read_spending, spends
from handlers.core.reading.giving import donor_of, phrase, read_gift, stage_of
from handlers.core.reading.groups import Group, groups
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

BARE_AMOUNT = 10_000  # a plain number from here on is an amount in đồng


def read_money(draft: Draft, segment: Segment) -> None:
    """Every amount of a segment, and goods given."""
    if _currency(draft, segment):
        return
    if _worth(draft, segment) or _more_goods(draft, segment):
        return
    bare = not segment.money
    parts = groups(segment, bare and not _goods(segment))
    for number, group in enumerate(parts):
        if _total(draft, segment, group) or _restated(draft, segment, group):
            continue
        if _each(draft, segment, group):
            continue
        if group.money is None and group.quantity is not None and group.quantity.role and not group.goods:
            continue
        if group.empty:
            _without_amount(draft, segment, group, number)
            continue
        measure = fund_measure(draft, segment, group)
        way = spends(draft, segment, group, measure)
        if way == "spending":
            read_spending(draft, segment, group)
        elif way == "total" and group.money is not None:
            read_fund(draft, segment, group, "spent")
        elif measure is not None and group.money is not None:
            read_fund(draft, segment, group, measure)
        else:
            read_gift(draft, segment, group)


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
    if item is None or item not in segment.items:
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
        if not before.tags.keys() & {"filler", "worth", "equals"}:
            break
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    if after is not None and after.kind == "word" and "vague" in after.tags:
        return "at_least" if after.tags.get("about") == "at_least" else "about"
    return None


def _worth(draft: Draft, segment: Segment) -> bool:
    """ "trị giá 1tr6" after goods says what they are worth."""
    index = len(draft.facts) - 1
    if index < 0 or len(segment.money) != 1 or segment.of("person") or segment.of("body"):
        return False
    fact = draft.facts[index]
    if (
        not isinstance(fact, Gift)
        or not fact.goods
        or fact.amount is not None
        or segment.tags & {"each", "times", "spend"}
    ):
        return False
    item = segment.money[0]
    item.role = "worth of the goods"
    draft.change(index, amount=item.value, qualifier=qualifier_of(segment, item))
    if item.numeral is not None and item.numeral.doubt:
        draft.wonder("amount")
    return True


def _more_goods(draft: Draft, segment: Segment) -> bool:
    """ "2 máy tính cũ + 50 đầu sách": further goods of the same gift."""
    index = len(draft.facts) - 1
    fact = draft.facts[index] if index >= 0 else None
    if (
        not isinstance(fact, Gift)
        or not fact.goods
        or segment.of("person")
        or segment.of("body")
        or segment.words("gift")
    ):
        return False
    if len(segment.counts) != 1 or "thing" not in segment.tags or segment.counts[0].kind != "num":
        return False
    thing = segment.words("thing")[-1]
    segment.counts[0].role = "quantity"
    amount = fact.amount
    if segment.money:
        segment.money[0].role = "worth of the goods"
        amount = (amount or 0) + (segment.money[0].value or 0)
    said = phrase(draft, segment.counts[0].start, thing.end)
    first = f"{fact.quantity} " if fact.quantity is not None else ""
    draft.change(index, goods=f"{first}{fact.goods} + {said}", quantity=None, amount=amount)
    return True


def _goods(segment: Segment) -> bool:
    return "thing" in segment.tags


def _currency(draft: Draft, segment: Segment) -> bool:
    """Dollars, gold: asked, with the donor as the guess."""
    for at, item in enumerate(segment.items):
        if item.kind == "word" and "currency" in item.tags and at and segment.items[at - 1].kind in ("num", "money") and not _not_currency(draft, segment, at):
            segment.items[at - 1].role = "other currency"
            draft.wonder("currency")
            group = groups(segment, False)[0]
            for other in groups(segment, False):
                group.people = group.people or other.people
            draft.add(Gift(stage=stage_of(draft, segment, group), donor=donor_of(draft, group)), item.start)
            return True
    return False


def _not_currency(draft: Draft, segment: Segment, at: int) -> bool:
    """"2 trăm ngàn tề" without marks is no yuan."""
    return segment.items[at - 1].kind == "money" and not draft.stream.marked and len(draft.stream.tokens[segment.items[at].start].text) <= 3


def _total(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "Tổng: 1.000.000" under a list checks it."""
    if group.people or group.money is None or (group.verbs and not segment.words("equals")):
        return False
    equals = [
        i
        for i in segment.items
        if i.kind == "word" and ("equals" in i.tags or i.tags.get("deed") == "total") and i.start < group.money.start
    ]
    given = draft.gifts()
    spent = [f for f in draft.facts[-FAR:] if isinstance(f, Spending)]
    facts: list[Any] = [*given] if given else [*spent]
    if not equals or not facts or any("scope" in i.tags for i in group.words):
        return False
    amounts = [fact.amount for fact in facts if fact.amount is not None]
    if len(facts) == 1 and len(amounts) == 1 and not segment.tags & {"fund"}:
        value = group.money.value
        group.money.role = "total that agrees"
        if value != amounts[0]:
            draft.wonder("sum")
        return True
    if len(facts) < 2 or (
        group.verbs and any(v.tags.get("fund") in ("spent", "balance", "budget") for v in group.verbs)
    ):
        return False
    group.money.role = "total that agrees"
    value = group.money.value
    if group.money.kind == "num" and value is not None and value < BARE_AMOUNT:
        value *= 1000
    if sum(amounts) != value:
        draft.wonder("sum")
    return True


def _restated(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "(năm trăm nghìn đồng)" after 500k says it again; parts of a balance add up to it."""
    if group.money is None or not draft.facts:
        return False
    last = cast(Any, draft.facts[-1])
    amount = getattr(last, "amount", None)
    if amount is None:
        return False
    if (segment.aside and not group.people and not group.verbs) or any(
        i.tags.get("worth") == "words" for i in group.words
    ):
        group.money.role = "the amount in words"
        if group.money.value != amount:
            draft.wonder("clear")
        return True
    if isinstance(last, Fund) and last.measure == "balance":
        later = [
            i
            for part in draft.parts[segment.place : segment.place + 8]
            for i in part.money
            if i.start >= group.money.start and not i.role
        ]
        if sum(i.value or 0 for i in later) == amount and len(later) > 1:
            for item in later:
                item.role = "part of the balance"
            return True
    return group.money.role != ""


def _each(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "mỗi hộ 50k, 120 hộ", "45 hộ x 100k", "mỗi cái 6 triệu": a product, and its stated total."""
    times = [
        i for at, i in enumerate(segment.items) if i.kind == "word" and "times" in i.tags and _between(segment, at)
    ]
    if group.money is None or (group.each is None and not times):
        return False
    from handlers.core.reading.sharing import share

    return share(draft, segment, group, bool(times))


def _between(segment: Segment, at: int) -> bool:
    """Whether a figure stands on both sides of "x"; its noun may stand between."""
    before = any(i.kind in ("num", "money") for i in segment.items[max(0, at - 3) : at])
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    return before and after is not None and after.kind in ("num", "money")


def _done(draft: Draft, segment: Segment, promised: bool) -> bool:
    """ "đã chuyển rồi": a promise kept needs a word that says so, and no later day."""
    flats = {t.flat for t in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]}
    if (segment.of("moment") and promised) or flats & {"sau", "se", "toi"}:
        return False
    return bool(flats & {"da", "roi", "xong", "vua"}) or (
        not promised and not any("filler" in v.tags for v in segment.words("gift"))
    )


def _without_amount(draft: Draft, segment: Segment, group: Group, number: int) -> None:
    """Verbs without an amount put the last gift right, or wait for theirs; "xin khất" is a promise all the same."""
    stages = [v.tags["gift"] for v in group.verbs if "gift" in v.tags]
    index = draft.last(Gift)
    if not stages:
        draft.people.extend(group.people)
        return
    stage = stages[-1]
    if (
        index is not None
        and not group.people
        and draft.facts[index] is draft.facts[-1]
        and segment.lead in (1, 2, 3, 5)
    ):
        gift = cast(Gift, draft.facts[index])
        if stage in ("pending", "pledged") and gift.stage != "pledged":
            draft.change(index, stage="pledged")
        elif (
            stage == "received"
            and gift.stage in ("unstated", "pledged")
            and _done(draft, segment, gift.stage == "pledged")
        ):
            draft.change(index, stage="received")
        elif stage == "cancelled":
            draft.change(index, stage="cancelled")
        return
    people = group.people or draft.people
    if people and stage in ("pledged", "cancelled", "pending"):
        for person in people:
            draft.use(person, "donor")
            draft.add(Gift(stage="cancelled" if stage == "cancelled" else "pledged", donor=person.value), person.start)
        draft.people = []
        return
    if stage in ("pledged", "received", "unstated"):
        draft.stage = stage
    draft.people.extend(group.people)
    _ = number, Count, Indicator
