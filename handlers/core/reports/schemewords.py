"""How a file of emulation points is written: its lines and cells, and what its columns and figures may be called."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping

from handlers.core.catalogue import Catalogue, Indicator
from handlers.core.lookalikes import folded


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    """(line as an editor counts it, cells) of each line that says something."""
    lines = text.lstrip("\ufeff").splitlines()
    first = next((line for line in lines if line.strip(" ,;\t") and not line.lstrip('"').startswith("#")), "")
    sign = max("\t;,", key=first.count)
    found: list[tuple[int, list[str]]] = []
    before = 0
    reader = csv.reader(io.StringIO("\n".join(lines)), delimiter=sign)
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            cells = [" ".join(cell.split()) for cell in cells]
            if any(cells) and not cells[0].startswith("#"):
                found.append((line, cells))
    except csv.Error:
        return found
    return found


def column(cell: str) -> str:
    """ "Điểm tối đa" -> "diem"."""
    words = plain(cell)
    return HEADS.get(words, words.replace(" ", "_"))


HEADS: Mapping[str, str] = {
    "ten": "tieu_chi", "noi dung": "tieu_chi", "tinh tu": "tu_so", "so lieu": "tu_so", "chia cho": "mau_so",
    "tren tong": "mau_so", "diem toi da": "diem", "muc du diem": "muc", "diem thuong": "thuong",
    "toi da": "thuong_toi_da", "criterion": "tieu_chi", "figure": "tu_so", "divided by": "mau_so", "points": "diem",
    "full at": "muc", "bonus": "thuong", "most bonus": "thuong_toi_da",
}  # fmt: skip


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", folded(text)).split())


def called(catalogue: Catalogue) -> Mapping[str, str]:
    """What figures are called, without marks, and their codes."""
    found = {
        plain(its.names["vi"]) + (" tong so" if _is_total(code, its) else ""): code
        for code, its in catalogue.indicators.items() if its.names.get("vi")
    }  # fmt: skip
    found |= {plain(code): code for code in catalogue.indicators}
    return found | {
        "da bao": "reported", "noi da bao": "reported", "phai bao": "expected", "noi phai bao": "expected",
        "dan so": "population", "so dan": "population", "so ho": "households", "ho": "households",
    }  # fmt: skip


def wholes(catalogue: Catalogue) -> Mapping[str, str]:
    """A learning model's bare name, which as what is divided by means its total."""
    return {plain(its.names["vi"]): code for code, its in catalogue.indicators.items() if _is_total(code, its)}


def _is_total(code: str, its: Indicator) -> bool:
    return its.model is not None and code.endswith(".total")
