"""The day that figures are said to be of: "hôm qua thu được 2 triệu", "tính đến 31/10 tồn quỹ 6tr", "Ngày 20/11: …"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from itertools import pairwise
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
# What may stand beside a day that heads figures or is added behind them: "số liệu tính đến 31/10:". Folded.
AROUND = frozenset(
    "tinh den toi het vao tu luc ngay hom chot so lieu bao cao ket qua ke cap nhat bo sung cua a da vang roi".split()
)
# What is before a day of another thing: "sinh ngày 2/9", "hạn nộp ngày 20/11", "kế hoạch ngày 10/10". Folded.
OTHERS = frozenset({"sinh", "han", "hen"})
PAPERS = frozenset(
    {("cong", "van"), ("ke", "hoach"), ("quyet", "dinh"), ("nghi", "quyet"), ("giay", "moi"), ("van", "ban")}
)
FAR = 4  # words between a paper and its day: "công văn số 12 ngày 5/9"
TALK = frozenset({"quen", "nhac"})  # folded: of a day on which nothing was counted
NOW = frozenset({"nay", "ni"})  # folded: after it, an earlier day holds no more


class Day(NamedTuple):
    """A day said in the stretch `place`: None where no figure can be of it. `first`: nothing stands before it there;
    `alone`: nothing is told in that stretch but the day."""

    place: int
    day: date | None
    first: bool
    alone: bool


def settle_days(draft: Draft) -> None:
    """Gives each fact the day said of it, where it is past or today's. Of days to come a promise is due and a meeting
    held, and no figure is of them."""
    if "moment" not in draft.kinds or not any(isinstance(fact, DATED) for fact in draft.facts):
        return
    days = _days(draft)
    if not days:
        return
    told = _Told(draft, days)
    for index, fact in enumerate(draft.facts):
        if not isinstance(fact, DATED) or (isinstance(fact, Gift) and fact.stage in ("pledged", "cancelled")):
            continue
        day = told.day_of(draft.spots[index])
        if day is not None and fact.year in (None, day.year):
            draft.change(index, date=day.isoformat())


def _days(draft: Draft) -> list[Day]:
    """The days said; where the message calls a meeting, too, they are looked back to."""
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
            told = day is not None and _may_be(draft, item, day) and not _of_another(draft, part, item)
            beside = {flat for other in part.items if other is not item for flat in _flats(draft, other)}
            first = item is part.items[0] or _flats(draft, part.items[0]) <= AROUND
            found.append(Day(part.place, day if told else None, first, beside <= AROUND))
    return found


def _flats(draft: Draft, item: Item) -> set[str]:
    return {token.flat for token in draft.stream.tokens[item.start : item.end]}


def _names_a_day(draft: Draft, moment: Item) -> bool:
    flats = _flats(draft, moment)
    return not DAYS.isdisjoint(flats) and FEASTS.isdisjoint(flats)


def _of_another(draft: Draft, part: Segment, moment: Item) -> bool:
    """The day of a birth, a deadline or a document, or one on which nothing was counted."""
    before = [token.flat for token in draft.stream.tokens[max(moment.start - FAR, 0) : moment.start]]
    if not OTHERS.isdisjoint(before[-2:]) or not PAPERS.isdisjoint(pairwise(before)):
        return True
    return any(item.kind in ("word", "text") and not TALK.isdisjoint(_flats(draft, item)) for item in part.items)


def _may_be(draft: Draft, moment: Item, day: date) -> bool:
    """Past or today's; of the year before only where it says so, or in the weeks after: "chốt 31/12" in January, and
    not "28/12" in November."""
    today = draft.now.date()
    if day > today:
        return False
    said = _flats(draft, moment)
    told = any(len(flat) == 4 and flat.isdigit() for flat in said) or "ngoai" in said
    return told or day.year == today.year or (today - day).days <= WEEKS


class _Told:
    """The days of a message by stretch, and what ends their hold: all looked up in one pass over it."""

    def __init__(self, draft: Draft, days: list[Day]) -> None:
        self._parts, self._part_at = draft.parts, draft.part_at
        self._days = days
        self._places = [day.place for day in days]
        self._nows: list[int] = []  # by stretch: the last one up to it that says "nay"
        self._breaks: list[int] = []  # the last one that does not go on with what stands before
        now = broken = -1
        for place, part in enumerate(draft.parts):
            if any(item.kind != "moment" and not NOW.isdisjoint(_flats(draft, item)) for item in part.items):
                now = place
            if part.lead not in JOINS:
                broken = place
            self._nows.append(now)
            self._breaks.append(broken)

    def day_of(self, spot: int) -> date | None:
        """That of the fact's own stretch, else the one that begins the sentence so far, else of the heading over it,
        else added right behind it. No other day may stand between, nor "nay"."""
        part = self._part_at(spot)
        if part is None:
            return None
        place = part.place
        first, end = bisect_left(self._places, place), bisect_right(self._places, place)
        if first < end:
            own = {day.day for day in self._days[first:end]}
            return own.pop() if len(own) == 1 and self._nows[place] != place else None
        if first:
            return self._days[first - 1].day if self._leads(self._days[first - 1], place) else None
        after = self._days[0]
        return after.day if after.place == place + 1 and self._trails(after) else None

    def _leads(self, day: Day, place: int) -> bool:
        """A heading ("Ngày 20/11 thu được:"), or the beginning of the sentence: "hôm qua thu 2tr, chi 500k"."""
        if self._nows[place] > day.place:
            return False
        head = self._parts[day.place]
        joined = bool(head.figures) and day.first and self._breaks[place] <= day.place
        return day.alone or joined or (head.tail == 4 and not head.figures)

    def _trails(self, day: Day) -> bool:
        """ "bà Điểm đóng 400k, hôm qua": nothing else is told."""
        return day.alone and self._parts[day.place].lead == 1
