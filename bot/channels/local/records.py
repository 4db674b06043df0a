"""What the page reads from the books: who lives here, and what was said in a chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.channels.local.incoming import NAME
from bot.channels.local.lines import Past, Resident
from storage import Storage
from storage.history import history, residents


def people_of(storage: Storage) -> Callable[[], Sequence[Resident]]:
    """`LocalChannel`'s `people`, from storage."""

    def people() -> Sequence[Resident]:
        rows = storage.look_now(lambda books: residents(books, NAME))
        return [Resident(key=key, name=name, role=role, unit=unit, above=up) for key, name, role, unit, up in rows]

    return people


def history_of(storage: Storage) -> Callable[[str], Sequence[Past]]:
    """`LocalChannel`'s `history`, from storage."""

    def past(chat: str) -> Sequence[Past]:
        turns = storage.look_now(lambda books: history(books, NAME, chat))
        return [Past(at=at, said=said, id=id) for at, said, id in turns]

    return past
