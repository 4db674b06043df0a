"""The sum over the whole country, too large to be added up unit by unit: by one pass of SQL over the kept rows.

Rows simply add up, but for figures that a unit above the communes stated itself. What lies under a province with such
a figure is left out of the pass, for that group of figures alone, and summed along the tree instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from handlers.core.combine import IMPLIED
from handlers.core.facts import MODELS, Model
from handlers.core.line import FUND
from handlers.core.sums import FundSum, Gathered, ModelSum, Sums, add, given
from storage.conditions import EXCESS
from storage.parts import parts
from storage.passing import HOUSE, USUAL, one_pass, sums
from storage.sql import Sql, either, packed

if TYPE_CHECKING:
    from storage.summing import Summing

# ruff: noqa: S608 (statements are put together from constants)
_TABLES = (("model", "tally_models"), ("indicator", "tally_singles"), ("'fund'", "tally_funds"))
_EACH_STATED = [f"SELECT {name}, unit FROM {table} WHERE year = :year AND above = 1" for name, table in _TABLES]
_STATED, _STATED_FUND = Sql(" UNION ALL ".join(_EACH_STATED)), Sql(_EACH_STATED[-1])
for _sql in (_STATED, _STATED_FUND):  # SQLite, which keeps no statistics here, would rather read the whole year
    _sql.sqlite = re.sub(r"FROM (\w+)", r"FROM \1 INDEXED BY ix_\1_above", _sql.sqlite)

_WHERE = "WHERE year = :year AND above = 0"
_LEFT = f"{_WHERE} AND NOT ({{among}})"
_MODEL = either(f"SELECT {sums(USUAL)} FROM tally_models {_LEFT} AND model = :name")
_HOUSES = either(f"SELECT {sums(HOUSE)} FROM tally_models {_LEFT} AND model = :name")
_EXCESS = either(f"SELECT {sums(HOUSE)} FROM tally_models {_LEFT} AND model = :name AND {EXCESS}")
_EXCESS.sqlite = _EXCESS.sqlite.replace("tally_models", "tally_models INDEXED BY ix_tally_models_excess")
_FUND = either(f"SELECT {sums(FundSum._fields)} FROM tally_funds {_LEFT}")
_FUND_ALL = Sql(f"SELECT {sums(FundSum._fields)} FROM tally_funds {_WHERE} AND unit <> :top")
_BALANCE = ("raised", "raised_stated", "spent", "balance")  # what a balance is reckoned from
_BALANCES = either(f"SELECT {sums(_BALANCE)} FROM tally_funds {_LEFT}")
_BALANCES_ALL = Sql(f"SELECT {sums(_BALANCE)} FROM tally_funds {_WHERE} AND unit <> :top")
_SINGLES = Sql(f"SELECT indicator, {sums(('value',))} FROM tally_singles {_WHERE} GROUP BY indicator")
_SINGLE = either(f"SELECT {sums(('value',))} FROM tally_singles {_LEFT} AND indicator = :name")


class Nation:
    """The children of the top, gathered."""

    def __init__(self, summing: Summing, top: str) -> None:
        self._summing, self._top = summing, top
        self._books, self._year = summing.books, summing.year
        self._kids = summing.upper.nodes[top].kids
        self._stated = self._books.all(_STATED_FUND if summing.aim.fund_only else _STATED, year=self._year)
        self._apart = self._kids_with_stated()

    def gathered(self) -> Gathered:
        models: dict[Model, ModelSum] = {}
        singles: dict[str, int] = {}
        if not self._summing.aim.fund_only:
            models, singles = self._models(), self._singles()
        fund = add([self._fund(), *self._of_kids(FUND)], FundSum)
        sums = Sums(models, fund if any(value is not None for value in fund) else None, singles)
        if self._summing.aim.fund_only:
            return Gathered(sums)
        its = self._summing
        return Gathered(sums, parts(self._books, its.homes, its.upper, self._year, self._top, given(sums)))

    def _fund(self) -> FundSum:
        every, left = (_FUND_ALL, _FUND) if not self._summing.aim.fund_only else (_BALANCES_ALL, _BALANCES)
        if self._apart.get(FUND):
            row = self._row(left, FUND)
        else:
            row = self._books.one(every, year=self._year, top=self._top) or ()
        if not self._summing.aim.fund_only:
            return FundSum._make(row)
        return FundSum(**dict(zip(_BALANCE, row, strict=True)))

    def _models(self) -> dict[Model, ModelSum]:
        found = one_pass(self._books, self._year, above=any(name in MODELS for name, _ in self._stated))
        return {
            model: self._model(model, found.get(model)) for model in MODELS if model in found or self._apart.get(model)
        }

    def _singles(self) -> dict[str, int]:
        found = {row[0]: row[1] for row in self._books.all(_SINGLES, year=self._year)}
        for code, kids in self._apart.items():
            if code not in MODELS and code != FUND:
                values = [self._row(_SINGLE, code)[0], *(self._summing.sums(kid).singles.get(code) for kid in kids)]
                found[code] = sum(value for value in values if value is not None)
        never = self._books.memory.catalogue.apart
        return {code: value for code, value in found.items() if code not in never and value is not None}

    def _model(self, model: Model, row: Sequence[Any] | None) -> ModelSum:
        if self._apart.get(model) or (row is not None and not row):
            row = self._row(_MODEL, model)
        usual = tuple(row or (None,) * len(USUAL))
        house: tuple[int | None, ...] = (None, None, None)
        if model in IMPLIED:
            house = self._row(_EXCESS, model)
        elif model == "family" and usual[0] is None:
            house = self._row(_HOUSES, model)
        rows: list[ModelSum] = [ModelSum(*usual, *house), *self._of_kids(model)]
        return add(rows, ModelSum)

    def _row(self, sql: Sql, name: str) -> tuple[Any, ...]:
        """The sums over all but what lies under the children set apart for that group."""
        left = [self._top, *(code for kid in self._apart.get(name, ()) for code in self._summing.upper.below(kid))]
        row = self._books.one(sql, year=self._year, name=name, codes=packed(left))
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
        for name, unit in self._stated:
            code: str | None = unit
            while code is not None and homes.get(code) != self._top:
                code = homes.get(code)
            if code is not None:
                found.setdefault(name, set()).add(code)
        return {name: sorted(kids) for name, kids in found.items()}
