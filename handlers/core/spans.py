"""Since when, or until when: the days of the past that a question about figures names. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from handlers.core.meetwords import has
from handlers.core.naming import said
from handlers.core.reading.typed.text import fold
from handlers.core.talk import Say, say

Phrases = Mapping[str, tuple[str, ...]]
_DAY = re.compile(r"(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?(?![\d/])")
_MONTH = re.compile(r"\bthang (\d{1,2})(?:[ /-](?:nam )?(20\d\d))?\b(?! dau nam)")
_QUARTER = re.compile(r"\bquy (\d|i{1,3}|iv)\b(?! thu| con| duoc)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_JUNE = 6


def since(text: str, phrases: Phrases, now: datetime) -> tuple[datetime, Say] | None:
    """The beginning (aware) of the week, the month or the day from which changes are asked for, and what it is called;
    None where a text asks for none."""
    if has(text, phrases, "since"):
        day = past_day(text, now.date())
        return (_begin(day, now), say("since-day", day=day)) if day else None
    if has(text, phrases, "this_week"):
        return week(now), say("this-week")
    if has(text, phrases, "this_month"):
        return _begin(now.date().replace(day=1), now), say("this-month")
    return None


def week(now: datetime) -> datetime:
    """Monday's first moment, in the time of `now`."""
    return _begin(now.date() - timedelta(days=now.weekday()), now)


def until(text: str, phrases: Phrases, now: datetime) -> date | None:
    """The last day up to which figures are asked for, where it has passed: "số liệu đến 30/6", "6 tháng đầu năm"."""
    if said(text, phrases.get("stood", ())) is None:
        return None
    if has(text, phrases, "half_year"):
        found = re.search(r"\b(20\d\d)\b", text)
        day: date | None = date(int(found[1]) if found else now.year, _JUNE, 30)
    elif has(text, phrases, "until"):
        day = past_day(text, now.date()) or _last_of(fold(text), now.date())
    else:
        return None
    return day if day is not None and day < now.date() else None


def past_day(text: str, today: date) -> date | None:
    """The day a text names; without a year the latest that is not to come."""
    for match in _DAY.finditer(text):
        day, month = int(match[1]), int(match[2])
        years = [int(match[3])] if match[3] else [today.year, today.year - 1]
        for year in years:
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found <= today:
                return found
    return None


def _last_of(plain: str, today: date) -> date | None:
    """The last day of the month or quarter named."""
    if match := _MONTH.search(plain):
        month, year = int(match[1]), int(match[2]) if match[2] else today.year
    elif match := _QUARTER.search(plain):
        month, year = 3 * _ROMAN.get(match[1], int(match[1]) if match[1].isdigit() else 0), today.year
    else:
        return None
    if not 1 <= month <= 12:
        return None
    first = date(year + month // 12, month % 12 + 1, 1)
    return first - timedelta(days=1)


def end_of(day: date, now: datetime) -> datetime:
    """The first moment after that day, in the time of `now`."""
    return _begin(day + timedelta(days=1), now)


def _begin(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(), now.tzinfo)
