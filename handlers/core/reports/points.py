"""Emulation points of units by a scheme: each criterion's points, the bonus for growth, and ranks with their ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from handlers.core.reports.columns import value
from handlers.core.reports.parts import Listing
from handlers.core.reports.report import Row
from handlers.core.reports.said import tenths_of
from handlers.core.reports.scheme import PLAIN, Criterion
from handlers.core.talk import say
from handlers.core.tally import Tally
from handlers.core.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A unit's points in tenths, one for each criterion (None: a figure is missing, which counts nothing), the bonus
    and the whole. Units with as many points share a `rank`, and the next rank is left out."""

    row: Row
    points: tuple[int | None, ...]
    bonus: int
    total: int
    rank: int = 0
    shared: int = 1


def score(criteria: Sequence[Criterion], rows: Sequence[Row]) -> tuple[Scored, ...]:
    """The highest first; among equals as names are read out."""
    scored = sorted((_scored(criteria, row) for row in rows), key=lambda its: -its.total)
    totals = [its.total for its in scored]
    return tuple(
        Scored(row=its.row, points=its.points, bonus=its.bonus, total=its.total, rank=totals.index(its.total) + 1,
               shared=totals.count(its.total))
        for its in scored
    )  # fmt: skip


def _scored(criteria: Sequence[Criterion], row: Row) -> Scored:
    points: list[int | None] = []
    bonus = 0
    for its in criteria:
        share = _share(its, row.tally, row.unit)
        if share is None:
            points.append(None)
            continue
        points.append(_tenths(its.points * min(Fraction(1), share / its.full)))
        bonus += _bonus(its, share, _share(its, row.last, row.unit) if row.last else None)
    return Scored(row=row, points=tuple(points), bonus=bonus, total=sum(its or 0 for its in points) + bonus)


def _bonus(criterion: Criterion, now: Fraction, before: Fraction | None) -> int:
    if not criterion.bonus or before is None or now <= before:
        return 0
    if not criterion.whole and not before:
        return 0
    growth = (now - before) * 100 if criterion.whole else (now - before) * 100 / before
    return _tenths(min(criterion.bonus * growth, criterion.most) if criterion.most else criterion.bonus * growth)


def _share(criterion: Criterion, tally: Tally, unit: Unit) -> Fraction | None:
    part = _value(criterion.part, tally, unit)
    if part is None:
        return None
    if not criterion.whole:
        return Fraction(part)
    whole = _value(criterion.whole, tally, unit)
    return Fraction(part, whole) if whole else None


def _value(code: str, tally: Tally, unit: Unit) -> int | None:
    if code in ("reported", "expected"):
        found: int = getattr(tally, code)
        return found
    stated = value(tally, code)
    if stated is None and code in PLAIN:
        return unit.population if code == "population" else unit.households
    return stated


def _tenths(points: Fraction) -> int:
    """Half up."""
    return int(points * 10 + Fraction(1, 2))


def listing(criteria: Sequence[Criterion], scored: Sequence[Scored]) -> Listing:
    """The table of points, ties explained beside their rank."""
    named = (say("points-criterion", name=its.name, points=tenths_of(_tenths(its.points))) for its in criteria)
    head = (say("points-rank"), say("report-col-unit"), *named, say("points-bonus"), say("points-total"))
    rows = tuple(
        (
            say("points-shared", rank=its.rank, n=its.shared) if its.shared > 1 else say("number", n=its.rank),
            say("unit", name=its.row.unit.name),
            *(tenths_of(points) if points is not None else say("points-none") for points in its.points),
            tenths_of(its.bonus),
            tenths_of(its.total),
        )
        for its in scored
    )
    return Listing(say("points-title"), head, rows, numbers=len(criteria) + 2)
