"""The other sheets of the spreadsheet: against last year, who has not reported, points, and what was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.reports.formats import Formats
from handlers.core.catalogue import Catalogue
from handlers.core.reports.columns import columns, value
from handlers.core.reports.parts import Listing
from handlers.core.reports.report import Report
from handlers.core.talk import IndicatorName, say
from locales.voice import Voice

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ZONE_HOURS = 7  # Việt Nam: the moments of a sheet are local, and a spreadsheet knows no zones


def years(sheet: Worksheet, report: Report, catalogue: Catalogue, voice: Voice, formats: Formats) -> None:
    """Each figure of the unit itself, last year and this, with the change as a live formula."""
    top = 2
    sheet.write_string(0, 0, f"{voice.say(say('report-table-years'))} – {report.unit.name}", formats.title)
    heads = [
        say("report-col-what"),
        say("report-col-last", year=str(report.year - 1)),
        say("report-col-this", year=str(report.year)),
        say("report-col-change"),
    ]
    for at, head in enumerate(heads):
        sheet.write_string(top, at, voice.say(head), formats.head)
    at = top + 1
    for column in columns([report.last, report.tally], catalogue):
        name = f"{voice.say(column.group)}: {voice.say(column.head)}"
        before, now = value(report.last, column.code), value(report.tally, column.code)
        sheet.write_string(at, 0, name, formats.text())
        style = formats.percent(False, "") if column.is_ratio else formats.figure(column, False, "")
        scale = 1000 if column.is_ratio else column.scale * (100 if column.measure == "percent" else 1)
        for place, its in ((1, before), (2, now)):
            if its is None:
                sheet.write_blank(at, place, None, formats.text())
            else:
                sheet.write_number(at, place, its / scale if scale > 1 else its, style)
        change = (now - before) / scale if before is not None and now is not None else ""
        sheet.write_formula(at, 3, f'=IF(COUNT(B{at + 1}:C{at + 1})=2,C{at + 1}-B{at + 1},"")', style, change)
        at += 1
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 3, 20)
    sheet.freeze_panes(top + 1, 1)
    _printed(sheet, top)


def missing(sheet: Worksheet, report: Report, voice: Voice, formats: Formats) -> None:
    """Who has not reported, with the unit above."""
    left = report.tally.expected - report.tally.reported
    sheet.write_string(0, 0, f"{voice.say(say('report-missing-title'))} – {report.unit.name}", formats.title)
    if not report.missing:
        key = "report-missing-many" if left else "report-missing-none"
        sheet.write_string(1, 0, voice.say(say(key, n=left or report.tally.expected)), formats.small)
    for at, name in enumerate(("no", "unit", "above")):
        sheet.write_string(2, at, voice.say(say(f"report-col-{name}")), formats.head)
    for number, its in enumerate(report.missing, 1):
        sheet.write_number(2 + number, 0, number, formats.centred)
        sheet.write_string(2 + number, 1, its.unit.name, formats.text())
        sheet.write_string(2 + number, 2, its.above, formats.text())
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 2, 34)
    sheet.freeze_panes(3, 0)
    _printed(sheet, 2)


def pointed(sheet: Worksheet, points: Listing, voice: Voice, formats: Formats) -> None:
    """The emulation points."""
    sheet.write_string(0, 0, voice.say(points.title), formats.title)
    for at, head in enumerate(points.head):
        sheet.write_string(2, at, voice.say(head), formats.head)
    for number, row in enumerate(points.rows):
        for at, cell in enumerate(row):
            tenths = _tenths(cell) if at >= len(row) - points.numbers else None
            if tenths is None:
                sheet.write_string(3 + number, at, voice.say(cell), formats.text())
            else:
                sheet.write_number(3 + number, at, tenths / 10, formats.points())
    sheet.write_string(4 + len(points.rows), 0, voice.say(say("points-note")), formats.note)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, len(points.head), 16)
    sheet.set_row(2, 64)
    sheet.freeze_panes(3, 2)
    _printed(sheet, 2, landscape=True)


def _tenths(cell: Any) -> int | None:
    if cell.key == "number":
        return int(cell.args["n"]) * 10
    return int(cell.args["whole"]) * 10 + int(cell.args["rest"]) if cell.key == "points-tenths" else None


def stated(sheet: Worksheet, report: Report, catalogue: Catalogue, voice: Voice, formats: Formats) -> None:
    """Every entry with the sentence behind it, for those entitled to names."""
    from datetime import timedelta

    heads = ("day", "unit", "what", "kind", "value", "name", "said", "who", "when")
    sheet.write_string(0, 0, f"{voice.say(say('report-stated-title'))} – {report.unit.name}", formats.title)
    if report.stated_there > len(report.stated):
        more = say("report-stated-more", n=report.stated_there - len(report.stated))
        sheet.write_string(1, 0, voice.say(more), formats.small)
    for at, name in enumerate(heads):
        sheet.write_string(2, at, voice.say(say(f"report-col-{name}")), formats.head)
    text, number = formats.wrapped, formats.number()
    kinds: dict[str, str] = {}
    names: dict[str, str] = {}
    scales = {code: its.scale for code, its in catalogue.indicators.items()}
    for line, its in enumerate(report.stated, 3):
        entry = its.entry
        if entry.indicator not in names:
            names[entry.indicator] = voice.say(say("report-col-indicator", name=IndicatorName(entry.indicator)))
        if entry.kind not in kinds:
            kinds[entry.kind] = voice.say(say(f"report-kind-{entry.kind}"))
        sheet.write_datetime(line, 0, entry.on, formats.day)
        sheet.write_string(line, 1, its.place, text)
        sheet.write_string(line, 2, names[entry.indicator], text)
        sheet.write_string(line, 3, kinds[entry.kind], text)
        if entry.value is not None:
            scale = scales.get(entry.indicator, 1)
            sheet.write_number(line, 4, entry.value / scale if scale > 1 else entry.value, number)
        else:
            sheet.write_blank(line, 4, None, text)
        sheet.write_string(line, 5, entry.name or "", text)
        sheet.write_string(line, 6, its.sentence, text)
        sheet.write_string(line, 7, its.reporter, text)
        if its.at is not None:
            local = (its.at + timedelta(hours=ZONE_HOURS)).replace(tzinfo=None)
            sheet.write_datetime(line, 8, local, formats.moment)
        else:
            sheet.write_blank(line, 8, None, text)
    for at, width in enumerate((12, 24, 28, 13, 18, 24, 60, 22, 17)):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(3, 2)
    _printed(sheet, 2, landscape=True)
    if report.stated:
        sheet.autofilter(2, 0, 2 + len(report.stated), len(heads) - 1)


def _printed(sheet: Worksheet, head: int, *, landscape: bool = False) -> None:
    """One page wide, the head on every page."""
    if landscape:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
