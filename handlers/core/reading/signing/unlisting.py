"""A household struck off the list: "gạch nhà ông Hà khỏi danh sách", "bỏ hộ bà Sáu ra, bả lên Sài Gòn rồi"."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Model, Registration
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft

STRIKES = frozenset({"gach", "loai", "bo", "dua"})  # "xóa" alone takes back what was noted
OFF = frozenset({"khoi", "ra", "ten"})
WRONG = frozenset({"twice", "void"})
NEAR = 2  # items between the verb and the first household


def strikes_off(draft: Draft) -> bool:
    """Adds that each household named behind such a verb has withdrawn; whether it did."""
    if "person" not in draft.kinds or not ("void" in draft.tags or "khoi" in draft.flats):
        return False
    items = draft.items
    people = [i for i in items if i.kind == "person" and not i.role]
    if not people or draft.tags & {"correction", "leave"} or any(i.kind in FIGURES for i in items):
        return False
    verb = next((i for i in items[: people[0].place] if _strikes(draft, i)), None)
    said = [
        i
        for i in items
        if i is not verb and i.kind == "word" and i.tags.get("void") in WRONG and not _only_softens(draft, i)
    ]
    if said or verb is None or people[0].place - verb.place > NEAR:
        return False
    flats = [token.flat for token in draft.stream.tokens[people[0].end :]]
    house = people[0].other is not None and people[0].other.house
    if not ({"danh", "khoi"} <= set(flats) or (house and ("void" in verb.tags or "khoi" in flats))):
        return False
    if draft.stream.tokens[verb.start].flat in ("xoa", "huy") and "khoi" not in flats:
        return False
    model: Model = next(
        (cast(Model, i.tags["model"]) for i in items if i.kind == "word" and "model" in i.tags), "family"
    )
    for person in people:
        if person.place > people[0].place and _another_breath(draft, person):
            break
        person.role = "name"
        draft.add(Registration(model=model, name=str(person.value), status="withdrawn"), person.start)
    return True


def _strikes(draft: Draft, item: Item) -> bool:
    flat = draft.stream.tokens[item.start].flat
    return item.kind == "word" and (item.tags.get("void") == "remove" or flat in STRIKES)


def _only_softens(draft: Draft, item: Item) -> bool:
    """ "bỏ nhà ông Hà đi"."""
    return draft.stream.tokens[item.start].flat == "di"


def _another_breath(draft: Draft, person: Item) -> bool:
    """Past a stop that ends the list: "gạch nhà ông Hà, nhà bà Tý khỏi danh sách. Anh Nam báo"."""
    before = draft.items[person.place - 1]
    return not (before.kind == "sep" and before.value == 1) and draft.stream.tokens[before.end - 1].flat not in (
        "va",
        "voi",
    )
