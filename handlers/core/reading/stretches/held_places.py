"""The place of who reports, where none is told by itself: "bác trưởng xóm Bãi: 36 hộ đăng ký", a school's own count."""

from __future__ import annotations

from handlers.core.facts import Count, Gift, Indicator, Registration
from handlers.core.reading.names.places import place_at
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft

HEADS = frozenset({"post", "title", "kin"})
HOLDERS = frozenset({"person", "body", "sender"})
SAID = frozenset({"filler", "deed", "model", "says", "indicator"})
USED = frozenset({"donor", "name"})


def held_place(draft: Draft) -> str | None:
    """The place within the name of who reports, before the first figure; of a school that reports its own people, the
    school.
    """
    if HOLDERS.isdisjoint(draft.kinds) or not _counted(draft):
        return None
    for item in draft.items:
        if item.kind in FIGURES:
            break
        if item.kind not in HOLDERS or item.role in USED:
            continue
        if item.kind == "body" and _school(draft, item) and _of_people(draft):
            return str(item.value)[:1].lower() + str(item.value)[1:]
        if (item.kind != "body" or _speaks(draft, item)) and (name := _within(draft, item)) is not None:
            return name
    return None


def for_its_head(draft: Draft) -> bool:
    """ "báo hộ bác trưởng xóm Bãi", "cháu báo thay bố cháu, xóm 5 …": for who reports for the place named, and not
    for another's place.
    """
    if any(isinstance(fact, (Gift, Registration)) for fact in draft.facts):
        return False
    named = {str(item.value) for item in draft.items if item.kind == "place"}
    if not named:
        return held_place(draft) is not None
    for at, item in enumerate(draft.items):
        ahead = draft.items[at + 1] if at + 1 < len(draft.items) else None
        if ahead is None or item.kind not in ("word", "person"):
            continue
        if ahead.kind == "place" and ("post" in item.tags or ("title" in item.tags and item.end - item.start > 1)):
            return len(named) == 1
        told_for = "proxy" in item.tags and (ahead.kind == "person" or not HEADS.isdisjoint(ahead.tags))
        if told_for and "place" not in draft.stream.tags_at(item.end - 1):
            return len(named) == 1
    return False


def _counted(draft: Draft) -> bool:
    """Whether nothing is told but counts."""
    return bool(draft.facts) and all(isinstance(fact, (Count, Indicator)) for fact in draft.facts)


def _school(draft: Draft, body: Item) -> bool:
    """A school named to the end: behind it nothing stands that its name may go on with."""
    match = draft.stream.matches[body.start]
    if draft.stream.tokens[body.start].flat != "truong" or match is None or body.end <= body.start + match.length:
        return False
    after = draft.items[body.place + 1] if body.place + 1 < len(draft.items) else None
    return after is None or (after.kind != "text" and (after.kind != "word" or not SAID.isdisjoint(after.tags)))


def _of_people(draft: Draft) -> bool:
    """Its learning citizens or its members, and no one thing that it has."""
    return all(
        fact.model == "citizen" if isinstance(fact, Count) else isinstance(fact, Indicator) and fact.code == "members"
        for fact in draft.facts
    )


def _within(draft: Draft, item: Item) -> str | None:
    for at in range(item.start, item.end):
        if "place" in draft.stream.tags_at(at) and (place := place_at(draft.stream, at)) is not None:
            return place.name
    return None


def _speaks(draft: Draft, body: Item) -> bool:
    """ "bí thư đoàn kp3 báo", "hội phụ nữ ấp 4: …": a body that tells of the place, and not of itself."""
    before = draft.items[body.place - 1] if body.place else None
    ahead = draft.items[body.place + 1 : body.place + 3]
    told = any(item.kind == "colon" for item in ahead)
    told = told or (bool(ahead) and ("says" in ahead[0].tags or draft.stream.tokens[ahead[0].start].flat == "bao"))
    return told or (before is not None and "post" in before.tags)
