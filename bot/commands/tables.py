"""Tables that come in: units and figures, all or nothing."""

from __future__ import annotations

from pathlib import Path

import click

from bot.office import Office, Told, command, tell
from handlers.core.talk import Say, say
from locales.voice import voice


@click.group()
def units() -> None:
    """The tree of units."""


@units.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@command
def units_import(office: Office, file: Path, dry_run: bool) -> None:
    """Add or change units from a CSV file, all or nothing."""
    from bot.imports import import_units

    _report(import_units(office.storage(), _bytes(file), dry_run=dry_run))


@click.group()
def figures() -> None:
    """Figures of years kept in Excel until now."""


@figures.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@command
def figures_import(office: Office, file: Path, dry_run: bool) -> None:
    """Enter figures from a CSV or xlsx file, all or nothing."""
    from bot.imports import import_figures

    _report(import_figures(office.storage(), _bytes(file), office.clock.utc(), dry_run=dry_run))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Told(say("cli-file", file=str(file), cause=error.strerror or "")) from error


def _report(result: tuple[list[Say], list[Say]]) -> None:
    """(lines of what changed, errors by line): the errors alone where there are any."""
    changed, errors = result
    for line in errors:
        tell(line)
    if errors:
        raise Told(say("cli-nothing-imported", n=len(errors)))
    for line in changed:
        click.echo(voice("vi").say(line))
