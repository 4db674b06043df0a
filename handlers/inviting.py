"""Inviting: "/moi thôn Tân Hà" gives a chair the code and the link for that hamlet's volunteer."""

from __future__ import annotations

from handlers.core.places import mid_sentence, unit_name
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "inviting"
COMMANDS = ("/moi", "/invite")


def respond(turn: Turn) -> Outcome | None:
    """The command with the name of a unit below; None for anything else."""
    command, _, name = turn.message.text.strip().partition(" ")
    if command.partition("@")[0].lower() not in COMMANDS:
        return None
    if turn.message.group:
        return _said("invite-in-private")
    own = units_for(turn.person, "invite")
    if not own:
        return _said("invite-not-yours")
    if not name.strip():
        return _said("invite-whom")
    day = turn.scene.now.date()
    found: dict[str, Unit] = {}
    for code in own:
        found |= {unit.code: unit for unit in turn.records.find_units(name.strip(), code, day)}
    if len(found) == 1:
        return _invited(turn, next(iter(found.values())))
    if not found:
        return _said("see-not-found", name=name.strip())
    choices = tuple(Choice(say("unit", name=mid_sentence(unit)), f"for:{unit.code}") for unit in found.values())
    dialogue = Dialogue(TOPIC, {}, question=True)
    line = say("ask-which-of", name=name.strip())
    return Outcome(replies=(Reply(lines=(line,), choices=choices[: turn.scene.menu], dialogue=dialogue),))


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def _invited(turn: Turn, unit: Unit, settled: tuple[int, ...] = ()) -> Outcome:
    """The desk makes the code in the same transaction and puts it where the reply says so."""
    change = Change("invite", {"unit": unit.code, "role": "reporter", "uses": 1})
    line = say("invite-made", place=unit_name(unit))
    return Outcome(replies=(Reply(lines=(line, say("invite-code"))),), changes=(change,), settled=settled)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Which of several units was meant."""
    unit = turn.records.unit(value.removeprefix("for:"))
    if unit is None or not may(turn.person, "invite", unit.code, turn.records):
        return _said("invite-not-yours")
    return _invited(turn, unit, (dialogue.id,))
