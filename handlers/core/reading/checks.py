"""Numbers beside counts that are no counts: what is left over, the total of several places, how many share."""

from __future__ import annotations

from handlers.core.facts import Count, Indicator
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

STATES = frozenset({"deed", "model", "gift", "fund", "spend", "indicator", "change"})


def each_follows(draft: Draft, segment: Segment) -> bool:
    """ "65 hộ, mỗi hộ 50k": how many gave."""
    following = draft.parts[segment.place + 1 : segment.place + 2]
    return bool(following) and "each" in following[0].tags and bool(following[0].money) and not segment.tags & {"model"}


def sum_of_units(draft: Draft, segment: Segment, value: int) -> bool:
    """ "kp1 dk 45, kp2 dk 52, tong 97": the total of several places checks them."""
    if segment.of("place") or (segment.place + 1 < len(draft.parts) and draft.parts[segment.place + 1].lead == 1):
        return False
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    if len({fact.unit for fact in counts}) < 2:
        return False
    sums = [sum(getattr(fact, slot) or 0 for fact in counts) for slot in ("registered", "achieved", "total")]
    if value not in sums:
        draft.wonder("sum")
    return True


def denominator(draft: Draft, segment: Segment) -> bool:
    """ "đạt 48, trên 60 (80%)": of how many, said after a comma, and no "more than"."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or last.achieved is None or segment.lead != 1 or segment.tags & {"deed", "model"}:
        return False
    if any(value is not None for value in (last.of, last.registered, last.total)):
        return False
    first = segment.items[0]
    return len(segment.figures) == 1 and segment.items[1:2] == segment.figures and "over" in first.tags


def remainder(draft: Draft, segment: Segment, value: int) -> bool:
    """ "đạt 57 trên 63, còn 6 hộ": what is left over of the figures just given."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or last.achieved is None or not segment.tags & {"fund", "negation", "lack", "noun"}:
        return False
    if segment.tags & {"model"}:
        return False
    return any(whole is not None and whole - last.achieved == value for whole in (last.registered, last.of, last.total))


def parts_of_it(draft: Draft, segment: Segment) -> bool:
    """ "hội viên 98 (nam 40, nữ 58)": men and women of those just counted."""
    last = draft.facts[-1] if draft.facts else None
    whole = last.value if isinstance(last, Indicator) else None
    if whole is None or (segment.lead != 1 and not segment.aside) or segment.tags & STATES:
        return False
    run = []
    for part in draft.parts[segment.place : segment.place + 2]:
        if not part.figures or part.tags & STATES or part.aside != segment.aside:
            break
        run.extend(_men_and_women(draft, part))
    numbers = [item.value for item in run]
    if not run or run[0].start > segment.items[-1].start or any(value is None for value in numbers):
        return False
    if sum(numbers) != whole:
        return False
    for item in run:
        item.role = "part of it"
    return True


def _men_and_women(draft: Draft, part: Segment) -> list[Item]:
    """The numbers of a part with "nam" or "nữ" right before or after each; nothing where one has neither."""
    found = []
    for item in part.figures:
        beside = draft.stream.tokens[max(0, item.start - 1) : item.start] + draft.stream.tokens[item.end : item.end + 1]
        if item.kind != "num" or not {"nam", "nữ", "nu"} & {token.low for token in beside}:
            return []
        found.append(item)
    return found
