"""Forgotten to the last byte: rows, free pages, journals and logs, files that went out, copies of the night."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from bot.files import Files
from bot.nightly import FILES, KEPT, copies, forget
from bot.web import web
from handlers.core.talk import Attachment, Letter
from storage import Books, Storage
from storage.scrubbing import scrub
from tests.stories.stage import Stage
from tests.trust.search import anywhere

HERE = Path(__file__).parent.parent / "stories"
NOW = datetime(2026, 11, 22, 9)
PEOPLE = [("Zưởng Quýt", "reporter", "KX01"), ("Mai", "reporter", "KX02"), ("Bình", "chair", "KX")]
DONOR = "Trịnh Thị Xoan"
PDF = Attachment("bao-cao.pdf", "application/pdf", b"%PDF-1.7 letters that are drawn")
PICTURE = Attachment("bieu-do.png", "image/png", b"\x89PNG no letters", picture=True)


def packed(text: str) -> Attachment:
    """A file as Word packs one, the name cut in two by how its letters look."""
    out = BytesIO()
    with ZipFile(out, "w") as inside:
        inside.writestr("word/document.xml", f"<w:t>{text}</w:t>".replace(" ", " </w:t><w:t>", 1))
    return Attachment("so-vang.docx", "application/octet-stream", out.getvalue())


async def told_of(stage: Stage, name: str) -> None:
    """A donor is spoken of by everybody, in every way there is."""
    stage.settle(HERE / "hamlets.csv", [*PEOPLE, ("Cũ", "chair", "KX")])
    for text in (
        f"bà {name} nộp 500k",
        f"họ Dương hứa 5 triệu, bà {name} chứng kiến",
        f"hôm qua {name} đưa cô Hoa rồi",
    ):
        await stage.says("Zưởng Quýt", text)
    for chair in ("Bình", "Cũ"):
        await stage.says(chair, "lịch sử thôn Tân Hà")
        await stage.taps(chair, "Đã nhận từng khoản")
        await stage.says(chair, "việc đang chờ")

    def retire(books: Books) -> None:
        """One chair holds no post any more: what he was told is still there."""
        former = next(one for one in books.people.all() if one.name == "Cũ")
        books.people.take_role(former.id, "KX", "chair", stage.clock.utc())

    stage.storage.begin_now(retire)


def sent(stage: Stage, who: str, *files: Attachment) -> Letter:
    """A letter with files that arrived."""
    letter = Letter(id=0, channel="local", chat=stage.chat(who), text="Đây ạ", files=files)

    def put(books: Books) -> int:
        id = books.outbox.put(letter, None, stage.clock.utc())
        assert id is not None
        books.outbox.sent(id, f"p{id}", stage.clock.utc())
        return id

    return replace(letter, id=stage.storage.begin_now(put))


async def test_a_donor_is_in_no_byte_of_the_database(storage: Storage) -> None:
    """On PostgreSQL its whole data directory: rows, pages, the planner's samples, the log."""
    async with Stage(storage, NOW) as stage:
        await told_of(stage, DONOR)
        sent(stage, "Bình", packed(f"bà {DONOR} 500.000đ"))
        if not storage.place.is_sqlite:  # as the server does by itself: samples of what stands in each column
            with storage.place.engine().connect().execution_options(isolation_level="AUTOCOMMIT") as direct:
                direct.exec_driver_sql("ANALYZE")
        assert len(anywhere(storage, DONOR)) > 1
        await stage.says("Zưởng Quýt", f"xoá tên bà {DONOR}")
        await stage.taps("Zưởng Quýt", "Xoá")
        assert "14 ngày" in stage.said()[-1][1]
        stage.channel.letters.clear()
        await forget(storage, stage.clock, 0)  # what the bot does each hour
    assert anywhere(storage, DONOR) == []
    assert storage.look_now(lambda books: books.chain.breaks()) == []
    assert storage.look_now(lambda books: books.tallies.audit()) == []


async def test_a_member_is_in_no_byte_of_the_database(storage: Storage) -> None:
    """Also of one who was stopped before, and who gave something under the same name."""
    name = "Tạ Zưởng Khế"
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", [*PEOPLE, (name, "reporter", "KX03")])
        await stage.says(name, f"ông {name} nộp 300k, hôm kia đưa cô Hoa rồi")
        await stage.says(name, "chuyện ấy để mai bác nói")
        await stage.says("Bình", "ai đã vào")
        await stage.says("Bình", "việc đang chờ")

        def stop(books: Books) -> None:
            its = next(one for one in books.people.all() if one.name == name)
            books.people.take_role(its.id, "KX03", "reporter", stage.clock.utc())

        storage.begin_now(stop)
        assert anywhere(storage, name)
        await stage.says(name, "xoá tên tôi")
        await stage.taps(name, "Xoá hết")
        stage.channel.letters.clear()
        await forget(storage, stage.clock, 0)
    assert anywhere(storage, name) == []
    assert storage.look_now(lambda books: books.tallies.tally("KX", 2026).fund.received) == 300_000


async def test_what_is_left_to_do_is_remembered(storage: Storage, url: str) -> None:
    """The bot goes down between the erasure and the night: the next one finds it."""
    async with Stage(storage, NOW) as stage:
        await told_of(stage, DONOR)
        await stage.says("Zưởng Quýt", f"xoá tên bà {DONOR}")
        await stage.taps("Zưởng Quýt", "Xoá")
    again = Storage(url)
    try:
        assert scrub(again, 9).done
        assert not scrub(again, 9).done
        assert anywhere(again, DONOR) == []
    finally:
        again.close()


@pytest.mark.only("postgresql", why="a file has no large tables to scrub one by one")
async def test_large_tables_wait_for_the_night_and_what_is_not_ours_is_said(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Stage(storage, NOW) as stage:
        await told_of(stage, DONOR)
        await stage.says("Zưởng Quýt", f"xoá tên bà {DONOR}")
        await stage.taps("Zưởng Quýt", "Xoá")
    with monkeypatch.context() as small:
        small.setattr("storage.scrubbing.AT_ONCE", 0)
        assert scrub(storage, 9).left == ("later",)
        assert anywhere(storage, DONOR) != []
        assert scrub(storage, 2) == (True, ())
    assert anywhere(storage, DONOR) == []

    def poor(books: Books) -> None:
        """The bot's own role as most have it: it owns its tables and nothing of the server."""
        run = books.connection.exec_driver_sql
        run("DROP ROLE IF EXISTS plain_bot")
        run("CREATE ROLE plain_bot LOGIN")
        run("GRANT ALL ON SCHEMA public TO plain_bot")
        for table in run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars().all():
            run(f"ALTER TABLE {table} OWNER TO plain_bot")
        run("UPDATE marks SET value = '1' WHERE name = 'scrub'")

    storage.begin_now(poor)
    plain = Storage(storage.place.url.set(username="plain_bot").render_as_string(hide_password=False))
    try:
        left = scrub(plain, 2).left
        assert "log" in left
        assert scrub(plain, 2).done  # and tried again

        def granted(books: Books) -> None:
            """As docs/privacy.md asks for."""
            run = books.connection.exec_driver_sql
            run("GRANT pg_checkpoint, pg_monitor TO plain_bot")
            run("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO plain_bot")
            run(f'ALTER DATABASE "{storage.place.url.database}" OWNER TO plain_bot')

        storage.begin_now(granted)
        assert scrub(plain, 2) == (True, ())
    finally:
        plain.close()

        def rich(books: Books) -> None:
            run = books.connection.exec_driver_sql
            run("REASSIGN OWNED BY plain_bot TO CURRENT_USER")
            run("DROP OWNED BY plain_bot")
            run("DROP ROLE plain_bot")

        storage.begin_now(rich)


@pytest.mark.parametrize("how", ["Xoá", "Đúng, đừng nêu"])
async def test_files_that_went_out_are_gone_with_the_name(storage: Storage, how: str) -> None:
    """Erased or only withheld: the link is dead and the file is not kept; those without the name stay."""
    async with Stage(storage, NOW) as stage:
        await told_of(stage, DONOR)
        files = Files(storage, stage.clock, "https://bot.example")
        await files.ready()
        letter = sent(stage, "Bình", packed(f"bà {DONOR} 500.000đ"), PDF, PICTURE, packed("bà Lan 500.000đ"))
        former = sent(stage, "Cũ", packed(f"{DONOR} 500.000đ"))
        links = [files.link(one, file) for one in (letter, former) for file in one.files]
        door = httpx.AsyncClient(transport=httpx.ASGITransport(app=web(files.routes())), base_url="https://bot.example")

        async def opened() -> list[int]:
            return [(await door.get(link.address)).status_code for link in links if link is not None]

        async with door:
            assert await opened() == [200] * 5
            words = "xoá tên bà" if how == "Xoá" else "đừng đăng tên bà"
            await stage.says("Zưởng Quýt", f"{words} {DONOR}")
            await stage.taps("Zưởng Quýt", how)
            assert await opened() == [410, 410, 200, 200, 410]
    kept = storage.look_now(lambda books: books.outbox.files(letter.id) + books.outbox.files(former.id))
    assert [file.name for file in kept] == ["bieu-do.png", "so-vang.docx"]


async def test_files_that_went_out_are_gone_after_their_time(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        letter = sent(stage, "Bình", packed("bà Lan 500.000đ"))
        files = Files(storage, stage.clock, "https://bot.example")
        await files.ready()
        link = files.link(letter, letter.files[0])
        assert link is not None
        stage.clock.move(link.until - timedelta(minutes=1))
        await forget(storage, stage.clock, 0)
        door = httpx.AsyncClient(transport=httpx.ASGITransport(app=web(files.routes())), base_url="https://bot.example")
        async with door:
            assert (await door.get(link.address)).status_code == 200
            stage.clock.move(link.until + timedelta(seconds=2))
            assert (await door.get(link.address)).status_code == 410
            assert storage.look_now(lambda books: books.outbox.files(letter.id))
            stage.clock.move(stage.clock.utc() + FILES)
            await forget(storage, stage.clock, 0)
    assert storage.look_now(lambda books: books.outbox.files(letter.id)) == ()
    assert b"Lan 500.000" not in b"".join(_bytes(storage))


def _bytes(storage: Storage) -> list[bytes]:
    if storage.place.file is None:
        return []
    return [file.read_bytes() for file in storage.place.file.parent.glob(storage.place.file.name + "*")]


async def test_copies_of_the_night_forget_within_their_time(storage: Storage, tmp_path: Path) -> None:
    """Made each night by a clock put forward: the copy that still holds the name is gone after fourteen days."""
    folder = tmp_path / "sao-luu"
    async with Stage(storage, NOW) as stage:
        await told_of(stage, DONOR)
        copies(storage, stage.clock.local(), folder)
        await stage.says("Zưởng Quýt", f"xoá tên bà {DONOR}")
        await stage.taps("Zưởng Quýt", "Xoá")
        assert "sao lưu cũ sẽ tự huỷ trong 14 ngày" in stage.said()[-1][1]
        holding = []
        for _ in range(KEPT):
            stage.clock.move(stage.clock.utc() + timedelta(days=1))
            copies(storage, stage.clock.local(), folder)
            holding.append(any(DONOR.encode() in file.read_bytes() for file in folder.iterdir()))
    assert holding == [True] * (KEPT - 1) + [False]
    assert len(list(folder.iterdir())) == KEPT


async def test_old_copies_go_also_where_no_new_one_can_be_made(
    storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk keeps nobody's name any longer; copies of a file from before an update go with them."""
    folder = tmp_path / "sao-luu"
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        copies(storage, stage.clock.local(), folder)
        house = storage.place.file or tmp_path / "none"
        updated = house.with_name(f"{house.name}.0030.backup")
        updated.write_bytes(b"old")
        long_ago = (stage.clock.utc() - timedelta(days=1)).timestamp()
        os.utime(updated, (long_ago, long_ago))

        def full(*_: object, **__: object) -> None:
            raise OSError("full")

        monkeypatch.setattr("storage.backup.backup", full)
        stage.clock.move(stage.clock.utc() + timedelta(days=KEPT))
        with pytest.raises(OSError, match="full"):
            copies(storage, stage.clock.local(), folder)
    assert list(folder.iterdir()) == []
    assert updated.exists() != storage.place.is_sqlite
