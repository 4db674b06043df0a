"""The sum over the whole country, too large to be added up unit by unit: by one pass of SQL over the kept rows.

Rows simply add up, but for figures that a unit above the communes stated itself. What lies under a province with such
a figure is left out of the pass, for that group of figures alone, and summed along the tree instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from handlers.core.facts import MODELS, Model
from handlers.core.line import FUND, group
from handlers.core.sums import FUND_STATED, FUND_TOTALS, MODEL_NUMBERS, FundSum, Gathered, ModelSum, Sums, add, given
from storage.kept import either
from storage.sql import Sql, packed

if TYPE_CHECKING:
    from storage.summing import Summing

# ruff: noqa: S608 (statements are put together from constants)
_STATED = Sql(
    """SELECT model, unit FROM tally_models WHERE year = :year AND above = 1
    UNION ALL SELECT 'fund', unit FROM tally_funds WHERE year = :year AND above = 1
    UNION ALL SELECT indicator, unit FROM tally_singles WHERE year = :year AND above = 1"""
)
# The last three columns serve only where no total is stated, and are not summed with the rest: each costs.
_HOUSE = ("h_part", "h_whole", "h_units")
_USUAL = tuple(name for name in ModelSum._fields if name not in _HOUSE)


def _sums(names: Iterable[str]) -> str:
    return ", ".join(f"CAST(sum({name}) AS BIGINT)" for name in names)


_WHERE = "WHERE year = :year AND above = 0 AND unit <> :top"
_LEFT = f"{_WHERE} AND NOT ({{among}})"
_MODELS = Sql(f"SELECT model, {_sums(_USUAL)} FROM tally_models {_WHERE} GROUP BY model")
_MODEL = either(f"SELECT {_sums(_USUAL)} FROM tally_models {_LEFT} AND model = :name")
_HOUSES = either(f"SELECT {_sums(_HOUSE)} FROM tally_models {_LEFT} AND model = :name")
_FUND = either(f"SELECT {_sums(FundSum._fields)} FROM tally_funds {_LEFT}")
_SINGLES = Sql(f"SELECT indicator, {_sums(('value',))} FROM tally_singles {_WHERE} GROUP BY indicator")
_SINGLE = either(f"SELECT {_sums(('value',))} FROM tally_singles {_LEFT} AND indicator = :name")
_IN = "WHERE year = :year AND {among}"
_HAS = {
    f"{table}.{name}": either(f"SELECT 1 FROM tally_{table}s {_IN}{key} AND {name} {test} LIMIT 1")
    for table, key, names in (
        ("model", " AND model = :name", MODEL_NUMBERS),
        ("fund", "", (*FUND_TOTALS, *FUND_TOTALS.values(), *FUND_STATED)),
        ("single", " AND indicator = :name", ("value",)),
    )
    for name in names
    for test in ("= 1" if name.endswith("_stated") else "IS NOT NULL",)
}


class Nation:
    """The children of the top, gathered."""

    def __init__(self, summing: Summing, top: str) -> None:
        self._summing, self._top = summing, top
        self._books, self._year = summing.books, summing.year
        self._kids = summing.upper.nodes[top].kids
        self._apart = self._kids_with_stated()

    def gathered(self) -> Gathered:
        models: dict[Model, ModelSum] = {}
        found = {row[0]: row[1:] for row in self._books.all(_MODELS, year=self._year, top=self._top)}
        for model in MODELS:
            if model in found or self._apart.get(model):
                models[model] = self._model(model, found.get(model))
        funds = [FundSum._make(self._row(_FUND, FUND)), *self._of_kids(FUND)]
        singles = {row[0]: row[1] for row in self._books.all(_SINGLES, year=self._year, top=self._top)}
        for code, kids in self._apart.items():
            if kids and group(code) == code and code not in MODELS and code != FUND:
                values = [self._row(_SINGLE, code)[0], *(self._summing.sums(kid).singles.get(code) for kid in kids)]
                singles[code] = sum(value for value in values if value is not None)
        fund = add(funds, FundSum)
        never = self._books.memory.catalogue.apart
        sums = Sums(
            models,
            fund if any(value is not None for value in fund) else None,
            {code: value for code, value in singles.items() if code not in never and value is not None},
        )
        return Gathered(sums, self._parts(given(sums)))

    def _model(self, model: Model, row: Sequence[Any] | None) -> ModelSum:
        if self._apart.get(model):
            row = self._row(_MODEL, model)
        usual = tuple(row or (None,) * len(_USUAL))
        plain = model not in ("family", "community", "commune") or (model == "family" and usual[0] is not None)
        house = (None, None, None) if plain else self._row(_HOUSES, model)
        rows: list[ModelSum] = [ModelSum(*usual, *house), *self._of_kids(model)]
        return add(rows, ModelSum)

    def _row(self, sql: Sql, name: str) -> tuple[Any, ...]:
        """The sums over all but what lies under the children set apart for that group."""
        left = [node.site.code for kid in self._apart.get(name, ()) for node in self._summing.upper.below(kid)]
        row = self._books.one(sql, year=self._year, top=self._top, name=name, codes=packed(left))
        assert row is not None
        return row

    def _of_kids(self, name: str) -> list[Any]:
        sums = [self._summing.sums(kid) for kid in self._apart.get(name, ())]
        rows: list[Any] = [its.fund if name == FUND else its.models.get(name) for its in sums]  # type: ignore[call-overload]
        return [row for row in rows if row is not None]

    def _kids_with_stated(self) -> dict[str, list[str]]:
        """By group, the children at or below which somebody above the communes stated such a figure."""
        found: dict[str, set[str]] = {}
        homes = self._summing.upper.homes
        for name, unit in self._books.all(_STATED, year=self._year):
            code: str | None = unit
            while code is not None and homes.get(code) != self._top:
                code = homes.get(code)
            if code is not None:
                found.setdefault(name, set()).add(code)
        return {name: sorted(kids) for name, kids in found.items()}

    def _parts(self, codes: Sequence[str]) -> dict[str, int]:
        """Of how many expected children each number comes. One unit of each is looked at first: mostly it has all."""
        nodes = self._summing.upper.nodes
        below = {
            kid: [node.site.code for node in self._summing.upper.below(kid)]
            for kid in self._kids
            if nodes[kid].expected
        }
        first = {kid: next((code for code in its if nodes[code].site.commune), kid) for kid, its in below.items()}
        self._summing.read(first.values())
        parts = dict.fromkeys(codes, 0)
        for kid, its in below.items():
            has = set(given(self._summing.row(first[kid])))
            for code in codes:
                parts[code] += code in has or self._has(its, code)
        return {code: number for code, number in parts.items() if number}

    def _has(self, units: list[str], code: str) -> bool:
        head = group(code)
        table, name = ("model", code[len(head) + 1 :]) if head in MODELS else ("single", "value")
        if head == FUND:
            table, name = "fund", code[len(FUND) + 1 :]
        found = self._books.one(_HAS[f"{table}.{name}"], year=self._year, name=head, codes=packed(units))
        return found is not None
