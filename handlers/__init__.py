"""What messages mean: the ordered table of conversations, and the one door into this room.

Each conversation looks at a turn and gives an `Outcome`, or None to let the next one look. The order is the
meaning: nobody passes joining without consent, an answer comes before a new report, and helping takes what is left.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.core.turn import Outcome, Turn

CONVERSATIONS = (
    "answering.tap",  # a choice under one of the bot's messages
    "joining.consent",  # a stranger's typed yes or no
    "joining.respond",  # a code; anything else from a stranger
    "helping.unusual",  # a sticker, a picture, a voice message, a book
    "answering.respond",  # a typed answer to what was offered
    "inviting.respond",
    "privacy.respond",
    "unread.respond",  # a chair says what a sentence meant
    "correcting.respond",
    "tallying.respond",
    "reporting.respond",  # figures
    "helping.respond",  # the rest: never dropped
)


def respond(turn: Turn) -> Outcome:
    """What one message leads to. Pure: reads through `turn.records`, changes nothing."""
    for conversation in _conversations():
        outcome = conversation(turn)
        if outcome is not None:
            return outcome
    raise AssertionError("helping takes what is left")


@cache
def _conversations() -> tuple[Callable[[Turn], Outcome | None], ...]:
    """The table, imported when first needed: the other rooms want only the values of `handlers.core`."""
    pairs = (name.split(".") for name in CONVERSATIONS)
    return tuple(getattr(import_module(f"handlers.{module}"), function) for module, function in pairs)
