""" "Dừng nhắc": nothing but answers, after one confirming tap, until undone."""

from __future__ import annotations

from handlers.core.meetwords import has
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn

TOPIC = "muting"
WORDS = 8  # a longer text says something else


def respond(turn: Turn) -> Outcome | None:
    """ "dừng nhắc", and "nhắc lại" from somebody who had stopped it."""
    text, phrases = turn.message.text, turn.hearing.phrases
    if turn.message.group or len(text.split()) > WORDS:
        return None
    if has(text, phrases, "mute"):
        if turn.records.is_muted(turn.person.id):
            return _muted("mute-already")
        choices = (Choice(say("choice-mute"), "mute", "bad"), Choice(say("choice-keep-reminding"), "keep"))
        dialogue = Dialogue(TOPIC, {"yes": "mute", "no": "keep"}, question=True)
        return Outcome(replies=(Reply(lines=(say("mute-ask"),), choices=choices, dialogue=dialogue),))
    if has(text, phrases, "unmute") and turn.records.is_muted(turn.person.id):
        return _unmuted()
    return None


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Stopped, kept, or begun again."""
    if value == "unmute":
        return _unmuted()
    if value != "mute":
        return Outcome(replies=(Reply(lines=(say("mute-kept"),)),), settled=(dialogue.id,))
    outcome = _muted("mute-done")
    return Outcome(replies=outcome.replies, changes=(Change("mute", {}),), settled=(dialogue.id,))


def _muted(key: str) -> Outcome:
    choices = (Choice(say("choice-unmute"), "unmute"),)
    return Outcome(replies=(Reply(lines=(say(key),), choices=choices, dialogue=Dialogue(TOPIC)),))


def _unmuted() -> Outcome:
    return Outcome(replies=(Reply(lines=(say("unmute-done"),)),), changes=(Change("unmute", {}),))
