"""What waits for a chair: yeses not given, messages nobody could read. It belongs to the post, not to who held it."""

from __future__ import annotations

from handlers import unread
from handlers.approving import DECIDE, lines_of, unit_of
from handlers.approving import TOPIC as APPROVING
from handlers.core.abroad import abroad, entries_abroad
from handlers.core.booking import reports
from handlers.core.naming import said
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn

TOPIC = "pending"
MOST = 10  # shown at once


def respond(turn: Turn) -> Outcome | None:
    """ "việc đang chờ", "còn việc gì"."""
    if reports(turn.reading):
        return None
    phrase = said(turn.message.text, turn.hearing.phrases.get("pending", ()))
    busy = phrase in fold(turn.message.text).split()[1:-1]  # "nhà em có việc bận"
    return shown(turn) if phrase and not busy else None


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A newcomer to the post looks at what is there."""
    return shown(turn)


def shown(turn: Turn) -> Outcome:
    """Each as it was first asked, the oldest first."""
    own = units_for(turn.person, "approve")
    replies: list[Reply] = []
    for source, unit in turn.records.trust.open_waiting(own):
        waiting = turn.records.trust.waiting(source, unit)
        if waiting is None or not may(turn.person, "approve", unit, turn.records):
            continue
        sender = turn.records.trust.name(waiting.person)
        place = unit_name(unit_of(turn, unit))
        line = say(
            "neighbour-ask", name=sender, place=place, lines=lines_of(turn, entries_abroad(waiting.entries, turn))
        )
        lines = (line, say("late-reason", reason=abroad(waiting.reason, unit, turn))) if waiting.reason else (line,)
        data = {"source": source, "unit": unit, "yes": "yes", "no": "no"}
        replies.append(Reply(lines=lines, choices=DECIDE, dialogue=Dialogue(APPROVING, data)))
    for source, unit, person in turn.records.trust.open_unread(units_for(turn.person, "answer")):
        told = turn.records.sentence(source)
        if told is None or not told[0]:
            continue
        line = say("unread-to-chair", name=told[1], place=unit_name(unit_of(turn, unit)),
                   said=say("quoted", text=abroad(told[0][: unread.QUOTED], unit, turn)))  # fmt: skip
        choices = (Choice(say("choice-mean"), "mean"), Choice(say("choice-nothing"), "nothing"))
        data = {"source": source, "unit": unit, "person": person}
        replies.append(Reply(lines=(line,), choices=choices, dialogue=Dialogue(unread.TOPIC, data)))
    if not replies:
        return Outcome(replies=(Reply(lines=(say("pending-none"),)),))
    head = Reply(lines=(say("pending-head", n=len(replies)),))
    return Outcome(replies=(head, *replies[:MOST]))
