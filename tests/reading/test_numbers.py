"""Numbers and amounts as they are said."""

from __future__ import annotations

import pytest

from handlers.core.reading import read_amount, read_number
from locales.words import hearing


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("bốn nhăm", 45),
        ("ba tám", 38),
        ("trăm rưởi", 150),
        ("một trăm mốt", 110),
        ("một trăm hai", 120),
        ("năm trăm tư", 540),
        ("trăm hai mươi tư", 124),
        ("một nghìn không trăm linh năm", 1005),
        ("hăm ba", 23),
        ("bốn chục", 40),
        ("bon muoi mot", 41),
        ("1.045", 1045),
        ("3️⃣8️⃣", 38),
        ("O5", 5),
        ("5O", 50),
        ("４５ hộ", 45),
        ("bốn lăm và ba tám", None),
        ("hai ba", None),
        ("nhiều", None),
    ],
)
def test_a_number(said: str, number: int | None) -> None:
    assert read_number(said, hearing()) == number


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("500k", 500_000),
        ("500 nghìn", 500_000),
        ("năm trăm ngàn", 500_000),
        ("5 lít", 500_000),
        ("1tr5", 1_500_000),
        ("1,5 triệu", 1_500_000),
        ("1.5tr", 1_500_000),
        ("triệu rưỡi", 1_500_000),
        ("một triệu năm", 1_500_000),
        ("1 củ rưỡi", 1_500_000),
        ("1.500k", 1_500_000),
        ("1tr05", 1_050_000),
        ("triệu hai", 1_200_000),
        ("mười lăm triệu hai", 15_200_000),
        ("12tr350", 12_350_000),
        ("1tr500k", 1_500_000),
        ("1 500 000đ", 1_500_000),
        ("1,500,000", 1_500_000),
        ("mười hai triệu ba trăm năm mươi nghìn đồng", 12_350_000),
        ("10,939 tỷ", 10_939_000_000),
        ("nửa triệu", 500_000),
        ("nam tram nghin", 500_000),
        ("500", None),
        ("1.500", None),
        ("2 trăm", None),
        ("1t2", None),
    ],
)
def test_an_amount(said: str, amount: int | None) -> None:
    assert read_amount(said, hearing()) == amount
