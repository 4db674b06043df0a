""" "và" between two reports stops as a comma does: "ông Mão nộp 300k rồi và giờ quỹ còn bao nhiêu"; and "còn" before
what the next is about: "gđht đăng ký 92 hộ đạt 85 còn dòng họ thì đăng ký 2".
"""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.tokens import Token

DONE = frozenset({"deed", "indicator", "model", "change", "gift", "fund", "spend", "attend", "meet"})
TOLD = frozenset({*DONE, "leave", "request", "question", "negation", "void", "correction"})
GIVEN = frozenset({"gift", "spend"})
COUNTED = frozenset({"noun", "indicator", "model", "deed", "place"})
JOINTS = frozenset({"va", "con"})  # folded
TOPICS = frozenset({"model", "noun", "deed", "spend"})
CLOSES = frozenset(
    {"roi", "a", "nhe", "nha", "nghe", "nghen", "nhi", "hi", "ha", "do", "day", "nua", "luon", "con", "em"}
)


def part_at_and(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each such word behind what is told in full, a figure and what was done, made a comma."""
    if stream.flats.isdisjoint(JOINTS):
        return items
    said: set[str] = set()
    figure = False
    for at, item in enumerate(items):
        if item.kind in ("sep", "paren"):
            figure = False
            said = set()
        elif item.kind in FIGURES:
            figure = True
            said.add(item.kind)
        elif item.kind == "word":
            if item.end - item.start > 1 or not _joins(items, at, stream):
                said.update(item.tags)
            elif _told(stream, item, said, figure) and _tells(items, at + 1, said):
                items[at] = Item("sep", item.start, item.end, 1)
                stream.tokens[item.start] = Token(",", stream.tokens[item.start].start, False)
                figure = False
                said = set()
    return items


def _joins(items: list[Item], at: int, stream: Stream) -> bool:
    """ "và"; and "còn" where what the next is about stands alone before "thì"."""
    flat = stream.tokens[items[at].start].flat
    if flat != "con" or at + 2 >= len(items):
        return flat == "va"
    topic, then = items[at + 1], items[at + 2]
    if topic.kind == "place":
        return stream.tokens[then.start].flat == "la"
    told = topic.kind == "word" and not topic.tags.keys().isdisjoint(TOPICS)
    return told and then.kind == "word" and stream.tokens[then.start].flat == "thi"


def _told(stream: Stream, item: Item, said: set[str], figure: bool) -> bool:
    if figure:
        if "spend" in said and "money" not in said:
            return False  # "thưởng 12 hsg và 3 cháu đỗ đại học 3 triệu"
        return "ratio" in said or not said.isdisjoint(DONE)
    return stream.tokens[item.start - 1].flat in CLOSES and not said.isdisjoint(DONE)


def _tells(items: list[Item], start: int, said: set[str]) -> bool:
    """Whether a report of its own begins at `start`, and no more of what was given or counted."""
    if start >= len(items):
        return False
    first, after = items[start], items[start + 1] if start + 1 < len(items) else None
    counts = first.kind == "num" and after is not None and not after.tags.keys().isdisjoint(COUNTED)
    if first.kind in FIGURES and not counts and not said.isdisjoint(GIVEN):
        return False  # "5 triệu và 20 bộ quần áo"
    goods = "spend" in said or ("gift" in said and "money" not in said)
    if goods and (first.kind == "text" or "thing" in first.tags):
        return False  # "chi 500k mua sách và vở cho 5 cháu"
    told = False
    for item in items[start:]:
        if item.kind in ("sep", "colon", "paren"):
            break
        if item.kind in FIGURES:
            return True
        told = told or (item.kind == "word" and not item.tags.keys().isdisjoint(TOLD) and "filler" not in item.tags)
    return told and "deed" not in first.tags  # "nộp 200k và đăng ký gia đình học tập"
