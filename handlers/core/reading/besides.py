"""A number that looks like a count and is of the members, or of how many hamlets there are."""

from __future__ import annotations

from handlers.core.facts import Indicator
from handlers.core.reading.draft import Draft
from handlers.core.reading.segments import Segment
from handlers.core.reading.windows import Window


def counts_hamlets(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "dân số 3.250 người, 812 hộ, 6 thôn": so many hamlets, where figures of the catalogue alone are told."""
    noun = window.next_to("noun")
    if noun is None or noun.tags["noun"] != "community" or "place" not in noun.tags or draft.tags & {"model", "deed"}:
        return False
    return "indicator" in draft.tags and not segment.tags & {"deed", "change"} and len(window.after) < 2


def members_more(draft: Draft, segment: Segment, window: Window, deeds: list[str]) -> bool:
    """ "hội viên 120, tăng 8": behind the members a change that nothing says is of another thing is theirs."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Indicator) or last.code != "members" or deeds or segment.tags & {"model"}:
        return False
    noun = window.next_to("noun")
    return speaks_of_people(window) or (noun is None and segment.lead in (0, 1, 5))


def speaks_of_people(window: Window) -> bool:
    """ "35 hội viên, mới thêm bốn người"."""
    noun = window.next_to("noun")
    return noun is not None and noun.tags["noun"] == "person"
