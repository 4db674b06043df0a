"""One figure, five places: the chat, the spreadsheet (as carried and as LibreOffice computes it), the written report,
the page and `tally --json` say the same, to the digit. The figures are the published ones."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from docx import Document

from bot.figures import tally_data, tally_text
from handlers.core.reports.columns import columns
from locales import catalogue
from storage import Storage
from tests.reports.conftest import NORTH, SOUTH, Files, Where, report_of, samples
from tests.reports.xlsx import Cells, formulas, lettered, sheets, uncomputed

PUBLISHED = {  # achieved, of, as printed
    "family": (85_162, 130_039, "85.162", "130.039", "65,5%"),
    "clan": (1_317, 1_560, "1.317", "1.560", "84,4%"),
    "community": (406, 562, "406", "562", "72,2%"),
    "commune": (66, 69, "66", "69", "95,7%"),
    "unit": (175, 214, "175", "214", "81,8%"),
}
FUND = {"TB-HB": 43_200_000_000, "TB-HG": 10_939_000_000, "TB-LC": 2_200_000_000, "TB-SL": 7_800_000_000}


def chat(storage: Storage, where: Where) -> str:
    return tally_text(storage, where[0], where[1], where[2])


def words_of(document: bytes) -> str:
    """Every paragraph and cell of a Word document."""
    paper = Document(io.BytesIO(document))
    lines = [paragraph.text for paragraph in paper.paragraphs]
    for table in paper.tables:
        lines += ["\t".join(cell.text for cell in row.cells) for row in table.rows]
    return "\n".join(lines)


def page_of(storage: Storage, where: Where) -> str:
    """What the page says, without its marks."""
    html = storage.look_now(lambda books: samples().page(books, *where))
    body = re.sub(r"<(style|script|svg).*?</\1>", " ", html, flags=re.S)
    return unescape(re.sub(r"<[^>]+>", " ", body))


def numbers(cells: Cells) -> list[float]:
    return [value for value in cells.values() if isinstance(value, float)]


def test_the_south_says_the_same_in_five_places(clusters: Storage, files: Files) -> None:
    unit, year, _ = SOUTH
    data = tally_data(clusters, unit, year)
    said = chat(clusters, SOUTH)
    table = sheets(files("sheet", SOUTH)[0].data)["Tổng hợp"]
    words = words_of(files("document", SOUTH)[0].data)
    page = page_of(clusters, SOUTH)
    own = [value for place, value in table.items() if place.endswith("6") and not place[-2].isdigit()]
    for model, (achieved, total, part, whole, share) in PUBLISHED.items():
        its = data["models"][model]
        assert (its["achieved"], its["total"]) == (achieved, total)
        percent = float(share.rstrip("%").replace(",", "."))
        assert its["percent_of_total"] == percent
        assert {achieved, total, round(percent * 10) / 1000} <= set(own)
        assert f"{part}/{whole}" in said
        assert share in said
        assert f"{part}/{whole} đạt {share}" in words
        assert f"{part}/{whole} ({share})" in page
    assert data["fund"]["raised"] == 15_000_000_000
    assert 15_000_000_000 in own
    for place in (said, words, page):
        assert "hơn 15.000.000.000đ" in place
    assert "Gia đình học tập có 85.162/130.039 đạt 65,5%; dòng họ học tập 1.317/1.560 đạt 84,4%;" in words


def test_the_north_has_its_rows_and_no_total(clusters: Storage, files: Files) -> None:
    unit, year, _ = NORTH
    assert tally_data(clusters, unit, year)["fund"]["raised"] is None
    table = sheets(files("sheet", NORTH)[0].data)["Tổng hợp"]
    words = words_of(files("document", NORTH)[0].data)
    page = page_of(clusters, NORTH)
    for code, raised in FUND.items():
        data = tally_data(clusters, code, year)
        assert data["fund"]["raised"] == raised
        assert raised in numbers(table)
        figure = f"{raised:,}đ".replace(",", ".")
        assert figure in words
        assert figure in page
        assert figure in chat(clusters, (code, year, NORTH[2]))
    assert "Chưa có số liệu quỹ: tỉnh Tuyên Quang" in words
    assert "không cộng chung" in words
    total = sum(row for row in (43.2, 10.939, 2.2, 12, 12, 7.8, 18.7)) * 1e9
    assert all(abs(number - total) > 1 for number in numbers(table))


MODELS = ("citizen", "family", "clan", "community", "commune", "unit")
FUNDS = ("raised", "received", "spent", "balance", "in_kind", "outstanding", "budget")


def figures_of(data: dict[str, Any]) -> dict[str, float]:
    """Every figure that `tally --json` has of a unit, by its code; shares as printed there ("65.5")."""
    found = {f"{model}.{name}": value for model in MODELS for name, value in data["models"][model].items()}
    found |= {f"fund.{name}": data["fund"][name] for name in FUNDS} | data["indicators"]
    return {code: value for code, value in found.items() if value is not None}


def written(code: str, value: float) -> str:
    """As it is printed, by the test's own hand: "85.162", "65,5%", "7.800.000.000đ"."""
    if "percent" in code:
        return f"{value:g}".replace(".", ",") + "%"
    figure = f"{int(value):,}".replace(",", ".")
    return figure + ("đ" if code.startswith("fund.") or code.endswith(("_money", "per_capita_fund")) else "")


def rows_of(words: bytes) -> dict[str, list[str]]:
    """The figures of each unit in the annex of a written report, table after table."""
    found: dict[str, list[str]] = {}
    for table in Document(io.BytesIO(words)).tables:
        cells = [[cell.text for cell in row.cells] for row in table.rows]
        if cells[0][:2] == ["STT", "Đơn vị"] and len(cells[0]) > 3:
            for number, name, *values in cells[2:]:
                assert number.isdecimal() or not number
                found.setdefault(name, []).extend(values)
    return found


@pytest.mark.parametrize("where", [SOUTH, NORTH])
def test_each_figure_of_each_unit_is_the_same_in_all_five(
    clusters: Storage, files: Files, office: Callable[[bytes, str, str], bytes], where: Where
) -> None:
    """The cluster and each member, each figure: `tally --json`, the chat, the spreadsheet as LibreOffice computes it,
    the written report, the page."""
    _, year, day = where
    book = sheets(office(uncomputed(files("sheet", where)[0].data), "xlsx", "xlsx"))["Tổng hợp"]
    annex = rows_of(files("document", where)[0].data)
    report = report_of(clusters, where, "document")
    shown = columns([report.tally, *(row.tally for row in report.rows)], catalogue.load())
    compared = 0
    for line, its in enumerate((report.unit, *(row.unit for row in report.rows)), 6):
        figures = figures_of(tally_data(clusters, its.code, year))
        said, page = (make(clusters, (its.code, year, day)) for make in (chat, page_of))
        assert book[f"B{line}"] == its.name
        for at, column in enumerate(shown):
            place = f"{lettered(at + 3)}{line}"
            value = figures.pop(column.code, None)
            if value is None:
                assert place not in book, f"{its.name} {column.code}"
                assert annex[its.name][at] == ""
                continue
            words = written(column.code, value)
            wanted = value / 100 if column.is_ratio else value
            assert book[place] == pytest.approx(wanted, abs=1e-9), f"{its.name} {column.code}"
            assert annex[its.name][at].removeprefix("hơn ") == words, f"{its.name} {column.code}"
            assert re.search(rf"(?<![\d.,]){re.escape(words)}(?![\d,.]*\d)", said), f"{its.name} {column.code} in chat"
            assert re.search(rf"(?<![\d.,]){re.escape(words)}(?![\d,.]*\d)", page), f"{its.name} {column.code} on page"
            compared += 1
        assert not figures or set(figures) <= {"fund.received", "fund.outstanding"}, f"{its.name}: {figures}"
    assert compared > (130 if where == SOUTH else 15)


@pytest.mark.parametrize("where", [SOUTH, NORTH, ("HT-KA-18", *SOUTH[1:])])
def test_libreoffice_computes_what_the_file_carries(
    files: Files, office: Callable[[bytes, str, str], bytes], where: Where
) -> None:
    data = files("sheet", where)[0].data
    carried, computed = sheets(data), sheets(office(uncomputed(data), "xlsx", "xlsx"))
    assert list(computed) == list(carried)
    assert formulas(data)
    for name, cells in carried.items():
        for place, value in cells.items():
            if isinstance(value, float):
                assert computed[name].get(place) == pytest.approx(value, abs=1e-9), f"{name}!{place}"


def test_the_papers_open_in_libreoffice(files: Files, office: Callable[[bytes, str, str], bytes]) -> None:
    for where in (SOUTH, NORTH):
        assert office(files("document", where)[0].data, "docx", "pdf").startswith(b"%PDF")
