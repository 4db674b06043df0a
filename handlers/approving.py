"""The one yes: a neighbour's figure waits for the hamlet's chair, a change in a closed year for its chair's, with the
reason and both values in sight. Whoever answers first has answered; the figure counts from then on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from handlers.core.abroad import abroad, entries_abroad
from handlers.core.booking import reports
from handlers.core.entrylines import entry_line, entry_lines
from handlers.core.ledger import Entry
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.trust import Waiting, entry_data, entry_from
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Person, Unit

TOPIC = "approving"
LONGEST_REASON = 300  # characters
DECIDE = (Choice(say("choice-approve"), "yes", "good"), Choice(say("choice-refuse"), "no", "bad"))


def unit_of(turn: Turn, code: str) -> Unit:
    """A unit that entries name, so it is there."""
    unit = turn.records.unit(code)
    assert unit is not None
    return unit


def lines_of(turn: Turn, entries: Sequence[Entry]) -> tuple[Say, ...]:
    """Entries in words, what is taken back as that."""
    said = entry_lines([entry for entry in entries if entry.kind != "void"], turn)
    gone = [turn.records.entry(entry.supersedes or 0) for entry in entries if entry.kind == "void"]
    return (*said, *(say("late-void", line=entry_line(old, turn)) for old in gone if old))


def ask_chair(turn: Turn, unit: str, entries: Sequence[Entry]) -> Outcome:
    """A neighbour's figures: kept aside, its chair asked, the sender told."""
    place = unit_name(unit_of(turn, unit))
    chairs = [chair for chair in turn.records.chairs_over(unit) if chair.id != turn.person.id]
    if not chairs:
        return Outcome(replies=(Reply(lines=(say("neighbour-no-chair", place=place),)),))
    lines = lines_of(turn, entries)
    above = lines_of(turn, entries_abroad(entries, turn))
    ask = (say("neighbour-ask", name=turn.person.name, place=place, lines=above),)
    told = Reply(lines=(say("neighbour-waits", place=place, lines=lines),))
    return _kept(turn, unit, "neighbour", entries, "", chairs, ask, told)


def ask_why(turn: Turn, entries: Sequence[Entry]) -> Outcome:
    """A change in a closed year: nothing is written before somebody said why."""
    first = entries[0]
    closing = turn.records.trust.closing(first.unit, first.year)
    assert closing is not None
    line = say(
        "late-why", place=unit_name(unit_of(turn, closing.unit)), year=str(first.year), day=_day(turn, closing.at)
    )  # fmt: skip
    data = {"mode": "why", "entries": [entry_data(entry) for entry in entries], "source": turn.scene.source}
    choices = (
        Choice(say("choice-why-missed"), "why:missed"),
        Choice(say("choice-why-slip"), "why:slip"),
        Choice(say("choice-why-more"), "why:more"),
        Choice(say("choice-keep"), "keep"),
    )
    reply = Reply(lines=(line, *_both(turn, entries)), choices=choices, dialogue=Dialogue(TOPIC, data, question=True))
    return Outcome(replies=(reply,))


def respond(turn: Turn) -> Outcome | None:
    """A reason in the sender's own words; figures, commands and edits are no reason but a new message."""
    question = turn.scene.question
    if question is None or question.topic != TOPIC or question.data.get("mode") != "why" or turn.message.edit:
        return None
    text = turn.message.text.strip()
    states = reports(turn.reading)
    reasons = turn.hearing.phrases.get("reasons", ())
    if not text or text.startswith("/") or (states and not fold(text).startswith(reasons)):
        return None
    return _why(turn, question, text[:LONGEST_REASON])


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A reason by tap, or the chair's yes or no; the right to say it is looked up at each tap."""
    if value == "keep":
        return Outcome(replies=(Reply(lines=(say("kept"),)),), settled=(dialogue.id,))
    if value.startswith("why:"):
        label = dialogue.labels[dialogue.values.index(value)]
        return _why(turn, dialogue, label)
    unit, source = str(dialogue.data["unit"]), int(dialogue.data["source"])
    waiting = turn.records.trust.waiting(source, unit)
    if waiting is None or not _may_say(turn, waiting):
        return _said("tap-unknown")
    if waiting.status != "open":
        return replace(_said(f"approve-done-{waiting.status}", name=waiting.by_name), settled=(dialogue.id,))
    place = unit_name(unit_of(turn, unit))
    status = "approved" if value == "yes" else "refused"
    change = Change("decide", {"source": source, "unit": unit, "status": status})
    entries = tuple(_now(turn, entry) for entry in waiting.entries) if value == "yes" else ()
    lines = lines_of(turn, waiting.entries)
    key = f"{waiting.kind}-{status}"
    mine = Reply(lines=(say("receipt-one", place=place, line=say("several", lines=lines)) if entries else say("done"),))
    theirs = Reply(lines=(say(key, place=place, lines=lines),), person=waiting.person)
    return Outcome(
        entries=entries, replies=(mine, theirs), changes=(change,), settled=(dialogue.id,), approved=True
    )  # fmt: skip


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def _may_say(turn: Turn, waiting: Waiting) -> bool:
    """A neighbour's figure: who may approve there, but not who sent it. A closed year: who could have closed it."""
    closing = turn.records.trust.closing(waiting.unit, waiting.entries[0].year) if waiting.entries else None
    where = closing.unit if waiting.kind == "late" and closing else waiting.unit
    return may(turn.person, "approve", where, turn.records)


def _why(turn: Turn, dialogue: Dialogue, reason: str) -> Outcome:
    """The reason is said: who may give the yes gives it by that; else the chair is asked."""
    entries = [entry_from(one) for one in dialogue.data["entries"]]
    closing = turn.records.trust.closing(entries[0].unit, entries[0].year)
    outcome = Outcome(settled=(dialogue.id,))
    for unit in dict.fromkeys(entry.unit for entry in entries):
        its = [entry for entry in entries if entry.unit == unit]
        place = unit_name(unit_of(turn, unit))
        above = closing.unit if closing else unit
        if closing is None or may(turn.person, "approve", above, turn.records):
            done = _own(turn, unit, its, reason, place, int(dialogue.data["source"]))
        else:
            day = _day(turn, closing.at)
            ask = (
                say("late-ask", name=turn.person.name, place=place, year=str(its[0].year), day=day),
                *_both(turn, entries_abroad(its, turn)),
                say("late-reason", reason=abroad(reason, unit, turn)),
            )
            told = Reply(lines=(say("late-waits", place=place),))
            chairs = [*turn.records.people(above, "chair"), *turn.records.people(above, "head")]
            chairs = chairs or [*turn.records.chairs_over(above)]
            source = int(dialogue.data["source"])
            done = _kept(turn, unit, "late", its, reason, chairs, ask, told, source)
        outcome = replace(
            outcome,
            entries=(*outcome.entries, *done.entries),
            replies=(*outcome.replies, *done.replies),
            changes=(*outcome.changes, *done.changes),
            approved=outcome.approved or done.approved,
        )
    return outcome


def _own(turn: Turn, unit: str, entries: Sequence[Entry], reason: str, place: Say, source: int) -> Outcome:
    """The chair's own change: the reason is kept like anybody's, the yes is theirs."""
    kept = {"source": source, "unit": unit, "kind": "late", "entries": tuple(entries), "reason": reason}
    changes = (
        Change("wait", kept),
        Change("decide", {"source": source, "unit": unit, "status": "approved"}),
    )
    lines = lines_of(turn, entries)
    said = Reply(lines=(say("receipt-one", place=place, line=say("several", lines=lines)),))
    now = tuple(_now(turn, entry) for entry in entries)
    return Outcome(entries=now, replies=(said,), changes=changes, approved=True)


def _kept(
    turn: Turn,
    unit: str,
    kind: str,
    entries: Sequence[Entry],
    reason: str,
    chairs: Sequence[Person],
    ask: tuple[Say, ...],
    told: Reply,
    source: int | None = None,
) -> Outcome:
    """Kept aside in one change, and a letter to each who may say yes."""
    source = source if source is not None else (entries[0].source or turn.scene.source)
    data = {"source": source, "unit": unit, "yes": "yes", "no": "no"}
    letters = tuple(
        Reply(lines=ask, choices=DECIDE, dialogue=Dialogue(TOPIC, data), person=chair.id) for chair in chairs
    )
    kept = {"source": source, "unit": unit, "kind": kind, "entries": tuple(entries), "reason": reason}
    return Outcome(replies=(told, *letters), changes=(Change("wait", kept),))


def _both(turn: Turn, entries: Sequence[Entry]) -> tuple[Say, ...]:
    """Each change with what stands now and what is to stand."""
    lines = []
    for entry in entries:
        old = turn.records.entry(entry.supersedes) if entry.supersedes is not None else None
        if old is None and entry.kind == "level":
            old = turn.records.figures(entry.unit, entry.year).get(entry.indicator)
        if entry.kind == "void" and old is not None:
            lines.append(say("bullet", line=say("late-void", line=entry_line(old, turn))))
        elif old is not None:
            lines.append(say("late-both", old=entry_line(old, turn), new=entry_line(entry, turn)))
        else:
            lines.append(say("bullet", line=entry_line(entry, turn)))
    return tuple(lines)


def _now(turn: Turn, entry: Entry) -> Entry:
    """The entry as of the yes: over whatever stands by then in place of what it was to correct."""
    over = entry.supersedes
    while over is not None and (later := turn.records.after(over)) is not None:
        over = later.id
    return replace(entry, id=0, at=turn.scene.now.astimezone(UTC), supersedes=over)


def _day(turn: Turn, at: object) -> object:
    """A moment's local day."""
    return at.astimezone(turn.scene.now.tzinfo).date()  # type: ignore[attr-defined]
