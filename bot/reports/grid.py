"""The figures' table of a spreadsheet: groups over heads, the unit itself first, live formulas that carry their values.

A figure that is the sum of the lines below is a SUM; one that the unit stated itself, or that is made of other numbers
than those shown, stands as it is and is marked, so that the sheet never says anything but the chat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.core.reports.columns import Column, fraction, value
from handlers.core.reports.report import Row
from handlers.core.talk import say
from handlers.core.tally import Tally
from locales.voice import Voice

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from bot.reports.formats import Formats

LEFT = 2  # columns before the figures: number, unit
OWN, HOUSEHOLDS, SOME = "*", "**", "***"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the table stands: the first row below the heads, and the marks that need a note."""

    first: int
    next: int
    marks: frozenset[str]


class Grid:
    """Writes one table into a worksheet from row `top` on; `places` is whether a column names the unit above."""

    def __init__(self, sheet: Worksheet, voice: Voice, formats: Formats, columns: Sequence[Column], *, places: bool):
        self._sheet, self._voice, self._formats, self._columns = sheet, voice, formats, columns
        self._left = LEFT + (1 if places else 0)
        self._at = {column.code: self._left + number for number, column in enumerate(columns)}
        self._marks: set[str] = set()

    def write(self, top: int, own: Row | None, rows: Sequence[Row]) -> Placed:
        """The heads at `top`, then the unit itself if given, then the rows."""
        self._heads(top)
        first = top + 2
        if own is not None:
            self._line(first, "", own, rows)
            first += 1
        for number, row in enumerate(rows):
            self._line(first + number, str(number + 1), row, None)
        return Placed(first, first + len(rows), frozenset(self._marks))

    def _heads(self, top: int) -> None:
        sheet, head = self._sheet, self._formats.head
        names = ["report-col-no", "report-col-unit", *(["report-col-above"] if self._left > LEFT else [])]
        for at, name in enumerate(names):
            sheet.merge_range(top, at, top + 1, at, self._voice.say(say(name)), head)
        at = 0
        groups = [self._voice.say(column.group) for column in self._columns]
        while at < len(groups):
            end = at
            while end + 1 < len(groups) and groups[end + 1] == groups[at]:
                end += 1
            if end > at:
                sheet.merge_range(top, self._left + at, top, self._left + end, groups[at], head)
            else:
                sheet.write_string(top, self._left + at, groups[at], head)
            at = end + 1
        for column in self._columns:
            sheet.write_string(top + 1, self._at[column.code], self._voice.say(column.head), head)

    def _line(self, at: int, number: str, row: Row, below: Sequence[Row] | None) -> None:
        bold = below is not None
        text = self._formats.text(bold)
        self._sheet.write_string(at, 0, number, self._formats.centred)
        self._sheet.write_string(at, 1, row.unit.name, text)
        if self._left > LEFT:
            self._sheet.write_string(at, 2, row.above, text)
        for column in self._columns:
            self._cell(at, column, row.tally, below, bold)

    def _cell(self, at: int, column: Column, tally: Tally, below: Sequence[Row] | None, bold: bool) -> None:
        place, its = self._at[column.code], value(tally, column.code)
        if its is None:
            self._sheet.write_blank(at, place, None, self._formats.text(bold))
            return
        if column.is_ratio:
            self._ratio(at, place, column.code, tally, its, bold)
            return
        mark = self._mark(column, tally, below)
        style = self._formats.figure(column, bold, mark, self._before(column, tally))
        figure: Any = its / column.scale if column.scale > 1 else its
        if column.measure == "percent":
            figure = its / column.scale / 100
        if below and column.adds and not mark:
            sheet_range = _range(at + 1, place, len(below))
            self._sheet.write_formula(at, place, f"=SUM({sheet_range})", style, figure)
        else:
            self._sheet.write_number(at, place, figure, style)

    def _before(self, column: Column, tally: Tally) -> str:
        """The "hơn" of "hơn 15 tỷ", as it was stated."""
        qualifier = tally.fund.qualifiers.get(column.code)
        if qualifier is None:
            return ""
        return self._voice.say(say(f"report-{qualifier.replace('_', '-')}"))

    def _mark(self, column: Column, tally: Tally, below: Sequence[Row] | None) -> str:
        model, _, number = column.code.partition(".")
        its = tally.models.get(model)  # type: ignore[call-overload]
        if its is not None and number == "total" and its.total_from_households:
            self._marks.add(HOUSEHOLDS)
            return HOUSEHOLDS
        if not below or not column.adds:
            return ""
        parts = [value(row.tally, column.code) for row in below]
        if sum(part or 0 for part in parts) == value(tally, column.code):
            return ""
        self._marks.add(OWN)
        return OWN

    def _ratio(self, at: int, place: int, code: str, tally: Tally, tenths: int, bold: bool) -> None:
        """A share: of the cells of its line where these are what it was made of, else of the very numbers."""
        model, _, name = code.partition(".")
        whole_code = f"{model}.{'total' if name == 'percent_of_total' else 'registered'}"
        parts = fraction(tally, code)
        shown = (value(tally, f"{model}.achieved"), value(tally, whole_code))
        assert parts is not None
        if parts == shown:
            part, whole = (_cell(at, self._at[its]) for its in (f"{model}.achieved", whole_code))
            formula = f'=IF(N({whole})=0,"",ROUND({part}/{whole},3))'
            style = self._formats.percent(bold, "")
        else:
            formula = f"=ROUND({parts[0]}/{parts[1]},3)"
            self._marks.add(SOME)
            style = self._formats.percent(bold, SOME)
        self._sheet.write_formula(at, place, formula, style, tenths / 1000)


def _cell(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    name: str = xl_rowcol_to_cell(row, column)
    return name


def _range(row: int, column: int, height: int) -> str:
    return f"{_cell(row, column)}:{_cell(row + height - 1, column)}"
