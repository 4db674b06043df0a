"""A tally as one reply: its figures by section, what stands beside them, and the ways down, up and on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers import ordering
from handlers.closing import closed_line
from handlers.core.besidelines import (
    balance_line,
    differing,
    moved_line,
    rank_line,
    rows_apart,
    signed_lines,
    spent_lines,
)
from handlers.core.compare import Beside
from handlers.core.facts import MODELS
from handlers.core.places import mid_sentence
from handlers.core.punctual import punctual_line
from handlers.core.ranking import ranks
from handlers.core.rights import may
from handlers.core.spans import week
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tally import Tally
from handlers.core.tallylines import fund_lines, indicator_lines, missing_lines, model_lines, reported_line
from handlers.core.turn import Outcome, Turn
from handlers.core.units import CLUSTER_KIND, COMMUNE_KINDS, HAMLET_KINDS, Unit, bare

TOPIC = "tally"
NEAR = COMMUNE_KINDS | HAMLET_KINDS  # of these what a week brought is counted at once; above it takes a second


def tally(turn: Turn, unit: Unit, year: int, section: str = "", page: int = 0) -> Outcome:
    """The tally of a unit, with its children to go down to. `section`: "fund", "models", a model, or one of the
    catalogue's families; "" is all."""
    figures = turn.records.tally(unit.code, year)
    beside = beside_of(turn, unit, year)
    day = min(turn.scene.now.date(), date(year, 12, 31))
    lines: list[Say] = [say("tally-head", place=say("unit", name=unit.name), year=str(year), day=day)]
    if not section:
        lines += head_lines(turn, unit, year)
        lines += [reported_line(figures), *on_time(turn, unit, figures), *missing_lines(figures, turn.records)[:1]]
        lines += closed_line(unit.code, year, turn.records, turn.scene.now)
    body = sections(turn, unit, figures, beside, section)
    lines += body
    if not body:
        lines.append(say("tally-section-empty" if section else "tally-year-empty", year=str(year)))
    else:
        lines += _standing(turn, unit, figures, section)
    choices = _ways(turn, unit, year, page, bool(figures.missing))
    dialogue = Dialogue(TOPIC, {"year": year, "section": section}) if choices else None
    return Outcome(replies=(Reply(lines=tuple(lines), choices=choices, dialogue=dialogue),))


def head_lines(turn: Turn, unit: Unit, year: int) -> list[Say]:
    """What is special about it, and of a cluster, who hosts it."""
    lines = [say("traits-line", traits=unit.traits)] if unit.traits else []
    if unit.until is not None and unit.until <= turn.scene.now.date():
        now = tuple(mid_sentence(its) for its in turn.records.reckoning.successors(unit.code))
        lines.append(
            say("tally-ended-into", until=unit.until, new=now) if now else say("tally-ended", until=unit.until)
        )
    host = turn.records.reckoning.host(unit.code, year) if unit.kind == CLUSTER_KIND else None
    return [*lines, say("tally-host", unit=mid_sentence(host))] if host else lines


def on_time(turn: Turn, unit: Unit, figures: Tally) -> Sequence[Say]:
    """How many reported in time."""
    zone = turn.scene.now.tzinfo
    assert zone is not None
    return punctual_line(turn.records.reckoning.punctual(unit.code, figures.year, zone), figures)


def beside_of(turn: Turn, unit: Unit, year: int) -> Beside:
    """Last year's tally, and the targets that hold for the unit."""
    last = turn.records.tally(unit.code, year - 1)
    return Beside(last, turn.records.reckoning.targets(unit.code, year))


def sections(turn: Turn, unit: Unit, figures: Tally, beside: Beside, section: str) -> list[Say]:
    """The figures' lines, section by section, each after an empty one."""
    lines: list[Say] = []
    if section in ("", "models", *MODELS):
        wanted = (section,) if section in MODELS else MODELS
        lines += _apart([line for line in model_lines(figures, beside) if line.args["model"].key[6:] in wanted])
    if section in ("", "fund"):
        fund = [*fund_lines(figures, beside), *balance_line(figures, unit.kind)]
        fund += differing(figures, ("fund.raised", "fund.spent", "fund.in_kind"))
        if section == "fund" or unit.kind in NEAR:
            fund += spent_lines(turn.records.reckoning.spent(unit.code, figures.year), turn.hearing.uses)
        if unit.kind == CLUSTER_KIND:
            fund += rows_apart(figures, unit, _members(turn, unit, figures.year))
        lines += _apart(fund)
    if section not in ("models", *MODELS):
        families = {its.code: its.family for its in turn.hearing.catalogue.singles()}
        codes = [code for code in figures.figures if not section or families.get(code) == section]
        lines += _apart(
            [
                *indicator_lines(figures, codes, turn.hearing.catalogue),
                *differing(figures, [code for code in codes if "." not in code]),
            ]
        )
    return lines


def _apart(lines: Sequence[Say]) -> list[Say]:
    return [say("blank"), *lines] if lines else []


def _members(turn: Turn, unit: Unit, year: int) -> Sequence[tuple[Unit, Tally]]:
    day = _day(turn, year)
    return [(its, turn.records.tally(its.code, year)) for its in turn.records.children(unit.code, date(year, 1, 1))
            or turn.records.children(unit.code, day)]  # fmt: skip


def _standing(turn: Turn, unit: Unit, figures: Tally, section: str) -> list[Say]:
    """Its place among its like, and what the week brought."""
    lines: list[Say] = [] if section and section not in ("models", *MODELS, "fund") else [*signed_lines(figures)]
    year = figures.year
    if group := turn.records.reckoning.group(unit):
        rows = [its for _, its in turn.records.reckoning.side_by_side(group.code, year)]
        found = {code: rank for code, rank in ranks(rows, unit.code).items() if _fits(code, section)}
        lines += rank_line(found, group)
    if year == turn.scene.now.year and unit.kind in NEAR:
        moved = turn.records.reckoning.since(unit.code, year, week(turn.scene.now))
        moved = {code: by for code, by in moved.items() if _fits(code.partition(".")[0] or code, section)}
        lines += moved_line(moved, figures, say("this-week"))
    return _apart(lines)


def _fits(code: str, section: str) -> bool:
    head = code.partition(".")[0]
    return section in ("", head) or (section == "models" and head in MODELS)


def _ways(turn: Turn, unit: Unit, year: int, page: int, any_missing: bool) -> tuple[Choice, ...]:
    """A choice for each child, a page at a time, then who is missing, more, and up."""
    children = [
        child
        for child in turn.records.children(unit.code, _day(turn, year))
        if may(turn.person, "see", child.code, turn.records)
    ]
    chase = [Choice(say("choice-missing"), f"missing:{unit.code}")] if any_missing and children else []
    files = [*ordering.choices(turn, unit), Choice(say("choice-trail"), f"trail:{unit.code}")]
    up = [Choice(say("choice-up", name=bare(above)), f"show:{above.code}") for above in _above(turn, unit)]
    menu = turn.scene.menu
    shown = children[page * menu : (page + 1) * menu]
    choices = [Choice(say("unit-button", name=bare(child)), f"show:{child.code}") for child in shown]
    more = [Choice(say("choice-more"), f"page:{unit.code}:{page + 1}")] if (page + 1) * menu < len(children) else []
    return (*choices, *chase, *files, *more, *up)


def _day(turn: Turn, year: int) -> date:
    """The day whose tree a year is shown by: today in this year, its last day in a past one."""
    return turn.scene.now.date() if year == turn.scene.now.year else date(year, 12, 31)


def _above(turn: Turn, unit: Unit) -> Sequence[Unit]:
    """The unit one step up that the asker may see: the parent, or the cluster they came by."""
    for code in (unit.parent, *unit.clusters):
        above = turn.records.unit(code) if code else None
        if above and may(turn.person, "see", above.code, turn.records):
            return [above]
    return []
