"""Days and hours as people say them, seen from Sunday 22 November 2026, nine in the morning, unless told otherwise."""

from __future__ import annotations

import re
from datetime import date, datetime, time

import pytest

from handlers.core.reading.days.heard import fold
from handlers.core.reading.days.when import Moment, find_moments

NOW = datetime(2026, 11, 22, 9, 0)
TOKEN = re.compile(r"\d+[\w/:.,-]*\w'?|\w+|[^\w\s]")


def heard(text: str, *, now: datetime = NOW, forward: bool = True, marks: bool = True) -> list[Moment]:
    typed = TOKEN.findall(text)
    return find_moments([fold(word) for word in typed], now, forward, typed if marks else None)


def told(text: str, *, now: datetime = NOW, forward: bool = True, marks: bool = True) -> list[str]:
    """Each moment as "2026-11-28T08:00", "2026-11-28", or "?" where the day cannot be."""
    moments = heard(text, now=now, forward=forward, marks=marks)
    return [
        "?" if one.date is None else one.date.isoformat() + (one.time.strftime("T%H:%M") if one.time else "")
        for one in moments
    ]


AHEAD = {
    "họp hôm nay": "2026-11-22",
    "họp bữa ni": "2026-11-22",
    "họp ngày mai": "2026-11-23",
    "mai họp": "2026-11-23",
    "sáng mai họp": "2026-11-23",
    "mốt họp": "2026-11-24",
    "chiều mốt họp": "2026-11-24",
    "ngày kia họp": "2026-11-24",
    "hop ngay mot": "2026-11-24",
    "3 ngày nữa họp": "2026-11-25",
    "1 tuần nữa họp": "2026-11-29",
    # hours
    "họp giao ban 8h sáng 28/11 tại UBND xã": "2026-11-28T08:00",
    "hop chi hoi 14g30 ngay mai nha van hoa": "2026-11-23T14:30",
    "họp 8h": "2026-11-23T08:00",
    "họp 10h": "2026-11-22T10:00",
    "họp lúc 2 giờ": "2026-11-22T14:00",
    "họp 2 giờ sáng": "2026-11-23T02:00",
    "họp 02:00 ngày mai": "2026-11-23T02:00",
    "họp 2 gio chieu": "2026-11-22T14:00",
    "họp 3 rưỡi chiều": "2026-11-22T15:30",
    "họp 11 giờ kém 15": "2026-11-22T10:45",
    "họp 7h30' tối": "2026-11-22T19:30",
    "hop 7h30 toi nay": "2026-11-22T19:30",
    "họp tối nay 7 giờ rưỡi": "2026-11-22T19:30",
    "chiều mai lúc 2h họp": "2026-11-23T14:00",
    "họp 8 h ngày mai": "2026-11-23T08:00",
    "họp từ 8h đến 10h ngày 28/11": "2026-11-28T08:00",
    "họp 8h-10h30 ngày 28/11": "2026-11-28T08:00",
    "họp mười giờ sáng mai": "2026-11-23T10:00",
    "họp mười một giờ trưa mai": "2026-11-23T11:00",
    "12h trưa mai": "2026-11-23T12:00",
    "1h trưa mai": "2026-11-23T13:00",
    "12h đêm nay": "2026-11-23T00:00",
    "doi hop sang 14h ngay 28/11": "2026-11-28T14:00",
    "doi hop sang 9h sang mai": "2026-11-23T09:00",
    "dời họp sang 3h chiều thứ 7": "2026-11-28T15:00",
    "dời sang mai": "2026-11-23",
    # weekdays
    "họp tổng kết 8h sáng thứ 7 tuần này ở hội trường xã": "2026-11-28T08:00",
    "họp thứ hai": "2026-11-23",
    "hop thu 6": "2026-11-27",
    "8h thứ bảy tới": "2026-11-28T08:00",
    "hop 8h t7": "2026-11-28T08:00",
    "hop sang cn": "2026-11-29",
    "họp chủ nhật": "2026-11-29",
    "họp 14h chủ nhật": "2026-11-22T14:00",
    "chủ nhật tuần sau": "2026-11-29",
    "tuần sau thứ 5 họp": "2026-11-26",
    "thứ tư tuần sau nữa": "2026-12-02",
    "tối thứ 7 lúc 7h30": "2026-11-28T19:30",
    "sáng thứ bảy, ngày 28/11/2026": "2026-11-28",
    "8h00, thứ bảy (28/11)": "2026-11-28T08:00",
    "thứ bẩy 28/11": "2026-11-28",
    "thứ 7 này 8h": "2026-11-28T08:00",
    "8h cn tuần này": "2026-11-29T08:00",
    "hop toi thu 4 toi luc 8 gio": "2026-11-25T20:00",
    "thu nam tuan nay 8h": "2026-11-26T08:00",
    "hop chi hoi thu tu luc 2h chieu": "2026-11-25T14:00",
    "9h sáng thứ hai ngày 30": "2026-11-30T09:00",
    # dates
    "họp 28/11": "2026-11-28",
    "họp 20-12": "2026-12-20",
    "họp ngày 20.12": "2026-12-20",
    "họp 20.12.2026": "2026-12-20",
    "họp 2026-12-20": "2026-12-20",
    "họp 5/1": "2027-01-05",
    "họp 20/11": "2027-11-20",
    "họp ngày 25": "2026-11-25",
    "họp ngày 5": "2026-12-05",
    "họp ngày 31": "2026-12-31",
    "họp ngày 5 tháng sau": "2026-12-05",
    "họp ngày 25 tháng này": "2026-11-25",
    "ngày 6 tháng 2 năm 2027": "2027-02-06",
    "ngày 6 tháng 2 2027": "2027-02-06",
    "ngày 6 tháng 2/2027": "2027-02-06",
    "ngày 10 tháng mười hai": "2026-12-10",
    "ngày hai mươi lăm tháng mười hai": "2026-12-25",
    "ngày 5 tháng năm": "2027-05-05",
    "12 tháng 10 năm 2027": "2027-10-12",
    "mồng 3 tháng ba": "2027-03-03",
    "hạn 28/12 năm nay": "2026-12-28",
    "ngày 28/12 năm sau": "2027-12-28",
    "họp 20-22/12": "2026-12-20",
    "họp 20/12-22/12": "2026-12-20",
    "hop 8g sang 24.11": "2026-11-24T08:00",
    "ngày 20 12 2026": "2026-12-20",
    "8h sáng 28": "2026-11-28T08:00",
    "họp chiều 28 này": "2026-11-28",
    # by the moon
    "họp rằm tháng giêng": "2027-02-20",
    "hop ram thang gieng": "2027-02-20",
    "đến mùng 5 tháng Chạp": "2027-01-12",
    "den mung 5 thang chap": "2027-01-12",
    "tổng kết năm mùng 5 tháng Chạp 8h": "2027-01-12T08:00",
    "mùng một Tết": "2027-02-06",
    "mùng 3 tết": "2027-02-08",
    "28 tết họp": "2027-02-04",
    "30 Tết": "2027-02-05",
    "hai ba tháng chạp": "2027-01-30",
    "hăm ba tháng chạp": "2027-01-30",
    "rằm tháng 7": "2027-08-16",
    "rằm này": "2026-11-23",
    "rằm": "2026-11-23",
    "rằm tháng sau": "2026-12-23",
    "10/3 âm lịch": "2027-04-16",
    "10/3 âm": "2027-04-16",
    "10/3 al": "2027-04-16",
    "10/3 (âm lịch)": "2027-04-16",
    "ngày 20 âm": "2026-11-28",
    "ngày 5 tháng 6 nhuận năm 2025": "2025-07-29",
    "hứa 5 triệu, Tết nộp": "2027-02-06",
    "trung thu": "2027-09-15",
    "đêm rằm trung thu": "2027-09-15",
    "mùng mười tháng ba âm lịch họp": "2027-04-16",
    "chiều 30 tết": "2027-02-05",
    "giao thừa": "2027-02-05",
    "1/1 dương lịch": "2027-01-01",
    "Tết dương lịch": "2027-01-01",
    "Tết năm nay": "2027-02-06",
    "Tết 2028 nộp": "2028-01-26",
    "Tết năm 2028": "2028-01-26",
}
BEHIND = {
    "hôm qua thu": "2026-11-21",
    "hôm kia nộp": "2026-11-20",
    "hôm kìa nộp": "2026-11-19",
    "tối qua nộp": "2026-11-21",
    "chiều hôm qua": "2026-11-21",
    "2 ngày trước": "2026-11-20",
    "nộp hôm 28/12": "2025-12-28",
    "nop thu 6": "2026-11-20",
    "ngày 20 tháng 11 vừa rồi": "2026-11-20",
    "nộp ngày 20/11 vừa qua": "2026-11-20",
    "nộp thứ 6": "2026-11-20",
    "nộp thứ sáu tuần trước": "2026-11-13",
    "nộp thứ 6 vừa rồi": "2026-11-20",
    "nộp chủ nhật": "2026-11-22",
    "bình xét hôm 10/11: 38 hộ": "2026-11-10",
    "đến ngày 20/11 thôn có 45 hộ": "2026-11-20",
    "tính đến 30/9: 6.450.000đ": "2026-09-30",
    "thu quy 20-11 được 2 triệu 7": "2026-11-20",
    "nộp hôm 23 tháng chạp năm ngoái": "2026-02-10",
    "nop hom 23 thang chap nam ngoai": "2026-02-10",
    "nộp 8h sáng": "2026-11-22T08:00",
    "nộp lúc 3 giờ chiều": "2026-11-21T15:00",
    "nộp ngày 25": "2026-10-25",
    "nộp rằm": "2026-10-24",
    "hôm nay ngày 21/11 xin báo cáo": "2026-11-21",
    "thứ sáu 20/11 nộp": "2026-11-20",
}
NO_DAY = """
đầu tháng nộp|cuối tháng nộp|tuần này không phát sinh|tuần sau báo|/tong ket thang 11|tháng 11 thu 5tr|năm 2026
chị Mai 1tr nhé|co Mai Viet kieu ung ho 500 do|nha ba mai ung ho 200k|xóm Mai 45 hộ|mai mốt nộp|hai mươi mốt hộ
quỹ thu 5 triệu|quy thu 5tr|thu 2 trieu 7|quỹ thu năm nay 5tr|thu nam 2026 duoc 5tr|thu hai trieu|lần thứ 2|đợt thứ ba
38/45|gdht 45/38|đạt 94,4%|1.045 hộ|quỹ 2.5tr|45-38|6 tháng cuối năm|số liệu 6 tháng năm 2026|học 2 giờ đồng hồ
bây giờ báo|sau giờ học|phát quà Tết 2tr|tết khuyến học thu 400 triệu|sau Tết nộp|góp 2 ngày công|ngày 2 buổi
thôn này|tôi nộp rồi|đem tiền nộp|chuyển sang 8.450.000|đang tối|buổi sáng|t7 đăng ký 45|t3 toi nop roi|thôn 3:45
thứ 2 hàng tuần|Mai Lan nộp 500k|thu tu nguon xa hoi hoa 5tr
mừng thọ 5 cụ|ngày một tốt hơn
""".replace("\n", "|").strip("|")
IMPOSSIBLE = ["31/2", "ngày 31/2", "họp 31/4", "ngày 45/13", "ngày 32 tháng 1", "29/2/2027", "họp 29/2", "30/3 âm lịch"]
IMPOSSIBLE += ["họp thứ 2 ngày 28/11", "họp mai 28/11", "45/13/2026", "ngày 5 tháng 13"]


@pytest.mark.parametrize(("text", "day"), AHEAD.items())
def test_what_is_to_come(text: str, day: str) -> None:
    assert told(text) == [day]


@pytest.mark.parametrize(("text", "day"), BEHIND.items())
def test_what_is_reported(text: str, day: str) -> None:
    assert told(text, forward=False) == [day]


@pytest.mark.parametrize("text", NO_DAY.split("|"))
def test_what_is_no_day(text: str) -> None:
    assert [one for one in heard(text) if one.firm] == []


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_day_that_cannot_be(text: str) -> None:
    (moment,) = heard(text)
    assert moment.problem
    assert moment.date is None


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("7/10", False),
        ("đạt 7/10", False),
        ("9/12 thôn", False),
        ("họp 7/3", True),
        ("đến 7/3", True),
        ("7/3/2027", True),
    ],
)
def test_a_bare_fraction_may_be_no_day(text: str, firm: bool) -> None:
    assert [one.firm for one in heard(text)] == [firm]


def test_a_message_of_several_days() -> None:
    text = "hôm qua thu 2tr, họp 8h sáng thứ 7 ngày 28/11, nộp nốt mùng 5 tháng chạp"
    assert told(text) == ["2026-11-21", "2026-11-28T08:00", "2027-01-12"]


def test_the_words_of_a_moment_are_its_span() -> None:
    words = TOKEN.findall("họp giao ban lúc 8h sáng ngày 28/11 tại xã")
    (moment,) = find_moments([fold(word) for word in words], NOW)
    assert words[moment.start : moment.end] == ["lúc", "8h", "sáng", "ngày", "28/11"]
    assert moment == Moment(3, 8, date(2026, 11, 28), time(8), lunar=False, problem=False)


def test_a_tokenizer_may_split_the_figures() -> None:
    assert told("họp 14 g 30 ngày 28 / 11 / 2026") == ["2026-11-28T14:30"]


def test_the_moon_is_told() -> None:
    assert [one.lunar for one in heard("họp rằm tháng giêng, 28/12")] == [True, False]
