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
    "linking.respond",  # the same person on another platform
    "joining.respond",  # a code; anything else from a stranger
    "pointing.respond",  # a chair's file of emulation points
    "helping.unusual",  # a sticker, a picture, a voice message, a book
    "answering.respond",  # a typed answer to what was offered
    "muting.respond",  # "dừng nhắc"
    "mailings.respond",  # how far what was sent to many is
    "noticing.respond",  # a chair's words to a circle
    "minutes.respond",  # what was said at a meeting
    "weekly.respond",  # when the weekly tally comes
    "tallying.stood",  # "số liệu đến 30/6", before a meeting is heard in it
    "merging.respond",  # "thôn Tân Hà sáp nhập vào thôn Phú Minh từ 1/7"
    "hosting.respond",  # who hosts a cluster, and when
    "meetings.respond",  # called, moved, cancelled; who comes
    "attending.respond",  # "tôi dự", "bác bận, cô Hoa đi thay"
    "chasing.respond",  # deadlines and nudges
    "approving.respond",  # why a closed year is changed
    "closing.respond",  # "chốt số liệu"
    "tracing.respond",  # "thôn Tân Hà lấy đâu ra 40"
    "inviting.respond",
    "growing.respond",  # "thêm thôn Tân Hà, Phú Minh"
    "circle.respond",  # "ai đã vào"
    "lawful.respond",  # "việc theo luật"
    "pending.respond",  # "việc đang chờ"
    "hiding.respond",  # "đừng đăng tên bà Lan"
    "privacy.respond",
    "unread.respond",  # a chair says what a sentence meant
    "describing.respond",  # what is special about a unit
    "signing.respond",  # what a unit signs for a year
    "correcting.respond",
    "reports.respond",  # files for the conference
    "owing.respond",  # who promised and has not paid
    "tallying.respond",
    "reporting.respond",  # figures
    "standing.respond",  # for which of several units they speak
    "helping.respond",  # the rest: never dropped
)
ASIDE = (  # what may be asked beside figures: see `handlers.core.parting`
    "meetings.called",
    "attending.respond",
    "owing.respond",
    "tallying.respond",
)


def respond(turn: Turn) -> Outcome:
    """What one message leads to. Pure: reads through `turn.records`, changes nothing."""
    for conversation in _conversations(CONVERSATIONS):
        outcome = conversation(turn)
        if outcome is not None:
            return _gate()(turn, outcome)
    raise AssertionError("helping takes what is left")


def respond_aside(turn: Turn) -> Outcome | None:
    """What is answered after the figures of the same message; None where nothing need be said."""
    found = (conversation(turn) for conversation in _conversations(ASIDE))
    outcome = next((one for one in found if one is not None), None)
    return outcome and _gate()(turn, outcome)


@cache
def _gate() -> Callable[[Turn, Outcome], Outcome]:
    gate: Callable[[Turn, Outcome], Outcome] = import_module("handlers.gate").gate
    return gate


def prepare() -> None:
    """Import every conversation now, so that the first message need not wait for it."""
    _conversations(CONVERSATIONS)
    _conversations(ASIDE)


@cache
def _conversations(names: tuple[str, ...]) -> tuple[Callable[[Turn], Outcome | None], ...]:
    """A table, imported when first needed: the other rooms want only the values of `handlers.core`."""
    pairs = (name.split(".") for name in names)
    return tuple(getattr(import_module(f"handlers.{module}"), function) for module, function in pairs)
