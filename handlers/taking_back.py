"""Taken back: "tin trên sai rồi", Huỷ; and Ghi lại, which makes it stand again. Nothing leaves the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC

from handlers.core.booking import void
from handlers.core.entrylines import entry_lines
from handlers.core.facts import Void
from handlers.core.ledger import Entry
from handlers.core.reading import fold
from handlers.core.said import last_said, place_of
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn
from handlers.receipts import RECEIPT, TOPIC


def void_said(turn: Turn, fact: Void) -> Outcome:
    """What the sender said last is taken back, or of it what names somebody."""
    entries = last_said(turn)
    if fact.name:
        entries = [entry for entry in entries if entry.name and fold(fact.name) in fold(entry.name)]
    return taken_back(turn, entries)


def taken_back(turn: Turn, entries: Sequence[Entry]) -> Outcome:
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
    place = place_of(turn, entries[0])
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


def restore(turn: Turn, ids: Sequence[int]) -> Outcome:
    """Ghi lại: what was taken back stands again."""
    pairs = [(entry, turn.records.after(id)) for id in ids if (entry := turn.records.entry(id))]
    again = tuple(_again(turn, entry, by.id) for entry, by in pairs if by and by.kind == "void")
    if not again:
        return gone()
    line = say("restored", place=place_of(turn, again[0]), lines=entry_lines(again, turn))
    reply = Reply(lines=(line,), choices=RECEIPT, dialogue=Dialogue(TOPIC, {"source": again[0].source}))
    return Outcome(entries=again, replies=(reply,))


def gone() -> Outcome:
    """Nothing of it lives any more."""
    return Outcome(replies=(Reply(lines=(say("void-nothing"),)),))
