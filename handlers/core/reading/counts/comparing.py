"""A figure that only compares: "đạt 70 hộ, hơn năm ngoái 5 hộ", "kém xóm bên 4 hộ"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

MORE = frozenset({"hon", "kem", "thua", "hut", "sut"})
SAID = MORE | {"so"}  # "so với": one of these is in every way of comparing
WHEN = frozenset({"nam", "ky", "thang", "dot", "quy", "xom", "thon", "ap", "ban", "to", "khoi"})
THAT = frozenset({"ngoai", "truoc", "roi", "te", "ben", "khac", "kia", "qua"})


def compared(draft: Draft, segment: Segment, window: Window) -> bool:
    """Whether the figure is how many more or fewer than another time or place has."""
    if SAID.isdisjoint(draft.flats):
        return False
    at = segment.figures.index(window.figure)
    start = segment.figures[at - 1].end if at else segment.items[0].start
    flats = [token.flat for token in draft.stream.tokens[start : window.figure.start]]
    said = next((n for n, flat in enumerate(flats) if flat in MORE), None)
    if said is None and flats[-2:] == ["so", "voi"]:
        flats, said = [token.flat for token in draft.stream.tokens[window.figure.end : window.figure.end + 3]], 0
    if said is None and flats[:2] == ["so", "voi"] and len(flats) == 4:
        said = 0
    if said is None or len(flats) > said + 5:
        return False
    after = [token.flat for token in draft.stream.tokens[window.figure.end : window.figure.end + 6]]
    if "so" in after[:3]:
        flats = [*flats, *after]
    return any(a in WHEN and b in THAT for a, b in pairwise(flats[said:]))


def of_the_compared(draft: Draft, segment: Segment) -> str | None:
    """ "đăng ký nhiều hơn năm ngoái 6 hộ, tất cả 74": what was done by all of whom only the difference was told."""
    before = draft.parts[segment.place - 1] if segment.place and segment.lead == 1 else None
    if before is None or draft.said_deed is None or draft.said_deed[1] != before.place or not before.figures:
        return None
    return draft.said_deed[0] if all(i.role == "compared" for i in before.figures) else None
