"""Numbers dealt out so that they add up exactly."""

from __future__ import annotations

from collections.abc import Sequence


def share(total: int, weights: Sequence[float], least: Sequence[int], most: Sequence[int]) -> list[int]:
    """`total` dealt out by weight, each within its bounds; the largest remainders get the odd ones.

    Raises ValueError where the bounds leave no way.
    """
    if not sum(least) <= total <= sum(most):
        raise ValueError(f"{total} does not fit between {sum(least)} and {sum(most)}")
    scale = (total - sum(least)) / (sum(weights) or 1)
    wanted = [low + weight * scale for low, weight in zip(least, weights, strict=True)]
    given = [min(int(want), high) for want, high in zip(wanted, most, strict=True)]
    order = sorted(range(len(given)), key=lambda at: int(wanted[at]) - wanted[at])
    while (missing := total - sum(given)) > 0:
        for at in [at for at in order if given[at] < most[at]][:missing]:
            given[at] += 1
    return given


def deal(
    groups: Sequence[str],
    amounts: dict[str, int],
    weights: Sequence[float],
    least: Sequence[int],
    most: Sequence[int],
) -> list[int]:
    """`share` within each group: a group's members get exactly that group's amount."""
    given = [0] * len(groups)
    for group, amount in amounts.items():
        at = [number for number, one in enumerate(groups) if one == group]
        parts = share(amount, [weights[one] for one in at], [least[one] for one in at], [most[one] for one in at])
        for one, part in zip(at, parts, strict=True):
            given[one] = part
    return given
