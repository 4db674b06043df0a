"""The sổ vàng's content: who agreed to be named and what came from them, and what the year's money was used for.

What people note with an expense may hold a child's name, so only the kind of use is published, never the note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from handlers.core.ledger import Entry
from handlers.core.lookalikes import folded
from handlers.core.reports.naming import Naming
from handlers.core.reports.report import Book, Donor
from handlers.core.units import Unit

NO_USES: Mapping[str, tuple[str, ...]] = MappingProxyType({})
OTHER = "other"


class Given(Protocol):
    """What it is collected from."""

    def unit(self, code: str) -> Unit | None: ...
    def money(self, code: str, year: int) -> Sequence[Entry]: ...


def used_for(note: str, uses: Mapping[str, tuple[str, ...]]) -> str:
    """The first use whose words stand in the note."""
    plain = f" {folded(note)} "
    return next((use for use, words in uses.items() if any(f" {word} " in plain for word in words)), OTHER)


def golden_book(
    shelf: Given, code: str, year: int, naming: Naming, uses: Mapping[str, tuple[str, ...]] = NO_USES
) -> Book:
    """The year's receipts and use, of the unit and all below it."""
    places: dict[str, str] = {}
    given: dict[tuple[str, str], tuple[str, int, list[str]]] = {}
    unnamed, unnamed_dong = 0, 0
    spent: dict[str, int] = {}
    for entry in shelf.money(code, year):
        if entry.kind == "spending":
            use = used_for(entry.note or "", uses)
            spent[use] = spent.get(use, 0) + (entry.value or 0)
        elif entry.name and naming.may_publish(entry.unit, entry.name):
            if entry.unit not in places:
                unit = shelf.unit(entry.unit)
                places[entry.unit] = unit.name if unit else entry.unit
            name, dong, goods = given.get((entry.unit, entry.name.casefold()), (entry.name, 0, []))
            if entry.goods:
                goods.append(naming.masked(entry.goods))
            given[entry.unit, entry.name.casefold()] = (name, dong + (entry.value or 0), goods)
        else:
            unnamed, unnamed_dong = unnamed + 1, unnamed_dong + (entry.value or 0)
    donors = [
        Donor(name=name, place=places[unit], dong=dong, goods=tuple(goods))
        for (unit, _), (name, dong, goods) in given.items()
    ]
    donors.sort(key=lambda donor: -donor.dong)
    spending = tuple(sorted(spent.items(), key=lambda pair: -pair[1]))
    return Book(donors=tuple(donors), unnamed=unnamed, unnamed_dong=unnamed_dong, spending=spending)
