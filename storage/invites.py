"""Codes to join with: short enough to be read over the telephone, too many to be guessed."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from handlers.core.units import Invite, Role
from storage.books import Books
from storage.sql import Sql, stamp

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without 0, 1, I, O, which look alike
LENGTH = 8  # 32 letters: 40 bits
_WINDOW = timedelta(hours=1)  # in which wrong guesses are counted

_CREATE = Sql(
    """INSERT INTO invites (code, unit, role, uses, remaining, expires, made, by)
    VALUES (:code, :unit, :role, :uses, :uses, :expires, :now, :by) ON CONFLICT (code) DO NOTHING RETURNING code"""
)
_GET = Sql("SELECT code, unit, role, remaining, expires, revoked FROM invites WHERE code = :code")
_USE = Sql(
    """UPDATE invites SET remaining = remaining - 1
    WHERE code = :code AND remaining > 0 AND revoked = 0 AND expires > :now
    RETURNING code, unit, role, remaining, expires, revoked"""
)
_REVOKE = Sql("UPDATE invites SET revoked = 1 WHERE code = :code AND revoked = 0")
_GUESS = Sql(
    """INSERT INTO guesses (channel, sender, since, count) VALUES (:channel, :sender, :now, 1)
    ON CONFLICT (channel, sender) DO UPDATE SET
      count = CASE WHEN guesses.since <= :past THEN 1 ELSE guesses.count + 1 END,
      since = CASE WHEN guesses.since <= :past THEN excluded.since ELSE guesses.since END
    RETURNING count"""
)
_GUESSES = Sql("SELECT count FROM guesses WHERE channel = :channel AND sender = :sender AND since > :past")


class Invites:
    def __init__(self, books: Books) -> None:
        self._books = books

    def create(
        self, unit: str, role: Role, now: datetime, *, uses: int = 1, days: int = 30, by: int | None = None
    ) -> str:
        """A new code. Raises ValueError where there is no such unit."""
        if self._books.units.get(unit) is None:
            raise ValueError(f"no unit {unit}")
        expires = stamp(now + timedelta(days=days))
        while True:
            code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
            values = {"unit": unit, "role": role, "uses": uses, "expires": expires, "now": stamp(now), "by": by}
            if self._books.one(_CREATE, code=code, **values) is not None:
                return code

    def get(self, code: str, now: datetime) -> Invite | None:
        """None where there never was such a code. Letters may be small, spaces and dashes between are let pass."""
        row = self._books.one(_GET, code=plain(code))
        return _invite(row, stamp(now)) if row else None

    def use(self, code: str, now: datetime) -> Invite | None:
        """Take one use, if there is one left; the invite as it is then."""
        row = self._books.one(_USE, code=plain(code), now=stamp(now))
        return _invite(row, stamp(now)) if row else None

    def revoke(self, code: str) -> bool:
        return self._books.run(_REVOKE, code=plain(code)) == 1

    def guessed(self, channel: str, sender: str, now: datetime) -> int:
        """Count a wrong code from there; how many within the hour."""
        row = self._books.one(_GUESS, channel=channel, sender=sender, now=stamp(now), past=stamp(now - _WINDOW))
        assert row is not None
        count: int = row[0]
        return count

    def guesses(self, channel: str, sender: str, now: datetime) -> int:
        """Wrong codes from there within the hour."""
        row = self._books.one(_GUESSES, channel=channel, sender=sender, past=stamp(now - _WINDOW))
        return row[0] if row else 0


def plain(code: str) -> str:
    """A code as people type it, as it is kept: "k7m2 qxab" is K7M2QXAB."""
    return "".join(letter for letter in code.upper() if letter.isascii() and letter.isalnum())


def _invite(row: tuple[Any, ...], now: int) -> Invite:
    return Invite(code=row[0], unit=row[1], role=row[2], left=row[3], expired=row[4] <= now or bool(row[5]))
