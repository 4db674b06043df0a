"""Units from a table: what it would change, or everything that is wrong with it, line by line.

Columns code, name, kind, parent_code, formed_from, and if wanted households, population, clusters, aliases (both
separated by ";"), from, until, traits (or "đặc thù"; several likewise), into
(the codes of whom an ended unit went into). A column the file does not have leaves what is
known as it is. The file may also be Excel's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from handlers.core.units import CLUSTER_KIND, NATION, Unit
from storage.books import Books
from storage.moves import went_into
from storage.sheet import Problem, Refused, Row, read
from storage.sql import Sql
from storage.units_moves import Into, moves_in
from storage.xlsx import MAGIC, as_csv

NEEDED = ("code", "name", "kind", "parent_code")
_CODE = re.compile(r"[\w.\-]+")
_NUMBER = re.compile(r"\d+|\d{1,3}(?:[.,]\d{3})+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_SPOKEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TREE = Sql("SELECT code, parent, kind FROM units")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would change, or why it is refused: with any `problems`, nothing changes."""

    added: tuple[Unit, ...] = ()
    changed: tuple[tuple[Unit, Unit], ...] = ()  # (as it is, as it would be)
    unchanged: int = 0
    problems: tuple[Problem, ...] = ()
    moves: tuple[Into, ...] = ()


def import_units(books: Books, data: bytes, *, dry_run: bool = False) -> Plan:
    """Read the file and, unless it is a dry run or has problems, put its units in. All or nothing."""
    plan = plan_units(books, data)
    if not plan.problems and not dry_run:
        books.units.upsert([*plan.added, *(new for _, new in plan.changed)])
        for old, new, day in plan.moves:
            went_into(books, old, new, day)
    return plan


def plan_units(books: Books, data: bytes) -> Plan:
    """Problem keys, besides those of `storage.sheet`: import-missing (column), import-code (code), import-doubled
    (code, first), import-number (column, value), import-date (column, value), import-until (code), import-top,
    import-parent (code, parent), import-parent-zero (code, parent, meant), import-cluster (code, cluster),
    import-cluster-kind (code, cluster), import-into (code, into), import-into-day (code), import-cycle (codes),
    import-deep (code)."""
    try:
        rows = read(as_csv(data) if data.startswith(MAGIC) else data, NEEDED)
    except Refused as refused:
        return Plan(problems=(refused.problem,))
    except ValueError:
        return Plan(problems=(Problem(0, "import-sheet"),))
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    units: dict[str, Unit] = {}
    known: dict[str, Unit] = {}
    for row in rows:
        code = row.cells["code"]
        if code in lines:
            problems.append(Problem(row.line, "import-doubled", {"code": code, "first": lines[code]}))
            continue
        if (old := books.units.get(code) if code else None) is not None:
            known[code] = old
        if code:
            lines[code] = row.line
        if (unit := _unit(row, old, problems)) is not None:
            units[code] = unit
    _check_tree(books, units, lines, problems)
    moves = moves_in(books, rows, units, lines, problems)
    if problems:
        return Plan(problems=tuple(sorted(problems, key=lambda problem: problem.line)))
    return Plan(
        added=tuple(unit for code, unit in units.items() if code not in known),
        changed=tuple((known[code], unit) for code, unit in units.items() if code in known and known[code] != unit),
        unchanged=sum(known.get(code) == unit for code, unit in units.items()),
        moves=moves,
    )


def _unit(row: Row, old: Unit | None, problems: list[Problem]) -> Unit | None:
    """The row as a unit over what is known of it; None, with the problems said, where that cannot be."""
    cells, found = row.cells, len(problems)

    def wrong(key: str, **args: Any) -> None:
        problems.append(Problem(row.line, key, args))

    def number(column: str, before: int | None) -> int | None:
        value = cells.get(column)
        if value and not _NUMBER.fullmatch(value):
            wrong("import-number", column=column, value=value)
            return None
        return before if value is None else int(re.sub(r"\D", "", value)) if value else None

    def day(column: str, before: date | None) -> date | None:
        value = cells.get(column)
        try:
            return before if value is None else _day(value)
        except ValueError:
            wrong("import-date", column=column, value=value)
            return None

    def several(column: str, before: tuple[str, ...]) -> tuple[str, ...]:
        value = cells.get(column)
        if value is None:
            return before
        return tuple(dict.fromkeys(part.strip() for part in value.split(";") if part.strip()))

    for column in ("code", "name", "kind"):
        if not cells[column]:
            wrong("import-missing", column=column)
    code = cells["code"]
    if code and not _CODE.fullmatch(code):
        wrong("import-code", code=code)
    if code == NATION and cells["parent_code"]:
        wrong("import-top")
    unit = replace(
        old or Unit(code=code, name="", kind=""),
        name=cells["name"],
        kind=cells["kind"].lower(),
        parent=None if code == NATION else cells["parent_code"] or NATION,
        formed_from=cells.get("formed_from", old.formed_from if old else ""),
        households=number("households", old.households if old else None),
        population=number("population", old.population if old else None),
        clusters=several("clusters", old.clusters if old else ()),
        aliases=several("aliases", old.aliases if old else ()),
        since=day("from", old.since if old else None),
        until=day("until", old.until if old else None),
        traits=several("traits" if "traits" in cells else "đặc thù", old.traits if old else ()),
    )
    if unit.since and unit.until and unit.until <= unit.since:
        wrong("import-until", code=code)
    return unit if len(problems) == found else None


def _day(value: str) -> date | None:
    """An ISO day or d/m/yyyy; "" is none. Raises ValueError."""
    if not value:
        return None
    if match := _ISO.fullmatch(value):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _SPOKEN.fullmatch(value):
        return date(int(match[3]), int(match[2]), int(match[1]))
    raise ValueError(value)


def _check_tree(books: Books, units: Mapping[str, Unit], lines: Mapping[str, int], problems: list[Problem]) -> None:
    parents: dict[str, str | None] = {}
    kinds: dict[str, str] = {}
    for code, parent, kind in books.all(_TREE):
        parents[code], kinds[code] = parent, kind
    parents |= dict.fromkeys(lines.keys() - parents.keys())  # also of rows with another fault: one is told, not two
    parents |= {code: unit.parent for code, unit in units.items()}
    kinds |= {code: unit.kind for code, unit in units.items()}
    depths: dict[str | None, int] = {None: 0}
    for code, unit in units.items():
        problem = _parent_problem(unit, parents) or _climb(code, parents, depths)
        if problem is not None:
            problems.append(Problem(lines[code], *problem))
        for cluster in unit.clusters:
            if cluster not in kinds:
                problems.append(Problem(lines[code], "import-cluster", {"code": code, "cluster": cluster}))
            elif kinds[cluster] != CLUSTER_KIND:
                problems.append(Problem(lines[code], "import-cluster-kind", {"code": code, "cluster": cluster}))


def _parent_problem(unit: Unit, parents: Mapping[str, str | None]) -> tuple[str, dict[str, Any]] | None:
    parent = unit.parent
    if parent is None or parent in parents:
        return None
    meant = next((parent.zfill(width) for width in (2, 3, 5) if parent.zfill(width) in parents), None)
    if meant:  # a spreadsheet took "01" for a number
        return "import-parent-zero", {"code": unit.code, "parent": parent, "meant": meant}
    return "import-parent", {"code": unit.code, "parent": parent}


def _climb(
    code: str, parents: Mapping[str, str | None], depths: dict[str | None, int]
) -> tuple[str, dict[str, Any]] | None:
    """Walk up to where the depth is known; each unit is walked once."""
    trail: list[str] = []
    above: str | None = code
    while above not in depths:
        assert above is not None
        if above in trail:
            return "import-cycle", {"codes": " → ".join([*trail[trail.index(above) :], above])}
        trail.append(above)
        above = parents.get(above)
        if len(trail) + depths.get(above, 0) > _DEEPEST:
            return "import-deep", {"code": code}
    for depth, walked in enumerate(reversed(trail), depths[above] + 1):
        depths[walked] = depth
    return None
