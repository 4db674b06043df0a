"""Words typed without marks that may be two: "tang" is tặng or tăng, "chua" chưa, "co" có; neighbours decide."""

from __future__ import annotations

from typing import Any

from handlers.core.reading.items import Item

AMOUNTS = frozenset({"money"})


def settle(items: list[Item]) -> None:
    """Drops from each word the meanings that its neighbours rule out."""
    for at, item in enumerate(items):
        if item.kind == "word" and len(item.tags) > 1:
            tags = item.tags.keys()
            if {"gift", "change"} <= tags:
                _drop(item, "change" if _given(items, at) else "gift")


def _given(items: list[Item], at: int) -> bool:
    """Whether a person gives, or things or money are given, around a word."""
    before = items[at - 1] if at else None
    if before is not None and before.kind in ("person", "body"):
        return True
    for item in items[at + 1 : at + 5]:
        if item.kind == "sep":
            break
        if item.kind == "money" or item.kind == "word" and item.tags.keys() & {"thing"} and not item.tags.keys() & {"noun", "filler"}:
            return True
    return False


def _drop(item: Item, tag: str) -> None:
    tags: dict[str, Any] = {name: value for name, value in item.tags.items() if name != tag}
    item.tags = tags
