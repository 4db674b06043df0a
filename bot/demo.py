"""The demonstration: the southern cluster of Hà Tĩnh as its conference of 24/11/2023 saw it, and people one can be."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import storage.data.demo
from bot.channels.local.incoming import NAME as CHANNEL
from bot.imports import import_figures, import_units
from handlers.core.talk import Say
from handlers.core.units import Role
from storage import Books, Storage

NOW = "2023-11-24T08:00"  # local: where the demonstration's clock stands
FOLDER = Path(str(storage.data.demo.__file__)).parent
LOADED = "demo"  # the mark that says it is all there
INVITE = "demo.invite"  # the mark with the code that somebody new may join with
NEWCOMERS = "Thôn Yên Định"
CONSENT = "Người trong dữ liệu trình diễn: không có thật."


class DemoError(Exception):
    """The shipped files did not go in. The text has the first complaint's key and arguments."""


def load(storage: Storage) -> bool:
    """Put it into a migrated database: units, figures, people, and a code for somebody new. False where it is there
    already: nothing is done then. Raises DemoError, StorageError. A load that broke off is taken up where it was."""
    if storage.look_now(lambda books: books.marks.get(LOADED)):
        return False
    now = datetime.fromisoformat(NOW).replace(tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).astimezone(UTC)
    _checked(import_units(storage, (FOLDER / "units.csv").read_bytes(), dry_run=False))
    _checked(import_figures(storage, (FOLDER / "figures.csv").read_bytes(), now, dry_run=False))
    storage.begin_now(lambda books: _settle(books, now))
    return True


def invite(storage: Storage) -> str:
    """The code that the page offers to somebody new; "" where the demonstration is not loaded."""
    return storage.look_now(lambda books: books.marks.get(INVITE))


def _settle(books: Books, now: datetime) -> None:
    """The people join as anybody does, by a code of their own; then all is there."""
    with (FOLDER / "people.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            role: Role = row["role"]  # type: ignore[assignment]
            code = books.invites.create(row["unit_code"], role, now)
            books.people.join(code, CHANNEL, row["key"], row["key"], row["name"], CONSENT, now)
    with (FOLDER / "units.csv").open(encoding="utf-8", newline="") as file:
        unit = next(row["code"] for row in csv.DictReader(file) if row["name"] == NEWCOMERS)
    books.marks.set(INVITE, books.invites.create(unit, "reporter", now, uses=1000, days=3650))
    books.marks.set(LOADED, NOW)


def _checked(result: tuple[list[Say], list[Say]]) -> None:
    if result[1]:
        first = result[1][0]
        raise DemoError(f"{first.key} {dict(first.args)}")
