"""One of a model's places asked for: "ghi cho nhà tui một suất gia đình học tập" signs up and counts nothing."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item, made_one
from handlers.core.reading.typed.atoms import Stream


def take_place(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "một suất" right before a model made the verb, or nothing where one is said."""
    if "suat" not in stream.flats:
        return items
    said = any(item.tags.get("deed") == "registered" for item in items)
    tags = {"filler": "filler"} if said else {"deed": "registered"}
    return made_one(
        items,
        lambda at: at + 2 if _place(items, at, stream) else at,
        lambda run: Item("word", run[0].start, run[-1].end, None, tags),
    )


def _place(items: list[Item], at: int, stream: Stream) -> bool:
    if at + 2 >= len(items) or items[at].kind != "num" or items[at].value != 1:
        return False
    return stream.tokens[items[at + 1].start].flat == "suat" and "model" in items[at + 2].tags
