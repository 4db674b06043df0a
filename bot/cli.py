"""The command line. Results go to standard output, everything else to standard error; no command ever prompts.

A command that cannot do its work ends with one clear sentence and a non-zero exit.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot import logs, settings
from bot.clock import Clock
from handlers.core.talk import Say, say
from locales import catalogue
from locales.voice import voice
from storage import Storage, StorageError

if TYPE_CHECKING:
    from storage import Books


class Told(click.ClickException):
    """A failure told in one sentence, exit 1."""

    def __init__(self, line: Say) -> None:
        super().__init__(voice("vi").say(line))

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


def tell(line: Say) -> None:
    """A sentence for the operator on standard error."""
    click.echo(voice("vi").say(line), err=True)


@contextmanager
def told() -> Iterator[None]:
    """Turns the failures that are expected into one sentence."""
    try:
        yield
    except settings.SettingsError as error:
        raise Told(say("cli-setting", what=str(error))) from error
    except StorageError as error:
        raise Told(say(f"storage-{error.kind}", detail=error.detail)) from error


class Office:
    """What a command works with: settings, the clock, and the storage, migrated."""

    def __init__(self) -> None:
        self.settings = settings.load()
        self.clock = Clock.starting(self.settings.now, self.settings.zone)

    def storage(self) -> Storage:
        storage = Storage(self.settings.database_url, catalogue.load())
        storage.migrate()
        return storage

    def begin(self, work: Callable[[Books], Any]) -> Any:
        """One transaction, then closed."""
        storage = self.storage()
        try:
            return storage.begin_now(work)
        finally:
            storage.close()


def command(function: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command its `Office`, and its failures their sentence."""

    @wraps(function)
    def run(**arguments: Any) -> Any:
        with told():
            return function(Office(), **arguments)

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The bot through which Hội Khuyến học counts."""
    logs.configure()


@main.command()
@command
def run(office: Office) -> None:
    """Run the bot: Telegram where a token is set, else the local chat page with demonstration data."""
    from bot.run import serve

    try:
        sys.exit(serve(office.settings, office.clock))
    except ValueError as error:  # a channel names the setting it cannot use
        raise Told(say("cli-setting", what=str(error))) from error


@main.command()
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


@main.group()
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


@main.group()
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


@main.command()
@click.option("--unit", help="The unit's code.")
@click.option("--below", metavar="CODE", help="Instead: a code for every hamlet, school, office and clan below.")
@click.option("--csv", "table_file", type=click.Path(path_type=Path), help="With --below: the codes as a table.")
@click.option("--slips", type=click.Path(path_type=Path), help="With --below: a sheet of slips with QR codes to print.")
@click.option("--role", required=True, type=click.Choice(["reporter", "chair", "head", "host", "operator"]))
@click.option("--uses", default=1, show_default=True, type=click.IntRange(1, 100_000), help="How often it can be used.")
@click.option("--days", default=30, show_default=True, type=click.IntRange(1, 3650), help="How long it is good.")
@click.option("--revoke", metavar="CODE", help="Instead: make that code of the unit useless.")
@command
def invite(
    office: Office,
    unit: str | None,
    below: str | None,
    table_file: Path | None,
    slips: Path | None,
    role: str,
    uses: int,
    days: int,
    revoke: str | None,
) -> None:
    """Make a code to join with; prints the code on a line of its own, then the links. With --below one for each."""
    from bot.links import links_for

    now = office.clock.utc()
    if below is not None:
        _invite_below(office, below, role, table_file, slips)
        return
    if unit is None:
        raise Told(say("cli-unit-or-below"))

    def make(books: Books) -> tuple[str, list[str]] | None:
        if books.units.get(unit) is None:
            return None
        code = books.invites.create(unit, role, now, uses=uses, days=days)  # type: ignore[arg-type]
        return code, links_for(office.settings, books, code)

    if revoke:
        if not office.begin(lambda books: books.invites.revoke(revoke)):
            raise Told(say("cli-no-invite", code=revoke))
        tell(say("cli-revoked", code=revoke))
        return
    made = office.begin(make)
    if made is None:
        raise Told(say("cli-no-unit", code=unit))
    for line in (made[0], *made[1]):
        click.echo(line)


def _invite_below(office: Office, below: str, role: str, table_file: Path | None, slips: Path | None) -> None:
    """A code for each of the lowest units; to standard output where no table is asked for."""
    from bot.invitations import make_slips
    from bot.links import links_for
    from bot.slips import sheet, table

    now, day = office.clock.utc(), office.clock.local().date()

    def make(books: Books) -> list[Any] | None:
        if books.units.get(below) is None:
            return None
        codes = [one.code for one in books.circle.lowest(below, day)]

        def link(code: str) -> str:
            return "".join(links_for(office.settings, books, code)[:1])

        return make_slips(books, codes, None, now, link, role)  # type: ignore[arg-type]

    made = office.begin(make)
    if made is None:
        raise Told(say("cli-no-unit", code=below))
    if not made:
        raise Told(say("cli-no-below", code=below))
    try:
        if table_file is not None:
            table_file.write_bytes(table(made))
        if slips is not None:
            slips.write_text(sheet(made), encoding="utf-8")
    except OSError as error:
        raise Told(say("cli-file", file=str(error.filename), cause=error.strerror or "")) from error
    if table_file is None:
        click.echo(table(made).decode("utf-8-sig").rstrip())
    tell(say("cli-slips", n=len(made)))


@main.command()
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


@main.command()
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


@main.command()
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


@main.command()
@click.option("--done", type=int, metavar="ID", help="This task is done.")
@click.option("--breach", is_flag=True, help="Personal data got out: begin the 72 hours in which it must be notified.")
@command
def duties(office: Office, done: int | None, breach: bool) -> None:
    """The tasks for which the law on personal data sets a deadline, the most urgent first."""
    from bot.duties import duty_lines

    now, zone = office.clock.utc(), office.clock.zone
    if done is not None:
        if not office.begin(lambda books: books.duties.close(done, now)):
            raise Told(say("duty-unknown", id=str(done)))
        click.echo(voice("vi").say(say("duty-closed", id=str(done))))
        return
    if breach:
        number = office.begin(lambda books: books.duties.open("breach", None, now))
        tell(say("duty-opened", id=str(number)))
    for line in office.begin(lambda books: duty_lines(books, zone)):
        click.echo(line)


@main.command()
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


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@command
def restore(office: Office, file: Path) -> None:
    """Fill a fresh, empty database from a backup."""
    from storage.backup import restore as fill

    fill(file, office.settings.database_url)
    click.echo(str(file))


@main.command()
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


@main.command()
@command
def migrate(office: Office) -> None:
    """Bring the database to this version (every command does so by itself)."""
    storage = Storage(office.settings.database_url, catalogue.load())
    done = storage.migrate()
    storage.close()
    click.echo(done or voice("vi").say(say("cli-current")))


@main.command()
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


@main.command()
def doctor() -> None:
    """Say in plain words what is set up, what is missing, and what to do next."""
    from bot.doctor import examine

    healthy = examine(click.echo)
    sys.exit(0 if healthy else 1)
