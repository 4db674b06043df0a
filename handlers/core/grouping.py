"""What a cluster may add up, and what it must not.

A cluster keeps no fund of its own: it sets units side by side. Where some of them state what was raised, others only a
balance or what was spent, their sum would be of unlike things, and is not made; the rows are shown instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.core.sums import FUND_STATED, FUND_TOTALS, FundSum, Sums
from handlers.core.tally import Figure


def unmixed(sums: Sums, figures: Mapping[str, Figure], members: Sequence[Sums]) -> tuple[Sums, Mapping[str, Figure]]:
    """A total of the fund stands only if every member that stated any total of its fund gave this one; what members
    noted one by one always adds up, and what the cluster states itself stands."""
    if sums.fund is None:
        return sums, figures
    stating = [its.fund for its in members if its.fund is not None and _stated(its.fund)]
    kept, left = sums.fund, dict(figures)
    for name in (*FUND_TOTALS, *FUND_STATED):
        figure = figures.get(f"fund.{name}")
        if figure is None or figure.value is None or (figure.own is not None and figure.value == figure.own):
            continue
        flag = FUND_TOTALS.get(name, name)
        if any(getattr(fund, flag) is not None for fund in stating) and any(
            getattr(fund, name) is None for fund in stating
        ):
            kept = kept._replace(**{name: None})
            left[f"fund.{name}"] = figure._replace(value=None, below=None)
    return replace(sums, fund=kept), left


def _stated(fund: FundSum) -> bool:
    return any(getattr(fund, name) is not None for name in (*FUND_TOTALS.values(), *FUND_STATED))
