"""The file of emulation points as a spreadsheet that a chair can change and send back, with what figures are called."""

from __future__ import annotations

import io

from bot.reports.formats import DEFAULT, Formats
from handlers.core.catalogue import Catalogue
from handlers.core.reports.scheme import COLUMNS, NEEDED, titled
from handlers.core.reports.schemewords import column, rows_of
from handlers.core.talk import IndicatorName, say
from locales.voice import Voice

WIDTHS = (36, 24, 24, 10, 12, 12, 16)


def form(text: str, catalogue: Catalogue, voice: Voice) -> bytes:
    """The criteria of `text` in the first sheet, which is what is read when it comes back; help in the second."""
    from xlsxwriter import Workbook

    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False} | DEFAULT)
    formats = Formats(book)
    sheet = book.add_worksheet(voice.say(say("points-form-sheet")))
    for at, name in enumerate(COLUMNS):
        sheet.write_string(0, at, voice.say(titled(name)), formats.head)
        sheet.set_column(at, at, WIDTHS[at])
    rows = rows_of(text)
    heads = [column(cell) for _, cells in rows[:1] for cell in cells]
    for line, (_, cells) in enumerate(rows[1:], 1):
        given = dict(zip(heads, cells, strict=False))
        for at, name in enumerate(COLUMNS):
            sheet.write_string(line, at, given.get(name, ""), formats.text())
    sheet.freeze_panes(1, 1)
    _help(book.add_worksheet(voice.say(say("points-form-help"))), catalogue, voice, formats)
    book.close()
    return data.getvalue()


def _help(sheet, catalogue: Catalogue, voice: Voice, formats: Formats) -> None:  # type: ignore[no-untyped-def]
    for line, name in enumerate(COLUMNS):
        sheet.write_string(line, 0, voice.say(titled(name)), formats.text(bold=name in NEEDED))
        sheet.write_string(line, 1, voice.say(say("points-help-" + name.replace("_", "-"))), formats.note)
    sheet.write_string(len(COLUMNS) + 1, 0, voice.say(say("points-form-codes")), formats.head)
    sheet.write_string(len(COLUMNS) + 1, 1, voice.say(say("report-col-what")), formats.head)
    named = [(code, say("report-col-indicator", name=IndicatorName(code))) for code in catalogue.indicators]
    named += [(code, say(f"points-figure-{code}")) for code in ("reported", "expected")]
    for line, (code, words) in enumerate(named, len(COLUMNS) + 2):
        sheet.write_string(line, 0, code, formats.text())
        sheet.write_string(line, 1, voice.say(words), formats.text())
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 60)
