"""The fund as a picture: by month against last year, else of the units below, else the two years."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.core.places import mid_sentence
from handlers.core.reports import findings
from handlers.core.reports.drawn import MOST, Bar, Bars, Chart, Lines, place_of
from handlers.core.reports.report import Report, Row
from handlers.core.reports.said import money
from handlers.core.talk import Money, Percent, Say, say


def fund(report: Report) -> Chart | None:
    """By month against last year where money was noted one by one; else of the units below; else the two years."""
    return _months(report) or _units(report) or _years(report)


def _months(report: Report) -> Lines | None:
    if sum(1 for amount in report.received.values() if amount) < 2:
        return None
    until = report.day.month
    this = _added(report.received, until)
    lines = [(say("chart-year", year=str(report.year)), this)]
    now, before = this[until - 1] or 0, None
    if report.received_last:
        last = _added(report.received_last, 12)
        lines.append((say("chart-year", year=str(report.year - 1)), last))
        before = last[until - 1]
    grown = findings.grown(now, before)
    key = "chart-fund-months" + ("" if not grown else "-up" if grown > 0 else "-down")
    args = {} if not grown else {"by": Percent(abs(grown)), "year": str(report.year - 1)}
    title = say(key, month=until, amount=Money(now), **args)
    return Lines(title=title, place=place_of(report), note=say("chart-fund-months-note"), lines=tuple(lines))


def _added(months: Mapping[int, int], until: int) -> tuple[int | None, ...]:
    return tuple(sum(months.get(n, 0) for n in range(1, month + 1)) if month <= until else None
                 for month in range(1, 13))  # fmt: skip


def _units(report: Report) -> Bars | None:
    place = findings.fund_standing(report)
    if len(place.ranked) < 2:
        return None
    most = place.ranked[0][1] or 1
    bars = [
        Bar(label=say("unit", name=row.unit.name), length=1000 * amount // most, said=money(row.tally.fund, "raised"),
            note=_beside(row))
        for row, amount in place.ranked
    ]  # fmt: skip
    given = {row.unit.code for row, _ in place.ranked}
    for row in report.rows:
        if row.unit.code not in given:
            other = _other(row)
            bars.append(Bar(label=say("unit", name=row.unit.name), length=None, said=other or say("chart-fund-silent")))
    first = mid_sentence(place.ranked[0][0].unit)
    title = say("chart-fund-units", n=len(place.ranked), of=len(report.rows), place=first)
    return Bars(title=title, place=place_of(report), bars=tuple(bars[:MOST]), rest=max(0, len(bars) - MOST))


def _beside(row: Row) -> Say | None:
    figure = row.tally.figures.get("per_capita_fund")
    return say("report-per-head", amount=Money(figure.value)) if figure and figure.value is not None else None


def _other(row: Row) -> Say | None:
    """What a unit gave that is not money raised."""
    for name in ("balance", "spent", "in_kind"):
        if getattr(row.tally.fund, name) is not None:
            head = say(f"report-col-fund-{name.replace('_', '-')}")
            return say("chart-fund-other", measure=head, amount=money(row.tally.fund, name))
    return None


def _years(report: Report) -> Bars | None:
    now, before = report.tally.fund.raised, report.last.fund.raised
    if now is None:
        return None
    grown, most = findings.fund_grown(report), max(now, before or 0) or 1
    key = "chart-fund-year" + ("" if not grown else "-up" if grown > 0 else "-down")
    args = {} if not grown else {"by": Percent(abs(grown)), "year": str(report.year - 1)}
    bars = [
        Bar(label=say("chart-year", year=str(tally.year)), length=1000 * (tally.fund.raised or 0) // most,
            said=money(tally.fund, "raised"), strong=tally.year == report.year)
        for tally in (report.last, report.tally) if tally.fund.raised is not None
    ]  # fmt: skip
    title = say(key, amount=money(report.tally.fund, "raised"), **args)
    return Bars(title=title, place=place_of(report), bars=tuple(bars))
