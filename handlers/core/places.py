"""Where each fact of a message belongs: the unit named, or the one the sender speaks for; and whether they may."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.core.draft import Draft, Option, Patch, Question
from handlers.core.neighbours import neighbours_named
from handlers.core.reading import fold
from handlers.core.records import Records
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Say, say
from handlers.core.units import Person, Unit
from handlers.core.years import day_of

SHOWN = 6  # units offered when a name fits several
MEMORY = 6  # years back in which the name of a unit that ended is still known


def place(draft: Draft, person: Person, records: Records, day: date) -> Draft | Question:
    """The draft with every fact's unit, or the question that finds it out."""
    units = list(draft.units or [""] * len(draft.facts))
    for index, fact in enumerate(draft.facts):
        if units[index]:
            continue
        name = fact.unit or _above(draft.text, person, records)
        then = min(day, day_of(fact, draft.at))
        found = candidates(name, person, records, then) if fact.unit or not name else ()
        if len(found) != 1:
            return _which(draft, index, name, found, tuple(units), person, records)
        units[index] = found[0].code
    return draft.but(units=tuple(units))


def candidates(name: str | None, person: Person, records: Records, day: date) -> Sequence[Unit]:
    """The units a name may mean for this person; without a name, those they speak for."""
    own = units_for(person, "report")
    if name is None:
        codes = (person.standing,) if person.standing in own else own
        return [unit for code in codes if (unit := records.unit(code))]
    found: dict[str, Unit] = {}
    for code in own:
        for unit in records.find_units(name, code, day):
            if may(person, "report", unit.code, records):
                found[unit.code] = unit
    return list(found.values()) or neighbours_named(name, person, records, day)


def _above(text: str, person: Person, records: Records) -> str | None:
    """The unit above the sender that a text is headed by ("Trung ương: đăng ký 7"): not theirs to speak for."""
    head, colon, _ = text.partition(":")
    if not colon:
        return None
    above = dict.fromkeys(code for own in units_for(person, "report") for code in records.path(own)[:-1])
    names = {fold(unit.name) for code in above if (unit := records.unit(code))
             and not may(person, "report", code, records)}  # fmt: skip
    return head.strip() if fold(head) in names else None


def ended(name: str, person: Person, records: Records, day: date) -> Unit | None:
    """A unit of that name among theirs that is no more, the one that ended last."""
    own = units_for(person, "see")
    for back in range(MEMORY):
        then = day.replace(year=day.year - back, month=1, day=1)
        for code in own:
            for unit in records.find_units(name, code, then):
                if unit.until is not None and unit.until <= day:
                    return unit
    return None


def ended_line(gone: Unit, now: Sequence[Unit]) -> Say:
    """ "Thôn Tân Hà không còn từ ngày 01/07/2026, nay là thôn Phú Minh."."""
    if not now:
        return say("unit-ended-gone", name=gone.name, until=gone.until)
    return say("unit-ended", name=gone.name, until=gone.until, new=tuple(mid_sentence(unit) for unit in now))


def _which(
    draft: Draft,
    index: int,
    name: str | None,
    found: Sequence[Unit],
    units: tuple[str, ...],
    person: Person,
    records: Records,
) -> Question:
    """Ask whose figures these are. Every fact that named the same place gets the answer."""
    lines: tuple[Say, ...] = (say("ask-which-place") if name is None else say("ask-which-of", name=name),)
    offered = list(found)
    if not found:
        lines = (say("ask-place-unknown", name=name or ""),)
        offered = [unit for code in units_for(person, "report") if (unit := records.unit(code))]
        if name is not None and (gone := ended(name, person, records, draft.at.date())):
            now = records.reckoning.successors(gone.code)
            lines = (ended_line(gone, now),)
            offered = [unit for unit in now if may(person, "report", unit.code, records)] or offered
    same = [i for i, fact in enumerate(draft.facts) if fact.unit == draft.facts[index].unit]
    options = []
    for unit in offered[:SHOWN]:
        placed = tuple(unit.code if i in same else code for i, code in enumerate(units))
        standing = unit.code if name is None else None
        patch = Patch(passed="place", units=placed, standing=standing)
        options.append(Option(label=unit_name(unit, records if found else None), patch=patch))
    return Question(
        lines=lines, options=(*options, Option(label=say("choice-drop"), patch=Patch(passed="", drop=True)))
    )


def unit_name(unit: Unit, records: Records | None = None) -> Say:
    """The unit as it is called; with `records`, told apart by its parent."""
    parent = records.unit(unit.parent) if records and unit.parent else None
    if parent and parent.parent:
        return say("unit-in", unit=unit_name(unit), parent=unit_name(parent))
    return say("unit", name=mid_sentence(unit))


def mid_sentence(unit: Unit) -> str:
    """ "Thôn Tân Hà" as it stands inside a sentence: "thôn Tân Hà"."""
    kind = unit.kind
    return kind + unit.name[len(kind) :] if unit.name[: len(kind)].casefold() == kind.casefold() else unit.name


def choices_of(question: Question) -> tuple[Choice, ...]:
    """The question's options as choices, valued by their number."""
    return tuple(Choice(option.label, str(number)) for number, option in enumerate(question.options))
