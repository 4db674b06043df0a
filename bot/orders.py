"""Files that were asked for and are still to be made: kept as rows, so that none is lost in a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from handlers.core.talk import Message
from storage import Books
from storage.reports import waiting_orders
from storage.schedules import Schedule

WHAT = "report"
NAMED = frozenset({"sheet"})  # files that hold people's names, for those entitled to them
WITH_NAMES = "n"
NEVER = datetime(9000, 1, 1, tzinfo=UTC)  # no clock fires it: the press takes it as soon as it is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`what` is to be made of a unit's year for a person, and sent to where they asked; `source` is the message
    (of a file that was sent: the one it came with)."""

    what: str
    unit: str
    year: int
    person: int
    language: str
    channel: str
    chat: str
    sender: str
    source: int

    @property
    def key(self) -> str:
        return f"{WHAT}:{self.source}:{self.what}:{self.unit}"


def put_order(
    books: Books, message: Message, source: int, person: int, language: str, wanted: Mapping[str, Any]
) -> None:
    """Keep an order in the transaction of the turn that took it."""
    args = {
        "source": source, **wanted, "person": person, "language": language, "channel": message.channel,
        "chat": message.chat, "sender": message.sender,
    }  # fmt: skip
    order = Order(**args)
    books.schedules.put(Schedule(key=order.key, what=WHAT, next_fire=NEVER, args=args))


def waiting(books: Books) -> list[Order]:
    """What is still to be made, in the order it was asked for."""
    return [Order(**args) for args in waiting_orders(books, WHAT, NEVER)]


def taken(books: Books, order: Order) -> bool:
    """Take it off the list, in the transaction that answers it; False where another process has done so."""
    return books.schedules.drop(order.key)


def letter_key(order: Order, number: int, *, named: bool) -> str:
    """What makes a letter with files of an order one, and says what its reader must be entitled to."""
    return f"{order.key}/{number}{WITH_NAMES if named else ''}"


def ordered(key: str) -> tuple[str, bool] | None:
    """(of which unit, with names in it) the files of a letter are; None of a letter that answers no order."""
    kind, _, rest = key.partition(":")
    if kind != WHAT or rest.count(":") < 2:
        return None
    unit, _, number = rest.split(":", 2)[2].rpartition("/")
    return unit, number.endswith(WITH_NAMES)
