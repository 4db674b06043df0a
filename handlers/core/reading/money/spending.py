"""Money given out: awards, scholarships, visits."""

from __future__ import annotations

from handlers.core.facts import Indicator, Spending
from handlers.core.reading.money.amounts import amount_of, qualifier_of
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.recipients import count_recipients, got_it, noun_after
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

LEAST = 50_000  # đồng for one of many; less is hardly their share of a whole


def read_spending(draft: Draft, segment: Segment, group: Group) -> None:
    """Money given out, and to how many."""
    if not segment.money and _scholarships(draft, segment):
        return
    amount = amount_of(draft, group) if group.money is not None and group.money.kind == "money" else None
    several = len(segment.money) > 1 and bool(group.people) and all(p.kind == "person" for p in group.people)
    recipients = _those(draft, group) if several else count_recipients(draft, segment)
    if amount is None and group.money is not None and group.money.kind == "num":
        noun = noun_after(segment, group.money)
        if noun is None:
            amount = amount_of(draft, group)
        else:
            recipients, group.money.role = group.money.value, "recipients"
    if amount is None:
        draft.wonder("clear")
    elif recipients is None and not draft.stream.marked and "moi" in draft.flats and _to_each(draft, segment):
        draft.wonder("meaning")
    elif recipients is not None and recipients > 1 and amount < LEAST * recipients and _behind(segment, group):
        draft.wonder("meaning")  # "phát 5 suất quà 20k": so much each, by all we can tell
        amount *= recipients
    spot = (group.money or segment.items[0]).start
    draft.add(Spending(amount=amount, recipients=recipients, qualifier=qualifier_of(segment, group.money)), spot)


def _to_each(draft: Draft, segment: Segment) -> bool:
    """ "thuong moi chau dau dai hoc 1 trieu" without marks: each of how many?"""
    tokens = draft.stream.tokens
    return any(
        v.end < draft.stream.limit and tokens[v.end].flat == "moi"
        for v in segment.words("spend")
        if v.tags["spend"] == "award"
    )


def _behind(segment: Segment, group: Group) -> bool:
    """Whether the amount stands right behind those who get it: "5 suất quà 200k", and no "hết" between."""
    at = segment.items.index(group.money) if group.money in segment.items else 0
    if any("equals" in i.tags or i.tags.get("spend") == "cost" or i.kind == "colon" for i in segment.items):
        return False
    beside = segment.items[at - 1].tags if at > 1 else {}
    return bool(segment.counts) and bool(beside.keys() & {"noun", "thing"} or beside.get("spend") == "award")


def _those(draft: Draft, group: Group) -> int:
    """ "trao em Mỷ 1tr và em Páo 1tr": how many got this amount."""
    named = got_it(draft, group.people)
    for person in named:
        draft.use(person, "recipient")
    return len(named)


def worth_after(draft: Draft, segment: Segment) -> bool:
    """ "Trao 5 xe đạp cho 5 em, tổng trị giá 9 triệu": what was handed out just before cost so much."""
    last = draft.facts[-1] if draft.facts else None
    if (
        not isinstance(last, Spending)
        or last.amount is not None
        or len(segment.money) != 1
        or segment.lead not in (1, 5)
    ):
        return False
    if segment.of("person") or segment.of("body") or segment.tags & {"each", "times", "gift"}:
        return False
    told = segment.words("fund")
    if segment.items == segment.money and last.recipients is not None:
        segment.money[0].role = "worth of the goods"  # "khen thưởng học kỳ 1: 32 cháu, 3.200.000đ"
        draft.change(len(draft.facts) - 1, amount=segment.money[0].value)
        draft.ask = None if draft.ask == "clear" else draft.ask
        return True
    summed = bool(told) and all(i.tags["fund"] == "spent" for i in told) and len(segment.items) <= 3
    if told and not summed:
        return False
    if summed:  # "trao thưởng cho 27 cháu, tổng chi 5tr4"
        segment.money[0].role = "worth of the goods"
        draft.change(len(draft.facts) - 1, amount=segment.money[0].value)
        draft.ask = None if draft.ask == "clear" else draft.ask
        return True
    costs = segment.words("worth") or segment.words("equals") or segment.words("spend")
    if not costs and draft.stream.tokens[segment.items[0].start].flat == "tien":
        costs = segment.items[:1]  # "Hỗ trợ 2 cháu đi thi tỉnh, tiền xe 640k"
    spent = {v.tags["spend"] for v in segment.words("spend")} - {"cost"}
    if not costs or (spent and (spent != {"chi"} or len(segment.items) > 3)):
        return False
    money = segment.money[0]
    money.role = "worth of the goods"
    draft.change(len(draft.facts) - 1, amount=money.value, qualifier=qualifier_of(segment, money))
    givers = [i for i in draft.parts[segment.place - 1].of("body") if not (i.lineage and spent)]
    if draft.ask == "clear" and not givers:
        draft.ask = None  # "họ Thái phát thưởng cho 21 cháu, chi 5tr250"
    return True


def recipients_after(draft: Draft, segment: Segment) -> bool:
    """ "Chi 2.000.000đ (hai triệu đồng) cho 20 cháu": how many got what was just given out, behind its brackets."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Spending) or last.recipients is not None:
        return False
    number = segment.figures[0] if len(segment.figures) == 1 else None
    if number is None or number.kind != "num":
        return False
    behind = segment.place > 0 and draft.parts[segment.place - 1].aside
    cho = draft.stream.tokens[segment.items[0].start].flat == "cho" and segment.items[1:2] == [number]
    if not (behind and cho) or noun_after(segment, number) is None:
        return False
    number.role = "recipients"
    draft.change(len(draft.facts) - 1, recipients=number.value)
    return True


def _scholarships(draft: Draft, segment: Segment) -> bool:
    """ "cấp 12 suất học bổng" without their money only counts them."""
    for item in segment.counts:
        noun = noun_after(segment, item)
        if (
            noun is not None
            and noun.tags.get("noun") == "award"
            and "indicator" in noun.tags
            and item.kind == "num"
            and not item.role
        ):
            item.role = "indicator"
            draft.add(Indicator(code=str(noun.tags["indicator"]), value=item.value), item.start)
            return True
    return False
