"""The emulation points' file, which a chair edits in any spreadsheet program: a criterion a line.

    tieu_chi      what it is called
    tu_so         the figure: a code of the catalogue ("family.achieved"), or reported, expected, population, households
    mau_so        what it is divided by, empty for the figure itself
    diem          points for reaching `muc`; less in proportion below it
    muc           what gives full points: "70%" of the denominator, or an amount ("20000")
    thuong        bonus for each percentage point (of an amount: each percent) more than last year
    thuong_toi_da the most bonus there is

Numbers may have a decimal comma. Empty lines and lines that begin with # are passed over.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from handlers.core.catalogue import Catalogue
from handlers.core.facts import MODELS
from handlers.core.talk import Say, say

COLUMNS = ("tieu_chi", "tu_so", "mau_so", "diem", "muc", "thuong", "thuong_toi_da")
NEEDED = ("tieu_chi", "tu_so", "diem")
PLAIN = ("reported", "expected", "population", "households")
_NUMBER = re.compile(r"\d+([.,]\d+)?%?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line. `full` is the share (1 is 100 %) or amount that gives all `points`; `bonus` for each point or percent
    of growth, `most` its limit."""

    name: str
    part: str
    whole: str = ""
    points: Fraction
    full: Fraction
    bonus: Fraction = Fraction(0)
    most: Fraction = Fraction(0)


def parse(text: str, catalogue: Catalogue) -> tuple[tuple[Criterion, ...], tuple[Say, ...]]:
    """The criteria, and what is wrong with which line; only a file without errors is to be used."""
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip(" ,;\t") and not line.startswith("#")]
    if not lines:
        return (), (say("import-empty"),)
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";" if ";" in lines[0] else ",")
    missing = [name for name in NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        return (), (say("import-columns", missing=tuple(missing)),)
    criteria: list[Criterion] = []
    errors: list[Say] = []
    for number, row in enumerate(rows, 2):
        cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
        wrong = tuple(_wrong(cells, catalogue))
        errors += [say("import-line", line=number, what=what) for what in wrong]
        if not wrong:
            criteria.append(_criterion(cells))
    return tuple(criteria), tuple(errors)


def _wrong(cells: Mapping[str, str], catalogue: Catalogue) -> Iterable[Say]:
    for name in NEEDED:
        if not cells[name]:
            yield say("import-missing", column=name)
    for name in ("tu_so", "mau_so"):
        code = cells[name]
        if code and code not in PLAIN and catalogue.get(code) is None and code.partition(".")[0] not in MODELS:
            yield say("points-code", column=name, code=code)
    for name in ("diem", "muc", "thuong", "thuong_toi_da"):
        if cells[name] and not _NUMBER.fullmatch(cells[name]):
            yield say("points-number", column=name, value=cells[name])
    if not cells["mau_so"] and not cells["muc"]:
        yield say("import-missing", column="muc")
    if cells["muc"] and _NUMBER.fullmatch(cells["muc"]) and not _number(cells["muc"]):
        yield say("points-number", column="muc", value=cells["muc"])


def _criterion(cells: Mapping[str, str]) -> Criterion:
    return Criterion(
        name=cells["tieu_chi"],
        part=cells["tu_so"],
        whole=cells["mau_so"],
        points=_number(cells["diem"]),
        full=_number(cells["muc"]) if cells["muc"] else Fraction(1),
        bonus=_number(cells["thuong"]) if cells["thuong"] else Fraction(0),
        most=_number(cells["thuong_toi_da"]) if cells["thuong_toi_da"] else Fraction(0),
    )


def _number(text: str) -> Fraction:
    number = Fraction(text.rstrip("%").replace(",", "."))
    return number / 100 if text.endswith("%") else number
