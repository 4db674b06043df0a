"""Which days and hours of a message are of the meeting: "Dời họp qua 5/12. Hôm nay mạng nhà tôi chập chờn quá"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

MEETS = frozenset({"meet", "meet_change"})
INTO = frozenset({"sang", "qua", "den", "toi", "thanh", "vao"})  # folded, right before the new time
TOLD = 3  # words of a sentence that tells something of its own


def said_of_it(parts: Sequence[Segment]) -> list[Item]:
    """The moments of a message, without those of sentences that tell of something else, where the sentence that calls
    the meeting says its day.
    """
    sentences: list[list[Segment]] = []
    for part in parts:
        if part.lead in (2, 3) or not sentences:
            sentences.append([])
        sentences[-1].append(part)
    moments = [i for part in parts for i in part.of("moment")]
    if len(sentences) < 2 or len(moments) < 2:
        return moments
    calls = [any(not MEETS.isdisjoint(part.tags) for part in said) for said in sentences]
    own = [i for said, of_it in zip(sentences, calls, strict=True) if of_it for part in said for i in part.of("moment")]
    if not any(i.value.date is not None for i in own):
        return moments
    timed = any(i.value.time is not None for i in own)
    other = [said for said, of_it in zip(sentences, calls, strict=True) if not of_it and _tells(said)]
    left = {i for said in other for part in said for i in part.of("moment") if timed or i.value.time is None}
    return [i for i in moments if i not in left]


def elsewhere(parts: Sequence[Segment]) -> bool:
    """Whether the message ends in a sentence that says nothing of a meeting or its hour."""
    for part in reversed(parts):
        if not MEETS.isdisjoint(part.tags) or part.of("moment"):
            return False
        if part.lead in (2, 3):
            return True
    return False


def moved_to(draft: Draft, moments: list[Item]) -> Item:
    """ "lùi lại 9h thay vì 8h": the last that is not what it was before; "dời sang chủ nhật, thứ bảy tui mắc đám": the
    one it is moved into."""
    tokens = draft.stream.tokens
    into = [m for m in moments if m.start and tokens[m.start - 1].flat in INTO]
    if into and (into[-1].value.time is not None or all(m.value.time is None for m in moments)):
        return into[-1]
    old = {item.end for item in draft.items if item.tags.get("correction") == "not"}
    return next((m for m in reversed(moments) if m.start not in old), moments[-1])


def _tells(said: list[Segment]) -> bool:
    """Whether more is said than when: "sang 5/12 nhé" goes on, "mai tôi gửi bản giấy lên" does not."""
    words = [i for part in said for i in part.items if i.kind in ("word", "text", "person", "body")]
    return sum("filler" not in i.tags and "daytime" not in i.tags for i in words) >= TOLD
