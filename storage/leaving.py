"""What is taken out when somebody leaves, or asks to be forgotten. Figures and numbers stay: accounts must add up."""

from __future__ import annotations

from datetime import datetime

from storage.books import Books
from storage.sql import Sql, stamp

_WITHOUT_NAME = (
    Sql("DELETE FROM roles WHERE person = :person"),
    Sql("DELETE FROM past_roles WHERE person = :person"),
    Sql("DELETE FROM addresses WHERE person = :person"),
    Sql("UPDATE inbox SET name = '', raw = '' WHERE person = :person"),
)
_ERASED = Sql(
    """UPDATE persons SET name = '', standing = NULL, consented = NULL, consent = '', erased = :now
    WHERE id = :person"""
)
_WORDS = Sql("UPDATE inbox SET text = '', tap = '', raw = '', name = '', wiped = 1 WHERE person = :person")
_ADDRESSES = Sql("SELECT channel, chat, sender FROM addresses WHERE person = :person")
_FILES = Sql(
    """DELETE FROM attachments
    WHERE letter IN (SELECT id FROM outbox WHERE channel = :channel AND chat = :chat)"""
)
_LETTERS = Sql(
    "UPDATE outbox SET text = '', choices = '', files = 0 WHERE channel = :channel AND chat = :chat AND open = 0"
)
_UNSENT = Sql(  # what has not gone out yet never will
    """UPDATE outbox SET text = '', choices = '', files = 0, state = 'given_up', open = 0, reason = 'erased'
    WHERE channel = :channel AND chat = :chat AND open = 1"""
)
_DIALOGUES = Sql(
    """UPDATE dialogues SET data = '{}', labels = '[]', choices = '[]', settled = 1
    WHERE channel = :channel AND chat = :chat AND sender = :sender"""
)


def leave(books: Books, person: int, now: datetime) -> None:
    """See `People.leave`."""
    for sql in _WITHOUT_NAME:
        books.run(sql, person=person)
    books.run(_ERASED, person=person, now=stamp(now))


def forget(books: Books, person: int) -> None:
    """The words of their messages, of what was asked of them, and of the letters to them."""
    books.run(_WORDS, person=person)
    for channel, chat, sender in books.all(_ADDRESSES, person=person):
        books.run(_FILES, channel=channel, chat=chat)
        books.run(_LETTERS, channel=channel, chat=chat)
        books.run(_UNSENT, channel=channel, chat=chat)
        books.run(_DIALOGUES, channel=channel, chat=chat, sender=sender)
