"""What was arranged and cost money: "tổ chức trung thu cho các cháu hết 3tr2". No organisation gives."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

VERB = ("to", "chuc")
NEAR = 10  # items from the verb to what it cost


def arrange(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "tổ chức" made what money was spent on, where the cost of it follows."""
    if "chuc" not in stream.flats or "spend" not in stream.said:
        return items
    for at, item in enumerate(items):
        if item.kind == "body" and _arranges(stream, item) and _cost(items[at + 1 : at + NEAR]):
            items[at] = Item("word", item.start, item.end, None, {"spend": "chi"})
    return items


def _arranges(stream: Stream, item: Item) -> bool:
    tokens = stream.tokens[item.start : item.end]
    if tuple(token.flat for token in tokens[:2]) != VERB:
        return False
    return not any(token.capital for token in tokens[1:])


def _cost(ahead: list[Item]) -> bool:
    """Whether "hết", "tốn" and an amount follow, and nobody gives."""
    money = next((n for n, i in enumerate(ahead) if i.kind == "money"), None)
    if money is None or any(i.kind == "person" for i in ahead[:money]):
        return False
    return any(i.tags.get("spend") in ("cost", "chi") for i in ahead[max(0, money - 3) : money])
