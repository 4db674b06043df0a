"""The law's deadlines: counted right, told at the right moments, and to those whose task it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.duties import duty_lines, open_breach
from handlers.core.lawful import Duty, plan
from storage import Books, Storage
from storage.duties import working_day
from tests.stories.stage import Stage

HERE = Path(__file__).parent.parent / "stories"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ASKED = datetime(2026, 11, 20, 9, tzinfo=UTC)  # a Friday, 16:00 in Hanoi


def duty(what: str) -> Duty:
    return Duty(id=1, what=what, unit="42", person=None, asked=ASKED, answer_by=date(2026, 11, 24),
                do_by=date(2026, 12, 10))  # fmt: skip


def test_two_working_days_leave_out_the_weekend() -> None:
    assert working_day(date(2026, 11, 20), 2) == date(2026, 11, 24)


def test_a_breach_is_due_to_the_hour() -> None:
    firings = plan(duty("breach"), ZONE)
    assert [(one.at - ASKED, one.what) for one in firings[:4]] == [
        (timedelta(), "asked"), (timedelta(hours=48), "soon"), (timedelta(hours=66), "soon"),
        (timedelta(hours=72), "late"),
    ]  # fmt: skip
    assert [one.at.astimezone(ZONE).hour for one in firings[4:]] == [8] * 7


def test_a_request_is_told_on_the_days_it_must_be_answered_and_done() -> None:
    firings = plan(duty("erase"), ZONE)
    local = [(one.at.astimezone(ZONE), one.what) for one in firings]
    assert [(at.date().isoformat(), at.hour, what) for at, what in local[:5]] == [
        ("2026-11-20", 16, "asked"), ("2026-11-24", 8, "answer"), ("2026-12-09", 8, "soon"), ("2026-12-10", 8, "soon"),
        ("2026-12-10", 17, "late"),
    ]  # fmt: skip


async def test_a_breach_begun_at_the_command_line_is_told_where_operators_are(storage: Storage) -> None:
    """Off over the first deadline, the bot says at its start how the task stands now, once; other provinces hear
    nothing."""
    async with Stage(storage, datetime(2026, 11, 22, 9)) as stage:
        people = [
            ("Hạnh", "operator", "42"),
            ("Phúc", "operator", "KX"),
            ("Xa", "operator", "01"),
            ("Bình", "chair", "KX"),
        ]
        stage.settle(HERE / "hamlets.csv", people)
        now = stage.clock.utc()
        assert len(storage.begin_now(lambda books: open_breach(books, "42", now))) == 1
        await stage.clock_to("2026-11-25 10:00", off=True)
        heard = [(who, text) for who, text, _ in stage.said() if "theo luật" in text]
        assert [who.split()[-1] for who, _ in heard] == ["Hạnh"]
        assert "QUÁ HẠN 1 giờ" in heard[0][1]
        lines = storage.look_now(lambda books: duty_lines(books, stage.clock.utc(), ZONE))
        assert "QUÁ HẠN" in lines[0]
        storage.begin_now(lambda books: books.duties.close(1, stage.clock.utc()))
        assert storage.look_now(lambda books: duty_lines(books, now, ZONE))[0].startswith("Không có")
        assert "quá hạn" in storage.look_now(lambda books: duty_lines(books, now, ZONE, everything=True))[0]


def test_a_breach_runs_for_each_topmost_operator(storage: Storage) -> None:
    now = datetime(2026, 11, 22, 2, tzinfo=UTC)

    def work(books: Books) -> tuple[list[str], list[int]]:
        nobody = [one.unit for one in (books.duties.get(id) for id in open_breach(books, None, now)) if one]
        for name, unit in (("a", "42"), ("b", "18754"), ("c", "01")):
            code = books.invites.create(unit, "operator", now)
            books.people.join(code, "local", name, name, name, "đồng ý", now)
        some = [one.unit for one in (books.duties.get(id) for id in open_breach(books, None, now)) if one]
        return nobody + some, open_breach(books, "nowhere", now)

    assert storage.begin_now(work) == (["VN", "01", "42"], [])
