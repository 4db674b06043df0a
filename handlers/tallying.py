"""The tally: totals, ratios, the fund and who has not reported, of any unit the asker may see; down and up by tap.

Also beside last year's, as it stood on a day, how far it moved since one, and who stands where among its like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from handlers import tracing
from handlers.beside import compare, moved, order_of, reply, section_of, then
from handlers.chasing import nudge
from handlers.core.booking import is_figure
from handlers.core.facts import Fact, Request
from handlers.core.meetwords import has
from handlers.core.naming import said, year_in
from handlers.core.places import ended, mid_sentence
from handlers.core.rights import may, units_for
from handlers.core.spans import since, until
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tallylines import missing_lines, reported_line
from handlers.core.turn import Outcome, Turn
from handlers.core.units import CLUSTER_KIND, Unit
from handlers.describing import traits_in
from handlers.ordering import answer as order
from handlers.requests import request_of
from handlers.showing import TOPIC, on_time, tally

__all__ = ["TOPIC", "answer", "respond", "stood", "tally", "unit_asked"]
CLUSTER = re.compile(r"(?i)\b(cụm[^,.?\n]*?)(?=\s+(?:năm|nam|so|thế|20\d\d)\b|[,.?\n]|$)")
KINDS = ("tally", "progress", "missing", "balance", "compare")


def respond(turn: Turn) -> Outcome | None:
    """ "/tongket", "tổng kết thôn Tân Hà năm 2025", "ai chưa báo", "quỹ còn bao nhiêu", "tuần này tăng bao nhiêu"."""
    request = request_of(turn)
    if request is None or request.what not in KINDS:
        return _news(turn) if request is None else None
    if request.unit and traits_in(request.unit, turn.hearing.traits):
        request = replace(request, unit=None)  # "các thôn miền núi" is no place
    unit = unit_asked(turn, request)
    if isinstance(unit, Outcome):
        return unit
    this = turn.scene.now.year
    if request.what == "compare":
        if has(turn.message.text, turn.hearing.phrases, "rank"):
            return order_of(turn, unit, request.year or this)
        if span := _since(turn):
            return moved(turn, unit, *span)
        return compare(turn, unit, _named_year(turn) or this)
    year = request.year or this
    if request.what == "missing":
        return missing(turn, unit, year)
    if request.what in ("tally", "progress") and (span := _since(turn)):
        return moved(turn, unit, *span)
    section = "fund" if request.what == "balance" else request.section or section_of(turn)
    return tally(turn, unit, year, section=section)


def stood(turn: Turn) -> Outcome | None:
    """ "số liệu đến 30/6", "tổng kết 6 tháng đầu năm": before meetings, which are called with the same word."""
    if turn.message.group or not units_for(turn.person, "see") or any(_figure(fact) for fact in turn.reading.facts):
        return None
    day = until(turn.message.text, turn.hearing.phrases, turn.scene.now)
    if day is None:
        return None
    request = request_of(turn) or Request(what="tally")
    unit = unit_asked(turn, request)
    return unit if isinstance(unit, Outcome) else then(turn, unit, day)


def _news(turn: Turn) -> Outcome | None:
    """ "tuần này thế nào": no request for the reader, as it names nothing that is counted."""
    text, phrases = turn.message.text, turn.hearing.phrases
    if turn.message.group or not has(text, phrases, "news") or any(_figure(fact) for fact in turn.reading.facts):
        return None
    span = since(text, phrases, turn.scene.now)
    own = units_for(turn.person, "see")
    if span is None or not own:
        return None
    unit = unit_asked(turn, Request(what="tally"))
    return unit if isinstance(unit, Outcome) else moved(turn, unit, *span)


def _figure(fact: object) -> bool:
    return isinstance(fact, Fact) and is_figure(fact)


def _since(turn: Turn) -> tuple[datetime, Say] | None:
    return since(turn.message.text, turn.hearing.phrases, turn.scene.now)


def _named_year(turn: Turn) -> int | None:
    """The year asked about in figures: "so với năm ngoái" is about this one."""
    this = turn.scene.now.year
    year, _ = year_in(turn.message.text, this)
    return None if year >= this else year + 1 if _with(turn, year) else year


def _with(turn: Turn, year: int) -> bool:
    """ "so với năm 2025": the year before is what it is compared with."""
    return said(turn.message.text, (f"so voi nam {year}", f"so voi {year}", f"so nam {year}")) is not None


def unit_asked(turn: Turn, request: Request) -> Unit | Outcome:
    """The unit a request is about; without a name, the one the sender keeps."""
    own = units_for(turn.person, "see")
    if request.unit is None and (its := CLUSTER.search(turn.message.text)):
        return _cluster(turn, own, its[1].strip()) or _said("see-nothing")
    if request.unit is None:
        wide = [post.unit for post in turn.person.posts if post.role != "reporter" and post.unit in own]
        standing = turn.person.standing
        code = standing if standing in wide else next(iter(wide or own), "")
        return turn.records.unit(code) or _said("see-nothing")
    day = turn.scene.now.date()
    if request.year and request.year < day.year:
        day = date(request.year, 12, 31)  # by the names of that year
    found: dict[str, Unit] = {}
    for code in own:
        found |= {unit.code: unit for unit in turn.records.find_units(request.unit, code, day)}
    if not found and (gone := ended(request.unit, turn.person, turn.records, turn.scene.now.date())):
        found[gone.code] = gone
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


def _cluster(turn: Turn, own: Sequence[str], name: str) -> Unit | None:
    """The cluster named, or where only the word is said, the one the sender is of."""
    day = turn.scene.now.date()
    found = [unit for code in own for unit in turn.records.find_units(name, code, day)] if " " in name else []
    kept = [unit for code in own if (unit := turn.records.unit(code))]
    clusters = [unit for unit in (found or kept) if unit.kind == CLUSTER_KIND]
    return next((unit for unit in clusters if may(turn.person, "see", unit.code, turn.records)), None)


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def missing(turn: Turn, unit: Unit, year: int) -> Outcome:
    """Who has not reported, all of them, by the unit above them where there are many."""
    figures = turn.records.tally(unit.code, year)
    head = say("missing-head", place=say("unit", name=unit.name), year=str(year))
    lines = [head, reported_line(figures), *on_time(turn, unit, figures), *missing_lines(figures, turn.records)]
    if not figures.missing:
        lines = [head, say("missing-none", n=figures.expected)]
    choices = [Choice(say("choice-tally"), f"show:{unit.code}")]
    if figures.missing and may(turn.person, "chase", unit.code, turn.records):
        choices.append(Choice(say("choice-nudge", n=len(figures.missing)), f"nudge:{unit.code}"))
    return reply(lines, year, *choices)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Down, up, on, or who is missing; the right is looked up again at each tap."""
    what, _, rest = value.partition(":")
    if what == "report":
        return order(turn, dialogue, value)
    code, _, page = rest.partition(":")
    unit = turn.records.unit(code)
    if unit is None or turn.scene.person is None or not may(turn.person, "see", code, turn.records):
        return _said("see-nothing")
    year = int(dialogue.data["year"])
    if what == "year":
        return tally(turn, unit, int(page))
    if what == "missing":
        return missing(turn, unit, year)
    if what == "trail":
        return tracing.drill(turn, unit, year)
    if what == "nudge":
        return nudge(turn, code, year)
    return tally(turn, unit, year, section=dialogue.data.get("section", ""), page=int(page or 0))
