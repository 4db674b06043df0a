"""A piece of the tree as it was in one year, and its figures counted from the lowest units up.

A unit is valid in a year if it was there at its end. One that ended before counts in its successor for that year, under
which it then hangs (`gone`); for the years before it stands in its own place, under its own name.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import NamedTuple

from handlers.core.combine import Ground, combine
from handlers.core.own import NOTHING, Own, Transfer
from handlers.core.past import with_past
from handlers.core.sums import Gathered, Sums, gather
from handlers.core.tally import Figure

_NONE_BELOW = Gathered()


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with what hangs under it. `kids` are its valid children, `gone` the ended units that count in it since the
    ISO day `merged`. A `body` (school, office, clan) is expected to report where somebody speaks for it."""

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

    @property
    def expected(self) -> bool:
        """Whether its figures are needed before the children's sum replaces a stated figure above."""
        return self.valid and not self.body


class Reports(NamedTuple):
    """`hamlets` and `bodies` are those expected at or below, `unheard` and `silent` those of them that did not report.
    Where there is no hamlet: `lowest` are the lowest units, `quiet` those that did not report. `any`: something did."""

    hamlets: int = 0
    bodies: int = 0
    unheard: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    lowest: int = 0
    quiet: tuple[str, ...] = ()
    any: bool = False

    @property
    def expected(self) -> int:
        return (self.hamlets or self.lowest) + self.bodies

    @property
    def missing(self) -> tuple[str, ...]:
        return (self.unheard if self.hamlets else self.quiet) + self.silent


@dataclass(frozen=True, slots=True)
class Counted:
    """A place, counted. `transfers` are (receiver, transfer) of all that came from another unit."""

    sums: Sums = field(default_factory=Sums)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    reports: Reports = field(default_factory=Reports)
    ground: Ground = field(default_factory=Ground)
    transfers: tuple[tuple[str, Transfer], ...] = ()
    codes: frozenset[str] = frozenset()


def count_up(
    place: Place,
    owns: Mapping[str, Own],
    apart: Collection[str] = (),
    kept: MutableMapping[str, Counted] | None = None,
) -> Counted:
    """The place's figures from what each unit stated itself. `apart` are the codes that never add up; `kept` is given
    what every place below was counted as."""
    kids = [count_up(kid, owns, apart, kept) for kid in place.kids]
    gone = [count_up(old, owns, apart, kept) for old in place.gone]
    mine = owns.get(place.code, NOTHING)
    ground = Ground(
        sum(kid.expected for kid in place.kids),
        sum(kid.ground.hamlets for kid in kids) + (place.hamlet and place.valid),
        sum(kid.ground.communes for kid in kids) + (place.commune and place.valid),
        place.households,
        not place.valid,
    )
    below = _NONE_BELOW
    if kids:
        below = gather(((kid.sums, its.expected) for kid, its in zip(kids, place.kids, strict=True)), apart)
    if gone:
        mine, below = with_past(mine, [old.sums for old in gone], place.merged, below if kids else None, apart)
    sums, figures = combine(mine, below, ground)
    transfers = [(place.code, transfer) for transfer in mine.fund.transfers] if mine.fund else []
    for one in (*kids, *gone):
        transfers += one.transfers
    counted = Counted(
        sums,
        figures,
        _reports(place, mine.reported or any(old.reports.any for old in gone), kids),
        ground,
        tuple(transfers),
        frozenset({place.code}).union(*(one.codes for one in (*kids, *gone))),
    )
    if kept is not None:
        kept[place.code] = counted
    return counted


def _reports(place: Place, reported: bool, kids: list[Counted]) -> Reports:
    """Hamlets are expected, and bodies that somebody speaks for; without a hamlet the lowest units there are, or the
    one above them that spoke when none of them did."""
    below = [kid.reports for kid in kids]
    hamlet = place.valid and place.hamlet
    body = place.valid and place.body and (place.spoken_for or reported)
    own = (place.code,) if not reported else ()
    lowest, quiet = sum(its.lowest for its in below), tuple(code for its in below for code in its.quiet)
    if place.expected and (not lowest or (reported and len(quiet) == lowest)):
        lowest, quiet = 1, own
    return Reports(
        sum(its.hamlets for its in below) + hamlet,
        sum(its.bodies for its in below) + body,
        (own if hamlet else ()) + tuple(code for its in below for code in its.unheard),
        (own if body else ()) + tuple(code for its in below for code in its.silent),
        lowest,
        quiet,
        reported or any(its.any for its in below),
    )
