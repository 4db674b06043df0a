"""Figures that follow in the order of the places before them: "thôn 1, 2, 3 đăng ký lần lượt 40, 52 và 61 hộ"; one of
each: "thôn 1 và thôn 2 mỗi thôn đăng ký 40 hộ"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft

JOINTS = frozenset({"va", "voi", "cung"})  # folded, between two of a list


def count_one_each(draft: Draft) -> None:
    """A count for every place, where there are as many figures, and one thing was done."""
    turn = next((i for i in draft.items if "turn" in i.tags), None)
    if turn is None:
        return
    places = [i for i in draft.items[: turn.place] if i.kind == "place"]
    figures = [i for i in draft.items[turn.place :] if i.kind == "num"]
    deeds = {i.tags["deed"] for i in draft.items if i.kind == "word" and "deed" in i.tags}
    models = [i.tags["model"] for i in draft.items if i.kind == "word" and "model" in i.tags]
    if len(places) < 2 or len(places) != len(figures) or len(deeds) != 1 or len(set(models)) > 1:
        draft.wonder("meaning")
        return
    deed = deeds.pop()
    if deed not in ("registered", "achieved"):
        return
    for item in draft.items[: places[0].place]:
        if item.kind == "num":
            item.role = "counts places"
            if item.value != len(places):
                draft.wonder("sum")
    for place, figure in zip(places, figures, strict=True):
        place.role, figure.role = "listed", "count"
        fact = Count(model=models[0] if models else "family", unit=str(place.value))
        index = draft.add(fact, place.start)
        draft.change(index, **{deed: figure.value})


def count_the_same(draft: Draft) -> None:
    """A count for every place of a list, where one number is said of each."""
    figures = [i for i in draft.items if i.kind in FIGURES]
    each = next((i for i in draft.items if i.kind == "word" and "each" in i.tags), None)
    if each is None or len(figures) != 1 or figures[0].kind != "num" or figures[0].start < each.end:
        return
    places = _listed_before(draft, each)
    deeds = {str(i.tags["deed"]) for i in draft.items if i.kind == "word" and "deed" in i.tags}
    models = {i.tags["model"] for i in draft.items if i.kind == "word" and "model" in i.tags}
    if len(places) < 2 or len(deeds) != 1 or not deeds <= {"registered", "achieved"} or len(models) > 1:
        return
    figures[0].role = "count"
    deed = deeds.pop()
    for place in places:
        place.role = "listed"
        index = draft.add(Count(model=next(iter(models), "family"), unit=str(place.value)), place.start)
        draft.change(index, **{deed: figures[0].value})


def _listed_before(draft: Draft, each: Item) -> list[Item]:
    """The places right before the word, with nothing but stops and "và" between them."""
    places: list[Item] = []
    for item in reversed(draft.items[: each.place]):
        if item.kind == "place":
            places.append(item)
        elif item.kind != "sep" and (item.kind != "word" or draft.stream.tokens[item.start].flat not in JOINTS):
            break
    return places[::-1]
