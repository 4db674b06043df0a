"""What a chart shows, as values: one clear message each, which is its title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.core.facts import MODELS, Model
from handlers.core.places import mid_sentence
from handlers.core.reports import findings
from handlers.core.reports.report import Report, Row
from handlers.core.reports.said import money
from handlers.core.talk import Money, Percent, Say, say
from handlers.core.tally import tenths

MOST = 16  # bars on a picture that a telephone still shows well


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Lengths are in thousandths of the whole width. `pale` lies behind `length`, `mark` is a line across; `said`
    stands at the right, `note` below in small."""

    label: Say
    length: int | None
    said: Say
    pale: int | None = None
    mark: int | None = None
    note: Say | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """`legend` explains the colours by "length", "pale", "mark"; `rest` are bars left out."""

    title: Say
    place: Say
    note: Say | None = None
    bars: tuple[Bar, ...] = ()
    legend: tuple[tuple[str, Say], ...] = ()
    rest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Twelve months of whole đồng, added up, None from where nothing is known yet; each line with its name."""

    title: Say
    place: Say
    note: Say
    lines: tuple[tuple[Say, tuple[int | None, ...]], ...]


Chart = Bars | Lines


def charts(report: Report) -> tuple[Chart, ...]:
    """Those that there are figures for."""
    return tuple(its for its in (models(report), fund(report), heard(report), *rankings(report)) if its is not None)


def _place(report: Report) -> Say:
    return say("chart-place", place=report.unit.name, year=str(report.year), day=report.day)


def models(report: Report) -> Bars | None:
    """Achieved against registered and target."""
    bars = [bar for model in MODELS if (bar := _model(report, model))]
    if not bars:
        return None
    judged = [model for model in report.targets if report.tally.models[model].percent_of_total is not None]
    met = sum((report.tally.models[model].percent_of_total or 0) >= report.targets[model].tenths for model in judged)
    first = next(model for model in MODELS if _model(report, model))
    share = report.tally.models[first].percent_of_total
    if judged:
        title = say("chart-models-met", met=met, of=len(judged), year=str(report.year))
    elif share is not None:
        title = say("chart-models-share", model=say(f"model-{first}"), share=Percent(share))
    else:
        title = say("chart-models-count", model=say(f"model-{first}"), n=report.tally.models[first].achieved or 0)
    legend = [("length", say("chart-achieved")), ("pale", say("chart-registered"))]
    if any(bar.mark is not None for bar in bars):
        legend.append(("mark", say("chart-target")))
    return Bars(title=title, place=_place(report), bars=tuple(bars), legend=tuple(legend))


def _model(report: Report, model: Model) -> Bar | None:
    its = report.tally.models[model]
    if its.achieved is None and its.registered is None:
        return None
    target, note = report.targets.get(model), None
    if its.registered is not None and its.percent_of_registered is not None:
        note = say("chart-of-registered", registered=its.registered, share=Percent(its.percent_of_registered))
    if its.of_total is None or its.percent_of_total is None:
        count = its.achieved if its.achieved is not None else its.registered
        return Bar(label=say(f"model-{model}"), length=None, said=say("number", n=count), note=note)
    part, whole, _ = its.of_total
    return Bar(
        label=say(f"model-{model}"),
        length=min(its.percent_of_total, 1000),
        pale=min(tenths(its.registered, its.total) or 0, 1000) if its.registered is not None else None,
        mark=target.tenths if target else None,
        said=say("chart-of", part=part, whole=whole, share=Percent(its.percent_of_total)),
        note=note,
    )


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
    return Lines(title=title, place=_place(report), note=say("chart-fund-months-note"), lines=tuple(lines))


def _added(months: object, until: int) -> tuple[int | None, ...]:
    assert isinstance(months, dict)
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
    return Bars(title=title, place=_place(report), bars=tuple(bars[:MOST]), rest=max(0, len(bars) - MOST))


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
    return Bars(title=title, place=_place(report), bars=tuple(bars))


def heard(report: Report) -> Bars | None:
    """How far each unit below is with reporting, the one that lacks most first."""
    tally = report.tally
    if not tally.expected or len(report.rows) < 2:
        return None
    whole = tally.reported == tally.expected
    single = all(row.tally.expected <= 1 for row in report.rows)
    if whole and single:
        return None
    rows = sorted(report.rows, key=lambda row: tenths(row.tally.reported, row.tally.expected) or 0)
    bars = [
        Bar(
            label=say("unit", name=row.unit.name),
            length=tenths(row.tally.reported, row.tally.expected) or 0,
            said=say("chart-heard-yes" if row.tally.reported else "chart-heard-no")
            if single
            else say("report-fraction", part=row.tally.reported, whole=row.tally.expected),
        )
        for row in rows
    ]
    title = say("chart-heard-all" if whole else "chart-heard", reported=tally.reported, expected=tally.expected)
    note = None if single else say("chart-heard-note")
    rest = max(0, len(bars) - MOST)
    return Bars(title=title, place=_place(report), note=note, bars=tuple(bars[:MOST]), rest=rest)


def rankings(report: Report) -> Iterable[Bars]:
    """The units below by the first model that most of them have a share of."""
    for model in MODELS:
        place = findings.model_standing(report, model)
        if len(place.ranked) < 2:
            continue
        bars = []
        for row, share in place.ranked:
            ratio = row.tally.models[model].of_total
            assert ratio is not None
            said = say("chart-of", part=ratio[0], whole=ratio[1], share=Percent(share))
            bars.append(Bar(label=say("unit", name=row.unit.name), length=min(share, 1000), said=said,
                            mark=report.targets[model].tenths if model in report.targets else None))  # fmt: skip
        name = say(f"report-inline-{model}")
        title = say("chart-ranking-plain", model=say(f"model-{model}"))
        if place.best and len(place.best.rows) == 1:
            first = place.best.rows[0].unit.name
            title = say("chart-ranking", place=first, model=name, share=Percent(place.best.value))
        legend = (("mark", say("chart-target")),) if model in report.targets else ()
        yield Bars(title=title, place=_place(report), note=say("chart-ranking-note"), bars=tuple(bars[:MOST]),
                   legend=legend, rest=max(0, len(bars) - MOST))  # fmt: skip
        return
