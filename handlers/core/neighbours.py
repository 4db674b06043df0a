"""Neighbours: hamlets of one commune, whose volunteers help each other out, with the chair's yes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.core.records import Records
from handlers.core.rights import may, units_for
from handlers.core.units import COMMUNE_KINDS, Person, Unit


def neighbourhoods(person: Person, records: Records) -> Sequence[str]:
    """The communes whose hamlets the person speaks for."""
    found = []
    for code in units_for(person, "report"):
        unit = records.unit(code)
        above = records.unit(unit.parent) if unit and unit.parent else None
        if above and above.kind in COMMUNE_KINDS:
            found.append(above.code)
    return list(dict.fromkeys(found))


def is_neighbour(person: Person, code: str, records: Records) -> bool:
    """Whether the unit lies in a commune the person reports in, right beside what they speak for."""
    unit = records.unit(code)
    return unit is not None and unit.parent in neighbourhoods(person, records)


def neighbours_named(name: str, person: Person, records: Records, day: date) -> Sequence[Unit]:
    """The neighbouring hamlets of that name."""
    found: dict[str, Unit] = {}
    for commune in neighbourhoods(person, records):
        for unit in records.find_units(name, commune, day):
            if unit.parent == commune and not may(person, "report", unit.code, records):
                found[unit.code] = unit
    return list(found.values())
