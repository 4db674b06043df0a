"""The steps that led to a figure, in words: when, who, from what sentence, and by whose yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.core.abroad import abroad, is_withheld
from handlers.core.entrylines import entry_line
from handlers.core.ledger import Entry
from handlers.core.talk import Say, say
from handlers.core.turn import Turn

QUOTED = 300  # characters of a sentence shown


def steps(history: Sequence[Entry], turn: Turn, *, names: bool, near: bool) -> tuple[Say, ...]:
    """A line for each sentence behind the entries, newest first. Without the right to names only when and what;
    not `near` the unit, children's names are masked."""
    lines: list[Say] = []
    told: set[int | None] = set()
    for entry in sorted(history, key=lambda one: one.id, reverse=True):
        if entry.source is not None and entry.source in told:
            continue
        told.add(entry.source)
        lines.append(_step(entry, turn, names=names, near=near))
    return tuple(lines)


def _step(entry: Entry, turn: Turn, *, names: bool, near: bool) -> Say:
    if not names:  # a purpose may hold a name too
        entry = replace(entry, name=None, note="")
    elif entry.name and not near and is_withheld(entry.name, entry.unit, turn):
        entry = replace(entry, name=None)
    said = turn.records.sentence(entry.source) if entry.source is not None else None
    waited = turn.records.trust.waiting(entry.source, entry.unit) if entry.source is not None else None
    if waited is not None and waited.status != "approved":
        waited = None
    at = _local(waited.at if waited else entry.at, turn)  # of a rehearsal, not the platform's
    what = say("step-void") if entry.kind == "void" else entry_line(entry, turn)
    if not names:
        return say("step-figure", at=at, line=what if entry.kind != "name" else say("step-void"))
    if said is None:
        return say("step-imported", at=at, line=what)
    text, who, _ = said
    hidden = not near and who and is_withheld(who, entry.unit, turn)
    teller = say("step-withheld") if hidden else say("step-who", name=who) if who else say("step-erased")
    if not text:
        return say("step-wordless", at=at, who=teller, line=what)
    shown = text[:QUOTED] if near else abroad(text[:QUOTED], entry.unit, turn)
    line = say("step", at=at, who=teller, text=shown)
    if waited is None:
        return line
    day = _local(waited.settled or waited.at, turn).date()
    key = "step-approved-why" if waited.reason else "step-approved"
    return say(key, line=line, name=waited.by_name, day=day, reason=waited.reason)


def _local(at: datetime, turn: Turn) -> datetime:
    return at.astimezone(turn.scene.now.tzinfo)
