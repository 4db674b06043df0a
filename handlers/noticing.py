"""A chair's own words to a circle: "thông báo cho các thôn: mai nghỉ họp". Read back with how many, then sent."""

from __future__ import annotations

import re

from handlers.core.meetings import usually_called
from handlers.core.meetwords import who
from handlers.core.places import unit_name
from handlers.core.reading.typed.text import fold, normalise
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.mailings import following

TOPIC = "notice"
LONGEST = 1500  # letters


def respond(turn: Turn) -> Outcome | None:
    """The words of a notice, a colon, and what is to be said."""
    text = normalise(turn.message.text.strip())
    words = "|".join(re.escape(one) for one in turn.hearing.phrases.get("notice", ()))
    head = re.match(rf"(?:{words})(?!\w)[^:\n]*(?::|\n)", fold(text))
    if head is None or turn.message.group:
        return None
    own = units_for(turn.person, "meet")
    if not own:
        return None
    said = text[head.end() :].strip()[:LONGEST]
    code = turn.person.standing if turn.person.standing in own else own[0]
    unit = turn.records.unit(code)
    if unit is None or not said:
        return Outcome(replies=(Reply(lines=(say("notice-how"),)),))
    called = who(text[: head.end()], turn.hearing.phrases) or usually_called(unit)
    people = turn.records.called(code, called, turn.scene.now.date(), turn.person.id)
    lines = (say("notice-ask", n=len(people), place=unit_name(unit)), say("notice-text", text=said))
    choices = (Choice(say("choice-send"), "send", "good"), Choice(say("choice-leave-it"), "leave"))
    data = {"unit": code, "called": called, "text": said, "yes": "send", "no": "leave"}
    return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Sent, or not."""
    data = dialogue.data
    if value != "send":
        return Outcome(replies=(Reply(lines=(say("meeting-left"),)),), settled=(dialogue.id,))
    if not may(turn.person, "meet", str(data["unit"]), turn.records):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    prefix = f"notice:{dialogue.id}:"
    if turn.records.course(prefix):  # tapped twice
        return Outcome(replies=(Reply(lines=(say("mail-over"),)),))
    args = {"kind": "notice", "unit": data["unit"], "called": data["called"], "text": data["text"]}
    people = turn.records.called(data["unit"], data["called"], turn.scene.now.date(), turn.person.id)
    change = Change("mail", {"prefix": prefix, "args": args})
    return Outcome(replies=(following(turn, prefix, len(people)),), changes=(change,), settled=(dialogue.id,))
