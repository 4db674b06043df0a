"""What messages mean: the ordered table of conversations, and the one door into this room.

Each conversation looks at a turn and gives an `Outcome`, or None to let the next one look. The order is the
meaning: nobody passes joining without consent, an answer comes before a new report, and helping takes what is left.
"""

from __future__ import annotations

from collections.abc import Callable

from handlers import answering, correcting, helping, inviting, joining, privacy, reporting, tallying, unread
from handlers.core.turn import Outcome, Turn

CONVERSATIONS: dict[str, Callable[[Turn], Outcome | None]] = {
    "answering a tap": lambda turn: answering.respond(turn) if turn.message.kind == "tap" else None,
    "answering consent": lambda turn: answering.respond(turn) if turn.scene.person is None else None,
    "joining": joining.respond,
    "unusual": helping.unusual,
    "answering": lambda turn: answering.respond(turn) if not turn.message.edit else None,
    "inviting": inviting.respond,
    "privacy": privacy.respond,
    "unread": unread.respond,
    "correcting": correcting.respond,
    "tallying": tallying.respond,
    "reporting": reporting.respond,
    "helping": helping.respond,
}


def respond(turn: Turn) -> Outcome:
    """What one message leads to. Pure: reads through `turn.records`, changes nothing."""
    for conversation in CONVERSATIONS.values():
        outcome = conversation(turn)
        if outcome is not None:
            return outcome
    return Outcome()
