"""Meetings, deadlines, what is sent to many, and how people want to be reminded.

Revision: 0020
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0010"
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


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def upgrade() -> None:
    _meetings()
    _deadlines()
    _sending()


def _meetings() -> None:
    op.create_table(
        "meetings",
        _id(),
        *(_code(name) for name in ("unit", "host", "kind")),
        _text("title"),
        _number("at"),
        _text("place"),
        _code("called"),
        _code("before"),
        _number("caller", None),
        *(_number(name) for name in ("cancelled", "revision", "announced")),
        _number("was_at", None),
        _text("was_place"),
        _refers("meetings", "unit", "units.code"),
        _refers("meetings", "host", "units.code"),
        _refers("meetings", "caller", "persons.id"),
        _key("meetings", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_unit_at", "meetings", ["unit", "at"])
    op.create_index("ix_meetings_at", "meetings", ["at"])
    op.create_table(
        "meeting_answers",
        _number("meeting"),
        _number("person"),
        _code("answer"),
        _text("delegate"),
        _number("at"),
        _refers("meeting_answers", "meeting", "meetings.id"),
        _refers("meeting_answers", "person", "persons.id"),
        _key("meeting_answers", "meeting", "person"),
    )
    op.create_table(
        "meeting_notes",
        _id(),
        _number("meeting"),
        _code("section"),
        _text("text"),
        _number("person", None),
        _number("at"),
        _refers("meeting_notes", "meeting", "meetings.id"),
        _refers("meeting_notes", "person", "persons.id"),
        _key("meeting_notes", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meeting_notes_meeting", "meeting_notes", ["meeting", "id"])


def _deadlines() -> None:
    op.create_table(
        "deadlines",
        _id(),
        _code("unit"),
        _number("year"),
        _code("day"),
        _number("caller", None),
        _number("cancelled"),
        _number("made"),
        _refers("deadlines", "unit", "units.code"),
        _refers("deadlines", "caller", "persons.id"),
        _key("deadlines", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_deadlines_unit", "deadlines", ["unit", "id"])
    op.create_table(
        "deadline_misses",
        _number("deadline"),
        _code("unit"),
        _refers("deadline_misses", "deadline", "deadlines.id"),
        _refers("deadline_misses", "unit", "units.code"),
        _key("deadline_misses", "deadline", "unit"),
    )
    op.create_index("ix_deadline_misses_unit", "deadline_misses", ["unit"])


def _sending() -> None:
    op.create_table(
        "mailings",
        _code("prefix"),
        *(_number(name) for name in ("starter", "started", "total", "skipped", "put", "stopped", "told")),
        _refers("mailings", "starter", "persons.id"),
        _key("mailings", "prefix"),
    )
    op.create_index("ix_mailings_starter", "mailings", ["starter", "started"], **_only("told = 0"))
    op.create_table(
        "wishes",
        _code("unit"),
        _number("person"),
        _code("name"),
        _text("value"),
        _refers("wishes", "unit", "units.code"),
        _key("wishes", "unit", "person", "name"),
    )
    op.create_table(
        "muted", _number("person"), _number("since"), _refers("muted", "person", "persons.id"), _key("muted", "person")
    )
    op.create_table(
        "missed", _code("key"), _number("due"), _code("what"), _number("noted"), _key("missed", "key", "due")
    )
