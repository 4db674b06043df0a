"""The sender's name below what he wrote: "nhà em đăng ký gđht. Lê Thị Bông thôn 5" is one household, and no two."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def signed_below(draft: Draft, part: Segment) -> bool:
    """Whether all that stands behind `part` is who wrote it, and where he lives; a name with a title only behind a
    full stop.
    """
    behind = draft.parts[part.place + 1 :]
    people = [i for other in behind for i in other.of("person")]
    if len(people) != 1 or any(other.figures for other in behind):
        return False
    name = people[0].other
    if name is None or name.house or (name.titled and not any(people[0] in p.items and p.lead > 1 for p in behind)):
        return False
    return all(_light(item) for other in behind for item in other.items)


def _light(item: Item) -> bool:
    return item.kind in ("person", "place") or (
        item.kind == "word" and "filler" in item.tags and "deed" not in item.tags
    )
