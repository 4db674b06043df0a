"""What a learning centre has or lacks, where no number is said: "TTHTCĐ có tủ tài liệu, chưa có máy tính"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Fact, Indicator
from handlers.core.reading.counts.counted_besides import FITTINGS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def read_fittings(draft: Draft, segment: Segment) -> None:
    """ "TTHTCĐ có tủ tài liệu", "chưa có máy tính", "mở lớp …": one of it, or none, where no number is said."""
    for at, item in enumerate(segment.items) if "indicator" in segment.tags else ():
        code = item.tags.get("indicator") if item.kind == "word" else None
        if code in FITTINGS and not _counted(segment, at) and draft.said("indicator", "learning_centres"):
            if any(isinstance(f, Indicator) and f.code == code for f in _of_segment(draft, segment)):
                continue  # "24 cái bàn", "máy tính ở TTHTCĐ còn chạy được 2 cái"
            none = any(i.kind == "word" and "negation" in i.tags for i in segment.items[:at]) or _none_yet(draft, item)
            draft.add(Indicator(code=str(code), value=0 if none else 1), item.start)
        elif (
            code == "classes"
            and (draft.said("indicator", "attendances") or _opened(draft, item))
            and not _counted(segment, at)
            and any(f.kind == "num" for f in segment.figures)
            and not any(i.kind == "quiet" and i.value == "age or span" for i in segment.items[max(0, at - 3) : at])
            and not draft_has(draft, "classes")
        ):
            draft.add(Indicator(code="classes", value=1), item.start)


def _none_yet(draft: Draft, item: Item) -> bool:
    """ "máy tính thì chưa có cái nào"."""
    behind = [token.flat for token in draft.stream.tokens[item.end : item.end + 4]]
    return not {("chua", "co"), ("khong", "co")}.isdisjoint(pairwise(behind))


def _of_segment(draft: Draft, segment: Segment) -> list[Fact]:
    return [f for f, at in zip(draft.facts, draft.spots, strict=False) if at >= segment.items[0].start]


def _opened(draft: Draft, classes: Item) -> bool:
    """ "mở lớp tin học cho 25 người"."""
    return draft.stream.tokens[classes.start].flat == "mo" and draft_has(draft, "attendances")


def draft_has(draft: Draft, code: str) -> bool:
    """Whether a figure of this indicator was read already."""
    return any(isinstance(fact, Indicator) and fact.code == code for fact in draft.facts)


def _counted(segment: Segment, at: int) -> bool:
    """Whether a number stands right before the word, or right after it."""
    before: Item | None = segment.items[at - 1] if at else None
    after: Item | None = segment.items[at + 1] if at + 1 < len(segment.items) else None
    return bool((before is not None and before.kind == "num") or (after is not None and after.kind == "num"))
