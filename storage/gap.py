"""What a restored copy cannot know: all that was texted after the last message in it, until it was restored.

It stays noted as a row that is due at once: the next run of the bot tells the operators and asks everybody who reports.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import NamedTuple

from storage.books import Books
from storage.schedules import Schedule
from storage.sql import Sql, moment, stamp

WHAT = "restored"
_LONG = timedelta(days=6)  # after a week without any, Telegram numbers its updates anew
_TO_ASK = Sql(
    """SELECT DISTINCT r.person FROM roles r WHERE r.role <> 'operator' AND r.person > :after
    ORDER BY r.person LIMIT :limit"""
)
_COUNT = Sql("SELECT count(DISTINCT person) FROM roles WHERE role <> 'operator'")
_LAST_TEXT = Sql(
    """SELECT received, text FROM inbox WHERE person = :person AND kind <> 'tap' AND text <> '' AND received <= :since
    ORDER BY id DESC LIMIT 1"""
)
_BEFORE = Sql(
    """SELECT received, raw FROM inbox WHERE channel = 'telegram' AND raw <> '' AND received <= :since
    ORDER BY id DESC LIMIT 1"""
)
_AFTER = Sql(
    """SELECT received, raw FROM inbox WHERE channel = 'telegram' AND raw <> '' AND received > :since
    ORDER BY id LIMIT 1"""
)


class Gap(NamedTuple):
    """Nothing texted after `since` and before `until` (aware UTC) is here."""

    since: datetime
    until: datetime


class Kept(NamedTuple):
    """The last text of somebody that is here."""

    at: datetime
    text: str


def note(books: Books, now: datetime) -> Gap | None:
    """Right after restoring: note what is missing. None where nobody ever wrote."""
    since = books.inbox.last_received()
    if since is None or since >= now:
        return None
    gap = Gap(since, now)
    args = {"since": gap.since.isoformat(), "until": gap.until.isoformat()}
    books.schedules.put(Schedule(key=f"{WHAT}:{stamp(now)}", what=WHAT, next_fire=now, args=args))
    return gap


def to_ask(books: Books, after: int, limit: int) -> list[int]:
    """The people who report or look after figures, by number, from the one after `after`."""
    return [row[0] for row in books.all(_TO_ASK, after=after, limit=limit)]


def how_many(books: Books) -> int:
    """Of those, how many there are."""
    row = books.one(_COUNT)
    return row[0] if row else 0


def last_kept(books: Books, person: int, gap: Gap) -> Kept | None:
    """The last text of that person from before the gap."""
    row = books.one(_LAST_TEXT, person=person, since=stamp(gap.since))
    return Kept(moment(row[0]), row[1]) if row else None


def lost(books: Books, gap: Gap) -> int | None:
    """How many messages and taps Telegram had delivered that are not here: it numbers them one by one. None while
    that cannot be told, as before the first one since."""
    before, after = (books.one(sql, since=stamp(gap.since)) for sql in (_BEFORE, _AFTER))
    if before is None or after is None or moment(after[0]) - moment(before[0]) > _LONG:
        return None
    first, next_one = (json.loads(row[1]).get("update_id") for row in (before, after))
    return next_one - first - 1 if first is not None and next_one is not None and next_one > first else None
