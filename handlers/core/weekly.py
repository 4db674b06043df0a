"""What repeats: on a weekday at an hour, or every day at an hour, in the place's own time. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from handlers.core.nextfire import QUIET_FROM, QUIET_TO

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Every:
    """`weekday` 0 is Monday; None every day. As text "mon 07:00" or "daily 08:00"."""

    weekday: int | None
    hour: time

    @classmethod
    def read(cls, text: str) -> Every:
        """Raises ValueError where it is none."""
        day, _, hour = text.partition(" ")
        return cls(None if day == "daily" else DAYS.index(day), time.fromisoformat(hour))

    def __str__(self) -> str:
        return f"{'daily' if self.weekday is None else DAYS[self.weekday]} {self.hour:%H:%M}"

    @property
    def decent(self) -> bool:
        """Whether it keeps out of the quiet hours."""
        return QUIET_TO <= self.hour < QUIET_FROM

    def after(self, moment: datetime, zone: tzinfo) -> datetime:
        """The first time after the moment (never the moment itself)."""
        day = moment.astimezone(zone).date()
        while True:
            at = datetime.combine(day, self.hour, zone)
            if at > moment and (self.weekday is None or day.weekday() == self.weekday):
                return at.astimezone(moment.tzinfo)
            day += timedelta(days=1)

    def last(self, moment: datetime, zone: tzinfo) -> datetime:
        """The latest time up to the moment."""
        day = moment.astimezone(zone).date()
        while True:
            at = datetime.combine(day, self.hour, zone)
            if at <= moment and (self.weekday is None or day.weekday() == self.weekday):
                return at.astimezone(moment.tzinfo)
            day -= timedelta(days=1)


MONDAY = Every(0, time(7))
