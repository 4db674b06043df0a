"""Why there are more or fewer: "giảm 2 hộ vì đi Nam, còn 47 hộ"; the reason names nobody and states nothing."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item, made_one
from handlers.core.reading.typed.atoms import Stream

CAUSES = frozenset({"vì", "vi", "do", "bởi", "boi", "tại", "tai"})  # as typed, in small letters
NEAR = 6  # items before the cause in which the change stands
GOING = frozenset({"sang", "qua", "ve", "len", "vao", "xuong", "ra", "den", "toi", "di"})  # folded, before "ở"
MOST = 10  # items of a reason


def hush_reasons(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each reason after a changed number made one quiet stretch."""
    if not stream.moves:
        return items
    return made_one(
        items,
        lambda at: _end(items, at, stream) if _causes(items, at, stream) else at,
        lambda run: Item("quiet", run[0].start, run[-1].end, "reason"),
    )


def _causes(items: list[Item], at: int, stream: Stream) -> bool:
    if at < 2 or stream.tokens[items[at].start].low not in CAUSES or items[at].end - items[at].start != 1:
        return False
    near = items[max(0, at - NEAR) : at]
    if _left(items, at):
        return True
    number = next((n for n in range(len(near) - 1, -1, -1) if near[n].kind == "num"), None)
    if number is None or any(
        i.kind != "word" or not i.tags.keys() & {"noun", "filler", "deed"} for i in near[number + 1 :]
    ):
        return False
    return any(i.kind == "word" and "change" in i.tags for i in near[:number])


def _left(items: list[Item], at: int) -> bool:
    """ "xin rút tên vì ông nhà nằm viện Bạch Mai": why one leaves; no further verb of ours in it."""
    gone = next((n for n in range(at - 1, max(-1, at - 1 - NEAR), -1) if "leave" in items[n].tags), None)
    if gone is None or items[gone].kind != "word" or any(i.kind == "sep" for i in items[gone:at]):
        return False
    for item in items[at + 1 : at + MOST]:
        if item.kind in ("sep", "colon", "paren"):
            break
        if item.tags.keys() & {"deed", "leave", "gift", "model"} and "filler" not in item.tags:
            return False
    return True


def _end(items: list[Item], at: int, stream: Stream) -> int:
    """Past the reason; `at` where a figure stands in it."""
    end = at + 1
    while end < len(items) and end - at <= MOST:
        item = items[end]
        if item.kind in ("sep", "colon", "paren") or (item.kind == "place" and _whose(items, end, stream)):
            return end
        if item.kind == "word" and end + 1 < len(items) and items[end + 1].kind in FIGURES:
            return end if item.tags.keys() & {"fund", "equals", "deed", "scope"} else at
        if item.kind in FIGURES:
            return at
        end += 1
    return end if end == len(items) else at


def _whose(items: list[Item], at: int, stream: Stream) -> bool:
    """ "giảm 3 hộ do chuyển đi, của xóm Đông": told last, the place whose number it is and not where they went."""
    before = stream.tokens[items[at].start - 2 : items[at].start]
    own = before[-1].flat == "cua" or (before[-1].flat == "o" and before[0].flat not in GOING)
    return own and at + 1 == len(items)
