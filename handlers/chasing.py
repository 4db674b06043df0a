"""Chasing what is missing: a deadline, a one-tap nudge, and the volunteer's "không phát sinh"."""

from __future__ import annotations

from datetime import UTC, date

from handlers.core.chaseletters import CHASING
from handlers.core.chasing import REMIND
from handlers.core.facts import Request
from handlers.core.ledger import Entry
from handlers.core.meetwords import has, when
from handlers.core.naming import meant
from handlers.core.places import unit_name
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tallylines import missing_lines
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit
from handlers.core.whenwords import full_day
from handlers.mailings import following
from handlers.requests import YEAR, request_of

TOPIC = CHASING
COMMANDS = ("/nhac", "/remind")


def respond(turn: Turn) -> Outcome | None:
    """ "nhắc các thôn nộp số liệu trước 25/11", "nhắc thôn Phú Minh", "/nhac 25/11"."""
    text = turn.message.text.strip()
    command = text.partition(" ")[0].partition("@")[0].lower()
    request = request_of(turn)
    asked = command in COMMANDS or (request is not None and request.what == "remind")
    if not asked or has(text, turn.hearing.phrases, "mute"):
        return None
    if not units_for(turn.person, "chase"):
        return _said("chase-not-yours")
    place = meant(turn, "chase")
    if place is not None and not place[1]:
        return _said("see-not-found", name=place[0])
    unit = place[1][0] if place is not None else _unit(turn, request if command not in COMMANDS else None)
    if unit is None:
        return _said("see-nothing")
    said = when(text, turn.scene.now)
    if said is not None and said.problem:
        return _said("chase-when-again")
    year = int(found[0]) if (found := YEAR.search(text)) and not said else turn.scene.now.year
    if said is not None and said.day is not None:
        return _ask_deadline(turn, unit, said.day, year)
    return ask_nudge(turn, unit, year)


def _unit(turn: Turn, request: Request | None) -> Unit | None:
    """The unit named, if it may be chased; else the one the chair keeps."""
    own = units_for(turn.person, "chase")
    if request is not None and request.unit:
        for code in own:
            for unit in turn.records.find_units(request.unit, code, turn.scene.now.date()):
                if may(turn.person, "chase", unit.code, turn.records):
                    return unit
    standing = turn.person.standing
    return turn.records.unit(standing if standing in own else own[0])


def _ask_deadline(turn: Turn, unit: Unit, day: date, year: int) -> Outcome:
    """Read back before it is set: the day, by the moon too, and who is still missing."""
    if day < turn.scene.now.date():
        return _said("chase-past", day=full_day(day))
    tally = turn.records.tally(unit.code, year)
    head = say("deadline-head", place=unit_name(unit), year=str(year), day=full_day(day))
    lines = (head, *_missing(turn, tally.missing, unit, year), say("deadline-reminds", days=_days()))
    choices = (
        Choice(say("choice-set-deadline"), f"deadline:{day.isoformat()}", "good"),
        *((Choice(say("choice-nudge-now", n=len(tally.missing)), "nudge!"),) if tally.missing else ()),
        Choice(say("choice-leave-it"), "leave"),
    )
    data = {"unit": unit.code, "year": year, "yes": f"deadline:{day.isoformat()}", "no": "leave"}
    return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def _days() -> tuple[Say, ...]:
    return tuple(say("days-before", n=days) if days else say("on-the-day") for days in REMIND)


def ask_nudge(turn: Turn, unit: Unit, year: int) -> Outcome:
    """Who would be reminded; one tap does it."""
    tally = turn.records.tally(unit.code, year)
    if not tally.missing:
        return _said("missing-none", n=tally.expected)
    head = say("missing-head", place=say("unit", name=unit.name), year=str(year))
    choices = (
        Choice(say("choice-nudge", n=len(tally.missing)), "nudge!", "good"),
        Choice(say("choice-leave-it"), "leave"),
    )
    data = {"unit": unit.code, "year": year, "yes": "nudge!", "no": "leave"}
    lines = (head, *_missing(turn, tally.missing, unit, year))
    return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def _missing(turn: Turn, missing: tuple[str, ...], unit: Unit, year: int) -> tuple[Say, ...]:
    if not missing:
        return (say("deadline-all-in"),)
    empty = [code for code in missing if not turn.records.people(code, "reporter")]
    lines = tuple(missing_lines(turn.records.tally(unit.code, year), turn.records))
    return (*lines, say("nudge-nobody-there", n=len(empty))) if empty else lines


def nudge(turn: Turn, unit: str, year: int, settled: tuple[int, ...] = ()) -> Outcome:
    """Everyone whose place has no figures is written to."""
    if turn.scene.person is None or not may(turn.person, "chase", unit, turn.records):
        return _said("see-nothing")
    missing = turn.records.tally(unit, year).missing
    people = {person.id for code in missing for person in turn.records.people(code, "reporter")}
    if not people:
        return _said("nudge-nobody", n=len(missing)) if missing else _said("deadline-all-in")
    prefix = f"nudge:{unit}:{year}:{turn.scene.now:%Y%m%d}:"
    if turn.records.course(prefix):  # once a day is enough, also for a choice tapped twice
        return _said("nudge-today")
    args = {"kind": "nudge", "unit": unit, "year": year}
    change = Change("mail", {"prefix": prefix, "args": args})
    return Outcome(replies=(following(turn, prefix, len(people)),), changes=(change,), settled=settled)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A chair's choice, or a volunteer's that there is nothing to report."""
    what, _, rest = value.partition(":")
    if what == "nil":
        return _nil(turn, dialogue)
    unit, year = str(dialogue.data["unit"]), int(dialogue.data["year"])
    if not may(turn.person, "chase", unit, turn.records):
        return _said("see-nothing")
    settled = (dialogue.id,) if dialogue.question else ()
    if what == "nudge!":
        return nudge(turn, unit, year, settled)
    if what == "deadline":
        day = date.fromisoformat(rest)
        if any((one.year, one.day) == (year, day) for one in turn.records.deadlines(unit, turn.scene.now.date())):
            return _said("deadline-set", day=full_day(day))
        change = Change("deadline_set", {"unit": unit, "year": year, "day": day})
        line = say("deadline-set", day=full_day(day))
        return Outcome(replies=(Reply(lines=(line,)),), changes=(change,), settled=settled)
    return Outcome(replies=(Reply(lines=(say("meeting-left"),)),), settled=settled)


def _nil(turn: Turn, dialogue: Dialogue) -> Outcome:
    """It counts as reported; only where the person may report, and no more once figures came."""
    year = int(dialogue.data["year"])
    missing = {
        code
        for code in dialogue.data["units"]
        if may(turn.person, "report", code, turn.records) and code in turn.records.tally(code, year).missing
    }
    units = [unit for code in dialogue.data["units"] if code in missing and (unit := turn.records.unit(code))]
    if not units:
        return _said("nil-known")
    now = turn.scene.now
    entries = tuple(
        Entry(
            unit=unit.code, year=year, on=now.date(), at=now.astimezone(UTC), kind="nil", indicator="nil",
            person=turn.person.id, source=turn.scene.source,
        )
        for unit in units
    )  # fmt: skip
    line = say("nil-noted", places=tuple(unit_name(unit) for unit in units))
    return Outcome(entries=entries, replies=(Reply(lines=(line,)),))


def _said(key: str, **args: object) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))
