"""Files from chat: asked for in words, by command or tap; made aside, once, also after a crash; nobody else waits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.reports.made import Made
from bot.reports.making import Task
from bot.reports.telling import Telling
from tests.reports.house import CHAIR, HEAD, REPORTER, here, house, names


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("cho xin file excel", "bang-tong-hop-cum-thi-dua-so-5-2023.xlsx"),
        ("/excel 2022", "bang-tong-hop-cum-thi-dua-so-5-2022.xlsx"),
        ("ve bieu do xa ky xuan", "bieu-do-xa-ky-xuan-2023-1.png"),
        ("Vẽ biểu đồ xã Kỳ Xuân năm 2022", "bieu-do-xa-ky-xuan-2022-1.png"),
        ("báo cáo word", "bao-cao-cum-thi-dua-so-5-2023.docx"),
        ("/baocao", "bao-cao-cum-thi-dua-so-5-2023.docx"),
        ("cho bác xin sổ vàng xã Kỳ Xuân", "so-vang-xa-ky-xuan-2023.docx"),
        ("bảng điểm", "bang-diem-mau-cum-thi-dua-so-5-2023.xlsx"),
    ],
)
async def test_in_words_or_by_command(place: str, text: str, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.press.making", here)
    async with house(place) as its:
        await its.says(HEAD, text)
        await its.done()
        assert names(its.heard())[0] == file


async def test_by_tap_below_the_tally(place: str) -> None:
    async with house(place) as its:
        await its.says(HEAD, "/tongket")
        await its.done()
        labels = [label for label, _ in its.heard()[0].choices]
        start = labels.index("Biểu đồ")
        assert labels[start : start + 4] == ["Biểu đồ", "Excel", "Báo cáo Word", "Trang xem"]
        await its.says(HEAD, tap="Biểu đồ")
        await its.done()
        letters = its.heard()
        assert letters[0].text == "Bot đang vẽ biểu đồ cụm thi đua số 5, năm 2023 ạ."
        assert len(names(letters)) == 4
        await its.says(HEAD, tap="Trang xem")
        await its.done()
        assert "https://bot.example/so-lieu/" in its.heard()[0].text


async def test_what_was_asked_before_a_crash_is_made_after_it_once(place: str) -> None:
    async with house(place, pressing=False) as its:
        await its.says(HEAD, "vẽ biểu đồ")
    async with house(place) as its:
        await its.done()
        assert len(names(its.heard())) == 4
    async with house(place) as its:
        await its.done()
        assert its.heard() == []


async def test_nobody_else_waits(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """While files are made for as many as the press makes at once, another person's figures are answered as ever."""
    making, go_on = asyncio.Queue[str](), asyncio.Event()

    async def held(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
        making.put_nowait(task.what)
        await go_on.wait()
        return Made("xong")

    monkeypatch.setattr("bot.press.making", held)
    async with house(place) as its:
        for text in ("cho xin file excel", "báo cáo word", "vẽ biểu đồ"):
            await its.says(HEAD, text)
            its.replied()
        assert {await making.get(), await making.get()} == {"sheet", "document"}
        await its.says(REPORTER, "GĐHT đăng ký 45, đạt 38")
        await its.until(lambda: any(letter.chat == REPORTER for letter in its.channel.letters))
        assert [letter.text for letter in its.channel.letters].count("xong") == 0
        assert making.empty()  # the third waits for a place, and holds up nobody either
        go_on.set()
        await its.done()
        assert [letter.text for letter in its.channel.letters].count("xong") == 3


async def test_figures_with_such_a_word_are_figures(place: str) -> None:
    async with house(place) as its:
        await its.says(REPORTER, "bác gửi báo cáo word: GĐHT đăng ký 45, đạt 38")
        await its.done()
        assert "đăng ký 45, đạt 38" in its.heard()[0].text


async def test_no_file_goes_into_a_group(place: str) -> None:
    async with house(place) as its:
        await its.says(HEAD, "cho xin file excel", group=True)
        await its.done()
        letters = its.heard()
        assert names(letters) == []
        assert "nhắn riêng" in letters[0].text


async def test_a_place_one_may_not_see_is_not_made(place: str) -> None:
    async with house(place) as its:
        await its.says(CHAIR, "vẽ biểu đồ xã Cẩm Nhượng")
        await its.done()
        assert names(its.heard()) == []


async def test_a_role_that_is_gone_gets_nothing_more(place: str) -> None:
    async with house(place, pressing=False) as its:
        await its.says(CHAIR, "cho xin file excel")

        def leave(books):  # type: ignore[no-untyped-def]
            person = books.people.person_at("local", CHAIR)
            books.people.erase(person.id, its.clock.utc())

        its.storage.begin_now(leave)
    async with house(place) as its:
        await its.done()
        assert names(its.heard()) == []


@pytest.mark.parametrize("edits", [True, False])
async def test_long_work_says_how_far_it_is(place: str, monkeypatch: pytest.MonkeyPatch, edits: bool) -> None:
    """In the message that said it was begun where the channel can edit, else in lines of their own."""

    async def slow(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
        await its.until(lambda: bool(its.channel.letters))  # the first word has arrived
        for done in (40, 80):
            await far(done, 100)
        return Made("xong")

    monkeypatch.setattr("bot.press.making", slow)
    monkeypatch.setattr("bot.press.QUIET", 0.0)
    monkeypatch.setattr("bot.press.EDITS", {"local"} if edits else set())
    async with house(place) as its:
        await its.says(HEAD, "cho xin file excel")
        await its.done()
        begun, *far, last = its.heard()
        assert [its.text for its in far] == ["Đang làm: 40/100 đơn vị ạ.", "Đang làm: 80/100 đơn vị ạ."]
        assert [its.edits for its in far] == (["b1", "b1"] if edits else ["", ""])
        assert (begun.text, last.text) == ("Bot đang làm bảng Excel cụm thi đua số 5, năm 2023 ạ.", "xong")


def test_a_word_every_few_seconds_and_no_more() -> None:
    telling = Telling(now=100.0, quiet=3.0)
    heard = [second for second in range(100, 112) if telling.due(float(second))]
    assert heard == [103, 106, 109]


def test_what_takes_long_tells_each_unit(place: str) -> None:
    """What is collected unit by unit says so; what is at hand at once says nothing."""
    from bot.reports.maker import run

    steps: list[tuple[int, int]] = []
    task = Task(url=place, what="sheet", unit="HT-C5", year=2023, language="vi", today="2023-11-24", names=False)
    run(task, lambda done, of: steps.append((done, of)))
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4)]


async def test_what_cannot_be_made_is_said_once(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
        raise RuntimeError("ValueError")

    monkeypatch.setattr("bot.press.making", broken)
    async with house(place) as its:
        await its.says(HEAD, "cho xin file excel")
        await its.done()
        assert its.heard()[-1].text.startswith("Dạ, bot chưa làm được tệp này.")
