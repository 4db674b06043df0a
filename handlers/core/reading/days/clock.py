"""The hour in a message: "8h", "14g30", "3 giờ rưỡi", "11 giờ kém 15", and the part of the day that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from handlers.core.reading.days.heard import Heard, listed

HOUR = re.compile(r"(\d{1,2})(?:(?:h|g|gio)(\d{1,2})?|:(\d{2}))(?:p|ph|phut)?", re.ASCII)
PARTS = ("sáng", "trưa", "chiều", "tối", "đêm", "khuya")
# After the bare minutes of "10 giờ 45" comes the day, the place or nothing; "8h 30 hộ" is eight o'clock, 30 households.
AFTER_MINUTES = listed("sang trua chieu toi dem ngay thu hom bua mai mung mong tai o den nay chu cn nhe nha a")
BEFORE_DAY = listed("thu ngay hom chu cn mung mong ram t2 t3 t4 t5 t6 t7")
PLACES = listed("thon xom to ban ap khu doi tdp")
TONIGHT = frozenset({"nay", "ni", "mai", "kia", "thu", "t2", "t3", "t4", "t5", "t6", "t7"})
DURATION = frozenset({"trong", "suot", "them", "moi", "keo", "dai"})


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as said, 0..24; `exact` when written so that only one half of the day can be meant ("08:00", "14h")."""

    start: int
    end: int
    hour: int
    minute: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day, folded: "sang", "trua", "chieu", "toi", "dem"."""

    start: int
    end: int
    name: str


def clock_at(words: Heard, i: int) -> Clock | None:
    """The hour that starts at `i`, with its minutes and, for a range ("8h - 10h"), all of the range."""
    found = _clock(words, i)
    lasting = words.at(i - 1) in DURATION and words.marked(i - 1) != "mơi"
    if found is None or lasting or words.at(found.end) == "dong":
        return None
    if ":" in words.at(i) and words.at(i - 1) in PLACES:
        return None  # "thôn 3:45" is what hamlet 3 reports
    if words.said(found.end, "đến", "tới", "-", "–"):
        until = _clock(words, found.end + 1)
        if until is not None:
            # A meeting from eight to ten begins at eight; the end is heard so that nobody takes it for a second hour.
            return Clock(i, until.end, found.hour, found.minute, found.exact)
    return found


def part_at(words: Heard, i: int) -> Part | None:
    """The part of the day at `i`, unless the word is more likely "sang" (over to), "tới", "tôi" or "đem"."""
    start, i = (i, i + 1) if words.at(i) == "buoi" else (i, i)
    if slipped_evening(words, i):
        return Part(start, i + 1, "toi")
    if not words.said(i, *PARTS):
        return None
    name = "dem" if words.at(i) == "khuya" else words.at(i)
    doubtful = name in ("sang", "toi", "dem") and words.marked(i) is None
    if doubtful and start == i and not _placed(words, i):
        return None
    return Part(start, i + 1, name)


def slipped_evening(words: Heard, i: int) -> bool:
    """ "19h tôi mai", "tôi nay 7h30": an evening whose tone was left out, by its day and its hour."""
    if words.marked(i) != "tôi" or words.at(i + 1) not in TONIGHT or words.capital(i + 1):
        return False
    before = words.at(i - 1)
    after = next((k for k in range(i + 2, i + 4) if words.at(k) not in ("luc", "vao", "7", "bay", "t7")), i + 4)
    hour = bool(HOUR.fullmatch(before)) and not before.isdigit()
    return (
        hour or before in ("gio", "h", "ruoi") or _clock(words, i + 2) is not None or _clock(words, after) is not None
    )


def to_time(clock: Clock, part: str | None) -> tuple[time, int]:
    """The hour on the 24-hour clock, and 1 where it falls after midnight of the day said ("12h đêm")."""
    hour = clock.hour
    if part in ("toi", "dem"):
        hour = 24 if hour == 12 else hour + 12 if (5 if part == "toi" else 7) <= hour < 12 else hour
    elif part == "chieu":
        hour += 12 if hour < 12 else 0
    elif part == "trua":
        hour += 12 if hour <= 3 else 0
    elif part == "sang":
        hour = 0 if hour == 12 else hour
    elif not clock.exact and 1 <= hour <= 5:
        hour += 12  # nobody calls a hamlet together at two in the night: "họp 2h" is two in the afternoon
    return time(hour % 24, clock.minute), hour // 24


def _clock(words: Heard, i: int) -> Clock | None:
    token = words.at(i).partition("-")[0] if "-" in words.at(i)[1:] else words.at(i)
    written = HOUR.fullmatch(token)
    if written and (token == words.at(i) or HOUR.fullmatch(words.at(i).partition("-")[2])):
        hour, minute = int(written[1]), int(written[2] or written[3] or 0)
        exact = written[1].startswith("0") or hour > 12
        if written[2] or written[3]:
            return _valid(i, i + 1, hour, minute, exact)
        return _minutes(words, i, i + 1, hour, exact)
    number = words.number(i)
    if number is None:
        return None
    hour, after = number
    if words.said(after, "h", "g", "giờ"):
        if words.at(i) in ("bay", "sau") and words.marked(i) is None and not _told(words, after + 1):
            return None  # "bây giờ" (now) and "sau giờ" (after hours), unless something more says it is a time
        return _minutes(words, i, after + 1, hour, words.at(i).startswith("0") or hour > 12)
    if words.said(after, "rưỡi") and (words.said(after + 1, *PARTS) or _day_part_before(words, i, after + 1)):
        return _valid(i, after + 1, hour, 30, False)
    return None


def _day_part_before(words: Heard, i: int, after: int) -> bool:
    """ "tối mai 7 rưỡi": the hour of a part of the day just said, and no sum of money."""
    far = (i - 1, i - 2, i - 3) if words.at(i - 1) in ("luc", "vao", "hoi") else (i - 1, i - 2)
    said = words.at(i - 1) == "luc" or any(
        words.said(k, *PARTS) for k in far if words.at(i - 1) not in ("la", "het")
    )  # "chủ nhật này lúc 7 rưỡi"
    return said and words.at(after) not in ("trieu", "tr", "ty", "ti", "dong", "nghin", "ngan")


def _minutes(words: Heard, start: int, i: int, hour: int, exact: bool) -> Clock | None:
    """What follows the hour at `i`: half past, so many minutes to, so many past, or nothing."""
    if words.said(i, "rưỡi"):
        return _valid(start, i + 1, hour, 30, exact)
    to = words.number(i + 1) if words.said(i, "kém") else None
    if to is not None and 0 < to[0] < 60 and hour > 0:
        end = to[1] + (words.at(to[1]) in ("phut", "p", "ph"))
        return _valid(start, end, hour - 1, 60 - to[0], exact)
    past = words.number(i)
    if past is not None and past[0] < 60:
        if words.at(past[1]) in ("phut", "p", "ph"):
            return _valid(start, past[1] + 1, hour, past[0], exact)
        following = words.at(past[1])
        if len(words.at(i)) == 2 and words.at(i).isdigit() and (not following.isalnum() or following in AFTER_MINUTES):
            return _valid(start, past[1], hour, past[0], exact)
    return _valid(start, i, hour, 0, exact)


def _valid(start: int, end: int, hour: int, minute: int, exact: bool) -> Clock | None:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return Clock(start, end, hour, minute, exact)


def _day_at(words: Heard, i: int) -> bool:
    return words.at(i) in BEFORE_DAY or "/" in words.at(i)


def _told(words: Heard, i: int) -> bool:
    return words.said(i, "rưỡi", "kém", "sáng", "trưa", "chiều") or words.number(i) is not None


def _placed(words: Heard, i: int) -> bool:
    """An unmarked "sang", "toi", "dem" stands where a part of the day would: by an hour, or before the day it is of."""
    if words.said(i + 1, "nay", "ni", "mai", "qua", "mốt") and not (words.accented and words.at(i + 1) == "mai"):
        return True
    before = words.at(i - 1)
    if HOUR.fullmatch(before) or before in ("gio", "h", "g", "ruoi", "phut") or _clock(words, i - 2) is not None:
        return True
    if words.accented:
        return False
    if "/" in words.at(i + 1):  # "toi 27/11 luc 7 ruoi"
        later = _clock(words, i + 3) if words.at(i + 2) in ("luc", "vao", "hoi") else _clock(words, i + 2)
        return later is not None and words.at(i) == "toi" and 5 <= later.hour <= 11
    after = _clock(words, i + 1)
    if after is not None:
        if words.said(after.end, *PARTS):
            return False  # "sang 9h sang": over to nine in the morning
        if words.at(i) == "sang" and _day_at(words, after.end) and ("/" in before or words.at(i - 2) == "thu"):
            return False  # "tu 24/11 sang 9h ngay 1/12": from one day over to another
        # "doi sang 14h" is not a morning; "toi 8h" is one with the hour of an evening.
        return after.hour <= 12 if words.at(i) == "sang" else 5 <= after.hour <= 11
    return words.at(i + 1) in BEFORE_DAY
