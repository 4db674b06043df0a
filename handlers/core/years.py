"""Whether the year that figures are said to be of is open for them, and how it is said. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime

from handlers.core.draft import Draft
from handlers.core.facts import Count, Fact, Fund, Indicator, Nil, Registration
from handlers.core.talk import Say, say

OLDEST = 1990
_NEGATIVE = re.compile(r"(?<=[^\W\d_] )[-−](\d[\d.,]*)(?!\s*[-–/]\d)")


def closed_to(draft: Draft) -> Say | None:
    """Why a draft's year is not open for its figures; None where it is. What is registered, counted as a total or given
    as a budget can be said a year ahead; what was achieved or received cannot."""
    this = draft.at.year
    for fact in draft.facts:
        year = fact.year or (date.fromisoformat(fact.date).year if fact.date else this)
        if year > this + 1:
            return say("year-not-open", year=str(year))
        if year > this and not _plans(fact):
            return say("year-ahead", year=str(year))
        if year < OLDEST:
            return say("year-before", year=str(year))
    return None


def _plans(fact: Fact) -> bool:
    match fact:
        case Count():
            return fact.achieved is None
        case Registration():
            return fact.status != "achieved"
        case Fund():
            return fact.measure == "budget"
        case Nil() | Indicator():
            return False
    return fact.year is None  # a promise or receipt of a day to come is the reader's to ask about


def negative(text: str) -> str | None:
    """The first number with a minus right before it, as in "thu -5 triệu"; a dash that begins a line of a list, or
    stands between two numbers, is none."""
    found = _NEGATIVE.search(text)
    return f"-{found[1]}" if found else None


def day_of(fact: Fact, now: datetime) -> date:
    """The day by whose tree a fact's place is looked up: today, of a year gone by its last day."""
    return now.date() if not fact.year or fact.year >= now.year else date(fact.year, 12, 31)


def spoken_when(fact: Fact, line: Say, now: datetime) -> Say:
    """The line with its day, or its year, where that is not this one."""
    day = date.fromisoformat(fact.date) if fact.date else now.date()
    if day != now.date() and fact.year in (None, day.year):
        return say("figure-on-day", day=day, line=line)
    return say("figure-in-year", year=str(fact.year), line=line) if fact.year and fact.year != now.year else line
