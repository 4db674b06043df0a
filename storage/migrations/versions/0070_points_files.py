"""The emulation points' files that chairs sent.

Revision: 0070
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0030"
branch_labels = None
depends_on = None


def _kind() -> Any:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _refers(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_points_files_{column}")


def upgrade() -> None:
    op.create_table(
        "points_files",
        sa.Column("unit", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("year", _kind(), server_default="0", autoincrement=False, nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.Column("by", _kind(), autoincrement=False, nullable=True),
        sa.Column("at", _kind(), server_default="0", autoincrement=False, nullable=False),
        _refers("unit", "units.code"),
        _refers("by", "persons.id"),
        sa.PrimaryKeyConstraint("unit", "year", name="pk_points_files"),
    )
