"""The yearly table as the Association lays it out: for each learning model total, registered, achieved and both
ratios; the fund; then every other indicator that anybody gave, by what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.core.catalogue import Catalogue
from handlers.core.facts import MODELS
from handlers.core.talk import IndicatorName, Say, say
from handlers.core.tally import FundTally, Tally

FUND = ("raised", "received", "spent", "balance", "in_kind", "outstanding", "unstated", "budget")
NUMBERS = ("total", "registered", "achieved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`code` is what it holds ("family.achieved"), of a ratio its denominator's name ("family.percent_of_total").
    `adds` says whether figures of several units may be added up."""

    code: str
    group: Say
    head: Say
    measure: Literal["number", "money", "percent", "points"] = "number"
    scale: int = 1
    adds: bool = True

    @property
    def is_ratio(self) -> bool:
        return self.code.endswith(("percent_of_total", "percent_of_registered"))


def columns(tallies: Sequence[Tally], catalogue: Catalogue) -> tuple[Column, ...]:
    """Those with a figure in any of the tallies."""
    return (*_models(tallies), *_fund(tallies), *_others(tallies, catalogue))


def _models(tallies: Sequence[Tally]) -> Iterable[Column]:
    for model in MODELS:
        if not any(_given(tally, model) for tally in tallies):
            continue
        group = say(f"model-{model}")
        for number in NUMBERS:
            yield Column(code=f"{model}.{number}", group=group, head=say(f"report-col-{number}"))
        for ratio in ("percent_of_total", "percent_of_registered"):
            head = say(f"report-col-{ratio.replace('_', '-')}")
            yield Column(code=f"{model}.{ratio}", group=group, head=head, measure="percent", adds=False)


def _given(tally: Tally, model: str) -> bool:
    its = tally.models.get(model)  # type: ignore[call-overload]
    return its is not None and any(getattr(its, number) is not None for number in NUMBERS)


def _fund(tallies: Sequence[Tally]) -> Iterable[Column]:
    given = {name for name in FUND for tally in tallies if getattr(tally.fund, name) is not None}
    if not given:
        return
    for name in FUND:
        same = name == "received" and all(tally.fund.received == tally.fund.raised for tally in tallies)
        if name in given and not same:
            head = say(f"report-col-fund-{name.replace('_', '-')}")
            yield Column(code=f"fund.{name}", group=say("report-group-fund"), head=head, measure="money")


def _others(tallies: Sequence[Tally], catalogue: Catalogue) -> Iterable[Column]:
    models = tuple(f"{model}." for model in MODELS)
    for its in catalogue.indicators.values():
        if its.code.startswith((*models, "fund.")):
            continue
        if any(value(tally, its.code) is not None for tally in tallies):
            yield Column(
                code=its.code,
                group=say(f"report-group-{its.family}") if its.family in GROUPS else say("report-group-others"),
                head=say("report-col-indicator", name=IndicatorName(its.code)),
                measure=its.measure,
                scale=its.scale,
                adds=its.kind != "apart",
            )


GROUPS = ("fund", "organisation", "awards", "centres", "emulation", "targets")


def value(tally: Tally, code: str) -> int | None:
    """The figure of a code, of a ratio in tenths of a percent; None where there is none yet."""
    head, _, name = code.partition(".")
    if head in MODELS:
        found: int | None = getattr(tally.models[head], name)
        return found
    if head == "fund" and name in FundTally.__dataclass_fields__:
        amount: int | None = getattr(tally.fund, name)
        return amount
    figure = tally.figures.get(code)
    return figure.value if figure else None


def fraction(tally: Tally, code: str) -> tuple[int, int] | None:
    """What a ratio is made of: (part, whole), from the units that gave both numbers."""
    head, _, name = code.partition(".")
    its = tally.models[head]  # type: ignore[index]
    ratio = its.of_total if name == "percent_of_total" else its.of_registered
    return ratio[:2] if ratio else None
