"""Whom the ended units of a table of units went into."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.core.units import Unit
from storage.books import Books
from storage.moves import successors
from storage.sheet import Problem, Row

Into = tuple[str, tuple[str, ...], date]  # who ended, whom it went into, when


def moves_in(
    books: Books, rows: list[Row], units: Mapping[str, Unit], lines: Mapping[str, int], problems: list[Problem]
) -> tuple[Into, ...]:
    """What ended units went into, where that is not known yet."""
    found = []
    for row in rows:
        code, cell = row.cells["code"], row.cells.get("into", "")
        new = tuple(dict.fromkeys(part.strip() for part in cell.split(";") if part.strip()))
        unit = units.get(code)
        if not new or unit is None or lines.get(code) != row.line:
            continue
        for one in new:
            if one == code or (one not in units and books.units.get(one) is None):
                problems.append(Problem(row.line, "import-into", {"code": code, "into": one}))
        if unit.until is None:
            problems.append(Problem(row.line, "import-into-day", {"code": code}))
        elif {(one, unit.until) for one in new} != set(successors(books, code)):
            found.append((code, new, unit.until))
    return tuple(found)
