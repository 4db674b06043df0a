"""Who gave, told from the side of who took: "chi hội đã nhận của công ty An 5 triệu", "xã nhận 500k của thôn 3"."""

from __future__ import annotations

from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

TAKES = frozenset({"nhan", "thu", "thau"})  # folded
OF = frozenset({"cua", "tu"})
NEAR = 3  # tokens before the giver in which it is said
GIVERS = frozenset({"person", "body", "place"})
UNITS = frozenset({"commune", "community"})


def take_from(draft: Draft, segment: Segment, group: Group) -> bool:
    """Leaves only who stands behind the verb of taking as the giver; whether it is told so."""
    if TAKES.isdisjoint(draft.flats):
        return False
    givers = [i for i in group.people if _taken_from(draft, i)]
    if not givers:
        return _further_on(draft, segment, group)
    for item in group.people:
        if item.start < givers[0].start:
            draft.use(item, "who takes in")
    group.people = [i for i in group.people if i.start >= givers[0].start]
    return True


def _taken_from(draft: Draft, item: Item) -> bool:
    before = [token.flat for token in draft.stream.tokens[max(0, item.start - NEAR) : item.start]]
    return bool(before) and before[-1] in OF and not TAKES.isdisjoint(before)


def _further_on(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "chi hội nhận 5 triệu của ông Ba", "hội xã nhận của thôn 3": behind the amount, or a unit of the tree."""
    verb = next((v for v in group.verbs if v.tags.get("gift") == "received" and _takes(draft, v)), None)
    if verb is None:
        return False
    first = segment.items[0]
    takers = [p for p in group.people if p.end <= verb.start]
    if not takers and first.start < verb.start and (first.kind == "place" or first.tags.get("noun") in UNITS):
        takers = [first]
    giver = next((i for i in segment.items if i.start >= verb.end and _from(draft, i)), None)
    if not takers or giver is None:
        return False
    after = next((i for i in segment.items if i.start == giver.end and i.kind == "place"), giver)
    last = after if "body" in giver.tags and giver.kind == "word" else giver  # "chi hội thôn 3"
    said = " ".join(token.text for token in draft.stream.tokens[giver.start : last.end])
    name = str(giver.value) if giver.value is not None else said
    group.people = [Item(giver.kind if giver.kind == "person" else "body", giver.start, last.end, name, giver.tags)]
    giver.role = "donor"
    for taker in takers:
        taker.role = "who takes in"
    return True


def _takes(draft: Draft, verb: Item) -> bool:
    return any(token.flat in TAKES for token in draft.stream.tokens[verb.start : verb.end])


def _from(draft: Draft, item: Item) -> bool:
    """Somebody, or a unit of the tree, right behind "của" or "từ"."""
    if draft.stream.tokens[item.start - 1].flat not in OF:
        return False
    return item.kind in GIVERS or "body" in item.tags or item.tags.get("noun") == "commune"
