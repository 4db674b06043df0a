"""The sentence that calls a meeting, as a draft: plain data that says what it says, and else what is usual."""

from __future__ import annotations

from typing import Any

from handlers.core.facts import Meeting
from handlers.core.meetings import USUAL, kind_of, usually_called
from handlers.core.meetwords import Said, has, host, offsets, place, when, who
from handlers.core.nextfire import Before
from handlers.core.rights import units_for
from handlers.core.turn import Turn
from handlers.core.units import CLUSTER_KIND


def read_call(turn: Turn) -> tuple[dict[str, Any], bool]:
    """The draft, and whether its day cannot be. `at` is "2026-11-28T08:00", the day alone, "T08:00" or ""."""
    text, phrases = turn.message.text, turn.hearing.phrases
    said = when(text, turn.scene.now)
    unit = _unit(turn)
    known = turn.records.unit(unit)
    draft = {
        "unit": unit,
        "host": _host(turn, unit),
        "kind": kind_of(text),
        "title": _title(turn),
        "at": _at(said),
        "place": place(text, phrases, said),
        "called": who(text, phrases) or (usually_called(known) if known else "all"),
        "before": " ".join(str(one) for one in offsets_said(text) or USUAL),
        "late": has(text, phrases, "afternoon"),
    }
    return draft, bool(said and said.problem)


def offsets_said(text: str) -> tuple[Before, ...]:
    """The reminders a sentence asks for: "…, nhắc trước 3 ngày"."""
    _, found, tail = text.lower().partition("nhắc trước")
    return offsets(tail) if found else ()


def _title(turn: Turn) -> str:
    """What the sentence calls it."""
    fact = next((fact for fact in turn.reading.facts if isinstance(fact, Meeting)), None)
    title = (fact.title or "").lstrip("/ ") if fact else ""
    return title[:1].upper() + title[1:] if len(title.split()) > 1 else ""


def _host(turn: Turn, unit: str) -> str:
    """The unit that holds it, where the sentence names one of those that are called; else whoever calls it."""
    name = host(turn.message.text)
    named_units = turn.records.find_units(name, unit, turn.scene.now.date()) if name else ()
    return named_units[0].code if len(named_units) == 1 else unit


def _unit(turn: Turn) -> str:
    """The unit that calls it: the cluster where one is named, else where the person stands."""
    own = units_for(turn.person, "meet")
    named_cluster = "cụm" in turn.message.text.lower() or "cum" in turn.message.text.lower().split()
    for code in own:
        unit = turn.records.unit(code)
        if named_cluster and unit and unit.kind == CLUSTER_KIND:
            return code
    return turn.person.standing if turn.person.standing in own else own[0]


def _at(said: Said | None) -> str:
    """ "2026-11-28T08:00", "2026-11-28", "T08:00" for an hour alone, or "" ."""
    if said is None:
        return ""
    hour = f"T{said.hour:%H:%M}" if said.hour else ""
    return (said.day.isoformat() if said.day else "") + hour
