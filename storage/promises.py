"""Promises of a unit's donors, and what of them has not come."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.ledger import Promise
from handlers.core.owed import owed
from handlers.core.own import steps
from storage.books import Books
from storage.entries import COLUMNS, FROM, LINES, STANDING, entry_of, line_of
from storage.names import folded
from storage.sql import Sql

_PLEDGES = Sql(
    f"""SELECT {COLUMNS}, e.donor {FROM} WHERE e.unit = :unit AND e.year = :year AND e.kind = 'pledge' AND {STANDING}
    ORDER BY COALESCE(e.stands, e.at), COALESCE(e.root, e.id)"""
)
_MONEY = Sql(f"SELECT {LINES} AND e.unit = :unit AND e.kind IN ('pledge', 'unpledge', 'receipt')")


def promises(books: Books, unit: str, year: int, donor: str | None = None) -> Sequence[Promise]:
    """One for each donor of money and one for each promise of goods, in the order first promised; those that have
    come stand with nothing outstanding. With `donor`, only that donor's (matched without case and diacritics)."""
    wanted = folded(donor) if donor else None
    lines = steps(line_of(row) for row in books.all(_MONEY, unit=unit, year=year))
    debts = {key: owed((line.kind, line.value) for line in its) for key, its in lines.items()}
    found: dict[tuple[int | None, int | None], Promise] = {}
    goods: list[Promise] = []
    for row in books.all(_PLEDGES, unit=unit, year=year):
        entry, number = entry_of(row[:-1]), row[-1]
        name = entry.name or ""
        if wanted is not None and folded(name) != wanted:
            continue
        key = number, None if number else entry.person
        if entry.goods:
            goods.append(
                Promise(
                    unit=unit,
                    donor=name,
                    pledged=entry.value,
                    outstanding=entry.value,
                    due=entry.due,
                    goods=entry.goods,
                    entry=entry.id,
                    person=entry.person,
                )
            )
            continue
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
        )
    return sorted([*found.values(), *goods], key=lambda promise: promise.entry)
