"""Words of ours that say something else: marks of an exam, "bàn" that is to discuss, places that have not sent."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.atoms import Stream

VERBS = frozenset({"spend", "gift", "deed", "bestowed", "fund", "model", "meet"})
MOST = 99


def say_otherwise(draft: Draft) -> None:
    """Marks the figures of such words, so that they are not read as ours."""
    for item, after in pairwise(draft.items):
        if item.kind == "num" and not item.role and after.kind == "word":
            if after.tags.get("indicator") == "points" and _of_an_exam(draft):
                item.role = "marks of an exam"
            elif _invited(draft, item):
                item.role = "of the meeting"
            elif "place" in after.tags and (item.value or MOST) < MOST and _owe(draft, after):
                item.role = "places that owe"


def no_desks(items: list[Item], stream: Stream) -> list[Item]:
    """The items with "bàn" before a verb made plain text: "họp bàn thưởng 10 cháu" discusses."""
    if "ban" not in stream.flats:
        return items
    before = None
    for item, after in pairwise(items):
        discussed = item.tags.get("indicator") == "desks" and stream.tokens[item.end - 1].low == "bàn"
        if discussed and item.end - item.start == 1 and after.tags.keys() & VERBS and not _counted(before):
            item.kind, item.tags = "text", {}
        before = item
    return items


def _counted(before: Item | None) -> bool:
    """ "mua 3 bộ bàn thưởng các cháu"."""
    return before is not None and (before.kind == "num" or "thing" in before.tags)


def _invited(draft: Draft, number: Item) -> bool:
    """ "nhờ bác mời giúp 10 nhà có cháu đạt giải"."""
    return "moi" in draft.flats and any(
        token.low == "mời" for token in draft.stream.tokens[max(0, number.start - 2) : number.start]
    )


def _of_an_exam(draft: Draft) -> bool:
    tokens = draft.stream.tokens
    if any("prize" in i.tags or i.tags.get("indicator") == "university_entrants" for i in draft.items):
        return True
    return any(a.flat == "thi" and a.low != "thì" and b.flat != "dua" for a, b in pairwise(tokens))


def _owe(draft: Draft, place: Item) -> bool:
    """ "còn 3 xóm chưa gửi về cho em"."""
    return place.end < draft.stream.limit and draft.stream.tokens[place.end].flat == "chua"
