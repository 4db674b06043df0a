"""One stretch of a message between stops: counts, money, headings, rows, each by its own reader."""

from __future__ import annotations

from handlers.core.reading.counts.checks import parts_of_it, said_in_words
from handlers.core.reading.counts.communities import read_community
from handlers.core.reading.counts.counting import read_counts
from handlers.core.reading.counts.fittings import read_fittings
from handlers.core.reading.counts.none_of_them import no_pupil, none_behind, none_of_them
from handlers.core.reading.counts.percents_told import every_one_did
from handlers.core.reading.counts.totals import checks_total
from handlers.core.reading.money.paying import read_money
from handlers.core.reading.money.spending import recipients_after
from handlers.core.reading.money.together import all_of_them, done_or_not
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.topics import speaks_of_money
from handlers.core.reading.stretches.heads import head_of_line, leave_heading, list_heading
from handlers.core.reading.stretches.tables import begin_topic, leave_topic, read_heads, read_row, read_under
from handlers.core.reading.talk.pleas import pleads


def read_stretch(draft: Draft, segment: Segment, following: Segment | None) -> None:
    """What one segment states; `following` is the next one."""
    if (
        draft.people
        and segment.lead in (2, 3)
        and not (segment.money and not segment.of("person") and not segment.of("body"))
    ):
        draft.people = []
    if not segment.tags and not segment.figures and all(item.kind == "text" for item in segment.items):
        draft.summing = draft.summing and segment.lead not in (0, 2, 3)
        return
    if pleads(draft, segment):
        return
    counted = bool(segment.figures)
    if not counted:
        read_heads(draft, segment)
    if checks_total(draft, segment):
        return
    if not counted:
        if "deed" in segment.tags and every_one_did(draft, segment):
            return
        if segment.aside and len(segment.items) < 3 and draft.facts and done_or_not(draft, segment):
            return
        leave_topic(draft, segment)
    if all_of_them(draft, segment):
        return
    if counted and segment.aside and said_in_words(draft, segment):
        return
    if counted and (parts_of_it(draft, segment) or recipients_after(draft, segment) or read_row(draft, segment)):
        return
    if read_under(draft, segment):
        return
    if list_heading(segment, following):
        leave_heading(draft, segment)
        if following is not None and following.figures:
            draft.heading = (segment.figures[0], len(draft.facts))
            segment.figures[0].role = "counts the list"
    elif speaks_of_money(draft, segment):
        read_money(draft, segment)
        head_of_line(draft, segment)
    elif not segment.tags & {"negation", "nil", "question"} or not _none_read(draft, segment):
        read_counts(draft, segment)
        none_of_them(draft, segment)
        leave_heading(draft, segment)
    if counted:
        begin_topic(draft, segment)
    read_fittings(draft, segment)
    read_community(draft, segment)


def _none_read(draft: Draft, segment: Segment) -> bool:
    """What says that there is none, alone or behind a count."""
    if "indicator" in segment.tags and no_pupil(draft, segment):
        return True
    if segment.figures and "deed" in segment.tags and (parts := none_behind(draft, segment)) is not None:
        read_counts(draft, parts[0])
        if not none_of_them(draft, parts[1]):
            draft.wonder("clear")
        return True
    return none_of_them(draft, segment)
