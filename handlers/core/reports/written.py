"""The yearly written report (Nghị định 30/2020), section by section, with blanks where only a person can write."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.core.catalogue import Catalogue
from handlers.core.places import mid_sentence
from handlers.core.punctual import punctual_line
from handlers.core.reports import said
from handlers.core.reports.columns import columns
from handlers.core.reports.parts import Blank, Figures, Heading, Listing, Paragraph, Part
from handlers.core.reports.report import Report, Row
from handlers.core.talk import Money, Percent, Say, say
from handlers.core.units import CLUSTER_KIND, COMMUNE_KINDS, HAMLET_KINDS


def written(report: Report, catalogue: Catalogue, points: Listing | None = None) -> tuple[Part, ...]:
    """The whole text below the heading, annexes last. `points` is the emulation table where there is one."""
    return (*_body(report, catalogue, points), *_annexes(report, catalogue))


def _body(report: Report, catalogue: Catalogue, points: Listing | None) -> Iterable[Part]:
    yield Heading(say("report-h1-situation"))
    yield Paragraph(tuple(_situation(report)), lead=say("report-place-lead", place=report.unit.name))
    yield Blank(say("report-blank-situation"))
    yield Heading(say("report-h1-results"))
    yield Heading(say("report-h2-advice"), 2)
    yield Blank(say("report-blank-advice"))
    yield Heading(say("report-h2-organisation"), 2)
    yield from _or_blank(said.indicators(report, catalogue, "organisation"), "report-blank-organisation")
    yield Heading(say("report-h2-models"), 2)
    yield from _or_blank(said.models(report), "report-blank-models")
    yield from said.targets(report)
    yield from said.signed(report)
    yield from said.changes(report)
    yield from said.standouts(report)
    yield Heading(say("report-h2-fund"), 2)
    yield from _or_blank(said.fund(report), "report-blank-fund")
    yield from _or_blank(said.indicators(report, catalogue, "awards"), "report-blank-awards")
    yield Heading(say("report-h2-centres"), 2)
    yield from _or_blank(said.indicators(report, catalogue, "centres"), "report-blank-centres")
    yield Heading(say("report-h2-emulation"), 2)
    if points is not None:
        yield points
    yield Blank(say("report-blank-emulation"))
    yield Heading(say("report-h1-limits"))
    yield from _limits(report)
    yield from _noted(report, "difficulties")
    yield Blank(say("report-blank-limits"))
    yield Heading(say("report-h1-directions"))
    yield from _noted(report, "directions", "tasks")
    for host in report.notes.get("next_host", ())[-1:]:
        yield Paragraph((say("report-next-host", host=host),))
    yield Blank(say("report-blank-directions", year=str(report.year + 1)))
    yield Heading(say("report-h1-requests"))
    yield Blank(say("report-blank-requests"))


def _or_blank(paragraphs: Iterable[Part], key: str) -> Iterable[Part]:
    found = tuple(paragraphs)
    return found or (Blank(say(key)),)


def _situation(report: Report) -> Iterable[Say]:
    high = sum(row.unit.kind not in COMMUNE_KINDS | HAMLET_KINDS for row in report.rows)
    communes = sum(row.unit.kind in COMMUNE_KINDS for row in report.rows)
    if high:
        yield say("report-has-members" if report.unit.kind == CLUSTER_KIND else "report-has-units", n=high)
    if communes:
        yield say("report-has-communes", n=communes)
    if report.unit.population:
        yield say("report-has-population", n=report.unit.population)
    if report.unit.traits:
        yield say("traits-line", traits=report.unit.traits)
    if report.host is not None:
        yield say("tally-host", unit=mid_sentence(report.host))
    yield say("report-heard", reported=report.tally.reported, expected=report.tally.expected, day=report.day)
    yield from punctual_line(report.in_time, report.tally)


def _limits(report: Report) -> Iterable[Part]:
    """What the figures themselves say is lacking."""
    short = [
        say("report-short-of", model=say(f"report-inline-{model}"), target=_percent(target.tenths))
        for model, target in report.targets.items()
        if (share := report.tally.models[model].percent_of_total) is not None and share < target.tenths
    ]
    if short:
        yield Paragraph(tuple(short))
    left = report.tally.expected - report.tally.reported
    if left > 0:
        yield Paragraph((say("report-not-heard", n=left, of=report.tally.expected),))


def _percent(tenths: int) -> Say:
    return say("share", share=Percent(tenths))


def _noted(report: Report, *kinds: str) -> Iterable[Part]:
    for kind in kinds:
        for note in report.notes.get(kind, ()):
            yield Paragraph((say("report-note", note=note),))


def _annexes(report: Report, catalogue: Catalogue) -> Iterable[Part]:
    own = Row(unit=report.unit, tally=report.tally, last=report.last)
    shown = columns([report.tally, *(row.tally for row in report.rows)], catalogue)
    if shown:
        yield Figures(say("report-annex-figures", year=str(report.year)), shown, (own, *report.rows))
    if report.missing:
        rows = tuple(
            (say("number", n=number), say("unit", name=its.unit.name), say("unit", name=its.above))
            for number, its in enumerate(report.missing, 1)
        )
        head = (say("report-col-no"), say("report-col-unit"), say("report-col-above"))
        yield Listing(say("report-annex-missing"), head, rows)
    if report.book.donors:
        yield donors(report)


def donors(report: Report) -> Listing:
    """Those who agreed to be named, with what came from them."""
    rows = tuple(
        (
            say("number", n=number), say("unit", name=its.name), say("unit", name=its.place),
            say("report-goods", goods=its.goods) if its.goods else say("blank"),
            say("money-exact", amount=Money(its.dong)) if its.dong else say("blank"),
        )
        for number, its in enumerate(report.book.donors, 1)
    )  # fmt: skip
    head = tuple(say(f"report-col-{name}") for name in ("no", "donor", "place", "goods", "amount"))
    return Listing(say("report-annex-donors"), head, rows, numbers=1)
