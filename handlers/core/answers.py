"""Which of the offered choices a typed text means."""

from __future__ import annotations

from handlers.core.facts import Answer
from handlers.core.reading import fold
from handlers.core.talk import Dialogue
from handlers.core.turn import Turn

FEWEST_LETTERS = 2  # of a label typed instead of tapped


def typed(turn: Turn, dialogue: Dialogue) -> str | None:
    """The value of the choice that a text means: by its number, a plain yes or no, its words, how they begin, or the
    figure they end with ("Ghi số mới: 41")."""
    facts = turn.reading.facts
    if len(facts) == 1 and isinstance(facts[0], Answer):
        said = facts[0].value
        if said.isdigit():
            number = int(said) - 1
            if 0 <= number < len(dialogue.values):
                return dialogue.values[number]
        elif dialogue.question and said in dialogue.data:
            return str(dialogue.data[said])
    text = fold(turn.message.text)
    labels = [fold(label) for label in dialogue.labels]
    if text in labels:
        return dialogue.values[labels.index(text)]
    pairs = list(zip(labels, dialogue.values, strict=True))
    ends = [value for label, value in pairs if dialogue.question and label.endswith(f": {text}")]
    if len(ends) == 1:
        return ends[0]
    if (dialogue.question or turn.scene.numbered) and len(text) >= FEWEST_LETTERS and not text.isdigit():
        begins = [value for label, value in pairs if label.startswith((f"{text} ", f"{text}:"))]
        if not begins and turn.scene.numbered and not facts:
            begins = [value for label, value in pairs if _first_letters(text, label)]
        return begins[0] if len(begins) == 1 else None
    return None


def _first_letters(text: str, label: str) -> bool:
    """ "thu" and "tr" for "thu rồi": how its first word begins, or the first letter of each word."""
    words = label.split()
    return label.startswith(text) or (len(words) > 1 and text == "".join(word[0] for word in words))
