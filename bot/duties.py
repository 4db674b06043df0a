"""What the command line does about the law's deadlines."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.core.lawful import line
from handlers.core.talk import say
from handlers.core.units import NATION
from locales.voice import voice
from storage import Books

MOST = 1000  # tasks shown


def duty_lines(
    books: Books, now: datetime, zone: ZoneInfo, language: str = "vi", *, everything: bool = False
) -> list[str]:
    """A line for each that is open, the most urgent first; with `everything` for those that are done too."""
    speak = voice(language)
    done = [one for one in books.duties.latest(MOST) if one.done is not None] if everything else []
    lines = [line(one, now, zone) for one in (*books.duties.waiting(), *done)]
    return [speak.say(one) for one in lines or [say("duty-none")]]


def open_breach(books: Books, unit: str | None, now: datetime) -> list[int]:
    """The tasks' numbers: one where it is said where; else one at each topmost unit that has operators, or at the top.
    None where there is no such unit."""
    if unit is not None:
        return [books.duties.open("breach", unit, None, now)] if books.units.get(unit) is not None else []
    posts = {post.unit for one in books.people.all() for post in one.posts if post.role == "operator"} or {NATION}
    tops = [code for code in sorted(posts) if not any(books.units.is_within(code, above) for above in posts - {code})]
    return [books.duties.open("breach", code, None, now) for code in tops]
