"""A new file of emulation points on trial: what it says, how it differs from the one that holds, and who would stand
where by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from handlers.core.reports.points import Scored, score
from handlers.core.reports.report import Row
from handlers.core.reports.said import tenths_of
from handlers.core.reports.scheme import Criterion
from handlers.core.reports.schemewords import plain
from handlers.core.talk import Say, say

SHOWN = 12  # differences
FIRST = 5  # ranks


def differences(old: Sequence[Criterion], new: Sequence[Criterion]) -> tuple[Say, ...]:
    """What changes, criterion by criterion; criteria are known by their names."""
    before = {plain(its.name): its for its in old}
    after = {plain(its.name): its for its in new}
    lines = [say("points-added", name=its.name, points=number(its.points)) for key, its in after.items()
             if key not in before]  # fmt: skip
    lines += [say("points-gone", name=its.name) for key, its in before.items() if key not in after]
    for key, its in after.items():
        if key in before:
            lines += _changed(before[key], its)
    return tuple(lines)


def _changed(old: Criterion, new: Criterion) -> Iterable[Say]:
    if (old.part, old.whole) != (new.part, new.whole):
        yield say("points-counts", name=new.name)
    if old.points != new.points:
        yield say("points-from-to", name=new.name, old=number(old.points), new=number(new.points))
    if old.full != new.full:
        yield say("points-full", name=new.name, old=_full(old), new=_full(new))
    if (old.bonus, old.most) != (new.bonus, new.most):
        yield say("points-bonus-changed", name=new.name)


def _full(its: Criterion) -> Say:
    return say("points-share", share=number(its.full * 100)) if its.whole and its.full <= 2 else number(its.full)


def number(value: Fraction) -> Say:
    """Half up to a tenth: "12,5"."""
    return tenths_of(int(value * 10 + Fraction(1, 2)))


def tried(old: Sequence[Criterion], new: Sequence[Criterion], rows: Sequence[Row]) -> tuple[Say, ...]:
    """The lines a chair reads before saying yes: how many criteria and points, what differs, who would be first."""
    total = sum((its.points for its in new), Fraction(0))
    lines = [say("points-read", n=len(new), points=number(total))]
    lines += [say("points-one", name=its.name, points=number(its.points), full=_full(its)) for its in new[:SHOWN]]
    lines += [say("import-more", n=len(new) - SHOWN)] if len(new) > SHOWN else []
    if old:
        changes = differences(old, new)
        lines.append(say("points-differs") if changes else say("points-same"))
        lines += [say("points-difference", what=its) for its in changes[:SHOWN]]
        lines += [say("import-more", n=len(changes) - SHOWN)] if len(changes) > SHOWN else []
    if rows:
        lines.append(say("points-trial"))
        lines += _ranks(score(old, rows) if old else (), score(new, rows))
    return tuple(lines)


def _ranks(before: Sequence[Scored], now: Sequence[Scored]) -> Iterable[Say]:
    stood = {its.row.unit.code: its.rank for its in before}
    for its in now[:FIRST]:
        key = "points-place-moved" if stood.get(its.row.unit.code, its.rank) != its.rank else "points-place"
        yield say(key, rank=its.rank, place=its.row.unit.name, points=tenths_of(its.total),
                  before=stood.get(its.row.unit.code, its.rank))  # fmt: skip
    if len(now) > FIRST:
        yield say("points-places-more", n=len(now) - FIRST)
