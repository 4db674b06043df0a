"""Gifts: who gave or promised, money or goods."""

from __future__ import annotations

from handlers.core.facts import Fact, Gift
from handlers.core.reading.money.amounts import amount_of, qualifier_of
from handlers.core.reading.money.donors import (
    behind_colon,
    donor_of,
    from_above,
    households,
    on_behalf,
    one_more,
    same_giver,
    school_class,
    several_named,
    signed_behind,
    spoken_of,
    takes_in,
)
from handlers.core.reading.money.fund_gifts import besides
from handlers.core.reading.money.goods import goods_of
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.handing_up import body_above, handed_on
from handlers.core.reading.money.putting_off import put_off
from handlers.core.reading.money.stages import stage_of
from handlers.core.reading.money.taking import take_from
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def read_gift(draft: Draft, segment: Segment, group: Group) -> None:
    """One gift: money, goods or both."""
    pronoun = bool(segment.words("pronoun")) or _they(draft, group)
    carried = not group.people and bool(draft.people) and not group.nobody
    if carried:
        group.people, draft.people = draft.people, []
    if carried and len(group.people) > 1 and all(p.kind == "body" for p in group.people[1:]):
        group.people = group.people[:1]
    if carried and len(group.people) > 1 and not segment.words("each"):
        draft.wonder("meaning")
        group.people = group.people[-1:]
    if not group.people and group.verbs and (not group.nobody or besides(draft, segment)):
        same_giver(draft, segment, group)
    same = _with_it(draft, segment, group)
    if "anonymous" in draft.tags:
        group.people = [p for p in group.people if not _hidden(draft, p)]
    to = [] if take_from(draft, segment, group) else group.receivers() or body_above(draft, segment, group)
    for item in to:
        draft.use(item, "for whom")
        group.people.remove(item)
    if group.nobody and not draft.stream.marked:
        group.people = [p for p in group.people if not _spoken_to(draft, group, p)]
    if not group.people and draft.people and not carried:
        spoken_of(draft, segment, group)
        on_behalf(draft, segment, group)
    if not group.people and not carried:
        signed_behind(draft, segment, group)
    takes_in(draft, group)
    if not carried and group.people and draft.people:
        one_more(draft, segment, group)
    if len(group.people) > 1 and segment.heading:
        group.people = behind_colon(segment, group)
    if len(group.people) > 1 and not carried:
        several_named(draft, segment, group)
    goods, quantity = goods_of(draft, segment, group)
    amount = amount_of(draft, group)
    stage = stage_of(draft, segment, group) if same is None else same.stage
    donor = donor_of(draft, group) if same is None else same.donor
    if not group.people and group.nobody is False and same is None:
        donor = households(draft, segment, group)
        if donor is None and draft.households is not None and draft.households[1] == segment.place - 1:
            donor = draft.households[0]
    sold = any(v.tags.get("gift") == "sold" for v in group.verbs)
    if sold:
        goods, quantity = None, None
    if donor is None and not group.people:
        donor = handed_on(draft, segment) or school_class(draft, segment) or from_above(draft, segment, group)
    if (
        group.verbs == []
        and not group.people
        and donor is None
        and draft.stage is None
        and same is None
        and not group.nobody
        and not _kept_waiting(draft.facts[-1] if draft.facts else None, segment, group)
        and not _verb_carried(segment)
    ):
        draft.wonder("meaning")
    if pronoun and donor is None:
        draft.wonder("who")
    if goods is None and "thing" in segment.tags and any(i.tags.get("thing") == "kind" for i in group.words):
        goods = "hiện vật"
    method = next((str(m) for m in group.said("method")), None) if "method" in segment.tags else None
    spot = (group.money or group.quantity or group.people[0]).start
    last = draft.facts[-1] if draft.facts else None
    taken_back = isinstance(last, Gift) and last.stage == "cancelled" and last.amount is None
    if (
        taken_back
        and isinstance(last, Gift)
        and stage in ("pledged", "cancelled")
        and amount
        and donor in (None, last.donor)
    ):
        draft.change(len(draft.facts) - 1, amount=amount)  # "thôi không ủng hộ nữa, 8 triệu đã hứa coi như không có"
        return
    if goods and amount is not None and _beside(draft, segment, group):
        draft.add(Gift(stage=stage, donor=donor, amount=amount, method=method), spot)
        amount = None
    if isinstance(last, Gift) and last.stage == "pledged" and amount and donor in (None, last.donor):
        if _kept_waiting(last, segment, group):
            draft.change(len(draft.facts) - 1, amount=amount)
            return
        if (kept := put_off(draft, last, segment, group)) is not None:
            draft.change(len(draft.facts) - 1, amount=amount, stage=kept)
            return
    if stage == "unstated" and donor is not None and amount and not group.verbs:
        draft.bare.add(len(draft.facts))
    draft.add(
        Gift(
            stage=stage,
            donor=donor,
            amount=amount,
            goods=goods,
            quantity=quantity,
            qualifier=qualifier_of(segment, group.money),
            method=method,
            to=str(to[0].value) if to else None,
        ),
        spot,
    )


def _they(draft: Draft, group: Group) -> bool:
    """ "họ mới nộp 3 triệu": they, whoever they are."""
    verb = group.verbs[0].start if group.verbs else 0
    before = draft.stream.tokens[verb - 1] if verb else None
    if before is None or before.flat != "ho" or before.capital:
        return False
    heads = verb == 1 or draft.stream.tokens[verb - 2].kind in "np"  # typed plain also households: "45 ho moi nop"
    return before.low == "họ" if draft.stream.marked else heads


def _spoken_to(draft: Draft, group: Group, person: Item) -> bool:
    """ "tui con gop 350k nha co sau" without marks: behind the sender's own amount, nha co Sau is told it."""
    behind = group.money is not None and person.start == group.money.end
    if behind and draft.stream.tokens[person.start].flat == "nha":
        person.role = "spoken to"
    return person.role == "spoken to"


def _beside(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "30 cái chăn và 5 triệu đồng": money given with things whose worth nobody says."""
    money, quantity = group.money, group.quantity
    if money is None or quantity is None or segment.tags & {"worth", "each", "times", "equals"}:
        return False
    first, second = sorted((quantity, money), key=lambda item: item.start)
    between = draft.stream.tokens[first.end : second.start]
    return bool(between) and between[-1].flat in ("va", "voi", "cung", "kem")


def _with_it(draft: Draft, segment: Segment, group: Group) -> Gift | None:
    """ "tặng 3tr tiền mặt và 100 quyển vở trị giá 800k": the gift just before, by the same giver."""
    last = draft.facts[-1] if draft.facts else None
    first = group.quantity or group.money
    if not isinstance(last, Gift) or last.goods or group.people or not group.goods or first is None:
        return None
    spot = draft.spots[-1]
    if spot < segment.items[0].start or not group.money or group.quantity is None:
        return None
    between = draft.stream.tokens[spot : first.start]
    return last if {"va", "voi", "cung", "kem", "+"} & {token.flat for token in between} else None


def _kept_waiting(last: Fact | None, segment: Segment, group: Group) -> bool:
    """ "bà Mến xin khất, chưa nộp 300k đã hứa", "hẹn mai nộp, 300k": the promise just told, with its amount."""
    if not isinstance(last, Gift) or last.stage != "pledged" or last.amount is not None or last.goods:
        return False
    firm = {str(v.tags["gift"]) for v in group.verbs if "gift" in v.tags and "filler" not in v.tags}
    return segment.lead in (1, 5) and not group.goods and firm <= {"pledged", "pending"}


def _hidden(draft: Draft, person: Item) -> bool:
    """ "một doanh nghiệp giấu tên": a body that would not be named."""
    after = draft.items[person.place + 1] if person.place + 1 < len(draft.items) else None
    hidden = person.kind == "body" and after is not None and after.start == person.end and "anonymous" in after.tags
    if hidden:
        person.role = "not named"
    return hidden


def _verb_carried(segment: Segment) -> bool:
    return segment.lead == 4
