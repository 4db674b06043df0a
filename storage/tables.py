"""All tables, gathered in `metadata`: import this before asking what the schema is."""

from __future__ import annotations

from storage import tables_people, tables_talk
from storage.schema import metadata

__all__ = ["metadata", "tables_people", "tables_talk"]
