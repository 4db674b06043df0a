"""The looks of a spreadsheet's cells. Numbers are grouped as Vietnamese write them, whatever machine shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.core.reports.columns import Column

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "Times New Roman"
SIZE = 12
DEFAULT = {"default_format_properties": {"font_name": FONT, "font_size": SIZE}}  # by which columns are measured, too
VIETNAMESE = "[$-42A]"  # the language whose dot and comma are shown
NUMBER, PERCENT, POINTS, DAY = f"{VIETNAMESE}#,##0", f"{VIETNAMESE}0.0%", f"{VIETNAMESE}0.0", "dd/mm/yyyy"
MOMENT = "dd/mm/yyyy hh:mm"
INK, HEAD, OWN, LINE = "#1F2A2A", "#D7E8E6", "#F1F6F5", "#9DB5B2"


class Formats:
    """Made once for a workbook; the same look is one format."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        bordered: dict[str, Any] = {"border": 1, "border_color": LINE, "valign": "vcenter"}
        self._body = bordered
        self.title = self._format({"bold": True, "font_size": 15, "font_color": "#0F5E63"})
        self.small = self._format({"italic": True, "font_size": 11, "font_color": "#4C5A58"})
        self.note = self._format({"font_size": 11, "text_wrap": False})
        self.head = self._format(
            bordered | {"bold": True, "align": "center", "text_wrap": True, "bg_color": HEAD, "font_size": 11}
        )
        self.centred = self._format(bordered | {"align": "center"})
        self.wrapped = self._format(bordered | {"text_wrap": True, "valign": "top", "indent": 1})
        self.day = self._format(bordered | {"num_format": DAY, "align": "center", "valign": "top"})
        self.moment = self._format(bordered | {"num_format": MOMENT, "align": "center", "valign": "top"})

    def text(self, bold: bool = False) -> Format:
        return self._format(self._body | {"indent": 1} | _own(bold))

    def figure(self, column: Column, bold: bool, mark: str, before: str = "") -> Format:
        """`before` is what stands before the number ("hơn"); it, too, is part of the format."""
        shape = {"percent": PERCENT, "points": POINTS}.get(column.measure, NUMBER)
        if before:
            shape = shape.replace(VIETNAMESE, f'{VIETNAMESE}"{before} "')
        return self._number(shape, bold, mark)

    def percent(self, bold: bool, mark: str) -> Format:
        return self._number(PERCENT, bold, mark)

    def number(self, bold: bool = False) -> Format:
        return self._number(NUMBER, bold, "")

    def points(self, bold: bool = False) -> Format:
        return self._number(POINTS, bold, "")

    def _number(self, shape: str, bold: bool, mark: str) -> Format:
        """A mark stands beside the number as part of its format, so that the cell stays a number."""
        shape = f'{shape}"{mark}"' if mark else shape
        return self._format(self._body | {"num_format": shape, "align": "right", "indent": 1} | _own(bold))

    def _format(self, look: dict[str, Any]) -> Format:
        look = {"font_name": FONT, "font_size": SIZE, "font_color": INK} | look
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _own(bold: bool) -> dict[str, Any]:
    return {"bold": True, "bg_color": OWN} if bold else {}
