"""The annexes of a written report: the figures on a page laid sideways, one table for each group; and plain lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm

from bot.reports.paper import CENTRE, LEFT, RIGHT, RIGHT_ALIGN, fill, line, repeat, room, shade, whole, widths
from handlers.core.reports.columns import Column, value
from handlers.core.reports.parts import Figures, Listing
from handlers.core.reports.report import Report, Row
from handlers.core.talk import Counted, Money, Percent, say
from handlers.core.tally import Tally
from locales.voice import Voice

HEAD, OWN = "D7E8E6", "F1F6F5"
SIDEWAYS = 247.0  # millimetres between the margins
NUMBER, UNIT, RANK = 12.0, 44.0, 24.0
ROOM = SIDEWAYS - NUMBER - UNIT
TEXT = 10.5
COUNT, MONEY = 17.0, 36.0
STRETCH = 1.6


def titled(paper: Any, part: Figures | Listing, number: int, of: int, report: Report, voice: Voice) -> None:
    """ "Phụ lục II", what it is, and with which report it goes."""
    its = say("report-annex", number=ROMAN[number]) if of > 1 else say("report-annex-only")
    line(paper, voice.say(its), bold=True, align=CENTRE, after=0, keep=True)
    line(paper, voice.say(part.title), size=13, bold=True, align=CENTRE, after=0, keep=True)
    day = say("report-annex-with", day=padded(report.day.day), month=padded(report.day.month, until=2),
              year=str(report.day.year))  # fmt: skip
    line(paper, voice.say(day), size=13, italic=True, align=CENTRE, keep=True)


ROMAN = ("", "I", "II", "III", "IV", "V")


def padded(number: int, until: int = 9) -> str:
    """With a leading zero where the decree wants one: days below ten, January and February."""
    return f"{number:02d}" if number <= until else str(number)


def turned(paper: Any, *, sideways: bool) -> None:
    """A new page, from which on they are laid sideways or upright."""
    section = paper.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    wide, high = (297, 210) if sideways else (210, 297)
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin, section.right_margin = (Mm(25), Mm(25)) if sideways else (Mm(LEFT), Mm(RIGHT))
    section.different_first_page_header_footer = False


def figures(paper: Any, part: Figures, voice: Voice) -> None:
    """Every column, as many tables below one another as it takes; a group is never torn apart."""
    for columns in _tables(part.columns):
        _table(paper, columns, part.rows, voice)
        line(paper, "", size=6, after=0)


def _tables(columns: Sequence[Column]) -> list[list[Column]]:
    """As many as it takes for every figure to stand on one line; a group is torn only where it alone is too wide."""
    tables: list[list[Column]] = []
    for _, its in groupby(columns, key=lambda column: column.group):
        group = list(its)
        if tables and _width([*tables[-1], *group]) <= ROOM:
            tables[-1] += group
            continue
        tables.append([])
        for column in group:
            if tables[-1] and _width([*tables[-1], column]) > ROOM:
                tables.append([])
            tables[-1].append(column)
    return tables


def _width(columns: Sequence[Column]) -> float:
    """How wide they must be at least, in millimetres."""
    return sum(MONEY if column.measure == "money" else COUNT for column in columns)


def _table(paper: Any, columns: Sequence[Column], rows: Sequence[Row], voice: Voice) -> None:
    table = paper.add_table(rows=2, cols=2 + len(columns), style="Table Grid")
    top, heads = table.rows
    repeat(top)
    repeat(heads)
    for at, name in enumerate(("no", "unit")):
        cell = top.cells[at].merge(heads.cells[at])
        _head(cell, voice.say(say(f"report-col-{name}")))
    at = 0
    while at < len(columns):
        end = at
        while end + 1 < len(columns) and columns[end + 1].group == columns[at].group:
            end += 1
        _head(top.cells[2 + at].merge(top.cells[2 + end]), voice.say(columns[at].group))
        at = end + 1
    for number, column in enumerate(columns):
        _head(heads.cells[2 + number], voice.say(column.head))
    for number, row in enumerate(rows):
        added = table.add_row()
        whole(added)
        cells = added.cells
        own = number == 0
        fill(cells[0].paragraphs[0], "" if own else str(number), size=TEXT, align=CENTRE, after=0)
        fill(cells[1].paragraphs[0], row.unit.name, size=TEXT, bold=own, after=0)
        for place, column in enumerate(columns):
            text = said(row.tally, column, voice)
            fill(cells[2 + place].paragraphs[0], text, size=TEXT, bold=own, align=RIGHT_ALIGN, after=0)
        if own:
            for cell in cells:
                shade(cell, OWN)
    stretch = min(ROOM / _width(columns), STRETCH)
    wide = [stretch * _width([column]) for column in columns]
    widths(table, [NUMBER, UNIT, *wide])


def _head(cell: Any, text: str) -> None:
    fill(cell.paragraphs[0], text, size=10.5, bold=True, align=CENTRE, after=0)
    shade(cell, HEAD)


def said(tally: Tally, column: Column, voice: Voice) -> str:
    """A figure as the chat says it; nothing where there is none yet."""
    its = value(tally, column.code)
    if its is None:
        return ""
    if column.is_ratio:
        return voice.say(say("share", share=Percent(its)))
    if column.measure == "money":
        qualifier = tally.fund.qualifiers.get(column.code, "exact")
        return voice.say(say(f"money-{qualifier.replace('_', '-')}", amount=Money(its)))
    if column.scale > 1 or column.measure == "percent":
        return voice.say(say("report-goods", goods=Counted(column.code, its)))
    return voice.say(say("number", n=its))


def listing(paper: Any, part: Listing, voice: Voice, *, title: bool = True) -> None:
    """A table of words, as wide as the page."""
    if title:
        line(paper, "", size=6, after=0)
        line(paper, voice.say(part.title), bold=True, align=CENTRE, keep=True)
    table = paper.add_table(rows=1, cols=len(part.head), style="Table Grid")
    repeat(table.rows[0])
    for at, words in enumerate(part.head):
        _head(table.rows[0].cells[at], voice.say(words))
    for row in part.rows:
        added = table.add_row()
        whole(added)
        for at, words in enumerate(row):
            align = RIGHT_ALIGN if at >= len(row) - part.numbers else CENTRE if _narrow(part, at) else None
            fill(added.cells[at].paragraphs[0], voice.say(words), size=TEXT, align=align, after=0)
    widths(table, _shares(part, room(paper)))


def _narrow(part: Listing, at: int) -> bool:
    return part.head[at].key in ("report-col-no", "points-rank")


def _shares(part: Listing, wide: float) -> list[float]:
    """Numbers by which rows are counted take little, figures what they need, words the rest."""
    fixed = [
        (NUMBER if part.head[at].key == "report-col-no" else RANK) if _narrow(part, at)
        else min(MONEY, 0.7 * wide / max(part.numbers, 1)) if at >= len(part.head) - part.numbers else 0.0
        for at in range(len(part.head))
    ]  # fmt: skip
    words = max(fixed.count(0.0), 1)
    return [its or max((wide - sum(fixed)) / words, NUMBER) for its in fixed]
