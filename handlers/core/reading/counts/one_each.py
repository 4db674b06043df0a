"""Figures that follow in the order of the places before them: "thôn 1, 2, 3 đăng ký lần lượt 40, 52 và 61 hộ"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.segments.draft import Draft


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
