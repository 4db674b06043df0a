"""A tally beside last year's and its targets: said only where both sides have figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.core.catalogue import Target
from handlers.core.facts import Model
from handlers.core.talk import Percent, Say, say
from handlers.core.tally import ModelTally, Tally, tenths


@dataclass(frozen=True, slots=True)
class Beside:
    """What a tally is compared with: last year's, and each model's target, a share of its total."""

    last: Tally | None = None
    targets: Mapping[Model, Target] = field(default_factory=dict)

    def parts(self, model: Model, now: ModelTally) -> list[Say]:
        """ "▲ 4,2% so với 2025", "vượt chỉ tiêu 70%"."""
        said = []
        share = now.percent_of_total
        before = self.last.models[model].percent_of_total if self.last else None
        if share is not None and before is not None and self.last is not None:
            said.append(_change("share", share - before, self.last.year))
        target = self.targets.get(model)
        if share is not None and target is not None:
            key = "compare-above-target" if share > target.tenths else "compare-on-target"
            said.append(say(key if share >= target.tenths else "compare-below-target", target=Percent(target.tenths)))
        return said

    def raised(self, now: Tally) -> list[Say]:
        """How the fund raised changed on last year, in percent of it."""
        before = self.last.fund.raised if self.last else None
        after = now.fund.raised
        if not before or after is None or self.last is None:
            return []
        if "fund.raised" in now.fund.qualifiers or "fund.raised" in self.last.fund.qualifiers:
            return []  # "hơn 15 tỷ" beside "hơn 13 tỷ" has no growth to the digit
        return [_change("fund", grown(after, before) or 0, self.last.year)]


def grown(now: int, before: int) -> int | None:
    """The growth in tenths of a percent, half up away from zero; None from nothing."""
    part = tenths(abs(now - before), before) if before > 0 else None
    return part if part is None or now >= before else -part


def _change(what: str, tenths_more: int, year: int) -> Say:
    key = "same" if tenths_more == 0 else "up" if tenths_more > 0 else "down"
    by = Percent(abs(tenths_more)) if what == "fund" else points(abs(tenths_more))  # a share grows by points
    return say(f"compare-{what}-{key}", points=by, year=str(year))


def points(tenths_of: int) -> Say:
    """Percentage points as they are read in a short line: 42 -> "4,2"."""
    whole, rest = divmod(tenths_of, 10)
    return say("points-tenths", whole=whole, rest=rest) if rest else say("number", n=whole)
