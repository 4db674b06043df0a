"""Meetings, deadlines, what is sent to many, and how people want to be reminded."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from storage.schema import code, metadata, number, row_id, text
from storage.tables_talk import only

meetings = Table(
    "meetings",
    metadata,
    row_id(),
    code("unit", ForeignKey("units.code")),
    code("host", ForeignKey("units.code")),
    code("kind"),
    text("title"),
    number("at"),
    text("place"),
    code("called"),  # all, chairs, heads
    code("before"),  # "7d 1d 2h"
    number("caller", ForeignKey("persons.id"), default=None),
    number("cancelled"),
    number("revision"),
    number("announced"),  # when it, or its last change, was made known
    number("was_at", default=None),
    text("was_place"),
    Index("ix_meetings_unit_at", "unit", "at"),
    Index("ix_meetings_at", "at"),
    sqlite_autoincrement=True,
)
meeting_answers = Table(
    "meeting_answers",
    metadata,
    number("meeting", ForeignKey("meetings.id"), primary_key=True, autoincrement=False),
    number("person", ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    code("answer"),  # yes, no, delegate
    text("delegate"),
    number("at"),
)
meeting_notes = Table(
    "meeting_notes",
    metadata,
    row_id(),
    number("meeting", ForeignKey("meetings.id")),
    code("section"),
    text("text"),
    number("person", ForeignKey("persons.id"), default=None),
    number("at"),
    Index("ix_meeting_notes_meeting", "meeting", "id"),
    sqlite_autoincrement=True,
)

deadlines = Table(
    "deadlines",
    metadata,
    row_id(),
    code("unit", ForeignKey("units.code")),
    number("year"),  # whose figures
    code("day"),  # ISO, the last on which they are in time
    number("caller", ForeignKey("persons.id"), default=None),
    number("cancelled"),
    number("made"),
    Index("ix_deadlines_unit", "unit", "id"),
    sqlite_autoincrement=True,
)
deadline_misses = Table(
    "deadline_misses",
    metadata,
    number("deadline", ForeignKey("deadlines.id"), primary_key=True, autoincrement=False),
    code("unit", ForeignKey("units.code"), primary_key=True),
    Index("ix_deadline_misses_unit", "unit"),
)

mailings = Table(  # what somebody had sent to many
    "mailings",
    metadata,
    code("prefix", primary_key=True),  # of its letters' keys
    number("starter", ForeignKey("persons.id")),
    number("started"),
    number("total"),  # letters put so far
    number("skipped"),  # people who want no such letters
    number("put"),  # 1 once all are
    number("stopped"),  # when; 0 is not
    number("told"),  # when it was said how it went
    Index("ix_mailings_starter", "starter", "started", **only("told = 0")),
)
wishes = Table(  # how a unit, or one of its chairs (`person`), wants something: "weekly", "zone"
    "wishes",
    metadata,
    code("unit", ForeignKey("units.code"), primary_key=True),
    number("person", primary_key=True, autoincrement=False),  # 0 is the unit itself
    code("name", primary_key=True),
    text("value"),
)
muted = Table(  # who wants nothing but answers
    "muted",
    metadata,
    number("person", ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    number("since"),
)
missed = Table(  # what fell due while nobody was there to send it, and did not help any more
    "missed",
    metadata,
    code("key", primary_key=True),
    number("due", primary_key=True, autoincrement=False),
    code("what"),
    number("noted"),
)
