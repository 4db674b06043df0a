"""Digit strings as Vietnamese type them: "1.045", "1,5", "1.500.000", "10,939"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Figure:
    """A digit string read: its value, whether dots or commas grouped thousands, whether that is in doubt."""

    value: Fraction | int
    grouped: bool = False
    decimal: bool = False
    doubt: bool = False


@lru_cache(maxsize=4096)
def figure(typed: str, scale: int = 1) -> Figure | None:
    """What `typed` is before a scale (1: none). None for what is no number at all ("20.11.2026", "1.2.3").

    Dots group thousands and the comma is the decimal mark; "1.5tr", "1,500,000" and "81.8%" are clear all the same.
    """
    if typed.isdigit():
        return Figure(int(typed)) if len(typed) <= 15 else None
    if len(typed) > 24:
        return None
    parts = typed.replace(",", ".").split(".")
    marks = [c for c in typed if c in ".,"]
    thousands = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(marks) == 1:
        if thousands and scale < 10**6:
            return Figure(int("".join(parts)), grouped=True)
        value = Fraction(int("".join(parts)), 10 ** len(parts[1]))
        return Figure(value, decimal=True, doubt=thousands and marks[0] == ".")
    if thousands and len(set(marks)) == 1:
        return Figure(int("".join(parts)), grouped=True)
    if marks[-1] not in marks[:-1] and len(set(marks)) == 2 and all(len(part) == 3 for part in parts[1:-1]):
        return Figure(Fraction(int("".join(parts)), 10 ** len(parts[-1])), grouped=True, decimal=True)
    return None
