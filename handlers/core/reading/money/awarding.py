"""Pupils given so much each: "cháu Khôi đỗ ĐH, chi hội thưởng mỗi cháu 1 triệu", "12 cháu hsg, mỗi cháu 200k"."""

from __future__ import annotations

from handlers.core.facts import Indicator, Spending
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.outgoing import own_body
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def pupils_won(draft: Draft, segment: Segment, people: list[Item], each: int) -> bool:
    """ "cháu Khôi đỗ ĐH, cháu Vy đỗ Y, chi hội thưởng mỗi cháu 1 triệu": the branch rewards who was just named."""
    pupils = [p for p in people if p.kind == "person" and draft.stream.tokens[p.start].flat in ("chau", "em", "be")]
    own = [p for p in people if own_body(draft, p)]
    if not pupils or len(pupils) + len(own) != len(people):
        return False
    if not any(i.tags["spend"] == "award" for i in segment.words("spend")):
        return False
    for person in people:
        draft.use(person, "recipient")
    if not draft.stream.marked and any(draft.stream.tokens[p.end - 1].text.islower() for p in pupils):
        draft.wonder("who")  # a name typed plain may not have been heard
    draft.add(Spending(amount=each * len(pupils), recipients=len(pupils)), people[0].start)
    return True


def only_awarded(draft: Draft, segment: Segment) -> None:
    """ "12 cháu hsg, thưởng mỗi cháu 200k" counts who is awarded; "thôn có 7 cháu …", "7 em đỗ đại học, …" say how many
    there are, too."""
    last = draft.facts[-1] if draft.facts else None
    if (
        not isinstance(last, Indicator)
        or not segment.place
        or last.code != "excellent_students"
        or len(draft.facts) > 1
    ):
        return
    part = draft.parts[segment.place - 1]
    if part.of("place") or any(draft.stream.tokens[i.start].flat == "co" for i in part.words("filler")):
        return
    del draft.facts[-1], draft.spots[-1]


def bestows(segment: Segment, group: Group) -> bool:
    """ "xã cho mỗi cháu 1 triệu": right behind "cho" stands who gets it."""
    at = segment.items.index(group.each) if group.each in segment.items else 0
    before = segment.items[at - 1] if at else None
    if before is not None and before.kind == "word" and "bestowed" in before.tags and not group.people:
        return True
    counted = next((n for n, i in enumerate(segment.items[:at]) if i.kind == "num"), 0)
    gives = segment.items[counted - 1] if counted else None  # "tặng 2 cháu mồ côi mỗi cháu 1 triệu"
    return gives is not None and gives.kind == "word" and "bestowed" in gives.tags and not group.people


def of_pupils(draft: Draft, group: Group) -> bool:
    """ "mỗi cháu", "mỗi em": those counted before are given it."""
    each = group.each
    return each is not None and draft.stream.tokens[each.end - 1].flat in ("chau", "em", "ban", "dua", "sinh")
