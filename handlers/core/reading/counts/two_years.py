"""Two years' figures of one thing: "năm ngoái đạt 84 hộ, năm nay 96 hộ" are two counts, each of its year."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import MODELS, Count, Indicator, Model
from handlers.core.reading.counts.comparing import compared
from handlers.core.reading.counts.levels import put
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window
from handlers.core.reading.segments.years import Mark, mark_years, year_of

TELLS = ((["total"], 1), (["registered"], 1), (["achieved"], 1), (["achieved", "of"], 2))
SLOTS = ("total", "registered", "achieved", "of", "added")
OTHERWISE = frozenset({"deed", "change", "indicator", "over", "about", "grade", "negation"})  # says what it is itself


def tell_years_apart(draft: Draft) -> None:
    """Finds the years said; where they are two, each figure is read as of its own from here on."""
    draft.marks = mark_years(draft)
    if not draft.marks:
        return
    if len({mark.year for mark in draft.marks}) == 1 and _after_this_years(draft, draft.marks[0]):
        draft.marks.insert(0, Mark(-1, draft.now.year))
    if len({mark.year for mark in draft.marks}) > 1:
        draft.year = draft.marks[0].year


def _after_this_years(draft: Draft, mark: Mark) -> bool:
    """ "đạt 96 hộ, năm ngoái đạt 84": figures with no year before the one of another."""
    after = draft.stream.tokens[mark.at + 1] if mark.at + 1 < draft.stream.limit else None
    if mark.year >= draft.now.year or (after is not None and after.kind == "d"):
        return False
    part = draft.part_at(mark.at)
    if part is None or not part.counts or part.counts[0].start < mark.at or not (part.lead in (1, 2, 5) or part.aside):
        return False
    return any(p.counts for p in draft.parts[max(0, part.place - 2) : part.place])


def set_year(draft: Draft, segment: Segment, item: Item) -> None:
    """The year that is told of at this item."""
    begins = draft.marks[0].at < 0 and _another(draft, segment)
    if begins and not any(segment.items[0].start <= m.at < segment.items[-1].end for m in draft.marks):
        draft.year = draft.now.year  # "dòng họ đạt 3, năm ngoái 2, công dân 150"
        return
    draft.year = year_of(draft, draft.marks, segment, item.start) or draft.year


def _another(draft: Draft, segment: Segment) -> bool:
    """Whether something else is told of than in the last count."""
    last = draft.facts[-1] if draft.facts else None
    said = {i.tags.get("model") or i.tags.get("noun") for i in segment.items if i.tags.keys() & {"model", "noun"}}
    return "indicator" in segment.tags or (isinstance(last, Count) and not said.isdisjoint(set(MODELS) - {last.model}))


def as_in_the_other_year(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "hội viên năm ngoái 110, năm nay 125": a bare number of one year is what the number of the other was."""
    figure, last = window.figure, draft.facts[-1] if draft.facts else None
    if figure.kind not in ("num", "ratio") or figure.value is None or not isinstance(last, (Count, Indicator)):
        return False
    if last.year == draft.year or last.unit != draft.unit or compared(draft, segment, window):
        return _is_the_difference(draft, window)
    words = [i for i in (*window.before, *window.after) if i.kind == "word"]
    if any(i.tags.keys() & OTHERWISE and "filler" not in i.tags for i in words):
        return False
    noun = window.next_to("noun")
    if isinstance(last, Indicator):
        if figure.kind != "num" or (noun is not None and noun.tags["noun"] not in ("pupil", "person")):
            return False
        figure.role = "indicator"
        draft.add(Indicator(code=last.code, value=figure.value), figure.start)
        return True
    slots = [slot for slot in SLOTS if getattr(last, slot) is not None]
    models = {i.tags["model"] for i in words if "model" in i.tags}
    if noun is not None and last.model in ("family", "clan", "unit"):
        models.add(noun.tags["noun"])
    if models - {last.model}:
        return False
    values = (figure.value,) if figure.kind == "num" else figure.value
    if (slots, len(values)) not in TELLS:
        return False
    figure.role = "count"
    put(draft, segment, cast(Model, last.model), dict(zip(slots, values, strict=True)), figure)
    return True


def _is_the_difference(draft: Draft, window: Window) -> bool:
    """ "năm nay đk 96 hộ, năm ngoái 84, tăng 12 hộ": it follows from the two."""
    if window.word("change") is None or window.figure.kind != "num" or len(draft.facts) < 2:
        return False
    before, last = draft.facts[-2:]
    if not isinstance(before, (Count, Indicator)) or type(before) is not type(last) or before.year == last.year:
        return False
    levels = [_level(fact) for fact in (before, last)]
    if None in levels or abs(levels[0] - levels[1]) != window.figure.value:  # type: ignore[operator]
        return False
    window.figure.role = "compared"
    return True


def _level(fact: Count | Indicator) -> float | None:
    if isinstance(fact, Indicator):
        return fact.value
    told = [value for slot in SLOTS if (value := getattr(fact, slot)) is not None]
    return cast(float, told[0]) if len(told) == 1 else None
