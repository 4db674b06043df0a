"""What was said in a unit, as it may be read outside it: withheld names left out, children by their initials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.core.ledger import Entry
from handlers.core.masking import masked
from handlers.core.redacting import redacted
from handlers.core.turn import Turn


def abroad(text: str, unit: str, turn: Turn) -> str:
    """A sentence of that unit."""
    hidden = redacted(text, turn.records.trust.names_withheld(unit), folded=True)
    return masked(hidden, turn.hearing.phrases.get("children", ()))


def is_withheld(name: str, unit: str, turn: Turn) -> bool:
    return redacted(name, turn.records.trust.names_withheld(unit), folded=True) != name


def entries_abroad(entries: Sequence[Entry], turn: Turn) -> list[Entry]:
    """Entries to be told to somebody above their units."""
    return [
        replace(
            entry,
            name=None if entry.name and is_withheld(entry.name, entry.unit, turn) else entry.name,
            note=abroad(entry.note, entry.unit, turn) if entry.note else entry.note,
        )
        for entry in entries
    ]
