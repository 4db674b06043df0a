"""What is special about a unit (đặc thù), said by a chair: "thôn Tân Hà là thôn miền núi, biên giới"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.facts import Chatter, Indicator, Request
from handlers.core.meetwords import has
from handlers.core.naming import named, said, without
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import units_for
from handlers.core.talk import Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit


def respond(turn: Turn) -> Outcome | None:
    """Noted and read back; None where nothing special is said of a unit. "không còn là thôn miền núi" takes it back."""
    text, phrases = turn.message.text, turn.hearing.phrases
    if turn.message.group or any(not isinstance(fact, Chatter | Request | Indicator) for fact in turn.reading.facts):
        return None
    is_it = said(text, phrases.get("trait_is", ()))
    traits = traits_in(text, turn.hearing.traits)
    own = units_for(turn.person, "grow")
    if is_it is None or not traits or not own or "?" in text or has(text, phrases, "news"):
        return None
    unit = _unit(turn, text, is_it, own)
    if isinstance(unit, Outcome):
        return unit
    gone = has(text, phrases, "trait_not")
    if gone:
        kept = tuple(one for one in unit.traits if fold(one) not in {fold(its) for its in traits})
    else:
        kept = tuple(dict.fromkeys([*unit.traits, *traits]))
    if kept == unit.traits:
        return _said(say("traits-same", place=unit_name(unit), traits=_list(unit.traits)))
    line = say("traits-noted", place=unit_name(unit), traits=_list(kept))
    change = Change("traits", {"unit": unit.code, "traits": kept})
    return Outcome(replies=(Reply(lines=(line,)),), changes=(change,))


def traits_in(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the known traits that a text names, spelled with their marks, in the order named."""
    plain = f" {fold(text)} "
    found: list[tuple[int, str]] = []
    for one in sorted(known, key=len, reverse=True):
        at = plain.find(f" {fold(one)} ")
        for end in ",.;":
            at = at if at >= 0 else plain.find(f" {fold(one)}{end}")
        if at >= 0 and not any(place <= at < place + len(its) + 1 for place, its in found):
            found.append((at, one))
    return tuple(its for _, its in sorted(found))


def _unit(turn: Turn, text: str, is_it: str, own: Sequence[str]) -> Unit | Outcome:
    """The unit named before "là", else the one the chair keeps."""
    before = text[: max(fold(text).find(is_it), 0)].strip(" ,.:;")
    after = text[fold(text).find(is_it) + len(is_it) :].partition(":")
    name = before or (after[0].strip() if after[1] else "")
    if (phrase := said(name, turn.hearing.phrases.get("trait_not", ()))) is not None:
        name = without(name, phrase)
    found = named(turn, name, "grow") if name else ()
    if len(found) == 1:
        return found[0]
    if name and len(name.split()) > 1 and not found:
        return _said(say("see-not-found", name=name))
    standing = turn.person.standing
    code = standing if standing is not None and standing in own else own[0]
    return turn.records.unit(code) or _said(say("see-nothing"))


def _list(traits: Sequence[str]) -> Say:
    return say("traits-list", traits=tuple(traits)) if traits else say("traits-none")


def _said(line: Say) -> Outcome:
    return Outcome(replies=(Reply(lines=(line,)),))
