"""Which numbers of a count the two of a ratio are: "đạt 38/45", "Đạt/đăng ký:" over ratios."""

from __future__ import annotations

from typing import Any

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window


def of_ratio(draft: Draft, segment: Segment, window: Window, deeds: list[str], named: bool) -> dict[str, Any] | None:
    a, b = window.figure.value
    after = window.after[0] if window.after else None
    if after is not None and draft.stream.tokens[after.start].flat == "so" and b < 11:
        draft.wonder("clear")  # "1/2 số hộ": half of them
    if _as_a_share(draft, window, b):
        draft.wonder("clear")  # "9/10 nhà đạt": nine in ten, by all we can tell
    if draft.ratio is not None and not deeds:
        values = dict(zip(draft.ratio, (a, b), strict=True))
        if values["achieved"] > values["registered"]:
            draft.wonder("swapped")
        return values
    both = [deed for deed in deeds if deed in ("registered", "achieved")]
    if len(set(both)) >= 2 and len(both) == 2:
        if "slash" in draft.kinds and window.left("deed") is not None:
            draft.ratio = (both[0], both[1])  # "đạt/đăng ký từng khu phố: KP 1: 88/95, KP 2: 102/110"
        if (a < b and both[0] == "achieved") or (
            a >= b and window.left("deed") is not None and window.right("deed") is None
        ):
            return {both[0]: a, both[1]: b}
        draft.wonder("swapped")
        return {both[0]: a, both[1]: b}
    if not deeds and draft.said_share is not None and draft.said_share[1] == segment.place - 1:
        deeds, named = [draft.said_share[0]], True
    if not deeds and draft.deed is not None and segment.lead in (3, 4):
        deeds = [draft.deed]
    if not deeds and (share := _of_the_percent(segment, window)) is not None:
        deeds = [share]
    if "registered" in deeds:
        return {"registered": a, "of": b}
    if "achieved" in deeds:
        return {"achieved": a, "of": b}
    noun = window.next_to("noun") or window.left("noun")
    if a > b:
        draft.wonder("meaning")
        return {"registered": a, "achieved": b}
    if not named or (
        not _families(draft, window)
        and segment.tags.isdisjoint({"model"})
        and draft.model is None
        and (noun is None or noun.tags["noun"] == "family")
    ):
        draft.wonder("meaning")
    return {"achieved": a, "of": b}


def _families(draft: Draft, window: Window) -> bool:
    """ "gia đình 38/41, dòng họ 3/3": beside other models "gia đình" is the model, as "hộ" is not."""
    noun = window.left("noun")
    if noun is None or noun.tags["noun"] != "family" or draft.stream.tokens[noun.start].flat not in ("gia", "gd"):
        return False
    return "model" in draft.tags or draft.said("noun", "clan")


def _of_the_percent(segment: Segment, window: Window) -> str | None:
    """ "đạt 100% 45/45 hộ": what the percent right before the ratio was of."""
    at = segment.items.index(window.figure)
    before = segment.items[at - 1] if at else None
    if before is None or before.kind != "percent" or window.before:
        return None
    said = [str(i.tags["deed"]) for i in segment.items[:at] if i.kind == "word" and "deed" in i.tags]
    return said[0] if len(said) == 1 and said[0] in ("registered", "achieved") else None


def _as_a_share(draft: Draft, window: Window, whole: int) -> bool:
    """Of so few households there is no hamlet."""
    noun = window.next_to("noun")
    return noun is not None and noun.tags["noun"] == "family" and 1 < whole <= 10 and not draft.tags & {"model"}
