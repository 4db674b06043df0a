"""What can go wrong with the place where things are kept, as one closed set of causes.

A `StorageError` means that nothing of the work was kept and that the same work may be tried again once the cause is
gone. Anything else a transaction raises (a broken constraint, a bug) comes out as it is.
"""

from __future__ import annotations

import errno
import sqlite3
from typing import Literal

Cause = Literal[
    "locked",  # another process holds the database, or a deadlock that did not dissolve
    "full",  # no room on the disk
    "unwritable",  # read-only, no permission, not a folder
    "unreachable",  # wrong URL, wrong password, no server, connection lost
    "broken",  # not a database, or damaged
    "newer",  # made by a newer version of this program
    "moved",  # everything in it was moved to another database
    "unequal",  # what was carried over is not what was there
    "occupied",  # there is something already where a copy was to go
]

_SQLITE: dict[int, Cause] = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "unwritable",
    sqlite3.SQLITE_PERM: "unwritable",
    sqlite3.SQLITE_CANTOPEN: "unwritable",
    sqlite3.SQLITE_IOERR: "unwritable",
    sqlite3.SQLITE_CORRUPT: "broken",
    sqlite3.SQLITE_NOTADB: "broken",
}
# SQLSTATE, or its class; the longest match wins.
_POSTGRES: dict[str, Cause] = {
    "08": "unreachable",
    "28": "unreachable",
    "3D000": "unreachable",
    "57P": "unreachable",
    "25006": "unwritable",
    "42501": "unwritable",
    "53": "full",
    "53300": "unreachable",
    "40001": "locked",
    "40P01": "locked",
    "55P03": "locked",
    "57014": "locked",
    "XX001": "broken",
    "XX002": "broken",
}


class StorageError(Exception):
    """The database could not keep or give what was asked; `kind` says why, `detail` is the driver's own word."""

    def __init__(self, kind: Cause, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind: Cause = kind
        self.detail = detail


def cause(error: BaseException) -> StorageError | None:
    """The `StorageError` behind a driver's, SQLAlchemy's or the system's exception; None if it is none of these."""
    if isinstance(error, StorageError):
        return error
    if isinstance(inner := getattr(error, "orig", None), BaseException):  # SQLAlchemy's, round the driver's
        return cause(inner)
    detail = str(error).strip().partition("\n")[0]
    if isinstance(error, sqlite3.Error):
        if isinstance(error, sqlite3.IntegrityError) and detail == "moved":  # see `storage.relocating`
            return StorageError("moved")
        kind = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        return StorageError(kind, detail) if kind else None
    if isinstance(error, OSError):
        return StorageError("full" if error.errno == errno.ENOSPC else "unwritable", detail)
    if hasattr(error, "sqlstate"):  # psycopg's errors, without importing psycopg where only SQLite is used
        return _of_postgres(error, detail)
    return None


def _of_postgres(error: BaseException, detail: str) -> StorageError | None:
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:  # no answer from a server: refused, closed, unknown host
        return StorageError("unreachable", detail) if type(error).__name__ == "OperationalError" else None
    kind = _POSTGRES.get(state) or _POSTGRES.get(state[:3]) or _POSTGRES.get(state[:2])
    return StorageError(kind, detail) if kind else None
