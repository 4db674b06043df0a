"""Amounts without a verb of their own that go on with what was given out before them: "chi thăm ốm: bà Mùi 200k, …"."""

from __future__ import annotations

from handlers.core.facts import Fact, Spending
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.recipients import noun_after
from handlers.core.reading.money.spending import LEAST
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def paid_too(draft: Draft, segment: Segment, group: Group, number: int) -> bool:
    """ "chi thăm ốm: bà Mùi 200k, ông Tuất 200k", "trao em Mỷ 1tr và em Páo 1tr": the next of those it was given to."""
    again = number > 0 and draft.paying_out == segment.place
    follows = again or (draft.paying_out == segment.place - 1 and segment.lead in (1, 3, 4))
    named = bool(group.people) and all(p.kind == "person" for p in group.people)
    return follows and named and not group.verbs and group.money is not None and group.quantity is None


def spent_on(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "chi bồi dưỡng thầy cô 1tr2, nước non 150 nghìn": what else it went on, right behind what was paid."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Spending) or last.amount is None or segment.lead != 1 or group.money is None:
        return False
    earlier = draft.parts[segment.place - 1] if segment.place else segment
    named = draft.stream.tokens[segment.items[0].start].flat == "tien"
    spoken = earlier.words("spend")
    if not draft.stream.marked and not (named and not spoken) and all(v.end - v.start == 1 for v in spoken):
        return False  # "chi hong 300k, ong khoi 1tr": chị Hồng
    before = [i for i in segment.items if i.start < group.money.start]
    told = named or any(i.kind == "text" or "thing" in i.tags or "noun" in i.tags for i in before)
    if "place" in segment.items[0].tags or segment.items[0].tags.get("noun") in ("commune", "community"):
        return False  # "phần thưởng hết 5tr6, xã cho 2 triệu"
    other = segment.tags & {"equals", "total", "each", "within", "self", "anonymous", "scope"}
    return told and not group.verbs and not group.people and not other and draft.spots[-1] >= earlier.items[0].start


def begun(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "chi tiền loa đài, phông bạt, nước nôi 1tr7", "thưởng hsg tỉnh 2 cháu 1tr, hsg huyện 6 cháu 1tr8": what a verb
    of giving out was said of goes on behind the comma."""
    if segment.lead != 1 or group.verbs or group.people or "spend" not in draft.tags or group.money is None:
        return False
    last, before = draft.facts[-1] if draft.facts else None, draft.parts[segment.place - 1]
    if before.figures:
        alike = isinstance(last, Spending) and last.recipients is not None and draft.spots[-1] >= before.items[0].start
        if alike and _little(last):
            draft.wonder("meaning")  # "5 cháu 200k, 2 cháu 500k": all together, or each
        return alike and group.quantity is not None and noun_after(segment, group.quantity) is not None
    for part in reversed(draft.parts[max(0, segment.place - 4) : segment.place]):
        if part.figures or part.of("person") or part.of("body"):
            return False
        spent = [i for i in part.items[:2] if i.tags.get("spend") == "chi"]
        if spent or part.lead != 1:
            return bool(spent) and (draft.stream.marked or spent[0].end - spent[0].start > 1)
    return False


def _little(spent: Fact | None) -> bool:
    """Whether the amount is hardly the whole of what so many were given."""
    return isinstance(spent, Spending) and (spent.amount or 0) < LEAST * (spent.recipients or 1)
