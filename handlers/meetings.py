"""Meetings: set from one sentence, moved, cancelled; who comes. Nothing is sent before it was read back."""

from __future__ import annotations

from handlers import meeting_changes, meeting_draft, meeting_reply
from handlers.attending import who_comes
from handlers.core.abroad import abroad
from handlers.core.facts import Meeting
from handlers.core.meetwords import has, when
from handlers.core.places import unit_name
from handlers.core.rights import units_for
from handlers.core.talk import Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn

TOPIC = meeting_reply.TOPIC
COMMANDS = ("/hop", "/meet", "/meeting")
QUOTED = 500  # letters of somebody's words passed on
COUNTED = 8  # words; a longer text that asks who comes says something else


def respond(turn: Turn) -> Outcome | None:
    """ "họp tổng kết 8h 28/11 tại UBND xã", "dời họp sang 14h", "huỷ họp", "ai dự", "/hop"."""
    text, phrases = turn.message.text.strip(), turn.hearing.phrases
    question = turn.scene.question
    if question is not None and question.topic == TOPIC and question.data.get("await"):
        outcome = meeting_draft.fill(turn, question)
        if outcome is not None:
            return outcome
    if has(text, phrases, "who_comes") and len(text.split()) <= COUNTED:
        return who_comes(turn)
    command, _, rest = text.partition(" ")
    if command.partition("@")[0].lower() in COMMANDS:
        return _command(turn, rest.strip())
    fact = next((fact for fact in turn.reading.facts if isinstance(fact, Meeting)), None)
    if has(text, phrases, "change_place") and has(text, phrases, "meeting"):
        return _allowed(turn) or meeting_changes.elsewhere(turn)
    if fact is None and not _sounds_like_one(turn):
        return None
    if fact is not None and fact.change != "set":
        return _allowed(turn) or meeting_changes.change(turn, fact.change)
    return _allowed(turn) or meeting_draft.begin(turn)


def called(turn: Turn) -> Outcome | None:
    """A meeting told beside figures, by one who may call it: anybody else only mentions it."""
    told = any(isinstance(fact, Meeting) for fact in turn.reading.facts)
    return respond(turn) if told and units_for(turn.person, "meet") else None


def _sounds_like_one(turn: Turn) -> bool:
    """A chair's text that calls a meeting and that the reader takes for figures: "họp giao ban cụm 8h 28/11"."""
    text, phrases = turn.message.text, turn.hearing.phrases
    if turn.parted or turn.reading.ask is None:
        return False
    if not units_for(turn.person, "meet") or not has(text, phrases, "meeting"):
        return False
    said = when(text, turn.scene.now)
    return said is not None and said.hour is not None


def _allowed(turn: Turn) -> Outcome | None:
    """None for who may call meetings; others hear whose it is, and their words go to the chair."""
    if units_for(turn.person, "meet"):
        return None
    code = turn.person.standing or (turn.person.posts[0].unit if turn.person.posts else "")
    unit = turn.records.unit(code)
    place = unit_name(unit) if unit else say("somebody")
    line = say(
        "meeting-wanted", name=turn.person.name, place=place, text=abroad(turn.message.text[:QUOTED], code, turn)
    )
    told = tuple(Reply(lines=(line,), person=chair.id, bulk=True) for chair in turn.records.chairs_over(code))
    return Outcome(replies=(Reply(lines=(say("meeting-not-yours"),)), *told))


def _command(turn: Turn, rest: str) -> Outcome:
    """Bare, it lists what is ahead and says how to call one."""
    if not units_for(turn.person, "meet"):
        return who_comes(turn)
    if rest:
        return meeting_draft.begin(turn)
    ahead = meeting_changes.ahead(turn)
    if not ahead:
        return Outcome(replies=(Reply(lines=(say("meeting-how"),)),))
    outcome = who_comes(turn)
    first, *others = outcome.replies
    lines = (*first.lines, say("blank"), say("meeting-how"))
    return Outcome(replies=(Reply(lines=lines, choices=first.choices, dialogue=first.dialogue), *others))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A choice under a draft, or under a meeting that is to be changed."""
    if not units_for(turn.person, "meet"):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    if "id" in dialogue.data:
        return meeting_changes.answer(turn, dialogue, value)
    return meeting_draft.answer(turn, dialogue, value)
