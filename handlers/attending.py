"""Who comes: the answers of those who are called, by tap, number or words, and who said what, for the chair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta

from handlers.core.booking import reports
from handlers.core.calendarfile import calendar_file
from handlers.core.facts import Answer, Rsvp
from handlers.core.meetings import Attends, Coming, Gathering
from handlers.core.places import unit_name
from handlers.core.reminding import ANSWERS, ATTENDING, answered, attendance, named, placed, title
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.whenwords import short

TOPIC = ATTENDING
FAR = timedelta(days=800)
AT_ONCE = 20  # people called; of more than these the chair asks, instead of hearing of each
LISTED = 40  # names in one list
LONGEST = 80  # letters of a name


def respond(turn: Turn) -> Outcome | None:
    """ "bác bận, cô Hoa đi thay"; a plain "vâng" to an invitation; the name that was asked for."""
    question = turn.scene.question
    if question is not None and question.topic == TOPIC and question.data.get("await") == "delegate":
        text = turn.message.text.strip()
        other = reports(turn.reading) or any(isinstance(fact, Answer) for fact in turn.reading.facts)
        if text and len(text) <= LONGEST and not text.startswith("/") and not other:
            return _answered(turn, question.data["meeting"], "delegate", text, (question.id,))
    fact = next((fact for fact in turn.reading.facts if isinstance(fact, Rsvp)), None)
    if fact is not None:
        return _said(turn, fact)
    offered, facts = turn.scene.offered, turn.reading.facts
    if question is None and offered is not None and offered.topic == TOPIC and len(facts) == 1:
        plain = facts[0]
        if isinstance(plain, Answer) and plain.value in ("yes", "no"):
            return _answered(turn, offered.data["meeting"], "yes" if plain.value == "yes" else "no")
    return None


def _said(turn: Turn, fact: Rsvp) -> Outcome | None:
    """The answer in words, to the meeting last asked about, else to the one that is ahead."""
    answer: Attends = "delegate" if fact.delegate else "yes" if fact.attending else "no"
    offered = turn.scene.offered
    if offered is not None and offered.topic == TOPIC:
        return _answered(turn, offered.data["meeting"], answer, fact.delegate or "")
    ahead = called_to(turn)
    if not ahead:
        return None
    if len(ahead) == 1:
        return _answered(turn, ahead[0].id, answer, fact.delegate or "")
    zone = turn.scene.now.tzinfo
    assert zone is not None
    choices = tuple(
        Choice(say("meeting-button", when=short(one.at, zone), meeting=title(one)), f"{answer}:{one.id}")
        for one in ahead[: turn.scene.menu]
    )
    data = {"meeting": 0, "delegate": fact.delegate or ""}
    reply = Reply(lines=(say("attend-which"),), choices=choices, dialogue=Dialogue(TOPIC, data, question=True))
    return Outcome(replies=(reply,))


def called_to(turn: Turn) -> Sequence[Gathering]:
    """The meetings ahead that the person is called to."""
    now = turn.scene.now.astimezone(UTC)
    units = tuple(post.unit for post in turn.person.posts)
    return [one for one in turn.records.meetings(units, now, now + FAR) if is_called(turn, one)]


def is_called(turn: Turn, gathering: Gathering) -> bool:
    """Whether the person is among those a meeting calls."""
    if gathering.caller == turn.person.id:
        return False
    for post in turn.person.posts:
        if gathering.called != "all" and post.role not in ("chair", "head", "host"):
            continue
        unit = turn.records.unit(post.unit)
        near = unit is not None and gathering.unit in (unit.code, unit.parent, *unit.clusters)
        if near or (gathering.called != "heads" and turn.records.is_within(post.unit, gathering.unit)):
            return True
    return False


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A tapped answer; [Cử người đi thay] asks who."""
    what, _, id = value.partition(":")
    meeting = int(id) if id else int(dialogue.data["meeting"])
    gathering = turn.records.meeting(meeting)
    if what == "stay":
        return Outcome(replies=(Reply(lines=(say("attend-kept"),)),), settled=(dialogue.id,))
    if gathering is None or (not is_called(turn, gathering) and what != "file"):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    if what == "file":
        now = turn.scene.now.astimezone(UTC)
        host = turn.records.unit(gathering.host)
        file = calendar_file(gathering, gathering.title or (host.name if host else gathering.host), now)
        return Outcome(replies=(Reply(lines=(say("calendar-file"),), files=(file,)),))
    if what == "again":
        dialogue_again = Dialogue(TOPIC, {"meeting": meeting})
        return Outcome(replies=(Reply(lines=(say("attend-again"),), choices=ANSWERS, dialogue=dialogue_again),))
    name = str(dialogue.data.get("delegate", ""))
    if what == "delegate" and not name:
        choices = (Choice(say("choice-say-later"), f"delegate-later:{meeting}"), Choice(say("choice-attend"), "yes"))
        asked = Dialogue(TOPIC, {"meeting": meeting, "await": "delegate"}, question=True)
        return Outcome(replies=(Reply(lines=(say("attend-who-instead"),), choices=choices, dialogue=asked),))
    given: Attends = "delegate" if what.startswith("delegate") else "yes" if what == "yes" else "no"
    settled = (dialogue.id,) if dialogue.question else ()
    return _answered(turn, meeting, given, name, settled)


def _answered(
    turn: Turn, meeting: int, given: Attends, delegate: str = "", settled: tuple[int, ...] = ()
) -> Outcome | None:
    gathering = turn.records.meeting(meeting)
    zone = turn.scene.now.tzinfo
    assert zone is not None
    if gathering is None or not is_called(turn, gathering):
        return None
    if gathering.cancelled:
        return Outcome(replies=(Reply(lines=(say("attend-cancelled"),)),), settled=settled)
    if gathering.at <= turn.scene.now:
        return Outcome(replies=(Reply(lines=(say("attend-over"),)),), settled=settled)
    when = placed(short(gathering.at, zone), gathering.place)
    coming = Coming(person=turn.person.id, name=turn.person.name, unit="", answer=given, delegate=delegate)
    lines = (say(f"attend-thanks-{given}", when=when, meeting=title(gathering), answer=answered(coming)),)
    choices: tuple[Choice, ...] = (Choice(say("choice-change-answer"), "again"),)
    if given == "yes":
        choices = (Choice(say("choice-calendar"), "file"), *choices)
    data = {"meeting": meeting}
    change = Change("meeting_answer", {"meeting": meeting, "answer": given, "delegate": delegate})
    replies = [Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data))]
    replies += _to_caller(turn, gathering, coming)
    return Outcome(replies=tuple(replies), changes=(change,), settled=settled)


def _to_caller(turn: Turn, gathering: Gathering, coming: Coming) -> Sequence[Reply]:
    """Of a small meeting the chair hears each answer at once."""
    people = turn.records.coming(gathering, turn.scene.now.date())
    if not gathering.caller or len(people) > AT_ONCE:
        return ()
    others = [one for one in people if one.person != turn.person.id]
    unit = next((turn.records.unit(one.unit) for one in people if one.person == turn.person.id), None)
    place = unit_name(unit) if unit else say("somebody")
    line = say("attend-told", name=turn.person.name, place=place, answer=answered(coming))
    return (Reply(lines=(line, attendance([*others, coming])), person=gathering.caller, bulk=True),)


def who_comes(turn: Turn) -> Outcome:
    """Of each meeting ahead: who comes, who does not, who has not said, with the names for whoever may see them."""
    now = turn.scene.now.astimezone(UTC)
    units = tuple(dict.fromkeys((*units_for(turn.person, "meet"), *(post.unit for post in turn.person.posts))))
    meetings = [
        one
        for one in turn.records.meetings(units, now - timedelta(hours=12), now + FAR)
        if may(turn.person, "meet", one.unit, turn.records) or is_called(turn, one)
    ]
    lines: list[Say] = []
    for one in meetings[:3]:
        lines += [say("blank")] if lines else []
        lines += _of(turn, one)
    return Outcome(replies=(Reply(lines=tuple(lines) or (say("meeting-none-ahead"),)),))


def _of(turn: Turn, gathering: Gathering) -> Sequence[Say]:
    zone = turn.scene.now.tzinfo
    assert zone is not None
    people = turn.records.coming(gathering, turn.scene.now.date())
    unit = turn.records.unit(gathering.unit)
    meeting = named(gathering, unit_name(unit) if unit else say("unit", name=gathering.unit), head=True)
    lines = [
        say("who-head", meeting=meeting, when=placed(short(gathering.at, zone), gathering.place)),
        attendance(people),
    ]
    if not may(turn.person, "meet", gathering.unit, turn.records):
        return lines
    for given, key in (("yes", "who-yes"), ("delegate", "who-delegate"), ("no", "who-no"), ("", "who-silent")):
        names = [_name(turn, one) for one in people if one.answer == given]
        if names:
            more = (say("and-more-people", n=len(names) - LISTED),) if len(names) > LISTED else ()
            lines.append(say(key, names=(*names[:LISTED], *more)))
    return lines


def _name(turn: Turn, one: Coming) -> Say:
    unit = turn.records.unit(one.unit)
    place = unit_name(unit) if unit else say("unit", name=one.unit)
    if one.answer == "delegate" and one.delegate:
        return say("who-instead", name=one.name, place=place, instead=one.delegate)
    return say("who-name", name=one.name, place=place)
