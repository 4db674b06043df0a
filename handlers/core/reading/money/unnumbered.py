"""Things given of which no number is said: "bà Mười tặng cái tủ kính đựng sách cũ". What they are worth is asked."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.money.goods import phrase
from handlers.core.reading.money.stages import Stage
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

ONE = frozenset({"cái", "chiếc", "cai", "chiec"})  # as typed
SET = frozenset({"bộ", "bo"})
AGE = frozenset({"cu", "moi"})  # folded, behind a thing
GIVES = frozenset({"received", "unstated", "pledged"})  # verbs right before a thing
NOT = frozenset({"due", "loan"})
TAKES = frozenset({"nhan", "thu", "xin", "khat"})  # who takes gives nothing
TO = frozenset({"community", "commune", "unit", "pupil"})  # to whom, between the verb and the thing


def read_unnumbered(draft: Draft, segment: Segment) -> bool:
    """Adds a gift of what stands right behind the verb, where somebody stands before it; whether it did."""
    people = [i for i in segment.items if i.kind in ("person", "body") and not i.role]
    if not people or "thing" not in segment.tags or segment.figures:
        return False
    giver = people[0]
    behind = [i for i in segment.items if i.start >= giver.end]
    verb = next((v for v in behind if v.tags.get("gift") in GIVES and v.tags.keys().isdisjoint(NOT)), None)
    if verb is None:
        return False
    tokens = draft.stream.tokens
    between = behind[: behind.index(verb)]
    if tokens[verb.end - 1].flat in TAKES or not all("filler" in i.tags or "gift" in i.tags for i in between):
        return False
    things, one = _things(draft, segment, verb)
    if not any(i.tags.get("thing") == "thing" for i in things):
        return False
    start = things[0].start
    if tokens[start].low in ONE:
        start, one = start + 1, True
    sure = one or tokens[start].low in SET or things[0].tags.get("thing") == "counter"
    if not sure and ("filler" in verb.tags or not draft.stream.marked):
        return False  # "xin khat den mung 5": đến, no đèn
    draft.use(giver, "donor")
    stage: Stage = verb.tags["gift"]
    goods = phrase(draft, start, things[-1].end)
    draft.add(Gift(stage=stage, donor=str(giver.value), goods=goods, quantity=1 if sure else None), start)
    return True


def _things(draft: Draft, segment: Segment, verb: Item) -> tuple[list[Item], bool]:
    """What stands right behind the verb, or behind whom it is for, and whether "cái" stands before it."""
    tokens = draft.stream.tokens
    ahead = [i for i in segment.items if i.start >= verb.end]
    while ahead and (ahead[0].kind == "place" or ahead[0].tags.get("noun") in TO):
        ahead = ahead[1:]
    one = bool(ahead) and ahead[0].end - ahead[0].start == 1 and tokens[ahead[0].start].low in ONE
    things: list[Item] = []
    for item in ahead[one:]:
        aged = bool(things) and item.end - item.start == 1 and tokens[item.start].flat in AGE
        told = item.kind == "text" and (one or bool(things))
        if not (told or aged or "thing" in item.tags) or (things and item.start != things[-1].end):
            break
        things.append(item)
    return things, one
