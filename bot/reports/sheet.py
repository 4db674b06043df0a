"""The spreadsheet: the yearly table, each place, against last year, who has not reported, and what was written down.

Every text goes in as text, so nothing that people wrote can become a formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bot.reports.formats import DEFAULT, Formats
from bot.reports.grid import HOUSEHOLDS, OWN, SOME, Grid, Placed
from handlers.core.catalogue import Catalogue
from handlers.core.punctual import punctual_line
from handlers.core.reports.columns import Column, columns
from handlers.core.reports.parts import Listing
from handlers.core.reports.report import Report, Row
from handlers.core.talk import say
from locales.voice import Voice

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
UNIT_WIDTH, NUMBER_WIDTH, MONEY_WIDTH = 24, 9.5, 20
HIGH = 19.5  # points of a row
PAGE = 990  # pixels of landscape A4 between the margins, a little left over: programs measure letters differently
SMALLEST = 58  # percent of full size that can still be read


def sheet(report: Report, catalogue: Catalogue, voice: Voice, points: Listing | None = None) -> bytes:
    """The file's bytes."""
    from xlsxwriter import Workbook

    from bot.reports.lists import missing, pointed, stated, years
    from bot.reports.plainsheet import PlainSheet

    data = io.BytesIO()
    book = Workbook(
        data,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        | DEFAULT,
    )
    book.set_properties({"title": voice.say(say("report-table-title", year=str(report.year))), "author": ""})
    book.set_calc_mode("auto")
    formats = Formats(book)

    def fresh(name: str) -> Worksheet:
        its = book.add_worksheet(voice.say(say(f"report-sheet-{name}")), worksheet_class=PlainSheet)
        its.set_paper(9)
        its.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        if name != "stated":  # whose lines are as high as their sentences
            its.set_default_row(HIGH)
        return its

    _table(fresh("all"), report, catalogue, voice, formats)
    for name, rows in (("communes", report.communes), ("lowest", report.lowest)):
        if rows:
            _each(fresh(name), report, rows, catalogue, voice, formats)
    years(fresh("years"), report, catalogue, voice, formats)
    missing(fresh("missing"), report, voice, formats)
    if points is not None:
        pointed(fresh("points"), points, voice, formats)
    if report.stated:
        stated(fresh("stated"), report, catalogue, voice, formats)
    book.close()
    return data.getvalue()


def _table(sheet: Worksheet, report: Report, catalogue: Catalogue, voice: Voice, formats: Formats) -> None:
    own = Row(unit=report.unit, tally=report.tally, last=report.last)
    shown = columns([report.tally, *(row.tally for row in report.rows)], catalogue)
    _heading(sheet, report, voice, formats, "report-table-title")
    placed = Grid(sheet, voice, formats, shown, places=False).write(3, own, report.rows)
    _shape(sheet, shown, placed, left=2)
    for line, key in enumerate(_notes(placed.marks)):
        sheet.write_string(placed.next + 1 + line, 1, voice.say(say(key, place=report.unit.name)), formats.note)


def _each(
    sheet: Worksheet, report: Report, rows: Sequence[Row], catalogue: Catalogue, voice: Voice, formats: Formats
) -> None:
    shown = columns([row.tally for row in rows], catalogue)
    _heading(sheet, report, voice, formats, "report-table-lowest")
    placed = Grid(sheet, voice, formats, shown, places=True).write(3, None, rows)
    _shape(sheet, shown, placed, left=3)
    sheet.autofilter(4, 0, placed.next - 1, 2 + len(shown))


def _heading(sheet: Worksheet, report: Report, voice: Voice, formats: Formats, key: str) -> None:
    tally = report.tally
    title = f"{voice.say(say(key, year=str(report.year)))} – {report.unit.name}"
    until = say("report-table-until", day=report.day, reported=tally.reported, expected=tally.expected)
    sheet.write_string(0, 0, title, formats.title)
    lines = [voice.say(one) for one in (until, *punctual_line(report.in_time, tally))]
    sheet.write_string(1, 0, ". ".join(lines), formats.small)
    sheet.set_row(0, 24)


def _notes(marks: frozenset[str]) -> Sequence[str]:
    keys = {OWN: "report-own-figure", HOUSEHOLDS: "report-from-households", SOME: "report-some-units"}
    return [key for mark, key in keys.items() if mark in marks]


def _shape(sheet: Worksheet, shown: Sequence[Column], placed: Placed, left: int) -> None:
    """Widths, frozen heads, and how it prints: landscape A4, heads and names on every page."""
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, left - 1, UNIT_WIDTH)
    for number, column in enumerate(shown):
        sheet.set_column(left + number, left + number, MONEY_WIDTH if column.measure == "money" else NUMBER_WIDTH)
    sheet.set_row(3, 36)
    sheet.set_row(4, 52)
    sheet.freeze_panes(5, left)
    sheet.set_landscape()
    _paged(sheet, shown, left)
    sheet.repeat_rows(3, 4)
    sheet.repeat_columns(0, left - 1)


def _paged(sheet: Worksheet, shown: Sequence[Column], left: int) -> None:
    """As few pages across as can be read, each of whole groups."""
    fixed = _pixels(6) + (left - 1) * _pixels(UNIT_WIDTH)
    room = PAGE * 100 // SMALLEST - fixed
    pages: list[int] = [0]
    breaks: list[int] = []
    at = left
    for _, group in groupby(shown, key=lambda column: column.group):
        columns = list(group)
        wide = sum(_pixels(MONEY_WIDTH if column.measure == "money" else NUMBER_WIDTH) for column in columns)
        if pages[-1] and pages[-1] + wide > room:
            breaks.append(at)
            pages.append(0)
        pages[-1] += wide
        at += len(columns)
    sheet.set_v_pagebreaks(breaks)
    sheet.set_print_scale(max(10, min(100, PAGE * 100 // (fixed + max(pages)))))


def _pixels(width: float) -> int:
    """How wide a column of so many letters is."""
    return int(width * 8 + 5)
