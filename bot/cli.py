"""The command line. Results go to standard output, everything else to standard error; no command ever prompts.

A command that cannot do its work ends with one clear sentence and a non-zero exit.
"""

from __future__ import annotations

import click

from bot import logs
from bot.commands import figures, inviting, keeping, running, tables

COMMANDS = (
    running.run,
    running.understand,
    running.migrate,
    running.demo,
    running.doctor,
    tables.units,
    tables.figures,
    inviting.invite,
    figures.tally,
    figures.trail,
    figures.audit,
    keeping.duties,
    keeping.backup,
    keeping.restore,
    keeping.move,
    keeping.unread,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The bot through which Hội Khuyến học counts."""
    logs.configure()


for _command in COMMANDS:
    main.add_command(_command)
