"""Places listed before figures in their order: "3 thôn Hạ, Trung, Thượng đăng ký lần lượt 40, 52, 61 hộ"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

JOINTS = frozenset({"va", "voi"})
FAR = 4  # items between the last place and "lần lượt"


def list_places(items: list[Item], stream: Stream) -> list[Item]:
    """The items with every place of such a list made one, though its word was said once, and "lần lượt" one word."""
    in_turn = "luot" in stream.flats and "lan" in stream.flats
    if not in_turn and ("moi" not in stream.flats or "each" not in stream.said):
        return items
    if in_turn:
        at = next((n for n, item in enumerate(items) if _in_turn(items, n, stream)), None)
    else:
        at = next((n for n, item in enumerate(items) if "each" in item.tags), None)
    first = next((n for n, item in enumerate(items) if item.kind == "place"), None)
    if at is None or first is None or first > at:
        return items
    kind = str(items[first].value).split(" ")[0]
    made, here = [*items[:first], items[first]], first + 1
    while here < at and (items[here].kind == "sep" or stream.tokens[items[here].start].flat in JOINTS):
        made.append(items[here])
        here += 1
        if here < at and (place := _place(items[here], stream, kind)) is not None:
            made.append(place)
            here += 1
    if not in_turn:
        return [*made, *items[here:]] if here == at else items  # "thôn 1, 2, 3 mỗi thôn đăng ký 40 hộ"
    if at - here > FAR:
        return items
    turn = Item("word", items[at].start, items[at + 1].end, None, {"turn": "each"})
    return [*made, *items[here:at], turn, *items[at + 2 :]]


def _in_turn(items: list[Item], at: int, stream: Stream) -> bool:
    if at + 1 >= len(items):
        return False
    return stream.tokens[items[at].start].flat == "lan" and stream.tokens[items[at + 1].start].flat == "luot"


def _place(item: Item, stream: Stream, kind: str) -> Item | None:
    """The next of the list: a name typed large, or a number."""
    if item.kind == "place":
        return item
    if item.kind == "num" and item.value is not None and item.value < 100:
        return Item("place", item.start, item.end, f"{kind} {item.value}", {"place": kind})
    tokens = stream.tokens[item.start : item.end]
    if item.kind not in ("text", "word", "person") or not all(t.kind == "w" and t.capital for t in tokens):
        return None
    return Item("place", item.start, item.end, f"{kind} {' '.join(t.text for t in tokens)}", {"place": kind})
