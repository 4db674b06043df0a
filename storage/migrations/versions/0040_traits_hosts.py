"""What is special about a unit (đặc thù), and which member hosts a cluster in which year.

Revision: 0040
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0060"
branch_labels = None
depends_on = None


def _code(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    default = None if nullable else "0"
    return sa.Column(name, kind, server_default=default, autoincrement=False, nullable=nullable)


def upgrade() -> None:
    op.add_column("units", sa.Column("traits", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "hosts",
        _code("cluster"),
        _number("year"),
        _code("unit"),
        _number("person", nullable=True),
        _number("at"),
        sa.PrimaryKeyConstraint("cluster", "year", name="pk_hosts"),
        sa.ForeignKeyConstraint(["cluster"], ["units.code"], name="fk_hosts_cluster"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_hosts_unit"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_hosts_person"),
    )
    op.create_index("ix_hosts_unit", "hosts", ["unit", "year"])
