"""Which words belong to which figure of a segment: before it, or after it."""

from __future__ import annotations

from handlers.core.facts import MODELS
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.between import ROLES, words_of_first
from handlers.core.reading.segments.segments import Segment

DONE = ("registered", "achieved")


class Window:
    """A figure with the items before and after it that speak of it."""

    __slots__ = ("after", "before", "figure")

    def __init__(self, figure: Item, before: list[Item], after: list[Item]) -> None:
        self.figure = figure
        self.before = before
        self.after = after

    def word(self, tag: str) -> Item | None:
        """The nearest word of a sort, before the figure first."""
        return self.left(tag) or self.right(tag)

    def left(self, tag: str) -> Item | None:
        """The nearest before."""
        for item in reversed(self.before):
            if tag in item.tags and item.kind == "word":
                return item
        return None

    def right(self, tag: str) -> Item | None:
        """The nearest after."""
        for item in self.after:
            if tag in item.tags and item.kind == "word":
                return item
        return None

    def next_to(self, tag: str) -> Item | None:
        """The word right after the figure, if of this sort."""
        return self.after[0] if self.after and self.after[0].kind == "word" and tag in self.after[0].tags else None


def windows(segment: Segment) -> list[Window]:
    """Words between two figures go to the one that still lacks what was done: "45 hộ đăng ký | 38 hộ đạt",
    "đăng ký 45 | đạt 38", "45 hộ đăng ký | đạt 38"."""
    if not segment.figures:
        return []
    spots = [at for at, item in enumerate(segment.items) if item.kind in FIGURES]
    if len(spots) == 1:
        return [Window(segment.items[spots[0]], segment.items[: spots[0]], segment.items[spots[0] + 1 :])]
    leading = _verbs_lead(segment, spots)
    found: list[Window] = []
    taken: list[Item] = []
    before = segment.items[: spots[0]]
    for number, at in enumerate(spots):
        figure = segment.items[at]
        end = spots[number + 1] if number + 1 < len(spots) else len(segment.items)
        between = [i for i in segment.items[at + 1 : end] if i not in taken]
        part = _part_of_all(segment, spots, number, before)
        if part is not None:
            cut, deed = part
            taken.append(deed)
            found.append(Window(figure, before, [*between[:cut], deed]))
            before = between[cut:]
            continue
        if number + 1 < len(spots) and _heads_the_next(segment, spots, number, before, between):
            found.append(Window(figure, before, []))
            before = between
            continue
        within = next((n for n, i in enumerate(between) if i.kind == "word" and "within" in i.tags), None)
        if number + 1 == len(spots):
            after, rest = between, []
        else:
            cut = (
                (0 if len(spots) == 2 else 1)
                if leading and not number
                else words_of_first(before, figure, between, segment.items[end])
                if within is None
                else within
            )
            after, rest = between[:cut], between[cut:]
        found.append(Window(figure, before, after))
        before = rest
    return found


def _heads_the_next(segment: Segment, spots: list[int], number: int, before: list[Item], between: list[Item]) -> bool:
    """ "đạt bốn mươi dòng họ hai": the model's name alone between two numbers, of which the second has no other."""
    if len(between) != 1 or between[0].kind != "word" or between[0].tags.get("noun") not in ("clan", "citizen", "unit"):
        return False
    chained = len(before) == 1 and before[0].tags.get("noun") in ("clan", "citizen", "unit")
    if not chained and not any(i.kind == "word" and i.tags.get("deed") in DONE for i in before):
        return False
    if any("noun" in i.tags for i in segment.items[spots[-1] + 1 : spots[-1] + 2]):
        return False  # "đạt 3 dòng họ 100 công dân"
    beyond = segment.items[spots[number + 1] + 1 : spots[number + 1] + 2]
    return not beyond or (beyond[0].kind == "word" and beyond[0].tags.get("noun") in ("clan", "citizen", "unit"))


def _part_of_all(segment: Segment, spots: list[int], number: int, before: list[Item]) -> tuple[int, Item] | None:
    """ "95 hộ trên tổng số 110 hộ đạt": the verb behind all of them is the part's; where it is cut, and the verb."""
    if number + 1 >= len(spots):
        return None
    at, following = spots[number], spots[number + 1]
    end = spots[number + 2] if number + 2 < len(spots) else len(segment.items)
    between = segment.items[at + 1 : following]
    cut = next((n for n, i in enumerate(between) if i.kind == "word" and "whole" in i.tags), None)
    if cut is None or any("deed" in i.tags or "indicator" in i.tags for i in (*before, *between[:cut])):
        return None
    deeds = [i for i in segment.items[following + 1 : end] if i.kind == "word" and i.tags.get("deed") in DONE]
    return (cut, deeds[0]) if deeds else None


def _verbs_lead(segment: Segment, spots: list[int]) -> bool:
    """ "205 hộ đăng ký 180 hộ đạt 171 hộ": one verb less than figures, each before its own; the first has none."""
    if len(spots) == 2 and _model_leads(segment, spots):
        return True
    if len(spots) < 3:
        return False
    deeds = [
        at for at, i in enumerate(segment.items) if i.kind == "word" and i.tags.get("deed") and "noun" not in i.tags
    ]
    if len(deeds) != len(spots) - 1 or any(segment.items[at].kind != "num" for at in spots):
        return False
    homes = all(at + 1 < len(segment.items) and "noun" in segment.items[at + 1].tags for at in spots[:1])
    return homes and all(a < d < b for a, d, b in zip(spots, deeds, spots[1:], strict=False))


def _model_leads(segment: Segment, spots: list[int]) -> bool:
    """ "GĐHT 156 đạt 142", "dòng họ 5 đạt 4": a model, all of them, and how many of those; no verb behind."""
    first, second = spots
    if any(segment.items[at].kind != "num" for at in spots) or not first:
        return False
    named = segment.items[first - 1]
    if named.kind != "word" or not (named.tags.keys() & {"model"} or named.tags.get("noun") in MODELS):
        return False
    between = segment.items[first + 1 : second]
    if not between or between[0].tags.get("deed") not in DONE:
        return False
    rest = [*segment.items[:first], *between[1:], *segment.items[second + 1 :]]
    return not any(i.kind == "word" and i.tags.keys() & ROLES for i in rest)
