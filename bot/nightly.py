"""What is done by itself each day: strangers' words and what is too old forgotten, a copy made, old ones thrown away.

A copy is kept for 14 days, so that whoever asked to be forgotten is forgotten there too within that time.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.settings import Settings
from storage import Books, Storage
from storage.retention import drop_old
from storage.scrubbing import vacuum

log = structlog.get_logger()

SWEEP = 3600.0  # seconds between looks for what must be forgotten
STRANGERS = timedelta(hours=23)  # how long a stranger's words are kept without consent: gone within the day
KEPT = 14  # days a copy is kept
FOLDER = "sao-luu"


async def sweeps(storage: Storage, clock: Clock, settings: Settings) -> None:
    """For ever: each hour what is due. Copies begin with the second hour: a start is not kept waiting for them."""
    while True:
        try:
            await forget(storage, clock, settings.retention_days)
        except Exception as error:
            log.error("sweep.failed", error=type(error).__name__)
        await asyncio.sleep(SWEEP)
        if not clock.moved:
            try:
                await asyncio.to_thread(copies, storage, clock.local(), folder_of(storage, settings))
            except Exception as error:
                log.error("backup.failed", error=type(error).__name__)


async def forget(storage: Storage, clock: Clock, days: int) -> int:
    """Strangers' words of yesterday, and everybody's words and names of long ago; how many rows."""
    now = clock.utc()

    def strangers(books: Books) -> int:
        return books.inbox.wipe_unconsented(now - STRANGERS)

    wiped = await storage.begin(strangers)
    while days and (some := await storage.begin(lambda books: drop_old(books, now - timedelta(days=days)))):
        wiped += some
    if wiped:
        log.info("forgotten", rows=wiped)
    await asyncio.to_thread(vacuum, storage)
    return wiped


def folder_of(storage: Storage, settings: Settings) -> Path | None:
    """Where copies go: as set, else beside the SQLite file; on PostgreSQL nowhere unless set."""
    if settings.backups is not None:
        return settings.backups
    return storage.place.file.parent / FOLDER if storage.place.file is not None else None


def copies(storage: Storage, now: datetime, folder: Path | None) -> None:
    """Today's copy, and away with old ones, also with those made before an update."""
    if folder is not None:
        from storage.backup import backup_of_the_day  # with every table's definition: 6 MB that only this hour needs

        backup_of_the_day(storage, folder, now.date(), KEPT)
    file = storage.place.file
    for old in file.parent.glob(f"{file.name}.[0-9]*.backup*") if file is not None else ():
        if old.stat().st_mtime < (now - timedelta(days=KEPT)).timestamp():
            old.unlink()
