"""What was said before: the live entries of a message, and those of the sender's newest."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.ledger import Entry
from handlers.core.places import unit_name
from handlers.core.talk import Say, say
from handlers.core.turn import Turn


def last_said(turn: Turn) -> Sequence[Entry]:
    """The live entries that "that" means: of the message quoted, else of the sender's newest with any."""
    quoted = turn.scene.quoted
    source = quoted if quoted is not None else turn.records.last_source(turn.person.id)
    return of_message(turn, source) if source is not None else ()


def of_message(turn: Turn, source: int) -> Sequence[Entry]:
    """The live entries of a message, whichever of its versions said them."""
    return [entry for version in turn.records.versions(source) for entry in turn.records.entries_of(version)]


def place_of(turn: Turn, entry: Entry) -> Say:
    """The unit of an entry, spoken."""
    unit = turn.records.unit(entry.unit)
    return unit_name(unit) if unit else say("unit", name=entry.unit)
