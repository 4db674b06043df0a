"""Who promised and has not paid: "ai còn nợ", "bà Lan nộp chưa", donor by donor, with what is due when."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.facts import Chatter, Request
from handlers.core.ledger import Promise
from handlers.core.meetwords import has
from handlers.core.places import mid_sentence
from handlers.core.readback import title_in
from handlers.core.reading import fold
from handlers.core.redacting import redacted
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Money, Reply, Say, say
from handlers.core.turn import Outcome, Turn
from handlers.core.units import Unit
from handlers.requests import request_of
from handlers.showing import TOPIC
from handlers.tallying import unit_asked

SHOWN = 20  # promises in one answer


def respond(turn: Turn) -> Outcome | None:
    """The promises still to be kept of the unit asked about, or of the donor named; None where nobody asks."""
    if turn.message.group or any(not isinstance(fact, Request | Chatter) for fact in turn.reading.facts):
        return None
    request = request_of(turn)
    of_donor = request is not None and request.what == "donor"
    if not of_donor and not has(turn.message.text, turn.hearing.phrases, "owing"):
        return None
    if not units_for(turn.person, "names"):
        return _said(say("owing-not-yours"))
    unit = unit_asked(turn, request or Request(what="balance"))
    if isinstance(unit, Outcome):
        return unit
    if not may(turn.person, "names", unit.code, turn.records):
        return _said(say("owing-not-yours"))
    year = request.year if request is not None and request.year else turn.scene.now.year
    promised = turn.records.reckoning.promised(unit.code, year)
    text = f" {fold(turn.message.text)} "
    if mine := [its for its in promised if its.donor and f" {fold(its.donor)} " in text]:
        return _shown(turn, unit, year, mine)
    if of_donor:
        return None  # of somebody who promised nothing: others may know more
    return _shown(turn, unit, year, [its for its in promised if not its.settled])


def _shown(turn: Turn, unit: Unit, year: int, owed: Sequence[Promise]) -> Outcome:
    place = {"place": say("unit", name=unit.name), "year": str(year)}
    if not owed:
        return _said(say("owing-none", **place))
    money = sum(its.outstanding or 0 for its in owed if its.goods is None)
    lines = [say("owing-head", amount=Money(money), **place) if money else say("owing-head-goods", **place)]
    lines += [_line(turn, unit, its) for its in owed[:SHOWN]]
    if len(owed) > SHOWN:
        lines.append(say("owing-more", n=len(owed) - SHOWN))
    choices = (Choice(say("choice-tally"), f"show:{unit.code}"),)
    return Outcome(replies=(Reply(lines=tuple(lines), choices=choices, dialogue=Dialogue(TOPIC, {"year": year})),))


def _line(turn: Turn, unit: Unit, its: Promise) -> Say:
    donor = _called(turn, its) if its.donor and not _withheld(turn, its) else say("owing-somebody")
    whole = _goods(its, its.quantity) if its.goods else say("money-exact", amount=Money(its.pledged or 0))
    if its.settled:
        return say("owing-done", donor=donor, whole=whole)
    left = _goods(its, its.left) if its.goods else say("money-exact", amount=Money(its.outstanding or 0))
    if its.begun:
        left = say("owing-of", left=left, whole=whole)
    where = turn.records.unit(its.unit) if its.unit != unit.code else None
    line = say("owing-line", donor=donor, left=left)
    if where is not None:
        line = say("owing-line-in", place=mid_sentence(where), donor=donor, left=left)
    if its.due is None:
        return line
    late = its.due < turn.scene.now.date()
    return say("owing-late" if late else "owing-due", line=line, day=its.due)


def _called(turn: Turn, its: Promise) -> Say:
    """As the sentence behind it called them: "ông Tần"."""
    entry = turn.records.entry(its.entry)
    said = turn.records.sentence(entry.source) if entry is not None and entry.source is not None else None
    title = title_in(said[0], its.donor, turn.hearing.titles) if said else ""
    return say("name-titled", title=title, name=its.donor) if title else say("name-plain", name=its.donor)


def _goods(its: Promise, number: int | None) -> Say:
    if number:
        return say("goods-counted", n=number, goods=its.goods or "")
    return say("goods-plain", goods=its.goods or "")


def _withheld(turn: Turn, its: Promise) -> bool:
    """ "đừng nêu tên" holds outside the unit they gave to."""
    if any(post.unit == its.unit for post in turn.person.posts):
        return False
    return redacted(its.donor, turn.records.trust.names_withheld(its.unit), folded=True) != its.donor


def _said(line: Say) -> Outcome:
    return Outcome(replies=(Reply(lines=(line,)),))
