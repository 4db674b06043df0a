"""The spreadsheet: nothing that people wrote becomes a formula, figures stay live, every page keeps its heads."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.reports.sheet import sheet
from handlers.core.reports.columns import columns
from handlers.core.reports.report import Row, Stated
from locales import catalogue
from locales.voice import voice
from storage import Storage
from tests.reports.conftest import NORTH, SOUTH, report_of
from tests.reports.xlsx import formulas, sheets

BOOK = catalogue.load()
EVIL = ("=1+1", '=HYPERLINK("http://x","y")', "+84912345678", "-2+3", "@SUM(A1)", "{=1}", "\t=1", "http://x.y", "'=1",
        "＝1+1", "＋84912345678", "－2+3", "＠SUM(A1)", "=cmd|' /C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")", "\n=1",
        " =1+1", "\u200b=1", "|=1", "%=1", '"=1"', "=1;=2")  # fmt: skip


def made(report: object) -> bytes:
    return sheet(report, catalogue.load(), voice("vi"))  # type: ignore[arg-type]


@pytest.mark.parametrize("evil", EVIL)
def test_what_people_wrote_is_text(clusters: Storage, evil: str) -> None:
    report = report_of(clusters, SOUTH, "chart")
    entry = report_of(clusters, ("HT-KA-18-01", *SOUTH[1:]), "sheet", names=True).stated[0].entry
    unit = replace(report.unit, name=evil)
    rows = tuple(replace(row, unit=replace(row.unit, name=evil)) for row in report.rows)
    stated = (Stated(place=evil, entry=replace(entry, name=evil), sentence=evil, reporter=evil),)
    data = made(replace(report, unit=unit, rows=rows, stated=stated, names=True))
    said = formulas(data)
    assert all(re.fullmatch(r"(SUM\([A-Z]+\d+:[A-Z]+\d+\)|ROUND\(\d+/\d+,3\)|IF\(.*\))", its) for its in said)
    assert sum(value == evil for value in sheets(data)["Số đã ghi"].values()) == 4
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        links = [file.read(name).decode().lower() for name in file.namelist() if name.endswith(".rels")]
    assert not any("hyperlink" in one for one in links)


def test_what_people_wrote_stays_text_in_libreoffice(
    clusters: Storage, office: Callable[[bytes, str, str], bytes]
) -> None:
    """Opened and saved again there, too."""
    report = report_of(clusters, SOUTH, "chart")
    entry = report_of(clusters, ("HT-KA-18-01", *SOUTH[1:]), "sheet", names=True).stated[0].entry
    stated = tuple(
        Stated(place=its, entry=replace(entry, name=its), sentence=its, reporter=its)
        for its in EVIL if its == its.strip()
    )  # fmt: skip
    data = made(replace(report, stated=stated, names=True))
    saved = office(data, "xlsx", "xlsx")
    assert len(formulas(saved)) == len(formulas(data))
    cells = sheets(saved)["Số đã ghi"]
    assert [cells[f"G{line}"] for line in range(4, 4 + len(stated))] == [its.sentence for its in stated]


def test_heads_stay_in_sight_and_numbers_are_vietnamese(clusters: Storage) -> None:
    """Frozen below the heads and beside the names; `#.##0` on any machine; every page with its heads, groups whole."""
    report = report_of(clusters, SOUTH, "sheet")
    with zipfile.ZipFile(io.BytesIO(made(report))) as file:
        styles = file.read("xl/styles.xml").decode()
        book = file.read("xl/workbook.xml").decode()
        first = file.read("xl/worksheets/sheet1.xml").decode()
    assert 'formatCode="[$-42A]#,##0"' in styles
    assert '<pane xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight" state="frozen"/>' in first
    assert book.count("_xlnm.Print_Titles") == 5
    breaks = [int(its) for its in re.findall(r'<brk id="(\d+)"', first.partition("<colBreaks")[2])]
    groups = [column.group.key for column in columns([report.tally, *(row.tally for row in report.rows)], BOOK)]
    assert breaks
    assert all(groups[at - 2] != groups[at - 3] for at in breaks)


def test_sums_are_live_where_they_are_sums(clusters: Storage) -> None:
    report = report_of(clusters, SOUTH, "chart")
    data = made(report)
    assert "SUM(C7:C10)" in formulas(data)
    assert "=IF(N(C6)=0" in "=" + next(its for its in formulas(data) if its.startswith("IF"))
    stated = [value for value in sheets(data)["Tổng hợp"].values() if isinstance(value, str) and "tự báo" in value]
    assert len(stated) == 1  # the fund, which the cluster stated itself


def test_units_that_did_not_report_are_listed(clusters: Storage) -> None:
    cells = sheets(made(report_of(clusters, NORTH, "sheet")))["Chưa báo"]
    assert "Tỉnh Tuyên Quang" in cells.values()
    assert "Tỉnh Hòa Bình" not in cells.values()


def test_a_row_a_unit_at_every_level(clusters: Storage) -> None:
    book = sheets(made(report_of(clusters, SOUTH, "sheet")))
    names = {
        name: [value for place, value in cells.items() if re.fullmatch(r"B\d+", place)] for name, cells in book.items()
    }
    assert [len(names[name]) - 1 for name in ("Từng xã", "Từng nơi")] == [138 // 2, 562]


def test_no_figure_is_not_zero(clusters: Storage) -> None:
    report = report_of(clusters, NORTH, "chart")
    row = next(its for its in report.rows if its.unit.code == "TB-TQ")
    assert isinstance(row, Row)
    cells = sheets(made(replace(report, rows=(row,))))["Tổng hợp"]
    assert 0.0 not in cells.values()
