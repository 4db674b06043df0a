"""An attack run: what strangers, neighbours and forgers try. All of it is refused, and no name is in any log."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.patience import Patience
from handlers.core.talk import Message
from storage import Books, Storage
from tests.stories.stage import Stage
from tests.waiting import LIMIT, until

HERE = Path(__file__).parent.parent / "stories"
NOW = datetime(2026, 11, 22, 9)
PEOPLE = [("Khuê", "reporter", "KX01"), ("Mai", "reporter", "KX02"), ("Bình", "chair", "KX")]


async def told(stage: Stage, who: str, text: str) -> str:
    """What the bot answers somebody."""
    await stage.says(who, text)
    return "\n".join(words for name, words, _ in stage.said() if name == who)


async def forge(stage: Stage, who: str, token: str) -> str:
    await stage._deliver(
        Message(
            **stage._common(who), chat=stage.chat(who), id=f"f{token}", kind="tap", tap=token, callback=f"c{who}{token}"
        )  # type: ignore[arg-type]
    )
    return "\n".join(words for name, words, _ in stage.said() if name == who)


def entries(storage: Storage) -> int:
    return storage.look_now(lambda books: books.connection.exec_driver_sql("SELECT count(*) FROM entries").scalar_one())


@pytest.mark.parametrize(
    "token", ["", ".", "0.0", "1.99", "-1.0", "1.0.0", "999999999999.0", "1 OR 1=1.0", "٣.0", "9" * 30 + ".0", "1.-1"]
)
async def test_forged_buttons_do_nothing(storage: Storage, token: str) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Khuê", "đăng ký 45, đạt 38")
        stage.said()
        before = entries(storage)
        assert "không còn dùng được" in await forge(stage, "Mai", token)
        assert "không còn dùng được" in await forge(stage, "Người lạ", token)
        assert entries(storage) == before


async def test_a_button_of_somebody_else_does_nothing(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Khuê", "đăng ký 45, đạt 38")
        undo = stage.channel.letters[-1].choices[1][1]
        stage.said()
        before = entries(storage)
        assert "không còn dùng được" in await forge(stage, "Mai", undo)
        assert entries(storage) == before
        await forge(stage, "Khuê", undo)
        after = entries(storage)
        assert after > before
        await forge(stage, "Khuê", undo)  # and replayed
        assert entries(storage) == after


async def test_a_button_outlives_no_right(storage: Storage) -> None:
    """The chair is stopped; the buttons of yesterday's tally and of the closing are still on the screen."""
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Bình", "chốt số liệu")
        close = stage.channel.letters[-1].choices[0][1]
        await stage.says("Bình", "tổng kết")
        show = stage.channel.letters[-1].choices[0][1]
        await stage.says("Khuê", "đăng ký 45")
        undo = stage.channel.letters[-1].choices[1][1]
        stage.said()

        def stop(books: Books) -> None:
            for name, role, unit in PEOPLE:
                person = next(one for one in books.people.all() if one.name == name)
                books.people.take_role(person.id, unit, role, stage.clock.utc())  # type: ignore[arg-type]

        storage.begin_now(stop)
        before = entries(storage)
        assert "của chủ tịch hội" in await forge(stage, "Bình", close)
        assert "chưa được xem" in await forge(stage, "Bình", show)
        assert "không phải nơi bác báo" in await forge(stage, "Khuê", undo)
        assert entries(storage) == before
        assert storage.look_now(lambda books: books.closings.closing("KX", 2026)) is None


async def test_codes_cannot_be_tried_out(storage: Storage) -> None:
    """After ten wrong ones in the hour even the right code is not looked up; others are not kept out by it."""
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", [*PEOPLE, ("code K", "reporter", "KX03")])
        for number in range(100):
            answer = await told(stage, "Kẻ thử", f"ABCD{number:04d}")
        assert "thử lại sau" in answer
        assert "thử lại sau" in await told(stage, "Kẻ thử", stage.codes["K"])
        assert "thử lại sau" in await told(stage, "Kẻ thử", f"/start {stage.codes['K']}")
        assert "thôn Yên Định" in await told(stage, "Người mới", stage.codes["K"])
        # a member who tries is counted too
        for number in range(11):
            await stage.says("Khuê", f"ABCD{number + 2:04d}")
        stage.said()
        assert "thôn Yên Định" not in await told(stage, "Khuê", stage.codes["K"])


async def test_a_used_code_is_of_no_use(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", [("code K", "reporter", "KX03")])
        await stage.says("An", stage.codes["K"])
        await stage.says("Ba", stage.codes["K"])  # two saw it, one was first
        await stage.says("An", "đồng ý")
        await stage.says("Ba", "đồng ý")
        assert "đã dùng rồi" in stage.said()[-1][1]
        assert "đã dùng rồi" in await told(stage, "Cúc", stage.codes["K"])


EVIL = [
    "<b>Tần</b><script>alert(1)</script>",
    '=HYPERLINK("http://evil")',
    "@SUM(A1)",
    "Tần'); DROP TABLE entries;--",
    "T\u202eần",
    "{ $name }",
    "%(id)s :id",
    "Tần\u0000\ud800",
]


@pytest.mark.parametrize("name", EVIL)
async def test_names_are_only_ever_text(storage: Storage, name: str) -> None:
    """As a sender's name, a donor's and a sentence: stored and said as typed, computed nowhere."""
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        stage.keys["Khuê"], key = stage.chat("Khuê"), stage.chat("Khuê")
        message = Message(channel="local", chat=key, sender=key, id="evil", at=stage.clock.utc(), name=name,
                          text=f"ông {name} nộp 500k")  # fmt: skip
        await stage._deliver(message)
        await stage.says("Khuê", "lịch sử thôn Tân Hà")
        await stage.says("Bình", "tổng kết")
        assert "Xã Kỳ Xuân Thử" in stage.said()[-1][1]
        assert storage.look_now(lambda books: books.chain.breaks()) == []


def test_a_table_of_codes_holds_no_formula() -> None:
    from bot.slips import Slip, sheet, table

    slip = Slip("KX01", '=cmd|"/c calc"!A1', "<script>alert(1)</script>", "ABCD2345", "https://t.me/b?start=ABCD2345")
    assert b"'=cmd" in table([slip])
    assert "<script" not in sheet([slip])


async def test_a_group_hears_no_tally_and_no_names(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Khuê", "họ Dương hứa 5 triệu")
        await stage.says("Mai", "đăng ký 30")
        stage.said()
        stage.keys["cả nhóm"] = "-100"
        words = ["tổng kết", "ai chưa báo", "lịch sử thôn Tân Hà", "ai đã vào", "/dulieu", "/moi thôn Yên Định",
                 "thôn Phú Minh: đăng ký 31", "việc đang chờ", "chốt số liệu"]  # fmt: skip
        for number, text in enumerate(words):
            message = Message(channel="local", chat="-100", sender=stage.chat("Bình"), id=f"g{number}", name="Bình",
                              at=stage.clock.utc(), text=text, group=True)  # fmt: skip
            await stage._deliver(message)
        await stage._deliver(replace(message, sender=stage.chat("Khuê"), id="g99", text="họ Dương nộp 2 triệu"))
        aloud = "\n".join(text for name, text, _ in stage.said() if name == "cả nhóm")
        for secret in ("Dương", "Khuê", "Mai", "30", "Đã báo", "3.000.000"):
            assert secret not in aloud, aloud


class Unmoving(Patience):
    """No time passes for it, however long a turn takes here; what it has wait waits a hundredth as long."""

    def wait(self, key: tuple[str, ...], now: float, times: int = 1) -> tuple[float, bool]:
        seconds, first = super().wait(key, 0.0, times)
        return seconds / 100, first


async def test_too_many_messages_are_kept_and_answered_later(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        stage.desk._patience = Unmoving(burst=60, a_second=3)
        common: dict[str, Any] = {"channel": "local", "chat": stage.chat("Mai"), "sender": stage.chat("Mai")}
        arrivals = [
            (Message(**common, id=f"x{n}", at=stage.clock.utc(), text=f"đăng ký {n + 20}"), "{}") for n in range(70)
        ]
        await stage.channel.accept(arrivals)  # type: ignore[arg-type]
        await stage.says("Khuê", "đăng ký 45")  # nobody else waits for it
        await stage.quiet()
        answers = [text for name, text, _ in stage.said() if name == "Mai"]
        assert sum("nhắn nhanh quá" in text for text in answers) == 1
        assert len(answers) >= 71
        assert storage.look_now(lambda books: books.inbox.unhandled()) == []


async def test_what_waits_is_left_for_the_next_start(storage: Storage) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        stage.desk._patience = Patience(burst=5, a_second=0.0001)
        common: dict[str, Any] = {"channel": "local", "chat": stage.chat("Mai"), "sender": stage.chat("Mai")}
        arrivals = [(Message(**common, id=f"x{n}", at=stage.clock.utc(), text="dạ vâng"), "{}") for n in range(9)]
        await stage.channel.accept(arrivals)  # type: ignore[arg-type]
        await until(lambda: stage.desk.handled == 5)
        async with asyncio.timeout(LIMIT):  # and not the hours that the sixth waits
            await stage.desk.stop()
        assert len(storage.look_now(lambda books: books.inbox.unhandled())) == 4


def test_patience_never_answers_fewer_than_sixty_a_minute() -> None:
    patience = Patience()
    assert all(patience.wait(("a", "b"), now=0.0) == (0.0, False) for _ in range(60))
    waits = [patience.wait(("a", "b"), now=0.0) for _ in range(160)]
    assert sum(first for _, first in waits) == 1
    assert waits[99][0] <= 100  # the 100th too many within 100 seconds


async def test_no_name_is_in_any_log(storage: Storage, capsys: pytest.CaptureFixture[str]) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Khuê", "bà Nguyễn Thị Bí Mật nộp 500k")
        await forge(stage, "Khuê", "1.99")
        await stage.says("Người Lạ Mặt", "ABCD2345")
        await stage.says("Khuê", "bà Nguyễn Thị Bí Mật" * 2000)
    out = "".join(capsys.readouterr())
    for name in ("Bí Mật", "Khuê", "Lạ Mặt"):
        assert name not in out
        assert json.dumps(name)[1:-1] not in out
