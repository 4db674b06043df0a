"""The sum over the whole country, too large to be added up unit by unit: by one pass of SQL over the kept rows.

Rows simply add up, but for figures that a unit above the communes stated itself. What lies under a province with such
a figure is left out of the pass, for that group of figures alone, and summed along the tree instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from handlers.core.combine import IMPLIED
from handlers.core.facts import MODELS, Model
from handlers.core.line import FUND, group
from handlers.core.sums import FUND_STATED, FUND_TOTALS, MODEL_NUMBERS, FundSum, Gathered, ModelSum, Sums, add, given
from storage.conditions import EXCESS
from storage.passing import HOUSE, USUAL, one_pass, sums
from storage.sql import Sql, each, either, packed

if TYPE_CHECKING:
    from storage.summing import Summing

# ruff: noqa: S608 (statements are put together from constants)
_TABLES = (("model", "tally_models"), ("indicator", "tally_singles"), ("'fund'", "tally_funds"))
_EACH_STATED = [f"SELECT {name}, unit FROM {table} WHERE year = :year AND above = 1" for name, table in _TABLES]
_STATED, _STATED_FUND = Sql(" UNION ALL ".join(_EACH_STATED)), Sql(_EACH_STATED[-1])
for _sql in (_STATED, _STATED_FUND):  # SQLite, which keeps no statistics here, would rather read the whole year
    _sql.sqlite = re.sub(r"FROM (\w+)", r"FROM \1 INDEXED BY ix_\1_above", _sql.sqlite)


def _test(name: str) -> str:
    return "= 1" if name.endswith("_stated") else "IS NOT NULL"


def _counts(names: Iterable[str]) -> str:
    return ", ".join(f"count(CASE WHEN {name} {_test(name)} THEN 1 END)" for name in names)


_WHERE = "WHERE year = :year AND above = 0"
_LEFT = f"{_WHERE} AND NOT ({{among}})"
_IN = "WHERE year = :year AND {among}"
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
# In how many of some units a number is known; and whether it is in any.
_TOTALS = (*FUND_TOTALS, *FUND_TOTALS.values(), *FUND_STATED)
_MODEL_NAMES = ", ".join(f"'{model}'" for model in MODELS)
_KNOWN_MODELS = each(
    f"SELECT model, {_counts(MODEL_NUMBERS)} FROM tally_models {_IN} AND model IN ({_MODEL_NAMES}) GROUP BY model"
)
_KNOWN_FUNDS = each(f"SELECT '{FUND}', {_counts(_TOTALS)} FROM tally_funds {_IN}")
_KNOWN_SINGLE = each(f"SELECT :name, count(value) FROM tally_singles {_IN} AND indicator = :name")
_ANY = {
    "model": {name: each(f"SELECT 1 FROM tally_models {_IN} AND model = :name AND {name} IS NOT NULL LIMIT 1")
              for name in MODEL_NUMBERS},
    FUND: {name: each(f"SELECT 1 FROM tally_funds {_IN} AND {name} {_test(name)} LIMIT 1") for name in _TOTALS},
    "single": {"value": each(f"SELECT 1 FROM tally_singles {_IN} AND indicator = :name LIMIT 1")},
}  # fmt: skip


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
        return Gathered(sums, {} if self._summing.aim.fund_only else self._parts(given(sums)))

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

    def _parts(self, codes: Sequence[str]) -> dict[str, int]:
        """Of how many expected children each number comes. One commune of each is looked at first: mostly all have
        it, and then so have all children."""
        nodes, below = self._summing.upper.nodes, self._summing.upper.below
        kids = [kid for kid in self._kids if nodes[kid].expected]
        first = [next((code for code in below(kid) if nodes[code].site.commune), kid) for kid in kids]
        wanted = packed(first)
        known: dict[str, int] = {}
        asked = {"model": (_KNOWN_MODELS, ""), FUND: (_KNOWN_FUNDS, "")}
        for sql, name in {asked.get(_where(head)[0], (_KNOWN_SINGLE, head)) for head in map(group, codes)}:
            for head, *numbers in self._books.all(sql, year=self._year, codes=wanted, name=name):
                names = _where(head)[1]
                known |= {_code(head, of): number for of, number in zip(names, numbers, strict=True)}
        parts = {
            code: len(kids) if known.get(code) == len(kids) else sum(self._has(kid, code) for kid in kids)
            for code in codes
        }
        return {code: number for code, number in parts.items() if number}

    def _has(self, kid: str, code: str) -> bool:
        head = group(code)
        table, _ = _where(head)
        sql = _ANY[table]["value" if table == "single" else code[len(head) + 1 :]]
        units = packed(self._summing.upper.below(kid))
        return self._books.one(sql, year=self._year, name=head, codes=units) is not None


def _where(head: str) -> tuple[str, Sequence[str]]:
    """The table of a group of figures, and its numbers there."""
    if head in MODELS:
        return "model", MODEL_NUMBERS
    return (FUND, _TOTALS) if head == FUND else ("single", ("value",))


def _code(head: str, name: str) -> str:
    return head if name == "value" else f"{head}.{name}"
