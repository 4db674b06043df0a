"""The circle: who joined, who never wrote, where nobody reports; handing a role over, stopping one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.naming import named, said, without
from handlers.core.places import mid_sentence, unit_name
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.trust import Member
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "circle"
MOST = 60  # members listed by name; of more the units below are offered
NAMED = 12  # units without anybody that are named


def respond(turn: Turn) -> Outcome | None:
    """ "ai đã vào", "ai phụ trách", "danh sách người báo"."""
    phrase = said(turn.message.text, turn.hearing.phrases.get("circle", ()))
    if phrase is None:
        return None
    units = named(turn, without(turn.message.text, phrase), "invite") or named(turn, "", "invite")
    return listed(turn, units[0]) if units else _said("circle-not-yours")


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def listed(turn: Turn, unit: Unit) -> Outcome:
    """Everybody below, or of very many the units below to choose from. That names were read is noted."""
    day = turn.scene.now.date()
    members = turn.records.trust.members(unit.code, day)
    empty = turn.records.trust.unkept(unit.code, day)
    silent = [one for one in members if one.wrote is None and one.person != turn.person.id]
    lines: list[Say] = [
        say(
            "circle-head",
            place=unit_name(unit),
            joined=len(members),
            silent=say("circle-some-silent", n=len(silent)) if silent else say("circle-all-wrote"),
            empty=say("circle-some-empty", n=len(empty)) if empty else say("circle-none-empty"),
        )
    ]
    if len(members) > MOST:
        children = turn.records.children(unit.code, day)
        choices = [Choice(say("unit", name=mid_sentence(child)), f"list:{child.code}") for child in children]
    else:
        lines += [_line(turn, one) for one in members]
        choices = [
            Choice(say("circle-member", name=one.name, place=_place(turn, one)), _value(one))
            for one in members
            if one.person != turn.person.id
        ]
    if empty:
        names = tuple(mid_sentence(below) for code in empty[:NAMED] if (below := turn.records.unit(code)))
        key = "circle-empty" if len(empty) <= NAMED else "circle-empty-many"
        lines.append(say(key, names=names, n=len(empty) - len(names)))
        choices.append(Choice(say("choice-invite-all", n=len(empty)), f"all:{unit.code}"))
    changes = (Change("looked", {"unit": unit.code, "what": "circle"}),) if members else ()
    reply = Reply(lines=tuple(lines), choices=tuple(choices), dialogue=Dialogue(TOPIC) if choices else None)
    return Outcome(replies=(reply,), changes=changes)


def _line(turn: Turn, member: Member) -> Say:
    what = "-reporter" if member.role == "reporter" else ""  # most are: the word twelve times over says nothing
    args = {"place": _place(turn, member), "name": member.name, "role": say(f"role-{member.role}")}
    if member.wrote is None:
        return say(f"circle-silent{what}", **args)
    return say(f"circle-line{what}", **args, day=member.wrote.astimezone(turn.scene.now.tzinfo).date())


def _place(turn: Turn, member: Member) -> Say:
    unit = turn.records.unit(member.unit)
    return unit_name(unit) if unit else say("unit", name=member.unit)


def _value(member: Member, what: str = "member") -> str:
    return f"{what}:{member.unit}:{member.role}:{member.person}"


def invite_all(turn: Turn, codes: Sequence[str], place: Say, settled: tuple[int, ...] = ()) -> Outcome:
    """A code for each of these units; the desk makes them and a sheet of slips in the same transaction."""
    change = Change("invite_all", {"units": tuple(codes)})
    lines = (say("invite-all", n=len(codes), place=place), say("invite-code"))
    return Outcome(replies=(Reply(lines=lines),), changes=(change,), settled=settled)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A member's card, handing over, stopping; the right is looked up again at each tap."""
    what, _, rest = value.partition(":")
    code, _, more = rest.partition(":")
    role, _, number = more.partition(":")
    unit = turn.records.unit(code)
    if unit is None or not may(turn.person, "invite", code, turn.records):
        return _said("circle-not-yours")
    if what == "list":
        return listed(turn, unit)
    if what == "all":
        empty = turn.records.trust.unkept(code, turn.scene.now.date())
        return invite_all(turn, empty, unit_name(unit)) if empty else _said("circle-full")
    members = turn.records.trust.members(code, turn.scene.now.date())
    found = [one for one in members if (one.unit, one.role, str(one.person)) == (code, role, number)]
    if not found:
        return _said("circle-gone")
    return _card(turn, dialogue, unit, found[0], what)


def _card(turn: Turn, dialogue: Dialogue, unit: Unit, member: Member, what: str) -> Outcome:
    place = unit_name(unit)
    if what == "hand":
        args = {"unit": unit.code, "role": member.role, "uses": 1, "replaces": member.person}
        line = say("hand-made", name=member.name, role=say(f"role-{member.role}"), place=place)
        return Outcome(replies=(Reply(lines=(line, say("invite-code"))),), changes=(Change("invite", args),))
    if what == "stop":
        change = Change("stop_role", {"person": member.person, "unit": unit.code, "role": member.role})
        told = Reply(
            lines=(say("stopped-told", role=say(f"role-{member.role}"), place=place),), person=member.person
        )  # fmt: skip
        mine = Reply(lines=(say("stopped", name=member.name, place=place),))
        return Outcome(replies=(mine, told), changes=(change,), settled=(dialogue.id,))
    if what == "stop?":
        choices = (
            Choice(say("choice-stop-yes"), _value(member, "stop"), "bad"),
            Choice(say("choice-keep"), _value(member)),
        )
        line = say("stop-ask", name=member.name, role=say(f"role-{member.role}"), place=place)
        data = {"yes": choices[0].value, "no": choices[1].value}
        return Outcome(replies=(Reply(lines=(line,), choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))
    choices = (
        Choice(say("choice-hand-over"), _value(member, "hand")),
        Choice(say("choice-stop"), _value(member, "stop?"), "bad"),
    )
    return Outcome(replies=(Reply(lines=(_line(turn, member),), choices=choices, dialogue=Dialogue(TOPIC)),))
