"""What is dropped after a set time: messages, letters, questions, files and names. Figures stay."""

from __future__ import annotations

from datetime import datetime

from storage.books import Books
from storage.scrubbing import wanted
from storage.sql import Sql, stamp

AT_ONCE = 2_000  # rows in one transaction: nobody waits long behind it

_NAMES = Sql(
    """SELECT n.entry FROM entry_names n JOIN entries e ON e.id = n.entry
    WHERE n.name <> '' AND e.at < :before ORDER BY n.entry LIMIT :limit"""
)
_NAME = Sql("UPDATE entry_names SET name = '', folded = '' WHERE entry = :entry")
_WORDS = (
    Sql(
        """UPDATE inbox SET text = '', raw = '', name = '', tap = '', wiped = 1
        WHERE id IN (SELECT id FROM inbox WHERE wiped = 0 AND received < :before ORDER BY id LIMIT :limit)"""
    ),
    Sql(
        """DELETE FROM attachments WHERE letter IN
        (SELECT id FROM outbox WHERE open = 0 AND changed < :before AND text <> '' ORDER BY id LIMIT :limit)"""
    ),
    Sql(
        """UPDATE outbox SET text = '', choices = '', files = 0 WHERE id IN
        (SELECT id FROM outbox WHERE open = 0 AND changed < :before AND text <> '' ORDER BY id LIMIT :limit)"""
    ),
    Sql(
        """UPDATE dialogues SET data = '{}', labels = '[]', choices = '[]', settled = 1 WHERE id IN
        (SELECT id FROM dialogues WHERE opened < :before AND labels <> '[]' ORDER BY id LIMIT :limit)"""
    ),
    Sql(
        """UPDATE waiting SET entries = '[]', reason = '' WHERE status <> 'open' AND at < :before
        AND entries <> '[]'"""
    ),
)


def drop_old(books: Books, before: datetime) -> int:
    """Some of what is older than that; how many rows. Call again until it is 0."""
    values = {"before": stamp(before), "limit": AT_ONCE}
    dropped = sum(books.run(sql, **(values if ":limit" in sql.sqlite else {"before": values["before"]}))
                  for sql in _WORDS)  # fmt: skip
    entries = [row[0] for row in books.all(_NAMES, **values)]
    for entry in entries:
        books.run(_NAME, entry=entry)
    books.chain.unsalt(entries)
    if dropped or entries:
        wanted(books)
    return dropped + len(entries)
