"""After a meeting: difficulties, directions, tasks, next host, in the chair's own words; they go into the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, timedelta

from handlers import hosting
from handlers.core.meetings import SECTIONS, Gathering, Section
from handlers.core.meetwords import has
from handlers.core.reading.typed.text import fold, normalise
from handlers.core.reminding import NOTES, ask_notes, title
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import CLUSTER_KIND

TOPIC = NOTES
BACK = timedelta(days=60)  # how long after a meeting it is still noted
LONGEST = 4000  # letters of one note


def respond(turn: Turn) -> Outcome | None:
    """The words for the section that was asked for, or "khó khăn: …; phương hướng: …" in one message."""
    question, text = turn.scene.question, turn.message.text.strip()
    if text.startswith("/") or not text:
        return None
    asked = question.data.get("section") if question is not None and question.topic == TOPIC else None
    labelled = _labelled(turn, text)
    if not asked and not labelled and not has(text, turn.hearing.phrases, "notes"):
        return None
    if not units_for(turn.person, "meet"):
        return None
    gathering = _meeting(turn, question.data["meeting"] if asked and question else None)
    if gathering is None:
        return None if asked else _reply((say("notes-no-meeting"),))
    settled = (question.id,) if asked and question else ()
    if labelled:
        return _noted(turn, gathering, labelled, settled)
    if asked:
        return _noted(turn, gathering, ((asked, text[:LONGEST]),), settled)
    return Outcome(replies=(ask_notes(gathering),))


def _meeting(turn: Turn, id: int | None) -> Gathering | None:
    """The one asked about, else the last one held."""
    if id is not None:
        found_one = turn.records.meeting(int(id))
        return found_one if found_one and may(turn.person, "meet", found_one.unit, turn.records) else None
    now = turn.scene.now.astimezone(UTC)
    own = units_for(turn.person, "meet")
    past = [one for one in turn.records.meetings(own, now - BACK, now) if one.unit in own]
    return past[-1] if past else None


def _labelled(turn: Turn, text: str) -> tuple[tuple[Section, str], ...]:
    """Each part that begins with a section's words and a colon."""
    if ":" not in text:
        return ()
    text = normalise(text)
    folded, phrases = fold(text), turn.hearing.phrases
    marks: list[tuple[int, int, Section]] = []
    for section in SECTIONS:
        words = "|".join(re.escape(one) for one in phrases.get(section, ()))
        for match in re.finditer(rf"(?<!\w)(?:{words})\s*:", folded):
            marks.append((match.start(), match.end(), section))
    marks.sort()
    ends = [*(start for start, _, _ in marks[1:]), len(text)][: len(marks)]
    parts = ((section, text[end:stop].strip(" ;.,\n")) for (_, end, section), stop in zip(marks, ends, strict=True))
    return tuple((section, part[:LONGEST]) for section, part in parts if part)


def _noted(
    turn: Turn, gathering: Gathering, notes: tuple[tuple[Section, str], ...], settled: tuple[int, ...]
) -> Outcome:
    changes: tuple[Change, ...] = tuple(
        Change("meeting_note", {"meeting": gathering.id, "section": section, "text": text}) for section, text in notes
    )
    changes += tuple(_hosts(turn, gathering, notes))
    lines: list[Say] = [say("notes-noted", meeting=title(gathering))]
    lines += [say("note-line", section=_label(section), text=text) for section, text in notes]
    have = {note.section for note in turn.records.notes(gathering.id)} | {section for section, _ in notes}
    rest = tuple(section for section in SECTIONS if section not in have)
    choices = (*(Choice(_label(section), section) for section in rest), Choice(say("choice-finished"), "nothing"))
    dialogue = Dialogue(TOPIC, {"meeting": gathering.id})
    reply = Reply(lines=tuple(lines), choices=choices if rest else (), dialogue=dialogue if rest else None)
    return Outcome(replies=(reply,), changes=changes, settled=settled)


def _hosts(turn: Turn, gathering: Gathering, notes: tuple[tuple[Section, str], ...]) -> Iterator[Change]:
    """Of a cluster, the member noted as the next host is so from then on, for the year after the meeting."""
    cluster = turn.records.unit(gathering.unit)
    if cluster is None or cluster.kind != CLUSTER_KIND:
        return
    for section, text in notes:
        member = hosting.member_in(turn, cluster, text) if section == "next_host" else None
        if member is not None:
            yield hosting.change(turn, cluster, member, gathering.at.year + 1)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A tapped section asks for its words."""
    gathering = _meeting(turn, dialogue.data["meeting"])
    if gathering is None:
        return _reply((say("tap-unknown"),))
    if value not in SECTIONS:
        return _reply((say("notes-done"),), settled=(dialogue.id,))
    data = {"meeting": gathering.id, "section": value}
    asked = Dialogue(TOPIC, data, question=True)
    choices = (Choice(say("choice-finished"), "nothing"),)
    reply = Reply(lines=(say("notes-write", section=_label(value)),), choices=choices, dialogue=asked)
    return Outcome(replies=(reply,))


def _label(section: str) -> Say:
    return say(f"note-{section.replace('_', '-')}")


def _reply(lines: tuple[Say, ...], settled: tuple[int, ...] = ()) -> Outcome:
    return Outcome(replies=(Reply(lines=lines),), settled=settled)
