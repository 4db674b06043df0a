"""Emulation points from a file a chair edits: what it may say, how points and bonus come about, ranks and ties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.reports.pointsfile import SAMPLE, points_file
from handlers.core.reports.points import listing, score
from handlers.core.reports.report import Row
from handlers.core.reports.scheme import parse
from handlers.core.units import Unit
from locales import catalogue
from locales.voice import voice
from storage import Storage
from tests.reports.conftest import SOUTH, maker, report_of

HEAD = "tieu_chi,tu_so,mau_so,diem,muc,thuong,thuong_toi_da\n"


def test_the_sample_is_without_fault() -> None:
    criteria, errors = parse(SAMPLE.read_text(encoding="utf-8"), catalogue.load())
    assert errors == ()
    assert sum(its.points for its in criteria) == 100


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Gia đình,family.achieved,family.total,ba mươi,70%,,", "ba mươi"),
        ("Gia đình,family.dat,family.total,30,70%,,", ""),
        ("Quỹ,fund.raised,,20,,,", "Thiếu muc"),
        ("Lạ,khong_co,,20,5,,", "khong_co"),
        (",family.achieved,family.total,30,70%,,", "Thiếu tieu_chi"),
        ("Không,reported,expected,30,0%,,", "0%"),
    ],
)
def test_a_fault_is_told_by_its_line(line: str, said: str) -> None:
    _, errors = parse(HEAD + line, catalogue.load())
    if said:
        assert errors
        assert said in voice("vi").say(errors[0])


def test_decimal_commas_and_semicolons_as_excel_saves_them() -> None:
    text = "\ufeff" + HEAD.replace(",", ";") + "Gia đình;family.achieved;family.total;12,5;70%;0,5;5\n;;;;;;\n"
    criteria, errors = parse(text, catalogue.load())
    assert errors == ()
    assert float(criteria[0].points) == 12.5


def test_ties_share_a_rank_and_the_next_is_left_out(clusters: Storage) -> None:
    report = report_of(clusters, SOUTH, "points")
    first = report.rows[0]
    twin = replace(first, unit=replace(first.unit, code="TWIN", name="Huyện Sinh Đôi"))
    criteria, _ = parse(SAMPLE.read_text(encoding="utf-8"), catalogue.load())
    scored = score(criteria, (*report.rows, twin))
    twins = [its for its in scored if its.row.unit.code in (first.unit.code, "TWIN")]
    assert len({its.rank for its in twins}) == 1
    assert {its.shared for its in twins} == {2}
    after = [its.rank for its in scored if its.total < twins[0].total]
    assert not after or after[0] == twins[0].rank + 2
    said = [voice("vi").say(row[0]) for row in listing(criteria, scored).rows]
    assert f"{twins[0].rank} (cùng hạng 2 nơi)" in said


def test_points_by_hand(clusters: Storage) -> None:
    """Family 65,5 % against 70 %: 30 × 0,655… / 0,7 = 28,1; up 3,8 points on last year: 1,9 bonus."""
    text = HEAD + 'Gia đình,family.achieved,family.total,30,70%,"0,5",5\nQuỹ,fund.spent,,10,100,,\n'
    criteria, errors = parse(text, catalogue.load())
    assert errors == ()
    report = report_of(clusters, SOUTH, "points")
    row = Row(unit=report.unit, tally=report.tally, last=report.last)
    scored = score(criteria, (row,))[0]
    assert scored.points == (281, None)  # no figure is no zero, and counts nothing
    assert (scored.bonus, scored.total) == (19, 300)


def test_the_nearest_file_stands(tmp_path: Path) -> None:
    unit = Unit(code="42-1", name="Xã A", kind="xã", clusters=("C5",))
    assert points_file(tmp_path, ("VN", "42", "42-1"), unit, 2026) is None
    for name in ("VN.csv", "42.csv", "42-2026.csv", "C5.csv"):
        (tmp_path / name).write_text(HEAD)
        assert points_file(tmp_path, ("VN", "42", "42-1"), unit, 2026) == tmp_path / name


def test_shown_beside_the_units_in_sheet_and_report(clusters: Storage, tmp_path: Path) -> None:
    from bot.reports.made import Maker
    from tests.reports.xlsx import sheets

    (tmp_path / "HT-C5.csv").write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    its = Maker(report_of(clusters, SOUTH, "sheet"), catalogue.load(), voice("vi"), tmp_path)
    assert "Bảng điểm" in sheets(its.make("sheet").files[0].data)
    assert its.make("points").files[0].name == "bang-diem-cum-thi-dua-so-5-2023.xlsx"
    (tmp_path / "HT-C5.csv").write_text(HEAD + "Lạ,khong_co,,20,5,,\n", encoding="utf-8")
    assert "khong_co" in its.make("points").text
    assert maker(report_of(clusters, SOUTH, "points")).make("points").files[0].name == "bang-diem-mau.csv"
