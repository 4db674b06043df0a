"""The tally: totals, ratios, the fund and who has not reported, of any unit the asker may see; down and up by tap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers import ordering, tracing
from handlers.chasing import nudge
from handlers.closing import closed_line
from handlers.core.compare import Beside
from handlers.core.facts import Request
from handlers.core.places import mid_sentence
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tallylines import fund_lines, indicator_lines, missing_lines, model_lines, reported_line
from handlers.core.turn import Outcome, Turn
from handlers.core.units import Unit
from handlers.requests import request_of

TOPIC = "tally"
KINDS = ("tally", "progress", "missing", "balance", "compare")


def respond(turn: Turn) -> Outcome | None:
    """ "/tongket", "tổng kết thôn Tân Hà năm 2025", "ai chưa báo", "quỹ còn bao nhiêu"."""
    request = request_of(turn)
    if request is None or request.what not in KINDS:
        return None
    unit = unit_asked(turn, request)
    if isinstance(unit, Outcome):
        return unit
    year = request.year or turn.scene.now.year
    if request.what == "missing":
        return missing(turn, unit, year)
    section = "fund" if request.what == "balance" else request.section or ""
    return tally(turn, unit, year, section=section)


def unit_asked(turn: Turn, request: Request) -> Unit | Outcome:
    """The unit a request is about; without a name, the one the sender keeps."""
    own = units_for(turn.person, "see")
    if request.unit is None:
        wide = [post.unit for post in turn.person.posts if post.role != "reporter" and post.unit in own]
        standing = turn.person.standing
        code = standing if standing in wide else next(iter(wide or own), "")
        return turn.records.unit(code) or _said("see-nothing")
    day = turn.scene.now.date()
    found: dict[str, Unit] = {}
    for code in own:
        found |= {unit.code: unit for unit in turn.records.find_units(request.unit, code, day)}
    seen = [unit for unit in found.values() if may(turn.person, "see", unit.code, turn.records)]
    if len(seen) == 1:
        return seen[0]
    if not seen:
        return _said("see-not-found", name=request.unit)
    choices = tuple(
        Choice(say("unit", name=mid_sentence(unit)), f"show:{unit.code}") for unit in seen[: turn.scene.menu]
    )
    data = {"year": request.year or turn.scene.now.year}
    reply = Reply(
        lines=(say("ask-which-of", name=request.unit),), choices=choices, dialogue=Dialogue(TOPIC, data, question=True)
    )
    return Outcome(replies=(reply,))


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def tally(turn: Turn, unit: Unit, year: int, section: str = "", page: int = 0) -> Outcome:
    """The tally of a unit, with its children to go down to."""
    figures = turn.records.tally(unit.code, year)
    last = turn.records.tally(unit.code, year - 1)
    beside = Beside.of(turn.hearing.catalogue, year, tuple(turn.records.path(unit.code)), last)
    day = min(turn.scene.now.date(), date(year, 12, 31))
    lines: list[Say] = [say("tally-head", place=say("unit", name=unit.name), year=str(year), day=day)]
    if not section:
        lines += [reported_line(figures), *missing_lines(figures, turn.records)[:1]]
        lines += closed_line(unit.code, year, turn.records, turn.scene.now)
        models = model_lines(figures, beside)
        lines += [say("blank"), *models] if models else []
    fund = fund_lines(figures, beside)
    lines += [say("blank"), *fund] if fund else []
    if not section:
        others = indicator_lines(figures)
        lines += [say("blank"), *others] if others else []
    if len(lines) <= 2 and not fund:
        lines.append(say("tally-empty"))
    choices = _ways(turn, unit, year, page, bool(figures.missing))
    dialogue = Dialogue(TOPIC, {"year": year, "section": section}) if choices else None
    return Outcome(replies=(Reply(lines=tuple(lines), choices=choices, dialogue=dialogue),))


def _ways(turn: Turn, unit: Unit, year: int, page: int, any_missing: bool) -> tuple[Choice, ...]:
    """A choice for each child, a page at a time, then who is missing, more, and up."""
    children = [
        child
        for child in turn.records.children(unit.code, _day(turn, year))
        if may(turn.person, "see", child.code, turn.records)
    ]
    chase = [Choice(say("choice-missing"), f"missing:{unit.code}")] if any_missing and children else []
    files = [*ordering.choices(turn, unit), Choice(say("choice-trail"), f"trail:{unit.code}")]
    up = [Choice(say("choice-up", name=short(above)), f"show:{above.code}") for above in _above(turn, unit)]
    menu = turn.scene.menu
    shown = children[page * menu : (page + 1) * menu]
    choices = [Choice(say("unit-button", name=short(child)), f"show:{child.code}") for child in shown]
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


def short(unit: Unit) -> str:
    """The name without its kind, unless it is only a number ("thôn 3")."""
    rest = unit.name[len(unit.kind) :].strip() if unit.name.casefold().startswith(unit.kind) else unit.name
    return mid_sentence(unit) if not rest or rest[0].isdigit() else rest


def missing(turn: Turn, unit: Unit, year: int) -> Outcome:
    """Who has not reported, all of them, by the unit above them where there are many."""
    figures = turn.records.tally(unit.code, year)
    head = say("missing-head", place=say("unit", name=unit.name), year=str(year))
    lines = (head, reported_line(figures), *missing_lines(figures, turn.records))
    if not figures.missing:
        lines = (head, say("missing-none", n=figures.expected))
    choices = [Choice(say("choice-tally"), f"show:{unit.code}")]
    if figures.missing and may(turn.person, "chase", unit.code, turn.records):
        choices.append(Choice(say("choice-nudge", n=len(figures.missing)), f"nudge:{unit.code}"))
    dialogue = Dialogue(TOPIC, {"year": year})
    return Outcome(replies=(Reply(lines=lines, choices=tuple(choices), dialogue=dialogue),))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Down, up, on, or who is missing; the right is looked up again at each tap."""
    what, _, rest = value.partition(":")
    if what == "report":
        return ordering.answer(turn, dialogue, value)
    code, _, page = rest.partition(":")
    unit = turn.records.unit(code)
    if unit is None or turn.scene.person is None or not may(turn.person, "see", code, turn.records):
        return _said("see-nothing")
    year = int(dialogue.data["year"])
    if what == "missing":
        return missing(turn, unit, year)
    if what == "trail":
        return tracing.drill(turn, unit, year)
    if what == "nudge":
        return nudge(turn, code, year)
    return tally(turn, unit, year, section=dialogue.data.get("section", ""), page=int(page or 0))
