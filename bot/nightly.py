"""What is done by itself each day: strangers' words and what is too old forgotten, a copy made, old ones thrown away.

A copy is kept for 14 days, so that whoever asked to be forgotten is forgotten there too within that time.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.files import LASTING
from bot.settings import Settings
from storage import Books, Storage
from storage.hosts import settle_hosts
from storage.retention import drop_old
from storage.scrubbing import scrub, wanted

log = structlog.get_logger()

SWEEP = 3600.0  # seconds between looks for what must be forgotten
STRANGERS = timedelta(hours=23)  # how long a stranger's words are kept without consent: gone within the day
FILES = LASTING + timedelta(days=1)  # how long a file that was sent is kept: a little longer than its link lives
KEPT = 14  # days a copy is kept
FOLDER, PREFIX = "sao-luu", "khuyenhoc-"


async def sweeps(storage: Storage, clock: Clock, settings: Settings) -> None:
    """For ever: each hour what is due. Copies begin with the second hour: a start is not kept waiting for them."""
    while True:
        try:
            await forget(storage, clock, settings.retention_days)
            await storage.begin(lambda books: settle_hosts(books, clock.local().year, clock.utc()))
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
        if rows := books.inbox.wipe_unconsented(now - STRANGERS):
            wanted(books)
        if books.outbox.drop_files(now - FILES):
            wanted(books)
        return rows

    wiped = await storage.begin(strangers)
    while days and (some := await storage.begin(lambda books: drop_old(books, now - timedelta(days=days)))):
        wiped += some
    if wiped:
        log.info("forgotten", rows=wiped)
    done = await asyncio.to_thread(scrub, storage, clock.local().hour)
    if done.left:
        log.warning("scrub.left", what=list(done.left), next="docs/privacy.md")
    return wiped


def folder_of(storage: Storage, settings: Settings) -> Path:
    """Where copies go: as set, else beside the SQLite file, with PostgreSQL in `data`."""
    if settings.backups is not None:
        return settings.backups
    return (storage.place.file.parent if storage.place.file is not None else Path("data")) / FOLDER


def copies(storage: Storage, now: datetime, folder: Path | None) -> None:
    """Today's copy, and away with old ones, also with those made before an update; also where no copy can be made."""
    before = now - timedelta(days=KEPT)
    file = storage.place.file
    old = list(file.parent.glob(f"{file.name}.[0-9]*.backup*")) if file is not None else []
    old = [one for one in old if one.stat().st_mtime < before.timestamp()]
    if folder is not None and folder.is_dir():
        last = f"{PREFIX}{before.date().isoformat()}.db"
        old += [one for one in folder.glob(f"{PREFIX}????-??-??.db*") if one.name[: len(last)] <= last]
    for one in old:
        one.unlink(missing_ok=True)
    if folder is not None:
        from storage.backup import backup_of_the_day  # with every table's definition: 6 MB that only this hour needs

        backup_of_the_day(storage, folder, now.date(), KEPT)
