"""What a sentence says beside its figures: since when, what was signed, which number cannot be."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.core.aims import aims, phrase_in
from handlers.core.owedgoods import Step, owed_goods
from handlers.core.spans import since, until
from handlers.core.years import negative
from handlers.describing import traits_in
from locales import hearing

NOW = datetime(2026, 11, 18, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # a Wednesday
HEARD = hearing.load()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("quỹ thu -5 triệu", "-5"),
        ("đạt −38", "-38"),
        ("đạt -1.200", "-1.200"),
        ("- ông Ba 500k\n- bà Lan 300k", None),
        ("đạt 38-45", None),
        ("thôn 3 - đạt 38", None),
        ("giảm 3 hộ", None),
    ],
)
def test_a_number_below_nothing(text: str, number: str | None) -> None:
    assert negative(text) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thôn Tân Hà ký cam kết 45 hộ gia đình học tập năm 2026", [("target.family", 45)]),
        ("ký giao ước: 40 GĐHT, 3 dòng họ học tập, quỹ 20 triệu",
         [("target.family", 40), ("target.clan", 3), ("target.fund", 20_000_000)]),
        ("chỉ tiêu năm 2026: GĐHT 70%, DHHT 65,5%", [("target_share.family", 700), ("target_share.clan", 655)]),
        ("giao chỉ tiêu 1.200 hội viên", [("target.members", 1_200)]),
        ("có 30 hộ ký cam kết gia đình học tập", []),
    ],
)  # fmt: skip
def test_what_was_signed(text: str, found: list[tuple[str, int]]) -> None:
    phrase = phrase_in(text, HEARD.phrases)
    assert phrase is not None
    assert [tuple(aim) for aim in aims(text, phrase, HEARD.phrases, HEARD.words)] == found


@pytest.mark.parametrize("text", ["đạt chỉ tiêu chưa", "vượt chỉ tiêu 5%", "cam kết ủng hộ 5 triệu", "đạt 38"])
def test_what_signs_nothing(text: str) -> None:
    assert phrase_in(text, HEARD.phrases) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tuần này tăng bao nhiêu", date(2026, 11, 16)),
        ("tháng này thế nào", date(2026, 11, 1)),
        ("từ ngày 1/10 thêm được bao nhiêu", date(2026, 10, 1)),
        ("kể từ 25/12 có gì mới", date(2025, 12, 25)),
        ("tổng kết", None),
    ],
)
def test_since_when(text: str, day: date | None) -> None:
    span = since(text, HEARD.phrases, NOW)
    assert (span[0].date() if span else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("số liệu đến 15/11", date(2026, 11, 15)),
        ("tổng kết 6 tháng đầu năm", date(2026, 6, 30)),
        ("số liệu đến hết tháng 9", date(2026, 9, 30)),
        ("kết quả đến hết quý 3", date(2026, 9, 30)),
        ("họp tổng kết 8h ngày 28/11", None),
        ("tổng kết quỹ", None),
    ],
)
def test_until_when(text: str, day: date | None) -> None:
    assert until(text, HEARD.phrases, NOW) == day


def test_goods_come_bit_by_bit() -> None:
    """20 sets promised, 12 came, then 10 more: the promise is kept, what is over goes to the next of the same."""
    steps = [Step("pledge", "bộ sách", 20, 2_000_000, 1), Step("pledge", "sách", 5, None, 2),
             Step("pledge", "bộ bàn ghế", 3, None, 3)]  # fmt: skip
    first, second, third = owed_goods([*steps, Step("receipt", "bộ sách", 12, None, 4)])
    assert (first.left, first.outstanding, second.left, third.left) == (8, 800_000, 5, 3)
    first, second, third = owed_goods([*steps, *(Step("receipt", "sách", n, None, 4 + n) for n in (12, 10))])
    assert (first.open, first.outstanding, second.left, third.left) == (False, 0, 3, 3)
    first, second, third = owed_goods([*steps, Step("unpledge", "", None, None, 9)])
    assert not any(debt.open for debt in (first, second, third))


def test_what_is_special_with_its_marks() -> None:
    assert traits_in("thon Tan Ha la thon mien nui, bien gioi", HEARD.traits) == ("miền núi", "biên giới")
    assert traits_in("thuộc vùng sâu vùng xa", HEARD.traits) == ("vùng sâu vùng xa",)
    assert traits_in("thôn Tân Hà", HEARD.traits) == ()
