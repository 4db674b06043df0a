"""A tally beside something else: last year's, itself as it stood on a day or since one, and the others of its like."""

from __future__ import annotations

from datetime import date, datetime

from handlers.core.besidelines import moved_lines, order_lines, rank_line
from handlers.core.comparelines import compare_lines
from handlers.core.facts import MODELS
from handlers.core.meetwords import has
from handlers.core.naming import said
from handlers.core.ranking import ranks
from handlers.core.rights import may
from handlers.core.spans import end_of
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tallylines import reported_line
from handlers.core.turn import Outcome, Turn
from handlers.core.units import Unit
from handlers.describing import traits_in
from handlers.showing import TOPIC, beside_of, sections

FAMILIES = ("fund", "models", "awards", "centres", "organisation", "emulation")


def section_of(turn: Turn) -> str:
    """The part of a tally that a text asks for: the fund, one learning model, awards …; "" for all."""
    text, phrases = turn.message.text, turn.hearing.phrases
    for one in phrases.get("models", ()):
        words, _, code = one.rpartition(" ")
        if code in MODELS and said(text, (words,)):
            return code
    return next((family for family in FAMILIES if has(text, phrases, f"section_{family}")), "")


def reply(lines: list[Say], year: int, *choices: Choice) -> Outcome:
    """Lines about a year with what can be tapped under them."""
    return Outcome(replies=(Reply(lines=tuple(lines), choices=choices, dialogue=Dialogue(TOPIC, {"year": year})),))


def compare(turn: Turn, unit: Unit, year: int) -> Outcome:
    """A year beside the one before, figure by figure."""
    now, before = (turn.records.tally(unit.code, one) for one in (year, year - 1))
    lines = [say("compare-head", place=say("unit", name=unit.name), year=str(year), last=str(year - 1))]
    for tallied, key in ((now, "compare-no-now"), (before, "compare-no-last")):
        if not any(figure.value is not None for figure in tallied.figures.values()):
            lines.append(say(key, year=str(tallied.year)))
    if len(lines) == 1:
        section = section_of(turn)
        lines += compare_lines(now, before, section if section in ("fund", "models", *MODELS) else "")
    years = (Choice(say("choice-year", year=str(one)), f"year:{unit.code}:{one}") for one in (year, year - 1))
    return reply(lines, year, *years)


def moved(turn: Turn, unit: Unit, moment: datetime, name: Say) -> Outcome:
    """How far the year's figures moved since a day."""
    year = turn.scene.now.year
    found = turn.records.reckoning.since(unit.code, year, moment)
    place = say("moved-place", place=say("unit", name=unit.name), year=str(year))
    return reply([place, *moved_lines(found, name)], year, Choice(say("choice-tally"), f"show:{unit.code}"))


def then(turn: Turn, unit: Unit, day: date) -> Outcome:
    """The tally as it stood at the end of that day."""
    figures = turn.records.reckoning.then(unit.code, day.year, end_of(day, turn.scene.now))
    lines = [say("tally-then", place=say("unit", name=unit.name), year=str(day.year), day=day), reported_line(figures)]
    body = sections(turn, unit, figures, beside_of(turn, unit, day.year), "")
    lines += body or [say("tally-empty")]
    return reply(lines, day.year, Choice(say("choice-tally"), f"show:{unit.code}"))


def order_of(turn: Turn, unit: Unit, year: int) -> Outcome:
    """Who stands where: the units below, of one without any its own place."""
    rows = turn.records.reckoning.side_by_side(unit.code, year)
    seen = [(its, tallied) for its, tallied in rows if may(turn.person, "see", its.code, turn.records)]
    wanted = traits_in(turn.message.text, turn.hearing.traits)
    if wanted:  # "xếp hạng các xã miền núi"
        seen = [(its, tallied) for its, tallied in seen if set(wanted) <= set(its.traits)]
    lines = [*((say("order-traits", traits=wanted),) if wanted else ()), *order_lines(seen)]
    if not wanted and (group := turn.records.reckoning.group(unit)):
        beside = [its for _, its in turn.records.reckoning.side_by_side(group.code, year)]
        lines += rank_line(ranks(beside, unit.code), group)
    place = say("unit", name=unit.name)
    head = say("moved-place", place=place, year=str(year)) if lines else say("rank-none", place=place, year=str(year))
    return reply([head, *lines], year, Choice(say("choice-tally"), f"show:{unit.code}"))
