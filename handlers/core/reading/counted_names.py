"""Numbers that only count the names beside them: "3 hộ:", "thêm hai hộ là nhà ông Bính và nhà bà Tỵ"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.draft import Draft
from handlers.core.reading.leavers import beside_the_count


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
                and after.tags.get("noun") in ("family", "clan", "person", "citizen")
            ):
                item.role = "counts the list"
                if item.value != names:
                    draft.wonder("sum")
