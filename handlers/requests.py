"""What a message asks of the bot: a command ("/tongket 2025") or the same in plain words."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.core.facts import Request
from handlers.core.turn import Turn

YEAR = re.compile(r"\b20\d\d\b")


def request_of(turn: Turn) -> Request | None:
    """The request a message makes, None where it makes none. A command's words after it name unit and year."""
    text = turn.message.text.strip()
    read = next((fact for fact in turn.reading.facts if isinstance(fact, Request)), None)
    if not text.startswith("/"):
        return read
    command, _, rest = text[1:].partition(" ")
    what = turn.hearing.commands.get(command.partition("@")[0].lower())
    if what is None:
        return read
    if read is not None and read.what == what:
        return read
    year = YEAR.search(rest)
    name = YEAR.sub("", rest).strip(" ,.") or None
    request = Request(what=what, year=int(year[0]) if year else None)  # type: ignore[arg-type]
    return replace(request, unit=name)
