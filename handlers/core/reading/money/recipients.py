"""Who was given money, and how many they are: "thưởng 12 cháu", "cháu Linh nhà anh Tám"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def count_recipients(draft: Draft, segment: Segment) -> int | None:
    """The number of those who got it; a named one is one."""
    total: int | None = None
    for item in segment.items:
        if (
            item.kind == "num"
            and not item.role
            and item.value is not None
            and (noun := noun_after(segment, item)) is not None
        ):
            poor = "other" in noun.tags and draft.stream.tokens[noun.start].flat == "ho"  # "10 hộ nghèo"
            people = ("pupil", "award", "person", "family", "clan")
            given = poor or noun.tags.get("noun") in people or noun.tags.keys() & {"title", "thing"} == {"title"}
            awarded = noun.tags.get("indicator") in ("excellent_students", "university_entrants", "scholarships")
            if given or awarded:
                same = noun.tags.get("noun") != "award" and _shares(segment, item)
                total = item.value if same else (total or 0) + item.value
                item.role = "recipients"
            elif "thing" in noun.tags:
                item.role = "quantity"  # "sắm 2 bộ bàn ghế"
        elif item.kind == "num" and not item.role and "thing" in segment.tags:
            item.role = "quantity"
    if total is None and not draft.stream.marked and not segment.of("person") and _one_pupil(draft, segment):
        return 1
    if total is None:
        named = [i for i in segment.items if i.kind == "person"] or _won(draft, segment)
        verb = next(iter(segment.words("spend")), None)
        if verb is not None and len(named) > 1 and named[0].start < verb.start < named[-1].start:
            named = [person for person in named if person.start > verb.start]  # "bà Lan thưởng cháu Nam 300k"
            draft.wonder("clear")
        named = got_it(draft, named)
        for person in named:
            draft.use(person, "recipient")
        total = len(named) or None
    return total


def got_it(draft: Draft, named: list[Item]) -> list[Item]:
    """Those named without whose child or household they are: "cháu Linh nhà anh Tám" is one."""
    owners = [
        after
        for before, after in pairwise(named)
        if before.end == after.start and draft.stream.tokens[after.start].flat in ("nha", "con", "chau")
    ]
    return [person for person in named if person not in owners]


def noun_after(segment: Segment, item: Item) -> Item | None:
    at = segment.items.index(item)
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    counted = {"noun", "indicator", "title", "other"}  # "thăm 4 cụ ốm"
    return after if after is not None and after.kind == "word" and after.tags.keys() & counted else None


def _won(draft: Draft, segment: Segment) -> list[Item]:
    """ "cháu Linh đạt giải nhất, thưởng 500k": who won it is named just before."""
    before = draft.parts[segment.place - 1] if segment.place and segment.lead == 1 else None
    if before is None or before.figures or not (before.tags & {"prize"} or _helped(before)):
        return []
    return [i for i in before.items if i.kind == "person" and not i.role]


def _shares(segment: Segment, number: Item) -> bool:
    """ "trao 12 suất quà cho 12 em": the shares counted before are theirs."""
    before = [i for i in segment.items[: segment.items.index(number)] if i.role == "recipients"]
    return len(before) == 1 and before[0].value == number.value


def _one_pupil(draft: Draft, segment: Segment) -> bool:
    """ "thuong nong em quang giai nhat": a name typed small behind who is called a child."""
    tokens = draft.stream.tokens
    for item, after in pairwise(segment.items):
        called = item.kind == "word" and item.end - item.start == 1 and tokens[item.start].flat in ("em", "chau")
        if called and item.end == after.start and item is not segment.items[0]:
            name = after.kind == "text" or after.tags.keys() & {"given", "surname", "middle"}
            return bool(name) and "noun" not in after.tags
    return False


def _helped(part: Segment) -> bool:
    """ "giúp cháu Na mua xe đạp, chi 1tr9", "thăm cô Hạnh ốm, hết 300k": who is helped stands right behind the verb."""
    verb, who = part.items[0], part.items[1] if len(part.items) > 1 else None
    helps = verb.tags.get("spend") in ("help", "award") or "plea" in verb.tags
    return helps and who is not None and who.kind == "person"
