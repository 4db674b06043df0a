"""What a message asks of the bot: a command ("/tongket 2025") or the same in plain words."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.core.facts import Request
from handlers.core.reading import fold
from handlers.core.turn import Turn

YEAR = re.compile(r"\b20\d\d\b")


def request_of(turn: Turn) -> Request | None:
    """The request a message makes, None where it makes none. A command's words after it name unit and year."""
    text = turn.message.text.strip()
    read = next((fact for fact in turn.reading.facts if isinstance(fact, Request)), None)
    if text.startswith("/"):
        command, _, rest = text[1:].partition(" ")
        what = turn.hearing.commands.get(command.partition("@")[0].lower())
        if what is not None and (read is None or read.what != what):
            read = Request(what=what, unit=YEAR.sub("", rest).strip(" ,.") or None)  # type: ignore[arg-type]
    if read is None or read.year is not None:
        return read
    return replace(read, year=_year_in(text, turn.scene.now.year))


def _year_in(text: str, this: int) -> int | None:
    """The year a request names in figures or as last year's."""
    said = YEAR.search(text)
    if said:
        return int(said[0])
    return this - 1 if "nam ngoai" in fold(text) or "nam truoc" in fold(text) else None
