"""Pupils counted and named at once: "thưởng 2 cháu An và Bình mỗi cháu 200k" gives it to two."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

PUPILS = frozenset({"em", "chau", "ban"})  # folded
JOINTS = frozenset({"va", "voi", "cung"})
MOST = 8


def name_pupils(items: list[Item], stream: Stream) -> list[Item]:
    """The items with the names of as many pupils as are counted passed over, where something is handed out."""
    if "spend" not in stream.said or PUPILS.isdisjoint(stream.flats):
        return items
    for at in range(len(items) - 1):
        number, first = items[at], items[at + 1]
        if number.kind != "num" or first.kind != "person" or not 1 < (number.value or 0) <= MOST:
            continue
        if stream.tokens[first.start].flat not in PUPILS or first.start != number.end:
            continue
        end, names = _names(items, at + 2, stream)
        if names == number.value and first.end - first.start > 1:
            who = Item("word", first.start, first.start + 1, None, {"noun": "pupil"})
            said = Item("quiet", first.start + 1, items[end - 1].end, "names")
            return [*items[: at + 1], who, said, *items[end:]]
    return items


def _names(items: list[Item], at: int, stream: Stream) -> tuple[int, int]:
    """Past the last name behind the first, and how many there are."""
    names = 1
    while at + 1 < len(items):
        joint, name = items[at], items[at + 1]
        token = stream.tokens[joint.start]
        joined = (joint.kind == "sep" and joint.value == 1) or (joint.kind == "word" and token.flat in JOINTS)
        large = name.kind in ("text", "word", "person") and stream.tokens[name.end - 1].capital
        if not joined or not large or name.end - name.start > 3:
            break
        at, names = at + 2, names + 1
    return at, names
