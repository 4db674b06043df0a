"""Long menus a page at a time, where choices are lines to be read: the rest waits behind "Xem thêm". Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Outcome

MORE = "…more"  # the value of the line that leads on
REST = "…rest"  # where a dialogue keeps what is behind it


def paged(
    labels: Sequence[str], values: Sequence[str], more: str, lines: int
) -> tuple[list[str], list[str], Mapping[str, Any]]:
    """(labels, values) of at most so many lines, the last leading on, and what the dialogue must keep for it."""
    if len(labels) <= lines:
        return list(labels), list(values), {}
    shown = lines - 1
    rest = [list(pair) for pair in zip(labels[shown:], values[shown:], strict=True)]
    return [*labels[:shown], more], [*values[:shown], MORE], {REST: rest}


def next_page(dialogue: Dialogue) -> Outcome:
    """What was left over, as a list of its own; answered as the first page would have been."""
    data = {name: value for name, value in dialogue.data.items() if name != REST}
    choices = tuple(Choice(say("as-said", text=label), value) for label, value in dialogue.data.get(REST, ()))
    next_one = Dialogue(dialogue.topic, data, question=dialogue.question)
    return Outcome(replies=(Reply(lines=(say("menu-rest"),), choices=choices, dialogue=next_one),))
