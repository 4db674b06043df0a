"""An entry in words: the same sentence as the fact it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers.core.facts import Count, Fact, Fund, Gift, Indicator, Nil, Registration, Spending
from handlers.core.ledger import Entry
from handlers.core.readback import line_of, title_in
from handlers.core.talk import Say
from handlers.core.turn import Turn

SIDES = ("total", "registered", "achieved")
STAGES: dict[str, Any] = {"receipt": "received", "pledge": "pledged", "unpledge": "cancelled", "gift": "unstated"}


def entry_line(entry: Entry, turn: Turn) -> Say:
    """One entry as a line without its place, the person named as a sentence behind it called them."""
    title, behind = "", entry if entry.name else None
    while behind is not None and not title:
        said = turn.records.sentence(behind.source) if behind.source is not None else None
        title = title_in(said[0], entry.name, turn.hearing.titles) if said else ""
        behind = turn.records.entry(behind.supersedes) if behind.supersedes is not None else None
    return line_of(fact_of(entry), title)


def entry_lines(entries: Sequence[Entry], turn: Turn) -> tuple[Say, ...]:
    """Several entries, the figures of one learning model in one line."""
    counts: dict[tuple[str, str], Count] = {}
    for entry in entries:
        fact = fact_of(entry)
        if isinstance(fact, Count) and entry.kind == "level":
            key = (entry.unit, str(fact.model))
            known: dict[str, Any] = {side: getattr(fact, side) for side in SIDES if getattr(fact, side) is not None}
            counts[key] = replace(counts.get(key, fact), **known)
    lines = []
    for entry in entries:
        key = (entry.unit, entry.indicator.partition(".")[0])
        if entry.kind == "level" and key in counts:
            lines.append(line_of(counts.pop(key)))
        elif not (entry.kind == "level" and entry.indicator.partition(".")[2] in SIDES):
            lines.append(entry_line(entry, turn))
    return tuple(lines)


def fact_of(entry: Entry) -> Fact:
    """The fact an entry states; of a void, that there is nothing."""
    subject, _, side = entry.indicator.partition(".")
    model: Any = subject
    match entry.kind:
        case "receipt" | "pledge" | "unpledge" | "gift":
            due = entry.due.isoformat() if entry.due else None
            return Gift(stage=STAGES[entry.kind], donor=entry.name, amount=entry.value, goods=entry.goods,
                        quantity=entry.quantity, due=due, qualifier=entry.qualifier)  # fmt: skip
        case "spending":
            return Spending(amount=entry.value, recipients=entry.quantity, purpose=entry.note)
        case "name":
            return Registration(model=model, name=entry.name, status=_status(entry, side))
        case "change":
            return Count(model=model, added=entry.value)
        case "level" if subject == "fund":
            measure: Any = side
            return Fund(measure=measure, amount=entry.value, qualifier=entry.qualifier)
        case "level" if side in SIDES:
            figure: dict[str, Any] = {side: entry.value}
            return Count(model=model, qualifier=entry.qualifier, **figure)
        case "level" | "flow" | "target":
            return Indicator(code=entry.indicator, value=entry.value)
    return Nil()


def _status(entry: Entry, side: str) -> Any:
    if entry.value == 1:
        return side
    return "withdrawn" if entry.value == -1 else "declined"
