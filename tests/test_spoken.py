"""Numbers said aloud and written: a table of what people expect, and a listener that hears them back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.vi.spoken import amount_in_words, figure, money, number_in_words, percent

SAID = {
    0: "không",
    1: "một",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    45: "bốn mươi lăm",
    100: "một trăm",
    103: "một trăm linh ba",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    999: "chín trăm chín mươi chín",
    1000: "một nghìn",
    1005: "một nghìn không trăm linh năm",
    1050: "một nghìn không trăm năm mươi",
    10_000: "mười nghìn",
    85_162: "tám mươi lăm nghìn một trăm sáu mươi hai",
    1_000_005: "một triệu không trăm linh năm",
    1_005_000: "một triệu không trăm linh năm nghìn",
    1_500_000_000: "một tỷ năm trăm triệu",
    1_000_000_000_005: "một nghìn tỷ không trăm linh năm",
    10**15: "một triệu tỷ",
    -3: "âm ba",
}


@pytest.mark.parametrize(("n", "words"), SAID.items())
def test_a_number_is_said(n: int, words: str) -> None:
    assert number_in_words(n) == words


@pytest.mark.parametrize(
    ("dong", "words"),
    [
        (0, "không đồng"),
        (500_000, "năm trăm nghìn đồng"),
        (1_050_000, "một triệu không trăm năm mươi nghìn đồng"),
        (12_350_000, "mười hai triệu ba trăm năm mươi nghìn đồng"),
        (15_000_000_000, "mười lăm tỷ đồng"),
    ],
)
def test_an_amount_is_said(dong: int, words: str) -> None:
    assert amount_in_words(dong) == words


@pytest.mark.parametrize(("n", "text"), [(0, "0"), (999, "999"), (85_162, "85.162"), (-1_234, "-1.234")])
def test_a_figure_is_grouped_by_dots(n: int, text: str) -> None:
    assert figure(n) == text


def test_money_carries_its_sign() -> None:
    assert money(12_350_000) == "12.350.000đ"


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (38, 45, "84,4%"),
        (85_162, 130_039, "65,5%"),
        (9, 12, "75%"),
        (6, 6, "100%"),
        (0, 7, "0%"),
        (1, 2000, "0,1%"),  # exactly half of the last place goes up
        (1, 2001, "0%"),
        (999, 1000, "99,9%"),
        (9999, 10_000, "100%"),
        (25, 10, "250%"),
        (-42, 1000, "-4,2%"),
        (-1, 5000, "0%"),
        (3, 0, "–"),
    ],
)
def test_a_percentage_has_one_decimal(part: int, whole: int, text: str) -> None:
    assert percent(part, whole) == text


def heard(words: str) -> int:
    """A small listener, written from the grammar and not from the speaker."""
    scales = {"nghìn": 10**3, "triệu": 10**6}
    digits = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
    units = {word: n for n, word in enumerate(digits)} | {"mốt": 1, "tư": 4, "lăm": 5}
    whole = total = group = digit = 0
    for word in words.split():
        if word in units:
            digit = units[word]
        elif word == "mười":
            group += 10
        elif word in ("mươi", "trăm"):
            group += digit * (10 if word == "mươi" else 100)
            digit = 0
        elif word in scales:
            total += (group + digit) * scales[word]
            group = digit = 0
        elif word == "tỷ":
            whole += (total + group + digit) * 10**9
            total = group = digit = 0
        else:
            assert word == "linh"
    return whole + total + group + digit


@given(st.integers(min_value=0, max_value=10**15))
def test_what_is_said_is_heard_back(n: int) -> None:
    assert heard(number_in_words(n)) == n


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=1, max_value=10**9))
def test_a_percentage_is_within_half_a_tenth(part: int, whole: int) -> None:
    tenths = round(float(percent(part, whole).rstrip("%").replace(".", "").replace(",", ".")) * 10)
    assert abs(tenths * whole - part * 1000) * 2 <= whole
