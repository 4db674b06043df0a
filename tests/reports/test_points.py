"""Emulation points from a file a chair edits: what it may say, how points and bonus come about, ranks and ties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.reports.pointsfile import SAMPLE, points_text
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
        ("Gia đình,family.dat,family.total,30,70%,,", "family.dat"),
        ("Gia đình,=1+1,family.total,30,70%,,", "=1+1"),
        ("Gia đình,family.achieved,family.total,30,70%,0,5,5", "nhiều hơn 7 cột"),
        ("Điểm,members,,99999,5,,", "99999"),
        ("Quỹ,fund.raised,,20,,,", "Thiếu Mức đủ điểm"),
        ("Lạ,khong_co,,20,5,,", "khong_co"),
        (",family.achieved,family.total,30,70%,,", "Thiếu Tiêu chí"),
        ("Không,reported,expected,30,0%,,", "0%"),
    ],
)
def test_a_fault_is_told_by_its_line(line: str, said: str) -> None:
    _, errors = parse(HEAD + line, catalogue.load())
    assert said in voice("vi").say(errors[0])
    assert voice("vi").say(errors[0]).startswith("Dòng 2: ")


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
    """A unit's own before its cluster's before those above; at each, what was sent for the year before what lies in
    the operator's folder."""
    unit = Unit(code="42-1", name="Xã A", kind="xã", clusters=("C5",))
    path, sent = ("VN", "42", "42-1"), {}

    def held() -> str | None:
        return points_text(lambda code, year: sent.get((code, year)), tmp_path, path, unit, 2026)

    assert held() is None
    for name in ("VN.csv", "42.csv", "42-2026.csv", "C5.csv", "42-1.csv"):
        (tmp_path / name).write_text(name)
        assert held() == name
    sent["42", 2026], sent["42-1", 2025] = "above", "another year"
    assert held() == "42-1.csv"
    sent["42-1", 2026] = "sent"
    assert held() == "sent"


def test_shown_beside_the_units_in_sheet_and_report(clusters: Storage) -> None:
    from bot.reports.made import Maker
    from tests.reports.xlsx import sheets

    def made(text: str) -> Maker:
        return Maker(report_of(clusters, SOUTH, "sheet"), catalogue.load(), voice("vi"), text)

    sample = SAMPLE.read_text(encoding="utf-8")
    assert "Bảng điểm" in sheets(made(sample).make("sheet").files[0].data)
    assert [file.name for file in made(sample).make("points").files] == [
        "bang-diem-cum-thi-dua-so-5-2023.xlsx", "tieu-chi-thi-dua-cum-thi-dua-so-5-2023.xlsx",
    ]  # fmt: skip
    assert "khong_co" in made(HEAD + "Lạ,khong_co,,20,5,,\n").make("points").text
    sample_file = maker(report_of(clusters, SOUTH, "points")).make("points").files[0]
    assert sample_file.name == "bang-diem-mau-cum-thi-dua-so-5-2023.xlsx"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_form_comes_back_as_it_went_out(language: str) -> None:
    """As a spreadsheet, its columns called by their names, in either language."""
    from bot.reports.pointsform import form
    from storage.xlsx import as_csv

    text = SAMPLE.read_text(encoding="utf-8")
    back = as_csv(form(text, catalogue.load(), voice(language))).decode()
    assert parse(back, catalogue.load()) == parse(text, catalogue.load())


def test_figures_may_be_called_by_their_names() -> None:
    """ "70" is 70 % of a share, "20000" by the head is that much; a model's bare name is its total where it divides."""
    head = "Tiêu chí\tTử số\tMẫu số\tĐiểm tối đa\tMức đủ điểm\n"
    text = head + "GĐ\tGia đình học tập đạt\tGia đình học tập\t30\t70\nBáo\tđã báo\tphải báo\t10\t100%\n"
    text += "Quỹ\tQuỹ vận động được\tDân số\t20\t20000\n"
    criteria, errors = parse(text, catalogue.load())
    assert errors == ()
    assert [(its.part, its.whole, float(its.full)) for its in criteria] == [
        ("family.achieved", "family.total", 0.7), ("reported", "expected", 1.0),
        ("fund.raised", "population", 20000.0),
    ]  # fmt: skip
    _, errors = parse(head + "GĐ\tGia đình học tập\t\t30\t70\n", catalogue.load())
    assert "Gia đình học tập" in voice("vi").say(errors[0])


@pytest.mark.parametrize("before", ["", "# lời ghi\n\n", "\n\n# một\n# hai\n"])
def test_lines_are_counted_as_an_editor_counts_them(before: str) -> None:
    _, errors = parse(f"{before}{HEAD}\nLạ,khong_co,,20,5,,\n", catalogue.load())
    assert voice("vi").say(errors[0]).startswith(f"Dòng {before.count(chr(10)) + 3}: ")
