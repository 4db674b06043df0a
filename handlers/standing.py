"""For which of several units somebody speaks when none is named: asked once, remembered, changed by naming it."""

from __future__ import annotations

from handlers.core.facts import Chatter
from handlers.core.naming import named, said, without
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import units_for
from handlers.core.talk import Reply, say
from handlers.core.turn import Change, Outcome, Turn

WORDS = 6  # of a message that is nothing but a unit's name


def respond(turn: Turn) -> Outcome | None:
    """ "từ giờ báo cho thôn Phú Minh", or the unit's name alone, of one of several that they speak for."""
    own = units_for(turn.person, "report")
    if len(own) < 2 or turn.message.group or any(not isinstance(fact, Chatter) for fact in turn.reading.facts):
        return None
    text = turn.message.text.strip()
    phrase = said(text, turn.hearing.phrases.get("speak_for", ()))
    name = without(text, phrase) if phrase and fold(text).startswith(phrase) else text
    if not name or len(name.split()) > WORDS or text.startswith("/"):
        return None
    found = [unit for unit in named(turn, name, "report") if unit.code in own]
    if len(found) != 1:
        return None
    line = say("standing-set", place=unit_name(found[0], turn.records))
    return Outcome(replies=(Reply(lines=(line,)),), changes=(Change("remember_standing", {"unit": found[0].code}),))
