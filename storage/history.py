"""A chat as it was, for a channel that shows it itself, and who has an address there."""

from __future__ import annotations

import json
from datetime import datetime

from handlers.core.talk import Attachment, Letter, Message
from storage.books import Books
from storage.sql import Sql, moment

Turn = tuple[datetime, Message | Letter, str]  # when, what was said, the platform's id of a letter

_SAID = Sql(
    """SELECT id, message, sender, at, text, edit, kind, tap, callback, reply_to, name FROM inbox
    WHERE channel = :channel AND chat = :chat AND wiped = 0 ORDER BY id DESC LIMIT :limit"""
)
_ANSWERED = Sql(
    """SELECT o.id, o.source, o.text, o.choices, o.reply_to, o.edits, o.platform_id, o.changed, o.files
    FROM outbox o WHERE o.channel = :channel AND o.chat = :chat AND o.state IN ('sent', 'uncertain')
    ORDER BY o.id DESC LIMIT :limit"""
)
_FILES = Sql("SELECT name, media_type, data, picture FROM attachments WHERE letter = :letter ORDER BY position")
_RESIDENTS = Sql(
    """SELECT a.chat, p.name, r.role, u.name, above.name FROM addresses a JOIN persons p ON p.id = a.person
    LEFT JOIN roles r ON r.person = p.id LEFT JOIN units u ON u.code = r.unit
    LEFT JOIN units above ON above.code = u.parent
    WHERE a.channel = :channel AND p.erased IS NULL ORDER BY p.id, r.since, r.unit"""
)


def history(books: Books, channel: str, chat: str, limit: int = 300) -> list[Turn]:
    """What was said and answered there, oldest first, at most `limit` of each; what was wiped is left out.

    A letter stands after the message it answers. Not by time: a rehearsal's clock starts anew at every start.
    """
    turns: list[tuple[tuple[int, int, int], Turn]] = []
    for row in books.all(_SAID, channel=channel, chat=chat, limit=limit):
        id, message, sender, at, text, edit, kind, tap, callback, reply_to, name = row
        said = Message(
            channel=channel,
            chat=chat,
            id=message,
            sender=sender,
            at=moment(at),
            text=text,
            edit=edit,
            kind=kind,
            tap=tap,
            callback=callback,
            reply_to=reply_to,
            name=name,
        )
        turns.append(((id, 0, 0), (said.at, said, "")))
    after = 0  # a letter that answers nothing stands where the one before it stood
    for row in reversed(books.all(_ANSWERED, channel=channel, chat=chat, limit=limit)):
        id, source, text, choices, reply_to, edits, platform_id, changed, files = row
        after = max(after, source or 0)
        packed = json.loads(choices) if choices else []
        letter = Letter(
            id=id,
            channel=channel,
            chat=chat,
            text=text,
            choices=tuple((label, token) for label, token, _ in packed),
            styles=tuple(style for _, _, style in packed),
            reply_to=reply_to,
            edits=edits,
            files=_files(books, id) if files else (),
        )
        turns.append(((after, 1, id), (moment(changed), letter, platform_id or "")))
    return [turn for _, turn in sorted(turns, key=lambda one: one[0])]


def residents(books: Books, channel: str) -> list[tuple[str, str, str, str, str]]:
    """(chat, name, role, unit's name, name of the unit above) of everybody with an address there, in the order they
    joined; of several roles the first; "" where there is none."""
    first: dict[str, tuple[str, str, str, str, str]] = {}
    for chat, name, role, unit, above in books.all(_RESIDENTS, channel=channel):
        first.setdefault(chat, (chat, name, role or "", unit or "", above or ""))
    return list(first.values())


def _files(books: Books, letter: int) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(name, media_type, bytes(data), bool(picture))
        for name, media_type, data, picture in books.all(_FILES, letter=letter)
    )
