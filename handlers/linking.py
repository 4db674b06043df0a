"""One person, two platforms: a code shown on one and typed on the other makes them the same person."""

from __future__ import annotations

from handlers.core.reading import fold
from handlers.core.talk import Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.joining import MOST_GUESSES, code_in

ASKED = "link"


def respond(turn: Turn) -> Outcome | None:
    """ "/noi", "nối Zalo", or the code that was shown on the other platform, from whomever."""
    code = code_in(turn.message.text)
    if code:
        return _typed(turn, code)
    if turn.scene.person is None or not turn.scene.person.consented or not _asked(turn):
        return None
    if turn.message.group:
        return _said("link-in-private")
    lines = (say("link-shown"), say("link-code", code=""), say("link-then"))
    return Outcome(replies=(Reply(lines=lines),), changes=(Change("link_code", {}),))


def _typed(turn: Turn, code: str) -> Outcome | None:
    """None where it is no such code: it may be an invite. After too many wrong ones none is looked up."""
    if turn.records.trust.guesses(turn.message.channel, turn.message.sender) >= MOST_GUESSES:
        return None
    owner = turn.records.linked(code)
    if owner is None:
        return None
    if turn.message.group:
        return _said("link-in-private")
    if turn.scene.person is not None and turn.scene.person.id == owner.id:
        return _said("link-same")
    done = Reply(lines=(say("link-done", name=owner.name or "…"),))
    return Outcome(replies=(done,), changes=(Change("link", {"code": code}),))


def _asked(turn: Turn) -> bool:
    """As a command or in plain words; nothing else may stand beside them."""
    text = turn.message.text.strip()
    command = text[1:].partition("@")[0].lower() if text.startswith("/") else ""
    return turn.hearing.commands.get(command or fold(text).strip(" .!?")) == ASKED


def _said(key: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key),)),))
