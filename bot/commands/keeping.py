"""What is kept: copies, duties by law, and what nobody could read."""

from __future__ import annotations

from pathlib import Path

import click

from bot.office import Office, Told, command, tell
from handlers.core.talk import say
from locales import catalogue
from locales.voice import voice


@click.command()
@click.option("--done", type=int, metavar="ID", help="This task is done.")
@click.option("--breach", is_flag=True, help="Personal data got out: begin the 72 hours in which it must be notified.")
@click.option("--unit", help="With --breach: where. Default: wherever there are operators.")
@click.option("--all", "everything", is_flag=True, help="Also what is done.")
@command
def duties(office: Office, done: int | None, breach: bool, unit: str | None, everything: bool) -> None:
    """The tasks for which the law on personal data sets a deadline, the most urgent first."""
    from bot.duties import duty_lines, open_breach

    now, zone = office.clock.utc(), office.clock.zone
    if done is not None:
        if not office.begin(lambda books: books.duties.close(done, now)):
            raise Told(say("duty-unknown", id=str(done)))
        click.echo(voice("vi").say(say("duty-closed", id=str(done))))
        return
    if breach:
        numbers = office.begin(lambda books: open_breach(books, unit, now))
        if not numbers:
            raise Told(say("cli-no-unit", code=unit or ""))
        for number in numbers:
            tell(say("duty-opened", id=str(number)))
    for line in office.begin(lambda books: duty_lines(books, now, zone, everything=everything)):
        click.echo(line)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@command
def backup(office: Office, file: Path) -> None:
    """Copy everything into one file, also while the bot is running."""
    from storage.backup import backup as copy

    storage = office.storage()
    try:
        copy(storage, file)
    finally:
        storage.close()
    click.echo(str(file))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@command
def restore(office: Office, file: Path) -> None:
    """Fill a fresh, empty database from a backup, and say what was texted too late to be in it."""
    from storage.backup import restore as fill

    gap = fill(file, office.settings.database_url, office.clock.utc())
    click.echo(str(file))
    if gap is not None:
        since, until = (at.astimezone(office.clock.zone).replace(tzinfo=None) for at in gap)
        tell(say("cli-restored", since=since, until=until))


@click.command()
@click.option("--to", "url", required=True, metavar="URL", help="A new, empty PostgreSQL database.")
@command
def move(office: Office, url: str) -> None:
    """Carry everything in the SQLite file over to PostgreSQL, and prove it there. Stop the bot first."""
    from storage.relocating import relocate

    storage = office.storage()
    try:
        if not storage.place.is_sqlite:
            raise Told(say("cli-move-from"))
        moved = relocate(storage, url, catalogue.load())
    finally:
        storage.close()
    click.echo(voice("vi").say(say("cli-moved", **moved._asdict())))


@click.command()
@click.option("--export", is_flag=True, help="As labelled lines for the corpus.")
@command
def unread(office: Office, export: bool) -> None:
    """What the bot could not read: those still open, or with --export those that were answered, as labelled lines."""
    from bot.unread import exported, open_lines

    storage = office.storage()
    try:
        for line in storage.look_now(exported if export else open_lines):
            click.echo(line)
    finally:
        storage.close()
