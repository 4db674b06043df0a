"""Put right: "nhầm, 38 chứ không phải 83", "/huy", an edited message, Sửa and Huỷ under a receipt.

Nothing is overwritten: what was said stays in the ledger, superseded by what is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from handlers import reporting
from handlers.core.booking import is_figure, void
from handlers.core.draft import Draft
from handlers.core.entrylines import entry_line, entry_lines
from handlers.core.facts import Correction, Fact, Void
from handlers.core.ledger import Entry
from handlers.core.places import unit_name
from handlers.core.reading import fold, read_amount, read_number
from handlers.core.rights import units_for
from handlers.core.talk import Choice, Counted, Dialogue, Reply, Say, say
from handlers.core.turn import Outcome, Turn

TOPIC = "receipt"


def respond(turn: Turn) -> Outcome | None:
    """A correction or a void in words, or the figure asked for after Sửa; None where the message is neither."""
    facts = turn.reading.facts
    if len(facts) >= 1 and isinstance(facts[0], Correction) and not turn.reading.ask:
        return _correct(turn, facts[0])
    if len(facts) == 1 and isinstance(facts[0], Void) and not turn.reading.ask:
        return _void(turn, facts[0])
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
    entries = [entry for entry in _of_message(turn, int(question.data["source"])) if entry.value is not None]
    if len(entries) != 1:
        return None
    money = entries[0].indicator.startswith("fund.")
    value = (read_amount if money else read_number)(turn.message.text, turn.hearing.words)
    return None if value is None else replace(_corrected(turn, entries[0], value), settled=(question.id,))


def _last(turn: Turn) -> Sequence[Entry]:
    """The live entries that "that" means: of the message quoted, else of the sender's newest with any."""
    quoted = turn.scene.quoted
    source = quoted if quoted is not None else turn.records.last_source(turn.person.id)
    return _of_message(turn, source) if source is not None else ()


def _of_message(turn: Turn, source: int) -> Sequence[Entry]:
    """The live entries of a message, whichever of its versions said them."""
    return [entry for version in turn.records.versions(source) for entry in turn.records.entries_of(version)]


def _correct(turn: Turn, fact: Correction) -> Outcome:
    entries = _matching(turn, _last(turn), fact) or _matching(turn, _standing(turn), fact)
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
    line = say("corrected", place=_place(turn, entry), line=entry_line(corrected, turn), before=before)
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


def _place(turn: Turn, entry: Entry) -> Say:
    unit = turn.records.unit(entry.unit)
    return unit_name(unit) if unit else say("unit", name=entry.unit)


def _void(turn: Turn, fact: Void) -> Outcome:
    entries = _last(turn)
    if fact.name:
        entries = [entry for entry in entries if entry.name and fold(fact.name) in fold(entry.name)]
    return _taken_back(turn, entries)


def _taken_back(turn: Turn, entries: Sequence[Entry]) -> Outcome:
    """Void what was said; where a message had corrected an older one, that stands again."""
    if not entries:
        return Outcome(replies=(Reply(lines=(say("void-nothing"),)),))
    at = turn.scene.now.astimezone(UTC)
    older = {entry.id: _corrected_by(turn, entry) for entry in entries}
    taken = tuple(
        _again(turn, before, entry.id)
        if (before := older[entry.id])
        else void(entry, at=at, source=turn.scene.source, person=turn.person.id)
        for entry in entries
    )
    place = _place(turn, entries[0])
    if all(older.values()):
        lines = entry_lines(taken, turn)
        return Outcome(entries=taken, replies=(Reply(lines=(say("uncorrected", place=place, lines=lines),)),))
    dialogue = Dialogue(TOPIC, {"source": turn.scene.source, "voided": [entry.id for entry in entries]})
    lines = entry_lines(entries, turn)
    back = Choice(say("choice-restore"), "undo")
    reply = Reply(lines=(say("voided", place=place, lines=lines),), choices=(back,), dialogue=dialogue)
    return Outcome(entries=taken, replies=(reply,))


def _corrected_by(turn: Turn, entry: Entry) -> Entry | None:
    """What the entry corrected: said by an older message, not by a version of its own, and not itself taken back."""
    before = turn.records.before(entry.id)
    if before is None or before.kind == "void" or entry.source is None:
        return None
    own = turn.records.versions(entry.source)
    return before if before.source is None or before.source < min(own) else None


def _again(turn: Turn, entry: Entry, over: int) -> Entry:
    """A copy of an older entry, of its own sentence, that stands again over `over`."""
    return replace(entry, id=0, at=turn.scene.now.astimezone(UTC), supersedes=over)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Sửa, Huỷ, Ghi lại, or where the money of a gift stands; each only while its entries still live."""
    entries = _of_message(turn, int(dialogue.data["source"]))
    if value == "edit":
        return _ask_new(turn, dialogue, entries)
    if value.startswith("correct:"):
        wanted = [e for s in dialogue.data["sources"] for e in turn.records.entries_of(s) if e.id == int(value[8:])]
        outcome = _corrected(turn, wanted[0], dialogue.data["new"]) if wanted else _gone()
        return replace(outcome, settled=(dialogue.id,))
    if value == "undo":
        voided = dialogue.data.get("voided")
        return replace(_restore(turn, voided) if voided else _taken_back(turn, entries), settled=(dialogue.id,))
    return _stage(turn, dialogue, entries, value)


def _restore(turn: Turn, ids: Sequence[int]) -> Outcome:
    """Ghi lại: what was taken back stands again."""
    pairs = [(entry, turn.records.after(id)) for id in ids if (entry := turn.records.entry(id))]
    again = tuple(_again(turn, entry, by.id) for entry, by in pairs if by and by.kind == "void")
    if not again:
        return _gone()
    line = say("restored", place=_place(turn, again[0]), lines=entry_lines(again, turn))
    reply = Reply(lines=(line,), choices=reporting.RECEIPT, dialogue=Dialogue(TOPIC, {"source": again[0].source}))
    return Outcome(entries=again, replies=(reply,))


def _gone() -> Outcome:
    return Outcome(replies=(Reply(lines=(say("void-nothing"),)),))


def _ask_new(turn: Turn, dialogue: Dialogue, entries: Sequence[Entry]) -> Outcome:
    if not entries:
        return _gone()
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
        return _gone()
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
    line = say("receipt-one", place=_place(turn, gifts[0]), line=entry_line(stated[0], turn))
    reply = Reply(
        lines=(line,), choices=reporting.RECEIPT, dialogue=Dialogue(TOPIC, {"source": dialogue.data["source"]})
    )
    return Outcome(entries=stated, replies=(reply,), settled=(dialogue.id,))
