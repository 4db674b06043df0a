"""Running it, reading messages, and looking whether all is well."""

from __future__ import annotations

import gc
import io
import sys

import click

from bot import settings
from bot.clock import Clock
from bot.office import Office, Told, command, tell, told
from handlers.core.talk import say
from locales import catalogue
from locales.voice import voice
from storage import Storage


@click.command()
@command
def run(office: Office) -> None:
    """Run the bot: Telegram where a token is set, else the local chat page with demonstration data."""
    gc.disable()  # until all is made: hardly anything of it is garbage, and looking for that costs a tenth of a second
    from bot.run import serve

    try:
        sys.exit(serve(office.settings, office.clock))
    except ValueError as error:  # a channel names the setting it cannot use
        raise Told(say("cli-setting", what=str(error))) from error


@click.command()
@click.option("--explain", is_flag=True, help="Show which words became what.")
def understand(explain: bool) -> None:
    """Read messages from standard input, a line each (plain text or JSON with "text"), and print their readings."""
    from bot import understand as reading
    from locales import words

    with told():
        zone = settings.load().zone
        now = Clock(zone).local().replace(tzinfo=None)
    stdin = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    for line in reading.understand(stdin, now, words.hearing(), explain):
        click.echo(line)


@click.command()
@command
def migrate(office: Office) -> None:
    """Bring the database to this version (every command does so by itself)."""
    storage = Storage(office.settings.database_url, catalogue.load())
    done = storage.migrate()
    storage.close()
    click.echo(done or voice("vi").say(say("cli-current")))


@click.command()
@command
def demo(office: Office) -> None:
    """Load the demonstration data: the southern cluster of Hà Tĩnh, 2023."""
    from bot.demo import load

    storage = office.storage()
    try:
        load(storage)
    finally:
        storage.close()
    tell(say("cli-demo"))


@click.command()
def doctor() -> None:
    """Say in plain words what is set up, what is missing, and what to do next."""
    from bot.doctor import examine

    healthy = examine(click.echo)
    sys.exit(0 if healthy else 1)
