"""Zalo's token pairs and monthly counts, and codes that join platforms.

Revision: 0010
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0002"
branch_labels = None
depends_on = None


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False)


def _number(name: str, default: str | None = "0") -> sa.Column[Any]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, server_default=default, autoincrement=False, nullable=default is None)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _code(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "token_pairs",
        _id(),
        _code("account"),
        _code("digest"),
        _text("refresh"),
        _text("access"),
        _number("expires"),
        _number("begun", None),
        _code("state"),
        _number("made"),
        sa.PrimaryKeyConstraint("id", name="pk_token_pairs"),
        sa.UniqueConstraint("digest", name="uq_token_pairs_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_token_pairs_account", "token_pairs", ["account", "id"])
    op.create_table(
        "sent_in_month",
        _code("channel"),
        _code("month"),
        _code("chat"),
        _number("messages"),
        sa.PrimaryKeyConstraint("channel", "month", "chat", name="pk_sent_in_month"),
    )
    op.create_table(
        "link_codes",
        _code("code"),
        _number("person"),
        _number("expires"),
        _number("used"),
        _number("merged", None),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_link_codes_person"),
        sa.PrimaryKeyConstraint("code", name="pk_link_codes"),
    )
    op.create_index("ix_link_codes_person", "link_codes", ["person"])
