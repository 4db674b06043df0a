"""What was sent to many, as whoever sent it sees it: how far it is, and stopping it."""

from __future__ import annotations

from datetime import datetime

from handlers.core.mailinglines import course_lines
from handlers.core.meetwords import has
from handlers.core.nextfire import decent_after
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn

TOPIC = "mailings"
FEW = 30  # people; fewer are written to before anybody could look
WORDS = 6  # in a question how far it is


def following(turn: Turn, prefix: str, people: int, before: datetime | None = None) -> Reply:
    """The answer to "send it": how many are being written to, or that it waits for the morning."""
    if not people:
        return Reply(lines=(say("mail-nobody"),))
    zone = turn.scene.now.tzinfo
    assert zone is not None
    morning = decent_after(turn.scene.now, zone)
    if morning > turn.scene.now and (before is None or morning < before):
        return _with_stop(prefix, say("mail-in-the-morning", n=people))
    if people <= FEW:
        return Reply(lines=(say("mail-going", n=people),))
    return _with_stop(prefix, say("mail-going", n=people))


def _with_stop(prefix: str, *lines: Say) -> Reply:
    choices = (Choice(say("choice-progress"), "look"), Choice(say("choice-stop-sending"), "stop", "bad"))
    return Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, {"prefix": prefix}))


def respond(turn: Turn) -> Outcome | None:
    """ "gửi đến đâu rồi", "dừng gửi": of what they last sent."""
    text, phrases = turn.message.text, turn.hearing.phrases
    asked = next((name for name in ("stop_sending", "progress") if has(text, phrases, name)), None)
    if asked is None or len(text.split()) > WORDS or (prefix := turn.records.last_mailing(turn.person.id)) is None:
        return None
    return _look(turn, prefix) if asked == "progress" else _stop(turn, prefix)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A look, or a stop; both only to whoever sent it."""
    prefix = str(dialogue.data["prefix"])
    return _look(turn, prefix) if value == "look" else _stop(turn, prefix)


def _look(turn: Turn, prefix: str) -> Outcome:
    found = turn.records.course(prefix)
    if found is None or found[0].starter != turn.person.id:
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    mailing, course = found
    if not course.total and not mailing.put:
        return Outcome(replies=(_with_stop(prefix, say("mail-not-yet")),))
    if not course.waiting:
        return Outcome(replies=(Reply(lines=tuple(course_lines(course, mailing.skipped))),))
    return Outcome(replies=(_with_stop(prefix, *course_lines(course, mailing.skipped)),))


def _stop(turn: Turn, prefix: str) -> Outcome:
    found = turn.records.course(prefix)
    if found is None or found[0].starter != turn.person.id:
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    if found[0].told or found[0].stopped:
        return Outcome(replies=(Reply(lines=(say("mail-over"),)),))
    return Outcome(
        replies=(Reply(lines=(say("mail-stopping"),)),), changes=(Change("mail_stopped", {"prefix": prefix}),)
    )
