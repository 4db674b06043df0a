"""Which days a half-said date can mean, likeliest first, seen from today.

Meetings look forward, reported facts look back; the first option is that answer and the second is the nearest the
other way, kept for a weekday to choose between ("thứ sáu 20/11" said on the 22nd). No option: a day that cannot be.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from handlers.core.reading.days.lunar import last_of_year, lunar_of, lunar_year_of, solar_of

DAY = timedelta(days=1)
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the reader stands and which way he looks."""

    today: date
    forward: bool

    def sorted(self, days: list[date]) -> tuple[date, ...]:
        """The nearest day this way, then the nearest the other way; nothing where there is none this way."""
        coming = min((day for day in days if day >= self.today), default=None)
        gone = max((day for day in days if day <= self.today), default=None)
        first, second = (coming, gone) if self.forward else (gone, coming)
        if first is None:
            return ()
        return (first,) if second is None or second == first else (first, second)


def solar_days(outlook: Outlook, day: int, month: int, year: int | None) -> tuple[date, ...]:
    """A solar day and month; without a year the nearest. 31/2, and 29/2 when the year it would fall in has none: ()."""
    if year is not None:
        return _real(year, month, day)
    today = outlook.today
    later = (month, day) >= (today.month, today.day)
    same = (month, day) == (today.month, today.day)
    coming = today.year if later else today.year + 1
    gone = today.year if same or not later else today.year - 1
    first, second = (coming, gone) if outlook.forward else (gone, coming)
    found = _real(first, month, day)
    return found + _real(second, month, day) if found and first != second else found


def day_of_month(outlook: Outlook, day: int) -> tuple[date, ...]:
    """ "Ngày 25" with no month: the nearest month that has it."""
    months = (_shifted(outlook.today, shift) for shift in range(-2, 3))
    return outlook.sorted([found for year, month in months for found in _real(year, month, day)])


def day_of_shifted_month(outlook: Outlook, day: int, shift: int) -> tuple[date, ...]:
    """ "Ngày 25 tháng sau" is shift 1."""
    year, month = _shifted(outlook.today, shift)
    return _real(year, month, day)


@lru_cache(maxsize=512)
def lunar_days(outlook: Outlook, day: int, month: int, year: int | None, leap: bool) -> tuple[date, ...]:
    """A lunar day and month; without a year the nearest. The 30th of a month of 29 days: ()."""
    if year is not None:
        found = solar_of(day, month, year, leap)
        return (found,) if found else ()
    here = lunar_year_of(outlook.today)
    # Placed by the 29th at most, so that a missing 30th is a day that cannot be, and not one of another year.
    placed = {
        near + (day - min(day, 29)) * DAY: y
        for y in range(here - 2, here + 3)
        if (near := solar_of(min(day, 29), month, y, leap)) is not None
    }
    found_days = (solar_of(day, month, placed[near], leap) for near in outlook.sorted(list(placed))[:1])
    first = tuple(found for found in found_days if found)
    others = outlook.sorted(list(placed))[1:]
    return first + tuple(near for near in others if first and solar_of(day, month, placed[near], leap) == near)


@lru_cache(maxsize=512)
def day_of_moon(outlook: Outlook, day: int, shift: int | None = None) -> tuple[date, ...]:
    """ "Rằm" or "mùng 5 âm" with no month: the nearest; `shift` counts lunar months from this one."""
    today = outlook.today
    if shift is None:
        near = [today + n * DAY for n in range(-60, 61)]
        return outlook.sorted([near_day for near_day in near if lunar_of(near_day)[0] == day])
    start = today - (lunar_of(today)[0] - 1) * DAY
    for _ in range(abs(shift)):
        start += 31 * DAY if shift > 0 else -DAY
        start -= (lunar_of(start)[0] - 1) * DAY
    found = start + (day - 1) * DAY
    return (found,) if lunar_of(found)[0] == day else ()


def eve_of_tet(outlook: Outlook, year: int | None) -> tuple[date, ...]:
    """The last day of the lunar year, 29th or 30th; `year` is the one whose Tết it brings in."""
    here = lunar_year_of(outlook.today)
    years = [year - 1] if year is not None else list(range(here - 2, here + 3))
    days = [found for y in years if (found := last_of_year(y)) is not None]
    return tuple(days) if year is not None else outlook.sorted(days)


def _real(year: int, month: int, day: int) -> tuple[date, ...]:
    if not (FIRST.year <= year <= LAST.year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return ()
    return (date(year, month, day),)


def _shifted(today: date, shift: int) -> tuple[int, int]:
    year, month = divmod(today.year * 12 + today.month - 1 + shift, 12)
    return year, month + 1
