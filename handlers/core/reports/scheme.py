"""The emulation points' file, which a chair edits in any spreadsheet program: a criterion a line.

    tieu_chi      what it is called
    tu_so         the figure: a code of the catalogue ("family.achieved"), or reported, expected, population, households
    mau_so        what it is divided by, empty for the figure itself
    diem          points for reaching `muc`; less in proportion below it
    muc           what gives full points: "70%" of the denominator, or an amount ("20000")
    thuong        bonus for each percentage point (of an amount: each percent) more than last year
    thuong_toi_da the most bonus there is

Numbers may have a decimal comma; columns and figures may be called by their names ("Mức đủ điểm", "Gia đình học tập
đạt"). Cells are set apart by commas, semicolons or tabs (as pasted from a spreadsheet). Empty lines and lines that
begin with # are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from handlers.core.catalogue import Catalogue
from handlers.core.facts import MODELS
from handlers.core.reports.columns import NUMBERS
from handlers.core.reports.schemewords import called, column, plain, rows_of, wholes
from handlers.core.talk import Say, say

COLUMNS = ("tieu_chi", "tu_so", "mau_so", "diem", "muc", "thuong", "thuong_toi_da")
NEEDED = ("tieu_chi", "tu_so", "diem")
PLAIN = ("reported", "expected", "population", "households")
MOST = 60  # criteria
LONGEST = 120  # characters of a criterion's name
MOST_POINTS = 10_000
_NUMBER = re.compile(r"\d{1,15}([.,]\d{1,6})?%?")


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
    rows = rows_of(text)
    if not rows:
        return (), (say("import-empty"),)
    heads = [column(cell) for cell in rows[0][1]]
    missing = tuple(titled(name) for name in NEEDED if name not in heads)
    if missing:
        return (), (say("import-columns", missing=missing),)
    codes, whole = called(catalogue), wholes(catalogue)
    criteria: list[Criterion] = []
    errors: list[Say] = []
    names: set[str] = set()
    for line, cells in rows[1:]:
        given = dict.fromkeys(COLUMNS, "") | dict(zip(heads, cells, strict=False))
        given["tu_so"] = codes.get(plain(given["tu_so"]), given["tu_so"])
        given["mau_so"] = whole.get(plain(given["mau_so"]), codes.get(plain(given["mau_so"]), given["mau_so"]))
        wrong = [*_too_long(cells, heads), *_wrong(given, catalogue)]
        if plain(given["tieu_chi"]) in names:
            wrong.append(say("points-twice", name=given["tieu_chi"]))
        names.add(plain(given["tieu_chi"]))
        errors += [say("import-line", line=line, what=what) for what in wrong]
        if not wrong:
            criteria.append(_criterion(given))
    if not criteria and not errors:
        return (), (say("import-empty"),)
    if len(criteria) > MOST:
        errors.append(say("points-many", n=len(criteria), most=MOST))
    return tuple(criteria), tuple(errors)


def heading(text: str) -> bool:
    """Whether a text begins as such a file does, so that it may be read as one."""
    rows = rows_of(text[:2_000])
    return bool(rows) and set(NEEDED) <= {column(cell) for cell in rows[0][1]}


def titled(name: str) -> Say:
    """What a column is called in the file that is given out to begin from."""
    return say("points-col-" + name.replace("_", "-"))


def _too_long(cells: Sequence[str], heads: Sequence[str]) -> Iterable[Say]:
    if any(cells[len(heads) :]):
        yield say("import-cells", found=len(cells), expected=len(heads))


def _wrong(cells: Mapping[str, str], catalogue: Catalogue) -> Iterable[Say]:
    for name in NEEDED:
        if not cells[name]:
            yield say("import-missing", column=titled(name))
    for name in ("tu_so", "mau_so"):
        code = cells[name]
        if code and not _known(code, catalogue):
            yield say("points-code", column=titled(name), code=code)
    for name in ("diem", "muc", "thuong", "thuong_toi_da"):
        if cells[name] and not _NUMBER.fullmatch(cells[name]):
            yield say("points-number", column=titled(name), value=cells[name])
    if not cells["mau_so"] and not cells["muc"]:
        yield say("import-missing", column=titled("muc"))
    if cells["muc"] and _NUMBER.fullmatch(cells["muc"]) and not _number(cells["muc"]):
        yield say("points-number", column=titled("muc"), value=cells["muc"])
    if _NUMBER.fullmatch(cells["diem"]) and _number(cells["diem"]) > MOST_POINTS:
        yield say("points-number", column=titled("diem"), value=cells["diem"])
    if len(cells["tieu_chi"]) > LONGEST:
        yield say("points-name", most=LONGEST)


def _known(code: str, catalogue: Catalogue) -> bool:
    model, _, number = code.partition(".")
    return code in PLAIN or catalogue.get(code) is not None or (model in MODELS and number in NUMBERS)


def _criterion(cells: Mapping[str, str]) -> Criterion:
    return Criterion(
        name=cells["tieu_chi"],
        part=cells["tu_so"],
        whole=cells["mau_so"],
        points=_number(cells["diem"]),
        full=_full(cells) if cells["muc"] else Fraction(1),
        bonus=_number(cells["thuong"]) if cells["thuong"] else Fraction(0),
        most=_number(cells["thuong_toi_da"]) if cells["thuong_toi_da"] else Fraction(0),
    )


def _full(cells: Mapping[str, str]) -> Fraction:
    """What gives full points. Where a part can be no more than its whole, "70" means 70 %; of money by the head, or
    whatever else is divided, a number is that number."""
    full = _number(cells["muc"])
    share = cells["tu_so"].partition(".")[0] == cells["mau_so"].partition(".")[0] in MODELS
    share = share or (cells["tu_so"], cells["mau_so"]) == ("reported", "expected")
    return full / 100 if share and "%" not in cells["muc"] and full > 2 else full


def _number(text: str) -> Fraction:
    number = Fraction(text.rstrip("%").replace(",", "."))
    return number / 100 if text.endswith("%") else number
