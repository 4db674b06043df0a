"""The written report as Nghị định 30/2020 lays it out, with what meetings noted and what stands out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH

from bot.reports.document import document
from handlers.core.reports.report import Book, Donor
from locales import catalogue
from locales.voice import voice
from storage import Storage
from tests.reports.conftest import NORTH, SOUTH, Files, Where, report_of
from tests.reports.house import CHAIR, house

XA: Where = ("HT-KA-18", *SOUTH[1:])


def opened(data: bytes):  # type: ignore[no-untyped-def]
    return Document(io.BytesIO(data))


def texts(paper) -> list[str]:  # type: ignore[no-untyped-def]
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text.strip()]


@pytest.mark.parametrize("where", [SOUTH, NORTH, XA])
def test_the_page_of_the_decree(files: Files, where: Where) -> None:
    """A4, 20/20/30/15 mm, Times New Roman 14; the number at the top of the second page and after, centred."""
    paper = opened(files("document", where)[0].data)
    first = paper.sections[0]
    sizes = (first.page_width, first.page_height, first.top_margin, first.bottom_margin, first.left_margin)
    assert [round(its.mm) for its in (*sizes, first.right_margin)] == [210, 297, 20, 20, 30, 15]
    assert first.different_first_page_header_footer
    assert first.header.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in first.header._element.xml
    normal = paper.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)
    annexes = paper.sections[1:]
    assert annexes[0].orientation == WD_ORIENT.LANDSCAPE
    assert not any(its.different_first_page_header_footer for its in annexes)


@pytest.mark.parametrize(
    ("where", "left", "day"),
    [
        (SOUTH, ["HỘI KHUYẾN HỌC TỈNH HÀ TĨNH", "CỤM THI ĐUA SỐ 5"], "Hà Tĩnh, ngày 24 tháng 11 năm 2023"),
        (NORTH, ["TRUNG ƯƠNG HỘI KHUYẾN HỌC VIỆT NAM", "CỤM THI ĐUA SỐ 1"], "Hà Nội, ngày 29 tháng 11 năm 2022"),
        (XA, ["HỘI KHUYẾN HỌC HUYỆN KỲ ANH", "HỘI KHUYẾN HỌC XÃ KỲ XUÂN"], "Kỳ Xuân, ngày 24 tháng 11 năm 2023"),
    ],
)
def test_the_heading(files: Files, where: Where, left: list[str], day: str) -> None:
    """Bodies at the left with the number, nation and motto at the right with the date in italics."""
    heading = opened(files("document", where)[0].data).tables[0]
    (body, nation), (number, date) = (row.cells for row in heading.rows)
    assert [its.text for its in body.paragraphs if its.text] == left
    above, own = body.paragraphs[0].runs[0], body.paragraphs[1].runs[0]
    assert (bool(above.bold), bool(own.bold)) == (False, True)
    assert [its.text for its in nation.paragraphs if its.text] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    ]  # fmt: skip
    assert all(its.runs[0].bold for its in nation.paragraphs[:2])
    assert [its.runs[0].font.size.pt for its in nation.paragraphs[:2]] == [12, 13]
    assert number.text == "Số:        /BC-HKH"
    assert date.text == day
    assert date.paragraphs[0].runs[0].italic


def test_sections_in_their_order_and_the_end(files: Files) -> None:
    paper = opened(files("document", SOUTH)[0].data)
    said = texts(paper)
    heads = [its for its in said if its[:3] in ("I. ", "II.", "III", "IV.", "V. ")]
    assert heads == [
        "I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "III. HẠN CHẾ, NGUYÊN NHÂN",
        "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ", "V. KIẾN NGHỊ, ĐỀ XUẤT",
    ]  # fmt: skip
    to, signed = paper.tables[1].rows[0].cells
    assert [its.text for its in to.paragraphs] == [
        "Nơi nhận:", "- Hội Khuyến học tỉnh Hà Tĩnh (để báo cáo);", "- Các đơn vị trong cụm;", "- Lưu: VT.",
    ]  # fmt: skip
    assert (to.paragraphs[0].runs[0].bold, to.paragraphs[0].runs[0].italic) == (True, True)
    assert [its.text for its in signed.paragraphs if its.text] == ["CỤM TRƯỞNG", "[Họ và tên]"]


def test_annexes_are_numbered_and_say_what_they_go_with(clusters: Storage) -> None:
    report = report_of(clusters, NORTH, "document")
    report = replace(report, book=Book(donors=(Donor(name="Bà Lan", place="Xã A", dong=500_000),)))
    said = texts(opened(document(report, catalogue.load(), voice("vi"))))
    at = said.index("Phụ lục I")
    assert said[at + 1 : at + 3] == ["BIỂU SỐ LIỆU NĂM 2022",
                                     "(Kèm theo Báo cáo số        /BC-HKH ngày 29 tháng 11 năm 2022)"]  # fmt: skip
    assert said[said.index("Phụ lục II") + 1] == "CÁC NƠI CHƯA BÁO SỐ LIỆU"
    assert said[said.index("Phụ lục III") + 1] == "DANH SÁCH NHÀ HẢO TÂM ĐÃ ĐỒNG Ý NÊU TÊN"


def test_blanks_are_marked_where_only_a_person_can_write(files: Files) -> None:
    paper = opened(files("document", NORTH)[0].data)
    blanks = [its for its in paper.paragraphs if its.text.startswith("[")]
    assert len(blanks) >= 6
    assert all(run.font.highlight_color is not None and run.italic for its in blanks for run in its.runs)


def test_what_stands_out_only_where_figures_say_so(clusters: Storage) -> None:
    """Nobody is first among two, or where all are alike."""
    report = report_of(clusters, SOUTH, "document")
    words = "\n".join(texts(opened(document(report, catalogue.load(), voice("vi")))))
    assert "cao nhất là huyện Kỳ Anh (65,6%); thấp nhất là huyện Cẩm Xuyên (65,4%)" in words
    few = replace(report, rows=report.rows[:2])
    same = replace(report, rows=tuple(replace(row, tally=report.rows[0].tally, last=None) for row in report.rows))
    for one in (few, same):
        assert "cao nhất" not in "\n".join(texts(opened(document(one, catalogue.load(), voice("vi")))))


@pytest.mark.parametrize("where", [SOUTH, NORTH, XA])
def test_it_opens_again_as_it_was(files: Files, office: Callable[[bytes, str, str], bytes], where: Where) -> None:
    """LibreOffice reads and writes it without losing a word."""
    data = files("document", where)[0].data
    assert texts(opened(office(data, "docx", "docx"))) == texts(opened(data))


async def test_what_a_meeting_noted_stands_in_it(place: str) -> None:
    """Said in chat after the meeting, each under its heading; a withheld name is left out."""
    async with house(place, at=datetime(2023, 11, 20, 8)) as its:
        await its.says(CHAIR, "họp tổng kết 8h sáng 22/11 ở hội trường xã")
        await its.done()
        await its.says(CHAIR, tap="Gửi giấy mời")
        await its.done()
    async with house(place) as its:
        await its.says(CHAIR, "khó khăn: ông Trần Văn Hòe nghỉ, thiếu người; phương hướng: mỗi thôn một tủ sách; "
                              "nhiệm vụ: họp chi hội trước Tết")  # fmt: skip
        await its.done()
        await its.storage.begin(lambda books: books.hiding.withhold("HT-KA-18", "Trần Văn Hòe", None, its.clock.utc()))
        its.heard()
        await its.says(CHAIR, "báo cáo word")
        await its.done()
        said = texts(opened(its.heard()[-1].files[0].data))
    limits, directions, requests = (
        next(at for at, its in enumerate(said) if its.startswith(head)) for head in ("III.", "IV.", "V.")
    )
    assert "Ông … nghỉ, thiếu người." in said[limits:directions]
    assert {"Mỗi thôn một tủ sách.", "Họp chi hội trước Tết."} <= set(said[directions:requests])
    assert not any("Hòe" in its for its in said)
