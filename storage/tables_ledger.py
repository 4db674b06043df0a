"""What was stated, entry by entry, and the names in it."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from storage.conditions import LIVE, PAST
from storage.schema import code, metadata, number, row_id, text
from storage.tables_talk import only

# Append-only. Of the columns below `made by us` all follow from the others and from earlier entries; only
# `superseded_by` is set after the entry is written, once, and `audit` checks it against `supersedes`.
entries = Table(
    "entries",
    metadata,
    row_id(),
    code("unit", ForeignKey("units.code")),
    number("year"),
    code("day"),  # ISO, what the figure speaks of
    number("at"),  # when it was texted
    code("kind"),
    code("indicator"),
    number("value", default=None),
    code("qualifier", nullable=True),
    text("goods"),
    number("quantity", default=None),
    code("method", nullable=True),
    code("due", nullable=True),  # ISO
    text("note"),
    code("counterpart", nullable=True),
    number("person", default=None),
    number("source", default=None),
    number("supersedes", default=None),
    # made by us
    number("superseded_by", default=None),  # the first entry that supersedes it
    number("root", default=None),  # the first entry of its chain of corrections, None where it is that itself …
    number("stands", default=None),  # … and when that was texted: a correction takes its place in time
    number("donor", default=None),  # the first entry with that name in that unit: stays when the name is erased
    Index("ix_entries_live", "unit", "year", "indicator", "kind", **only(LIVE)),
    Index("ix_entries_past", "unit", "year", "indicator", **only(PAST)),
    Index("ix_entries_source", "source", **only("source IS NOT NULL")),
    Index("ix_entries_person", "person", "source", **only("person IS NOT NULL AND superseded_by IS NULL")),
    sqlite_autoincrement=True,
)
entry_names = Table(  # apart, so that a name can be erased and the figure stay
    "entry_names",
    metadata,
    number("entry", ForeignKey("entries.id"), primary_key=True, autoincrement=False),
    code("unit"),
    code("folded"),  # without case and diacritics: as names are matched
    text("name"),
    number("donor"),
    Index("ix_entry_names_folded", "unit", "folded"),
)
