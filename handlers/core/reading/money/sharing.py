"""So much each: products of a number and an amount, and lists of names that gave the same."""

from __future__ import annotations

from handlers.core.facts import Gift, Indicator, Spending
from handlers.core.reading.money.amounts import amount_of
from handlers.core.reading.money.awarding import bestows, of_pupils, only_awarded, pupils_won
from handlers.core.reading.money.each_counted import counted_here, each_member, homes, number_of
from handlers.core.reading.money.goods import goods_of, phrase
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.outgoing import own_body
from handlers.core.reading.money.sharers import (
    again_and_again,
    each_time,
    gives_again,
    how_many,
    listed_after,
    owner_of,
    paid_up,
    self_too,
    several,
    so_many,
)
from handlers.core.reading.money.stages import stage_of
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.segments import Segment


def share(draft: Draft, segment: Segment, group: Group, times: bool) -> bool:
    """An amount of each: for the names that wait for it, or for a number of households, pupils or things."""
    each = amount_of(draft, group)
    if each is None:
        return True
    people = [*draft.people, *group.people]
    draft.people = []
    if "spend" in segment.tags and people and people[0].start == segment.items[0].start and own_body(draft, people[0]):
        people = []  # "chi hội em vừa trao 14 suất …, mỗi suất 400k": the branch gives out its own
    if pupils_won(draft, segment, people, each):
        return True
    counted = counted_here(segment)
    if counted is not None and not group.people and counted.value != len(people) and homes(segment, counted):
        people = []  # "gặp ông Khánh chửi cho một trận, thôi thu được 14 nhà mỗi nhà 30k"
    if not times and gives_again(draft, segment, group, people, each):
        return True
    listed, done = listed_after(draft, segment, group)
    people.extend(i for i in listed if i not in people)
    bodies = [p for p in people if p.kind == "body"]
    if len(people) == 1 and not times:
        _promised_alike(draft, segment, each)
    if (
        len(people) > 1
        or (people and self_too(segment, people[0]))
        or (people and not times and not number_of(draft, segment, group)[0] and not bodies)
    ):
        stage = done or stage_of(draft, segment, group)
        if len(people) == 1 and not times and (several(draft, people[0]) or again_and_again(draft, group)):
            draft.wonder("meaning")  # "anh em nhà ông Hạp mỗi người 200k": how many were they?
        if self_too(segment, people[0]):
            draft.add(Gift(stage=stage, amount=each), people[0].start)
        for person in people:
            draft.use(person, "donor")
            draft.add(Gift(stage=stage, donor=str(person.value), amount=each), person.start)
        return True
    if not people and (owner := owner_of(draft, segment)) is not None:
        people = [owner]
    if not people and _said_already(draft, segment, each):
        return True
    number, noun = number_of(draft, segment, group)
    if number is None and not people:
        number = each_member(draft, group)
    payers = how_many(draft, segment) if number is None and not people else None
    if payers is not None:
        product = payers[0] * each
        _stated(draft, segment, group, product)
        spot = group.money.start if group.money is not None else 0
        draft.add(Gift(stage=stage_of(draft, segment, group), donor=payers[1], amount=product), spot)
        return True
    earlier = draft.facts[-1] if draft.facts else None
    if isinstance(earlier, Gift) and earlier.quantity and earlier.amount is None:
        draft.change(len(draft.facts) - 1, amount=earlier.quantity * each)
        draft.ask = None if draft.ask == "value" else draft.ask
        _stated(draft, segment, group, earlier.quantity * each)
        return True
    if isinstance(earlier, Spending) and earlier.recipients and earlier.amount is None:
        product = each_time(draft, each)
        draft.ask = None if draft.ask == "clear" else draft.ask
        _stated(draft, segment, group, product)
        return True
    spent = earlier if isinstance(earlier, Spending) and not people and counted is None else None
    if spent is not None and spent.recipients and spent.amount is not None:
        if spent.recipients * each != spent.amount:
            draft.wonder("sum")
        return True
    if number is None:
        amount = _in_all(draft, segment, group, each)
        if amount is None:
            draft.wonder("meaning")
        draft.add(
            Gift(
                stage=stage_of(draft, segment, group),
                donor=str(people[0].value) if people else None,
                amount=amount or each,
            ),
            group.money.start if group.money else 0,
        )
        return True
    product = number * each
    given_on = "spend" in segment.tags  # "ông Ngoan nộp 1tr, thưởng liền cho 5 cháu mỗi cháu 200k"
    told = isinstance(earlier, Gift) and earlier.amount == product and not people and segment.lead in (1, 5)
    if told and not given_on:
        return True  # "tụi con góp 350k, 7 đứa mỗi đứa 50k"
    only_awarded(draft, segment)
    paid = _stated(draft, segment, group, product)
    kind = noun.tags.get("noun") if noun is not None else None
    paid_in = kind == "family" and bool(segment.tags & {"gift", "fund"})  # "tiền quỹ 70 hộ x 40.000, chi …"
    spend = "spend" in segment.tags or ("spend" in draft.tags and not paid_in)
    spend = spend or (of_pupils(draft, group) and bestows(segment, group))
    spend = spend or (
        kind in ("award", "pupil") and not group.verbs and draft.said("indicator", "scholarships")
    )  # "Học bổng: 8 suất x 1 triệu"
    spot = group.money.start if group.money is not None else 0
    if spend and not people and kind in ("pupil", "award", "person", "family", None):
        draft.add(Spending(amount=paid, recipients=number), spot)
        return True
    goods, quantity = goods_of(draft, segment, group)
    for person in people:
        draft.use(person, "donor")
    donor = str(people[0].value) if people else None
    if kind == "award":
        goods, quantity = goods or (phrase(draft, noun.start, noun.end) if noun is not None else None), number
    elif noun is not None and donor is None and "thing" not in noun.tags:
        donor = so_many(draft, number, noun)
    elif noun is not None and "thing" in noun.tags:
        goods, quantity = phrase(draft, noun.start, noun.end), number
    stage = "received" if any(v.tags.get("fund") == "raised" for v in group.verbs) else stage_of(draft, segment, group)
    if stage == "unstated" and paid_up(draft, segment):
        stage = "received"
    draft.add(Gift(stage=stage, donor=donor, amount=product, goods=goods, quantity=quantity), spot)
    return True


def _said_already(draft: Draft, segment: Segment, each: int) -> bool:
    """ "4.200.000 là của 84 hộ, mỗi hộ 50.000": what the gift just told comes from."""
    last = draft.facts[-1] if draft.facts else None
    before = draft.parts[segment.place - 1] if segment.place and segment.lead == 1 else None
    if not isinstance(last, Gift) or not last.amount or before is None or draft.spots[-1] < before.items[0].start:
        return False
    return any(i.kind == "num" and i.value and i.value * each == last.amount for i in before.figures)


def _promised_alike(draft: Draft, segment: Segment, each: int) -> None:
    """ "bà Lãng hẹn ra tết, bà Vòng hẹn cuối tháng mỗi bà 200k": gives the promises just told their amount."""
    index = len(draft.facts) - 1
    if segment.lead != 1 or "pledged" not in [v.tags["gift"] for v in segment.words("gift")]:
        return
    while index >= 0 and isinstance(gift := draft.facts[index], Gift):
        if gift.stage != "pledged" or gift.amount is not None or gift.goods:
            break
        draft.change(index, amount=each)
        index -= 1


def _in_all(draft: Draft, segment: Segment, group: Group, each: int) -> int | None:
    """ "hội viên 120, hội phí 36k/người được 4tr320": what came in of so much each, where it can be."""
    rest = [i for i in segment.money if i is not group.money and not i.role and i.value]
    if not each or len(rest) != 1 or rest[0].value <= each or rest[0].value % each:
        return None
    last = draft.facts[-1] if draft.facts else None
    if isinstance(last, Indicator) and last.code == "members" and last.value != rest[0].value // each:
        draft.wonder("sum")
    rest[0].role = "amount"
    return int(rest[0].value)


def _spent_in_all(part: Segment) -> bool:
    """ "…, tổng chi 3tr5", "…, chi hết một triệu rưỡi", and nothing of what for."""
    spent = [i for i in part.items if i.tags.get("fund") == "spent" or i.tags.get("spend") == "chi"]
    rest = [i for i in part.items if i.kind != "money" and i not in spent]
    return bool(spent) and all("filler" in i.tags and "fund" not in i.tags for i in rest)


def _told_by_all(part: Segment, product: int) -> bool:
    """ "mỗi hộ 30k, 64 hộ góp được 1.920.000": how many they are, and what it comes to."""
    return [i.kind for i in part.figures] == ["num", "money"] and part.figures[1].value == product


def _stated(draft: Draft, segment: Segment, group: Group, product: int) -> int:
    """A total said with the product must be it; what was paid, as told."""
    here = segment.place
    later = [i for i in segment.money if i is not group.money and not i.role]
    for part in draft.parts[here + 1 : here + 3]:
        if (
            part.money
            and not part.of("person")
            and not part.of("body")
            and (part.tags & {"equals", "worth", "deed"} or _spent_in_all(part) or _told_by_all(part, product))
        ):
            later.extend(i for i in part.money if not i.role)
            break
        if part.money:
            break
    for item in later[:1]:
        item.role = "product that agrees"
        spent = sum(fact.amount or 0 for fact in draft.facts[-FAR:] if isinstance(fact, Spending))
        if item.value not in (product, product + spent):
            draft.wonder("sum")
            return int(item.value or product)
    return product
