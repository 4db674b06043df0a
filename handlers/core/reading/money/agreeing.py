"""Amounts said again: totals of lists, sums in words, parts of a balance."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Fund, Gift, Spending
from handlers.core.reading.money.amounts import BARE_AMOUNT
from handlers.core.reading.money.groups import Group
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.segments import Segment


def agrees_with_total(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "Tổng: 1.000.000" under a list checks it."""
    if not draft.facts or group.people or group.money is None or (group.verbs and not segment.words("equals")):
        return False
    equals = [
        i
        for i in segment.items
        if i.kind == "word" and ("equals" in i.tags or i.tags.get("deed") == "total") and i.start < group.money.start
    ]
    if segment.items[0].kind in ("moment", "quiet"):
        return False  # "tháng 10 thu được 2tr, tháng 11 thu được 3tr"
    if draft.gifts() and any(v.tags.get("spend") in ("chi", "award", "help") for v in group.verbs):
        return False  # "…, bản em chi mua chăn hết 8tr5": given out, no sum of what came in
    given = draft.gifts()
    spent = [f for f in draft.facts[-FAR:] if isinstance(f, Spending)]
    facts: list[Any] = [*given] if given else [*spent]
    if not equals and _summed_up(draft, segment, group, given):
        group.money.role = "total that agrees"
        return True
    if not equals or not facts or any("scope" in i.tags for i in group.words):
        return False
    pledged = len(facts) == 1 and isinstance(facts[0], Gift) and facts[0].stage == "pledged"
    if pledged and any(v.tags.get("gift") in ("received", "unstated") for v in group.verbs):
        return False  # "hứa ủng hộ 5 triệu, mới nộp được 2 triệu"
    amounts = [fact.amount for fact in facts if fact.amount is not None]
    if len(facts) == 1 and len(amounts) == 1 and not segment.tags & {"fund"}:
        value = group.money.value
        group.money.role = "total that agrees"
        if value != amounts[0]:
            draft.wonder("sum")
            if isinstance(facts[0], Spending) and facts[0] is draft.facts[-1] and group.money.kind == "money":
                draft.change(len(draft.facts) - 1, amount=value)
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
    elif draft.ask == "amount" and group.money.kind == "money":
        draft.ask = None  # "ông Cường 200, bà Thơm 200, tổng 400 nghìn": the total says of what they are
    return True


def _summed_up(draft: Draft, segment: Segment, group: Group, given: list[Gift]) -> bool:
    """ "Bà Mười gửi 200k, nhà Út Hiền gửi 300k, …, đủ 1 triệu": at the end, all that was given."""
    if len(given) < 2 or len(draft.facts) != len(given) or segment is not draft.parts[-1] or group.verbs:
        return False
    full = any(t.flat in ("du", "tron") for t in draft.stream.tokens[segment.items[0].start : segment.items[-1].end])
    return full and group.money is not None and sum(gift.amount or 0 for gift in given) == group.money.value


def says_again(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "(năm trăm nghìn đồng)" after 500k says it again; parts of a balance add up to it."""
    if group.money is None or not draft.facts:
        return False
    last = cast(Any, draft.facts[-1])
    amount = getattr(last, "amount", None)
    if amount is None:
        return False
    if _paid_from_fund(draft, group):
        return True
    if segment.aside and "times" in segment.tags and len(segment.figures) == 2 and not group.people:
        for item in segment.figures:
            item.role = "factor of the amount"
        if (segment.figures[0].value or 0) * (segment.figures[1].value or 0) != amount:
            draft.wonder("sum")
        return True
    if (segment.aside and not group.people and not group.verbs) or any(
        i.tags.get("worth") == "words" for i in group.words
    ):
        group.money.role = "the amount in words"
        if group.money.value != amount:
            draft.wonder("clear")
        return True
    if isinstance(last, Gift) and _of_the_product(draft, segment, group):
        group.money.role = "the product said again"
        if group.money.value != amount:
            draft.wonder("sum")
        elif last.stage == "unstated":
            draft.change(len(draft.facts) - 1, stage="received")
        return True
    if isinstance(last, Fund) and last.measure == "balance" and _within(segment, group, amount):
        group.money.role = "part of the balance"  # "quỹ còn 21tr7, trong đó sổ tiết kiệm 20tr"
        return True
    if isinstance(last, Fund) and last.measure == "balance":
        ahead = draft.parts[segment.place : segment.place + 8]
        if any(part.words("spend") for part in ahead):
            return False  # "quỹ có 5 triệu, chi 2 triệu, còn 3 triệu"
        later = [i for part in ahead for i in part.money if i.start >= group.money.start and not i.role]
        if sum(i.value or 0 for i in later) == amount and len(later) > 1:
            for item in later:
                item.role = "part of the balance"
            return True
    return group.money.role != ""


def _paid_from_fund(draft: Draft, group: Group) -> bool:
    """ "trao quà hết 2tr4, cty Nam Dược tài trợ 1tr5, còn lại trích quỹ 900k": where the rest of it came from."""
    money = group.money
    if money is None or not any(v.tags.get("fund") == "balance" for v in group.verbs):
        return False
    start = min(v.start for v in group.verbs)
    around = [t.flat for t in draft.stream.tokens[start : money.end + 4]]
    if "quy" not in around or not {"trich", "lay", "rut"} & set(around[: around.index("quy")]):
        return False
    latest = range(len(draft.facts) - 1, max(-1, len(draft.facts) - FAR), -1)
    spent = next((n for n in latest if isinstance(draft.facts[n], Spending)), None)
    whole = cast(Spending, draft.facts[spent]).amount if spent is not None else None
    paid = sum(f.amount or 0 for f in draft.facts[spent:] if isinstance(f, Gift)) if spent is not None else 0
    if whole is None or whole - paid != money.value:
        draft.wonder("clear")
    money.role = "paid from the fund"
    return True


def _within(segment: Segment, group: Group, whole: int) -> bool:
    said = segment.items[0].tags.get("within") == "within" and len(segment.money) == 1
    little = group.money is not None and (group.money.value or 0) <= whole
    verbs = [v for v in group.verbs if "filler" not in v.tags and v.tags.get("fund") not in ("quy", "balance")]
    return said and little and not group.people and not verbs


def _of_the_product(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "20 hộ mỗi hộ 30k, thu đủ 600k"."""
    before = draft.parts[segment.place - 1] if segment.place else None
    if before is None or segment.lead not in (1, 5) or not before.tags & {"each", "times"}:
        return False
    counted = group.quantity is not None and not group.quantity.role  # "2.350.000đ của 47 hộ" has been reckoned with
    if group.people or group.goods or counted or segment.tags & {"each", "times", "change", "fund"}:
        return False
    if before.of("person") or draft.spots[-1] < before.items[0].start:
        return False
    return bool(group.verbs) and all(v.tags.get("gift") == "received" for v in group.verbs)
