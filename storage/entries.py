"""Entries as rows, and the other way."""

from __future__ import annotations

from typing import Any

from handlers.core.ledger import Entry
from handlers.core.line import Line
from storage.conditions import LIVE
from storage.sql import Sql, clean, day, day_text, moment, stamp

COLUMNS = """e.id, e.unit, e.year, e.day, e.at, e.kind, e.indicator, e.value, e.qualifier, n.name, e.goods, e.quantity,
    e.method, e.due, e.note, e.counterpart, e.person, e.source, e.supersedes"""
FROM = "FROM entries e LEFT JOIN entry_names n ON n.entry = e.id"
# As it stood at a moment: what was texted by then, and not yet corrected or taken back by then.
STOOD = """e.at <= :until AND e.kind <> 'void' AND (e.superseded_by IS NULL
    OR EXISTS (SELECT 1 FROM entries s WHERE s.id = e.superseded_by AND s.at > :until))"""
STANDING = LIVE.replace("superseded_by", "e.superseded_by").replace("kind", "e.kind")
INSERT = Sql(
    """INSERT INTO entries (unit, year, day, at, kind, indicator, value, qualifier, goods, quantity, method, due, note,
      counterpart, person, source, supersedes, root, stands, donor)
    VALUES (:unit, :year, :day, :at, :kind, :indicator, :value, :qualifier, :goods, :quantity, :method, :due, :note,
      :counterpart, :person, :source, :supersedes, :root, :stands, :donor) RETURNING id"""
)
LINE = """e.unit, e.kind, e.indicator, e.value, e.qualifier, e.day, COALESCE(e.stands, e.at), COALESCE(e.root, e.id),
    e.donor, e.goods <> '', e.counterpart, e.person"""
LINES = f"{LINE} FROM entries e WHERE e.year = :year AND {STANDING}"


def row_of(entry: Entry) -> dict[str, Any]:
    """The values of an entry for `INSERT`, but for its name."""
    return {
        "unit": entry.unit,
        "year": entry.year,
        "day": entry.on.isoformat(),
        "at": stamp(entry.at),
        "kind": entry.kind,
        "indicator": entry.indicator,
        "value": entry.value,
        "qualifier": entry.qualifier,
        "goods": clean(entry.goods or ""),
        "quantity": entry.quantity,
        "method": entry.method,
        "due": day_text(entry.due),
        "note": clean(entry.note or ""),
        "counterpart": entry.counterpart,
        "person": entry.person,
        "source": entry.source,
        "supersedes": entry.supersedes,
        "root": None,
        "stands": None,
        "donor": None,
    }


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
