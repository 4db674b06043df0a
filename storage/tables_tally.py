"""The kept tallies: what each commune and all below it, and each unit above by itself (`above` = 1), contribute to a
year. They follow from the entries and the tree, are moved with every entry, and summed along the tree when asked."""

from __future__ import annotations

from sqlalchemy import Index, Table

from handlers.core.sums import FundSum, ModelSum
from storage.conditions import EXCESS, UNLIKE
from storage.schema import code, metadata, number
from storage.tables_talk import only

tally_models = Table(
    "tally_models",
    metadata,
    number("year", primary_key=True, autoincrement=False),
    code("model", primary_key=True),
    code("unit", primary_key=True),
    *(number(name, default=None) for name in ModelSum._fields),
    number("above"),
    Index("ix_tally_models_above", "year", "unit", **only("above = 1")),
    Index("ix_tally_models_excess", "year", "model", "unit", **only(EXCESS)),
    Index("ix_tally_models_unlike", "year", "model", "unit", **only(UNLIKE)),
    sqlite_with_rowid=False,
)
tally_funds = Table(
    "tally_funds",
    metadata,
    number("year", primary_key=True, autoincrement=False),
    code("unit", primary_key=True),
    *(number(name, default=None) for name in FundSum._fields),
    number("above"),
    Index("ix_tally_funds_above", "year", "unit", **only("above = 1")),
    sqlite_with_rowid=False,
)
tally_singles = Table(
    "tally_singles",
    metadata,
    number("year", primary_key=True, autoincrement=False),
    code("indicator", primary_key=True),
    code("unit", primary_key=True),
    number("value", default=None),
    number("above"),
    Index("ix_tally_singles_above", "year", "unit", **only("above = 1")),
    sqlite_with_rowid=False,
)
tally_reports = Table(
    "tally_reports",
    metadata,
    number("year", primary_key=True, autoincrement=False),
    code("unit", primary_key=True),
    number("hamlets"),  # that reported
    number("bodies"),  # schools, offices, clans that reported
    number("any_below"),  # 1: something at or below did
    number("above"),
    sqlite_with_rowid=False,
)
tally_transfers = Table(  # between units of different communes; within one they count nowhere above
    "tally_transfers",
    metadata,
    number("year", primary_key=True, autoincrement=False),
    code("unit", primary_key=True),  # the commune, or the unit above, that received
    code("giver", primary_key=True),
    number("received"),
    number("raised"),
    number("goods"),
    number("in_kind"),
    sqlite_with_rowid=False,
)
