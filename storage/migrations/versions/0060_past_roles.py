"""Roles that were held once: whoever asks to be forgotten is looked for in what former chairs were told, too.

Revision: 0060
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0050"
branch_labels = None
depends_on = None


def _number(name: str) -> sa.Column[Any]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, server_default="0", autoincrement=False, nullable=False)


def _code(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _refers(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_past_roles_{column}")


def upgrade() -> None:
    op.create_table(
        "past_roles",
        _number("person"),
        _code("unit"),
        _code("role"),
        _number("since"),
        _number("ended"),
        _refers("person", "persons.id"),
        _refers("unit", "units.code"),
        sa.PrimaryKeyConstraint("person", "unit", "role", name="pk_past_roles"),
    )
    op.create_index("ix_past_roles_unit", "past_roles", ["unit"])
