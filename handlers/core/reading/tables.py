"""A pasted table: a line of column heads ("Ấp | ĐK | Đạt"), then a line of numbers for each place."""

from __future__ import annotations

from handlers.core.reading.counting import put
from handlers.core.reading.draft import Draft
from handlers.core.reading.segments import Segment

COLUMNS = ("total", "registered", "achieved")


def read_heads(draft: Draft, segment: Segment) -> None:
    """Two columns or more named on a line without figures."""
    heads = [i.tags["deed"] for i in segment.words("deed") if i.tags["deed"] in COLUMNS]
    if not segment.figures and segment.tail == 3 and len(heads) > 1 and len(set(heads)) == len(heads):
        draft.columns = tuple(heads)


def read_row(draft: Draft, segment: Segment) -> bool:
    """A line with a number for each column, a running number before them left out."""
    numbers = [i for i in segment.figures if i.kind == "num" and i.value is not None]
    if not draft.columns or len(numbers) != len(segment.figures) or not segment.of("place"):
        return False
    if len(numbers) == len(draft.columns) + 1 and numbers[0] is segment.items[0]:
        numbers[0].role = "list number"
        numbers = numbers[1:]
    if len(numbers) != len(draft.columns):
        return False
    for item in numbers:
        item.role = "count"
    values = {column: item.value for column, item in zip(draft.columns, numbers, strict=True)}
    put(draft, segment, draft.model or "family", values, numbers[0])
    return True
