"""What people take to the conference: a chart, a spreadsheet, the written report, the sổ vàng, the points, the page.

Asked for in words or by a command here, by a choice below a tally in `handlers.ordering`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.core.facts import Chatter, Request
from handlers.core.meetwords import found
from handlers.core.reading.typed.text import fold
from handlers.core.turn import Outcome, Turn
from handlers.ordering import KINDS, TOPIC, answer, order
from handlers.requests import YEAR, request_of
from handlers.tallying import unit_asked

__all__ = ["TOPIC", "answer", "respond"]

COMMAND = "report_"  # what a command that asks for one means, and how its phrases are called
_NAMED = re.compile(
    r"\b(xa|phuong|thi tran|huyen|quan|thi xa|tinh|thanh pho|cum|thon|xom|ban|ap|buon|to dan pho)\b .*|\btrung uong\b"
)


def respond(turn: Turn) -> Outcome | None:
    """ "/excel 2025", "vẽ biểu đồ", "cho xin báo cáo word xã Kỳ Xuân". Figures in the text are a report to keep."""
    request, what = request_of(turn), _command(turn)
    if what is None:
        if any(not isinstance(fact, Request | Chatter) for fact in turn.reading.facts):
            return None
        heard = _said(turn)
        if heard is None:
            return None
        what, rest = heard
        year = YEAR.search(rest)
        named = _NAMED.search(fold(rest.replace(year[0], "") if year else rest))
        name = (request.unit if request else None) or (rest[named.start() :].strip(" ,.?!") if named else None)
        if name and year:
            name = re.sub(rf"\s*(năm|nam)?\s*{year[0]}", "", name).strip(" ,.") or None
        request = Request(what="tally", unit=name, year=int(year[0]) if year else None)
    assert request is not None
    unit = unit_asked(turn, request)
    if isinstance(unit, Outcome):
        return _offered(unit, what)
    return order(turn, what, unit, request.year or turn.scene.now.year)


def _command(turn: Turn) -> str | None:
    """What "/bieudo" asks for."""
    command = turn.message.text.strip().partition(" ")[0]
    if not command.startswith("/"):
        return None
    meant = turn.hearing.commands.get(command[1:].partition("@")[0].lower(), "")
    return meant.removeprefix(COMMAND) if meant.startswith(COMMAND) else None


def _said(turn: Turn) -> tuple[str, str] | None:
    """What the words ask for, by the longest phrase, and the text that is left without it."""
    text = turn.message.text
    hits = [(span[1] - span[0], what, span) for what in KINDS
            if (span := found(text, turn.hearing.phrases, COMMAND + what))]  # fmt: skip
    if not hits:
        return None
    _, what, (start, end) = max(hits)
    return what, f"{text[:start]} {text[end:]}"


def _offered(asked: Outcome, what: str) -> Outcome:
    """Which of several units is meant: the answers come back here."""
    replies = tuple(
        replace(
            reply,
            choices=tuple(replace(its, value=f"report:{what}:{its.value.partition(':')[2]}") for its in reply.choices),
            dialogue=replace(reply.dialogue, topic=TOPIC) if reply.dialogue else None,
        )
        for reply in asked.replies
    )
    return replace(asked, replies=replies)
