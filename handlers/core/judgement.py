"""Judgement at the door: what is known of a unit makes some figures worth one question before they are stored.

Each check looks at a placed draft and gives a question or None; an answered one is `passed` and not asked again.
The bounds come from the published figures: about 231 households and 26,7 million đồng a hamlet and year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from handlers.core.booking import year_of
from handlers.core.denominators import ask_denominator
from handlers.core.draft import Draft, Option, Patch, Question
from handlers.core.facts import Count, Fact, Fund, Gift, Indicator
from handlers.core.ledger import Entry
from handlers.core.places import unit_name
from handlers.core.readback import label_of, line_of
from handlers.core.records import Records
from handlers.core.talk import Say, say
from handlers.core.textual import RETYPE
from handlers.core.units import HAMLET_KINDS, Person

FAR = 5  # times more, or less, than what the unit itself gave before
SMALL = 10  # counts below this vary by more than that in ordinary life
SLIPS = (10, 100, 1000, 10_000)
HAMLET_HOUSEHOLDS = 3_000
HAMLET_MONEY = 1_000_000_000

Check = Callable[[Draft, Person, Records], Question | None]


def judge(draft: Draft, person: Person, records: Records) -> Question | None:
    """The first thing to ask about a placed draft, None where it may be stored."""
    for check in CHECKS:
        if question := check(draft, person, records):
            return question
    return None


def sides(fact: Fact) -> Iterator[tuple[str, str, int]]:
    """A fact's levels as (field, indicator, value)."""
    match fact:
        case Count():
            for side in ("total", "registered", "achieved"):
                if (value := getattr(fact, side)) is not None:
                    yield side, f"{fact.model}.{side}", value
        case Fund() if fact.amount is not None:
            yield "amount", f"fund.{fact.measure}", fact.amount
        case Indicator() if fact.value is not None:
            yield "value", fact.code, int(fact.value)


def swapped(draft: Draft, person: Person, records: Records) -> Question | None:
    """Achieved above registered, counting what the unit registered before."""
    if "swapped" in draft.passed:
        return None
    for index, fact in enumerate(draft.facts):
        if not isinstance(fact, Count) or fact.achieved is None:
            continue
        known = records.figures(draft.units[index], year_of(fact, draft.at))
        before = known.get(f"{fact.model}.registered")
        registered = fact.registered if fact.registered is not None else (before.value if before else None)
        whole = registered if registered is not None else fact.total
        if whole is None or fact.achieved <= whole:
            continue
        both = replace(fact, achieved=whole, registered=fact.achieved)
        raised = replace(fact, registered=fact.achieved)
        return Question(
            lines=(say("ask-above-registered", achieved=fact.achieved, registered=whole),),
            options=(
                _option(draft, index, both, "swapped"),
                _option(draft, index, raised, "swapped"),
                RETYPE,
            ),
        )
    return None


def far(draft: Draft, person: Person, records: Records) -> Question | None:
    """A slip by ten or a thousand: far from what this unit gave before, or beyond what a hamlet can have."""
    for index, fact in enumerate(draft.facts):
        unit = records.unit(draft.units[index])
        year = year_of(fact, draft.at)
        known, last = records.figures(draft.units[index], year), records.figures(draft.units[index], year - 1)
        for side, indicator, value in sides(fact):
            check = f"far:{index}:{side}"
            if check in draft.passed:
                continue
            before = known.get(indicator) or last.get(indicator)
            past = before.value if before else None
            if past and _is_far(value, past):
                likely = min((value // slip for slip in SLIPS), key=lambda v: abs(v - past))
                low = value < past
                if low:
                    likely = min((value * slip for slip in SLIPS), key=lambda v: abs(v - past))
                line = say("ask-far", place=_place(draft, index, records), past=line_of(_with(fact, side, past)))
                close = not _is_far(likely, past)
                return _two(draft, index, side, check, line, likely if close else None)
            if unit and unit.kind in HAMLET_KINDS and (bound := _bound(indicator, unit.households)) and value > bound:
                line = say("ask-too-many", place=_place(draft, index, records), bound=bound)
                if indicator.startswith("fund."):
                    line = say("ask-too-much", place=_place(draft, index, records))
                return _two(draft, index, side, check, line, value // (1000 if value > 1000 * bound else 10))
    return None


def _bound(indicator: str, households: int | None) -> int | None:
    """The most that a hamlet can have of it; households as known, with one in ten more for newcomers."""
    if indicator in ("family.total", "family.registered", "family.achieved"):
        return households + max(10, households // 10) if households else HAMLET_HOUSEHOLDS
    return HAMLET_MONEY if indicator.startswith("fund.") else None


def _is_far(value: int, past: int) -> bool:
    return max(value, past) >= SMALL and (value >= FAR * past or past >= FAR * max(value, 1))


def gift_size(draft: Draft, person: Person, records: Records) -> Question | None:
    """A gift to a hamlet of a size that hamlets do not see."""
    for index, fact in enumerate(draft.facts):
        unit = records.unit(draft.units[index])
        check = f"gift:{index}"
        big = isinstance(fact, Gift) and (fact.amount or 0) >= HAMLET_MONEY
        if check in draft.passed or not big or not unit or unit.kind not in HAMLET_KINDS:
            continue
        assert isinstance(fact, Gift)
        line = say("ask-too-much", place=_place(draft, index, records))
        return _two(draft, index, "amount", check, line, (fact.amount or 0) // 1000)
    return None


def contradicted(draft: Draft, person: Person, records: Records) -> Question | None:
    """Somebody else gave another figure for the same unit, year and indicator: both are shown."""
    for index, fact in enumerate(draft.facts):
        known = records.figures(draft.units[index], year_of(fact, draft.at))
        for side, indicator, value in sides(fact):
            check = f"other:{index}:{side}"
            before = known.get(indicator)
            if check in draft.passed or not _another(before, person, value):
                continue
            assert before is not None
            said = records.sentence(before.source) if before.source else None
            who = said[1] if said else ""
            kept = _with(fact, side, before.value or 0)
            on = before.at.astimezone(draft.at.tzinfo).date()
            line = say("ask-other-person" if who else "ask-other-source", name=who, on=on,
                       old=line_of(_only(kept, side)), new=line_of(_only(fact, side)))  # fmt: skip
            return Question(
                lines=(line,),
                options=(
                    Option(label=say("choice-take-new", n=_shown(side, value)), patch=Patch(passed=check)),
                    Option(
                        label=say("choice-keep-old", n=_shown(side, before.value or 0)),
                        patch=_without(draft, index, side, check),
                    ),
                    RETYPE,
                ),
            )
    return None


def _without(draft: Draft, index: int, side: str, passed: str) -> Patch:
    """The draft without that figure: what stands stays. Without any other, the whole fact is left out."""
    fact = draft.facts[index]
    rest = _with(fact, side, None)
    facts, units = list(draft.facts), list(draft.units)
    if any(sides(rest)):
        facts[index] = rest
    else:
        del facts[index], units[index]
    return Patch(passed=passed, facts=tuple(facts), units=tuple(units))


def _another(before: Entry | None, person: Person, value: int) -> bool:
    return before is not None and before.person not in (None, person.id) and before.value != value


def _shown(side: str, value: int) -> Say:
    return line_of(Fund(measure="raised", amount=value)) if side == "amount" else say("number", n=value)


def _with(fact: Fact, side: str, value: int | None) -> Fact:
    return replace(fact, **{side: value})  # type: ignore[arg-type]


def _only(fact: Fact, side: str) -> Fact:
    if not isinstance(fact, Count):
        return fact
    bare = Count(model=fact.model, unit=fact.unit)
    return _with(bare, side, getattr(fact, side))


def _option(draft: Draft, index: int, fact: Fact, passed: str, label: Say | None = None) -> Option:
    facts = (*draft.facts[:index], fact, *draft.facts[index + 1 :])
    return Option(label=label or label_of(fact), patch=Patch(passed=passed, facts=facts))


def _two(draft: Draft, index: int, side: str, check: str, line: Say, likely: int | None) -> Question:
    """The two likely values as choices, the one nearer to what is known first."""
    fact = draft.facts[index]
    values = [likely] if likely else []
    options = [_option(draft, index, _with(fact, side, v), check) for v in (*values, getattr(fact, side))]
    return Question(lines=(line,), options=(*options, RETYPE), fills=(index, side))


def _place(draft: Draft, index: int, records: Records) -> Say:
    unit = records.unit(draft.units[index])
    return unit_name(unit) if unit else say("unit", name="")


CHECKS: tuple[Check, ...] = (ask_denominator, swapped, far, gift_size, contradicted)
