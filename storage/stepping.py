"""Moving the kept tallies with each entry, in the entry's transaction.

Mostly one hamlet of a commune says something, and the commune itself has not: then its row moves by the difference
between what the hamlet contributed before and after. Everything else (the commune's own figures, merged units, stated
totals of money, a figure taken back altogether, many hamlets at once) is counted again from the entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from handlers.core.combine import IMPLIED
from handlers.core.facts import MODELS
from handlers.core.land import Place, count_up
from handlers.core.line import FUND, Line, group
from handlers.core.own import REPORTS, own
from handlers.core.sums import FUND_TOTALS, FundSum, ModelSum, Sums
from storage import kept
from storage.books import Books
from storage.entries import LINES, line_of
from storage.homes import Homes, Site
from storage.landing import REPORT, span
from storage.moving import NIL, lock, recount
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
FEW = 2  # units of one commune and year; for more, one recount is cheaper than a step for each
_MANY = 8  # touches; from so many on the tree is read at once
_LINES = Sql(f"SELECT {LINES} AND e.unit IN (:unit, :anchor) AND e.indicator BETWEEN :first AND :last")
_REPORTED = Sql(f"SELECT 1 FROM entries e WHERE e.unit = :unit AND {REPORT} LIMIT 1")
_ONE_MORE = Sql(
    """INSERT INTO tally_reports (year, unit, hamlets, bodies, any_below, above) VALUES (:year, :unit, 1, 0, 1, 0)
    ON CONFLICT (year, unit) DO UPDATE SET hamlets = tally_reports.hamlets + 1, any_below = 1"""
)


class Touch(NamedTuple):
    """What an entry changes."""

    unit: str
    year: int
    indicator: str
    kind: str


class Step(NamedTuple):
    """One hamlet's group before the entry, and the lines it was counted from; `before` is None where only its having
    reported is looked at."""

    anchor: Site
    unit: Site
    year: int
    group: str
    before: Sums | None
    lines: tuple[Line, ...] = ()


class Moving:
    """Made before the entries are written, carried out after. Raises ValueError on an unknown unit."""

    def __init__(self, books: Books, touched: Iterable[Touch], *, adding: bool = False) -> None:
        """`adding`: nothing is superseded, so that whoever has reported still has afterwards."""
        self._books, self._homes = books, Homes(books)
        touched = tuple(touched)
        if len(touched) >= _MANY:
            self._homes.hold({its.unit for its in touched})
        else:
            for its in touched:
                self._homes.look_around(its.unit)
        self._recounts: dict[tuple[str, int], set[str]] = {}
        self._steps: list[Step] = []
        self._anchors: dict[str, Site] = {}
        self._adding = adding
        self._reported: set[tuple[str, int]] = set()  # known to have reported before
        places: dict[tuple[str, int], dict[str, set[str]]] = {}
        anchors: dict[tuple[str, int], Site] = {}
        for unit, year, indicator, kind in touched:
            place = unit, year
            anchor = anchors.get(place) or anchors.setdefault(place, self._homes.anchor(unit, year))
            self._anchors[anchor.code] = anchor
            groups = places.setdefault((anchor.code, year), {}).setdefault(unit, set())
            groups.add(group(indicator))
            if kind in REPORTS:
                groups.add(NIL)
        for (code, year), units in sorted(places.items()):  # in one order, or two could wait for each other
            lock(books, code, year)
            for unit, groups in units.items():
                few = len(units) <= FEW and self._plain(unit, self._anchors[code], year)
                for name in sorted(groups, key=NIL.__eq__):  # that last: the others may tell it by the way
                    if few and (step := self._step(unit, self._anchors[code], year, name)) is not None:
                        self._steps.append(step)
                    else:
                        self._recounts.setdefault((code, year), set()).add(name)

    def carry_out(self, added: Sequence[tuple[int, Line]]) -> None:
        """Bring the kept tallies to what stands now; `added` is each new entry's year and line."""
        for step in self._steps:
            place = step.anchor.code, step.year
            if step.group not in self._recounts.get(place, ()) and not self._take(step, added):
                self._recounts.setdefault(place, set()).add(step.group)
        for (code, year), groups in sorted(self._recounts.items()):
            recount(self._books, self._homes, self._anchors[code], year, groups)

    def _plain(self, unit: str, anchor: Site, year: int) -> bool:
        """A valid unit right below its commune, with nothing below itself and no merge on either side."""
        moves, site = self._homes.moves, self._homes.site(unit)
        if site is None or not anchor.commune or site.parent != anchor.code or site.commune or not site.valid(year):
            return False
        if moves.into and (unit in moves.into or unit in moves.of or anchor.code in moves.of):
            return False
        return not self._homes.is_parent(unit)

    def _step(self, unit: str, anchor: Site, year: int, name: str) -> Step | None:
        """None where the commune stated such a figure itself."""
        site = self._homes.site(unit)
        assert site is not None
        if name == NIL:
            reported = (unit, year) in self._reported or self._has_reported(unit, year)
            return Step(anchor, site, year, name, Sums() if reported else None)
        lines = self._lines(site, anchor, year, name)
        if any(line.unit == anchor.code for line in lines):
            return None
        before = self._sums(site, lines, self._reported, year)
        return None if before is None else Step(anchor, site, year, name, before, lines)

    def _has_reported(self, unit: str, year: int) -> bool:
        return self._books.one(_REPORTED, unit=unit, year=year) is not None

    def _lines(self, site: Site, anchor: Site, year: int, name: str) -> tuple[Line, ...]:
        """The live entries of a group that the unit or its commune stated."""
        first, last = span(name)
        rows = self._books.all(_LINES, unit=site.code, anchor=anchor.code, year=year, first=first, last=last)
        return tuple(map(line_of, rows))

    def _sums(self, site: Site, lines: Iterable[Line], reported: set[tuple[str, int]], year: int) -> Sums | None:
        """What the unit alone contributes; None where more than its row moves: a transfer. Notes in `reported` whether
        it has."""
        its = own(lines)
        if its.reported:
            reported.add((site.code, year))
        if its.fund is not None and its.fund.transfers:
            return None
        place = Place(site.code, hamlet=site.hamlet, body=site.body, households=site.households)
        return count_up(place, {site.code: its}, self._books.memory.catalogue.apart).sums

    def _take(self, step: Step, added: Sequence[tuple[int, Line]]) -> bool:
        """Move the row; False where it has to be counted again."""
        books, name, year, unit = self._books, step.group, step.year, step.anchor.code
        if name == NIL:
            reports = self._adding or self._has_reported(step.unit.code, year)
            if reports and step.before is None and step.unit.hamlet:
                books.run(_ONE_MORE, year=year, unit=unit)
                return True
            return reports == (step.before is not None)
        if name in books.memory.catalogue.apart:
            return True  # never adds up
        if self._adding:  # what stood, stands
            new = (
                its for of, its in added if of == year and its.unit == step.unit.code and group(its.indicator) == name
            )
            lines: Iterable[Line] = (*step.lines, *new)
        else:
            lines = self._lines(step.unit, step.anchor, year, name)
        after = self._sums(step.unit, lines, self._reported, year)
        if after is None or step.before is None:
            return False
        table, key, old, now = _values(step.before, after, name)
        by = _difference(old, now, name)
        if by is None:
            return False
        place = {"year": year, "unit": unit} | ({key: name} if key else {})
        return all(value is None for value in by) or kept.move(books, table, place, by)


def _values(before: Sums, after: Sums, name: str) -> tuple[kept.Table, str, tuple[Any, ...], tuple[Any, ...]]:
    if name in MODELS:
        old, new = (its.models.get(name, ModelSum()) for its in (before, after))
        return kept.MODELS, "model", old, new
    if name == FUND:
        return kept.FUNDS, "", before.fund or FundSum(), after.fund or FundSum()
    return kept.SINGLES, "indicator", (before.singles.get(name),), (after.singles.get(name),)


_FLAGS = tuple(FundSum._fields.index(name) for name in FUND_TOTALS.values())
_EXCESS = ModelSum._fields.index("h_whole")


def _difference(old: tuple[Any, ...], new: tuple[Any, ...], name: str) -> list[int | None] | None:
    """What the row moves by, column by column; None where that does not follow from the two alone: a figure that is
    there no more (others may still have one), or a stated total (it may now replace the commune's)."""
    if name == FUND and any(its[place] is not None for its in (old, new) for place in _FLAGS):
        return None
    found: list[int | None] = []
    for place, (was, now) in enumerate(zip(old, new, strict=True)):
        if name in IMPLIED and place == _EXCESS:
            found.append((now or 0) - (was or 0) or None)
        elif now is None and was is not None:
            return None
        else:
            found.append(None if now is None else now - (was or 0))
    return found
