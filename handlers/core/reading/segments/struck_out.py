"""What is struck out, told by half: how many ("gạch 4 hộ đã đạt đi"), or whose ("tin cua ba nam coi")."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

SOFT = frozenset({"filler", "self", "own", "attend"})  # "… đi nhé"


def strikes_some(draft: Draft) -> bool:
    """ "gạch 4 hộ đã đạt đi", "xóa giúp 20 hội viên": how many are struck out, and no level."""
    return any(i.tags.get("void") in ("remove", "void") and _how_many(draft, i.place + 1) for i in draft.items)


def _how_many(draft: Draft, at: int) -> bool:
    ahead = draft.items[at : at + 3]
    return any(i.kind == "num" and all("filler" in j.tags for j in ahead[:n]) for n, i in enumerate(ahead))


def half_named(draft: Draft, named: Item | None) -> bool:
    """ "tin cua co hanh, xoa giup em", "tin cua ba nam coi": somebody's, whose name was not made out to its end."""
    if named is not None:
        after = draft.items[named.place + 1] if named.place + 1 < len(draft.items) else None
        if after is None or after.start != named.end:
            return False
        small = not draft.stream.marked and after.kind == "word" and SOFT.isdisjoint(after.tags)
        return after.kind == "text" or small
    if "pronoun" in draft.tags and any("pronoun" in i.tags and _of_that(draft, i) for i in draft.items):
        return True  # "bỏ cái bà Lý đi"
    return any(draft.stream.tokens[i.start].flat == "cua" and _titled(draft, i.place + 1) for i in draft.items)


def _of_that(draft: Draft, pronoun: Item) -> bool:
    """ "cái bà Lý": a name behind it, not made out."""
    after = draft.items[pronoun.place + 1] if pronoun.place + 1 < len(draft.items) else None
    named = after is not None and after.kind in ("word", "text") and "filler" not in after.tags
    return named and draft.stream.tokens[pronoun.start].flat == "cai"


def _titled(draft: Draft, at: int) -> bool:
    ahead = draft.items[at : at + 2]
    return len(ahead) > 1 and "title" in ahead[0].tags and not ahead[1].tags.keys() & {"self", "filler", "own"}
