"""Put right: "nhầm, 38 chứ không phải 83", "/huy", an edited message, Sửa and Huỷ under a receipt.

Nothing is overwritten: what was said stays in the ledger, superseded by what is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from handlers import reporting
from handlers.core.booking import is_figure
from handlers.core.draft import Draft
from handlers.core.entrylines import entry_line, entry_lines
from handlers.core.facts import Correction, Fact, Void
from handlers.core.ledger import Entry
from handlers.core.reading import fold, read_amount, read_number
from handlers.core.rights import units_for
from handlers.core.said import last_said, of_message, place_of
from handlers.core.talk import Choice, Counted, Dialogue, Reply, Say, say
from handlers.core.turn import Outcome, Turn
from handlers.receipts import RECEIPT, TOPIC
from handlers.taking_back import gone, restore, taken_back, void_said


def respond(turn: Turn) -> Outcome | None:
    """A correction or a void in words, or the figure asked for after Sửa; None where the message is neither."""
    facts = turn.reading.facts
    if len(facts) >= 1 and isinstance(facts[0], Correction) and not turn.reading.ask:
        return _correct(turn, facts[0])
    if len(facts) == 1 and isinstance(facts[0], Void) and not turn.reading.ask:
        return void_said(turn, facts[0])
    question = turn.scene.question
    if question and question.topic == TOPIC and question.data.get("mode") == "edit":
        figures = tuple(filter(is_figure, facts))
        return _bare(turn, question) or (_replace(turn, question, figures) if figures else None)
    return None


def _replace(turn: Turn, question: Dialogue, facts: tuple[Fact, ...]) -> Outcome:
    """After Sửa, the next figures take the place of those of the receipt; what they leave out stays as it was."""
    source = int(question.data["source"])
    draft = Draft(
        source=turn.scene.source,
        at=turn.scene.now,
        text=turn.message.text,
        facts=facts,
        ask=turn.reading.ask,
        replaces=tuple(turn.records.versions(source)),
        partial=True,
    )
    return reporting.carry_on(draft, turn, settled=(question.id,))


def _bare(turn: Turn, question: Dialogue) -> Outcome | None:
    """After Sửa of a single figure, the bare right one."""
    entries = [entry for entry in of_message(turn, int(question.data["source"])) if entry.value is not None]
    if len(entries) != 1:
        return None
    money = entries[0].indicator.startswith("fund.")
    value = (read_amount if money else read_number)(turn.message.text, turn.hearing.words)
    return None if value is None else replace(_corrected(turn, entries[0], value), settled=(question.id,))


def _correct(turn: Turn, fact: Correction) -> Outcome:
    entries = _matching(turn, last_said(turn), fact) or _matching(turn, _standing(turn), fact)
    if not entries or fact.new is None:
        key = "correct-not-found" if fact.old is not None else "correct-what"
        return Outcome(replies=(Reply(lines=(say(key, old=str(fact.old or ""), new=str(fact.new or "")),)),))
    if len(entries) > 1:
        return _ask_which(turn, entries, fact)
    return _corrected(turn, entries[0], fact.new)


def _standing(turn: Turn) -> Sequence[Entry]:
    """The sender's own units' standing figures of this year, for a correction of an older message."""
    year = turn.scene.now.year
    return [
        entry
        for unit in units_for(turn.person, "report")
        for entry in turn.records.figures(unit, year).values()
        if entry.kind == "level"
    ]


def _matching(turn: Turn, entries: Sequence[Entry], fact: Correction) -> Sequence[Entry]:
    named = [e for e in entries if not fact.name or (e.name and fold(fact.name) in fold(e.name))]
    if fact.old is None:
        with_figures = [entry for entry in named if entry.value is not None]
        return with_figures if len(with_figures) == 1 or not isinstance(fact.new, str) else named
    if isinstance(fact.old, str):
        return [entry for entry in named if entry.name and fold(entry.name) == fold(fact.old)]
    steps = turn.hearing.catalogue.steps
    return [entry for entry in named if entry.value == steps(entry.indicator, fact.old)]


def _ask_which(turn: Turn, entries: Sequence[Entry], fact: Correction) -> Outcome:
    choices = tuple(Choice(entry_line(entry, turn), f"correct:{entry.id}") for entry in entries[:6])
    data = {"source": turn.scene.source, "new": fact.new, "ids": [entry.id for entry in entries]}
    sources = sorted({entry.source for entry in entries if entry.source is not None})
    dialogue = Dialogue(TOPIC, data | {"sources": sources}, question=True)
    return Outcome(replies=(Reply(lines=(say("correct-which"),), choices=choices, dialogue=dialogue),))


def _corrected(turn: Turn, entry: Entry, said: float | str) -> Outcome:
    """The entry with what was said in its place: a name, or a figure, which is stored in the indicator's steps."""
    at = turn.scene.now.astimezone(UTC)
    steps = turn.hearing.catalogue.steps
    new = said if isinstance(said, str) else steps(entry.indicator, said)
    if isinstance(said, float) and steps(entry.indicator, said * 10) != 10 * steps(entry.indicator, said):
        return Outcome(replies=(Reply(lines=(say("correct-what"),)),))  # only points have tenths
    meant = {"name": new} if isinstance(new, str) else {"value": new}
    if isinstance(new, int) and (above := _above(turn, entry, new)):
        return Outcome(replies=(Reply(lines=(above,)),))
    corrected = replace(entry, **meant, id=0, at=at, supersedes=entry.id, person=turn.person.id,
                        source=turn.scene.source, qualifier=None)  # fmt: skip
    before = say("number", n=Counted(entry.indicator, entry.value or 0))
    if entry.kind != "level":
        before = entry_line(entry, turn)
    line = say("corrected", place=place_of(turn, entry), line=entry_line(corrected, turn), before=before)
    undo = Choice(say("choice-undo-correction"), "undo", "bad")
    dialogue = Dialogue(TOPIC, {"source": turn.scene.source})
    return Outcome(entries=(corrected,), replies=(Reply(lines=(line,), choices=(undo,), dialogue=dialogue),))


def _above(turn: Turn, entry: Entry, new: int) -> Say | None:
    """Where a corrected figure would leave more achieved than registered."""
    model, _, side = entry.indicator.partition(".")
    if entry.kind != "level" or side not in ("achieved", "registered"):
        return None
    known = turn.records.figures(entry.unit, entry.year)
    other = known.get(f"{model}.registered" if side == "achieved" else f"{model}.achieved")
    if other is None or other.value is None:
        return None
    achieved, registered = (new, other.value) if side == "achieved" else (other.value, new)
    return say("correct-above", achieved=achieved, registered=registered) if achieved > registered else None


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Sửa, Huỷ, Ghi lại, or where the money of a gift stands; each only while its entries still live."""
    entries = of_message(turn, int(dialogue.data["source"]))
    if value == "edit":
        return _ask_new(turn, dialogue, entries)
    if value.startswith("correct:"):
        wanted = [e for s in dialogue.data["sources"] for e in turn.records.entries_of(s) if e.id == int(value[8:])]
        outcome = _corrected(turn, wanted[0], dialogue.data["new"]) if wanted else gone()
        return replace(outcome, settled=(dialogue.id,))
    if value == "undo":
        voided = dialogue.data.get("voided")
        return replace(restore(turn, voided) if voided else taken_back(turn, entries), settled=(dialogue.id,))
    return _stage(turn, dialogue, entries, value)


def _ask_new(turn: Turn, dialogue: Dialogue, entries: Sequence[Entry]) -> Outcome:
    if not entries:
        return gone()
    figures = [entry for entry in entries if entry.value is not None]
    data = {"source": dialogue.data["source"], "mode": "edit"}
    lines = (say("edit-ask", lines=entry_lines(figures or entries, turn)),)
    cancel = Choice(say("choice-keep"), "keep")
    return Outcome(replies=(Reply(lines=lines, choices=(cancel,), dialogue=Dialogue(TOPIC, data, question=True)),))


def _stage(turn: Turn, dialogue: Dialogue, entries: Sequence[Entry], value: str) -> Outcome | None:
    """ "Thu rồi" or "Mới hứa" of a gift noted without saying."""
    if value == "keep":
        return Outcome(replies=(Reply(lines=(say("kept"),)),), settled=(dialogue.id,))
    gifts = [entry for entry in entries if entry.kind == "gift"]
    if not gifts:
        return gone()
    came = value == "came"
    at = turn.scene.now.astimezone(UTC)
    stated = tuple(
        replace(
            gift,
            id=0,
            at=at,
            kind="receipt" if came else "pledge",
            supersedes=gift.id,
            indicator="fund.received" if came else "fund.pledged",
        )
        for gift in gifts
    )
    line = say("receipt-one", place=place_of(turn, gifts[0]), line=entry_line(stated[0], turn))
    reply = Reply(lines=(line,), choices=RECEIPT, dialogue=Dialogue(TOPIC, {"source": dialogue.data["source"]}))
    return Outcome(entries=stated, replies=(reply,), settled=(dialogue.id,))
