"""A verb of giving that is denied: "chị Na không chuyển 500k nữa", "bà Xuyến không tài trợ". Nothing is given."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

GIVEN = ("received", "unstated")
# Folded, as it is texted; what is not yet done is none.
NOT = frozenset({"khong", "ko", "khg", "kg"})
MARKED = frozenset({"hong", "chang", "cha", "no", "khoi"})  # typed plain they are names, and "he"


def refuse(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each such verb made a refusal."""
    if "negation" not in stream.said or stream.said.isdisjoint(("gift", "spend")):
        return items
    for item in items:
        gives = item.kind == "word" and item.start > 0 and (item.tags.get("gift") in GIVEN or _helps(item))
        if gives and _denied(stream, item.start - 1) and _given(stream, item):
            item.tags = {"gift": "refused"}
    return items


def _denied(stream: Stream, at: int) -> bool:
    token = stream.tokens[at]
    few = token.flat == "k" and (not at or stream.tokens[at - 1].kind != "d")  # no thousand
    plain = token.flat in NOT or few
    return (
        (plain or (stream.marked and token.flat in MARKED)) and not token.capital and "negation" in stream.tags_at(at)
    )


def _given(stream: Stream, item: Item) -> bool:
    """Money, and nothing else: not "hổng cho nói tên"; and no "khuyến hok thu được"."""
    if stream.tokens[item.start].flat == "thu":
        return False
    after = stream.tokens[item.end] if item.end < stream.limit else None
    return "plea" not in item.tags or after is None or after.kind in "dp" or after.flat in ("nua", "tien", "quy")


def _helps(item: Item) -> bool:
    return item.tags.get("spend") == "help"
