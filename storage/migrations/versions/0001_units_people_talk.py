"""Units, people and talk.

Revision: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


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
    op.create_table(
        "dialogues",
        _id(),
        _code("channel"),
        _code("chat"),
        _code("sender"),
        _code("topic"),
        _text("data"),
        _number("question"),
        _text("labels"),
        _text("choices"),
        _number("opened"),
        _number("settled"),
        sa.PrimaryKeyConstraint("id", name="pk_dialogues"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_dialogues_offers",
        "dialogues",
        ["channel", "chat", "sender", "id"],
        **_only("choices <> '[]' AND settled = 0"),
    )
    op.create_index(
        "ix_dialogues_questions",
        "dialogues",
        ["channel", "chat", "sender", "id"],
        **_only("question = 1 AND settled = 0"),
    )
    op.create_table(
        "guesses",
        _code("channel"),
        _code("sender"),
        _number("since"),
        _number("count"),
        sa.PrimaryKeyConstraint("channel", "sender", name="pk_guesses"),
    )
    op.create_table("marks", _code("name"), _text("value"), sa.PrimaryKeyConstraint("name", name="pk_marks"))
    op.create_table(
        "schedules",
        _code("key"),
        _code("what"),
        _text("args"),
        _number("next_fire"),
        _code("every"),
        sa.PrimaryKeyConstraint("key", name="pk_schedules"),
    )
    op.create_index("ix_schedules_next_fire", "schedules", ["next_fire"])
    op.create_table(
        "units",
        _code("code"),
        _text("name"),
        _text("kind"),
        _code("parent", nullable=True),
        _code("path"),
        _text("formed_from"),
        _number("households", None),
        _number("population", None),
        _text("clusters"),
        _text("aliases"),
        _code("since", nullable=True),
        _code("until", nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["units.code"], name="fk_units_parent", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("code", name="pk_units"),
    )
    op.create_index("ix_units_parent", "units", ["parent"])
    op.create_index("ix_units_path", "units", ["path"], unique=True)
    op.create_table(
        "cluster_members",
        _code("cluster"),
        _code("unit"),
        sa.ForeignKeyConstraint(["cluster"], ["units.code"], name="fk_cluster_members_cluster"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_cluster_members_unit"),
        sa.PrimaryKeyConstraint("cluster", "unit", name="pk_cluster_members"),
    )
    op.create_index("ix_cluster_members_unit", "cluster_members", ["unit"])
    op.create_table(
        "meanings",
        _code("unit"),
        _code("model"),
        _code("means"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_meanings_unit"),
        sa.PrimaryKeyConstraint("unit", "model", name="pk_meanings"),
    )
    op.create_table(
        "persons",
        _id(),
        _text("name"),
        _code("standing", nullable=True),
        _text("language"),
        _number("joined"),
        _number("consented", None),
        _text("consent"),
        _number("erased", None),
        sa.ForeignKeyConstraint(["standing"], ["units.code"], name="fk_persons_standing"),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "unit_moves",
        _code("old"),
        _code("new"),
        _code("day"),
        sa.ForeignKeyConstraint(["new"], ["units.code"], name="fk_unit_moves_new"),
        sa.ForeignKeyConstraint(["old"], ["units.code"], name="fk_unit_moves_old"),
        sa.PrimaryKeyConstraint("old", "new", name="pk_unit_moves"),
    )
    op.create_index("ix_unit_moves_new", "unit_moves", ["new"])
    op.create_table(
        "addresses",
        _code("channel"),
        _code("sender"),
        _number("person"),
        _code("chat"),
        _number("reachable", "1"),
        _number("used"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_addresses_person"),
        sa.PrimaryKeyConstraint("channel", "sender", name="pk_addresses"),
    )
    op.create_index("ix_addresses_channel_chat", "addresses", ["channel", "chat"])
    op.create_index("ix_addresses_person", "addresses", ["person"])
    op.create_table(
        "inbox",
        _id(),
        _code("channel"),
        _code("chat"),
        _code("message"),
        _code("event"),
        _code("edit"),
        _code("sender"),
        _text("name"),
        _number("at"),
        _code("kind"),
        _text("text"),
        _text("tap"),
        _code("callback"),
        _code("reply_to"),
        _number("in_group"),
        _text("raw"),
        _number("received"),
        _number("handled", None),
        _number("tries"),
        _text("reason"),
        _number("person", None),
        _number("wiped"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_inbox_person"),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("channel", "chat", "event", "edit", name="uq_inbox_channel_chat_event_edit"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_person", "inbox", ["person", "id"], **_only("person IS NOT NULL"))
    op.create_index("ix_inbox_strangers", "inbox", ["received"], **_only("person IS NULL AND wiped = 0"))
    op.create_index("ix_inbox_unhandled", "inbox", ["id"], **_only("handled IS NULL"))
    op.create_table(
        "invites",
        _code("code"),
        _code("unit"),
        _code("role"),
        _number("uses"),
        _number("remaining"),
        _number("expires"),
        _number("revoked"),
        _number("made"),
        _number("by", None),
        sa.ForeignKeyConstraint(["by"], ["persons.id"], name="fk_invites_by"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_invites_unit"),
        sa.PrimaryKeyConstraint("code", name="pk_invites"),
    )
    op.create_table(
        "roles",
        _number("person"),
        _code("unit"),
        _code("role"),
        _number("since"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_roles_person"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_roles_unit"),
        sa.PrimaryKeyConstraint("person", "unit", "role", name="pk_roles"),
    )
    op.create_index("ix_roles_unit_role", "roles", ["unit", "role"])
    op.create_table(
        "outbox",
        _id(),
        _code("channel"),
        _code("chat"),
        _text("text"),
        _text("choices"),
        _code("reply_to"),
        _code("edits"),
        _number("bulk"),
        _code("key", nullable=True),
        _number("source", None),
        _number("dialogue", None),
        _number("files"),
        _code("state"),
        _number("open", "1"),
        _number("attempts"),
        _number("due"),
        _number("changed"),
        _code("platform_id", nullable=True),
        _text("reason"),
        sa.ForeignKeyConstraint(["source"], ["inbox.id"], name="fk_outbox_source"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_dialogue", "outbox", ["dialogue"], **_only("dialogue IS NOT NULL"))
    op.create_index("ix_outbox_open", "outbox", ["bulk", "id"], **_only("open = 1"))
    op.create_index("ix_outbox_open_chat", "outbox", ["channel", "chat"], **_only("open = 1"))
    op.create_index("ix_outbox_sent", "outbox", ["channel", "chat", "platform_id"], **_only("platform_id IS NOT NULL"))
    op.create_table(
        "unread",
        _number("source"),
        _code("unit", nullable=True),
        _code("status"),
        _text("answer"),
        _number("at"),
        sa.ForeignKeyConstraint(["source"], ["inbox.id"], name="fk_unread_source"),
        sa.ForeignKeyConstraint(["unit"], ["units.code"], name="fk_unread_unit"),
        sa.PrimaryKeyConstraint("source", name="pk_unread"),
    )
    op.create_index("ix_unread_status_unit", "unread", ["status", "unit"])
    op.create_table(
        "attachments",
        _number("letter"),
        _number("position"),
        _text("name"),
        _text("media_type"),
        _number("picture"),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["letter"], ["outbox.id"], name="fk_attachments_letter"),
        sa.PrimaryKeyConstraint("letter", "position", name="pk_attachments"),
    )
