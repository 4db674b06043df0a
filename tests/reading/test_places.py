"""Every commune of the country is heard under its own name, or asked about."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import pytest

from handlers.core.reading import fold, read
from locales.words import hearing

UNITS = Path(__file__).parents[2] / "storage" / "data" / "units_2025.csv"
NOW = datetime(2026, 11, 22, 9)
COMMUNES = ("xã", "phường", "đặc khu")


def test_communes_are_heard_under_their_names() -> None:
    """ "Phường Hai Bà Trưng", "Xã Đoàn Kết" are no persons and no unions. A few are heard by half ("Phường 1")."""
    with UNITS.open(encoding="utf-8") as file:
        names = [row["name"] for row in csv.DictReader(file) if row["kind"] in COMMUNES]
    lost, cut = [], []
    for name in names:
        reading = read(f"{name}: GĐHT đăng ký 7", NOW, hearing())
        heard = {fold(fact.unit or "") for fact in reading.facts}
        if reading.ask is None and heard != {fold(name)}:
            (lost if heard == {""} else cut).append(name)
    assert len(names) > 3000
    assert not lost
    assert len(cut) < 20, cut


@pytest.mark.parametrize(
    "name", ["Thống Nhất", "Đoàn Kết", "Hòa Bình", "Tiến Bộ", "Vui Vẻ", "Xa Xôi", "Tương Lai", "Mới"]
)
def test_hamlets_are_called_by_common_words(name: str) -> None:
    (fact,) = read(f"Thôn {name}: GĐHT đăng ký 7", NOW, hearing()).facts
    assert fact.unit == f"thôn {name}"
