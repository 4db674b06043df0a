"""A table of text as people save it from Excel: whatever its encoding and its commas, rows of named cells."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, as a locale key and its arguments; `line` as an editor counts them, 0 for the whole file."""

    line: int
    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` by column, lower-case; only columns that the file has."""

    line: int
    cells: Mapping[str, str]


class Refused(Exception):
    """The file cannot be read at all; `problem` says why."""

    def __init__(self, key: str, line: int = 0, **args: Any) -> None:
        super().__init__(key)
        self.problem = Problem(line, key, args)


_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzăâđêôơư")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aăâeêioôơuưy")
_SIGNS = frozenset("–—‘’“”…\u00a0")


def read(data: bytes, needed: Sequence[str]) -> list[Row]:
    """The rows below the heading, empty ones left out, each cell one line of composed letters. Raises Refused:
    import-encoding, import-empty, import-columns (missing), import-cells (found, expected: a row longer than the
    heading), import-broken.
    """
    text = decoded(data)
    lines = io.StringIO(text, newline="")
    delimiter = _delimiter(lines)
    start = text[: lines.tell()].count("\n")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[Row] = []
    heading: list[str] | None = None
    try:
        before = 0
        for cells in reader:
            line, before = start + before + 1, reader.line_num
            cells = [_plain(cell) for cell in cells]
            if not any(cells):
                continue
            if heading is None:
                heading = [cell.lower() for cell in cells]
                missing = [name for name in needed if name not in heading]
                if missing:
                    raise Refused("import-columns", line, missing=", ".join(missing))
                continue
            if len(cells) > len(heading) and any(cells[len(heading) :]):
                raise Refused("import-cells", line, found=len(cells), expected=len(heading))
            cells += [""] * (len(heading) - len(cells))
            rows.append(Row(line, dict(zip(heading, cells, strict=False))))
    except csv.Error as error:
        raise Refused("import-broken", start + reader.line_num) from error
    if heading is None:
        raise Refused("import-empty")
    return rows


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 with or without a mark, or Windows-1258. Other old code pages, which cannot be told apart from
    the bytes alone or cannot hold Vietnamese, are refused (import-encoding)."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        return text
    if data[:200].count(0) >= len(data[:200]) // 3:
        return _decode(data, "utf-16-be" if data[0] == 0 else "utf-16-le")
    old = unicodedata.normalize("NFC", _decode(data, "cp1258"))
    if not _vietnamese(old):
        raise Refused("import-encoding")
    return old


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("import-encoding") from error


def _vietnamese(text: str) -> bool:
    """Only letters and tones of Vietnamese, where they can stand. The last rule tells Windows-1258 from -1252, whose
    "ã" would be read as "ă": a syllable never ends in "ă"."""
    before = ""
    toned = False
    for character in unicodedata.normalize("NFD", text.lower()) + " ":
        if character in _TONES:
            if before not in _VOWELS:
                return False
            toned = True
            continue
        if character in "\u0306\u0302\u031b":
            before = unicodedata.normalize("NFC", before + character)
            if before not in _VOWELS:
                return False
            continue
        if before == "ă" and not character.isalpha():
            return False
        if not (character in _LETTERS or character.isascii() or character in _SIGNS):
            return False
        before = character
    return toned


def _delimiter(lines: io.StringIO) -> str:
    """Comma, semicolon or tab, whichever the heading has most of; Excel's own "sep=;" line is believed and passed."""
    first = lines.readline()
    said = re.fullmatch(r"\s*sep=(.)\s*", first, re.IGNORECASE)
    if said:
        return said[1]
    lines.seek(0)
    while not first.strip() and (first := lines.readline()):
        pass
    lines.seek(0)
    return max(",;\t", key=first.count)


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFC", " ".join(cell.replace("\0", "").split()))
