"""Deadlines for figures, and when those who have not reported are reminded of one. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from handlers.core.nextfire import Firing

HOUR = time(8)  # of the reminders
REMIND = (3, 1, 0)  # days before it
SEVERAL = 2  # deadlines of this year let pass, before it is passed up
AFTER = "after"  # the morning after, when the chair hears who let it pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`unit` wants the figures of `year` from all below it by the end of `day`."""

    id: int = 0
    unit: str
    year: int
    day: date
    caller: int = 0
    cancelled: bool = False


def plan(day: date, zone: tzinfo) -> tuple[Firing, ...]:
    """Three days and one day before, on the day, and the morning after; aware, in that zone."""
    firings = [
        Firing(datetime.combine(day - timedelta(days=days), HOUR, zone), f"{days}d") for days in sorted(REMIND)[::-1]
    ]
    return (*firings, Firing(datetime.combine(day + timedelta(days=1), HOUR, zone), AFTER))
