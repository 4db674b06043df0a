"""From what was said to what is entered: each fact becomes the ledger's entries, by the rules of the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from handlers.core.catalogue import Catalogue
from handlers.core.draft import Draft
from handlers.core.facts import Count, Fact, Fund, Gift, Indicator, Nil, Reading, Registration, Spending
from handlers.core.ledger import Entry, EntryKind

FIGURES = (Count, Registration, Gift, Fund, Spending, Indicator, Nil)
GIFT_KINDS: dict[str, tuple[EntryKind, str]] = {
    "received": ("receipt", "fund.received"),
    "pledged": ("pledge", "fund.pledged"),
    "cancelled": ("unpledge", "fund.pledged"),
    "unstated": ("gift", "fund.unstated"),
}


def is_figure(fact: Fact) -> bool:
    """Whether the fact is something to enter, and not a word about it."""
    return isinstance(fact, FIGURES)


def reports(reading: Reading) -> bool:
    """Whether a message has anything to enter."""
    return any(is_figure(fact) for fact in reading.facts)


def year_of(fact: Fact, at: datetime) -> int:
    """The year a fact belongs to: the one said, else that of its day, else the year it was texted in."""
    return fact.year or (date.fromisoformat(fact.date).year if fact.date else at.year)


def book(draft: Draft, person: int, catalogue: Catalogue) -> tuple[Entry, ...]:
    """The entries of a draft that has passed every question; superseding is `supersede`'s."""
    entries: list[Entry] = []
    for fact, unit in zip(draft.facts, draft.units, strict=True):
        common: dict[str, Any] = {
            "unit": unit,
            "year": year_of(fact, draft.at),
            "on": date.fromisoformat(fact.date) if fact.date else draft.at.date(),
            "at": draft.at.astimezone(UTC),
            "person": person,
            "source": draft.source,
            "qualifier": fact.qualifier,
        }
        entries += [Entry(**common | fields) for fields in _fields(fact, catalogue)]
    return tuple(entries)


def _fields(fact: Fact, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    match fact:
        case Count():
            yield from _count(fact)
        case Registration():
            value = {"registered": 1, "achieved": 1, "withdrawn": -1, "declined": 0}[fact.status]
            side = "achieved" if fact.status == "achieved" else "registered"
            yield {"kind": "name", "indicator": f"{fact.model}.{side}", "value": value, "name": fact.name}
        case Gift():
            kind, indicator = GIFT_KINDS[fact.stage]
            due = date.fromisoformat(fact.due) if fact.due else None
            yield {"kind": kind, "indicator": indicator, "value": fact.amount, "name": fact.donor, "due": due,
                   "goods": fact.goods, "quantity": fact.quantity, "method": fact.method, "note": fact.to}  # fmt: skip
        case Fund():
            yield {"kind": "level", "indicator": f"fund.{fact.measure}", "value": fact.amount}
        case Spending():
            yield {"kind": "spending", "indicator": "fund.spending", "value": fact.amount,
                   "quantity": fact.recipients, "note": fact.purpose}  # fmt: skip
        case Indicator():
            kind = "flow" if catalogue.is_flow(fact.code) else "level"
            yield {"kind": kind, "indicator": fact.code, "value": fact.value}
        case Nil():
            yield {"kind": "nil", "indicator": "nil"}


def _count(fact: Count) -> Iterator[dict[str, Any]]:
    for side in ("total", "registered", "achieved"):
        value = getattr(fact, side)
        if value is not None:
            yield {"kind": "level", "indicator": f"{fact.model}.{side}", "value": value}
    # A text that gives the new level too ("thêm 5, tổng 52") is entered as the level alone: it says where it stands.
    if fact.added is not None and fact.registered is None:
        yield {"kind": "change", "indicator": f"{fact.model}.registered", "value": fact.added}


def identity(entry: Entry) -> tuple[str, int, str, str]:
    """What makes two entries of a message and its corrected version the same figure."""
    kind = "money" if entry.kind in ("receipt", "pledge", "gift") else entry.kind
    indicator = "" if kind == "money" else entry.indicator
    return entry.unit, entry.year, f"{kind}:{indicator}", (entry.name or "").casefold()


def supersede(
    new: tuple[Entry, ...], old: tuple[Entry, ...], *, today: date, partial: bool = False
) -> tuple[Entry, ...]:
    """`new` put in place of `old`: same figures correct each other; what is no longer said is voided, or with
    `partial` stays. `today` is the day of those that name none.

    Entries that say just what was said before are left out, so that an edited comma moves nothing.
    """
    waiting = {identity(entry): entry for entry in old}
    kept: list[Entry] = []
    for entry in new:
        before = waiting.pop(identity(entry), None)
        if before is None:
            kept.append(entry)
        elif _says(before) != _says(entry) or entry.on not in (before.on, today):
            kept.append(replace(entry, supersedes=before.id))
    if partial:
        return tuple(kept)
    at = new[0].at if new else None
    return (*kept, *(void(entry, at=at or entry.at) for entry in waiting.values()))


def void(entry: Entry, *, at: datetime, source: int | None = None, person: int | None = None) -> Entry:
    """The entry that takes one back."""
    return Entry(
        unit=entry.unit,
        year=entry.year,
        on=entry.on,
        at=at,
        kind="void",
        indicator=entry.indicator,
        person=person or entry.person,
        source=source or entry.source,
        supersedes=entry.id,
    )


def _says(entry: Entry) -> Entry:
    return replace(entry, id=0, at=datetime(1, 1, 1, tzinfo=UTC), on=date(1, 1, 1), source=0, supersedes=None)
