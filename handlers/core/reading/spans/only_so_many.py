"""Only so many of all: "có 64 hộ đăng ký mới được 51 hộ" tells of no new ones."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

ONLY = frozenset({"duoc", "dc", "co", "chi"})  # folded, behind "mới"
LINKS = frozenset({"ma", "thi", "nhung"})
AHEAD = 3  # items up to the number


def only_so_many(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "đăng ký mới" before a part of those just counted made what was done."""
    if "moi" not in stream.flats or "change" not in stream.said:
        return items
    for at, item in enumerate(items):
        if item.tags.get("change") != 1 or item.end - item.start < 2 or item.end >= stream.limit:
            continue
        if stream.tokens[item.end - 1].flat != "moi" or stream.tokens[item.end].flat not in ONLY:
            continue
        back = at - 1 - (at > 1 and stream.tokens[items[at - 1].start].flat in LINKS)
        whole = items[back - 1] if back > 0 and "noun" in items[back].tags else None
        part = next((i for i in items[at + 1 : at + 1 + AHEAD] if i.kind == "num"), None)
        if whole is None or part is None or whole.kind != "num" or not whole.value or not part.value:
            continue
        if part.value <= whole.value:
            item.tags = {"deed": "registered"}
    return items
