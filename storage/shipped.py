"""The country's units as they ship: 34 provinces and 3.321 communes since 1/7/2025 (see data/README.md)."""

from __future__ import annotations

import csv
from pathlib import Path

from handlers.core.units import NATION, Unit
from storage.books import Books

FILE = Path(__file__).parent / "data" / "units_2025.csv"
TOP = Unit(code=NATION, name="Trung ương", kind="trung ương")


def shipped_units() -> list[Unit]:
    """The nation first, then provinces, then communes."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return [
            TOP,
            *(
                Unit(
                    code=row["code"],
                    name=row["name"],
                    kind=row["kind"],
                    parent=row["parent_code"] or NATION,
                    formed_from=row["formed_from"],
                )
                for row in csv.DictReader(lines)
            ),
        ]


def load_shipped_units(books: Books) -> None:
    """Put them into a tree that is still empty."""
    if books.units.get(NATION) is None:
        books.units.upsert(shipped_units())
