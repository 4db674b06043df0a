"""A circle of people as one giver: "anh em thợ hồ góp 500k", "chị em công ty may"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

FELLOWS = frozenset({("anh", "em"), ("chi", "em"), ("anh", "chi", "em")})  # folded
WORKERS = ("cong", "nhan")


def name_fellows(items: list[Item], stream: Stream) -> list[Item]:
    """The items with a body and those words right before it made one."""
    if "body" not in stream.said or "em" not in stream.flats:
        return items
    found: list[Item] = []
    for item in items:
        if item.kind == "body" and item.other is not None and not item.other.clan:
            first = _first(found, stream, item.start)
            if first < item.start and _small(found, first):
                while found and found[-1].start >= first:
                    found.pop()
                words = " ".join(token.text for token in stream.tokens[first : item.start])
                item.start, item.value = first, f"{words} {item.value}"
        found.append(item)
    return found


def _first(found: list[Item], stream: Stream, at: int) -> int:
    """Where those words begin that end at token `at`; `at` itself where they do not."""
    for before in range(len(found) - 1, max(-1, len(found) - 4), -1):
        if found[before].kind != "word" or found[before].end - found[before].start > 3:
            break
        flats = tuple(token.flat for token in stream.tokens[found[before].start : at])
        if flats[-2:] == WORKERS:
            flats = flats[:-2]
        if flats in FELLOWS and found[-1].end == at:
            return found[before].start
    return at


def _small(found: list[Item], first: int) -> bool:
    """No number before them: "3 anh em công ty Hoa"."""
    before = next((i for i in reversed(found) if i.end == first), None)
    return before is None or before.kind != "num"
