"""A file or a page is ordered: the turn only says what is wanted, and the making is done after the commit
(`bot.press`), as it takes longer than others should wait."""

from __future__ import annotations

from dataclasses import replace

from handlers.core.places import mid_sentence
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "report"
KINDS = ("chart", "sheet", "document", "page", "pdf", "donors", "points")
BELOW_TALLY = KINDS[:4]


def order(turn: Turn, what: str, unit: Unit, year: int) -> Outcome:
    """Have it made for somebody who may see the unit; files and links never go into a group."""
    if turn.message.group:
        return Outcome(replies=(Reply(lines=(say("report-in-private"),)),))
    change = Change("report", {"what": what, "unit": unit.code, "year": year})
    if what == "page":  # the link is there at once
        return Outcome(changes=(change,))
    line = say(f"report-making-{what}", place=mid_sentence(unit), year=str(year))
    return Outcome(replies=(Reply(lines=(line,)),), changes=(change,))


def choices(turn: Turn, unit: Unit) -> tuple[Choice, ...]:
    """What can be taken from a tally, for those who answer for more than their own hamlet."""
    if turn.message.group or all(post.role == "reporter" for post in turn.person.posts):
        return ()
    return tuple(Choice(say(f"choice-{what}"), f"report:{what}:{unit.code}") for what in BELOW_TALLY)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """ "report:chart:HT-C5"; the right is looked up again at each tap."""
    _, what, code = value.split(":", 2)
    unit = turn.records.unit(code)
    if unit is None or what not in KINDS or not may(turn.person, "see", code, turn.records):
        return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
    year = int(dialogue.data.get("year") or turn.scene.now.year)
    settled = (dialogue.id,) if dialogue.question else ()
    return replace(order(turn, what, unit, year), settled=settled)
