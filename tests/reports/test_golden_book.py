"""The sổ vàng as it is handed out: who agreed stands in it, nobody else; whoever takes that back is out of every file,
page and kept copy, and out of what is just being made."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable

import httpx
import pytest
from docx import Document

from bot.files import Files
from bot.reports.made import Made
from bot.reports.making import Task, making
from bot.reports.page import routes
from bot.web import web
from handlers.core.reports.naming import folded
from handlers.core.talk import Attachment
from locales import catalogue
from tests.reports.house import CHAIR, HEAD, REPORTER, House, house
from tests.reports.test_names import everything

WANTED = ("sổ vàng", "báo cáo word", "cho xin file excel", "vẽ biểu đồ", "bảng điểm")
OPEN, SILENT = "Nguyễn Thị Lan", "Phạm Văn Ba"


async def given(its: House) -> None:
    """Two gifts and an expense of Tân Hà; one donor agrees, by the volunteer's word."""
    for text in (f"bà {OPEN} nộp 500k", f"ông {SILENT} nộp 200k", "chi 300k thưởng học sinh giỏi"):
        await its.says(REPORTER, text)
        await its.done()
        if any("thu chưa" in letter.text.lower() for letter in its.heard()):
            await its.says(REPORTER, "thu rồi")
            await its.done()
    await its.says(REPORTER, f"bà {OPEN} đồng ý đăng tên")
    await its.done()
    await its.says(REPORTER, tap="Đúng, đã đồng ý")
    await its.done()
    its.heard()


async def hide(its: House) -> None:
    await its.says(REPORTER, f"đừng đăng tên bà {OPEN}")
    await its.done()
    await its.says(REPORTER, tap="Đúng, đừng nêu")
    await its.done()
    its.heard()


async def asked(its: House, who: str, text: str) -> list[Attachment]:
    await its.says(who, text)
    await its.done()
    return [file for letter in its.heard() for file in letter.files]


def lines(file: Attachment) -> list[str]:
    """Paragraphs and rows, top to bottom."""
    paper = Document(io.BytesIO(file.data))
    found = [paragraph.text for paragraph in paper.paragraphs]
    return found + ["|".join(cell.text for cell in row.cells) for table in paper.tables for row in table.rows]


async def test_who_agreed_stands_in_it_with_receipts_and_use(place: str) -> None:
    async with house(place) as its:
        await given(its)
        book = lines((await asked(its, CHAIR, "sổ vàng"))[0])
        assert f"1|{OPEN}|Thôn Tân Hà||500.000đ" in book
        assert not any(SILENT in line for line in book)
        assert "Cùng 1 lượt ủng hộ khác không nêu tên: 200.000đ" in book
        assert "SỬ DỤNG QUỸ TRONG NĂM" in book
        assert any("Khen thưởng|300.000đ" in line for line in book)
        report = lines((await asked(its, CHAIR, "báo cáo word"))[0])
        assert f"1|{OPEN}|Thôn Tân Hà||500.000đ" in report


async def test_taken_back_it_is_in_nothing_any_more(place: str) -> None:
    """Nor in what was made before and still lies there to be fetched."""
    async with house(place) as its:
        await given(its)
        before = [file for who in (CHAIR, HEAD) for text in WANTED for file in await asked(its, who, text)]
        assert sum(folded(OPEN) in folded(everything(file.data)) for file in before) >= 4
        await hide(its)
        kept = its.storage.look_now(
            lambda books: [bytes(row[0]) for row in books.connection.exec_driver_sql("SELECT data FROM attachments")]
        )
        assert kept
        assert not any(folded(OPEN) in folded(everything(data)) for data in kept)
        for who in (CHAIR, HEAD):
            for text in WANTED:
                for file in await asked(its, who, text):
                    assert folded(OPEN) not in folded(everything(file.data)), f"{who} {text}"


async def test_its_link_is_dead_and_the_page_never_had_it(place: str) -> None:
    async with house(place) as its:
        await given(its)
        await its.says(CHAIR, "sổ vàng")
        await its.done()
        letter = next(letter for letter in its.heard() if letter.files)
        files = Files(its.storage, its.clock, "http://bot.example")
        await files.ready()
        link = files.link(letter, letter.files[0])
        assert link
        await its.says(CHAIR, "trang xem")
        await its.done()
        page = next(word for word in its.heard()[-1].text.split() if word.startswith("https://bot.example/"))
        site = web([*files.routes(), *routes(its.storage, catalogue.load(), its.clock)])
        async with httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://bot.example") as client:
            assert (await client.get(link.address)).status_code == 200
            await hide(its)
            gone = await client.get(link.address)
            assert gone.status_code == 410
            assert OPEN not in gone.text
            for path in ("", "/HT-KA-18-01"):
                shown = await client.get(page.replace("https://", "http://") + path)
                assert shown.status_code == 200
                assert not any(name in shown.text for name in (OPEN, SILENT, "Lan"))


async def test_said_while_it_is_made_it_is_made_again(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = 0

    async def meanwhile(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
        nonlocal made
        made += 1
        result = await making(task, far)
        if made == 1:
            assert folded(OPEN) in folded(everything(result.files[0].data))
            await its.storage.begin(lambda books: books.hiding.withhold("HT-KA-18-01", OPEN, None, its.clock.utc()))
        return result

    monkeypatch.setattr("bot.press.making", meanwhile)
    async with house(place) as its:
        await given(its)
        files = await asked(its, CHAIR, "sổ vàng")
        assert made == 2
        assert len(files) == 1
        assert folded(OPEN) not in folded(everything(files[0].data))
