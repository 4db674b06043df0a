"""All tables, gathered in `metadata`: import this before asking what the schema is."""

from __future__ import annotations

from storage import (
    tables_ledger,
    tables_meetings,
    tables_people,
    tables_points,
    tables_talk,
    tables_tally,
    tables_trust,
    tables_zalo,
)
from storage.schema import metadata

__all__ = [
    "metadata",
    "tables_ledger",
    "tables_meetings",
    "tables_people",
    "tables_points",
    "tables_talk",
    "tables_tally",
    "tables_trust",
    "tables_zalo",
]
