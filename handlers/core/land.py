"""A piece of the tree as it was in one year, and its figures counted from the lowest units up.

A unit is valid in a year if it was there at its end. One that ended before counts in its successor for that year, under
which it then hangs (`gone`); for the years before it stands in its own place, under its own name.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from handlers.core.combine import Ground, combine
from handlers.core.own import NOTHING, Own, Transfer
from handlers.core.past import with_past
from handlers.core.sums import Gathered, Sums, gather
from handlers.core.tally import Figure


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with what hangs under it. `kids` are its valid children, `gone` the ended units that count in it since the
    ISO day `merged`. `expected` children give figures; a `body` (school, office, clan) does where somebody reports for
    it (`spoken_for`)."""

    code: str
    hamlet: bool = False
    commune: bool = False
    body: bool = False
    spoken_for: bool = False
    households: int | None = None
    kids: tuple[Place, ...] = ()
    gone: tuple[Place, ...] = ()
    merged: str = ""
    valid: bool = True


class Reports(NamedTuple):
    """`hamlets` and `bodies` are those expected, `missing` the expected that did not report, `any` whether anything at
    or below did; `lowest` are the lowest units, where there is no hamlet, and `lowest_missing` those of them without."""

    hamlets: int = 0
    bodies: int = 0
    missing: tuple[str, ...] = ()
    lowest: int = 0
    lowest_missing: tuple[str, ...] = ()
    any: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A place, counted. `transfers` are (receiver, transfer) of all that came from another unit."""

    sums: Sums = Sums()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    reports: Reports = Reports()
    ground: Ground = Ground()
    transfers: tuple[tuple[str, Transfer], ...] = ()
    codes: frozenset[str] = frozenset()


def count_up(place: Place, owns: Mapping[str, Own], apart: Collection[str] = ()) -> Counted:
    """The place's figures from what each unit stated itself. `apart` are the codes that never add up."""
    kids = [count_up(kid, owns, apart) for kid in place.kids]
    gone = [count_up(old, owns, apart) for old in place.gone]
    mine = owns.get(place.code, NOTHING)
    ground = Ground(
        sum(not kid.body for kid in place.kids),
        sum(kid.ground.hamlets for kid in kids) + (place.hamlet and place.valid),
        sum(kid.ground.communes for kid in kids) + (place.commune and place.valid),
        place.households,
        not place.valid,
    )
    below = gather(((kid.sums, not its.body) for kid, its in zip(kids, place.kids, strict=True)), apart)
    if gone:
        mine, below = with_past(mine, [old.sums for old in gone], place.merged, below if kids else None, apart)
    sums, figures = combine(mine, below, ground)
    transfers = [(place.code, transfer) for transfer in mine.fund.transfers] if mine.fund else []
    for one in (*kids, *gone):
        transfers += one.transfers
    return Counted(
        sums,
        figures,
        _reports(place, mine.reported or any(old.reports.any for old in gone), kids),
        ground,
        tuple(transfers),
        frozenset({place.code}).union(*(one.codes for one in (*kids, *gone))),
    )


def _reports(place: Place, reported: bool, kids: list[Counted]) -> Reports:
    below = [kid.reports for kid in kids]
    missing = [code for its in below for code in its.missing]
    lowest, unreported = sum(its.lowest for its in below), [code for its in below for code in its.lowest_missing]
    expected = place.valid and (place.hamlet or (place.body and (place.spoken_for or reported)))
    if expected and not reported:
        missing.insert(0, place.code)
    if place.valid and not place.body and (not lowest or (reported and len(unreported) == lowest)):
        # The lowest unit there is; or it speaks for those below it, none of which said anything.
        lowest, unreported = 1, [] if reported else [place.code]
    return Reports(
        sum(its.hamlets for its in below) + (expected and place.hamlet),
        sum(its.bodies for its in below) + (expected and place.body),
        tuple(missing),
        lowest,
        tuple(unreported),
        reported or any(its.any for its in below),
    )


def gathered(kids: list[tuple[Place, Counted]], apart: Collection[str] = ()) -> Gathered:
    """The children of a unit whose place is not counted as a whole (a cluster's members)."""
    return gather(((counted.sums, not place.body) for place, counted in kids), apart)
