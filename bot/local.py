"""The local page put together: the demonstration where the database is new, and the channel over what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot import demo
from bot.channels.local import LocalChannel, Past, Resident
from bot.channels.local.incoming import NAME
from bot.clock import Clock
from storage import Books, Storage
from storage.history import history, residents


def prepare(storage: Storage, clock: Clock) -> Clock:
    """Load the demonstration into a database nobody has used; the clock to run by.

    Where the demonstration is in, its clock stands at the day of its conference, unless another was set.
    """
    if storage.look_now(_is_new):
        demo.load(storage)
    shown = storage.look_now(lambda books: books.marks.get(demo.LOADED))
    return Clock.starting(datetime.fromisoformat(shown), clock.zone) if shown and not clock.moved else clock


def _is_new(books: Books) -> bool:
    """Nobody has joined and no unit was added to those that ship."""
    return not books.people.all() and books.units.counts()[1] == 0


def page(storage: Storage, clock: Clock) -> LocalChannel:
    """The channel of the page, over what is stored."""

    def people() -> Sequence[Resident]:
        rows = storage.look_now(lambda books: residents(books, NAME))
        return [
            Resident(key=key, name=name, role=role, unit=unit, above=above) for key, name, role, unit, above in rows
        ]

    def past(chat: str) -> Sequence[Past]:
        turns = storage.look_now(lambda books: history(books, NAME, chat))
        return [Past(at=at, said=said, id=id) for at, said, id in turns]

    return LocalChannel(clock=clock, people=people, history=past, invite=demo.invite(storage))
