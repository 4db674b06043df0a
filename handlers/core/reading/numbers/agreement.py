"""Whether a stated percent is the ratio of two numbers."""

from __future__ import annotations

from fractions import Fraction


def agrees(a: int, b: int, percent: Fraction, decimals: int) -> bool:
    """Whether a/b is the percent, rounded half up or cut, at the decimals it was given with."""
    scaled = Fraction(100 * a * 10**decimals, b)
    stated = percent * 10**decimals
    return stated in (int(scaled), int(scaled + Fraction(1, 2)))
