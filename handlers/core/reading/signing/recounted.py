"""A number that only counts the names said before it: "ông Tần với bà Lan, cả 2 nhà đều đạt"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

COUNTED = frozenset({"family", "clan", "person", "citizen"})
BACK = 12  # items in which those names stand
ALL = ("ca", "het")  # before the number
DONE = frozenset({"deed", "model"})  # what they did, said before the number
BETWEEN = frozenset({"sep", "colon", "dash", "paren"})


def recount(draft: Draft) -> None:
    """The number has nothing more to say once who they are is said: as many names, right before it."""
    if "person" not in draft.kinds or "money" in draft.kinds:
        return
    for item in draft.items:
        if item.kind != "num" or item.role or item.value is None or not 1 < item.value <= BACK:
            continue
        after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
        if after is None or after.start != item.end:
            continue
        if "pronoun" in after.tags or after.tags.get("noun") in COUNTED:
            names, all_of_them = _names_before(draft, item, after)
            if names == item.value:
                item.role = "counts the names"
            elif names > 1 and all_of_them:
                draft.wonder("sum")  # "ông Tần, bà Lan, cả 3 nhà đều đạt"


def _names_before(draft: Draft, number: Item, after: Item) -> tuple[int, bool]:
    """How many are named right before the number; whether it says that it is of them all."""
    of_them = "pronoun" in after.tags or _of_them_all(draft, number)
    names = 0
    for item in reversed(draft.items[max(0, number.place - 2 * BACK) : number.place]):
        if item.kind == "person" and not item.role:
            names += 1
        elif item.kind in BETWEEN or "filler" in item.tags or _all(draft, item):
            if item.kind == "sep" and item.value > 1 and not names and not of_them:
                break  # in a sentence of its own it counts others
        elif names or not of_them or item.tags.keys().isdisjoint(DONE):
            break
    return names, of_them and "pronoun" not in after.tags


def _all(draft: Draft, item: Item) -> bool:
    return draft.stream.tokens[item.start].flat in ALL


def _of_them_all(draft: Draft, number: Item) -> bool:
    """ "cả 3 nhà", "3 nhà đều"."""
    before = draft.items[number.place - 1]
    behind = draft.items[number.place + 2] if number.place + 2 < len(draft.items) else None
    return _all(draft, before) or (behind is not None and draft.stream.tokens[behind.start].flat == "deu")
