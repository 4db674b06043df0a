"""The ledger and the kept tallies.

Revision: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LIVE = "superseded_by IS NULL AND kind <> 'void'"
_MODEL = (
    *("total", "registered", "achieved", "named", "t_part", "t_whole", "t_units"),
    *("r_part", "r_whole", "r_units", "h_part", "h_whole", "h_units"),
)
_FUND = (
    *("raised", "raised_stated", "received", "pledged", "outstanding", "unstated"),
    *("spent", "spent_stated", "in_kind", "in_kind_stated", "balance", "budget"),
)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False)


def _number(name: str, default: str | None = "0") -> sa.Column[Any]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, server_default=default, autoincrement=False, nullable=default is None)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _code(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=nullable)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    _ledger()
    _kept("tally_models", ("model",), (*(_number(name, None) for name in _MODEL), _number("above")))
    _kept("tally_funds", (), (*(_number(name, None) for name in _FUND), _number("above")))
    _kept("tally_singles", ("indicator",), (_number("value", None), _number("above")))
    _kept("tally_reports", (), (_number("hamlets"), _number("bodies"), _number("any_below"), _number("above")))
    gifts = (_number("received"), _number("raised"), _number("goods"), _number("in_kind"))
    op.create_table(
        "tally_transfers",
        _number("year"),
        _code("unit"),
        _code("giver"),
        *gifts,
        sa.PrimaryKeyConstraint("year", "unit", "giver", name="pk_tally_transfers"),
        sqlite_with_rowid=False,
    )
    for table in ("tally_models", "tally_funds", "tally_singles"):
        op.create_index(f"ix_{table}_above", table, ["year", "unit"], **_only("above = 1"))
    excess = _only("h_whole IS NOT NULL AND model <> 'family'")
    op.create_index("ix_tally_models_excess", "tally_models", ["year", "model", "unit"], **excess)


def _ledger() -> None:
    op.create_table(
        "entries",
        _id(),
        _code("unit"),
        _number("year"),
        _code("day"),
        _number("at"),
        _code("kind"),
        _code("indicator"),
        _number("value", None),
        _code("qualifier", nullable=True),
        _text("goods"),
        _number("quantity", None),
        _code("method", nullable=True),
        _code("due", nullable=True),
        _text("note"),
        _code("counterpart", nullable=True),
        *(_number(name, None) for name in ("person", "source", "supersedes")),
        *(_number(name, None) for name in ("superseded_by", "root", "stands", "donor")),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_entries_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_entries_live", "entries", ["unit", "year", "indicator"], **_only(_LIVE))
    op.create_index("ix_entries_source", "entries", ["source"], **_only("source IS NOT NULL"))
    reported = _only("person IS NOT NULL AND superseded_by IS NULL")
    op.create_index("ix_entries_person", "entries", ["person", "source"], **reported)
    op.create_table(
        "entry_names",
        _number("entry"),
        _code("unit"),
        _code("folded"),
        _text("name"),
        _number("donor"),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name="fk_entry_names_entry"),
        sa.PrimaryKeyConstraint("entry", name="pk_entry_names"),
    )
    op.create_index("ix_entry_names_folded", "entry_names", ["unit", "folded"])


def _kept(table: str, key: tuple[str, ...], columns: tuple[sa.Column[Any], ...]) -> None:
    """A table keyed by year, what is counted, and unit."""
    names = ("year", *key, "unit")
    op.create_table(
        table,
        _number("year"),
        *(_code(name) for name in key),
        _code("unit"),
        *columns,
        sa.PrimaryKeyConstraint(*names, name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )
