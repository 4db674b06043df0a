"""After an erasure: what was erased is overwritten in the database's own files too, as far as SQL reaches.

SQLite overwrites what is deleted at once (`secure_delete`), and its journal is emptied right after the commit; where
somebody was reading, at the next look. PostgreSQL keeps what is deleted three times over: as dead rows, as samples for
its planner, and in its log. So the tables are written anew, the samples too, the log is moved on, and what is left of
it is overwritten segment by segment. Copies that others made (archived log, replicas, snapshots) are the operator's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from storage.memory import SCRUB
from storage.place import first

if TYPE_CHECKING:
    from storage.books import Books
    from storage.store import Storage

Left = Literal["later", "tables", "log"]
AT_ONCE = 256 * 2**20  # bytes of tables that are written anew at any hour; more wait for the night
NIGHT = range(1, 5)  # hours, local
SEGMENTS = 256  # of the log, overwritten at most: 4 GB
_TABLES = (
    "inbox", "outbox", "attachments", "dialogues", "entry_names", "entries", "persons", "addresses", "waiting",
    "unread", "seals", "withheld", "schedules", "meetings", "meeting_answers", "meeting_notes", "closings", "marks",
)  # fmt: skip
# ruff: noqa: S608 (statements are put together from constants)
_SIZE = f"SELECT sum(pg_total_relation_size(t::regclass)) FROM unnest(ARRAY{list(_TABLES)!r}) t"
_AHEAD = """SELECT count(*) FROM pg_ls_waldir()
    WHERE name ~ '^[0-9A-F]{24}$' AND substr(name, 9) > substr(pg_walfile_name(pg_current_wal_lsn()), 9)"""
_BEHIND = "SELECT count(*) FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND substr(name, 9) < substr(:first, 9)"


class Scrubbed(NamedTuple):
    """`left`: later (too much for the day), tables (somebody held them), log (not ours to move on, or kept by an
    archive, a replica or a setting)."""

    done: bool
    left: tuple[Left, ...] = ()


def wanted(books: Books) -> None:
    """Something was erased in this transaction: remembered until the files have forgotten it too, also over a crash."""
    books.marks.set(SCRUB, "1")
    books.memory.put(SCRUB, None, True)


def scrub(storage: Storage, hour: int) -> Scrubbed:
    """Do what is still to be done, if anything is; `hour` is the local one. Again where something is left."""
    if storage.look_now(lambda books: books.marks.get(SCRUB)) != "1":
        return Scrubbed(done=False)
    # First, so that what is erased meanwhile is done with the next one.
    storage.begin_now(lambda books: books.marks.set(SCRUB, ""))
    if storage.place.is_sqlite:
        storage.begin_now(lambda books: books.memory.put(SCRUB, None, True))  # the writer empties its journal
        left: tuple[Left, ...] = ("log",) if storage.memory.get(SCRUB, None) else ()
    else:
        left = tuple(dict.fromkeys(_postgresql(storage, hour)))
    if left:
        storage.begin_now(lambda books: books.marks.set(SCRUB, "1"))
    return Scrubbed(True, left)


def _postgresql(storage: Storage, hour: int) -> Iterator[Left]:
    with closing(storage.place.connect()) as connection:
        connection.autocommit = True
        size = first(connection, _SIZE) or 0
        if size > AT_ONCE and hour not in NIGHT:
            yield "later"
            for table in _TABLES:
                _tried(connection, f"VACUUM {table}")
            return
        # Each on its own: nobody waits longer than for one of them. The samples are the catalogue's.
        for what in (*(f"(FULL, ANALYZE) {table}" for table in _TABLES), "(FULL) pg_catalog.pg_statistic"):
            if not _tried(connection, f"VACUUM {what}"):
                yield "tables"
        if not _log_moved_on(connection):
            yield "log"


def _tried(connection: Any, statement: str) -> bool:
    from psycopg import Error

    try:
        connection.execute(statement)
    except Error:  # held for too long by somebody, or not ours
        return False
    return True


def _log_moved_on(connection: Any) -> bool:
    """The log's segments up to now are dropped or used again, and those kept for use are filled with nothing."""
    from psycopg import Error

    run = connection.execute
    try:
        run("CHECKPOINT")
        run("SELECT pg_switch_wal()")
        run("UPDATE marks SET value = value WHERE name = 'scrub'")  # into a segment of its own
        segment = first(connection, "SELECT pg_walfile_name(pg_current_wal_lsn())")
        run("CHECKPOINT")
        for _ in range(min(int(first(connection, _AHEAD) or 0) + 1, SEGMENTS)):  # and out of the last of them
            run("UPDATE marks SET value = value WHERE name = 'scrub'")
            run("SELECT pg_switch_wal()")  # zeros to the segment's end
        run("CHECKPOINT")
        return not first(connection, _BEHIND.replace(":first", f"'{segment}'"))
    except Error:  # CHECKPOINT, pg_switch_wal and pg_ls_waldir must be granted
        return False
