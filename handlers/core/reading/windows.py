"""Which words belong to which figure of a segment: before it, or after it."""

from __future__ import annotations

from handlers.core.facts import MODELS
from handlers.core.reading.items import FIGURES, Item
from handlers.core.reading.segments import Segment

ROLES = frozenset({"deed", "change", "target"})
DONE = ("registered", "achieved")
NOUNS = frozenset({"noun", "indicator", "thing", "percent", "currency", "household", "quiet"})


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
        return next((i for i in reversed(self.before) if i.kind == "word" and tag in i.tags), None)

    def right(self, tag: str) -> Item | None:
        """The nearest after."""
        return next((i for i in self.after if i.kind == "word" and tag in i.tags), None)

    def next_to(self, tag: str) -> Item | None:
        """The word right after the figure, if of this sort."""
        return self.after[0] if self.after and self.after[0].kind == "word" and tag in self.after[0].tags else None


def windows(segment: Segment) -> list[Window]:
    """Words between two figures go to the one that still lacks what was done: "45 hộ đăng ký | 38 hộ đạt",
    "đăng ký 45 | đạt 38", "45 hộ đăng ký | đạt 38"."""
    spots = [at for at, item in enumerate(segment.items) if item.kind in FIGURES]
    leading = _verbs_lead(segment, spots)
    found: list[Window] = []
    taken: list[Item] = []
    before = segment.items[: spots[0]] if spots else []
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
                else _cut(before, figure, between, segment.items[end])
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


def _model_behind(before: list[Item], between: list[Item]) -> bool:
    """ "công nhận 74 gia đình học tập và 2 dòng họ học tập": the model stands behind its number."""
    if any(i.tags.keys() & {"model", "indicator"} or i.tags.get("noun") in ("family", "clan") for i in before):
        return False
    return bool(between) and between[0].kind == "word" and "model" in between[0].tags and "deed" not in between[0].tags


def _cut(before: list[Item], figure: Item, between: list[Item], following: Item) -> int:
    """How many of the words between two figures belong to the first."""
    start = int(_model_behind(before, between))
    while (
        start < len(between)
        and between[start].kind == "word"
        and between[start].tags.keys() & NOUNS
        and (not between[start].tags.keys() & ROLES or (start == 0 and "noun" in between[start].tags))
    ):
        start += 1
        if (
            start < len(between)
            and between[start - 1].tags.get("noun") in MODELS
            and (between[start].tags.get("noun") in MODELS or "indicator" in between[start].tags)
        ):
            break
        if (
            start
            and between[start - 1].tags.keys() & {"noun"}
            and start < len(between)
            and not between[start].tags.keys() & {"indicator", "noun", "thing"}
        ):
            break
    roles = [
        at
        for at in range(start, len(between))
        if between[at].kind == "word"
        and between[at].tags.keys() & ROLES
        and between[at].tags.get("deed") != "of_registered"
    ]
    limits = [
        at
        for at in range(start, len(between))
        if between[at].kind == "word" and (between[at].tags.get("deed") in ("of_registered", "total"))
    ]
    served = any(
        i.kind == "word" and i.tags.keys() & (ROLES | {"indicator"}) and i.tags.get("deed") != "of_registered"
        for i in before
    )
    if following.kind == "percent":
        return len(between) if not roles else roles[-1] if len(roles) > 1 or served else len(between)
    if limits:
        return limits[0]
    said = between[0].tags.get("noun") if between and between[0].kind == "word" else None
    if served and said in MODELS and not any("model" in i.tags for i in between[:1]):
        for at in range(start, len(between)):
            if between[at].kind == "word" and between[at].tags.get("model", said) != said:
                return min([at, *roles[:1]])  # "đạt 71 hộ | công dân học tập đạt 160 người"
    if not roles:
        return start
    if served:
        return roles[0]
    if figure.kind in ("num", "ratio", "pair") and not any(
        i.kind == "word" and "indicator" in i.tags for i in between[:start]
    ):
        return roles[0] + 1
    return start
