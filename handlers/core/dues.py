"""The day by which a promise is to come, from the words beside it: "hẹn 24/11", "Tết nộp". Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from handlers.core.facts import Fact, Gift, Meeting
from handlers.core.meetwords import Said, moments
from handlers.core.reading.typed.text import fold, normalise

# Words that say that money comes: beside a day they make it the day it is due.
_COMES = re.compile(r"\b(?:hen|nop|gui|dong|chuyen|dua|trao|ung ho|se|den|truoc|cuoi|toi)\b")
_NEAR = 12  # letters between the day and such a word


def with_dues(facts: tuple[Fact, ...], text: str, now: datetime) -> tuple[Fact, ...]:
    """The facts, with each promise's day where the text gives one: one day for all of them, or as many days as
    promises, in order."""
    pledges = [at for at, fact in enumerate(facts) if isinstance(fact, Gift) and fact.stage == "pledged"]
    if not pledges or any(isinstance(fact, Meeting) for fact in facts):
        return facts
    days = [one for one in moments(text, now) if _is_due(one, text, now)]
    if len(days) not in (1, len(pledges)):
        return facts
    found = list(facts)
    for place, at in enumerate(pledges):
        fact, said = facts[at], days[place if len(days) > 1 else 0]
        if isinstance(fact, Gift) and fact.due is None and said.day is not None:
            found[at] = replace(fact, due=said.day.isoformat())
    return tuple(found)


def _is_due(said: Said, text: str, now: datetime) -> bool:
    if said.day is None or said.problem or said.day < now.date():
        return False
    folded = fold(normalise(text))
    return bool(
        _COMES.search(folded[max(0, said.start - _NEAR) : said.end])
        or _COMES.search(folded[said.start : said.end + _NEAR])
    )
