"""What each household did, in brackets behind its name: "ông Tuân (đăng ký), bà Uyên (không đăng ký)"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import ANOTHER_YEAR, Item, made_one
from handlers.core.reading.typed.atoms import Stream

DID = frozenset({"deed", "leave"})
BEFORE = frozenset({"ngoai", "truoc", "kia"})  # folded, behind "năm"
MOST = 6  # items of such a bracket
UNDONE = {"not_achieved": "achieved", "not_registered": "registered"}


def open_brackets(items: list[Item], stream: Stream) -> list[Item]:
    """The items without the brackets around a lone deed right behind a person, so that it is said of that one. Where
    the list tells of all that they did it, who has not is left out: "đạt: ông Tần, bà Lan (chưa đạt), ông Sáu".
    """
    if "(" not in stream.flats or sum(item.kind == "person" for item in items) < 2:
        return items
    items = made_one(
        items,
        lambda at: _of_another_year(items, at, stream),
        lambda run: Item("quiet", run[0].start, run[-1].end, ANOTHER_YEAR),
    )
    left: set[int] = set()
    for at in range(1, len(items) - 2):
        opened, deed, closed = items[at : at + 3]
        of_one = items[at - 1].kind == "person" and deed.kind == "word" and not DID.isdisjoint(deed.tags)
        if of_one and opened.kind == closed.kind == "paren" and opened.value == "(":
            undone = UNDONE.get(str(deed.tags.get("deed")))
            done = {i.tags["deed"] for i in items if "deed" in i.tags} & {"achieved", "registered"}
            if undone is not None and done:
                left.add(at + 1)
                if done == {undone}:
                    items[at - 1].role = "not yet"
            left |= {at, at + 2}
    return [item for at, item in enumerate(items) if at not in left] if left else items


def _of_another_year(items: list[Item], at: int, stream: Stream) -> int:
    """ "ông Hòa (đã đạt năm ngoái)" in a list: past the bracket, which says nothing of this year's; or `at`."""
    if not at or items[at].kind != "paren" or items[at].value != "(" or items[at - 1].kind != "person":
        return at
    end = next((n for n in range(at + 1, min(at + MOST, len(items))) if items[n].kind == "paren"), at)
    within = items[at + 1 : end]
    before = any(stream.tokens[item.end - 1].flat in BEFORE and "scope" in item.tags for item in within)
    return end + 1 if before and any("deed" in item.tags for item in within) else at
