"""What a metered platform has been sent this month, when somebody last wrote there, and what waits until they do."""

from __future__ import annotations

from datetime import datetime

from storage.books import Books
from storage.sql import Sql, moment, stamp

_COUNT = Sql(
    """INSERT INTO sent_in_month (channel, month, chat, messages) VALUES (:channel, :month, :chat, :n)
    ON CONFLICT (channel, month, chat) DO UPDATE SET messages = sent_in_month.messages + excluded.messages"""
)
_USED = Sql(
    "SELECT count(*), coalesce(sum(messages), 0) FROM sent_in_month WHERE channel = :channel AND month = :month"
)
_KNOWN = Sql("SELECT 1 FROM sent_in_month WHERE channel = :channel AND month = :month AND chat = :chat")
_HEARD = Sql("SELECT max(received) FROM inbox WHERE channel = :channel AND chat = :chat")
_RELEASE = Sql(
    """UPDATE outbox SET due = :now, changed = :now
    WHERE open = 1 AND state = 'due' AND due > :now AND channel = :channel AND reason = :reason
      AND (:chat = '' OR chat = :chat)"""
)


class Sendings:
    """`month` is "2026-11", in local time."""

    def __init__(self, books: Books) -> None:
        self._books = books

    def count(self, channel: str, month: str, chat: str, messages: int = 1) -> None:
        self._books.run(_COUNT, channel=channel, month=month, chat=chat, n=messages)

    def used(self, channel: str, month: str) -> tuple[int, int]:
        """(people, messages) so far."""
        row = self._books.one(_USED, channel=channel, month=month)
        assert row is not None
        return int(row[0]), int(row[1])

    def is_known(self, channel: str, month: str, chat: str) -> bool:
        """Something was sent there this month."""
        return self._books.one(_KNOWN, channel=channel, month=month, chat=chat) is not None

    def heard(self, channel: str, chat: str) -> datetime | None:
        """When somebody last wrote in that chat."""
        row = self._books.one(_HEARD, channel=channel, chat=chat)
        return moment(row[0]) if row and row[0] is not None else None

    def release(self, channel: str, reason: str, now: datetime, chat: str = "") -> int:
        """Letters put off for that reason are due now (of one chat, if named); how many."""
        return self._books.run(_RELEASE, channel=channel, reason=reason, chat=chat, now=stamp(now))
