"""A tally as it is shown: the figures of one unit and all below it, for one year.

None is "no figure yet", never zero. Percentages are computed here, in whole tenths, half up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from handlers.core.facts import Model, Qualifier


def tenths(part: int | None, whole: int | None) -> int | None:
    """A percentage in whole tenths of a percent, rounded half up: tenths(66, 69) == 957; None without denominator."""
    if part is None or not whole:
        return None
    return (2000 * part + whole) // (2 * whole)


class Figure(NamedTuple):
    """One indicator of a unit. `value` is what stands; `own` what the unit itself stated and `below` its children's
    sum so far, from `parts` of `of` children expected; `qualifier` where the standing figure is one stated so."""

    value: int | None = None
    own: int | None = None
    below: int | None = None
    parts: int = 0
    of: int = 0
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelTally:
    """A learning model's three numbers. The ratios use only units that gave both numbers: (part, whole, units)."""

    total: int | None = None
    registered: int | None = None
    achieved: int | None = None
    named: int = 0  # households or persons registered by name
    of_total: tuple[int, int, int] | None = None
    of_registered: tuple[int, int, int] | None = None
    total_from_households: bool = False  # nobody stated a total: it is the units' own households

    @property
    def percent_of_total(self) -> int | None:
        """Tenths of a percent."""
        return tenths(*self.of_total[:2]) if self.of_total else None

    @property
    def percent_of_registered(self) -> int | None:
        """Tenths of a percent."""
        return tenths(*self.of_registered[:2]) if self.of_registered else None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundTally:
    """The scholarship fund, whole đồng. `received` is money noted one by one, `raised` by the rule of stated totals
    plus later receipts; `unstated` gifts of which it is not known whether they came; `in_kind` goods with a value.
    `balance` is the stated one, else `computed`: last year's balance (`opening`), plus raised, less spent."""

    raised: int | None = None
    received: int | None = None
    pledged: int | None = None
    outstanding: int | None = None
    unstated: int | None = None
    spent: int | None = None
    balance: int | None = None
    in_kind: int | None = None
    budget: int | None = None
    computed: int | None = None
    opening: int | None = None
    qualifiers: Mapping[str, Qualifier] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`models` has every model of `facts.MODELS`; `figures` every indicator with anything known, by catalogue code
    ("family.registered", "fund.raised", "members"); `missing` the codes of expected lowest units with no report."""

    unit: str
    year: int
    models: Mapping[Model, ModelTally]
    fund: FundTally
    figures: Mapping[str, Figure]
    reported: int
    expected: int
    missing: tuple[str, ...]
