"""The chain over the ledger, closings, what waits for a yes, who read names, withheld names, the law's deadlines.

Revision: 0030
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0020"
branch_labels = None
depends_on = None


def _kind() -> Any:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _id() -> sa.Column[Any]:
    return sa.Column("id", _kind(), autoincrement=True, nullable=False)


def _number(name: str, default: str | None = "0") -> sa.Column[Any]:
    return sa.Column(name, _kind(), server_default=default, autoincrement=False, nullable=default is None)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _code(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    _chain()
    _closings()
    _names()
    op.add_column("invites", _number("replaces", None))
    from storage.carrying import books_on
    from storage.chain import seal_all

    seal_all(books_on(op.get_bind()))


def _chain() -> None:
    op.create_table(
        "seals",
        _number("entry"),
        _code("scope"),
        _number("position"),
        *(_code(name) for name in ("hash", "words", "salt")),
        _refers("seals", "entry", "entries.id"),
        _key("seals", "entry"),
        sa.UniqueConstraint("scope", "position", name="uq_seals_scope_position"),
    )
    op.create_table("chains", _code("scope"), _number("position"), _code("hash"), _key("chains", "scope"))


def _closings() -> None:
    op.create_table(
        "closings",
        _id(),
        _code("unit"),
        _number("year"),
        _text("label"),
        _number("at"),
        _number("by", None),
        _code("seal"),
        _number("ended", None),
        _number("ended_by", None),
        _refers("closings", "unit", "units.code"),
        _refers("closings", "by", "persons.id"),
        _refers("closings", "ended_by", "persons.id"),
        _key("closings", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_closings_unit_year", "closings", ["unit", "year"], **_only("ended IS NULL"))
    op.create_table(
        "waiting",
        _number("source"),
        _code("unit"),
        _code("kind"),
        _number("person"),
        _text("entries"),
        _text("reason"),
        _code("status"),
        _number("at"),
        _number("by", None),
        _number("settled", None),
        _refers("waiting", "source", "inbox.id"),
        _refers("waiting", "unit", "units.code"),
        _refers("waiting", "person", "persons.id"),
        _refers("waiting", "by", "persons.id"),
        _key("waiting", "source", "unit"),
    )
    op.create_index("ix_waiting_unit", "waiting", ["unit"], **_only("status = 'open'"))


def _names() -> None:
    op.create_table(
        "looks",
        _id(),
        _number("person", None),
        _code("unit"),
        _code("what"),
        _number("at"),
        _refers("looks", "person", "persons.id"),
        _refers("looks", "unit", "units.code"),
        _key("looks", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_looks_unit", "looks", ["unit", "id"])
    op.create_table(
        "withheld",
        *(_code(name) for name in ("unit", "digest", "folded", "what")),
        _number("by", None),
        _number("at"),
        _refers("withheld", "unit", "units.code"),
        _refers("withheld", "by", "persons.id"),
        _key("withheld", "unit", "digest"),
    )
    op.create_table(
        "duties",
        _id(),
        _code("what"),
        _number("person", None),
        _number("asked"),
        _code("answer_by"),
        _code("do_by"),
        _number("done", None),
        _refers("duties", "person", "persons.id"),
        _key("duties", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_duties_open", "duties", ["do_by"], **_only("done IS NULL"))
