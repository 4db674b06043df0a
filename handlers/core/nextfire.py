"""When something falls due: quiet hours, reminders counted back from a moment, and what repeats weekly or daily.

Pure arithmetic on aware times. Days are counted on the wall clock of the place ("1 ngày trước 8:00" is 8:00 the day
before, whatever the zone does that night), hours as they pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

QUIET_FROM, QUIET_TO = time(21), time(6)
LAST_DECENT = time(20)  # the last whole hour of the day at which one may still be written to
# A restart, or a clock that was an hour wrong and is corrected, is no outage: what fell due meanwhile is sent as it is.
LATE = timedelta(minutes=65)
SOON = timedelta(days=1)  # what was missed is not made up where the next one is due within this


def quiet(moment: datetime, zone: tzinfo) -> bool:
    """Whether nobody may be written to then: from 21:00 up to, not including, 6:00."""
    hour = moment.astimezone(zone).time()
    return hour >= QUIET_FROM or hour < QUIET_TO


def decent_before(moment: datetime, zone: tzinfo) -> datetime:
    """The moment itself, or out of the quiet hours the nearest decent hour before it: 20:00 that evening."""
    if not quiet(moment, zone):
        return moment
    local = moment.astimezone(zone)
    day = local.date() if local.time() >= QUIET_FROM else local.date() - timedelta(days=1)
    return datetime.combine(day, LAST_DECENT, zone).astimezone(moment.tzinfo)


def decent_after(moment: datetime, zone: tzinfo) -> datetime:
    """The moment itself, or the 6:00 that ends the quiet hours it falls into: for what is only now to be said."""
    if not quiet(moment, zone):
        return moment
    local = moment.astimezone(zone)
    day = local.date() if local.time() < QUIET_TO else local.date() + timedelta(days=1)
    return datetime.combine(day, QUIET_TO, zone).astimezone(moment.tzinfo)


@dataclass(frozen=True, slots=True, order=True)
class Before:
    """How long before: "7d", "1d", "2h"."""

    days: int = 0
    hours: int = 0

    @classmethod
    def read(cls, text: str) -> Before:
        """From "7d" or "2h". Raises ValueError on anything else."""
        number, unit = int(text[:-1]), text[-1]
        if unit not in "dh" or number < 0:
            raise ValueError(text)
        return cls(days=number) if unit == "d" else cls(hours=number)

    def __str__(self) -> str:
        return f"{self.days}d" if self.days or not self.hours else f"{self.hours}h"

    @property
    def length(self) -> timedelta:
        return timedelta(days=self.days, hours=self.hours)

    def of(self, moment: datetime, zone: tzinfo) -> datetime:
        """That long before the moment, out of the quiet hours; same zone as the moment."""
        local = moment.astimezone(zone)
        days_back = (local.replace(tzinfo=None) - timedelta(days=self.days)).replace(tzinfo=zone)
        return decent_before(days_back.astimezone(moment.tzinfo) - timedelta(hours=self.hours), zone)


@dataclass(frozen=True, slots=True, order=True)
class Firing:
    """`what` is to be done at `at`."""

    at: datetime
    what: str


def reminders(moment: datetime, offsets: Sequence[Before], since: datetime, zone: tzinfo) -> tuple[Firing, ...]:
    """The reminders of something at `moment` that was made known at `since`, in order. Two that quiet hours push to
    the same hour are one, the later; what would come no later than `since` is none."""
    by_time: dict[datetime, Firing] = {}
    for offset in sorted(offsets, key=lambda one: one.length, reverse=True):
        at = offset.of(moment, zone)
        if since < at < moment:
            by_time[at] = Firing(at, str(offset))
    return tuple(sorted(by_time.values()))


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do at a tick: what to send now, what is too late for it, and when to look again (None: never)."""

    send: Firing | None = None
    dropped: tuple[Firing, ...] = ()
    handled: datetime | None = None  # everything up to then is done with
    next_fire: datetime | None = None


def decide(plan: Sequence[Firing], handled: datetime, now: datetime, end: datetime, zone: tzinfo) -> Decision:
    """What of a plan is to be done at `now`, everything up to `handled` having been done with.

    Of several that are due the last alone counts. What is late by more than `LATE` is made up only where the next one
    is further than a day away; nothing is sent from `end` on, or in the quiet hours: then it waits for 6:00.
    """
    open_ = [firing for firing in sorted(plan) if firing.at > handled]
    due = [firing for firing in open_ if firing.at <= now]
    later = [firing for firing in open_ if firing.at > now]
    following = later[0].at if later else None
    if not due:
        return Decision(handled=handled, next_fire=following)
    *passed, last = due
    stale = now - last.at > LATE and following is not None and following - now <= SOON
    if now >= end or stale:
        return Decision(dropped=tuple(due), handled=last.at, next_fire=following)
    if quiet(now, zone):
        morning = decent_after(now, zone)
        if morning >= end:
            return Decision(dropped=tuple(due), handled=last.at, next_fire=following)
        return Decision(handled=handled, next_fire=morning)
    return Decision(send=last, dropped=tuple(passed), handled=last.at, next_fire=following)
