"""Several figures put right in one message: "đạt 58 chứ không phải 85, quỹ thu 3tr9 chứ không phải 9tr3"."""

from __future__ import annotations

from handlers.core.facts import Correction
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.wrong_and_right import sides


def read_each(draft: Draft, negations: list[Item], figures: list[Item]) -> bool:
    """Adds one correction a stretch, where in each that tells figures two of one kind stand around a denial."""
    if len(negations) < 2 or len(figures) != 2 * len(negations):
        return False
    corrected: list[tuple[Item, Item]] = []
    for negated in negations:
        start, end = _stretch(draft, negated)
        pair = [i for i in figures if start <= i.place < end]
        if len(pair) != 2 or pair[0].kind != pair[1].kind or None in (pair[0].value, pair[1].value):
            return False
        old, new = sides(draft, negated, pair) or (None, None)
        if old is None or new is None or any(old in done for done in corrected):
            return False
        corrected.append((old, new))
    for old, new in corrected:
        old.role = new.role = "correction"
        draft.add(Correction(old=old.value, new=new.value), min(old.start, new.start))
    return True


def _stretch(draft: Draft, negated: Item) -> tuple[int, int]:
    """The places of its items, from stop to stop."""
    stops = [i.place for i in draft.items if i.kind == "sep"]
    start = max((s for s in stops if s < negated.place), default=-1)
    return start + 1, min((s for s in stops if s > negated.place), default=len(draft.items))
