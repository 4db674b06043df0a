"""The learning models of the whole country in one pass over the kept rows, with as few sums as will do: each costs.

In nearly every row six columns follow from four: whoever gave what was achieved gave the total and the registered too.
Those four are summed over all rows, the others over the few rows that an index keeps because they are unlike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from handlers.core.combine import IMPLIED
from handlers.core.facts import MODELS
from handlers.core.sums import ModelSum, plus
from storage.books import Books
from storage.conditions import UNLIKE
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
HOUSE = ("h_part", "h_whole", "h_units")  # serve only where no total is stated
USUAL = tuple(name for name in ModelSum._fields if name not in HOUSE)
_FOUR = ("total", "registered", "achieved", "t_units")


def sums(names: Iterable[str]) -> str:
    return ", ".join(f"CAST(sum({name}) AS BIGINT)" for name in names)


_ALL = Sql(f"SELECT model, {sums(_FOUR)} FROM tally_models WHERE year = :year GROUP BY model")
_ALL.sqlite = (
    " UNION ALL ".join(  # a group for SQLite to compare with the one before at each row takes as long as a sum
        f"SELECT '{model}', {sums(_FOUR)} FROM tally_models WHERE year = :year AND model = '{model}'"
        for model in MODELS
    )
)
_UNLIKE = Sql(
    f"SELECT model, {sums(USUAL)} FROM tally_models WHERE year = :year AND above = 0 AND {UNLIKE} GROUP BY model"
)
_UNLIKE.sqlite = _UNLIKE.sqlite.replace("tally_models", "tally_models INDEXED BY ix_tally_models_unlike", 1)
_ABOVE = Sql(f"SELECT model, {sums(_FOUR)} FROM tally_models WHERE year = :year AND above = 1 GROUP BY model")
_ABOVE.sqlite = _ABOVE.sqlite.replace("tally_models", "tally_models INDEXED BY ix_tally_models_above", 1)


def one_pass(books: Books, year: int, *, above: bool = True) -> dict[str, Sequence[int | None]]:
    """By model the sums of `USUAL`, "above" rows left out if there are any; () where they cannot be told from these
    alone."""
    unlike = {row[0]: row[1:] for row in books.all(_UNLIKE, year=year)}
    # To look at each row whether it is above costs more than to take away those few.
    less = {row[0]: row[1:] for row in books.all(_ABOVE, year=year)} if above else {}
    return {
        model: _row(model, four, unlike.get(model), less.get(model))
        for model, *four in books.all(_ALL, year=year)
        if model in unlike or any(value is not None for value in four)
    }


def _less(whole: Sequence[int | None], part: Sequence[int | None] | None) -> Sequence[int | None] | None:
    """Sums without a part of their rows; None where nothing and zeros cannot be told apart."""
    if part is None:
        return whole
    left = [one if one is None or its is None else one - its for one, its in zip(whole, part, strict=True)]
    if any(its is not None and one == 0 for one, its in zip(left, part, strict=True)):
        return None
    return left


def _row(
    model: str,
    every: Sequence[int | None],
    unlike: Sequence[Any] | None,
    above: Sequence[int | None] | None,
) -> Sequence[int | None]:
    odd = ModelSum(*unlike) if unlike else ModelSum()
    four = _less(every, above)
    like = None if four is None else _less(four, [getattr(odd, name) for name in _FOUR] if unlike else None)
    if four is None or like is None:
        return ()
    part, whole = like[2], None if model in IMPLIED else like[0]
    return (
        *four[:3],
        odd.named,
        plus(part, odd.t_part),
        plus(whole, odd.t_whole),
        four[3],
        plus(part, odd.r_part),
        plus(like[1], odd.r_whole),
        plus(like[3], odd.r_units),
    )
