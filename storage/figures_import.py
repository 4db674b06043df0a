"""Figures of earlier years from a table: what they would change, or everything that is wrong with it, line by line.

Columns unit_code, year, indicator, value, and if wanted qualifier. Stated figures are entered as levels without a
message behind them. What the ledger notes one by one ("fund.received", "fund.pledged", "fund.spending") comes in as
one receipt, promise or expense a line; such a line says the whole of what was not noted in the bot, so a later import
of the same line takes the place of the earlier one. All is put in, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from handlers.core.catalogue import Catalogue
from handlers.core.facts import MODELS
from handlers.core.ledger import Entry
from handlers.core.own import LATEST
from handlers.core.talk import say
from storage.books import Books
from storage.entries import COLUMNS, FROM, STANDING, entry_of
from storage.figures_cells import plans, value_of
from storage.sheet import Problem, Refused, Row, read
from storage.sql import Sql
from storage.xlsx import MAGIC, as_csv

NEEDED = ("unit_code", "year", "indicator", "value")
QUALIFIERS = ("at_least", "at_most", "about")
_YEARS = range(1990, 2201)

_IMPORTED = Sql(
    f"""SELECT {COLUMNS} {FROM} WHERE e.unit = :unit AND e.year = :year AND e.source IS NULL AND e.person IS NULL
    AND e.kind IN ('receipt', 'pledge', 'gift', 'spending') AND {STANDING}"""
)

Key = tuple[str, int, str]  # unit, year, indicator


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would change, or why it is refused: with any `problems`, nothing changes."""

    added: tuple[Entry, ...] = ()
    changed: tuple[tuple[Entry, Entry], ...] = ()  # (as it stands, as it would)
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()


def import_figures(books: Books, data: bytes, now: datetime, *, dry_run: bool = False) -> Plan:
    """Read the file and, unless it is a dry run or has problems, enter its figures as stated `now` (aware)."""
    plan = plan_figures(books, data, now)
    if not plan.problems and not dry_run:
        books.ledger.post([*plan.added, *(new for _, new in plan.changed)])
    return plan


def plan_figures(books: Books, data: bytes, now: datetime) -> Plan:
    """Problem keys, besides those of `storage.sheet`: import-missing (column), figures-unit (code), figures-ended
    (code, year, until), figures-not-yet (code, year, since), figures-closed (code, year), figures-not-open (year),
    figures-year (value), figures-indicator (value), figures-number (value), figures-negative (value), figures-over-all
    (value), figures-qualifier (value), figures-doubled (code, year, indicator, first), figures-swapped (code, year,
    model, achieved, than, over)."""
    try:
        rows = read(as_csv(data) if data.startswith(MAGIC) else data, NEEDED)
    except Refused as refused:
        return Plan(problems=(refused.problem,))
    except ValueError:
        return Plan(problems=(Problem(0, "import-sheet"),))
    reader = _Reader(books, now)
    for row in rows:
        reader.take(row)
    reader.compare()
    if reader.problems:
        return Plan(problems=tuple(sorted(reader.problems, key=lambda problem: problem.line)))
    return _plan(books, reader.entries.values())


class _Reader:
    """Rows to entries, with what is wrong on the way."""

    def __init__(self, books: Books, now: datetime) -> None:
        self._books = books
        self._catalogue: Catalogue = books.memory.catalogue
        self._now = now
        self.problems: list[Problem] = []
        self.entries: dict[Key, Entry] = {}
        self._lines: dict[Key, int] = {}
        self._units: dict[str, Any] = {}
        self._stated: dict[tuple[str, int], Mapping[str, Entry]] = {}

    def take(self, row: Row) -> None:
        cells, found = row.cells, len(self.problems)

        def wrong(key: str, **args: Any) -> None:
            self.problems.append(Problem(row.line, key, args))

        for column in NEEDED:
            if not cells[column]:
                wrong("import-missing", column=column)
        if len(self.problems) > found:
            return
        code, indicator, qualifier = cells["unit_code"], cells["indicator"], cells.get("qualifier") or None
        year = int(cells["year"]) if cells["year"].isascii() and cells["year"].isdigit() else 0
        if year not in _YEARS:
            wrong("figures-year", value=cells["year"])
        else:
            self._check_unit(code, year, wrong)
            early = year > self._now.year + 1 or (year > self._now.year and not plans(indicator))
            if early and len(self.problems) == found:
                wrong("figures-not-open", year=str(year))
        if not self._known(indicator):
            wrong("figures-indicator", value=indicator)
        if qualifier is not None and qualifier not in QUALIFIERS:
            wrong("figures-qualifier", value=qualifier)
        value = value_of(cells["value"], self._catalogue.get(indicator), wrong)
        if len(self.problems) > found or value is None:
            return
        key = code, year, indicator
        if key in self._lines:
            wrong("figures-doubled", code=code, year=str(year), indicator=indicator, first=self._lines[key])
            return
        self._lines[key] = row.line
        on = min(date(year, 12, 31), self._now.date())
        self.entries[key] = Entry(
            unit=code,
            year=year,
            on=on,
            at=self._now,
            kind=self._catalogue.kind_of(indicator),
            indicator=indicator,
            value=value,
            qualifier=qualifier,  # type: ignore[arg-type]
        )

    def compare(self) -> None:
        """More achieved than registered, or than there are."""
        for (code, year, indicator), entry in self.entries.items():
            model, _, number = indicator.partition(".")
            if model not in MODELS or number != "achieved" or entry.value is None:
                continue
            for than in ("registered", "total"):
                other = self.entries.get((code, year, f"{model}.{than}")) or self._standing(
                    code, year, f"{model}.{than}"
                )
                if other is not None and other.value is not None and entry.value > other.value:
                    args = {"code": code, "year": str(year), "model": say(f"model-{model}"), "achieved": entry.value}
                    args |= {"than": than, "over": other.value}
                    self.problems.append(Problem(self._lines[code, year, indicator], "figures-swapped", args))
                    break

    def _standing(self, code: str, year: int, indicator: str) -> Entry | None:
        """What the unit stated before, where the file says nothing of it."""
        if (code, year) not in self._stated:
            self._stated[code, year] = self._books.ledger.figures(code, year)
        return self._stated[code, year].get(indicator)

    def _known(self, indicator: str) -> bool:
        return self._catalogue.get(indicator) is not None

    def _check_unit(self, code: str, year: int, wrong: Any) -> None:
        """Figures of a year are of units that were there on some day of it."""
        if code not in self._units:
            self._units[code] = self._books.units.get(code)
        unit = self._units[code]
        if unit is None:
            wrong("figures-unit", code=code)
        elif unit.until is not None and unit.until <= date(year, 1, 1):
            wrong("figures-ended", code=code, year=str(year), until=unit.until)
        elif unit.since is not None and unit.since > date(year, 12, 31):
            wrong("figures-not-yet", code=code, year=str(year), since=unit.since)
        elif self._books.closings.closing(code, year) is not None:  # a file is no way around the chair's yes
            wrong("figures-closed", code=code, year=str(year))


def _plan(books: Books, entries: Iterable[Entry]) -> Plan:
    """Against what stands: a figure that says the same is left as it is."""
    added: list[Entry] = []
    changed: list[tuple[Entry, Entry]] = []
    unchanged = 0
    standing: dict[tuple[str, int], Mapping[str, Entry]] = {}
    for entry in entries:
        place = entry.unit, entry.year
        if place not in standing:
            standing[place] = dict(books.ledger.figures(*place)) | {
                old.indicator: old for old in map(entry_of, books.all(_IMPORTED, unit=entry.unit, year=entry.year))
            }
        old = standing[place].get(entry.indicator)
        if old is None:
            added.append(entry)
        elif (old.value, old.qualifier) == (entry.value, entry.qualifier):
            unchanged += 1
        else:
            noted = entry.kind not in LATEST
            changed.append((old, replace(entry, supersedes=old.id) if noted else entry))
    return Plan(tuple(added), tuple(changed), unchanged)
