"""What a chair's sentence says of a meeting: when, where, who is called; beyond what the reader makes of it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from handlers.core.meetings import Called
from handlers.core.nextfire import Before
from handlers.core.reading.days.when import find_moments
from handlers.core.reading.typed.text import fold, normalise, whole_words

Phrases = Mapping[str, tuple[str, ...]]
_WORD = re.compile(r"\d+[^\s,;()]*|[^\W\d_]+|\S")
_ENDS = re.compile(
    r"[,;.\n]\s*(?=(?:mời|moi|đề nghị|de nghi|kính|kinh|yêu cầu|yeu cau|nhắc|nhac|do)\b"
    r"|[^,;\n]*(?:đăng cai|dang cai))|\n",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:^|[,;.(]|\bdo)\s*([^,;.()\n]{2,60}?)\s+(?:đăng cai|dang cai)\b", re.IGNORECASE)
_OFFSET = re.compile(r"(\d{1,2})\s*(ngay|hom|d|gio|tieng|h|tuan)")
_UNITS = {"ngay": "d", "hom": "d", "d": "d", "gio": "h", "tieng": "h", "h": "h", "tuan": "w"}
_AWAY = (400, 402)  # days; two, so that no weekday or date fits both
_THIS = ("nay", "ni")  # "chiều nay", "hôm nay": the day was said


@dataclass(frozen=True, slots=True)
class Said:
    """A moment in a text: its day (None: only an hour was said), its hour, where it stands, and whether it can be."""

    day: date | None
    hour: time | None
    start: int
    end: int
    problem: bool = False


def has(text: str, phrases: Phrases, name: str) -> bool:
    """Whether one of the phrases of that name stands in the text, as whole words."""
    return found(text, phrases, name) is not None


def found(text: str, phrases: Phrases, name: str) -> tuple[int, int] | None:
    """Where the first of them stands."""
    folded = _folded(text)
    for phrase in phrases.get(name, ()):
        if match := whole_words(phrase, folded):
            return match.span()
    return None


@lru_cache(maxsize=4)  # each conversation looks for its own words in the same message
def _folded(text: str) -> str:
    return fold(normalise(text))


def moments(text: str, now: datetime) -> list[Said]:
    """Every moment to come that a text names. `now` is local."""
    text = normalise(text)
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    flat, typed = [fold(word) for word, _, _ in words], [word for word, _, _ in words]
    said = []
    naive = now.replace(tzinfo=None)
    elsewhere = [
        {one.start: one.date for one in find_moments(flat, day, True, typed)}
        for day in (naive.replace(hour=0, minute=0) + timedelta(days=days) for days in _AWAY)
    ]
    for one in find_moments(flat, naive, True, typed):
        span = words[one.start][1], words[one.end - 1][2]
        pointed = any(word in _THIS for word in flat[one.start : one.end])
        # Only an hour: on any other day the same words mean that very day.
        alone = not pointed and all(
            dates.get(one.start) == naive.date() + timedelta(days=days)
            for dates, days in zip(elsewhere, _AWAY, strict=True)
        )
        said.append(Said(None if alone else one.date, one.time, *span, one.problem))
    return said


def when(text: str, now: datetime) -> Said | None:
    """The moment a text names, its pieces put together ("8h … ngày 28/11")."""
    every = moments(text, now)
    days = [one for one in every if one.day is not None or one.problem]
    hours = [one for one in every if one.hour is not None]
    if not every:
        return None
    day, hour = (days or every)[0], (hours or every)[0]
    whole = next((one for one in every if one.day and one.hour), None)
    return whole or Said(day.day, hour.hour, min(day.start, hour.start), max(day.end, hour.end), day.problem)


def place(text: str, phrases: Phrases, said: Said | None) -> str:
    """Where it is: after "tại" or "ở", or what begins like a place after the moment; "" where nothing says."""
    text = normalise(text)
    folded = fold(text)
    pattern = "|".join(re.escape(one) for one in phrases.get("at_place", ()))
    for match in re.finditer(rf"(?<!\w)(?:{pattern})\s*:?\s+", folded):
        if said is None or not said.start <= match.start() < said.end:
            return _cut(text, match.end(), said)
    begins = "|".join(re.escape(one) for one in phrases.get("places", ()))
    after = said.end if said else 0
    if begun := re.search(rf"(?<!\w)(?:{begins})(?!\w)", folded[after:]):
        return _cut(text, after + begun.start(), said)
    return ""


def _cut(text: str, start: int, said: Said | None) -> str:
    """The place up to the moment, the end of the line, or whom it invites."""
    end = said.start if said and said.start > start else len(text)
    if stop := _ENDS.search(text, start, end):
        end = stop.start()
    words = re.sub(r"\s+(?:vào|lúc|vao|luc|ngày|ngay)\s*$", "", text[start:end], flags=re.IGNORECASE)
    return words.strip(" ,.;:-–()")[:200]


def host(text: str) -> str:
    """Who holds it, by name: "…, tỉnh An đăng cai"; "" where nothing says."""
    match = _HOST.search(normalise(text))
    return match[1].removeprefix("do ").strip() if match else ""


def who(text: str, phrases: Phrases) -> Called | None:
    """Who is called, where the text says."""
    for name, called in (("heads", "heads"), ("chairs", "chairs"), ("everyone", "all")):
        if has(text, phrases, name):
            return called  # type: ignore[return-value]
    return None


def offsets(text: str) -> tuple[Before, ...]:
    """ "3 ngày, 5 giờ": how long before, the longest first; () where none is said."""
    said = []
    for number, unit in _OFFSET.findall(fold(text)):
        kind, n = _UNITS[unit], int(number)
        said.append(Before(days=n * 7) if kind == "w" else Before(days=n) if kind == "d" else Before(hours=n))
    return tuple(sorted({one for one in said if one.length}, key=lambda one: one.length, reverse=True))
