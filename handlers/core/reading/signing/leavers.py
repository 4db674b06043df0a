"""Households that leave or will not join, named beside a count of those that did."""

from __future__ import annotations

from handlers.core.facts import Count, Gift, Registration
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.left_over import lineages_left

HOMES = frozenset({"nha", "gd", "gia"})  # "hộ" without marks is a lineage too
LEFT = frozenset({"withdrawn", "declined"})


def only_leavers(draft: Draft) -> bool:
    """ "đăng ký 57 hộ, nhà ông Tèo xin rút": whether nobody is named but who is not among those counted."""
    if "person" not in draft.kinds:
        return False
    found = False
    for part in draft.parts:
        people = [i for i in part.of("person") if not i.role]
        if not people:
            continue
        away = [i for i in part.words("leave") if i.tags["leave"] in LEFT]
        if not away or part.money or not (any(i.other and i.other.house for i in people) or "house" in part.tags):
            return False
        found = True
    return found


def take_gift_back(draft: Draft) -> None:
    """ "ông Kiểm xin rút, không ủng hộ 1 triệu nữa": what he withdraws is the gift, and no sign-up."""
    if len(draft.facts) != 2 or draft.tags & {"model", "deed"}:
        return
    gift, left = sorted(draft.facts, key=lambda fact: isinstance(fact, Registration))
    if not isinstance(gift, Gift) or gift.stage != "cancelled" or not isinstance(left, Registration):
        return
    if left.status == "withdrawn" and gift.donor in (None, left.name):
        at = draft.facts.index(left)
        del draft.facts[at], draft.spots[at]
        draft.change(0, donor=left.name)


def left_out(draft: Draft, part: Segment) -> bool:
    """ "thêm nhà ông Tần, tổng 47 hộ", "gđ ô Hưng đk. Tổng xóm 41": whether nothing was made of who is named."""
    if lineages_left(part):
        return True
    people = [i for i in part.of("person") if not i.role]
    if not people or "change" in part.tags:
        return bool(people)
    tokens = draft.stream.tokens
    homes = any(tokens[i.start].flat in HOMES or tokens[i.end - 1].capital for i in people)
    signed = any("ten" not in {t.flat for t in tokens[i.start : i.end]} for i in part.words("deed"))
    left = any(i.tags["leave"] in LEFT for i in part.words("leave"))
    return homes and (left or (signed and not part.figures))


def beside_the_count(draft: Draft, names: int) -> bool:
    """Whether those named are no part of the count: it stands, and what it says of their number is theirs."""
    if any(f.status not in LEFT for f in draft.facts if isinstance(f, Registration)):
        return False
    index = next((n for n, f in enumerate(draft.facts) if isinstance(f, Count)), None)
    count = draft.facts[index] if index is not None else None
    if index is None or not isinstance(count, Count) or (count.registered is None and count.achieved is None):
        return False
    if count.added is not None:
        if count.added != -names:
            draft.wonder("sum")
        draft.change(index, added=None)
    return True
