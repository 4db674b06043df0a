"""The day that figures are said to be of: "hôm qua thu được 2 triệu", "tính đến 31/10 tồn quỹ 6tr", "Ngày 20/11: …"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from handlers.core.facts import Count, Fund, Gift, Indicator, Registration, Spending
from handlers.core.reading.days.moments import moments_by_start
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

DATED = (Count, Fund, Gift, Indicator, Registration, Spending)
# What a moment that names a day has in it; "8h", "lúc 14 giờ", "sáng" alone are hours. Folded.
DAYS = frozenset(
    "qua nay ni hom bua ngay kia thu cn t2 t3 t4 t5 t6 t7 nhat mung mong ram thang chap gieng / - .".split()
)
FEASTS = frozenset({"trung", "gio", "tet", "noel"})  # folded: "bánh trung thu", "hôm giỗ tổ" of a lineage
CALLED = frozenset({"attend", "meet_change"})  # of a meeting that is to come, and no figure is of its day
WEEKS = 100  # days
JOINS = (1, 4, 5)  # a stretch that goes on with what stands before it


class Day(NamedTuple):
    """A day said at token `at`, in the stretch `place`."""

    at: int
    place: int
    day: date


def settle_days(draft: Draft) -> None:
    """Gives each fact the day said of it, where it is past or today's. Of days to come a promise is due and a meeting
    held, and no figure is of them."""
    if "moment" not in draft.kinds or not any(isinstance(fact, DATED) for fact in draft.facts):
        return
    days = _days(draft)
    if not days:
        return
    for index, fact in enumerate(draft.facts):
        if not isinstance(fact, DATED) or (isinstance(fact, Gift) and fact.stage in ("pledged", "cancelled")):
            continue
        day = _day_of(draft, days, draft.spots[index])
        if day is not None and fact.year in (None, day.year):
            draft.change(index, date=day.isoformat())


def _days(draft: Draft) -> list[Day]:
    """The days said, past or today's; where the message calls a meeting, too, they are looked back to."""
    found: list[Day] = []
    back = None
    for part in draft.parts:
        for item in part.items if "moment" in part.kinds else ():
            if item.kind != "moment" or item.role == "when" or not _names_a_day(draft, item):
                continue
            day = item.value.date
            if day is not None and day > draft.now.date() and draft.tags.isdisjoint(CALLED):
                back = moments_by_start(draft.stream, draft.now, forward=False) if back is None else back
                again = back.get(item.start)
                day = again[2].date if again is not None else None
            if day is not None and _may_be(draft, item, day):
                found.append(Day(item.start, part.place, day))
    return found


def _names_a_day(draft: Draft, moment: Item) -> bool:
    flats = {token.flat for token in draft.stream.tokens[moment.start : moment.end]}
    return not DAYS.isdisjoint(flats) and FEASTS.isdisjoint(flats)


def _may_be(draft: Draft, moment: Item, day: date) -> bool:
    """Past or today's; of the year before only where it says so, or in the weeks after: "chốt 31/12" in January, and
    not "28/12" in November."""
    today = draft.now.date()
    if day > today:
        return False
    said = [token.flat for token in draft.stream.tokens[moment.start : moment.end]]
    told = any(len(flat) == 4 and flat.isdigit() for flat in said) or "ngoai" in said
    return told or day.year == today.year or (today - day).days <= WEEKS


def _day_of(draft: Draft, days: list[Day], spot: int) -> date | None:
    """That of its own stretch, else of the sentence so far, else of the heading over it, else said right behind it."""
    part = next((p for p in reversed(draft.parts) if p.items and p.items[0].start <= spot), None)
    if part is None:
        return None
    own = {day.day for day in days if day.place == part.place}
    if own:
        return own.pop() if len(own) == 1 else None
    before = [day for day in days if day.place < part.place and _leads(draft, day, part)]
    if before:
        return before[-1].day
    after = [day for day in days if day.place == part.place + 1 and _trails(draft.parts[day.place])]
    return after[0].day if after else None


def _leads(draft: Draft, day: Day, part: Segment) -> bool:
    """Of the same sentence, or of a heading: a stretch before it without figures."""
    heading = not draft.parts[day.place].figures
    return heading or all(draft.parts[place].lead in JOINS for place in range(day.place + 1, part.place + 1))


def _trails(part: Segment) -> bool:
    """ "bà Điểm đóng 400k, hôm qua": nothing else is told."""
    return part.lead == 1 and not part.figures and not part.of("person")
