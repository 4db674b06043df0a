"""The letters about a meeting: called, reminded of, moved, cancelled, and asked about afterwards. Pure.

Every letter to somebody called offers the same three answers; their topic is `ATTENDING`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, tzinfo

from handlers.core.meetings import SECTIONS, Coming, Gathering
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.tally import Tally
from handlers.core.tallylines import Names, missing_lines, reported_line
from handlers.core.whenwords import full, short

ATTENDING, NOTES = "attending", "minutes"
ANSWERS = (
    Choice(say("choice-attend"), "yes", "good"),
    Choice(say("choice-absent"), "no", "bad"),
    Choice(say("choice-delegate"), "delegate"),
)


def title(gathering: Gathering, *, head: bool = False) -> Say:
    """ "họp tổng kết", or as it was typed; `head` as a line begins."""
    if gathering.kind == "hop" and gathering.title:
        first, rest = gathering.title[:1], gathering.title[1:]
        return say("meeting-title", title=(first.upper() if head else first.lower()) + rest)
    return say(f"meeting-{'head' if head else 'title'}-{gathering.kind}")


def named(gathering: Gathering, host: Say, *, head: bool = False) -> Say:
    """With whose meeting it is."""
    return say("meeting-of", title=title(gathering, head=head), host=host)


def placed(when: Say, place: str) -> Say:
    """The moment, with the place where there is one."""
    return say("moment-place", when=when, place=place) if place else when


def invitation(gathering: Gathering, host: Say, person: int, zone: tzinfo) -> Reply:
    """To somebody called, when it is called."""
    when = placed(full(gathering.at, zone), gathering.place)
    return _letter(gathering, person, (say("meeting-invite", meeting=named(gathering, host), when=when),))


def changed(gathering: Gathering, host: Say, person: int, zone: tzinfo) -> Reply:
    """To somebody called, when it was moved or cancelled: what it was, and what it is now."""
    meeting = named(gathering, host, head=True)
    was = placed(short(gathering.was_at or gathering.at, zone), gathering.was_place or gathering.place)
    if gathering.cancelled:
        line = say("meeting-cancelled", meeting=meeting, was=was)
        return Reply(lines=(line,), person=person, bulk=True)
    now = placed(full(gathering.at, zone), gathering.place)
    return _letter(gathering, person, (say("meeting-moved", meeting=meeting, was=was, now=now),))


def reminder(gathering: Gathering, coming: Coming, today: date, zone: tzinfo, unreported: Sequence[Say] = ()) -> Reply:
    """To somebody called, some time before it. `unreported` are the places of theirs without figures this year."""
    when = placed(short(gathering.at, zone, today), gathering.place)
    lines = [say("meeting-reminder", when=when, meeting=title(gathering))]
    lines += [say("reminder-answered", answer=answered(coming))] if coming.answer else []
    lines += [say("reminder-unreported", places=tuple(unreported))] if unreported else []
    return _letter(gathering, coming.person, tuple(lines), asks=not coming.answer)


def to_chair(reply: Reply, people: Sequence[Coming], tally: Tally | None, names: Names) -> Reply:
    """A reminder as a chair gets it: who comes, and the last time also where the figures stand."""
    lines = [*reply.lines, attendance(people)]
    if tally is not None:
        lines += [reported_line(tally), *missing_lines(tally, names)[:1]]
    return Reply(
        lines=tuple(lines), choices=reply.choices, dialogue=reply.dialogue, person=reply.person, bulk=reply.bulk
    )


def attendance(people: Sequence[Coming]) -> Say:
    """How many come, do not, send somebody, have not said."""
    counts = Counter(one.answer for one in people)
    return say(
        "attendance",
        yes=counts["yes"],
        no=counts["no"],
        delegate=counts["delegate"],
        silent=counts[""],
        all=len(people),
    )


def answered(coming: Coming) -> Say:
    """What somebody answered."""
    if coming.answer == "delegate":
        return say("answered-delegate", name=coming.delegate) if coming.delegate else say("answered-someone")
    return say(f"answered-{coming.answer}")


def ask_notes(gathering: Gathering, person: int | None = None) -> Reply:
    """To whoever called it, once it is over."""
    choices = [Choice(say(f"note-{section.replace('_', '-')}"), section) for section in SECTIONS]
    choices.append(Choice(say("choice-nothing"), "nothing"))
    return Reply(
        lines=(say("notes-ask", meeting=title(gathering, head=True)), say("notes-how")),
        choices=tuple(choices),
        dialogue=Dialogue(NOTES, {"meeting": gathering.id}),
        person=person,
        bulk=person is not None,
    )


def _letter(gathering: Gathering, person: int, lines: tuple[Say, ...], asks: bool = True) -> Reply:
    choices = ANSWERS if asks else (Choice(say("choice-change-answer"), "again"),)
    dialogue = Dialogue(ATTENDING, {"meeting": gathering.id})
    return Reply(lines=lines, choices=choices, dialogue=dialogue, person=person, bulk=True)
