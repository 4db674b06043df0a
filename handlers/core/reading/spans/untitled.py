"""Names alone at the head of a clause, right before what they did: "Toại ký rồi", "Hà với Xoan đạt GĐHT"; or each with
its amount: "Cát 200k Mùi 100k".
"""

from __future__ import annotations

from handlers.core.reading.names.name_starts import VOWELS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.spans.entries import person_of
from handlers.core.reading.typed.atoms import Stream

ACTS = frozenset({"deed", "leave"})
MOST = 2  # words of a name without a surname: "Thu Hà"
NAMES = frozenset({"given", "joint"})  # sorts of words that are names too: "Lan", "Mùi"
THINGS = frozenset(
    {"thing", "option", "quiet", "word", "filler", "middle", "surname", *NAMES}
)  # sorts of words that may be one
JOINTS = frozenset({"va", "voi", "cung"})  # folded; the last is "cùng", between two names
LED = frozenset({"da", "cung", "deu", "vua", "moi"})  # folded: between a name and its verb


def name_untitled(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each such name made a person; a word of ours is no name unless it is known as one."""
    if stream.said.isdisjoint(ACTS) and sum(item.kind == "money" for item in items) < 2:
        return items
    if not any(_of_a_name(item, stream) or _large(item, stream) for item in items):
        return items
    made: list[Item] = []
    at = 0
    while at < len(items):
        heads = not at or items[at - 1].kind in ("sep", "colon")
        for first, last in (_names(items, at, stream) or _paid(items, at, stream)) if heads else ():
            made.extend([*items[at:first], person_of(items[first:last], stream)])
            at = last
        made.extend(items[at : at + 1])
        at += 1
    return made


def _names(items: list[Item], at: int, stream: Stream) -> list[tuple[int, int]]:
    """The names that head a clause, as indices of the items; none unless what they did follows at once."""
    found: list[tuple[int, int]] = []
    while (end := _name(items, at, stream)) > at:
        found.append((at, end))
        joint = items[end] if end < len(items) else None
        if joint is None or not (joint.value == 1 or stream.tokens[joint.start].flat in JOINTS):
            break
        at = end + 1
    behind = found[-1][1] if found else len(items)
    while behind < len(items) and _led(items[behind], stream):
        behind += 1
    return found if behind < len(items) and _acts(items[behind]) else []


def _paid(items: list[Item], at: int, stream: Stream) -> list[tuple[int, int]]:
    """ "Cát 200k Mùi 100k", "Lan: 200k, Hue: 150k": two or more such names, each right before an amount."""
    found: list[tuple[int, int]] = []
    while at < len(items):
        end = at + 1 if items[at].kind == "person" or _large(items[at], stream) else _name(items, at, stream)
        paid = end + 1 if end < len(items) and items[end].kind in ("colon", "dash") else end
        if end == at or paid >= len(items) or items[paid].kind != "money":
            break
        found.append((at, end))
        at = paid + 1
        if at < len(items) and items[at].kind == "sep":
            at += 1
    return [span for span in found if items[span[0]].kind != "person"] if len(found) > 1 else []


def _large(item: Item, stream: Stream) -> bool:
    """ "Lụa 100k": a word of ours, but for its amount and those beside it."""
    token = stream.tokens[item.start]
    return item.kind == "word" and token.capital and not token.text.isupper() and item.tags.keys() <= THINGS


def _acts(item: Item) -> bool:
    return item.kind == "word" and not ACTS.isdisjoint(item.tags)


def _led(item: Item, stream: Stream) -> bool:
    return item.kind == "word" and not _acts(item) and stream.tokens[item.start].flat in LED


def _name(items: list[Item], at: int, stream: Stream) -> int:
    """Past the last item of the name that begins at `at`; `at` where none does."""
    end = at
    while end < len(items) and end - at < MOST and _of_a_name(items[end], stream):
        end += 1
    return end


def _of_a_name(item: Item, stream: Stream) -> bool:
    token = stream.tokens[item.start]
    if not token.capital or token.kind != "w" or item.end - item.start > 1 or token.text.isupper():
        return False
    if VOWELS.isdisjoint(token.flat):
        return False  # "Ds"
    return item.kind == "text" or (item.kind == "word" and not NAMES.isdisjoint(item.tags))
