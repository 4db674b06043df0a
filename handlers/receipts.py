"""The receipt of what was stored: each figure read back with its place, with a way to change it or take it back."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.draft import Draft
from handlers.core.facts import Fact, Gift
from handlers.core.ledger import Promise
from handlers.core.owedgoods import akin
from handlers.core.places import unit_name
from handlers.core.readback import line_of, title_of
from handlers.core.talk import Choice, Dialogue, Money, Reply, Say, say
from handlers.core.turn import Turn
from handlers.core.units import Unit
from handlers.core.years import spoken_when

TOPIC = "receipt"
RECEIPT = (Choice(say("choice-edit"), "edit"), Choice(say("choice-undo"), "undo", "bad"))


def receipt(draft: Draft, turn: Turn) -> Reply:
    """What is said once the draft is stored; of a single gift noted without its stage, with the question for it."""
    unstated = len(draft.facts) == 1 and isinstance(draft.facts[0], Gift) and draft.facts[0].stage == "unstated"
    head = "receipt-edited" if draft.replaces else "receipt"
    lines: tuple[Say, ...]
    if len(set(draft.units)) == 1:
        unit = _unit(draft.units[0], turn)
        said = _lines(draft, turn, draft.units[0])
        if len(said) == 1:
            lines = (say(f"{head}-one", place=unit_name(unit), line=said[0]),)
        else:
            lines = (say(f"{head}-many", place=unit_name(unit)), *(say("bullet", line=line) for line in said))
    else:
        lines = (say(f"{head}-list", n=len(set(draft.units))), *by_place(draft, turn))
    data = {"source": draft.source}
    if unstated:
        choices = (Choice(say("choice-came"), "came", "good"), Choice(say("choice-promised"), "promised"), RECEIPT[1])
        came = say("ask-came-goods" if getattr(draft.facts[0], "goods", None) else "ask-came")
        return Reply(lines=(*lines, came), choices=choices, dialogue=Dialogue(TOPIC, data, question=True))
    return Reply(lines=lines, choices=RECEIPT, dialogue=Dialogue(TOPIC, data))


def by_place(draft: Draft, turn: Turn) -> tuple[Say, ...]:
    """A line for each place of a list, with its figures."""
    return tuple(
        say("bullet-place", place=unit_name(_unit(code, turn)), lines=_lines(draft, turn, code))
        for code in dict.fromkeys(draft.units)
    )


def _unit(code: str, turn: Turn) -> Unit:
    unit = turn.records.unit(code)
    assert unit is not None
    return unit


def _lines(draft: Draft, turn: Turn, code: str) -> tuple[Say, ...]:
    lines = []
    for fact, unit in zip(draft.facts, draft.units, strict=True):
        if unit == code:
            line = line_of(fact, title_of(fact, draft.text, turn.hearing.titles))
            lines.append(spoken_when(fact, _with_promise(line, fact, code, draft, turn), draft.at))
    return tuple(lines)


def _with_promise(line: Say, fact: Fact, unit: str, draft: Draft, turn: Turn) -> Say:
    """ "nộp 2.000.000đ, còn hẹn 3.000.000đ": what of the donor's promise is still to come after this receipt."""
    if not isinstance(fact, Gift) or fact.stage != "received" or not fact.donor or not (fact.amount or fact.goods):
        return line
    promises = turn.records.promises(unit, fact.year or draft.at.year, fact.donor)
    if fact.goods:
        return _with_goods(line, fact, promises)
    owed = sum(promise.outstanding or 0 for promise in promises if promise.goods is None)
    if not owed or not fact.amount:
        return line
    left = max(0, owed - fact.amount)
    return say("gift-left", line=line, left=Money(left)) if left else say("gift-all", line=line)


def _with_goods(line: Say, fact: Gift, promises: Sequence[Promise]) -> Say:
    """ "nộp 12 bộ sách, còn hẹn 8 bộ sách"."""
    mine = [its for its in promises if its.goods and its.left and akin(its.goods, fact.goods or "")]
    left = sum(its.left or 0 for its in mine) - (fact.quantity or 0)
    if not mine or not fact.quantity:
        return line
    if left <= 0:
        return say("gift-all", line=line)
    return say("goods-left", line=line, left=say("goods-counted", n=left, goods=mine[0].goods or ""))
