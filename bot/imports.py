"""Imports as the command line sees them: what changed, or what is wrong, in lines to be spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.core.ledger import Entry
from handlers.core.talk import Counted, IndicatorName, Say, say
from storage import Storage
from storage.sheet import Problem
from storage.units_import import import_units as put_units
from storage.units_import import plan_units

SHOWN = 50  # lines of each sort; the rest is counted

Report = tuple[list[Say], list[Say]]  # what changed; what is wrong, by line


def import_units(storage: Storage, data: bytes, *, dry_run: bool) -> Report:
    """Units in, all or nothing; with `dry_run` only what would change."""
    plan = storage.look_now(lambda books: plan_units(books, data))
    if plan.problems:
        return [], problem_lines(plan.problems)
    if not dry_run:
        plan = storage.begin_now(lambda books: put_units(books, data))
    mode = "would" if dry_run else "did"
    lines = [say(f"units-{mode}", added=len(plan.added), changed=len(plan.changed), same=plan.unchanged)]
    lines += _some([say(f"units-into-{mode}", code=old, into=new, day=day) for old, new, day in plan.moves])
    if dry_run:
        lines += _some([say("units-add", code=unit.code, name=unit.name) for unit in plan.added])
        lines += _some([say("units-change", code=new.code, old=old.name, name=new.name) for old, new in plan.changed])
    return lines, []


def import_figures(storage: Storage, data: bytes, now: datetime, *, dry_run: bool) -> Report:
    """Figures in, all or nothing; with `dry_run` only what would differ."""
    from storage.figures_import import import_figures as enter_figures

    plan = storage.begin_now(lambda books: enter_figures(books, data, now, dry_run=dry_run))
    if plan.problems:
        return [], problem_lines(plan.problems)
    mode = "would" if dry_run else "did"
    lines = [say(f"figures-{mode}", added=len(plan.added), changed=len(plan.changed), same=plan.unchanged)]
    if dry_run:
        lines += _some([_figure("figures-add", entry, value=_value(entry)) for entry in plan.added])
        lines += _some(
            [_figure("figures-change", new, old=_value(old), value=_value(new)) for old, new in plan.changed]
        )
    return lines, []


def _figure(key: str, entry: Entry, **values: Say) -> Say:
    return say(key, code=entry.unit, year=str(entry.year), name=IndicatorName(entry.indicator), **values)


def _value(entry: Entry) -> Say:
    qualifier = (entry.qualifier or "exact").replace("_", "-")
    return say(f"money-{qualifier}", amount=Counted(entry.indicator, entry.value or 0))


def problem_lines(problems: Sequence[Problem]) -> list[Say]:
    """Each problem with its line, 0 being the whole file."""
    lines = [
        say("import-line", line=problem.line, what=Say(problem.key, problem.args)) if problem.line else
        Say(problem.key, problem.args)
        for problem in problems
    ]  # fmt: skip
    return _some(lines)


def _some(lines: list[Say]) -> list[Say]:
    rest = len(lines) - SHOWN
    return [*lines[:SHOWN], say("import-more", n=rest)] if rest > 0 else lines
