"""Answers to what the bot offered: a tap, the number of a line, its words, or the bare figure that was asked for.

A message that does not answer the open question is read as a new message; the question's choices stay valid.
"""

from __future__ import annotations

from types import ModuleType

from handlers import (
    approving,
    attending,
    chasing,
    circle,
    closing,
    correcting,
    growing,
    hiding,
    inviting,
    joining,
    lawful,
    mailings,
    meetings,
    merging,
    minutes,
    muting,
    noticing,
    pending,
    pointing,
    privacy,
    promising,
    reporting,
    reports,
    tallying,
    tracing,
    unread,
    weekly,
)
from handlers.core.answers import typed
from handlers.core.facts import Void
from handlers.core.paging import MORE, next_page
from handlers.core.reading import read_amount, read_number
from handlers.core.talk import Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn

ASKING = (joining, reporting, correcting, tallying, inviting, privacy, unread, reports, pointing)
ASKING_TRUST = (approving, closing, tracing, circle, growing, merging, pending, hiding, lawful)
ASKING_AROUND = (meetings, attending, minutes, chasing, noticing, mailings, muting, weekly, promising)
TOPICS: dict[str, ModuleType] = {module.TOPIC: module for module in (*ASKING, *ASKING_AROUND, *ASKING_TRUST)}


def tap(turn: Turn) -> Outcome | None:
    """What a tapped choice leads to; a forged or foreign one is told so. None where nothing was tapped."""
    if turn.message.kind != "tap":
        return None
    dialogue, picked = turn.scene.tapped, turn.scene.picked
    if dialogue is None or picked is None or not 0 <= picked < len(dialogue.values):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    return _given(turn, dialogue, dialogue.values[picked])


def respond(turn: Turn) -> Outcome | None:
    """What a typed answer leads to; None where the message is none. An edited message answers nothing."""
    if turn.message.edit:
        return None
    open_ones = {dialogue.id: dialogue for dialogue in (turn.scene.question, turn.scene.offered) if dialogue}
    for dialogue in sorted(open_ones.values(), key=lambda one: -one.id):  # a number answers what was asked last
        if (value := typed(turn, dialogue)) is not None:
            return _given(turn, dialogue, value)
    question = turn.scene.question
    if question and question.topic == reporting.TOPIC and question.id == max(open_ones) and _takes_back(turn):
        return reporting.dropped(question)
    if question and question.data.get("fills") and (figure := _figure(turn, question)) is not None:
        return reporting.fill(turn, question, figure)
    return None


def _given(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Ask the conversation that offered it; whoever has not joined can only answer joining."""
    if turn.scene.person is None and dialogue.topic != joining.TOPIC:
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    if value == MORE:
        return next_page(dialogue)
    outcome: Outcome | None = TOPICS[dialogue.topic].answer(turn, dialogue, value)
    return outcome


def _takes_back(turn: Turn) -> bool:
    """ "bỏ", "thôi huỷ đi" while something is asked: what was to be stored is not."""
    facts = turn.reading.facts
    return len(facts) == 1 and isinstance(facts[0], Void) and facts[0].name is None and not turn.scene.quoted


def _figure(turn: Turn, question: Dialogue) -> int | None:
    """A text that is nothing but the figure asked for, in đồng or as a whole number."""
    read = read_amount if question.data["fills"][1] == "amount" else read_number
    return read(turn.message.text, turn.hearing.words)
