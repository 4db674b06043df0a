"""Numbers that only count the names beside them: "3 hộ:", "thêm hai hộ là nhà ông Bính và nhà bà Tỵ"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.leavers import beside_the_count


def counted(draft: Draft, names: int) -> None:
    """ "thêm hai hộ là nhà ông Bính và nhà bà Tỵ": the count is of those named, no fact of its own."""
    if beside_the_count(draft, names):
        return
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, Count):
            value = fact.added if fact.added is not None else fact.registered
            if value != names:
                draft.wonder("sum")
            del draft.facts[index], draft.spots[index]
            return


def of_leavers(segment: Segment, figure: Item) -> bool:
    """ "có 2 hộ không đăng ký là ông Chắt và bà Sen": how many those are that are named behind what they would not."""
    at = segment.items.index(figure)
    noun, verb = segment.items[at + 1 : at + 3] if at + 2 < len(segment.items) else (figure, figure)
    if noun.tags.get("noun") not in ("family", "clan") or verb.tags.get("leave") not in ("declined", "withdrawn"):
        return False
    return any(i.kind == "person" or i.lineage for i in segment.items[at + 3 :])


def heading(draft: Draft, names: int) -> None:
    """ "3 hộ:" only counts the list; another number asks."""
    for item in draft.items:
        if item.kind == "num" and not item.role and item.value is not None:
            at = item.place
            after = draft.items[at + 1] if at + 1 < len(draft.items) else None
            person = after is not None and after.kind == "person" and after.other is not None and after.other.house
            if person or (
                after is not None
                and after.kind == "word"
                and (after.tags.get("noun") in ("family", "clan", "person", "citizen") or "model" in after.tags)
            ):
                item.role = "counts the list"
                if item.value != names:
                    draft.wonder("sum")
