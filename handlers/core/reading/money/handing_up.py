"""What a hamlet hands to those above it: "thôn nộp lên xã 5tr", "Bản Mường Và nộp lên hội xã 3 triệu"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.money.goods import phrase
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

ABOVE = frozenset({"xa", "phuong", "tinh"})
UP = frozenset({"len", "ve", "cho", "quy", "nop", "dong", "gui", "chuyen"})  # folded, before them
TO_US = frozenset({"len", "ve", "cho", "nop", "gui", "chuyen"})  # before "hội"


def handed_on(draft: Draft, segment: Segment) -> str | None:
    """The hamlet itself, where it gives."""
    first, end = _hamlet(segment)
    if end is None or not _upward(draft, segment):
        return None
    if not draft.stream.marked and end.kind == "word" and not segment.items[1].tags.keys() & {"gift"}:
        draft.wonder("who")  # "thon ha nop quy xa": its name went unheard
    said = phrase(draft, first.start, end.end)
    return said[0].lower() + said[1:] if said[1:2].islower() else said


def body_above(draft: Draft, segment: Segment, group: Group) -> list[Item]:
    """The body that is given it, behind the verb."""
    people = group.people
    if len(people) != 1 or people[0].kind != "body" or "hoi" not in draft.flats or _hamlet(segment)[1] is None:
        return []
    verb = next((v for v in group.verbs if v.tags.get("gift") == "received"), None)
    behind = verb is not None and verb.end <= people[0].start <= verb.end + 1
    return people[:] if behind and _upward(draft, segment) else []


def _hamlet(segment: Segment) -> tuple[Item, Item | None]:
    """What the segment opens with, and where the hamlet ends: "thôn 3 …", "chi hội thôn 3 …"."""
    first, after = segment.items[0], segment.items[1] if len(segment.items) > 1 else None
    if first.kind == "place" or (first.kind == "word" and "place" in first.tags):
        return first, first
    branch = first.kind == "word" and "body" in first.tags and after is not None and after.kind == "place"
    return first, after if branch else None


def _upward(draft: Draft, segment: Segment) -> bool:
    flats = [t.flat for t in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]]
    return any(
        (b in ABOVE and a in UP) or (b == "hoi" and a in TO_US and flats[n : n + 1] != ["phi"])
        for n, (a, b) in enumerate(pairwise(flats), 2)
    )
