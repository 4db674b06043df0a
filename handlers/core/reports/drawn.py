"""What stands on a picture, as values: bars or lines, each with one clear message as its title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.core.reports.report import Report
from handlers.core.talk import Say, say

MOST = 16  # bars on a picture that a telephone still shows well
LAST = 5  # of them, of a ranking's end


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Lengths are in thousandths of the whole width. `pale` lies behind `length`, `mark` is a line across; `said`
    stands at the right, `note` below in small."""

    label: Say
    length: int | None
    said: Say
    pale: int | None = None
    mark: int | None = None
    note: Say | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """`legend` explains the colours by "length", "pale", "mark"; `rest` bars are left out after the `first` ones."""

    title: Say
    place: Say
    note: Say | None = None
    bars: tuple[Bar, ...] = ()
    legend: tuple[tuple[str, Say], ...] = ()
    rest: int = 0
    first: int = MOST


def ends(bars: Sequence[Bar]) -> tuple[tuple[Bar, ...], int, int]:
    """(bars shown, how many are left out, after how many) of a ranking: who leads, and who comes last."""
    if len(bars) <= MOST:
        return tuple(bars), 0, len(bars)
    return (*bars[: MOST - LAST], *bars[-LAST:]), len(bars) - MOST, MOST - LAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Twelve months of whole đồng, added up, None from where nothing is known yet; each line with its name."""

    title: Say
    place: Say
    note: Say
    lines: tuple[tuple[Say, tuple[int | None, ...]], ...]


Chart = Bars | Lines


def place_of(report: Report) -> Say:
    return say("chart-place", place=report.unit.name, year=str(report.year), day=report.day)
