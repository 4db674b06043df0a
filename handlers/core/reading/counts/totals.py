"""The last row of a list of places ("Tổng cộng: đăng ký 375", "Cộng | 428 | 392"): it checks, it is no fact."""

from __future__ import annotations

from handlers.core.facts import Count, Indicator
from handlers.core.reading.counts.roles import deed_of, deeds_of
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import windows

SLOTS = ("total", "registered", "achieved")


def checks_total(draft: Draft, segment: Segment) -> bool:
    """Whether the segment only sums what was said of several places; then its figures are accounted for."""
    several = len(draft.facts) > 1 and len(_units(draft)) > 1
    if segment.lead in (0, 2, 3):
        draft.summing = several and _opens_total(draft, segment)
    elif several and segment.figures and _opens_total(draft, segment) and not segment.of("place"):
        draft.summing = True
    if not draft.summing or segment.money or segment.of("place"):
        return False
    numbers = [i for i in segment.figures if i.kind == "num" and i.value is not None and not i.role]
    if numbers and (len(numbers) > 1 or segment.tail == 4) and _of_places(draft, numbers[0]):
        numbers[0].role = "counts the list"
        if numbers.pop(0).value != len(_units(draft)):
            draft.wonder("sum")
    facts = [f for f in draft.facts[-FAR:] if isinstance(f, (Count, Indicator))]
    if draft.columns and len(numbers) == len(draft.columns):
        for column, item in zip(draft.columns, numbers, strict=True):
            _check(draft, item, [_sum(facts, column)])
        return True
    for window in windows(segment):
        if window.figure in numbers:
            deed = deed_of(window, [deed for deed in deeds_of(window) if deed != "total"])
            slots = [deed] if deed in ("registered", "achieved") else list(SLOTS)
            _check(draft, window.figure, [_sum(facts, slot) for slot in slots])
    for item in segment.figures:
        item.role = item.role or ("a share of the whole" if item.kind in ("percent", "ratio") else "")
    return bool(segment.figures)


def _together(draft: Draft, item: Item) -> bool:
    """ "Cả 2 bản: …"."""
    number = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    return number is not None and number.kind == "num" and _of_places(draft, number)


def _of_places(draft: Draft, number: Item) -> bool:
    """ "Tổng 2 ấp: đk 107, đạt 101": how many places are summed."""
    after = draft.items[number.place + 1] if number.place + 1 < len(draft.items) else None
    return after is not None and after.kind == "word" and "place" in after.tags


def _opens_total(draft: Draft, segment: Segment) -> bool:
    """Whether it begins with "tổng", "cộng", "toàn xã"."""
    for item in segment.items:
        if item.kind in ("quiet", "mark") or (item.kind == "word" and item.tags.keys() <= {"filler"}):
            continue
        tags = item.tags
        flat = draft.stream.tokens[item.start].flat
        if flat == "ca" and _together(draft, item):
            return True
        whole = "scope" in tags and any(t.flat in ("xa", "cum") for t in draft.stream.tokens[item.start : item.end])
        return tags.get("deed") == "total" or ("equals" in tags and flat in ("tong", "cong", "tat")) or whole
    return False


def _units(draft: Draft) -> set[str | None]:
    return {f.unit for f in draft.facts[-FAR:] if isinstance(f, (Count, Indicator))}


def _sum(facts: list[Count | Indicator], slot: str) -> int:
    return sum(
        int((fact.value if isinstance(fact, Indicator) else getattr(fact, slot)) or 0)
        for fact in facts
        if isinstance(fact, Indicator) or fact.model == next(f.model for f in reversed(facts) if isinstance(f, Count))
    )


def _check(draft: Draft, item: Item, sums: list[int]) -> None:
    item.role = "total of the list"
    if item.value not in sums:
        draft.wonder("sum")


def leading_total(draft: Draft) -> None:
    """ "đk 135 hộ (45 hộ thôn 1, 38 hộ thôn 2, 52 hộ thôn 3)": the total said before the places checks them too."""
    if len(draft.facts) < 3:
        return
    places = [item for item in draft.items if item.kind == "place"]
    if len({str(item.value) for item in places}) < 2 or places[0].start <= draft.spots[0]:
        return
    first, rest = draft.facts[0], draft.facts[1:]
    whole = _one_value(first)
    parts = [_one_value(fact) for fact in rest]
    if whole is None or any(part is None or part[:2] != whole[:2] for part in parts):
        return
    if sum(part[2] for part in parts if part is not None) != whole[2]:
        draft.wonder("sum")
        return
    del draft.facts[0], draft.spots[0]


def _one_value(fact: object) -> tuple[str, str, int] | None:
    """What a fact counts, in which slot, and its one value; None where it has more than one."""
    if isinstance(fact, Indicator) and fact.value is not None:
        return fact.code, "value", int(fact.value)
    if not isinstance(fact, Count) or fact.of is not None or fact.added is not None:
        return None
    values = [(slot, getattr(fact, slot)) for slot in SLOTS if getattr(fact, slot) is not None]
    return (str(fact.model), values[0][0], values[0][1]) if len(values) == 1 else None
