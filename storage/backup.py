"""All that is kept, in one file: a SQLite database, whichever database it came from."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.carrying import carry, untouched
from storage.errors import StorageError, cause
from storage.gap import Gap, note
from storage.migrate import migrate, revisions
from storage.place import PATIENCE, Place
from storage.store import Storage


def backup(storage: Storage, file: Path) -> None:
    """Write a copy of this moment to `file`, which must not be there yet, also while others write. It is whole when it
    has its name: until then it is called otherwise. Raises StorageError (occupied, unwritable, full …)."""
    if file.exists():
        raise StorageError("occupied", str(file))
    partial = file.with_name(file.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        partial.parent.mkdir(parents=True, exist_ok=True)
        if storage.place.file is not None:
            _copy(storage.place.file, partial)
        else:
            carry(storage.place, Place(f"sqlite:///{partial}"))
            _close_file(partial)
        check(partial)
        partial.rename(file)
    except Exception as error:
        raise cause(error) or error from error
    finally:
        for left in partial.parent.glob(partial.name + "*"):
            left.unlink()


def backup_of_the_day(storage: Storage, folder: Path, day: date, keep: int = 14) -> Path | None:
    """Today's copy in `folder`, unless it is there, and away with those older than `keep` days; its file, or None."""
    file = folder / f"khuyenhoc-{day.isoformat()}.db"
    if file.exists():
        return None
    backup(storage, file)
    oldest = f"khuyenhoc-{(day - timedelta(days=keep - 1)).isoformat()}.db"
    for old in folder.glob("khuyenhoc-????-??-??.db"):
        if old.name < oldest:
            old.unlink()
    return file


def restore(file: Path, url: str, now: datetime) -> Gap | None:
    """Fill a fresh place from a backup, also one of an earlier version. A database in which nobody has written yet is
    fresh. Returns what is missing since (see `storage.gap`), which stays noted there.

    Raises StorageError: broken or newer (the backup), occupied (the place), and what else may be."""
    check(file)
    storage = Storage(url)
    try:
        storage.migrate()
        if not storage.look_now(untouched):
            raise StorageError("occupied", storage.place.database)
        if storage.place.file is not None:
            _copy(file, storage.place.file, one_file=False)
        else:
            with TemporaryDirectory() as folder:
                copy = Place(f"sqlite:///{folder}/copy.db")
                _copy(file, Path(folder) / "copy.db")
                migrate(copy)
                carry(copy, storage.place)
        storage.migrate()
        return storage.begin_now(lambda books: note(books, now))
    except Exception as error:
        raise cause(error) or error from error
    finally:
        storage.close()


def check(file: Path) -> None:
    """Raises StorageError (broken, unwritable, newer) unless it is a whole database of ours."""
    if not file.is_file():
        raise StorageError("unreachable", str(file))
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            problem = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise StorageError("broken", str(error)) from error
    if problem != "ok" or version is None:
        raise StorageError("broken", str(problem))
    if version[0] not in revisions():
        raise StorageError("newer", version[0])


def _copy(source: Path, target: Path, *, one_file: bool = True) -> None:
    """SQLite's own online copy: consistent, and it starts again by itself when somebody writes."""
    reading, writing = sqlite3.connect(source, timeout=PATIENCE), sqlite3.connect(target, timeout=PATIENCE)
    try:
        reading.backup(writing)
    finally:
        reading.close()
        writing.close()
    if one_file:
        _close_file(target)


def _close_file(file: Path) -> None:
    """Take in what still lies in the journal beside it."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
