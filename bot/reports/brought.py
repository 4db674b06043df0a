"""A file of emulation points that a chair sent: fetched from its platform, read, and tried out, before anything holds.

It is read back with what differs from the one that holds and with who would stand where; only the chair's yes puts it
in (`handlers.pointing`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from bot.channels import Channel, Fetches, Unfetched
from bot.orders import Order
from bot.reports.made import Asked, Made
from bot.reports.pointsfile import points_text
from bot.reports.shelf import BookShelf
from handlers.core.catalogue import Catalogue
from handlers.core.places import unit_name
from handlers.core.reports.gather import Wish, gather
from handlers.core.reports.naming import Naming
from handlers.core.reports.scheme import parse
from handlers.core.reports.trial import tried
from handlers.core.talk import Attachment, Say, say
from handlers.pointing import choices, draft
from locales.voice import voice
from storage import Books, Storage
from storage.points import points_of
from storage.sheet import Refused, decoded
from storage.xlsx import MAGIC, as_csv

LARGEST = 200_000  # bytes of a file
LONGEST = 50_000  # characters of the table in it
SHOWN = 10  # faults


class Brought:
    """Called with an order for one. `channels` gives the running channels by name, `today` the local day."""

    def __init__(
        self,
        storage: Storage,
        catalogue: Catalogue,
        channels: Callable[[], Mapping[str, Channel]],
        today: Callable[[], date],
        folder: Path | None,
    ) -> None:
        self._storage, self._catalogue, self._folder = storage, catalogue, folder
        self._channels, self._today = channels, today

    async def __call__(self, order: Order) -> Made:
        """What is said about it. Raises RuntimeError where the platform could not be asked: to be tried again."""
        text = await self._text(order)
        speak = voice(order.language)
        if isinstance(text, Say):
            return Made(speak.say(text))
        return await self._storage.look(lambda books: self._tried(books, order, text))

    async def _text(self, order: Order) -> str | Say:
        """The table as text, or what is wrong with the file as a whole."""
        message, raw = await self._storage.look(
            lambda books: (books.inbox.get(order.source), books.inbox.raw(order.source))
        )
        if message is not None and message.kind == "text":
            return message.text
        channel = self._channels().get(order.channel)
        if not isinstance(channel, Fetches):
            return say("points-unfetched")
        file: Attachment | Unfetched = await channel.fetch(raw, LARGEST)
        if file == "later":
            raise RuntimeError("not fetched")
        if isinstance(file, str):
            return say("points-large", most=LARGEST // 1000) if file == "large" else say("points-unfetched")
        return _table(file.data)

    def _tried(self, books: Books, order: Order, text: str) -> Made:
        speak, unit = voice(order.language), books.units.get(order.unit)
        assert unit is not None
        criteria, errors = parse(text, self._catalogue)
        if errors:
            lines = [say("points-faulty"), *errors[:SHOWN]]
            lines += [say("import-more", n=len(errors) - SHOWN)] if len(errors) > SHOWN else []
            return Made(speak.lines([*lines, say("points-again")]))
        shelf = BookShelf(books)
        held = points_text(partial(points_of, books), self._folder, shelf.path(unit.code), unit, order.year)
        old, old_errors = parse(held, self._catalogue) if held is not None else ((), ())
        report = gather(shelf, self._catalogue, unit, order.year, self._today(), Naming(), names=False, wish=Wish())
        head = say("points-brought", place=unit_name(unit), year=str(order.year))
        told = tried(() if old_errors else old, criteria, report.rows)
        asked = Asked(draft(unit.code, order.year, text), choices())
        return Made(speak.lines([head, *told, say("points-use")]), asked=asked)


def _table(data: bytes) -> str | Say:
    if not data.strip():
        return say("import-empty")
    try:
        text = decoded(as_csv(data) if data.startswith(MAGIC) else data)
    except ValueError:
        return say("import-sheet")
    except Refused as error:
        return Say(error.problem.key, error.problem.args)
    return text if len(text) <= LONGEST else say("points-large", most=LARGEST // 1000)
