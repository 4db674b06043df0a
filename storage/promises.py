"""Promises of a unit's donors, and what of them has not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.core.ledger import Entry, Promise
from handlers.core.lookalikes import folded
from handlers.core.owed import owed
from handlers.core.owedgoods import Step, owed_goods
from handlers.core.own import steps
from storage.books import Books
from storage.entries import COLUMNS, FROM, LINES, STANDING, entry_of, line_of
from storage.sql import Sql

_ORDER = "ORDER BY COALESCE(e.stands, e.at), COALESCE(e.root, e.id)"
_OF_UNIT = f"{FROM} WHERE e.unit = :unit AND e.year = :year AND {STANDING}"
_PLEDGES = Sql(f"SELECT {COLUMNS}, e.donor {_OF_UNIT} AND e.kind = 'pledge' {_ORDER}")
_GOODS = Sql(
    f"""SELECT {COLUMNS}, e.donor {_OF_UNIT} AND (e.goods <> '' AND e.kind IN ('pledge', 'receipt', 'unpledge')
      OR e.kind = 'unpledge' AND e.value IS NULL) {_ORDER}"""
)
_MONEY = Sql(f"SELECT {LINES} AND e.unit = :unit AND e.kind IN ('pledge', 'unpledge', 'receipt')")

Donor = tuple[int | None, int | None]  # a name's number; who is not named is told apart by who reported


def promises(books: Books, unit: str, year: int, donor: str | None = None) -> Sequence[Promise]:
    """One for each donor of money and one for each promise of goods, in the order first promised; those that have
    come stand with nothing outstanding. With `donor`, only that donor's (matched without case and diacritics)."""
    wanted = folded(donor) if donor else None
    lines = steps(line_of(row) for row in books.all(_MONEY, unit=unit, year=year))
    debts = {key: owed((line.kind, line.value) for line in its) for key, its in lines.items()}
    found: dict[Donor, Promise] = {}
    goods: list[Entry] = []
    for row in books.all(_PLEDGES, unit=unit, year=year):
        entry, number = entry_of(row[:-1]), row[-1]
        name = entry.name or ""
        if wanted is not None and folded(name) != wanted:
            continue
        if entry.goods:
            goods.append(entry)
            continue
        key = number, None if number else entry.person
        debt = debts[key]
        before = found.get(key)
        found[key] = Promise(
            unit=unit,
            donor=name,
            pledged=debt.pledged,
            outstanding=debt.outstanding,
            due=entry.due or (before.due if before else None),  # the day last said
            entry=before.entry if before else entry.id,
            person=entry.person,
            year=year,
        )
    things = _of_goods(books, unit, year, goods) if goods else ()
    return sorted([*found.values(), *things], key=lambda promise: promise.entry)


def _of_goods(books: Books, unit: str, year: int, pledged: Sequence[Entry]) -> Sequence[Promise]:
    by_donor: dict[Donor, list[Step]] = {}
    for row in books.all(_GOODS, unit=unit, year=year):
        entry, number = entry_of(row[:-1]), row[-1]
        step = Step(entry.kind, entry.goods or "", entry.quantity, entry.value, entry.id)
        by_donor.setdefault((number, None if number else entry.person), []).append(step)
    debts = {debt.entry: debt for its in by_donor.values() for debt in owed_goods(its)}
    found = []
    for entry in pledged:
        debt = debts[entry.id]
        promise = Promise(
            unit=unit,
            donor=entry.name or "",
            pledged=entry.value,
            outstanding=debt.outstanding,
            due=entry.due,
            goods=entry.goods,
            quantity=entry.quantity,
            left=debt.left,
            entry=entry.id,
            person=entry.person,
            year=year,
        )
        found.append(promise if debt.open else replace(promise, left=0))
    return found
