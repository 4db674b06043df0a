"""Which figures are of which day; nothing is of the day of a birth, a deadline, a document or an excuse."""

from __future__ import annotations

from datetime import datetime

import pytest

from handlers.core.reading import read
from locales.words import hearing

NOW = datetime(2026, 11, 22, 9)
JANUARY = datetime(2027, 1, 4, 9)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("hôm qua thu quỹ 2 triệu, chi 500k", ["2026-11-21", "2026-11-21"]),
        ("tính đến 31/10 tồn quỹ 6tr", ["2026-10-31"]),
        ("bà Lan đóng 200k, tối qua", ["2026-11-21"]),
        ("Số liệu tính đến ngày 15/11:\nđăng ký 40\nđạt 35", ["2026-11-15"]),
        ("Ngày 20/11 thu được:\n- Bà Tý 100k\n- Ông Ngạn 200k", ["2026-11-20", "2026-11-20"]),
        ("bà Lan nộp 200k hôm 15/11, ông Tư nộp 300k hôm 16/11", ["2026-11-15", "2026-11-16"]),
        ("hôm qua bà Lan nộp 200k, ngày 30/11 ông Tư nộp 300k", ["2026-11-21", None]),
        ("bà Lan hôm qua hứa 500k, ông Tư đưa 300k", [None, None]),
        ("tối qua bà Thìn đưa 300k, nay nhà ông Tỵ đưa 400k, bà Ngọ 500k", ["2026-11-21", None, None]),
        ("ngày 20/11: nhà bà Sửu đăng ký\nngày 30/11: nhà ông Dần đăng ký", ["2026-11-20", None]),
        ("theo công văn số 12 ngày 5/9/2025, thôn đăng ký 49 hộ", [None]),
        ("em xin lỗi hôm qua chưa báo, thôn đăng ký 49 hộ", [None]),
        ("đăng ký 51 hộ, hôm qua quên báo", [None]),
        ("bà Lan nộp 200k, hôm qua em đi vắng", [None]),
        ("hôm qua mất điện nên nay mới báo: thu 350k", [None]),
        ("bà Lan sinh ngày 20/10 nộp 200k", [None]),
        ("hạn nộp ngày 20/11 mà em quên, đăng ký 47 hộ", [None]),
        ("kế hoạch ngày 10/10 giao 50 hộ, đăng ký 48", [None]),
    ],
)
def test_figures_are_of_the_day_said_of_them(text: str, days: list[str | None]) -> None:
    assert [fact.date for fact in read(text, NOW, hearing()).facts] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("hôm 31/12 chốt sổ gđht đăng ký 45, đạt 40", ["2026-12-31"]),
        ("ngày 2/1 nộp 500k, ngày 15/1 nộp nốt 500k", ["2027-01-02", None]),
        ("31/12 em ốm, nay báo thu được 1 triệu", [None]),
        ("em xin lỗi hôm 31/12 chưa báo, thôn đăng ký 49 hộ", [None]),
    ],
)
def test_in_january_the_year_before_is_told_of_where_it_is_said(text: str, days: list[str | None]) -> None:
    assert [fact.date for fact in read(text, JANUARY, hearing()).facts] == days
