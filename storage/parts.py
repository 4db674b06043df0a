"""Of how many of the country's provinces each number comes, by a look at few of their communes.

Which communes those are is remembered while the tree stays the same. It is only where to look first: what is not seen
there is looked for in all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from handlers.core.facts import MODELS
from handlers.core.line import FUND, group
from handlers.core.sums import FUND_STATED, FUND_TOTALS, MODEL_NUMBERS
from storage.books import Books
from storage.homes import Homes
from storage.sql import Sql, each, packed
from storage.upper import Upper

# ruff: noqa: S608 (statements are put together from constants)
_TOTALS = (*FUND_TOTALS, *FUND_TOTALS.values(), *FUND_STATED)
_FEW = 8  # children; to look through the communes of more takes longer than to read the year's rows of that number
_IN = "WHERE year = :year AND {among}"
_MODEL_NAMES = ", ".join(f"'{model}'" for model in MODELS)
_NUMBERS = {
    "model": each(
        f"SELECT unit, model, {', '.join(MODEL_NUMBERS)} FROM tally_models {_IN} AND model IN ({_MODEL_NAMES})"
    ),
    FUND: each(f"SELECT unit, '{FUND}', {', '.join(_TOTALS)} FROM tally_funds {_IN}"),
    "single": each(f"SELECT unit, indicator, value FROM tally_singles {_IN} AND indicator = :name"),
}


def _holding(table: str, name: str) -> str:
    test = "= 1" if name.endswith("_stated") else "IS NOT NULL"
    column = {"tally_models": "AND model = :name", "tally_singles": "AND indicator = :name"}.get(table, "")
    return f"SELECT unit FROM {table} WHERE year = :year {column} AND {name} {test}"


_HOLDING = {
    "model": {name: _holding("tally_models", name) for name in MODEL_NUMBERS},
    FUND: {name: _holding("tally_funds", name) for name in _TOTALS},
    "single": {"value": _holding("tally_singles", "value")},
}
_ALL = {table: {name: Sql(text) for name, text in its.items()} for table, its in _HOLDING.items()}
_SOME = {table: {name: each(text + " AND {among}") for name, text in its.items()} for table, its in _HOLDING.items()}
Seen = set[tuple[str, str]]  # a child, and the code of a number it has


def parts(books: Books, homes: Homes, upper: Upper, year: int, top: str, codes: Sequence[str]) -> dict[str, int]:
    """By code, how many of the top's expected children have the number."""
    kids = [kid for kid in upper.nodes[top].kids if upper.nodes[kid].expected]
    name = f"witnesses {year}"
    kept: Mapping[str, str] | None = books.memory.get(name, homes.version)
    witnesses = kept if kept is not None else _firsts(upper, kids)
    seen = _seen(books, year, witnesses, codes)
    lacking = {code: its for code in codes if (its := {kid for kid in kids if (kid, code) not in seen})}
    more = _search(books, upper, year, lacking)
    if kept is None or more:
        books.memory.put(name, homes.version, {**witnesses, **_witnesses(more)})
    seen |= {(kid, code) for kid, code, _ in more}
    found = Counter(code for _, code in seen)
    return {code: found[code] for code in codes if found[code]}


def _firsts(upper: Upper, kids: Sequence[str]) -> dict[str, str]:
    """One commune of each child, with the child: mostly all have everything."""
    return {next((code for code in upper.below(kid) if upper.nodes[code].site.commune), kid): kid for kid in kids}


def _seen(books: Books, year: int, units: Mapping[str, str], codes: Sequence[str]) -> Seen:
    """What these units have, each with the child it is below."""
    seen: Seen = set()
    wanted = packed(list(units))
    asked = {(table, head if table == "single" else "") for head in map(group, codes) for table in [_where(head)]}
    for table, name in asked:
        for unit, head, *values in books.all(_NUMBERS[table], year=year, codes=wanted, name=name):
            kid = units[unit]
            for column, value in zip(_columns(table), values, strict=True):
                if value if column.endswith("_stated") else value is not None:
                    seen.add((kid, head if table == "single" else f"{head}.{column}"))
    return seen


def _search(
    books: Books, upper: Upper, year: int, lacking: Mapping[str, Collection[str]]
) -> list[tuple[str, str, str]]:
    """(child, code, unit) of each number that a unit below one of the children has that were not seen to have it."""
    homes = {unit: kid for kid in set().union(*lacking.values()) for unit in upper.below(kid)}
    found: list[tuple[str, str, str]] = []
    for code, kids in lacking.items():
        head = group(code)
        table = _where(head)
        column = "value" if table == "single" else code[len(head) + 1 :]
        few = len(kids) <= _FEW
        units = packed([unit for kid in kids for unit in upper.below(kid)]) if few else ""
        for (unit,) in books.all((_SOME if few else _ALL)[table][column], year=year, name=head, codes=units):
            if (kid := homes.get(unit)) in kids and kid is not None:
                found.append((kid, code, unit))
    return found


def _witnesses(found: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Units to look at first another time: for each number of a child the one that has the most numbers."""
    has = Counter(unit for _, _, unit in found)
    best: dict[tuple[str, str], str] = {}
    for kid, code, unit in found:
        if has[unit] > has[best.get((kid, code), "")]:
            best[kid, code] = unit
    return {unit: kid for (kid, _), unit in best.items()}


def _where(head: str) -> str:
    """The table that a group of figures is in."""
    return "model" if head in MODELS else FUND if head == FUND else "single"


def _columns(table: str) -> Sequence[str]:
    return MODEL_NUMBERS if table == "model" else _TOTALS if table == FUND else ("value",)
