"""A report's content: one unit's year with the year before, the units below, who is missing, and who gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from handlers.core.catalogue import Target
from handlers.core.facts import Model
from handlers.core.ledger import Entry
from handlers.core.punctual import Punctual
from handlers.core.tally import Tally
from handlers.core.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit with this year's tally and last year's; `above` is the name of the unit it stands under."""

    unit: Unit
    tally: Tally
    last: Tally | None = None
    above: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A unit that has not reported, and the name of the one above it."""

    unit: Unit
    above: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """An entry with the sentence behind it, names left out where they may not stand."""

    place: str
    entry: Entry
    sentence: str = ""
    reporter: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Donor:
    """Somebody who agreed to be named, with what came from them in the year: whole đồng, and goods as told."""

    name: str
    place: str
    dong: int
    goods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The year's sổ vàng: `donors` the largest first; what came from those who are not named; what was spent, by
    use ((use, whole đồng), see `golden`)."""

    donors: tuple[Donor, ...] = ()
    unnamed: int = 0
    unnamed_dong: int = 0
    spending: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`rows` are the units right below as names are read out; `communes` and `lowest` (what lies in communes) those
    further down, where they were asked for. `received` is money noted one by one, by month. `stated` is empty for those
    not entitled to names (`names` False), `stated_there` how many entries there are in all. `notes` are what meetings
    noted, by kind ("difficulties", "directions", "tasks"). `years` has the tallies of years with any figure."""

    unit: Unit
    above: Unit | None
    path: tuple[str, ...]
    year: int
    day: date
    tally: Tally
    last: Tally
    rows: tuple[Row, ...] = ()
    communes: tuple[Row, ...] = ()
    lowest: tuple[Row, ...] = ()
    years: tuple[Tally, ...] = ()
    targets: Mapping[Model, Target] = field(default_factory=dict)
    missing: tuple[Silent, ...] = ()
    in_time: Punctual | None = None
    host: Unit | None = None  # of a cluster, in that year
    received: Mapping[int, int] = field(default_factory=dict)
    received_last: Mapping[int, int] = field(default_factory=dict)
    stated: tuple[Stated, ...] = ()
    stated_there: int = 0
    names: bool = False
    book: Book = field(default_factory=Book)
    notes: Mapping[str, Sequence[str]] = field(default_factory=dict)


def known(tally: Tally) -> bool:
    """Whether it has any figure at all."""
    return any(figure.value is not None for figure in tally.figures.values())
