"""One person's and one donor's data: seen, corrected, erased from chat; afterwards nowhere, in no free page either."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.nightly import forget
from handlers.core.masking import masked
from handlers.core.redacting import redacted
from storage import Books, Storage
from storage.backup import backup
from tests.stories.stage import Stage
from tests.trust.search import anywhere, everything

HERE = Path(__file__).parent.parent / "stories"
NOW = datetime(2026, 11, 22, 9)
PEOPLE = [("Zưởng Quýt", "reporter", "KX01"), ("Mai", "reporter", "KX02"), ("Bình", "chair", "KX")]


async def test_a_donor_is_forgotten_everywhere(storage: Storage, tmp_path: Path) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        said = [
            "bà Trịnh Thị Xoan nộp 500k",
            "ba trinh thi xoan hua 2tr",
            "nhà bà Trịnh Thị Xoan đăng ký gia đình học tập",
            "hôm qua Trịnh Thị Xoan đưa cô Hoa rồi",
            "đừng đăng tên bà Trịnh Thị Xoan",
        ]
        for text in said:
            await stage.says("Zưởng Quýt", text)
        await stage.taps("Zưởng Quýt", "Đúng, đừng nêu")
        await stage.says("Bình", "lịch sử thôn Tân Hà")
        await stage.says("Bình", "việc đang chờ")
        before = storage.look_now(lambda books: books.tallies.tally("KX", 2026).fund.received)
        assert anywhere(storage, "Trịnh Thị Xoan")
        await stage.says("Zưởng Quýt", "xoá tên bà Trịnh Thị Xoan")
        await stage.taps("Zưởng Quýt", "Xoá")
        await stage.says("Bình", "tổng kết")
        await stage.says("Zưởng Quýt", "Trịnh Thị Xoan nộp 200k")  # and again: noted without the name
        await stage.says("Mai", "đăng ký 30")
        await forget(storage, stage.clock, 0)  # what the bot does each hour
    assert storage.look_now(lambda books: books.tallies.tally("KX", 2026).fund.received) == (before or 0) + 200_000
    assert anywhere(storage, "Trịnh Thị Xoan") == []
    assert storage.look_now(lambda books: books.chain.breaks()) == []
    assert storage.look_now(lambda books: books.tallies.audit()) == []
    backup(storage, tmp_path / "copy.db")
    assert "Xoan" not in (tmp_path / "copy.db").read_bytes().decode("utf-8", "ignore")


async def test_a_volunteer_sees_corrects_and_erases_what_is_held(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Zưởng Quýt", "đăng ký 45, đạt 38")
        await stage.says("Zưởng Quýt", "thiếu số 0")  # the chair is told who sent it
        await stage.says("Bình", "ai đã vào")
        await stage.says("Mai", "anh Zưởng Quýt bảo tôi nhắn là thiếu số 0")
        await stage.says("Zưởng Quýt", "/dulieu")
        [file] = [file for letter in stage.channel.letters for file in letter.files]
        held = json.loads(file.data)
        assert held["name"] == "Zưởng Quýt"
        assert [one["text"] for one in held["messages"]] == ["đăng ký 45, đạt 38", "thiếu số 0", "/dulieu"]
        assert [one["value"] for one in held["figures"]] == [45, 38]
        await stage.says("Zưởng Quýt", "tên tôi là Phạm Zưởng Quýt")
        await stage.says("Zưởng Quýt", "xoá tên tôi")
        await stage.taps("Zưởng Quýt", "Xoá hết")
        assert "sao lưu cũ sẽ tự huỷ trong 14 ngày" in stage.said()[-1][1]
        stage.channel.letters.clear()
        await stage.says("Mai", "đăng ký 30")
        await forget(storage, stage.clock, 0)
    assert anywhere(storage, "Zưởng Quýt") == []
    assert storage.look_now(lambda books: books.tallies.tally("KX", 2026).models["family"].achieved) == 38
    assert storage.look_now(lambda books: books.chain.breaks()) == []
    done = storage.look_now(lambda books: books.connection.exec_driver_sql("SELECT what FROM duties ORDER BY id").all())
    assert [row[0] for row in done] == ["access", "correct", "erase"]


async def test_a_withheld_name_and_a_childs_leave_the_hamlet_in_no_letter(storage: Storage) -> None:
    """In what waits, what nobody could read, a neighbour's figure, the promises, Monday's letter. And that the chair
    was shown the others' names is noted each time."""
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Zưởng Quýt", "bà Trịnh Thị Xoan hứa 2 triệu, hẹn 25/11 nộp")
        await stage.says("Zưởng Quýt", "ông Vương Văn Bưởi hứa 1 triệu, hẹn 26/11 nộp")
        await stage.says("Zưởng Quýt", "đừng đăng tên bà Trịnh Thị Xoan")
        await stage.taps("Zưởng Quýt", "Đúng, đừng nêu")
        stage.said()
        await stage.says("Zưởng Quýt", "chuyện Trịnh Thị Xoan với cháu Nguyễn Văn An để mai bác nói")
        now = stage.clock.utc()

        def unread(books: Books) -> None:
            """Whatever the reader makes of it by now: it waits for a chair to say what it meant."""
            last = books.connection.exec_driver_sql("SELECT max(id) FROM inbox").scalar_one()
            books.unread.put(last, "KX01", now)

        storage.begin_now(unread)
        await stage.says("Mai", "thôn Tân Hà: bà Trịnh Thị Xoan nộp 300k, ông Vương Văn Bưởi nộp 100k")
        for text in ("việc đang chờ", "ai còn hứa chưa nộp", "ai đã vào", "lịch sử thôn Tân Hà"):
            await stage.says("Bình", text)
        await stage.clock_to("2026-11-23 07:30")
        told = "\n".join(text for who, text, _ in stage.said() if who.endswith("Bình"))
    assert "Bưởi" in told
    assert "N. V. A." in told
    for name in ("Xoan", "Văn An"):
        assert name not in told
    looks = storage.look_now(lambda books: [what for _, who, _, what in books.circle.looks("KX") if who == "Bình"])
    looks += storage.look_now(lambda books: [what for _, who, _, what in books.circle.looks("KX01") if who == "Bình"])
    for what in ("unread-to-chair", "neighbour-ask", "owing-line-in", "circle", "promise-money"):
        assert what in looks, looks


async def test_of_two_of_one_name_it_is_asked_which(storage: Storage) -> None:
    """Also by an operator two levels above; the other of that name is left alone."""
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", [*PEOPLE, ("Hạnh", "operator", "42")])
        for who in ("Zưởng Quýt", "Mai"):
            await stage.says(who, "bà Trịnh Thị Xoan nộp 500k")
        await stage.says("Hạnh", "đừng đăng tên bà Trịnh Thị Xoan")
        await stage.taps("Hạnh", "Thôn Phú Minh")
        await stage.taps("Hạnh", "Đúng, đừng nêu")
    held = storage.look_now(
        lambda books: [books.hiding.is_withheld(unit, "Trịnh Thị Xoan") for unit in ("KX01", "KX02")]
    )
    assert held == [False, True]


async def test_consent_is_kept_with_its_wording(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", [("code K", "reporter", "KX01")])
        await stage.says("An", stage.codes["K"])
        await stage.says("An", "đồng ý")
    assert "Bot sẽ giữ: tên bác" in everything(storage)


async def test_old_words_and_names_are_dropped_and_figures_stay(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Mai", "bà Trịnh Thị Xoan nộp 500k")
        stage.clock.move(stage.clock.utc() + timedelta(days=31))
        await forget(storage, stage.clock, 30)
    assert anywhere(storage, "Trịnh Thị Xoan") == []
    assert storage.look_now(lambda books: books.tallies.tally("KX", 2026).fund.received) == 500_000
    assert storage.look_now(lambda books: books.chain.breaks()) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("bà Lan nộp 500k, lần này bà LAN đóng", "bà […] nộp 500k, lần này bà […] đóng"),
        ("ba lan nop", "ba […] nop"),
        ("Lan Anh và Lan", "[…] Anh và […]"),
        ("Tân Lạn làn", "Tân Lạn làn"),
    ],
)
def test_names_are_taken_out_word_by_word(text: str, after: str) -> None:
    assert redacted(text, ["Lan"]) == after


def test_a_child_is_its_initials_outside_the_unit() -> None:
    children = ("chau", "em", "hoc sinh")
    assert masked("thưởng cháu Nguyễn Văn An 200k, bà Lan nộp", children) == "thưởng cháu N. V. A. 200k, bà Lan nộp"
