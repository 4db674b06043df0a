"""Whose names may stand in a file, when somebody says that one may not (or may) be shown."""

from __future__ import annotations

from storage import Books

Shown = tuple[frozenset[str], frozenset[tuple[str, str]]]


def shown_names(books: Books, unit: str) -> Shown:
    """Who must not be named in a file of the unit, and who may: as it is at this moment."""
    return books.hiding.names_withheld(unit), books.hiding.names_agreed(unit)
