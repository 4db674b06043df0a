"""The first sheet of an Excel file as text: a zip of XML, of which only the cells' values matter here."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as xml

MAGIC = b"PK\x03\x04"
LARGEST = 200_000_000  # bytes unpacked: a small file must not fill the memory
_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COLUMN = re.compile(r"[A-Z]+")


def as_csv(data: bytes) -> bytes:
    """The sheet as CSV with the same line numbers. Raises ValueError on what is no readable Excel file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    last = 0
    try:
        for number, cells in _rows(data):
            for _ in range(number - last - 1):
                out.write("\n")
            writer.writerow(cells)
            last = number
    except (zipfile.BadZipFile, xml.ParseError, KeyError, IndexError, NotImplementedError, RuntimeError) as error:
        raise ValueError("not a readable Excel file") from error
    return out.getvalue().replace("\r\n", "\n").encode()


def _rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > LARGEST:
            raise ValueError("too large")
        sheets = sorted(
            (name for name in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)),
            key=lambda name: (len(name), name),
        )
        words = _words(book)
        row: xml.Element
        for row in _parsed(book.read(sheets[0])).iter(f"{_SPACE}row"):
            cells: list[str] = []
            for cell in row.iter(f"{_SPACE}c"):
                place = _place(cell.get("r", ""), len(cells))
                cells += [""] * (place - len(cells))
                cells.append(_text(cell, words))
            yield int(row.get("r", "0")), cells


def _words(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    items = _parsed(book.read("xl/sharedStrings.xml")).iter(f"{_SPACE}si")
    return ["".join(part.text or "" for part in item.iter(f"{_SPACE}t")) for item in items]


def _parsed(data: bytes) -> xml.Element:
    if b"<!DOCTYPE" in data[:1000] or b"<!ENTITY" in data:  # Excel writes none; entities can be made to explode
        raise ValueError("not a sheet")
    return xml.fromstring(data)  # noqa: S314 (without a DOCTYPE there is nothing to expand)


def _place(reference: str, following: int) -> int:
    """The column, from 0, of "AB12"."""
    match = _COLUMN.match(reference)
    if match is None:
        return following
    place = 0
    for letter in match[0]:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _text(cell: xml.Element, words: list[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_SPACE}v") or ""
    if kind == "s":
        return words[int(value)]
    if kind == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_SPACE}t"))
    if kind == "n" and re.fullmatch(r"-?\d+\.0+|-?\d(?:\.\d+)?E\+?\d+", value):  # Excel's 1.5E10 is a whole number
        number = float(value)
        return str(int(number)) if number.is_integer() else value
    return value
