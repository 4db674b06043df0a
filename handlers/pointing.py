"""A chair sends the file of emulation points: it is fetched and tried out aside (`bot.reports.brought`), and one yes
puts it in. Pasted into a message from a spreadsheet it is the same, for platforms that pass no files on."""

from __future__ import annotations

from dataclasses import replace

from handlers.core.naming import named, place_in, year_in
from handlers.core.places import unit_name
from handlers.core.reports.scheme import heading
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit
from handlers.ordering import TOPIC as FILES

TOPIC = "points"
WHAT = "points_file"  # as an order
YES, NO = "yes", "no"


def respond(turn: Turn) -> Outcome | None:
    """A file with a table in it, or such a table as text; None where it is neither, or not theirs to send."""
    message = turn.message
    if message.kind != "table" and not (message.kind == "text" and "\n" in message.text and heading(message.text)):
        return None
    if message.group:
        return _said("report-in-private")
    caption = message.text if message.kind == "table" else ""
    year, rest = year_in(caption, turn.scene.now.year)
    units = named(turn, place_in(rest), "close")
    if not units:
        return _said("points-not-yours") if message.kind == "text" else None
    if len(units) == 1:
        return _read(turn.scene.source, units[0], year)
    options = tuple(Choice(say("unit", name=unit_name(unit)), f"unit:{unit.code}") for unit in units[: turn.scene.menu])
    dialogue = Dialogue(TOPIC, {"source": turn.scene.source, "year": year}, question=True)
    return Outcome(replies=(Reply(lines=(say("points-whose"),), choices=options, dialogue=dialogue),))


def _read(source: int, unit: Unit, year: int) -> Outcome:
    line = say("points-reading", place=unit_name(unit), year=str(year))
    change = Change("points_file", {"what": WHAT, "unit": unit.code, "year": year, "source": source})
    return Outcome(replies=(Reply(lines=(line,)),), changes=(change,))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """For which unit it is, or the yes; the right is looked up again."""
    code = value.partition(":")[2] or str(dialogue.data["unit"])
    unit, year = turn.records.unit(code), int(dialogue.data["year"])
    if unit is None or not may(turn.person, "close", code, turn.records):
        return _said("points-not-yours")
    if value.startswith("unit:"):
        return replace(_read(int(dialogue.data["source"]), unit, year), settled=(dialogue.id,))
    if value == NO:
        return replace(_said("points-kept"), settled=(dialogue.id,))
    change = Change("points_set", {"unit": code, "year": year, "text": str(dialogue.data["text"])})
    line = say("points-set", place=unit_name(unit), year=str(year))
    choices = (Choice(say("choice-points"), f"report:points:{code}"),)
    reply = Reply(lines=(line,), choices=choices, dialogue=Dialogue(FILES, {"year": year}))
    return Outcome(replies=(reply,), changes=(change,), settled=(dialogue.id,))


def draft(unit: str, year: int, text: str) -> Dialogue:
    """What is remembered of a file that was tried out, until the yes."""
    return Dialogue(TOPIC, {"unit": unit, "year": year, "text": text, "yes": YES, "no": NO}, question=True)


def choices() -> tuple[Choice, ...]:
    """What is offered below it."""
    return (Choice(say("choice-points-use"), YES, "good"), Choice(say("choice-points-drop"), NO))


def _said(key: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key),)),))
