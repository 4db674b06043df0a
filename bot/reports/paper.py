"""A page as Nghị định 30/2020/NĐ-CP has it: A4, margins, Times New Roman, page numbers from the second on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
BODY = 14
TOP = BOTTOM = 20
LEFT, RIGHT = 30, 15
LEFT_ALIGN, CENTRE, RIGHT_ALIGN, JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY,
)  # fmt: skip


def prepare(document: Document) -> None:
    """Size, margins, the basic type, and the number at the top of every page but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(TOP)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    numbered(section.header.paragraphs[0])
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.line_spacing = 1.15


def numbered(paragraph: Paragraph) -> None:
    """The page's number, centred."""
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    run.font.size = Pt(BODY)


def line(
    where: Any, text: str, *, size: float = BODY, bold: bool = False, italic: bool = False, align: Any = None,
    after: float | None = None, indent: bool = False, keep: bool = False,
) -> Run:  # fmt: skip
    """A paragraph of one run in a document or a cell."""
    paragraph: Paragraph = where.add_paragraph()
    return fill(
        paragraph, text, size=size, bold=bold, italic=italic, align=align, after=after, indent=indent, keep=keep
    )


def fill(
    paragraph: Paragraph, text: str, *, size: float = BODY, bold: bool = False, italic: bool = False,
    align: Any = None, after: float | None = None, indent: bool = False, keep: bool = False,
) -> Run:  # fmt: skip
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.size = Pt(size)
    _mark(paragraph, size)
    shape = paragraph.paragraph_format
    if align is not None:
        paragraph.alignment = align
    if after is not None:
        shape.space_after = Pt(after)
    if indent:
        shape.first_line_indent = Mm(10)
    shape.keep_with_next = keep
    return run


def _mark(paragraph: Paragraph, size: float) -> None:
    """The paragraph's own mark in the same size: an empty cell is as high as its neighbours."""
    shape = OxmlElement("w:rPr")
    height = OxmlElement("w:sz")
    height.set(qn("w:val"), str(int(2 * size)))
    shape.append(height)
    paragraph._p.get_or_add_pPr().append(shape)


def room(paper: Any) -> float:
    """How wide the page is between its margins, in millimetres."""
    section = paper.sections[-1]
    wide: float = section.page_width.mm - section.left_margin.mm - section.right_margin.mm
    return wide


def rule(paragraph: Paragraph, width: float, around: float) -> None:
    """A thin line under what stands above it, `width` of `around` millimetres wide."""
    side = Mm((around - width) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(4)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)


def widths(table: Any, millimetres: Sequence[float]) -> None:
    """Columns as wide as said, in every program: some read the grid, some the cells."""
    table.autofit = False
    for column, width in zip(table.columns, millimetres, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell in row._tr.tc_lst:
            cell.width = Mm(sum(millimetres[cell.grid_offset : cell.grid_offset + cell.grid_span]))


def unpadded(table: Any) -> None:
    """No room between a table's cells and their words: two headings side by side need every millimetre."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), "0")
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    table._tbl.tblPr.append(margins)


def whole(row: Any) -> None:
    """A table's row that no page end cuts."""
    element = OxmlElement("w:cantSplit")
    element.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(element)


def shade(cell: Any, colour: str) -> None:
    """The ground of a table's cell."""
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def repeat(row: Any) -> None:
    """A table's head, on every page."""
    whole(row)
    element = OxmlElement("w:tblHeader")
    element.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(element)
