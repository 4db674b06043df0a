"""Codes to join with: one, or one for every unit below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.office import Office, Told, command, tell
from handlers.core.talk import say

if TYPE_CHECKING:
    from storage import Books


@click.command()
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
