"""A moment as it is said to people: hour, weekday, date and the day of the moon."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from handlers.core.nextfire import Before
from handlers.core.reading.days.lunar import lunar_of
from handlers.core.talk import Say, say


def hour(moment: datetime) -> str:
    """ "8:00", "14:30"."""
    return f"{moment.hour}:{moment.minute:02}"


def weekday(day: date) -> Say:
    return say(f"weekday-{day.weekday()}")


def lunar(day: date) -> Say:
    """ "20/10 âm lịch"."""
    number, month, leap = lunar_of(day)
    return say("lunar-leap" if leap else "lunar", day=f"{number}/{month}")


def full_day(day: date) -> Say:
    """ "thứ Bảy 28/11/2026 (20/10 âm lịch)"."""
    return say("day-full", weekday=weekday(day), day=f"{day.day}/{day.month}/{day.year}", lunar=lunar(day))


def full(moment: datetime, zone: tzinfo) -> Say:
    """ "8:00 thứ Bảy 28/11/2026 (20/10 âm lịch)"."""
    local = moment.astimezone(zone)
    return say("moment-full", hour=hour(local), day=full_day(local.date()))


def short(moment: datetime, zone: tzinfo, today: date | None = None) -> Say:
    """ "8:00 thứ Bảy 28/11"; with `today`, "hôm nay" and "mai" where they fit."""
    local = moment.astimezone(zone)
    day = local.date()
    if today == day:
        return say("moment-today", hour=hour(local))
    if today is not None and today + timedelta(days=1) == day:
        return say("moment-tomorrow", hour=hour(local))
    return say("moment-short", hour=hour(local), weekday=weekday(day), day=f"{day.day}/{day.month}")


def short_day(day: date) -> Say:
    """ "thứ Tư 25/11"."""
    return say("day-short", weekday=weekday(day), day=f"{day.day}/{day.month}")


def offset(before: Before) -> Say:
    """ "7 ngày", "2 giờ"."""
    return say("days", n=before.days) if before.days or not before.hours else say("hours", n=before.hours)
