"""Inviting: "/moi thôn Tân Hà" gives a chair a code, a link and a QR picture for that hamlet's volunteer, "/moi tất cả"
one for every hamlet where nobody reports yet, and a sheet of slips to print.
"""

from __future__ import annotations

from handlers import circle
from handlers.core.places import mid_sentence, unit_name
from handlers.core.reading import fold
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import BODY_KINDS, HAMLET_KINDS, Unit

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
        return _whom(turn)
    if fold(name.strip()) in turn.hearing.phrases.get("invite_all", ()):
        return circle.answer(turn, Dialogue(circle.TOPIC), f"all:{own[0]}")
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


def _whom(turn: Turn) -> Outcome:
    """Where nobody reports yet, to choose from, and all of these at once."""
    own = units_for(turn.person, "invite")
    empty = [code for one in own for code in turn.records.trust.unkept(one, turn.scene.now.date())]
    units = [unit for code in dict.fromkeys(empty) if (unit := turn.records.unit(code))]
    shown = units[: turn.scene.menu - 1]
    choices = [Choice(say("unit", name=mid_sentence(unit)), f"for:{unit.code}") for unit in shown]
    if len(units) > 1:
        choices.append(Choice(say("choice-invite-all", n=len(units)), "all:"))
    dialogue = Dialogue(TOPIC) if choices else None
    return Outcome(replies=(Reply(lines=(say("invite-whom"),), choices=tuple(choices), dialogue=dialogue),))


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def _invited(turn: Turn, unit: Unit, settled: tuple[int, ...] = ()) -> Outcome:
    """The desk makes the code in the same transaction and puts it where the reply says so."""
    role = "reporter" if unit.kind in HAMLET_KINDS | BODY_KINDS else "chair"
    change = Change("invite", {"unit": unit.code, "role": role, "uses": 1})
    line = say("invite-made", place=unit_name(unit), role=say(f"role-{role}"))
    return Outcome(replies=(Reply(lines=(line, say("invite-code"))),), changes=(change,), settled=settled)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Which of several units was meant."""
    if value == "all:":
        own = units_for(turn.person, "invite")
        return circle.answer(turn, dialogue, f"all:{own[0]}") if own else _said("invite-not-yours")
    unit = turn.records.unit(value.removeprefix("for:"))
    if unit is None or not may(turn.person, "invite", unit.code, turn.records):
        return _said("invite-not-yours")
    return _invited(turn, unit, (dialogue.id,))
