"""Answers to what the bot offered: a tap, the number of a line, its words, or the bare figure that was asked for.

A message that does not answer the open question is read as a new message; the question's choices stay valid.
"""

from __future__ import annotations

from types import ModuleType

from handlers import correcting, inviting, joining, privacy, reporting, tallying, unread
from handlers.core.facts import Answer
from handlers.core.reading import fold, read_amount, read_number
from handlers.core.talk import Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn

ASKING = (joining, reporting, correcting, tallying, inviting, privacy, unread)
TOPICS: dict[str, ModuleType] = {module.TOPIC: module for module in ASKING}
FEWEST_LETTERS = 2  # of a label typed instead of tapped


def respond(turn: Turn) -> Outcome | None:
    """What a tap or a typed answer leads to; None where the message is no answer."""
    if turn.message.kind == "tap":
        dialogue, picked = turn.scene.tapped, turn.scene.picked
        if dialogue is None or picked is None or not 0 <= picked < len(dialogue.values):
            return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
        return _given(turn, dialogue, dialogue.values[picked])
    for dialogue in (turn.scene.question, turn.scene.offered):
        if dialogue and (value := typed(turn, dialogue)) is not None:
            return _given(turn, dialogue, value)
    question = turn.scene.question
    if question and question.data.get("fills") and (figure := _figure(turn, question)) is not None:
        return reporting.fill(turn, question, figure)
    return None


def _given(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    outcome: Outcome | None = TOPICS[dialogue.topic].answer(turn, dialogue, value)
    return outcome


def typed(turn: Turn, dialogue: Dialogue) -> str | None:
    """The value of the choice that a text means: by its number, a plain yes or no, its words or how they begin."""
    facts = turn.reading.facts
    if len(facts) == 1 and isinstance(facts[0], Answer):
        said = facts[0].value
        if said.isdigit():
            number = int(said) - 1
            return dialogue.values[number] if 0 <= number < len(dialogue.values) else None
        if dialogue.question and said in dialogue.data:
            return str(dialogue.data[said])
    text = fold(turn.message.text)
    labels = [fold(label) for label in dialogue.labels]
    if text in labels:
        return dialogue.values[labels.index(text)]
    if dialogue.question and len(text) >= FEWEST_LETTERS and not text.isdigit():
        begins = [value for label, value in zip(labels, dialogue.values, strict=True) if label.startswith(text + " ")]
        return begins[0] if len(begins) == 1 else None
    return None


def _figure(turn: Turn, question: Dialogue) -> int | None:
    """A text that is nothing but the figure asked for, in đồng or as a whole number."""
    read = read_amount if question.data["fills"][1] == "amount" else read_number
    return read(turn.message.text, turn.hearing.words)
