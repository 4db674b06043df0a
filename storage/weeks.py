"""What came in between two moments below a unit: the figures as they stood at each, from the entries themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from handlers.core.line import Line
from handlers.core.own import Own, own
from handlers.core.units import BODY_KINDS, HAMLET_KINDS
from handlers.core.weekletters import Came
from storage.books import Books
from storage.entries import LINE
from storage.sql import Sql, stamp
from storage.tree import end_of

# ruff: noqa: S608 (statements are put together from constants)
_TOUCHED = Sql(
    """SELECT DISTINCT u.code, u.kind FROM units u JOIN entries e ON e.unit = u.code AND e.year = :year
    WHERE u.path >= :path AND u.path < :end AND e.superseded_by IS NULL AND e.kind <> 'void'
      AND e.at >= :since AND e.at < :until"""
)
_LINES = Sql(
    f"""SELECT {LINE}, e.at, s.at FROM entries e LEFT JOIN entries s ON s.id = e.superseded_by
    WHERE e.unit = :unit AND e.year = :year AND e.kind <> 'void'"""
)
_DUE = Sql(
    """SELECT DISTINCT e.unit, e.year FROM entries e JOIN units u ON u.code = e.unit
    WHERE u.path >= :path AND u.path < :end AND e.kind = 'pledge' AND e.superseded_by IS NULL
      AND e.due >= :since AND e.due <= :until ORDER BY e.unit, e.year"""
)
_UNSTATED = Sql(
    """SELECT DISTINCT e.source, e.person, e.unit FROM entries e JOIN units u ON u.code = e.unit
    WHERE u.path >= :path AND u.path < :end AND e.kind = 'gift' AND e.superseded_by IS NULL AND e.at >= :since
      AND e.source IS NOT NULL AND e.person IS NOT NULL ORDER BY e.source"""
)
_LOWEST = HAMLET_KINDS | BODY_KINDS


def came(books: Books, unit: str, year: int, since: datetime, until: datetime) -> Came:
    """What the lowest units below it reported in that time, and which they are."""
    span = {"since": stamp(since), "until": stamp(until), "year": year}
    touched: list[str] = []
    new, achieved, money = 0, 0, 0
    for root in books.units.roots(unit):
        for code, kind in books.all(_TOUCHED, path=root, end=end_of(root), **span):
            if kind not in _LOWEST:
                continue
            touched.append(code)
            rows = books.all(_LINES, unit=code, year=year)
            before, after = _at(rows, stamp(since)), _at(rows, stamp(until))
            new += after.reported and not before.reported
            achieved += _stands(after, "family.achieved") - _stands(before, "family.achieved")
            money += _money(after) - _money(before)
    return Came(units=tuple(sorted(touched)), new=new, achieved=achieved, money=money)


def due_units(books: Books, unit: str, since: date, until: date) -> Sequence[tuple[str, int]]:
    """(unit, year) at or below it with promises that fall due then, whatever has come of them."""
    span = {"since": since.isoformat(), "until": until.isoformat()}
    found = {
        (row[0], row[1]): None
        for root in books.units.roots(unit)
        for row in books.all(_DUE, path=root, end=end_of(root), **span)
    }
    return list(found)


def unstated(books: Books, unit: str, since: datetime) -> Sequence[tuple[int, int, str]]:
    """(message, who sent it, unit) of gifts at or below it since then of which it is not known whether they came."""
    return [
        (row[0], row[1], row[2])
        for root in books.units.roots(unit)
        for row in books.all(_UNSTATED, path=root, end=end_of(root), since=stamp(since))
    ]


def _at(rows: Sequence[tuple[Any, ...]], moment: int) -> Own:
    """What the unit had stated by then."""
    return own(Line._make(row[:-2]) for row in rows if row[-2] < moment and (row[-1] is None or row[-1] >= moment))


def _stands(own: Own, indicator: str) -> int:
    stand = own.stands.get(indicator)
    return stand.value if stand else 0


def _money(own: Own) -> int:
    """What was raised: the stated total with what came later, else what was noted one by one."""
    if "fund.raised" in own.stands:
        return own.stands["fund.raised"].value
    return (own.fund.received or 0) if own.fund else 0
