"""What stands out in the figures, said only where they say so: best and last, the largest change, target met or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.core.facts import Model
from handlers.core.reports.report import Report, Row

FEWEST = 3  # units with a figure, below which nobody is first or last
NAMED = 3  # units that share a place and are still named


@dataclass(frozen=True, slots=True, kw_only=True)
class Extreme:
    """The units that share the first or last place, and the value there (tenths of a percent, or whole đồng)."""

    rows: tuple[Row, ...]
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The rows that have a value, the highest first, and what stands out among them; None where nothing does."""

    ranked: tuple[tuple[Row, int], ...]
    best: Extreme | None = None
    last: Extreme | None = None


def standing(rows: Sequence[Row], values: Sequence[int | None]) -> Standing:
    """Rank rows by their values. Nobody is first or last where fewer than half have a value, or all are alike, or more
    than three share the place."""
    given = [(row, value) for row, value in zip(rows, values, strict=True) if value is not None]
    ranked = tuple(sorted(given, key=lambda pair: -pair[1]))
    if len(ranked) < FEWEST or 2 * len(ranked) < len(rows) or ranked[0][1] == ranked[-1][1]:
        return Standing(ranked=ranked)
    return Standing(ranked=ranked, best=_sharing(ranked, ranked[0][1]), last=_sharing(ranked, ranked[-1][1]))


def _sharing(ranked: Sequence[tuple[Row, int]], value: int) -> Extreme | None:
    rows = tuple(row for row, its in ranked if its == value)
    return Extreme(rows=rows, value=value) if len(rows) <= NAMED else None


def model_standing(report: Report, model: Model) -> Standing:
    """By share of the total achieved."""
    return standing(report.rows, [row.tally.models[model].percent_of_total for row in report.rows])


def fund_standing(report: Report) -> Standing:
    """By money raised."""
    return standing(report.rows, [row.tally.fund.raised for row in report.rows])


def change(report: Report, model: Model) -> int | None:
    """How the share of the total changed on last year, in tenths of a percentage point."""
    now, before = report.tally.models[model].percent_of_total, report.last.models[model].percent_of_total
    return now - before if now is not None and before is not None else None


def largest_change(report: Report, model: Model) -> Standing:
    """By change of the share of the total on last year."""
    return standing(report.rows, [_change(row, model) for row in report.rows])


def _change(row: Row, model: Model) -> int | None:
    now = row.tally.models[model].percent_of_total
    before = row.last.models[model].percent_of_total if row.last else None
    return now - before if now is not None and before is not None else None


def grown(now: int | None, before: int | None) -> int | None:
    """The growth of an amount in tenths of a percent, half up away from zero; None where it cannot be said."""
    if now is None or not before or before < 0:
        return None
    change = abs(now - before)
    tenths = (2000 * change + before) // (2 * before)
    return tenths if now >= before else -tenths


def fund_grown(report: Report) -> int | None:
    """The growth of what was raised, in tenths of a percent; "hơn 15 tỷ" against "hơn 13 tỷ" says no exact growth."""
    now, before = report.tally.fund, report.last.fund
    if "fund.raised" in now.qualifiers or "fund.raised" in before.qualifiers:
        return None
    return grown(now.raised, before.raised)
