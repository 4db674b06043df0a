"""The emulation points' files that chairs sent."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Table

from storage.schema import code, metadata, number, text

points_files = Table(
    "points_files",
    metadata,
    code("unit", ForeignKey("units.code"), primary_key=True),
    number("year", primary_key=True, autoincrement=False),
    text("content"),  # the table as CSV
    number("by", ForeignKey("persons.id"), default=None),
    number("at"),
)
