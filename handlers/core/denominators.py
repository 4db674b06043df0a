"""What a bare denominator means: "đạt 38/45" is of those registered, or of all there are.

It equals a figure already known, or was said once for that unit and is remembered, or is asked once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers.core.booking import year_of
from handlers.core.draft import Draft, Option, Patch, Question
from handlers.core.facts import Count
from handlers.core.records import Records
from handlers.core.talk import say
from handlers.core.textual import RETYPE
from handlers.core.units import Person


def ask_denominator(draft: Draft, person: Person, records: Records) -> Question | None:
    """ "đạt 38/45": registered or total? Never asked: what it equals is known, or was said once for that unit."""
    unclear = [i for i, fact in enumerate(draft.facts) if isinstance(fact, Count) and fact.of is not None]
    if not unclear:
        return None
    first = draft.facts[unclear[0]]
    assert isinstance(first, Count)
    options = []
    for means in ("registered", "total"):
        facts = tuple(_as(f, means) if i in unclear and isinstance(f, Count) else f for i, f in enumerate(draft.facts))
        remember = tuple((draft.units[i], str(getattr(draft.facts[i], "model", "")), means) for i in unclear)
        options.append(
            Option(
                label=say(f"choice-of-{means}", n=first.of or 0),
                patch=Patch(passed="of", facts=facts, remember=remember),
            )
        )
    part = first.achieved if first.achieved is not None else first.registered
    return Question(lines=(say("ask-of", part=part or 0, whole=first.of or 0),), options=(*options, RETYPE))


def known_denominators(draft: Draft, records: Records) -> Draft:
    """The draft with every `of` resolved that needs no question."""
    facts = []
    for fact, unit in zip(draft.facts, draft.units, strict=True):
        if isinstance(fact, Count) and fact.of is not None and (means := _means(fact, unit, draft, records)):
            fact = _as(fact, means)
        facts.append(fact)
    return draft.but(facts=tuple(facts))


def _as(fact: Count, means: str) -> Count:
    known: dict[str, Any] = {means: fact.of, "of": None}
    return replace(fact, **known)


def _means(fact: Count, unit: str, draft: Draft, records: Records) -> str | None:
    if fact.registered is not None:
        return "total"  # "đăng ký 45/60": what one registers of is what there is
    if fact.model in ("community", "commune") and fact.of == 1:
        return "total"  # the hamlet itself
    known = records.figures(unit, year_of(fact, draft.at))
    fits = [side for side in ("registered", "total") if (e := known.get(f"{fact.model}.{side}")) and e.value == fact.of]
    if len(fits) == 1:
        return fits[0]
    return records.of_means(unit, str(fact.model))
