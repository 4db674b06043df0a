"""A day as heard, and what may follow one: "âm lịch", "nhuận", "năm ngoái", "vừa rồi"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from handlers.core.reading.days.almanac import Outlook
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.lunar import lunar_year_of

YEAR = re.compile(r"20\d\d", re.ASCII)
# Things counted: "10/12 thôn" is ten hamlets of twelve, "ngày 2 buổi" is twice a day.
COUNTED = listed(
    "ho thon xom ban to nguoi gd gdht dhht cdht dvht chau em hoc dong don vi truong lop buoi bua tieng lan gio cong"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the message and what it can mean, likeliest first; nothing: a day that cannot be.

    `firm` is False where the same signs may be no date at all. `kind` tells which days may stand together.
    """

    start: int
    end: int
    kind: str
    options: tuple[date, ...]
    lunar: bool = False
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Tail:
    """What may follow a day and month: the calendar, the leap month, the year (as said, or counted from this one)."""

    end: int
    lunar: bool = False
    solar: bool = False
    leap: bool = False
    year: int | None = None
    shift: int | None = None
    past: bool = False

    def looking(self, outlook: Outlook) -> Outlook:
        """ "20/11 vừa rồi" looks back whatever the message is about."""
        return Outlook(outlook.today, False) if self.past else outlook

    def year_for(self, lunar: bool, outlook: Outlook) -> int | None:
        if self.shift is None:
            return self.year
        return (lunar_year_of(outlook.today) if lunar else outlook.today.year) + self.shift


def tail_at(words: Heard, i: int, *, bare_year: bool = False) -> Tail:
    """Reads "âm lịch", "nhuận", "năm ngoái", "năm 2027" (and a bare "2027" where a month was just named)."""
    lunar = solar = leap = False
    start = i
    while i < start + 4:
        j = i + 1 if words.at(i) == "(" else i
        if words.said(j, "âm", "al") or (words.at(j) == "al"):
            lunar = True
        elif words.at(j) == "dl" or (words.said(j, "dương") and words.at(j + 1) == "lich"):
            solar = True
        elif words.said(j, "nhuận"):
            leap = lunar = True
        else:
            break
        i = j + 2 if words.at(j + 1) == "lich" else j + 1
    if words.said(i, "vừa") and words.said(i + 1, "rồi", "qua"):
        return Tail(i + 2, lunar, solar, leap, past=True)
    if words.said(i, "năm"):
        after = words.at(i + 1)
        if YEAR.fullmatch(after):
            return Tail(i + 2, lunar, solar, leap, year=int(after))
        for shift, names in ((0, ("nay", "này", "ni")), (-1, ("ngoái", "trước", "rồi")), (1, ("sau", "tới"))):
            if words.said(i + 1, *names):
                return Tail(i + 2, lunar, solar, leap, shift=shift)
    if bare_year and YEAR.fullmatch(words.at(i)):
        return Tail(i + 1, lunar, solar, leap, year=int(words.at(i)))
    return Tail(i, lunar, solar, leap)
