"""Every letter on its way out, until the platform has it or never will."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from itertools import zip_longest
from typing import Any, Literal

from handlers.core.talk import Attachment, Letter
from storage.books import Books
from storage.sql import Sql, clean, packed, stamp

State = Literal["due", "claimed", "sent", "given_up", "uncertain"]

_PUT = Sql(
    """INSERT INTO outbox (channel, chat, text, choices, reply_to, edits, bulk, key, source, dialogue, files, state,
      due, changed)
    VALUES (:channel, :chat, :text, :choices, :reply_to, :edits, :bulk, :key, :source, :dialogue, :files, 'due',
      :due, :now)
    ON CONFLICT (key) DO NOTHING RETURNING id"""
)
_ATTACH = Sql(
    """INSERT INTO attachments (letter, position, name, media_type, picture, data)
    VALUES (:letter, :position, :name, :media_type, :picture, :data)"""
)
_FILES = Sql("SELECT name, media_type, data, picture FROM attachments WHERE letter = :letter ORDER BY position")
# A letter waits while its chat has one in flight, or an earlier one that is due or being tried again. Asked for each
# letter in its order and not as NOT EXISTS: PostgreSQL would go through all that are open for each of them.
_FREE = """SELECT o.id FROM outbox o
    WHERE o.open = 1 AND o.state = 'due' AND o.due <= :now AND (:channel = '' OR o.channel = :channel)
      AND (SELECT 1 FROM outbox e
        WHERE e.open = 1 AND e.channel = o.channel AND e.chat = o.chat AND e.id <> o.id
          AND (e.state = 'claimed' OR ((e.due <= :now OR e.attempts > 0)
            AND (e.bulk < o.bulk OR (e.bulk = o.bulk AND e.id < o.id)))) LIMIT 1) IS NULL
    ORDER BY o.bulk, o.id LIMIT :limit"""
_TAKE = """UPDATE outbox SET state = 'claimed', attempts = attempts + 1, changed = :now
    WHERE state = 'due' AND id {free}
    RETURNING id, channel, chat, text, choices, reply_to, edits, bulk, key, attempts, files"""
_CLAIM = Sql(_TAKE.format(free=f"IN ({_FREE})"))
_CLAIM.postgresql = Sql(_TAKE.format(free=f"= ANY(ARRAY({_FREE}))")).postgresql  # looked for once, not for each row
# Two of PostgreSQL's snapshots could each find another letter of one chat free.
_ONE_CLAIM_AT_A_TIME = Sql("SELECT pg_advisory_xact_lock(7305011)")
_RELEASE = Sql(
    "UPDATE outbox SET state = 'due', changed = :now WHERE open = 1 AND state = 'claimed' AND changed <= :before"
)
_CLOSE = Sql(
    """UPDATE outbox SET state = :state, open = 0, platform_id = :platform_id, reason = :reason, changed = :now
    WHERE id = :id AND open = 1"""
)
_LATER = Sql(
    """UPDATE outbox SET state = 'due', due = :due, reason = :reason, changed = :now
    WHERE id = :id AND state = 'claimed'"""
)
_PROGRESS = Sql("SELECT state, count(*) FROM outbox WHERE key >= :prefix AND key < :end GROUP BY state")
_SOURCE_OF = Sql(
    """SELECT source FROM outbox WHERE channel = :channel AND chat = :chat AND platform_id = :platform_id
    ORDER BY id DESC LIMIT 1"""
)
_CARRIER = Sql(
    """SELECT channel, chat, platform_id FROM outbox WHERE dialogue = :dialogue AND platform_id IS NOT NULL
    ORDER BY id DESC LIMIT 1"""
)
_WAITING = Sql("SELECT count(*), min(due) FROM outbox WHERE open = 1")
_DROP_FILES = Sql(
    "DELETE FROM attachments WHERE letter IN (SELECT id FROM outbox WHERE open = 0 AND changed < :before AND files > 0)"
)


class Outbox:
    def __init__(self, books: Books) -> None:
        self._books = books

    def put(
        self,
        letter: Letter,
        source: int | None,
        now: datetime,
        *,
        dialogue: int | None = None,
        due: datetime | None = None,
    ) -> int | None:
        """Its number; None where a letter with the same `key` was put before. `source` is the inbox id it answers,
        `dialogue` the one its choices belong to. `letter.id` and `attempts` are not looked at."""
        choices = [[*choice, style] for choice, style in zip_longest(letter.choices, letter.styles, fillvalue="")]
        row = self._books.one(
            _PUT,
            channel=letter.channel,
            chat=letter.chat,
            text=clean(letter.text),
            choices=clean(packed(choices)) if choices else "",
            reply_to=letter.reply_to,
            edits=letter.edits,
            bulk=int(letter.bulk),
            key=letter.key or None,
            source=source,
            dialogue=dialogue,
            files=len(letter.files),
            due=stamp(due or now),
            now=stamp(now),
        )
        if row is None:
            return None
        id: int = row[0]
        self._books.many(
            _ATTACH,
            [
                {
                    "letter": id,
                    "position": position,
                    "name": clean(file.name),
                    "media_type": file.media_type,
                    "picture": int(file.picture),
                    "data": file.data,
                }
                for position, file in enumerate(letter.files)
            ],
        )
        return id

    def claim(self, limit: int, now: datetime, channel: str = "") -> list[Letter]:
        """Up to `limit` due letters (of one channel, if named), replies before bulk, now nobody else's. Of one chat
        only the first, and none while one of it is in flight."""
        if not self._books.is_sqlite:
            self._books.all(_ONE_CLAIM_AT_A_TIME)
        rows = self._books.all(_CLAIM, now=stamp(now), limit=limit, channel=channel)
        rows.sort(key=lambda row: (row[7], row[0]))
        return [self._letter(row) for row in rows]

    def sent(self, id: int, platform_id: str, now: datetime) -> None:
        self._close(id, "sent", now, platform_id)

    def later(self, id: int, at: datetime, reason: str, now: datetime) -> None:
        """Not delivered: due again at `at`, and its chat waits for it."""
        self._books.run(_LATER, id=id, due=stamp(at), reason=clean(reason), now=stamp(now))

    def given_up(self, id: int, reason: str, now: datetime) -> None:
        self._close(id, "given_up", now, reason=reason)

    def uncertain(self, id: int, reason: str, now: datetime) -> None:
        """Perhaps delivered: not sent again by itself."""
        self._close(id, "uncertain", now, reason=reason)

    def release(self, now: datetime, before: datetime | None = None) -> int:
        """Make due again what a process that is gone had claimed (until `before`, where others send too); how many."""
        return self._books.run(_RELEASE, now=stamp(now), before=stamp(before) if before else 2**62)

    def drop_files(self, before: datetime) -> int:
        """Delete the attachments of letters that ended before then; how many."""
        return self._books.run(_DROP_FILES, before=stamp(before))

    def progress(self, prefix: str) -> Mapping[State, int]:
        """How many letters whose key begins so are in which state."""
        return dict(self._books.all(_PROGRESS, prefix=prefix, end=prefix + "\U0010ffff"))

    def source_of(self, channel: str, chat: str, platform_id: str) -> int | None:
        """The inbox id which that message of ours answered."""
        row = self._books.one(_SOURCE_OF, channel=channel, chat=chat, platform_id=platform_id)
        return row[0] if row else None

    def carrier(self, dialogue: int) -> tuple[str, str, str] | None:
        """(channel, chat, platform id) of the message that carried a dialogue's choices."""
        row = self._books.one(_CARRIER, dialogue=dialogue)
        return (row[0], row[1], row[2]) if row else None

    def files(self, letter: int) -> tuple[Attachment, ...]:
        """What goes along with a letter."""
        return tuple(
            Attachment(name, media_type, bytes(data), bool(picture))
            for name, media_type, data, picture in self._books.all(_FILES, letter=letter)
        )

    def waiting(self) -> tuple[int, int | None]:
        """How many are not yet sent, and since when the oldest is due, as stored."""
        count, since = self._books.all(_WAITING)[0]
        return count, since

    def _close(self, id: int, state: State, now: datetime, platform_id: str = "", reason: str = "") -> None:
        values = {"platform_id": platform_id or None, "reason": clean(reason), "now": stamp(now)}
        self._books.run(_CLOSE, id=id, state=state, **values)

    def _letter(self, row: tuple[Any, ...]) -> Letter:
        choices: list[list[str]] = json.loads(row[4]) if row[4] else []
        files: tuple[Attachment, ...] = ()
        if row[10]:
            files = self.files(row[0])
        return Letter(
            id=row[0],
            channel=row[1],
            chat=row[2],
            text=row[3],
            choices=tuple((label, token) for label, token, _ in choices),
            styles=tuple(style for _, _, style in choices),
            reply_to=row[5],
            edits=row[6],
            files=files,
            bulk=bool(row[7]),
            key=row[8] or "",
            attempts=row[9],
        )
