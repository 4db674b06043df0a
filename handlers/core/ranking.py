"""Who stands where among units set side by side: by each learning model's share of its total, by money raised. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from handlers.core.facts import MODELS
from handlers.core.tally import Tally

RAISED = "fund.raised"
FEWEST = 2  # units with a figure, below which nobody has a place


class Rank(NamedTuple):
    """`place` among the `of` units that have a figure; those with as much share a place."""

    place: int
    of: int


def worth(tally: Tally, code: str) -> int | None:
    """What a unit is ranked by: tenths of a percent of a model's total, or whole đồng raised."""
    if code == RAISED:
        return tally.fund.raised
    return tally.models[code].percent_of_total  # type: ignore[index]


def codes() -> tuple[str, ...]:
    """What units are ranked by: the models, then what was raised."""
    return (*MODELS, RAISED)


def ranks(tallies: Sequence[Tally], unit: str) -> Mapping[str, Rank]:
    """The unit's place by each code in which it has one."""
    found = {}
    for code in codes():
        values = {tally.unit: value for tally in tallies if (value := worth(tally, code)) is not None}
        if unit in values and len(values) >= FEWEST:
            found[code] = Rank(1 + sum(value > values[unit] for value in values.values()), len(values))
    return found


def ordered(tallies: Sequence[Tally], code: str) -> Sequence[tuple[Tally, Rank]]:
    """Those that have a figure, the highest first, each with its place."""
    values = {tally.unit: value for tally in tallies if (value := worth(tally, code)) is not None}
    having = sorted((tally for tally in tallies if tally.unit in values), key=lambda its: -values[its.unit])
    return [(its, Rank(1 + sum(value > values[its.unit] for value in values.values()), len(values))) for its in having]
