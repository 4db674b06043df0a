"""The indicators that can be counted: a value made from a data file, so that one more costs one entry there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from handlers.core.facts import Indicator as Figure
from handlers.core.facts import Model, Reading
from handlers.core.ledger import EntryKind
from handlers.core.line import FUND, group

Kind = Literal["level", "flow", "apart"]
Measure = Literal["number", "money", "points", "percent"]
NOTED: Mapping[str, EntryKind] = {
    "fund.received": "receipt",
    "fund.pledged": "pledge",
    "fund.unstated": "gift",
    "fund.spending": "spending",
}

SIGNED, SHARE = "target", "target_share"  # what a unit aims at: how many, and which share of its total

APART = frozenset({"per_capita_fund", "points"})  # known to the reader, so also where no catalogue is at hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One thing that is counted. `kind`: of a level the latest stands, flows add up over the year; neither `apart`
    figures (a rate, points) nor their sums mean anything over the tree. `measure` is what it is counted in, `unit` the
    word for that by language; a value is stored in whole steps of 1/`scale` (points: 10 keeps 9,5 as 95).
    `ratio` is the code it is shown as a share of, `names` by language, `hear` what people call it."""

    code: str
    kind: Kind = "level"
    measure: Measure = "number"
    unit: Mapping[str, str] = field(default_factory=dict)
    scale: int = 1
    model: Model | None = None
    ratio: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    hear: tuple[str, ...] = ()
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is aimed at: `tenths` of a percent of the total of a model, in a year, at a unit and all below it."""

    model: Model
    year: int
    unit: str
    tenths: int
    source: str = ""


@dataclass(frozen=True)
class Catalogue:
    """All indicators by code, in the order in which they are shown, and the targets."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()

    def get(self, code: str) -> Indicator | None:
        return self.indicators.get(code)

    def steps(self, code: str, value: float) -> int:
        """A figure as it is said, in the whole steps it is stored in: points 98.5 -> 985."""
        indicator = self.indicators.get(code)
        return round(value * (indicator.scale if indicator else 1))

    def is_flow(self, code: str) -> bool:
        """Whether figures of it add up over the year."""
        indicator = self.indicators.get(code)
        return indicator is not None and indicator.kind == "flow"

    def in_steps(self, reading: Reading) -> Reading:
        """A reading whose indicators are in the steps they are stored in, as all that works on them expects."""
        facts = [
            replace(fact, value=self.steps(fact.code, fact.value))
            if isinstance(fact, Figure) and fact.value is not None
            else fact
            for fact in reading.facts
        ]
        return replace(reading, facts=tuple(facts))

    @cached_property
    def apart(self) -> frozenset[str]:
        """The codes that never add up over the tree."""
        return APART | {code for code, its in self.indicators.items() if its.kind == "apart"}

    def kind_of(self, code: str) -> EntryKind:
        """How a stated figure of it is entered: a level, or an aim; what is noted one by one as it came."""
        if code.partition(".")[0] in (SIGNED, SHARE):
            return "target"
        return NOTED.get(code, "level")

    def singles(self) -> tuple[Indicator, ...]:
        """Those that are neither a learning model's number nor the fund's."""
        return tuple(its for its in self.indicators.values() if its.model is None and group(its.code) != FUND)

    def targets_for(self, year: int, path: tuple[str, ...], stated: Iterable[Target] = ()) -> Mapping[Model, Target]:
        """The targets that hold for a unit, by its path from the nation down to it: the nearest unit's stands, and at
        one unit what was `stated` in the bot (the latest last) over what the file has."""
        every = [its for its in (*self.targets, *stated) if its.year == year]
        return {its.model: its for code in path for its in every if its.unit == code}
