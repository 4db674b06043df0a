"""Figures that go out: the tally, the trail behind it, and the proof that it is right."""

from __future__ import annotations

import json
import sys

import click

from bot.office import Office, Told, command
from handlers.core.talk import say


@click.command()
@click.option("--unit", required=True, help="The unit's code.")
@click.option("--year", type=click.IntRange(1990, 2200), help="Default: this year.")
@click.option("--json", "as_json", is_flag=True, help="As data.")
@command
def tally(office: Office, unit: str, year: int | None, as_json: bool) -> None:
    """The tally of a unit and all below it."""
    from bot.figures import tally_data, tally_text

    year = year or office.clock.local().year
    storage = office.storage()
    try:
        if storage.look_now(lambda books: books.units.get(unit)) is None:
            raise Told(say("cli-no-unit", code=unit))
        if as_json:
            click.echo(json.dumps(tally_data(storage, unit, year), ensure_ascii=False))
        else:
            click.echo(tally_text(storage, unit, year, office.clock.local().date()))
    finally:
        storage.close()


@click.command()
@click.option("--unit", required=True, help="The unit's code.")
@click.option("--year", type=click.IntRange(1990, 2200), help="Default: this year.")
@click.option("--indicator", help="Only this one, by its code in the catalogue.")
@command
def trail(office: Office, unit: str, year: int | None, indicator: str | None) -> None:
    """Where a unit's figures come from: who, when, in what words, replaced by what, with whose yes."""
    from bot.trail import trail_lines

    now, zone = office.clock.utc(), office.clock.zone
    year = year or office.clock.local().year
    try:
        lines = office.begin(lambda books: trail_lines(books, unit, year, indicator, now, zone))
    except ValueError as error:
        raise Told(say("cli-no-unit", code=unit)) from error
    for line in lines:
        click.echo(line)


@click.command()
@click.option("--repair", is_flag=True, help="Put the tallies right.")
@command
def audit(office: Office, repair: bool) -> None:
    """Recompute every tally from the ledger; exits 0 only if nothing differs."""
    from bot.figures import audit_lines

    storage = office.storage()
    try:
        differences, lines = audit_lines(storage, repair=repair)
    finally:
        storage.close()
    for line in lines:
        click.echo(line)
    sys.exit(1 if differences else 0)
