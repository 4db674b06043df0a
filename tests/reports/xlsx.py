"""What a spreadsheet file holds, read by its XML alone: no library between the test and what a telephone shows."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Cells = dict[str, str | float]


def sheets(data: bytes) -> dict[str, Cells]:
    """Each sheet's cells by their address, with the values the file carries: text or numbers."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = file.namelist()
        shared: list[str] = []
        if "xl/sharedStrings.xml" in names:
            root = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
            shared = ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in root.iter(f"{MAIN}si")]
        targets = {
            its.get("Id"): its.get("Target") for its in ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
        }
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        return {
            str(its.get("name")): _cells(file.read(f"xl/{str(targets[its.get(REL)]).removeprefix('/xl/')}"), shared)
            for its in book.iter(f"{MAIN}sheet")
        }


def _cells(xml: bytes, shared: list[str]) -> Cells:
    found: Cells = {}
    for cell in ElementTree.fromstring(xml).iter(f"{MAIN}c"):
        value, kind = cell.find(f"{MAIN}v"), cell.get("t", "n")
        text = (value.text or "") if value is not None else "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
        if value is None and kind != "inlineStr":
            continue
        place = str(cell.get("r"))
        if kind == "s":
            found[place] = shared[int(text)]
        elif kind == "n" and text:
            found[place] = float(text)
        elif text:
            found[place] = text
    return found


def formulas(data: bytes) -> list[str]:
    """Every formula of every sheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return [
            cell.text or ""
            for name in file.namelist()
            if name.startswith("xl/worksheets/")
            for cell in ElementTree.fromstring(file.read(name)).iter(f"{MAIN}f")
        ]


def uncomputed(data: bytes) -> bytes:
    """The same file without any computed value, so that whoever opens it must compute."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bare:
        for name in file.namelist():
            content = file.read(name)
            if name.startswith("xl/worksheets/"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            bare.writestr(name, content)
    return out.getvalue()


def lettered(column: int) -> str:
    """1 -> "A", 27 -> "AA"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
