"""Chốt số liệu: a chair closes a year's figures, or a conference's; from then on changes need a reason and a yes."""

from __future__ import annotations

from datetime import date

from handlers.core.booking import reports
from handlers.core.naming import named, said, without, year_in
from handlers.core.places import mid_sentence, unit_name
from handlers.core.records import Records
from handlers.core.rights import may
from handlers.core.seal import short
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "closing"
LONGEST_LABEL = 80  # characters


def respond(turn: Turn) -> Outcome | None:
    """ "chốt số liệu", "chốt số liệu năm 2025", "chốt số liệu hội nghị 24/11", "mở lại số liệu năm 2025"."""
    phrases = turn.hearing.phrases
    text = turn.message.text
    opening = said(text, phrases.get("reopen", ()))
    phrase = opening or said(text, phrases.get("close", ()))
    if phrase is None or reports(turn.reading):
        return None  # "chốt sổ: 52 đăng ký, 47 đạt" is a report
    year, rest = year_in(without(text, phrase), turn.scene.now.year)
    conference = said(rest, phrases.get("conference", ()))
    label = rest[:LONGEST_LABEL] if conference else ""
    units = list(named(turn, "" if label else rest, "close"))
    if not units:
        return _said("close-not-yours")
    if len(units) > 1:
        what = "open" if opening else "close"
        choices = tuple(Choice(say("unit", name=mid_sentence(unit)), f"{what}?:{unit.code}") for unit in units)
        dialogue = Dialogue(TOPIC, {"year": year, "label": label}, question=True)
        line = say("close-which")
        return Outcome(replies=(Reply(lines=(line,), choices=choices[: turn.scene.menu], dialogue=dialogue),))
    return _ask(turn, units[0], year, label, opening=bool(opening))


def _said(key: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key),)),))


def _ask(turn: Turn, unit: Unit, year: int, label: str, *, opening: bool) -> Outcome:
    """One question before it is done: with who has not reported, as far as anybody has not."""
    place = unit_name(unit)
    closing = turn.records.trust.closing(unit.code, year)
    if opening and (closing is None or closing.unit != unit.code):
        return Outcome(replies=(Reply(lines=(say("close-not-closed", place=place, year=str(year)),)),))
    if opening:
        lines: tuple[Say, ...] = (say("open-ask", place=place, year=str(year)),)
        yes = Choice(say("choice-reopen"), f"open:{unit.code}", "bad")
    else:
        tally = turn.records.tally(unit.code, year)
        lines = (
            say("close-ask", place=place, year=str(year)),
            say("tally-reported", reported=tally.reported, expected=tally.expected),
            say("close-means"),
        )
        yes = Choice(say("choice-close"), f"close:{unit.code}", "good")
    data = {"year": year, "label": label, "yes": yes.value, "no": "no"}
    choices = (yes, Choice(say("choice-close-not-yet"), "no"))
    return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Which unit, or the yes; the right is looked up again."""
    what, _, code = value.partition(":")
    if what == "no":
        return Outcome(replies=(Reply(lines=(say("close-left"),)),), settled=(dialogue.id,))
    unit = turn.records.unit(code)
    year, label = int(dialogue.data["year"]), str(dialogue.data["label"])
    if unit is None or not may(turn.person, "close", code, turn.records):
        return _said("close-not-yours")
    if what.endswith("?"):
        return _ask(turn, unit, year, label, opening=what == "open?")
    place = unit_name(unit)
    if what == "open":
        change = Change("reopen", {"unit": code, "year": year})
        line = say("open-done", place=place, year=str(year))
    else:
        change = Change("close", {"unit": code, "year": year, "label": label})
        line = say("close-done", place=place, year=str(year), day=turn.scene.now.date())
    seal = turn.records.trust.seal(code) if what == "close" else ""
    lines = (line, say("close-seal", seal=short(seal))) if seal else (line,)
    return Outcome(replies=(Reply(lines=lines),), changes=(change,), settled=(dialogue.id,))


def closed_line(unit: str, year: int, records: Records, now: object) -> tuple[Say, ...]:
    """ "Đã chốt 24/11/2026": what a tally says of its year;"""
    closing = records.trust.closing(unit, year)
    if closing is None:
        return ()
    day: date = closing.at.astimezone(now.tzinfo).date()  # type: ignore[attr-defined]
    line = say("tally-closed-for", day=day, label=closing.label) if closing.label else say("tally-closed", day=day)
    return (line,)
