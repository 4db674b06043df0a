"""Who gave so much each: those listed behind it, so many households, the sender too, one for several."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Gift, Spending
from handlers.core.reading.money.goods import phrase
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.stages import Stage, stage_of
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

SEVERAL = frozenset({"em", "con", "chau", "nha", "cac", "may", "nhom", "to", "doi", "ca"})
TURNS = frozenset({"lan", "thang", "dot", "ky", "tuan"})
MOST = 40  # names of a list that gave the same


def paid_up(draft: Draft, segment: Segment) -> bool:
    """ "mỗi hộ 50k, 62 hộ đóng đủ được 3tr1": what is said of them behind the amount."""
    near = [segment, *(p for p in draft.parts[segment.place + 1 : segment.place + 2] if p.lead in (1, 5))]
    if any(p.of("person") or p.of("body") or p.tags & {"negation", "question"} for p in near):
        return False
    said = [str(v.tags["gift"]) for p in near for v in p.words("gift") if "filler" not in v.tags]
    return bool(said) and said[-1] == "received" and set(said) <= {"received", "unstated"}


def how_many(draft: Draft, segment: Segment) -> tuple[int, str] | None:
    """ "Thu của 8 hộ, mỗi hộ 50k": how many they are, and as they were said right before."""
    said = draft.households
    if said is None or said[1] != segment.place - 1 or not said[0].split()[0].isdigit():
        return None
    return int(said[0].split()[0]), said[0]


def owner_of(draft: Draft, segment: Segment) -> Item | None:
    """ "5 xe dap x 1tr8 = 9tr cua cty Xuan Mai": who gave it stands at the end, behind "của"."""
    named = [i for i in segment.items if i.kind in ("person", "body") and not i.role]
    if len(named) != 1 or draft.stream.tokens[named[0].start - 1].flat != "cua":
        return None
    return named[0]


def listed_after(draft: Draft, segment: Segment, group: Group) -> tuple[list[Item], Stage | None]:
    """ "mỗi nhà 100k: ông Tường, bà Thảo đã nộp": who gave it stands behind, and what they did."""
    each, money = group.each, group.money
    if each is None or money is None or each.start > money.start:
        return [], None
    if segment.tail != 4 and not any(p.start > money.start for p in group.people):
        return [], None
    found: list[Item] = []
    stage: Stage | None = None
    for part in draft.parts[segment.place + 1 : segment.place + 1 + MOST]:
        named = [i for i in part.items if i.kind in ("person", "body")]
        if part.figures or part.lead not in (1, 4, 5) or not named:
            break
        found.extend(named)
        verbs = [str(v.tags["gift"]) for v in part.words("gift") if "filler" not in v.tags]
        if verbs:
            stage = cast(Stage, verbs[-1]) if verbs[-1] in ("received", "pledged", "unstated") else None
            break
    return found, stage


def self_too(segment: Segment, person: Item) -> bool:
    """ "nhà em với nhà chị Thu mỗi nhà 200k": the sender is one of them."""
    if any(
        i.kind == "word" and "self" in i.tags and "title" not in i.tags and i.start < person.start
        for i in segment.items
    ):
        return True
    after = [i for i in segment.items if i.start >= person.end][:3]
    joined = len(after) == 3 and "filler" in after[0].tags and "self" in after[1].tags and "each" in after[2].tags
    return joined and after[1].end - after[1].start == 1  # "anh Năm với em mỗi đứa 200k"


def so_many(draft: Draft, number: int, noun: Item) -> str:
    before = draft.stream.tokens[noun.start - 1]
    return (
        phrase(draft, noun.start - 1, noun.end)
        if before.kind == "d"
        else f"{number} {phrase(draft, noun.start, noun.end)}"
    )


def again_and_again(draft: Draft, group: Group) -> bool:
    """ "ông Tần 2 lần, mỗi lần 200k"."""
    each = group.each
    return each is not None and bool(TURNS & {t.flat for t in draft.stream.tokens[each.start : each.end + 1]})


def _how_many_times(draft: Draft, segment: Segment, group: Group) -> int | None:
    """ "bà Sáu đóng 3 lần, mỗi lần 100k": how often, told before."""
    each, tokens = group.each, draft.stream.tokens
    if each is None or each.end >= draft.stream.limit or not again_and_again(draft, group):
        return None
    turn = tokens[each.end if each.end - each.start == 1 else each.end - 1].flat
    first = draft.parts[segment.place - 1] if segment.place and segment.lead == 1 else segment
    for at in range(first.items[0].start, each.start - 1):
        if tokens[at + 1].flat == turn:
            told = int(tokens[at].text) if tokens[at].text.isdigit() else draft.stream.digit(at)
            if told:
                return told
    return None


def several(draft: Draft, who: Item) -> bool:
    """Whether one name stands for more than one person."""
    before = draft.items[who.place - 1] if who.place else None
    if before is not None and before.kind == "word" and (draft.stream.digit(who.start - 1) or 1) > 1:
        return True  # "hai chị Lan Huệ mỗi chị 100k"
    return bool(SEVERAL & {token.flat for token in draft.stream.tokens[max(0, who.start - 1) : who.end]})


def gives_again(draft: Draft, segment: Segment, group: Group, people: list[Item], each: int) -> bool:
    """Adds what one giver gave in so many times, so much each time; whether that is told."""
    often = _how_many_times(draft, segment, group) if len(people) < 2 else None
    if often is None or group.money is None:
        return False
    stage = stage_of(draft, segment, group)
    if "gift" not in draft.tags or "spend" in draft.tags:
        draft.wonder("meaning")  # "ông Tần 2 lần, mỗi lần 200k"
    for person in people:
        draft.use(person, "donor")
    donor = str(people[0].value) if people else None
    draft.add(Gift(stage=stage, donor=donor, amount=each * often), group.money.start)
    return True


def each_time(draft: Draft, each: int) -> int:
    """ "lần 1 trao 5 suất, lần 2 trao 7 suất, mỗi suất 300k": gives all that was handed out its amount; in all."""
    product, index = 0, len(draft.facts) - 1
    while index >= 0 and isinstance(spent := draft.facts[index], Spending):
        if spent.amount is not None or not spent.recipients:
            break
        draft.change(index, amount=spent.recipients * each)
        product += spent.recipients * each
        index -= 1
    return product
