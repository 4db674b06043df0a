"""A bon, the M'Nông's village, whose word is another of ours without marks: "bon Pi Nao" is no bốn."""

from __future__ import annotations

from handlers.core.reading.names.placenames import name_end
from handlers.core.reading.names.places import Named
from handlers.core.reading.typed.atoms import Stream

NOT_BEHIND = frozenset({"title", "surname", "place", "digit", "joint"})  # there it is a name or a number
VILLAGE = {"noun": "community", "place": "bon"}


def village_at(stream: Stream, at: int) -> Named | None:
    """The bon at `at`: before a name in capitals."""
    if not stream.large(at + 1) or (stream.tokens[at + 1].text.isupper() and len(stream.tokens[at + 1].text) > 1):
        return None
    if (
        at
        and stream.tokens[at - 1].low != "ho"
        and (stream.tokens[at - 1].capital or not NOT_BEHIND.isdisjoint(stream.tags_at(at - 1)))
    ):
        return None
    end = name_end(stream, at, at + 1)
    name = " ".join(token.text for token in stream.tokens[at + 1 : end])
    return Named(f"bon {name}", end) if end > at + 1 else None
