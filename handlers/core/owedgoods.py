"""Goods that one donor promised, matched with goods that came: of "20 bộ sách", after "12 bộ sách", 8 are to come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from handlers.core.reading.typed.text import fold


class Step(NamedTuple):
    """A pledge, receipt or unpledge of one donor. `goods` is what, in words ("bộ sách"); "" on an unpledge of all."""

    kind: str
    goods: str
    quantity: int | None
    value: int | None
    entry: int


@dataclass(slots=True)
class Debt:
    """One promise of goods. `left` is how many are still to come, None where no number was said; `open` whether
    anything is."""

    entry: int
    goods: str
    quantity: int | None
    value: int | None
    left: int | None
    open: bool = True

    @property
    def outstanding(self) -> int | None:
        """What the goods still to come are worth in đồng, None where nobody said what all are worth."""
        if self.value is None or not self.open:
            return self.value if self.value is None else 0
        if not self.quantity or self.left is None:
            return self.value
        return (2 * self.value * self.left + self.quantity) // (2 * self.quantity)


def owed_goods(steps: Iterable[Step]) -> list[Debt]:
    """From what was stated, in order. What comes goes to the oldest open promise of the same goods; where either side
    gives no number, that promise is kept."""
    debts: list[Debt] = []
    for step in steps:
        if step.kind == "pledge":
            debts.append(Debt(step.entry, step.goods, step.quantity, step.value, step.quantity))
            continue
        rest = step.quantity
        for debt in debts:
            if not debt.open or (step.goods and not akin(debt.goods, step.goods)):
                continue
            rest = _take(debt, rest if step.goods else None)
            if step.goods and not rest:
                break
    return debts


def _take(debt: Debt, number: int | None) -> int | None:
    """Take so many off; what is left over of them."""
    if number is None or debt.left is None:
        debt.left, debt.open = (None if debt.left is None else 0), False
        return None
    taken = min(number, debt.left)
    debt.left -= taken
    debt.open = debt.left > 0
    return number - taken


def akin(one: str, other: str) -> bool:
    """ "sách" and "bộ sách" are; "bộ sách" and "bộ bàn ghế" are not."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return first <= second or second <= first
