"""Days and hours in a message: `find_moments` reads every one of them, in order.

A day and its hour may be said in any order and in pieces ("8h sáng thứ 7 ngày 28/11"); pieces that stand together are
one moment. Nothing here knows what the moment is for: a meeting, a promise, or the day of a report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from handlers.core.reading.days.almanac import DAY, Outlook
from handlers.core.reading.days.clock import Clock, Part, clock_at, part_at, to_time
from handlers.core.reading.days.dates import date_at
from handlers.core.reading.days.days import day_at
from handlers.core.reading.days.feasts import feast_at
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.tail import Day
from handlers.core.reading.days.weekdays import nearest_weekday, weekday_at

# What may stand between the pieces of one moment.
BETWEEN = frozenset(["ngay", "hom", "vao", "luc", "cua", "la", "khoang", "tuc", ",", "-", "–", "(", ")", ":", "."])
LEADING = frozenset({"luc", "vao", "ngay", "hom", "bua"})
MOST_BETWEEN = 3
MOST_BACK = 200 * DAY  # of what is to come: for its weekday alone "thứ hai 24/11" is not put back by a year
PARTS = listed("sang trua chieu toi dem khuya buoi")  # with what a part of the day begins
# A piece opens with a figure or one of these, a day as its readers say; every other word is passed over at once.
OPENING: dict[str, tuple[Callable[[Heard, int, Outlook], Day | None], ...]] = {
    **dict.fromkeys(listed("mot hai ba bon tu nam sau bay tam chin muoi ham ngay hom bua"), (date_at, day_at)),
    **dict.fromkeys(listed("mung mong"), (date_at,)),
    **dict.fromkeys(listed("mai nay ni qua moi"), (day_at,)),
    **dict.fromkeys(listed("thu chu chua cn t2 t3 t4 t5 t6 t7 tuan"), (weekday_at,)),
    **dict.fromkeys(listed("tet trung doan nguyen vu gio giao"), (feast_at,)),
    **dict.fromkeys(PARTS, ()),
    "ram": (date_at, feast_at),
}
FIGURE = (date_at, day_at)
# A number opens one only before these: "8 giờ", "28 tết", "20 tháng chạp", "3 ngày nữa". All else it counts.
NUMBERS = listed("hai ba bon tu nam sau bay tam chin muoi ham")
AFTER_NUMBER = listed("gio h g ruoi kem thang tet ngay tuan am giap chap gieng phut p nay /")
BEFORE_NUMBER = listed("sang trua chieu toi dem khuya luc vao")

Piece = Clock | Part | Day


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is, at tokens `start` to `end` (exclusive).

    `date` is None only where `problem` says that the day cannot be (31/2, or a weekday the date does not fall on);
    `time` is None where no hour is said; `lunar` tells that the day was given by the moon. `firm` is False where the
    same signs may be no date at all: a bare "7/10" may be seven out of ten, a bare "Tết" the occasion of a gift.
    """

    start: int
    end: int
    date: date | None
    time: time | None
    lunar: bool
    problem: bool
    firm: bool = True


def find_moments(
    tokens: Sequence[str], now: datetime, forward: bool = True, typed: Sequence[str] | None = None
) -> list[Moment]:
    """The moments in folded `tokens`, in order and apart. `now` is local; `typed` the same words with their marks.

    `forward` is for what is to come (meetings, promises), its opposite for what is reported: a bare "28/12" or "thứ 6"
    is the nearest one that way. An hour alone that has passed today is tomorrow's.
    """
    return moments_of(Heard.of(tokens, typed), now, forward)


def moments_of(words: Heard, now: datetime, forward: bool) -> list[Moment]:
    """The same of words as they are heard."""
    outlook = Outlook(now.date(), forward)
    moments: list[Moment] = []
    for run in _runs(words, outlook):
        moment = _moment(run, now, forward)
        if moment is not None:
            start, last = moment.start, moments[-1].end if moments else 0
            while start > last and words.at(start - 1) in LEADING:
                start -= 1
            moments.append(replace(moment, start=start))
    return moments


def _runs(words: Heard, outlook: Outlook) -> Iterator[list[Piece]]:
    """Pieces that make one moment each."""
    run: list[Piece] = []
    tokens = words.tokens
    i = 0
    while i < len(tokens):
        word = tokens[i]
        if word not in OPENING and not word[:1].isdigit():
            i += 1
            continue
        piece = _piece(words, i, outlook)
        if piece is None:
            i += 1
            continue
        if run and not (_together(words, run[-1].end, piece.start) and _fits(run, piece)):
            yield run
            run = []
        run.append(piece)
        i = piece.end
    if run:
        yield run


def _piece(words: Heard, i: int, outlook: Outlook) -> Piece | None:
    if not _opens(words, i):
        return None
    word = words.tokens[i]
    for read in OPENING.get(word, FIGURE):
        day = read(words, i, outlook)
        if day is not None:
            return day
    return part_at(words, i) if word in PARTS else clock_at(words, i)


def _opens(words: Heard, i: int) -> bool:
    word = words.at(i)
    if word[:1].isdigit():
        return not word.isdigit() or words.at(i + 1) in AFTER_NUMBER or words.at(i - 1) in BEFORE_NUMBER
    if word in NUMBERS:
        return any(words.at(k) in AFTER_NUMBER for k in (i + 1, i + 2, i + 3))
    return word != "moi" or words.marked(i) == "mơi"


def _together(words: Heard, end: int, start: int) -> bool:
    return start - end <= MOST_BETWEEN and all(words.at(i) in BETWEEN for i in range(end, start))


def _fits(run: list[Piece], piece: Piece) -> bool:
    """One hour, one part of the day, and days of different kinds ("thứ 2 ngày 6 tháng 2")."""
    if isinstance(piece, Day):
        return all(not isinstance(other, Day) or _kind(other) != _kind(piece) for other in run)
    return all(type(other) is not type(piece) for other in run)


def _kind(day: Day) -> str:
    return "weekday" if day.kind == "week" else day.kind


def _moment(run: list[Piece], now: datetime, forward: bool) -> Moment | None:
    clock = next((piece for piece in run if isinstance(piece, Clock)), None)
    part = next((piece for piece in run if isinstance(piece, Part)), None)
    days = [piece for piece in run if isinstance(piece, Day)]
    if clock is None and not days:
        return None  # "buổi sáng" alone is no moment
    hour, over = to_time(clock, part.name if part else None) if clock else (None, 0)
    day = _agreed(days, forward) if days else _day_of(hour or time(), now, forward and not over)
    if len(days) == 1 and days[0].kind in ("weekday", "week") and day == now.date():
        passed = days[0].kind == "weekday" if hour is None else datetime.combine(day, hour) < now
        day = days[0].options[-1] if passed else day
    start, end = run[0].start, run[-1].end
    firm = clock is not None or len(days) > 1 or any(piece.firm for piece in days)
    lunar = any(piece.lunar for piece in days)
    if day is None:
        return Moment(start, end, None, hour, lunar, True, firm)
    return Moment(start, end, day + over * DAY, hour, lunar, False, firm)


def _agreed(days: list[Day], forward: bool) -> date | None:
    """The one day the pieces mean together, None where they contradict each other or none can be."""
    dated = next((day for day in days if day.kind == "date"), None)
    named = [day for day in days if day.kind != "date"]
    if dated is None:
        first, *others = named
        if any(first.options[0].weekday() != other.options[0].weekday() for other in others):
            return None
        return next(day.options[0] for day in sorted(named, key=lambda day: day.kind != "relative"))
    if not dated.options:
        return None
    for other in named:
        if other.kind == "relative":
            if other.options[0] in dated.options:
                return other.options[0]
            if forward:
                return None
            # A report says "hôm nay ngày 21/11" and is sent on the 22nd: the date it gives is the one it means.
        else:
            near = [day for day in dated.options if not forward or dated.options[0] - day < MOST_BACK]
            return nearest_weekday(tuple(near), other.options)
    return dated.options[0]


def _day_of(hour: time, now: datetime, forward: bool) -> date:
    """The day of an hour said alone: the next time the clock shows it, or looking back the last."""
    said = datetime.combine(now.date(), hour)
    this_minute = now.replace(second=0, microsecond=0, tzinfo=None)
    if forward and said < this_minute:
        return now.date() + DAY
    if not forward and said > this_minute:
        return now.date() - DAY
    return now.date()
