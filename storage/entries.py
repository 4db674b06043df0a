"""Entries as rows, and the other way."""

from __future__ import annotations

from typing import Any

from handlers.core.ledger import Entry
from handlers.core.line import Line
from storage.conditions import LIVE, PAST
from storage.sql import Into, clean, day, day_text, moment, stamp

COLUMNS = """e.id, e.unit, e.year, e.day, e.at, e.kind, e.indicator, e.value, e.qualifier, n.name, e.goods, e.quantity,
    e.method, e.due, e.note, e.counterpart, e.person, e.source, e.supersedes"""
FROM = "FROM entries e LEFT JOIN entry_names n ON n.entry = e.id"
STANDING = LIVE.replace("superseded_by", "e.superseded_by").replace("kind", "e.kind")
# As it stood at a moment: what was texted by then and not yet corrected or taken back by then. In two parts, each with
# an index of its own: what stands still, and what was superseded later.
STILL = f"{STANDING} AND e.at <= :until"
_OLD = PAST.replace("superseded_by", "e.superseded_by").replace("kind", "e.kind")
SINCE_SUPERSEDED = f"""{_OLD} AND e.at <= :until
    AND EXISTS (SELECT 1 FROM entries s WHERE s.id = e.superseded_by AND s.at > :until)"""  # noqa: S608 (constants)
# What of an entry is sealed (see `storage.chain`) comes first.
SEALED = ("id", "unit", "year", "day", "at", "kind", "indicator", "value", "qualifier", "quantity", "method", "due",
          "counterpart", "person", "source", "supersedes")  # fmt: skip
_INTO = (*SEALED, "goods", "note", "root", "stands", "donor")
INTO = Into("entries", _INTO)
LINE = """e.unit, e.kind, e.indicator, e.value, e.qualifier, e.day, COALESCE(e.stands, e.at), COALESCE(e.root, e.id),
    e.donor, e.goods <> '', e.counterpart, e.person"""
LINES = f"{LINE} FROM entries e WHERE e.year = :year AND {STANDING}"


def row_of(entry: Entry, id: int, root: int | None, stands: int | None, donor: int | None) -> tuple[Any, ...]:
    """An entry's row for `INTO`; its name is kept apart."""
    return (
        id,
        entry.unit,
        entry.year,
        entry.on.isoformat(),
        stamp(entry.at),
        entry.kind,
        entry.indicator,
        entry.value,
        entry.qualifier,
        entry.quantity,
        entry.method,
        day_text(entry.due),
        entry.counterpart,
        entry.person,
        entry.source,
        entry.supersedes,
        clean(entry.goods or ""),
        clean(entry.note or ""),
        root,
        stands,
        donor,
    )


def entry_of(row: tuple[Any, ...]) -> Entry:
    """From `COLUMNS`."""
    on, due = day(row[3]), day(row[13])
    assert on is not None
    return Entry(
        id=row[0],
        unit=row[1],
        year=row[2],
        on=on,
        at=moment(row[4]),
        kind=row[5],
        indicator=row[6],
        value=row[7],
        qualifier=row[8],
        name=row[9] or None,
        goods=row[10] or None,
        quantity=row[11],
        method=row[12],
        due=due,
        note=row[14] or None,
        counterpart=row[15],
        person=row[16],
        source=row[17],
        supersedes=row[18],
    )


line_of = Line._make


def added(row: tuple[Any, ...]) -> Line:
    """The line of a row made for `INTO`: as it would be read back."""
    its = dict(zip(_INTO, row, strict=True))
    return Line(
        its["unit"],
        its["kind"],
        its["indicator"],
        its["value"],
        its["qualifier"],
        its["day"],
        its["at"] if its["stands"] is None else its["stands"],
        its["id"] if its["root"] is None else its["root"],
        its["donor"],
        its["goods"] != "",
        its["counterpart"],
        its["person"],
    )
