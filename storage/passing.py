"""The learning models of the whole country in one pass over the kept rows, with as few sums as will do: each costs.

In nearly every row six columns follow from four: whoever gave what was achieved gave the total and the registered too.
Those four are summed over all rows, the others over the few rows that an index keeps because they are unlike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from handlers.core.combine import IMPLIED
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


_ALL = Sql(f"SELECT model, {sums(_FOUR)} FROM tally_models WHERE year = :year AND above = 0 GROUP BY model")
_UNLIKE = Sql(
    f"SELECT model, {sums(USUAL)} FROM tally_models WHERE year = :year AND above = 0 AND {UNLIKE} GROUP BY model"
)
_UNLIKE.sqlite = _UNLIKE.sqlite.replace("tally_models", "tally_models INDEXED BY ix_tally_models_unlike", 1)


def one_pass(books: Books, year: int) -> dict[str, Sequence[int | None]]:
    """By model the sums of `USUAL`, "above" rows left out; () where they cannot be told from these alone."""
    unlike = {row[0]: row[1:] for row in books.all(_UNLIKE, year=year)}
    return {model: _row(model, four, unlike.get(model)) for model, *four in books.all(_ALL, year=year)}


def _row(model: str, four: Sequence[int | None], unlike: Sequence[Any] | None) -> Sequence[int | None]:
    odd = ModelSum(*unlike) if unlike else ModelSum()
    like: dict[str, int | None] = {}  # the sums over the other rows
    for name, value in zip(_FOUR, four, strict=True):
        part: int | None = getattr(odd, name)
        like[name] = value if value is None or part is None else value - part
        if part is not None and like[name] == 0:
            return ()  # nothing, or zeros?
    total, registered, achieved, units = four
    part, whole = like["achieved"], None if model in IMPLIED else like["total"]
    return (
        total,
        registered,
        achieved,
        odd.named,
        plus(part, odd.t_part),
        plus(whole, odd.t_whole),
        units,
        plus(part, odd.r_part),
        plus(like["registered"], odd.r_whole),
        plus(like["t_units"], odd.r_units),
    )
