"""What a unit signs for a year, or is set: "thôn Tân Hà ký cam kết 45 hộ gia đình học tập", "chỉ tiêu GĐHT 70%"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from handlers.core.aims import FUND, MEMBERS, Aim, aims, phrase_in
from handlers.core.catalogue import SHARE
from handlers.core.facts import Count, Gift, Request
from handlers.core.ledger import Entry
from handlers.core.naming import named, year_in
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import units_for
from handlers.core.talk import Choice, Dialogue, Money, Percent, Reply, Say, say
from handlers.core.turn import Outcome, Turn
from handlers.core.units import Unit

WHOLE = 1000  # tenths of a percent
RECEIPT = (Choice(say("choice-edit"), "edit"), Choice(say("choice-undo"), "undo", "bad"))


def respond(turn: Turn) -> Outcome | None:
    """The aims, noted and read back; None where the text signs nothing. "45 hộ đã ký cam kết" counts households: there
    the number comes first."""
    text = turn.message.text
    phrase = phrase_in(text, turn.hearing.phrases)
    if phrase is None or turn.message.group or any(isinstance(fact, Gift | Request) for fact in turn.reading.facts):
        return None
    if not units_for(turn.person, "report") or _reported(turn):
        return None
    found = aims(text, phrase, turn.hearing.phrases, turn.hearing.words)
    if not found:
        return _said(say("sign-how")) if phrase.endswith(" chi tieu") else None
    if over := [aim for aim in found if aim.code.startswith(SHARE) and aim.value > WHOLE]:
        return _said(say("sign-over", share=Percent(over[0].value)))
    year, _ = year_in(text, turn.scene.now.year)
    if year > turn.scene.now.year + 1:
        return _said(say("year-not-open", year=str(year)))
    unit = _unit(turn, text, phrase)
    return unit if isinstance(unit, Outcome) else _noted(turn, unit, year, found)


def _reported(turn: Turn) -> bool:
    """ "chỉ tiêu giao 80 hộ, đăng ký 84, đạt 79": what was done, beside its aim."""
    counts = [fact for fact in turn.reading.facts if isinstance(fact, Count)]
    return any(count.registered is not None and count.achieved is not None for count in counts)


def _unit(turn: Turn, text: str, phrase: str) -> Unit | Outcome:
    """The unit named before the words of signing, else the one the sender speaks for."""
    own = units_for(turn.person, "report")
    said_unit = next((fact.unit for fact in turn.reading.facts if fact.unit), None)
    before = text[: max(fold(text).find(phrase), 0)].strip(" ,.:;")
    for name in (said_unit, before):
        if name and (found := named(turn, name, "report")):
            return found[0] if len(found) == 1 else _said(say("ask-which-of", name=name))
    if said_unit:
        return _said(say("see-not-found", name=said_unit))
    code = turn.person.standing if turn.person.standing in own else own[0]
    return turn.records.unit(code) or _said(say("see-nothing"))


def _noted(turn: Turn, unit: Unit, year: int, found: Sequence[Aim]) -> Outcome:
    now = turn.scene.now
    entries = tuple(
        Entry(
            unit=unit.code, year=year, on=now.date(), at=now.astimezone(UTC), kind="target", indicator=aim.code,
            value=aim.value, person=turn.person.id, source=turn.scene.source,
        )
        for aim in found
    )  # fmt: skip
    line = say("signed-noted", place=unit_name(unit), year=str(year), parts=tuple(_part(aim) for aim in found))
    reply = Reply(lines=(line,), choices=RECEIPT, dialogue=Dialogue("receipt", {"source": turn.scene.source}))
    return Outcome(entries=entries, replies=(reply,))


def _part(aim: Aim) -> Say:
    head, _, subject = aim.code.partition(".")
    if aim.code == FUND:
        return say("signed-of-fund", amount=Money(aim.value, spelled=True))
    if aim.code == MEMBERS:
        return say("signed-of-members", n=aim.value)
    model = say(f"model-{subject}")
    if head == SHARE:
        return say("signed-of-share", model=model, share=Percent(aim.value))
    return say("signed-of-model", model=model, n=aim.value)


def _said(line: Say) -> Outcome:
    return Outcome(replies=(Reply(lines=(line,)),))
