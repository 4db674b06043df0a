"""From sums to a tally as it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.core.combine import IMPLIED, Ground
from handlers.core.facts import MODELS, Model, Qualifier
from handlers.core.own import Transfer
from handlers.core.sums import FundSum, ModelSum, Sums, plus
from handlers.core.tally import Figure, FundTally, ModelTally, Tally

Ratio = tuple[int, int, int]
PER_HEAD = "per_capita_fund"


def shown(
    unit: str,
    year: int,
    sums: Sums,
    figures: Mapping[str, Figure],
    ground: Ground,
    *,
    transfers: Sequence[Transfer] = (),
    opening: int | None = None,
    reported: int = 0,
    expected: int = 0,
    missing: Sequence[str] = (),
) -> Tally:
    """`transfers` are those that came to the unit, or to one below it, from outside; `opening` last year's balance."""
    return Tally(
        unit=unit,
        year=year,
        models={model: _model(model, sums.models.get(model), ground) for model in MODELS},
        fund=_fund(sums.fund, figures, transfers, opening),
        figures=figures,
        reported=reported,
        expected=expected,
        missing=tuple(missing),
    )


def _model(model: Model, row: ModelSum | None, ground: Ground) -> ModelTally:
    if row is None:
        return ModelTally()
    total, of_total, from_households = row.total, _ratio(row.t_part, row.t_whole, row.t_units), False
    if model in IMPLIED and (row.achieved is not None or row.registered is not None or total is not None):
        # Where no total is stated, each valid hamlet (commune) below is one.
        total = (ground.hamlets if model == "community" else ground.communes) + (row.h_whole or 0)
        of_total = _ratio(row.t_part, total, row.t_units)
    elif total is None and row.h_whole is not None:
        total, of_total, from_households = row.h_whole, _ratio(row.h_part, row.h_whole, row.h_units), True
    return ModelTally(
        total=total,
        registered=row.registered,
        achieved=row.achieved,
        named=row.named or 0,
        of_total=of_total,
        of_registered=_ratio(row.r_part, row.r_whole, row.r_units),
        total_from_households=from_households,
    )


def _ratio(part: int | None, whole: int | None, units: int | None) -> Ratio | None:
    return (part, whole, units or 1) if part is not None and whole else None


def balance(row: FundSum, transfers: Sequence[Transfer], opening: int | None) -> int | None:
    """What should be in the fund. Where all receipts were noted one by one, no spending noted is none spent; beside a
    stated total of what was raised, an unknown spending stays unknown, and so does the balance."""
    raised = plus(row.raised, sum(transfer.raised for transfer in transfers) or None)
    if raised is None and (row.spent is None or opening is None):
        return None
    if row.spent is None and row.raised_stated is not None:
        return None
    return (opening or 0) + (raised or 0) - (row.spent or 0)


def _fund(
    row: FundSum | None, figures: Mapping[str, Figure], transfers: Sequence[Transfer], opening: int | None
) -> FundTally:
    row = row or FundSum()
    computed = balance(row, transfers, opening)
    came = {
        name: sum(getattr(transfer, name) for transfer in transfers) or None
        for name in ("received", "raised", "in_kind")
    }
    qualifiers: dict[str, Qualifier] = {
        code: figure.qualifier for code, figure in figures.items() if figure.qualifier is not None
    }
    return FundTally(
        raised=plus(row.raised, came["raised"]),
        received=plus(row.received, came["received"]),
        pledged=row.pledged,
        outstanding=row.outstanding,
        unstated=row.unstated,
        spent=row.spent,
        balance=row.balance if row.balance is not None else computed,
        in_kind=plus(row.in_kind, came["in_kind"]),
        budget=row.budget,
        computed=computed,
        opening=opening,
        qualifiers=qualifiers,
    )


def per_head(tally: Tally, population: int | None) -> Tally:
    """With what was raised a head, half up, where nobody stated it and the people are counted."""
    people = tally.figures["population"].value if "population" in tally.figures else population
    raised = tally.fund.raised
    if PER_HEAD in tally.figures or raised is None or not people:
        return tally
    return replace(tally, figures={**tally.figures, PER_HEAD: Figure(value=(2 * raised + people) // (2 * people))})
