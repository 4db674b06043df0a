"""The spreadsheet: nothing that people wrote becomes a formula, figures stay live, every page keeps its heads."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from bot.reports.sheet import sheet
from handlers.core.reports.report import Row, Stated
from locales import catalogue
from locales.voice import voice
from storage import Storage
from tests.reports.conftest import NORTH, SOUTH, report_of
from tests.reports.xlsx import formulas, sheets

EVIL = ("=1+1", '=HYPERLINK("http://x","y")', "+84912345678", "-2+3", "@SUM(A1)", "{=1}", "\t=1", "http://x.y", "'=1")


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
