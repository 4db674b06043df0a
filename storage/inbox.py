"""Every message, as it came in: written down before it is understood, once however often it is delivered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.core.talk import Message
from storage.books import Books
from storage.sql import Sql, clean, moment, stamp

_ACCEPT = Sql(
    """INSERT INTO inbox (channel, chat, message, event, edit, sender, name, at, kind, text, tap, callback, reply_to,
      in_group, raw, received)
    VALUES (:channel, :chat, :message, :event, :edit, :sender, :name, :at, :kind, :text, :tap, :callback, :reply_to,
      :in_group, :raw, :received)
    ON CONFLICT (channel, chat, event, edit) DO NOTHING RETURNING id"""
)
_KNOWN = Sql("SELECT id FROM inbox WHERE channel = :channel AND chat = :chat AND event = :event AND edit = :edit")
_MESSAGE = "channel, chat, message, sender, at, text, edit, kind, tap, callback, reply_to, name, in_group"
_GET = Sql(f"SELECT {_MESSAGE} FROM inbox WHERE id = :id")  # noqa: S608 (constants)
_RAW = Sql("SELECT raw FROM inbox WHERE id = :id")
_UNHANDLED = Sql("SELECT id FROM inbox WHERE handled IS NULL AND tries < :tries ORDER BY id LIMIT :limit")
_HANDLED = Sql(
    """UPDATE inbox SET handled = :now, person = (SELECT a.person FROM addresses a
      WHERE a.channel = inbox.channel AND a.sender = inbox.sender)
    WHERE id = :id AND handled IS NULL"""
)
_FAILED = Sql("UPDATE inbox SET tries = :tries, reason = :reason WHERE id = :id AND handled IS NULL")
_TRIES = Sql("SELECT tries FROM inbox WHERE id = :id")
_FIRST = Sql(
    """SELECT id FROM inbox WHERE channel = :channel AND chat = :chat AND event = :message AND kind <> 'tap'
    ORDER BY id LIMIT 1"""
)
_VERSIONS = Sql(
    """SELECT id FROM inbox WHERE channel = :channel AND chat = :chat AND event = :message AND kind <> 'tap'
    ORDER BY id"""
)
_SENTENCE = Sql(
    """SELECT i.text, COALESCE(NULLIF(p.name, ''), i.name), i.at FROM inbox i LEFT JOIN persons p ON p.id = i.person
    WHERE i.id = :id"""
)
_WIPE_STRANGERS = Sql(
    """UPDATE inbox SET text = '', raw = '', name = '', tap = '', wiped = 1
    WHERE person IS NULL AND wiped = 0 AND received < :before
      AND NOT EXISTS (SELECT 1 FROM addresses a JOIN persons p ON p.id = a.person
        WHERE a.channel = inbox.channel AND a.sender = inbox.sender AND p.consented IS NOT NULL)"""
)
_COUNT = Sql("SELECT count(*) FROM inbox WHERE person = :person AND wiped = 0")
_LAST = Sql("SELECT received FROM inbox ORDER BY id DESC LIMIT 1")
_RECENT = Sql(
    "SELECT id FROM inbox WHERE person = :person AND wiped = 0 AND kind <> 'tap' ORDER BY id DESC LIMIT :limit"
)


class Inbox:
    """`id` is the number of a message in here, the `source` of all that comes from it."""

    def __init__(self, books: Books) -> None:
        self._books = books

    def accept(self, message: Message, raw: str, now: datetime) -> tuple[int, bool]:
        """(id, whether it is new). The same channel, chat, message (of a tap: its callback) and edit are one."""
        event = message.callback or message.id
        row = self._books.one(
            _ACCEPT,
            channel=message.channel,
            chat=message.chat,
            message=message.id,
            event=event,
            edit=message.edit,
            sender=message.sender,
            name=clean(message.name),
            at=stamp(message.at),
            kind=message.kind,
            text=clean(message.text),
            tap=clean(message.tap),
            callback=message.callback,
            reply_to=message.reply_to,
            in_group=int(message.group),
            raw=clean(raw),
            received=stamp(now),
        )
        if row is not None:
            return row[0], True
        row = self._books.one(_KNOWN, channel=message.channel, chat=message.chat, event=event, edit=message.edit)
        assert row is not None
        return row[0], False

    def accept_many(self, arrivals: Sequence[tuple[Message, str]], now: datetime) -> list[tuple[int, bool]]:
        """`accept` for each (message, raw), in order."""
        return [self.accept(message, raw, now) for message, raw in arrivals]

    def get(self, id: int) -> Message | None:
        row = self._books.one(_GET, id=id)
        return _message(row) if row else None

    def raw(self, id: int) -> str:
        """The payload as the platform gave it, "" once wiped."""
        row = self._books.one(_RAW, id=id)
        return row[0] if row else ""

    def unhandled(self, tries: int = 5, limit: int = 10_000) -> list[int]:
        """What was accepted and not yet handled, in the order it came; not what failed `tries` times or more."""
        return [row[0] for row in self._books.all(_UNHANDLED, tries=tries, limit=limit)]

    def handled(self, id: int, now: datetime) -> bool:
        """Mark it done, and whose it was. False if it was done before: then this turn must not count."""
        return self._books.run(_HANDLED, id=id, now=stamp(now)) == 1

    def failed(self, id: int, reason: str, tries: int) -> None:
        """Its turn failed for the `tries`-th time; `reason` names no person."""
        self._books.run(_FAILED, id=id, reason=clean(reason), tries=tries)

    def tries(self, id: int) -> int:
        row = self._books.one(_TRIES, id=id)
        return row[0] if row else 0

    def first(self, channel: str, chat: str, message: str) -> int | None:
        """The first version of a message that may have been edited since."""
        row = self._books.one(_FIRST, channel=channel, chat=chat, message=message)
        return row[0] if row else None

    def versions(self, channel: str, chat: str, message: str) -> list[int]:
        """Every version of a message that came in, the first one first."""
        return [row[0] for row in self._books.all(_VERSIONS, channel=channel, chat=chat, message=message)]

    def sentence(self, id: int) -> tuple[str, str, datetime] | None:
        """(text, reporter's name, when); the text is "" once wiped."""
        row = self._books.one(_SENTENCE, id=id)
        return (row[0], row[1], moment(row[2])) if row else None

    def wipe_unconsented(self, before: datetime) -> int:
        """Wipe what strangers sent before then and did not agree to have kept; how many."""
        return self._books.run(_WIPE_STRANGERS, before=stamp(before))

    def count(self, person: int) -> int:
        """How many messages of a person are held, taps included."""
        row = self._books.one(_COUNT, person=person)
        return row[0] if row else 0

    def versions_of(self, id: int) -> list[int]:
        """Every version of the message that `id` is a version of, the first one first; of a tap, itself."""
        message = self.get(id)
        if message is None or message.kind == "tap":
            return [id]
        return self.versions(message.channel, message.chat, message.id)

    def last_received(self) -> datetime | None:
        """When the newest message was accepted."""
        row = self._books.one(_LAST)
        return moment(row[0]) if row else None

    def recent(self, person: int, limit: int = 20) -> list[int]:
        """The newest messages of a person that still have their text."""
        return [row[0] for row in self._books.all(_RECENT, person=person, limit=limit)]


def _message(row: tuple[Any, ...]) -> Message:
    return Message(
        channel=row[0],
        chat=row[1],
        id=row[2],
        sender=row[3],
        at=moment(row[4]),
        text=row[5],
        edit=row[6],
        kind=row[7],
        tap=row[8],
        callback=row[9],
        reply_to=row[10],
        name=row[11],
        group=bool(row[12]),
    )
