"""Everything else: help, greetings, pictures and voice, long texts, and what nobody understood."""

from __future__ import annotations

from handlers.core.facts import Chatter
from handlers.core.talk import Reply, say
from handlers.core.turn import LONGEST_REPORT, Outcome, Turn
from handlers.joining import examples_for
from handlers.requests import request_of
from handlers.unread import pass_on

WAITS = {"photo": "photo", "voice": "voice", "table": "file", "file": "file", "other": "other"}


def unusual(turn: Turn) -> Outcome | None:
    """What is not a text to read: a sticker gets a kind word; a picture of a paper form waits for the chair."""
    message = turn.message
    if message.kind == "sticker":
        return Outcome(replies=(Reply(lines=(say("sticker"),)),))
    if message.kind in WAITS and not message.text.strip():
        return pass_on(turn, say(f"got-{WAITS[message.kind]}"))
    if len(message.text) > LONGEST_REPORT:
        return pass_on(turn, say("too-long", limit=LONGEST_REPORT))
    return None


def respond(turn: Turn) -> Outcome | None:
    """Help when asked; a short word for a greeting; the rest is passed on, never dropped."""
    request = request_of(turn)
    role = turn.person.posts[0].role if turn.person.posts else "reporter"
    if request is not None and request.what == "help":
        return Outcome(replies=(Reply(lines=(say("help"), examples_for(role)[0])),))
    if turn.message.group and request is None:
        return Outcome()
    if turn.message.text.startswith("/"):
        return Outcome(replies=(Reply(lines=(say("command-unknown"), examples_for(role)[0])),))
    if turn.reading.facts and all(isinstance(fact, Chatter) for fact in turn.reading.facts):
        return Outcome(replies=(Reply(lines=(say("chatter"),)),))
    if not turn.message.text.strip():
        return Outcome(replies=(Reply(lines=(say("empty"), examples_for(role)[0])),))
    answered = [fact for fact in turn.reading.facts if type(fact).__name__ == "Answer"]
    if answered:
        return Outcome(replies=(Reply(lines=(say("answer-to-nothing"),)),))
    if turn.reading.ask == "exact":
        return Outcome(replies=(Reply(lines=(say("not-exact"),)),))
    return pass_on(turn, say("not-read"))
