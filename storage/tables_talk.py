"""What came in, what goes out, and what was asked in between."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, UniqueConstraint
from sqlalchemy import text as words

from storage.schema import code, metadata, number, row_id, text


def only(condition: str) -> dict[str, Any]:
    """An index over the few rows that are still of interest."""
    return {"sqlite_where": words(condition), "postgresql_where": words(condition)}


inbox = Table(
    "inbox",
    metadata,
    row_id(),
    code("channel"),
    code("chat"),
    code("message"),
    code("event"),  # what makes it one: the message's id, a tap's callback id
    code("edit"),
    code("sender"),
    text("name"),
    number("at"),
    code("kind"),
    text("text"),
    text("tap"),
    code("callback"),
    code("reply_to"),
    number("in_group"),
    text("raw"),
    number("received"),
    number("handled", default=None),  # when
    number("tries"),
    text("reason"),  # of the last failure
    number("person", ForeignKey("persons.id"), default=None),
    number("wiped"),
    UniqueConstraint("channel", "chat", "event", "edit"),
    Index("ix_inbox_unhandled", "id", **only("handled IS NULL")),
    # Not for rows without: SQLite would look through all of them for every question about strangers.
    Index("ix_inbox_person", "person", "id", **only("person IS NOT NULL")),
    Index("ix_inbox_strangers", "received", **only("person IS NULL AND wiped = 0")),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    row_id(),
    code("channel"),
    code("chat"),
    text("text"),
    text("choices"),  # JSON [[label, token, style], …]
    code("reply_to"),
    code("edits"),
    number("bulk"),
    code("key", nullable=True, unique=True),
    number("source", ForeignKey("inbox.id"), default=None),
    number("dialogue", default=None),
    number("files"),  # how many
    code("state"),  # due, claimed, sent, given_up, uncertain
    number("open", default=1),  # 1 while due or claimed
    number("attempts"),
    number("due"),  # when
    number("changed"),  # when the state last did
    code("platform_id", nullable=True),
    text("reason"),
    Index("ix_outbox_open", "bulk", "id", **only("open = 1")),
    Index("ix_outbox_open_chat", "channel", "chat", **only("open = 1")),
    Index("ix_outbox_sent", "channel", "chat", "platform_id", **only("platform_id IS NOT NULL")),
    Index("ix_outbox_dialogue", "dialogue", **only("dialogue IS NOT NULL")),
    sqlite_autoincrement=True,
)
attachments = Table(
    "attachments",
    metadata,
    number("letter", ForeignKey("outbox.id"), primary_key=True, autoincrement=False),
    number("position", primary_key=True, autoincrement=False),
    text("name"),
    text("media_type"),
    number("picture"),
    Column("data", LargeBinary, nullable=False),
)

dialogues = Table(
    "dialogues",
    metadata,
    row_id(),
    code("channel"),
    code("chat"),
    code("sender"),
    code("topic"),
    text("data"),  # JSON
    number("question"),
    text("labels"),  # JSON
    text("choices"),  # JSON, the values
    number("opened"),
    number("settled"),
    Index("ix_dialogues_questions", "channel", "chat", "sender", "id", **only("question = 1 AND settled = 0")),
    Index("ix_dialogues_offers", "channel", "chat", "sender", "id", **only("choices <> '[]' AND settled = 0")),
    sqlite_autoincrement=True,
)
schedules = Table(
    "schedules",
    metadata,
    code("key", primary_key=True),
    code("what"),
    text("args"),  # JSON
    number("next_fire"),
    code("every"),  # how it repeats, in words of the one who asked; "" once
    Index("ix_schedules_next_fire", "next_fire"),
)
unread = Table(
    "unread",
    metadata,
    number("source", ForeignKey("inbox.id"), primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code"), nullable=True),
    code("status"),  # open, answered, dropped
    text("answer"),
    number("at"),
    Index("ix_unread_status_unit", "status", "unit"),
)
meanings = Table(  # what a unit's bare denominators mean
    "meanings",
    metadata,
    code("unit", ForeignKey("units.code"), primary_key=True),
    code("model", primary_key=True),
    code("means"),
)
marks = Table(  # single values: the version of the tree, a platform's offset
    "marks",
    metadata,
    code("name", primary_key=True),
    text("value"),
)
