"""The books as they lie open in one transaction: a shelf a subject, and the few ways to run a statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from storage.memory import Memory
from storage.sql import Into, Sql

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.chain import Chain
    from storage.circle import Circle
    from storage.closings import Closings
    from storage.deadlines import Deadlines
    from storage.dialogues import Dialogues
    from storage.duties import Duties
    from storage.hiding import Hiding
    from storage.inbox import Inbox
    from storage.invites import Invites
    from storage.ledger import Ledger
    from storage.linking import Linking
    from storage.mailings import Mailings
    from storage.marks import Marks
    from storage.meetings import Meetings
    from storage.outbox import Outbox
    from storage.people import People
    from storage.records import BookRecords
    from storage.schedules import Schedules
    from storage.sendings import Sendings
    from storage.tallies import Tallies
    from storage.tokens import Tokens
    from storage.units import Units
    from storage.unread import Unread
    from storage.wishes import Wishes

_MANY = 20  # rows from which a stream of its own is worth its round trips


class Books:
    """One transaction. Good only inside the `work` it was given to."""

    def __init__(self, driver: Any, memory: Memory, *, is_sqlite: bool) -> None:
        """`driver` is the database driver's own connection."""
        self.memory = memory
        self.is_sqlite = is_sqlite
        self._driver = driver
        self._cursor = driver.cursor()

    @cached_property
    def connection(self) -> Connection:
        """SQLAlchemy's, inside the same transaction, for what is better built than written."""
        from storage.lent import lent

        return lent(self._driver, is_sqlite=self.is_sqlite)

    def all(self, sql: Sql, **values: Any) -> list[tuple[Any, ...]]:
        """Every row, also of INSERT, UPDATE or DELETE with RETURNING."""
        cursor = self._cursor
        cursor.execute(sql.sqlite if self.is_sqlite else sql.postgresql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def one(self, sql: Sql, **values: Any) -> tuple[Any, ...] | None:
        """The first row, or None."""
        cursor = self._cursor
        cursor.execute(sql.sqlite if self.is_sqlite else sql.postgresql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()  # to the end: an unfinished statement keeps COMMIT waiting
        return rows[0] if rows else None

    def run(self, sql: Sql, **values: Any) -> int:
        """How many rows it changed."""
        cursor = self._cursor
        cursor.execute(sql.sqlite if self.is_sqlite else sql.postgresql, values)
        changed: int = cursor.rowcount
        return changed

    def many(self, sql: Sql, rows: Sequence[Mapping[str, Any]]) -> None:
        """The same statement with each row's values."""
        if rows:
            self._cursor.executemany(sql.sqlite if self.is_sqlite else sql.postgresql, rows)

    def write(self, into: Into, rows: Sequence[Sequence[Any]]) -> None:
        """New rows, in their order: on PostgreSQL many of them as one stream, which takes a tenth of the time."""
        cursor = self._cursor
        if self.is_sqlite:
            cursor.executemany(into.sqlite, rows)
        elif len(rows) < _MANY:
            cursor.executemany(into.postgresql, rows)
        else:
            with cursor.copy(into.copy) as stream:
                for row in rows:
                    stream.write_row(row)

    @cached_property
    def units(self) -> Units:
        from storage.units import Units

        return Units(self)

    @cached_property
    def people(self) -> People:
        from storage.people import People

        return People(self)

    @cached_property
    def invites(self) -> Invites:
        from storage.invites import Invites

        return Invites(self)

    @cached_property
    def inbox(self) -> Inbox:
        from storage.inbox import Inbox

        return Inbox(self)

    @cached_property
    def outbox(self) -> Outbox:
        from storage.outbox import Outbox

        return Outbox(self)

    @cached_property
    def dialogues(self) -> Dialogues:
        from storage.dialogues import Dialogues

        return Dialogues(self)

    @cached_property
    def schedules(self) -> Schedules:
        from storage.schedules import Schedules

        return Schedules(self)

    @cached_property
    def unread(self) -> Unread:
        from storage.unread import Unread

        return Unread(self)

    @cached_property
    def marks(self) -> Marks:
        from storage.marks import Marks

        return Marks(self)

    @cached_property
    def ledger(self) -> Ledger:
        from storage.ledger import Ledger

        return Ledger(self)

    @cached_property
    def tallies(self) -> Tallies:
        from storage.tallies import Tallies

        return Tallies(self)

    @property
    def records(self) -> BookRecords:
        """New ones each time: they remember what they were asked."""
        from storage.records import BookRecords

        return BookRecords(self)

    @cached_property
    def tokens(self) -> Tokens:
        from storage.tokens import Tokens

        return Tokens(self)

    @cached_property
    def sendings(self) -> Sendings:
        from storage.sendings import Sendings

        return Sendings(self)

    @cached_property
    def linking(self) -> Linking:
        from storage.linking import Linking

        return Linking(self)

    @cached_property
    def meetings(self) -> Meetings:
        from storage.meetings import Meetings

        return Meetings(self)

    @cached_property
    def deadlines(self) -> Deadlines:
        from storage.deadlines import Deadlines

        return Deadlines(self)

    @cached_property
    def mailings(self) -> Mailings:
        from storage.mailings import Mailings

        return Mailings(self)

    @cached_property
    def wishes(self) -> Wishes:
        from storage.wishes import Wishes

        return Wishes(self)

    @cached_property
    def chain(self) -> Chain:
        from storage.chain import Chain

        return Chain(self)

    @cached_property
    def circle(self) -> Circle:
        from storage.circle import Circle

        return Circle(self)

    @cached_property
    def closings(self) -> Closings:
        from storage.closings import Closings

        return Closings(self)

    @cached_property
    def hiding(self) -> Hiding:
        from storage.hiding import Hiding

        return Hiding(self)

    @cached_property
    def duties(self) -> Duties:
        from storage.duties import Duties

        return Duties(self)
