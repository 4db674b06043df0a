"""What a chart shows, as values: one clear message each, which is its title."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.core.facts import MODELS, Model
from handlers.core.reports import findings
from handlers.core.reports.drawn import MOST, Bar, Bars, Chart, ends, place_of
from handlers.core.reports.fundcharts import fund
from handlers.core.reports.report import Report
from handlers.core.talk import Percent, say
from handlers.core.tally import tenths


def charts(report: Report) -> tuple[Chart, ...]:
    """Those that there are figures for."""
    return tuple(its for its in (models(report), fund(report), heard(report), *rankings(report)) if its is not None)


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
    return Bars(title=title, place=place_of(report), bars=tuple(bars), legend=tuple(legend))


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
    return Bars(title=title, place=place_of(report), note=note, bars=tuple(bars[:MOST]), rest=rest)


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
        shown, rest, first_ones = ends(bars)
        yield Bars(title=title, place=place_of(report), note=say("chart-ranking-note"), bars=shown, legend=legend,
                   rest=rest, first=first_ones)  # fmt: skip
        return
