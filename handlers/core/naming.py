"""Which unit below somebody's own a text names: the words left over when the request itself is taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from handlers.core.reading import fold
from handlers.core.rights import Action, may, units_for
from handlers.core.turn import Turn
from handlers.core.units import Unit

YEAR = re.compile(r"\b(?:năm|nam)?\s*(20\d\d)\b", re.IGNORECASE)


def said(text: str, phrases: Iterable[str]) -> str | None:
    """The phrase (folded) that a text begins with or holds as whole words, the longest first; None for none."""
    plain = f" {fold(text)} "
    return next((one for one in sorted(phrases, key=len, reverse=True) if f" {one} " in plain), None)


def without(text: str, phrase: str) -> str:
    """The words of a text that are not the folded phrase's, as they were typed."""
    words, parts = text.split(), phrase.split()
    plain = [fold(word) for word in words]
    for at in range(len(words) - len(parts) + 1):
        if plain[at : at + len(parts)] == parts:
            return " ".join(words[:at] + words[at + len(parts) :]).strip(" ,.:;?!")
    return text.strip(" ,.:;?!")


def year_in(text: str, this: int) -> tuple[int, str]:
    """(the year a text names, else this one; the text without it)."""
    found = YEAR.search(text)
    if found is None:
        return this, text
    return int(found[1]), (text[: found.start()] + text[found.end() :]).strip(" ,.")


def named(turn: Turn, name: str, action: Action) -> Sequence[Unit]:
    """The units of that name that the sender may do that to; without a name, those of their posts."""
    own = units_for(turn.person, action)
    if not name.strip():
        return [unit for code in own if (unit := turn.records.unit(code))]
    day = turn.scene.now.date()
    found: dict[str, Unit] = {}
    for code in own:
        found |= {unit.code: unit for unit in turn.records.find_units(name.strip(), code, day)}
    return [unit for unit in found.values() if may(turn.person, action, unit.code, turn.records)]
