"""Names in one stretch of which different things are said, each by its own verb."""

from __future__ import annotations

from bisect import bisect

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

INSTEAD = frozenset({"thay", "dum", "gium"})  # one comes, signs or gives for another
DEEDS = {"registered": "registered", "achieved": "achieved", "not_registered": "notyet", "not_achieved": "notyet"}
GONE = ("withdrawn", "declined")


def in_turn(part: Segment, people: list[Item]) -> list[tuple[Item, str]]:
    """Each name with what is said of it, where that is not one and the same for all; else nothing."""
    said = [(item.start, status) for item in part.items if (status := _status(item)) is not None]
    if (
        len(people) < 2
        or not {status for _, status in said} & {*GONE, "notyet"}
        or len({status for _, status in said}) < 2
    ):
        return []
    starts = [start for start, _ in said]
    if starts[0] < people[0].start:  # "rút nhà ông Tần, đăng ký nhà ông Bính"
        return [(person, said[bisect(starts, person.start) - 1][1]) for person in people]
    if bisect(starts, people[-1].start) == len(said):
        return []
    return [(person, said[bisect(starts, person.start)][1]) for person in people]


def _status(item: Item) -> str | None:
    if item.kind != "word":
        return None
    if "leave" in item.tags:
        return str(item.tags["leave"])
    done = done_at(item)
    return None if done == "notyet" and item.end - item.start == 1 else done


def done_at(item: Item) -> str | None:
    """What a verb of registering or changing says was done by name."""
    change = item.tags.get("change", 0)
    if change and (change > 0 or item.end - item.start > 1):
        return "registered" if change > 0 else "withdrawn"
    return DEEDS.get(str(item.tags.get("deed")))


def instead(draft: Draft, part: Segment, status: str | None) -> bool:
    """ "xoá nhà ông Tần, thay bằng nhà ông Bình": of the second, not what is said of the first."""
    return status in GONE and any(
        token.flat == "thay" for token in draft.stream.tokens[part.items[0].start : part.items[-1].end]
    )


def for_another(draft: Draft, people: list[Item]) -> bool:
    """ "bà Lan đăng ký thay chồng là ông Tần": one of the two."""
    if len(people) < 2:
        return False
    between = draft.stream.tokens[people[0].end : people[-1].start]
    if any(token.flat in INSTEAD for token in between) or (between and between[0].flat == "nho"):
        return True  # "chị Thúy nhờ ghi tên bố chị là ông Tuyên"
    said = draft.items[people[0].place + 1 : people[-1].place]
    deed = next((n for n, i in enumerate(said) if i.tags.get("deed") == "registered"), None)
    if deed is None:
        return False
    behind = [draft.stream.tokens[i.start].flat for i in said[deed + 1 :]]
    return (
        bool(behind)
        and behind[0] in ("cho", "giup", "gium", "dum")
        and bool({"me", "bo", "cha", "ba", "ma", "ong", "con", "la"} & set(behind))
    )
