"""What the command line prints of a unit's trail: each figure, who stated it, when, in what words, what came after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.core.ledger import Entry
from handlers.core.talk import Counted, IndicatorName, Say, say
from locales.voice import voice
from storage import Books


def trail_lines(
    books: Books, unit: str, year: int, indicator: str | None, now: datetime, zone: ZoneInfo, language: str = "vi"
) -> list[str]:
    """The entries of the unit itself, oldest first, an indicator after the other. That names were read is noted, as it
    is for everybody. Raises ValueError on an unknown unit."""
    if books.units.get(unit) is None:
        raise ValueError(f"unknown unit {unit}")
    trust = books.records.at(now).trust
    codes = [indicator] if indicator else list(trust.stated(unit, year))
    speak = voice(language)
    lines = []
    for code in codes:
        history = trust.history(unit, year, code)
        if history:
            lines.append(f"{code} – {speak.say(say('trail-other', name=IndicatorName(code)))}")
        lines += ["  " + " · ".join(speak.say(part) for part in _parts(books, entry, zone)) for entry in history]
    books.circle.looked(None, unit, "trail", now)
    return lines


def _parts(books: Books, entry: Entry, zone: ZoneInfo) -> Iterator[Say]:
    yield say("step-who", name=f"{entry.id} · {entry.at.astimezone(zone):%d/%m/%Y %H:%M}")
    yield say("step-void") if entry.kind == "void" else _value(entry)
    if entry.name:
        yield say("step-who", name=entry.name)
    if entry.source is not None and (said := books.inbox.sentence(entry.source)):
        yield say("cli-step-said", who=said[1], text=said[0])
    if entry.supersedes is not None:
        yield say("cli-step-over", over=str(entry.supersedes))
    waited = books.closings.waiting(entry.source, entry.unit) if entry.source is not None else None
    if waited is not None and waited.status == "approved":
        yield say("cli-step-by", by=waited.by_name, reason=waited.reason)


def _value(entry: Entry) -> Say:
    if entry.value is None:
        return say("trail-unknown")
    return say("trail-value", value=Counted(entry.indicator, entry.value))
