"""Figures that a unit takes over from those merged into it, and a unit's own figures made again from its kept row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from handlers.core.combine import Ground, combine
from handlers.core.own import Names, Own, OwnFund, Stand
from handlers.core.sums import FUND_TOTALS, MODEL_NUMBERS, Gathered, Sums, gather, plus


def with_past(
    mine: Own, gone: Sequence[Sums], merged: str, kids: Gathered | None, apart: Collection[str]
) -> tuple[Own, Gathered]:
    """A unit's own figures and those below it, with those of the units that were merged into it.

    What it stated of a day from `merged` on speaks of the whole new unit, and covers the old ones. What it stated
    before speaks of what it was then, and adds to theirs. `kids` is None where it has no other children.
    """
    before, after = _split(mine, merged)
    past = gather([(combine(before, Gathered(), Ground())[0], False), *((sums, False) for sums in gone)], apart)
    if kids is None:
        return after, past
    old = own_of(past.sums)
    return replace(after, stands={**old.stands, **after.stands}, fund=_joined(old.fund, after.fund)), kids


def own_of(sums: Sums) -> Own:
    """The unit's own figures behind the row of a unit that was counted without its children."""
    stands: dict[str, Stand] = {}
    names = {}
    for model, row in sums.models.items():
        for name in MODEL_NUMBERS:
            if (value := getattr(row, name)) is not None:
                stands[f"{model}.{name}"] = Stand(value, None, "")
        if row.named is not None:
            names[model] = Names(row.named, 0)
    stands |= {code: Stand(value, None, "") for code, value in sums.singles.items()}
    fund = sums.fund
    if fund is None:
        return Own(stands, names)
    for name, stated in FUND_TOTALS.items():
        if getattr(fund, stated):
            stands[f"fund.{name}"] = Stand(getattr(fund, name), None, "")
    for name in ("balance", "budget"):
        if (value := getattr(fund, name)) is not None:
            stands[f"fund.{name}"] = Stand(value, None, "")
    noted = OwnFund(
        fund.received,
        None if fund.in_kind_stated else fund.in_kind,
        None if fund.spent_stated else fund.spent,
        fund.pledged,
        fund.outstanding,
        fund.unstated,
    )
    return Own(stands, names, noted)


def _split(mine: Own, merged: str) -> tuple[Own, Own]:
    after = {code: stand for code, stand in mine.stands.items() if stand.on >= merged}
    before = {code: stand for code, stand in mine.stands.items() if stand.on < merged}
    # Receipts stay beside the stated total that already holds the later of them.
    early = any(f"fund.{name}" in before for name in FUND_TOTALS)
    return (
        Own(before, {}, mine.fund if early else None),
        Own(after, mine.names, None if early else mine.fund, mine.reported),
    )


def _joined(old: OwnFund | None, new: OwnFund | None) -> OwnFund | None:
    if old is None or new is None:
        return old or new
    return OwnFund(
        plus(old.received, new.received),
        plus(old.goods, new.goods),
        plus(old.spent, new.spent),
        plus(old.pledged, new.pledged),
        plus(old.outstanding, new.outstanding),
        plus(old.unstated, new.unstated),
        new.transfers,
    )
