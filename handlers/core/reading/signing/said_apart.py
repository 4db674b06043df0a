"""Whether of one name among others something of its own is said: "họ Triệu còn bàn", "ông Khằm - đk"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.telling import status_of

STILL = frozenset({"còn", "đang", "chờ", "đợi", "để", "dang", "doi"})  # behind a name of whom nothing else is said


def more_is_said(draft: Draft, part: Segment, person: Item) -> bool:
    """ "nhà ông Cảnh đăng ký rồi, nhà ông Vượng thì còn phân vân": words nobody taught us instead of a verb."""
    behind = draft.stream.tokens[person.end : person.end + 1]
    after = draft.stream.tokens[person.end + 1 : person.end + 2]
    still = bool(behind and after) and behind[0].text == "con" and after[0].text in ("ban", "cho", "tinh", "nghi")
    if still or (behind and behind[0].low in STILL):
        return True  # "họ Triệu còn bàn"
    if any("acts" in i.tags and "filler" not in i.tags and i.start == person.end for i in part.items):
        return True  # "nhà bà Lan xét sau"
    return any(
        i.kind == "text" and i.start >= person.end and len(draft.stream.tokens[i.start].text) > 1 for i in part.items
    )


def own_verb(draft: Draft, part: Segment) -> bool:
    """ "bà Bưởi - đạt\nông Khằm - đk": a line of its own, on which the verb stands behind the name."""
    after = draft.parts[part.place + 1 : part.place + 2] if part.lead == 3 else []
    return bool(after) and after[0].lead == 1 and not after[0].of("person") and status_of(after[0]) is not None


def lineage_too(draft: Draft, person: Item) -> bool:
    """ "ho Luong va ho Quang deu dat" without marks: a surname alone behind "ho" may be a lineage."""
    tags = draft.stream.tags_at(person.end - 1).keys()
    alone = (
        person.kind == "person" and person.end - person.start == 2 and draft.stream.tokens[person.start].flat == "ho"
    )
    return alone and "surname" in tags and "given" not in tags
