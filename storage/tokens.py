"""An Official Account's token pairs: a refresh token is good for one exchange, so none may be lost.

An exchange is written down as begun before its request goes out (`begin`), and the pair it brings is stored in the
transaction that marks the old one used (`turned`). Until the new access token is there, the old one goes on serving
to the end of its own life: nothing here ever takes it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from storage.books import Books
from storage.sql import Sql, moment, stamp

_SEED = Sql(
    """INSERT INTO token_pairs (account, digest, refresh, access, expires, state, made)
    VALUES (:account, :digest, :refresh, :access, :expires, 'live', :now)
    ON CONFLICT (digest) DO NOTHING RETURNING id"""
)
_CURRENT = Sql(
    """SELECT id, refresh, access, expires, begun FROM token_pairs
    WHERE account = :account AND state = 'live' ORDER BY id DESC LIMIT 1"""
)
_ACCESS = Sql(
    """SELECT access, expires FROM token_pairs WHERE account = :account AND access <> '' AND expires > :now
    ORDER BY id DESC LIMIT 1"""
)
_BEGIN = Sql(
    "UPDATE token_pairs SET begun = :now WHERE id = :id AND state = 'live' AND (begun IS NULL OR begun <= :by)"
)
_RELEASE = Sql("UPDATE token_pairs SET begun = NULL WHERE id = :id AND state = 'live'")
_SETTLE = Sql("UPDATE token_pairs SET state = :state, refresh = '' WHERE id = :id AND state = 'live'")
_OLDER = Sql(
    "UPDATE token_pairs SET state = 'used', refresh = '' WHERE account = :account AND id < :id AND state = 'live'"
)
_FORGET = Sql("UPDATE token_pairs SET access = '' WHERE account = :account AND access <> '' AND expires <= :now")
_STATES = Sql("SELECT state FROM token_pairs WHERE account = :account ORDER BY id DESC LIMIT 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A pair whose refresh token is not yet used. `begun` is when its exchange was last begun, None where never:
    begun and still here means that nobody knows whether the platform has carried it out."""

    id: int
    refresh: str
    access: str
    expires: datetime
    begun: datetime | None


class Tokens:
    """`account` is the app's id. Moments are real time, also in a rehearsal whose clock was moved."""

    def __init__(self, books: Books) -> None:
        self._books = books

    def seed(
        self, account: str, refresh: str, now: datetime, *, access: str = "", expires: datetime | None = None
    ) -> bool:
        """A pair from outside (settings, a new consent) takes over. False where its refresh token was here before,
        used or not: so the token in the settings may stay there after it is used."""
        row = self._books.one(
            _SEED,
            account=account,
            digest=sha256(refresh.encode()).hexdigest(),
            refresh=refresh,
            access=access,
            expires=stamp(expires) if expires else 0,
            now=stamp(now),
        )
        if row is not None:
            self._books.run(_OLDER, account=account, id=row[0])
        return row is not None

    def current(self, account: str) -> Pair | None:
        """The pair to exchange next; None where the last one is lost or there never was one."""
        row = self._books.one(_CURRENT, account=account)
        if row is None:
            return None
        begun = moment(row[4]) if row[4] is not None else None
        return Pair(id=row[0], refresh=row[1], access=row[2], expires=moment(row[3]), begun=begun)

    def access(self, account: str, now: datetime) -> tuple[str, datetime] | None:
        """(the newest access token still alive, until when), whatever became of its refresh token."""
        row = self._books.one(_ACCESS, account=account, now=stamp(now))
        return (row[0], moment(row[1])) if row else None

    def begin(self, pair: Pair, now: datetime, lease: timedelta) -> bool:
        """Write down that its exchange begins. False where somebody began one less than `lease` ago."""
        return self._books.run(_BEGIN, id=pair.id, now=stamp(now), by=stamp(now - lease)) == 1

    def release(self, pair: Pair) -> None:
        """The request never went out: as if it had not begun."""
        self._books.run(_RELEASE, id=pair.id)

    def turned(self, account: str, pair: Pair, refresh: str, access: str, expires: datetime, now: datetime) -> None:
        """The exchange brought a new pair: stored, and the old one used, in this one transaction."""
        self.seed(account, refresh, now, access=access, expires=expires)
        self._books.run(_SETTLE, id=pair.id, state="used")
        self._books.run(_FORGET, account=account, now=stamp(now))

    def lost(self, pair: Pair) -> None:
        """The platform says that it was used or is no token: it is never tried again."""
        self._books.run(_SETTLE, id=pair.id, state="lost")

    def is_lost(self, account: str) -> bool:
        """The newest pair cannot be exchanged any more: somebody must give consent anew."""
        row = self._books.one(_STATES, account=account)
        return row is not None and row[0] == "lost"
