"""The law's deadlines in an operator's chat: what is due, what is done; a breach begins its 72 hours here."""

from __future__ import annotations

from datetime import UTC

from handlers.core.booking import reports
from handlers.core.lawful import BREACH, TOPIC, line
from handlers.core.naming import said
from handlers.core.places import unit_name
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Person
from handlers.core.whenwords import short

REQUESTS = ("access", "correct", "withhold", "erase")


def respond(turn: Turn) -> Outcome | None:
    """ "/luat", "việc theo luật"; "lộ dữ liệu" from anybody: an operator begins the hours, others are passed on."""
    phrases = turn.hearing.phrases
    listing = said(turn.message.text, phrases.get("law", ()))
    breach = said(turn.message.text, phrases.get("breach", ()))
    if (listing is None and breach is None) or reports(turn.reading):
        return None
    own = units_for(turn.person, "law")
    if breach is not None:
        return _ask_breach(turn, own[0]) if own else _passed_on(turn)
    return _listed(turn) if own else _said("law-not-yours")


def _said(key: str, **args: object) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def _listed(turn: Turn, *first: Say) -> Outcome:
    """The open tasks, the most urgent first, then those done lately."""
    now, zone = turn.scene.now, turn.scene.now.tzinfo
    assert zone is not None
    its = turn.records.trust.duties(units_for(turn.person, "law"))
    waiting = [one for one in its if one.done is None]
    head = say("law-head", n=len(waiting)) if waiting else say("law-none")
    lines = (*first, head, *(line(one, now, zone) for one in its))
    done = tuple(Choice(say("choice-duty-done", id=str(one.id)), f"done:{one.id}", "good") for one in waiting)
    more = (Choice(say("choice-duty-new"), "new"), Choice(say("choice-breach"), "breach", "bad"))
    return Outcome(replies=(Reply(lines=lines, choices=(*done, *more), dialogue=Dialogue(TOPIC)),))


def _ask_breach(turn: Turn, unit: str) -> Outcome:
    """Read back before the hours begin."""
    zone = turn.scene.now.tzinfo
    assert zone is not None
    line = say("breach-ask", due=short(turn.scene.now + BREACH, zone))
    yes = Choice(say("choice-breach-begin"), f"open:breach:{unit}", "bad")
    choices = (yes, Choice(say("choice-leave-it"), "leave"))
    data = {"yes": yes.value, "no": "leave"}
    return Outcome(replies=(Reply(lines=(line,), choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def _passed_on(turn: Turn) -> Outcome:
    """Somebody without that right says that data got out: the operators over them hear it at once."""
    code = turn.person.standing or next((post.unit for post in turn.person.posts), "")
    unit = turn.records.unit(code)
    place = unit_name(unit) if unit else say("somebody")
    operators: dict[int, Person] = {
        person.id: person for above in turn.records.path(code) for person in turn.records.people(above, "operator")
    }
    choices = (Choice(say("choice-breach"), "breach", "bad"), Choice(say("choice-leave-it"), "leave"))
    told = tuple(
        Reply(lines=(say("breach-told", place=place),), choices=choices, dialogue=Dialogue(TOPIC), person=id)
        for id in operators
    )
    return Outcome(replies=(Reply(lines=(say("breach-passed-on" if told else "breach-nobody"),)), *told))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Done, begun, or which request it is; the right is looked up again at each tap."""
    own = units_for(turn.person, "law")
    if not own:
        return _said("law-not-yours")
    what, _, rest = value.partition(":")
    match what:
        case "leave":
            return Outcome(replies=(Reply(lines=(say("meeting-left"),)),), settled=(dialogue.id,))
        case "breach":
            return _ask_breach(turn, own[0])
        case "new":
            choices = tuple(Choice(say(f"duty-{one}"), f"open:{one}:{own[0]}") for one in REQUESTS)
            return Outcome(replies=(Reply(lines=(say("duty-which"),), choices=choices, dialogue=Dialogue(TOPIC)),))
        case "open":
            kind, _, unit = rest.partition(":")
            if not may(turn.person, "law", unit, turn.records):
                return _said("law-not-yours")
            its = turn.records.trust.duties((unit,))
            if kind == "breach" and any((one.what, one.unit, one.done) == (kind, unit, None) for one in its):
                return _listed(turn, say("breach-running"))  # a choice may be tapped twice
            change = Change("duty_open", {"what": kind, "unit": unit})  # the heartbeat tells them all, this one too
            settled = (dialogue.id,) if dialogue.question else ()
            return Outcome(replies=(Reply(lines=(say("duty-begun"),)),), changes=(change,), settled=settled)
    return _done(turn, int(rest))


def _done(turn: Turn, id: int) -> Outcome:
    duty = turn.records.trust.duty(id)
    if duty is None or not may(turn.person, "law", duty.unit, turn.records):
        return _said("law-not-yours")
    if duty.done is not None:
        return _said("duty-unknown", id=str(id))
    zone = turn.scene.now.tzinfo
    assert zone is not None
    late = turn.scene.now.astimezone(UTC) > duty.due(zone)
    change = Change("duty_done", {"id": id})
    return Outcome(replies=(Reply(lines=(say("duty-closed-late" if late else "duty-closed", id=str(id)),)),),
                   changes=(change,))  # fmt: skip
