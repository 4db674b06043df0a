"""A chair sends the file of emulation points by chat: read back, tried out, put in by one tap; a bad one is told by its
lines."""

from __future__ import annotations

import io
import zipfile

import pytest

from bot.reports.pointsfile import SAMPLE
from storage.points import points_of
from tests.reports.house import CHAIR, HEAD, REPORTER, House, here, house, names
from tests.reports.xlsx import sheets

TEXT = SAMPLE.read_bytes()
HEADING = "tieu_chi,tu_so,mau_so,diem,muc,thuong,thuong_toi_da\n"
FAMILY = HEADING + "Gia đình học tập,family.achieved,family.total,40,70%,,\n"
USE, KEEP = "Dùng bảng này", "Giữ như cũ"


def held(its: House, unit: str = "HT-C5", year: int = 2023) -> str | None:
    return its.storage.look_now(lambda books: points_of(books, unit, year))


async def test_read_back_and_put_in_by_one_tap(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.press.making", here)
    async with house(place) as its:
        await its.sends(HEAD, "bang-diem.csv", TEXT)
        await its.done()
        begun, read = its.heard()
        assert begun.text == "Bot đang đọc bảng điểm của cụm thi đua số 5, năm 2023 ạ."
        assert "6 tiêu chí, tổng 100 điểm." in read.text
        assert "• Gia đình học tập: 30 điểm, đủ điểm khi đạt 70%" in read.text
        assert "• Quỹ bình quân đầu người: 20 điểm, đủ điểm khi đạt 20.000\n" in read.text
        assert "\n1. Thành phố Hà Tĩnh: " in read.text
        assert "\n4. Huyện Cẩm Xuyên: " in read.text
        assert [label for label, _ in read.choices] == [USE, KEEP]
        assert held(its) is None  # nothing holds before the yes
        await its.says(HEAD, tap=USE)
        await its.done()
        assert its.heard()[0].text.startswith("Xong ạ. Từ giờ cụm thi đua số 5, năm 2023")
        assert held(its) == TEXT.decode()
        await its.says(HEAD, tap="Bảng điểm")
        await its.done()
        assert names(its.heard())[0] == "bang-diem-cum-thi-dua-so-5-2023.xlsx"
        await its.says(HEAD, "cho xin file excel")
        await its.done()
        assert "Bảng điểm" in sheets(its.heard()[-1].files[0].data)


async def test_what_differs_is_said_and_may_be_left(place: str) -> None:
    async with house(place) as its:
        await its.sends(HEAD, "a.csv", TEXT)
        await its.done()
        await its.says(HEAD, "đúng")
        await its.done()
        its.heard()
        await its.sends(HEAD, "b.csv", FAMILY.encode())
        await its.done()
        read = its.heard()[-1].text
        assert "So với bảng đang dùng:" in read
        assert "• Gia đình học tập: 30 điểm thành 40 điểm" in read
        assert "• bỏ Dòng họ học tập" in read
        assert "(đang hạng " in read
        await its.says(HEAD, tap=KEEP)
        await its.done()
        assert its.heard()[-1].text == "Dạ, bảng điểm giữ như cũ ạ."
        assert held(its) == TEXT.decode()
        await its.sends(HEAD, "c.csv", TEXT)
        await its.done()
        assert "Giống hệt bảng đang dùng." in its.heard()[-1].text


async def test_the_form_asked_for_goes_back_changed(place: str) -> None:
    """The spreadsheet the bot gives is the one it takes."""
    async with house(place) as its:
        await its.says(CHAIR, "cho xin bảng điểm")
        await its.done()
        letter = its.heard()[-1]
        assert "bác sửa trong Excel rồi gửi lại ngay vào đây" in letter.text
        await its.sends(CHAIR, letter.files[0].name, letter.files[0].data)
        await its.done()
        assert "Bảng điểm bác gửi cho xã Kỳ Xuân, năm 2023:\n6 tiêu chí, tổng 100 điểm." in its.heard()[-1].text


async def test_pasted_where_no_files_pass(place: str) -> None:
    rows = FAMILY.replace(",", "\t")
    async with house(place) as its:
        await its.says(HEAD, rows)
        await its.done()
        assert "1 tiêu chí, tổng 40 điểm." in its.heard()[-1].text
        await its.says(HEAD, "1")
        await its.done()
        assert held(its) == rows
        await its.says(REPORTER, rows)
        await its.done()
        assert its.heard()[-1].text == "Dạ, bảng điểm do chủ tịch hội hoặc cụm trưởng gửi ạ."


@pytest.mark.parametrize(("caption", "year"), [("năm 2022", 2022), ("bảng điểm thi đua", 2023)])
async def test_the_caption_says_which_year(place: str, caption: str, year: int) -> None:
    async with house(place) as its:
        await its.sends(HEAD, "a.csv", FAMILY.encode(), caption)
        await its.done()
        await its.says(HEAD, tap=USE)
        await its.done()
        assert held(its, year=year) == FAMILY


def _bomb() -> bytes:
    """An Excel file of 204 kB or so that would take 210 MB."""
    data, part = io.BytesIO(), b"0" * 1_000_000
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file,
        file.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        for _ in range(210):
            sheet.write(part)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Tệp trống."),
        (b"   \n\n", "Tệp trống."),
        (HEADING.encode(), "Tệp trống."),
        ("họ tên,số nhà\nLan,3\n".encode(), "Thiếu cột: Tiêu chí, Tử số, Điểm."),
        (HEADING.encode() + "Lạ,khong_co,,20,5,,\n".encode(), "Dòng 2: Cột Tử số: không có chỉ tiêu mang mã khong_co."),
        (FAMILY.encode() + FAMILY.encode()[len(HEADING) :], "Dòng 3: Tiêu chí \"Gia đình học tập\" ghi hai lần."),
        (HEADING.encode() + "A,members,,năm,5,,\n".encode(), 'Dòng 2: Cột Điểm: "năm" không phải số dùng được.'),
        (HEADING.encode() + b"A,members,,5,,,\n", "Dòng 2: Thiếu Mức đủ điểm."),
        (b"PK\x03\x04 is no zip at all", "Tệp Excel này không đọc được."),
        (b"\xff\xfe\x00\xd8", "Tệp không phải UTF-8"),
        (b"x" * 200_001, "Dạ, tệp lớn quá"),
        (HEADING.encode() + b"# " * 30_000, "Dạ, tệp lớn quá"),
    ],
)  # fmt: skip
async def test_a_bad_file_is_told_by_its_lines(place: str, data: bytes, said: str) -> None:
    async with house(place) as its:
        await its.sends(HEAD, "a.csv", data)
        await its.done()
        letter = its.heard()[-1]
        assert said in letter.text
        assert letter.choices == ()
        assert held(its) is None


async def test_a_small_file_that_unpacks_to_a_large_one_is_refused(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.reports.brought.LARGEST", 1_000_000)
    async with house(place) as its:
        await its.sends(HEAD, "a.xlsx", _bomb())
        await its.done()
        assert its.heard()[-1].text.startswith("Tệp Excel này không đọc được.")


async def test_a_platform_that_is_away_is_asked_again(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.press.AGAIN", (0.0, 0.0))
    async with house(place) as its:
        its.channel.away = 2
        await its.sends(HEAD, "a.csv", TEXT)
        await its.done()
        assert "6 tiêu chí" in its.heard()[-1].text
        its.channel.away = 3
        await its.sends(HEAD, "a.csv", TEXT)
        await its.done()
        assert its.heard()[-1].text.startswith("Dạ, bot chưa lấy được tệp này.")


async def test_what_was_sent_before_a_crash_is_read_after_it_once(place: str) -> None:
    async with house(place, pressing=False) as its:
        await its.sends(HEAD, "a.csv", TEXT)
    async with house(place) as its:
        await its.done()
        assert "6 tiêu chí" in its.heard()[-1].text
    async with house(place) as its:
        await its.done()
        assert its.heard() == []


async def test_other_files_and_other_people_are_answered_as_ever(place: str) -> None:
    async with house(place) as its:
        for who, name in ((HEAD, "ke-hoach.docx"), (REPORTER, "so-lieu.xlsx")):
            await its.sends(who, name, b"PK")
            await its.done()
            assert its.heard()[0].text.startswith("Dạ, bot nhận được tệp nhưng chưa đọc được")
