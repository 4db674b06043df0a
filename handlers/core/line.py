"""What the tally reads of a ledger entry: one short row, quick to make by the thousand."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.facts import MODELS, Qualifier
from handlers.core.ledger import EntryKind

FUND = "fund"


class Line(NamedTuple):
    """A live entry. `at` is whole microseconds and `root` the id of the first entry in its chain of corrections: a
    correction takes the place in time of what it corrects, so `(at, root)` orders what was stated. `on` is an ISO day,
    `donor` a number that is the same for the same name in the same unit, `goods` whether it is not money."""

    unit: str
    kind: EntryKind
    indicator: str
    value: int | None
    qualifier: Qualifier | None
    on: str
    at: int
    root: int
    donor: int | None
    goods: bool
    counterpart: str | None
    person: int | None


def group(indicator: str) -> str:
    """What is tallied together: a learning model, "fund", "nil", or a single indicator by its own code."""
    head = indicator.partition(".")[0]
    return head if head == FUND or head in MODELS else indicator
