"""What the command line prints of the law's deadlines."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from handlers.core.talk import say
from locales.voice import voice
from storage import Books


def duty_lines(books: Books, zone: ZoneInfo, language: str = "vi") -> list[str]:
    """A line for each that is open, the most urgent first."""
    speak = voice(language)
    lines = [
        say(
            "duty-line",
            id=str(one.id),
            what=say(f"duty-{one.what}"),
            asked=one.asked.astimezone(zone).date(),
            answer_by=date.fromisoformat(one.answer_by),
            do_by=date.fromisoformat(one.do_by),
        )
        for one in books.duties.waiting()
    ]
    return [speak.say(line) for line in lines or [say("duty-none")]]
