"""The door: what is committed stays, what fails hurts nobody else, and trouble with the database says what it is."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.core.talk import Message
from storage import Books, Storage, StorageError, place
from tests.holding import held
from tests.waiting import LIMIT

NOW = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)


def mark(name: str, value: str = "1") -> Callable[[Books], str]:
    def work(books: Books) -> str:
        books.marks.set(name, value)
        return books.marks.get(name)

    return work


async def test_what_begin_returned_is_there(storage: Storage) -> None:
    assert await storage.begin(mark("a")) == "1"
    assert await storage.look(lambda books: books.marks.get("a")) == "1"
    assert storage.look_now(lambda books: books.marks.get("a")) == "1"


async def test_work_that_fails_leaves_nothing_and_hurts_no_neighbour(storage: Storage) -> None:
    def fail(books: Books) -> None:
        books.marks.set("failed", "1")
        raise LookupError("my own")

    jobs = [storage.begin(fail if number % 3 == 0 else mark(f"m{number}")) for number in range(30)]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    assert [isinstance(result, LookupError) for result in results] == [number % 3 == 0 for number in range(30)]

    def kept(books: Books) -> list[str]:
        return [books.marks.get(f"m{number}") for number in range(30)]

    assert await storage.look(kept) == ["" if number % 3 == 0 else "1" for number in range(30)]
    assert await storage.look(lambda books: books.marks.get("failed")) == ""


@pytest.mark.only("sqlite", why="PostgreSQL has writers of its own")
async def test_work_that_queues_up_is_committed_together(storage: Storage) -> None:
    said: list[str] = []
    queued = threading.Event()

    def listen(books: Books) -> None:
        books.connection.connection.driver_connection.set_trace_callback(said.append)  # type: ignore[union-attr]
        assert queued.wait(LIMIT)

    first = asyncio.ensure_future(storage.begin(listen))
    others = [asyncio.ensure_future(storage.begin(mark("x"))) for _ in range(50)]
    await asyncio.sleep(0)
    queued.set()
    await asyncio.gather(first, *others)
    await storage.begin(mark("y"))
    assert said.count("SAVEPOINT job") == 51
    assert said.count("COMMIT") <= 3


async def test_a_look_cannot_write(storage: Storage) -> None:
    with pytest.raises(StorageError) as refused:
        await storage.look(mark("a"))
    assert refused.value.kind == "unwritable"
    assert await storage.begin(mark("a")) == "1"


async def test_someone_who_stopped_waiting_stops_nobody(storage: Storage) -> None:
    first = asyncio.ensure_future(storage.begin(mark("a")))
    second = asyncio.ensure_future(storage.begin(mark("b")))
    first.cancel()
    assert await second == "1"


async def test_a_closed_storage_says_so(storage: Storage) -> None:
    await storage.begin(mark("a"))
    storage.close()
    with pytest.raises(RuntimeError, match=r"closed|shutdown"):
        await storage.begin(mark("b"))


@pytest.mark.only("sqlite", why="its one writer would wait for itself; a server's several do not wait for each other")
async def test_begin_within_begin_is_refused(storage: Storage) -> None:
    with pytest.raises(RuntimeError, match="begin within begin"):
        await storage.begin(lambda _books: storage.begin_now(mark("a")))


def test_another_process_writes_while_this_one_runs(storage: Storage, url: str) -> None:
    code = """
import sys
from storage import Storage, place
place.PATIENCE = int(sys.argv[3])
storage = Storage(sys.argv[1])
for number in range(200):
    storage.begin_now(lambda books: books.marks.set(f"{sys.argv[2]}{number}", "1"))
storage.close()
"""
    command = [sys.executable, "-c", code, url]
    both = [subprocess.Popen([*command, name, str(int(LIMIT))], stderr=subprocess.PIPE) for name in "ab"]
    for number in range(200):
        storage.begin_now(mark(f"c{number}"))
    assert [(process.communicate()[1], process.returncode) for process in both] == [(b"", 0)] * 2

    def count(books: Books) -> int:
        return sum(books.marks.get(f"{name}{number}") == "1" for name in "abc" for number in range(200))

    assert storage.look_now(count) == 600


ACCEPTING = """
import asyncio, sys
from datetime import UTC, datetime
from handlers.core.talk import Message
from storage import Storage

async def main():
    storage = Storage(sys.argv[1])
    now = datetime.now(UTC)
    async def one(number):
        message = Message(channel="x", chat=str(number % 7), id=str(number), sender="s", at=now, text="dk 45")
        await storage.begin(lambda books: books.inbox.accept(message, "{}", now))
        print(number, flush=True)
    for start in range(0, 100_000, 20):
        await asyncio.gather(*(one(number) for number in range(start, start + 20)))

asyncio.run(main())
"""


def test_what_was_told_to_be_safe_survives_a_kill(storage: Storage, url: str) -> None:
    told: list[int] = []
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", ACCEPTING, url], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(150)]
        os.kill(process.pid, signal.SIGKILL)
        lines += process.stdout.read().splitlines()[:-1]
        process.wait()
        process.stdout.close()
        told += map(int, lines)

    def found(books: Books) -> set[int]:
        messages = (books.inbox.get(id) for id in books.inbox.unhandled())
        return {int(message.id) for message in messages if message}

    assert set(told) <= storage.look_now(found)


def test_what_another_program_holds_is_locked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "PATIENCE", 4)  # also for a busy machine to connect to a server in
    storage = Storage(url)
    with held(url, "marks"):
        with pytest.raises(StorageError) as refused:
            storage.begin_now(mark("a"))
        assert refused.value.kind == "locked"
        assert storage.look_now(lambda books: books.marks.get("a")) == ""
    assert storage.begin_now(mark("a")) == "1"
    storage.close()


@pytest.mark.only("sqlite", why="a server's disk is not ours to fill")
async def test_a_full_disk_is_said_to_all_and_loses_nothing_kept(storage: Storage) -> None:
    def shrink(books: Books) -> None:
        books.connection.exec_driver_sql("PRAGMA max_page_count = 1")  # the least it can be: what is used already

    def fill(books: Books) -> None:
        message = Message(channel="x", chat="1", id=str(len(books.inbox.unhandled())), sender="s", at=NOW)
        books.inbox.accept(message, "x" * 1_000_000, NOW)

    await storage.begin(mark("kept"))
    await storage.begin(shrink)
    results = await asyncio.gather(*(storage.begin(fill) for _ in range(5)), return_exceptions=True)
    assert {result.kind for result in results if isinstance(result, StorageError)} == {"full"}
    assert await storage.look(lambda books: books.marks.get("kept")) == "1"
    assert await storage.begin(mark("after")) == "1"  # a new connection, and room again


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("nonsense", "unreachable"),
        ("mysql://localhost/x", "unreachable"),
        ("postgres://nobody@127.0.0.1:1/x?ssl=disable", "unreachable"),
        ("sqlite://", "unreachable"),
        ("sqlite:////dev/null/x.db", "unwritable"),
        ("sqlite:////proc/nowhere/x.db", "unwritable"),
        ("postgresql://nobody@127.0.0.1:1/x", "unreachable"),
    ],
)
def test_a_wrong_place_says_what_is_wrong(url: str, kind: str) -> None:
    with pytest.raises(StorageError) as refused:
        Storage(url).migrate()
    assert refused.value.kind == kind


def test_a_file_that_is_no_database_is_broken(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("Kính gửi các bác, đây không phải cơ sở dữ liệu. " * 100, encoding="utf-8")
    with pytest.raises(StorageError) as refused:
        Storage(f"sqlite:///{tmp_path / 'x.db'}").migrate()
    assert refused.value.kind == "broken"


@pytest.mark.parametrize("driver", ["", "+aiosqlite", "+pysqlite"])
def test_the_driver_in_the_url_is_of_no_account(driver: str, tmp_path: Path) -> None:
    assert Storage(f"sqlite{driver}:///{tmp_path}/a/b.db").place.file == tmp_path / "a" / "b.db"


@pytest.mark.only("postgresql", why="a file has no connection to cut")
def test_a_connection_that_was_cut_is_made_anew(storage: Storage) -> None:
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s"
    storage.begin_now(mark("a"))
    import psycopg

    url = storage.place.url.render_as_string(hide_password=False).replace("+psycopg", "")
    with psycopg.connect(url, autocommit=True) as other:
        other.execute(cut, (other.info.backend_pid,))
    assert storage.begin_now(mark("b")) == "1"
