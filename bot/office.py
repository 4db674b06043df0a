"""What every command works with: settings, the clock, a migrated storage, and failures told in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from bot import settings
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
