"""What a number just told is made up of, listed behind a colon: "ĐVHT 5/5: 3 trường, trạm y tế, UBND xã"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

OF_THOSE = "of those told"
HEADED = 4  # the stop before: a colon


def of_those(draft: Draft, segment: Segment, window: Window) -> bool:
    """Whether so many units are a part of the learning units counted before."""
    noun, last = window.next_to("noun"), draft.facts[-1] if draft.facts else None
    if noun is None or noun.tags["noun"] != "unit" or not isinstance(last, Count) or last.model != "unit":
        return False
    if window.figure.kind != "num" or "model" in segment.tags:
        return False
    whole = last.achieved if last.achieved is not None else last.registered
    listed = (
        segment.lead == HEADED
        or segment.aside
        or any(item.role == OF_THOSE for item in draft.items[: window.figure.place])
    )
    return listed and whole is not None and (window.figure.value or 0) <= whole
