"""What a unit contributes upward for one year: the rows that are kept, and that add up along the tree.

None is "no figure", and adds nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from handlers.core.facts import MODELS, Model

T = TypeVar("T", "ModelSum", "FundSum")


class ModelSum(NamedTuple):
    """One learning model, `MODEL_NUMBERS` first. `t_…` is its ratio to the total: (part, whole, units that gave both),
    `r_…` to the registered. `h_…` is for where no total is stated: households of the units that gave a family figure;
    for community and commune `h_whole` is how far stated totals differ from one for each valid unit."""

    total: int | None = None
    registered: int | None = None
    achieved: int | None = None
    named: int | None = None
    t_part: int | None = None
    t_whole: int | None = None
    t_units: int | None = None
    r_part: int | None = None
    r_whole: int | None = None
    r_units: int | None = None
    h_part: int | None = None
    h_whole: int | None = None
    h_units: int | None = None


class FundSum(NamedTuple):
    """The fund in whole đồng, transfers between units left out. `…_stated` is 1 where the figure rests on a stated
    total and may replace one stated above, 0 where only some of it does; `balance` and `budget` are always stated."""

    raised: int | None = None
    raised_stated: int | None = None
    received: int | None = None
    pledged: int | None = None
    outstanding: int | None = None
    unstated: int | None = None
    spent: int | None = None
    spent_stated: int | None = None
    in_kind: int | None = None
    in_kind_stated: int | None = None
    balance: int | None = None
    budget: int | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """All that a unit contributes; `singles` are the other indicators by code."""

    models: Mapping[Model, ModelSum] = field(default_factory=dict)
    fund: FundSum | None = None
    singles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The children's sums added up. `parts` says of how many expected children each stated number comes, by code
    ("family.total", "fund.raised", "members")."""

    sums: Sums = field(default_factory=Sums)
    parts: Mapping[str, int] = field(default_factory=dict)


MODEL_NUMBERS = ("total", "registered", "achieved")
FUND_TOTALS = {"raised": "raised_stated", "spent": "spent_stated", "in_kind": "in_kind_stated"}
FUND_STATED = ("balance", "budget")
_MODEL_CODES = {model: tuple(f"{model}.{name}" for name in MODEL_NUMBERS) for model in MODELS}
_FUND_CODES, _FLAG_CODES = (
    tuple((FundSum._fields.index(name), f"fund.{name}") for name in names)
    for names in ((*FUND_TOTALS, *FUND_STATED), FUND_TOTALS.values())
)


def plus(one: int | None, other: int | None) -> int | None:
    return one if other is None else other if one is None else one + other


def add(sums: Iterable[T], kind: type[T]) -> T:
    """Column by column."""
    columns: Any = zip(*sums, strict=True)
    return kind(*(sum(known) if (known := [v for v in column if v is not None]) else None for column in columns))


def gather(children: Iterable[tuple[Sums, bool]], apart: Collection[str] = ()) -> Gathered:
    """From each child's sums and whether the child is expected to give figures. `apart` are the codes that never add
    up (a rate, points)."""
    models: dict[Model, list[ModelSum]] = {}
    funds: list[FundSum] = []
    singles: dict[str, int] = {}
    parts: dict[str, int] = {}
    for sums, expected in children:
        for model, row in sums.models.items():
            models.setdefault(model, []).append(row)
        if sums.fund is not None:
            funds.append(sums.fund)
        for code, value in sums.singles.items():
            if code in apart:
                continue
            singles[code] = singles.get(code, 0) + value
        if expected:
            for code in given(sums):
                parts[code] = parts.get(code, 0) + 1
    added = Sums(
        {model: add(rows, ModelSum) for model, rows in models.items()}, add(funds, FundSum) if funds else None, singles
    )
    return Gathered(added, parts)


def given(sums: Sums) -> list[str]:
    """The codes of the numbers that a unit gave; a "fund.raised_stated" can stand in for a stated total above it."""
    codes = [
        code
        for model, row in sums.models.items()
        for value, code in zip(row, _MODEL_CODES[model], strict=False)  # the row's first
        if value is not None
    ]
    fund = sums.fund
    if fund is not None:
        codes += [code for place, code in _FUND_CODES if fund[place] is not None]
        codes += [code for place, code in _FLAG_CODES if fund[place]]
    return [*codes, *sums.singles]
