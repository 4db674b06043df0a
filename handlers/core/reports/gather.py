"""A report's content, collected: the same tallies that the chat shows, so that no figure can differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from handlers.core.catalogue import Catalogue, Target
from handlers.core.ledger import Entry
from handlers.core.punctual import Punctual
from handlers.core.reports.golden import NO_USES, golden_book
from handlers.core.reports.naming import Naming
from handlers.core.reports.report import Book, Report, Row, Silent, Stated, known
from handlers.core.tally import Tally
from handlers.core.units import BODY_KINDS, COMMUNE_KINDS, HAMLET_KINDS, Unit

BACK = 5  # years shown side by side
MOST = 10_000  # entries in a sheet
SILENT = 5_000  # units in the list of who has not reported


class Shelf(Protocol):
    """What a report is collected from."""

    def unit(self, code: str) -> Unit | None: ...
    def path(self, code: str) -> Sequence[str]: ...
    def children(self, code: str, day: date) -> Sequence[Unit]: ...
    def tally(self, unit: str, year: int, missing: int | None = 0) -> Tally: ...
    def in_time(self, code: str, year: int) -> Punctual | None: ...
    def host(self, code: str, year: int) -> Unit | None: ...
    def set_targets(self, codes: Sequence[str], year: int) -> Sequence[Target]:
        """What these units set or signed in the bot, the latest last."""
        ...

    def low(self, code: str, year: int) -> Mapping[str, Tally]:
        """The tallies of all right below a commune (or a unit in one), by code."""
        ...

    def told(
        self, code: str, year: int, limit: int
    ) -> tuple[Sequence[tuple[Entry, str, str, datetime | None]], int]: ...
    def money(self, code: str, year: int) -> Sequence[Entry]: ...
    def received(self, code: str, year: int) -> Mapping[int, int]: ...
    def notes(self, code: str, year: int) -> Mapping[str, Sequence[str]]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What of a report is wanted: what takes long is left out where it is not."""

    rows: bool = True
    before: bool = True  # last year's tally of each row
    lowest: bool = False
    stated: bool = False
    donors: bool = False


def gather(
    shelf: Shelf,
    catalogue: Catalogue,
    unit: Unit,
    year: int,
    today: date,
    naming: Naming,
    *,
    names: bool,
    wish: Wish,
    uses: Mapping[str, tuple[str, ...]] = NO_USES,
    step: Callable[[int, int], None] = lambda done, of: None,
) -> Report:
    """`names` says whether the asker is entitled to them; `uses` are the words that tell what money was spent on;
    `step` is told how many of how many units are collected."""
    day = min(today, date(year, 12, 31))
    tally, last = shelf.tally(unit.code, year, SILENT), shelf.tally(unit.code, year - 1)
    years = [shelf.tally(unit.code, past) for past in range(year - BACK + 1, year - 1)]
    children = shelf.children(unit.code, day) if wish.rows else ()
    rows, below = _rows(shelf, unit, children, year, day, step, wish)
    told, there = shelf.told(unit.code, year, MOST) if wish.stated and names else ((), 0)
    path = tuple(shelf.path(unit.code))
    whole = (*(one for one in path if one != unit.code), *unit.clusters, unit.code)
    return Report(
        unit=unit,
        above=shelf.unit(unit.parent) if unit.parent else None,
        path=path,
        year=year,
        day=day,
        tally=tally,
        last=last,
        rows=tuple(rows),
        communes=tuple(row for row in below if row.unit.kind in COMMUNE_KINDS),
        lowest=tuple(row for row in below if row.unit.kind not in COMMUNE_KINDS),
        years=tuple(past for past in (*years, last, tally) if known(past)),
        targets=catalogue.targets_for(year, whole, shelf.set_targets(whole, year)),
        in_time=shelf.in_time(unit.code, year),
        host=shelf.host(unit.code, year),
        missing=tuple(_silent(shelf, tally.missing)),
        received=shelf.received(unit.code, year),
        received_last=shelf.received(unit.code, year - 1),
        stated=tuple(_stated(shelf, told, naming)),
        stated_there=there,
        names=names,
        notes={kind: tuple(naming.masked(note) for note in its) for kind, its in shelf.notes(unit.code, year).items()},
        book=golden_book(shelf, unit.code, year, naming, uses) if wish.donors else Book(),
    )


def _rows(
    shelf: Shelf,
    unit: Unit,
    children: Sequence[Unit],
    year: int,
    day: date,
    step: Callable[[int, int], None],
    wish: Wish,
) -> tuple[list[Row], list[Row]]:
    """The units right below, and those further down where they are wanted: each commune's with it, as it is read once
    for all of them."""
    if unit.kind in COMMUNE_KINDS | HAMLET_KINDS:
        now, last = shelf.low(unit.code, year), shelf.low(unit.code, year - 1) if wish.before else {}
        return [Row(unit=its, tally=now[its.code], last=last.get(its.code)) for its in children if its.code in now], []
    rows: list[Row] = []
    below: list[Row] = []
    for number, its in enumerate(children):
        step(number, len(children))
        then = shelf.tally(its.code, year - 1) if wish.before else None
        rows.append(Row(unit=its, tally=shelf.tally(its.code, year), last=then))
        below += _below(shelf, its, year, day) if wish.lowest else []
    return rows, below


def _below(shelf: Shelf, unit: Unit, year: int, day: date) -> Iterable[Row]:
    """Communes below the unit, and what lies in communes, as names are read out."""
    if unit.kind in HAMLET_KINDS | BODY_KINDS:
        return
    commune = unit.kind in COMMUNE_KINDS
    low = shelf.low(unit.code, year) if commune else {}
    for its in shelf.children(unit.code, day):
        if commune and its.code in low:
            yield Row(unit=its, tally=low[its.code], above=unit.name)
        elif not commune:
            if its.kind in COMMUNE_KINDS:
                yield Row(unit=its, tally=shelf.tally(its.code, year), above=unit.name)
            yield from _below(shelf, its, year, day)


def _silent(shelf: Shelf, codes: Sequence[str]) -> Iterable[Silent]:
    names: dict[str | None, str] = {None: ""}
    for code in codes:
        unit = shelf.unit(code)
        if unit is None:
            continue
        if unit.parent not in names:
            above = shelf.unit(unit.parent) if unit.parent else None
            names[unit.parent] = above.name if above else ""
        yield Silent(unit=unit, above=names[unit.parent])


def _stated(shelf: Shelf, told: Sequence[tuple[Entry, str, str, datetime | None]], naming: Naming) -> Iterable[Stated]:
    places: dict[str, str] = {}
    for entry, sentence, reporter, at in told:
        if entry.unit not in places:
            unit = shelf.unit(entry.unit)
            places[entry.unit] = unit.name if unit else entry.unit
        yield Stated(
            place=places[entry.unit],
            entry=_unnamed(entry, naming),
            sentence=naming.masked(sentence),
            reporter=naming.masked(reporter),
            at=at,
        )


def _unnamed(entry: Entry, naming: Naming) -> Entry:
    return replace(
        entry,
        name=naming.masked(entry.name) if entry.name else None,
        note=naming.masked(entry.note) if entry.note else None,
        goods=naming.masked(entry.goods) if entry.goods else None,
    )
