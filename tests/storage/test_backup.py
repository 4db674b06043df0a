"""Copies: made while others write, whole or not there, and everything comes back."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers.core.talk import Attachment, Dialogue, Letter, Message
from handlers.core.units import Unit
from storage import Books, Storage, StorageError
from storage.backup import backup, backup_of_the_day, restore
from storage.tables import metadata

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def fill(books: Books) -> None:
    books.units.upsert([Unit(code="h1", name="Thôn Tân Hà", kind="thôn", parent="18073", households=231)])
    code = books.invites.create("h1", "reporter", NOW)
    books.people.join(code, "telegram", "7", "7", "Bác Khuê", "…", NOW)
    source, _ = books.inbox.accept(
        Message(channel="telegram", chat="7", id="1", sender="7", at=NOW, text="dk"), "", NOW
    )
    letter = Letter(id=0, channel="telegram", chat="7", text="Đã ghi", files=(Attachment("a", "b", b"\x00\xff"),))
    books.outbox.put(letter, source, NOW)
    books.dialogues.open("telegram", "7", "7", Dialogue("x", {"a": 1}, question=True), ["y"], ["z"], NOW)


def everything(storage: Storage) -> dict[str, list[Any]]:
    def work(books: Books) -> dict[str, list[Any]]:
        tables = metadata.sorted_tables
        return {
            table.name: sorted((tuple(row) for row in books.connection.execute(table.select())), key=repr)
            for table in tables
        }

    return storage.look_now(work)


def test_everything_comes_back_on_either_database(storage: Storage, fresh_url: str, tmp_path: Path) -> None:
    storage.begin_now(fill)
    backup(storage, tmp_path / "copy.db")
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    restore(tmp_path / "copy.db", fresh_url, NOW)
    other = Storage(fresh_url)
    assert everything(other) == everything(storage)
    other.begin_now(fill_more)
    other.close()


def fill_more(books: Books) -> None:
    """New rows get new numbers, not those that came back."""
    id, new = books.inbox.accept(Message(channel="telegram", chat="7", id="2", sender="7", at=NOW), "", NOW)
    assert (id, new) == (2, True)


async def test_a_copy_made_while_others_write_is_whole(storage: Storage, tmp_path: Path) -> None:
    async def write() -> None:
        for number in range(300):
            await storage.begin(lambda books, n=number: [books.marks.set(f"{name}{n}", "1") for name in "ab"])

    writing = asyncio.ensure_future(write())
    await asyncio.sleep(0.02)
    await asyncio.to_thread(backup, storage, tmp_path / "copy.db")
    await writing
    copy = Storage(f"sqlite:///{tmp_path / 'copy.db'}")
    names = {row[0] for row in everything(copy)["marks"]} - {"units"}
    copy.close()
    assert {name[1:] for name in names if name[0] == "a"} == {name[1:] for name in names if name[0] == "b"}


def test_a_copy_a_day_is_kept_for_a_fortnight(storage: Storage, tmp_path: Path) -> None:
    first = date(2026, 11, 1)
    for number in range(16):
        assert backup_of_the_day(storage, tmp_path / "copies", first + timedelta(days=number)) is not None
    assert backup_of_the_day(storage, tmp_path / "copies", date(2026, 11, 16)) is None
    kept = sorted(file.name for file in (tmp_path / "copies").iterdir())
    assert (len(kept), kept[0], kept[-1]) == (14, "khuyenhoc-2026-11-03.db", "khuyenhoc-2026-11-16.db")


def test_nothing_that_is_there_is_written_over(storage: Storage, url: str, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("x")
    with pytest.raises(StorageError, match="occupied"):
        backup(storage, tmp_path / "there")
    backup(storage, tmp_path / "copy.db")
    storage.begin_now(fill)
    with pytest.raises(StorageError, match="occupied"):
        restore(tmp_path / "copy.db", url, NOW)
    assert storage.look_now(lambda books: books.units.get("h1")) is not None


def test_a_copy_that_is_none_is_refused(fresh_url: str, tmp_path: Path) -> None:
    (tmp_path / "words").write_text("không phải bản sao lưu " * 100)
    (tmp_path / "empty").touch()
    for name, kind in (("words", "broken"), ("empty", "broken"), ("nowhere", "unreachable")):
        with pytest.raises(StorageError) as refused:
            restore(tmp_path / name, fresh_url, NOW)
        assert refused.value.kind == kind
    with pytest.raises(StorageError) as refused:
        backup(Storage(fresh_url), Path("/proc/nowhere/copy.db"))
    assert refused.value.kind == "unwritable"
