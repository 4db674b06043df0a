"""The sentences a chair reads aloud: models, targets, what changed and what stands out, the fund, other figures."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.core.besidelines import signed_lines
from handlers.core.catalogue import Catalogue
from handlers.core.facts import MODELS, Model
from handlers.core.places import mid_sentence
from handlers.core.reports import findings
from handlers.core.reports.parts import Paragraph
from handlers.core.reports.report import Report, Row
from handlers.core.talk import Counted, IndicatorName, Money, Percent, Say, say
from handlers.core.tally import FundTally

STANDOUT: tuple[Model, ...] = ("family", "clan", "community")


def models(report: Report) -> Iterable[Paragraph]:
    """ "Gia đình học tập có 85.162/130.039 đạt 65,5%; dòng họ học tập 1.317/1.560 đạt 84,4%; …"."""
    totals: list[Say] = []
    registered: list[Say] = []
    for model in MODELS:
        its = report.tally.models[model]
        if its.of_total and its.percent_of_total is not None:
            part, whole, _ = its.of_total
            key = "report-model-has" if totals else "report-model-first"
            totals.append(say(key, model=_name(model, first=not totals), part=part, whole=whole,
                              share=Percent(its.percent_of_total)))  # fmt: skip
        if its.of_registered and its.percent_of_registered is not None:
            part, whole, _ = its.of_registered
            registered.append(say("report-model-registered", model=_name(model, first=False), part=part, whole=whole,
                                  share=Percent(its.percent_of_registered)))  # fmt: skip
    if totals:
        yield Paragraph(tuple(totals))
    if registered:
        yield Paragraph(tuple(registered), lead=say("report-of-registered"))


def targets(report: Report) -> Iterable[Paragraph]:
    """Each model that has a target against it."""
    items = []
    for model, target in report.targets.items():
        share = report.tally.models[model].percent_of_total
        if share is None:
            continue
        key = "report-target-met" if share >= target.tenths else "report-target-short"
        items.append(say(key, model=_name(model, first=False), share=Percent(share), target=Percent(target.tenths),
                         gap=points(abs(share - target.tenths))))  # fmt: skip
    if items:
        source = next((its.source for its in report.targets.values() if its.source), "")
        lead = say("report-targets-of", source=source) if source else say("report-targets")
        yield Paragraph(tuple(items), lead=lead)


def signed(report: Report) -> Iterable[Paragraph]:
    """What units signed, against what came of it."""
    if lines := tuple(signed_lines(report.tally)):
        yield Paragraph(lines, lead=say("report-signed-aims"))


def changes(report: Report) -> Iterable[Paragraph]:
    """Each model against last year, in percentage points."""
    items = []
    for model in MODELS:
        change = findings.change(report, model)
        before = report.last.models[model].percent_of_total
        if change is None or before is None:
            continue
        key = "report-change-up" if change > 0 else "report-change-down" if change else "report-change-none"
        items.append(say(key, model=_name(model, first=False), by=points(abs(change)), before=Percent(before)))
    if items:
        yield Paragraph(tuple(items), lead=say("report-against-last", year=str(report.year - 1)))


def standouts(report: Report) -> Iterable[Paragraph]:
    """Who is first and last, and who changed most: only where the figures say so."""
    for model in STANDOUT:
        items = []
        place = findings.model_standing(report, model)
        for key, its in (("report-best", place.best), ("report-last", place.last)):
            if its:
                items.append(say(key, places=names(its.rows), share=Percent(its.value)))
        most = findings.largest_change(report, model).best
        if most and most.value > 0:
            items.append(say("report-most-up", places=names(most.rows), by=points(most.value)))
        if items:
            yield Paragraph(tuple(items), lead=say("report-standing-of", model=_name(model, first=True)))


def fund(report: Report) -> Iterable[Paragraph]:
    """The fund in one sentence with its change; where units keep it apart, each unit with what it gave."""
    its = report.tally.fund
    items = []
    for name in ("raised", "in_kind", "spent", "balance", "outstanding", "budget"):
        amount = getattr(its, name)
        if amount is None or (amount == 0 and name == "outstanding"):
            continue
        line = say(f"report-fund-{name.replace('_', '-')}", amount=money(its, name))
        grown = findings.fund_grown(report) if name == "raised" else None
        if grown:
            key = "report-fund-up" if grown > 0 else "report-fund-down"
            line = say(key, line=line, by=Percent(abs(grown)), year=str(report.year - 1))
        items.append(line)
    if items:
        yield Paragraph(tuple(items))
    if its.raised is None and len(report.rows) > 1:
        yield from _apart(report)


def _apart(report: Report) -> Iterable[Paragraph]:
    """Rows that mix what was raised, spent and left have no honest total: they are said one by one."""
    silent = []
    for row in report.rows:
        items = [
            say(f"report-fund-{name.replace('_', '-')}", amount=money(row.tally.fund, name))
            for name in ("raised", "in_kind", "spent", "balance")
            if getattr(row.tally.fund, name) is not None
        ]
        if (figure := row.tally.figures.get("per_capita_fund")) and figure.value is not None:
            items.append(say("report-per-head", amount=Money(figure.value)))
        if items:
            yield Paragraph(tuple(items), lead=say("report-place-lead", place=row.unit.name))
        else:
            silent.append(row)
    if silent:
        yield Paragraph((say("report-fund-silent", places=names(silent)),))
    if len(silent) < len(report.rows):
        yield Paragraph((say("report-fund-unlike"),))


def indicators(report: Report, catalogue: Catalogue, family: str) -> Iterable[Paragraph]:
    """The other figures that belong together ("awards"), each with its share where it has one."""
    items = []
    for its in catalogue.singles():
        figure = report.tally.figures.get(its.code)
        if its.family != family or figure is None or figure.value is None:
            continue
        line = say("report-indicator", name=IndicatorName(its.code), value=Counted(its.code, figure.value),
                   unit=its.unit.get("vi", "") if its.measure == "number" else "")  # fmt: skip
        whole = report.tally.figures.get(its.ratio) if its.ratio else None
        if whole and whole.value:
            share = (2000 * figure.value + whole.value) // (2 * whole.value)
            line = say("report-indicator-share", name=IndicatorName(its.code), part=figure.value, whole=whole.value,
                       share=Percent(share))  # fmt: skip
        items.append(line)
    if items:
        yield Paragraph(tuple(items))


def names(rows: Iterable[Row]) -> tuple[str, ...]:
    """The units' names as they stand inside a sentence."""
    return tuple(mid_sentence(row.unit) for row in rows)


def money(fund: FundTally, name: str) -> Say:
    """An amount with its qualifier ("hơn 15.000.000.000đ")."""
    qualifier = fund.qualifiers.get(f"fund.{name}", "exact")
    return say(f"money-{qualifier.replace('_', '-')}", amount=Money(getattr(fund, name)))


def points(tenths: int) -> Say:
    """Percentage points: 42 -> "4,2 điểm phần trăm"."""
    return say("report-points", by=tenths_of(tenths))


def tenths_of(tenths: int) -> Say:
    """42 -> "4,2", 40 -> "4"."""
    whole, rest = divmod(tenths, 10)
    return say("points-tenths", whole=whole, rest=rest) if rest else say("number", n=whole)


def _name(model: Model, *, first: bool) -> Say:
    return say(f"model-{model}") if first else say(f"report-inline-{model}")
