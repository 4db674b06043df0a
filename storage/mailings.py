"""What somebody had sent to many: how far it is, and stopping it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from handlers.core.mailing import Course, Mailing
from storage.books import Books
from storage.sql import Sql, moment, stamp

_START = Sql(
    """INSERT INTO mailings (prefix, starter, started) VALUES (:prefix, :starter, :now)
    ON CONFLICT (prefix) DO NOTHING"""
)
_PUT = Sql(
    "UPDATE mailings SET total = total + :letters, skipped = skipped + :skipped, put = :put WHERE prefix = :prefix"
)
_STOP = Sql("UPDATE mailings SET stopped = :now, put = 1 WHERE prefix = :prefix AND stopped = 0 AND told = 0")
_TOLD = Sql("UPDATE mailings SET told = :now WHERE prefix = :prefix AND told = 0")
_COLUMNS = "prefix, starter, started, total, skipped, put, stopped, told"
# ruff: noqa: S608 (statements are put together from constants)
_GET = Sql(f"SELECT {_COLUMNS} FROM mailings WHERE prefix = :prefix")
_NEWEST = Sql(f"SELECT {_COLUMNS} FROM mailings WHERE starter = :starter ORDER BY started DESC LIMIT 1")
_WITHDRAW = Sql(
    """UPDATE outbox SET state = 'given_up', open = 0, reason = 'stopped', changed = :now
    WHERE key >= :prefix AND key < :end AND open = 1 AND state = 'due'"""
)
_FAILED = Sql(
    """SELECT DISTINCT p.name FROM outbox o JOIN addresses a ON a.channel = o.channel AND a.chat = o.chat
    JOIN persons p ON p.id = a.person
    WHERE o.key >= :prefix AND o.key < :end AND o.state = 'given_up' AND o.reason <> 'stopped'
      AND a.reachable = :reachable ORDER BY p.name"""
)
_STOPPED = Sql(
    "SELECT count(*) FROM outbox WHERE key >= :prefix AND key < :end AND state = 'given_up' AND reason = 'stopped'"
)
_HAS = Sql("SELECT 1 FROM outbox WHERE key = :key")
_LAST = "\U0010ffff"


class Mailings:
    def __init__(self, books: Books) -> None:
        self._books = books

    def start(self, prefix: str, starter: int, now: datetime) -> bool:
        """False where it was started before."""
        return self._books.run(_START, prefix=prefix, starter=starter, now=stamp(now)) == 1

    def put(self, prefix: str, letters: int, skipped: int = 0, *, all_of_them: bool) -> None:
        """So many more of its letters are in the outbox; so many people want none."""
        self._books.run(_PUT, prefix=prefix, letters=letters, skipped=skipped, put=int(all_of_them))

    def get(self, prefix: str) -> Mailing | None:
        row = self._books.one(_GET, prefix=prefix)
        return _mailing(row) if row else None

    def newest(self, starter: int) -> Mailing | None:
        row = self._books.one(_NEWEST, starter=starter)
        return _mailing(row) if row else None

    def stop(self, prefix: str, now: datetime) -> int | None:
        """Take back the letters that are not yet in flight; how many. None where it was over or stopped before."""
        if self._books.run(_STOP, prefix=prefix, now=stamp(now)) != 1:
            return None
        return self._books.run(_WITHDRAW, prefix=prefix, end=prefix + _LAST, now=stamp(now))

    def told(self, prefix: str, now: datetime) -> bool:
        """Its starter hears how it went. False where they have."""
        return self._books.run(_TOLD, prefix=prefix, now=stamp(now)) == 1

    def course(self, prefix: str) -> Course:
        states = self._books.outbox.progress(prefix)
        span = {"prefix": prefix, "end": prefix + _LAST}
        stopped = self._books.one(_STOPPED, **span)
        blocked, failed = (
            tuple(row[0] for row in self._books.all(_FAILED, **span, reachable=reachable)) for reachable in (0, 1)
        )
        return Course(
            total=sum(states.values()),
            sent=states.get("sent", 0),
            waiting=states.get("due", 0) + states.get("claimed", 0),
            stopped=stopped[0] if stopped else 0,
            uncertain=states.get("uncertain", 0),
            blocked=blocked if states.get("given_up") else (),
            failed=failed if states.get("given_up") else (),
        )

    def has(self, key: str) -> bool:
        """Whether a letter of that key was put, whatever became of it."""
        return self._books.one(_HAS, key=key) is not None


def _mailing(row: tuple[Any, ...]) -> Mailing:
    return Mailing(
        prefix=row[0],
        starter=row[1],
        started=moment(row[2]),
        total=row[3],
        skipped=row[4],
        put=bool(row[5]),
        stopped=bool(row[6]),
        told=bool(row[7]),
    )
