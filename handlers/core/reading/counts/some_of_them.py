"""Some of those just counted: "134 hội viên trong đó nữ 60", "đạt 45 hộ, trong đó 5 hộ nghèo". No figure of its own."""

from __future__ import annotations

from typing import Any

from handlers.core.facts import Count, Indicator
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

ITSELF = frozenset({"deed", "model", "change"})  # says what else a figure is
TIMES = frozenset({"lần", "lại", "liền", "liên", "tiếp", "lan", "lai", "lien", "tiep"})  # as typed, behind the verb
SORTS = frozenset({"hardship", "group", "grade", "kin"})  # which of them


def some_of_them(draft: Draft, segment: Segment, window: Window) -> bool:
    """Whether the figure stands behind "trong đó" and is of those that were counted last."""
    figure, last = window.figure, draft.facts[-1] if draft.facts else None
    within = next((i for i in segment.words("within") if i.tags["within"] == "within"), None)
    if within is None or figure.kind != "num" or figure.value is None or last is None:
        return False
    words = [i for i in (*window.before, *window.after) if i.kind == "word"]
    if within.start > figure.start or draft.spots[-1] > figure.start:
        return False
    if isinstance(last, Count) and _done_again(draft, last, window):
        figure.role = "part of it"
        return True
    if any(i.tags.keys() & ITSELF for i in words):
        return False
    if any(i.kind == "place" or i.tags.keys() & {"self", "place"} for i in window.before if i.start > within.start):
        return False  # "toàn xã 17 em đỗ đại học, trong đó thôn em 4 em"
    if isinstance(last, Indicator):
        codes = {str(i.tags["indicator"]) for i in words if "indicator" in i.tags}
        some = codes <= {last.code} and figure.value <= (last.value or 0)
    elif isinstance(last, Count):
        levels = [value for value in (last.registered, last.achieved) if value is not None]
        some = bool(levels) and figure.value < min(levels) and _of_a_sort(window)
    else:
        return False
    if some:
        figure.role = "part of it"
    return some


def _done_again(draft: Draft, last: Count, window: Window) -> bool:
    """ "58 hộ đăng ký, trong đó 4 hộ mới đăng ký lần đầu", "… 12 hộ đạt 3 năm liền": of these it is told once more."""
    deeds = [i for i in (*window.before, *window.after) if i.kind == "word" and "deed" in i.tags]
    deeds = [i for i in deeds if draft.stream.tokens[i.start - 1].low != "lan"]  # "lan dau" typed plain: no đậu
    if len(deeds) != 1 or deeds[0].tags["deed"] not in ("registered", "achieved") or window.figure.value is None:
        return False
    level = getattr(last, deeds[0].tags["deed"])
    if level is None or window.figure.value >= level or window.next_to("noun") is None:
        return False
    behind = draft.items[deeds[0].place + 1 : deeds[0].place + 3]
    return any(i.value == "age or span" or draft.stream.tokens[i.start].low in TIMES for i in behind)


def of_women(draft: Draft, window: Window) -> bool:
    """ "hội viên 134, nữ 60": of those just counted."""
    figure, last = window.figure, draft.facts[-1] if draft.facts else None
    if not isinstance(last, Indicator) or last.code not in ("members", "members_added") or figure.kind != "num":
        return False
    said = window.before[-1] if window.before else None
    women = said is not None and said.kind == "text" and draft.stream.tokens[said.start].flat == "nu"
    if women and not window.after and figure.value is not None and figure.value <= (last.value or 0):
        figure.role = "part of it"
    return bool(figure.role)


def _of_a_sort(window: Window) -> bool:
    """ "5 hộ nghèo", "5 hộ xuất sắc": a word that says which, right behind the number or its noun."""
    after = window.after[:2]
    if not after or not after[0].tags.keys() & {"noun", "hardship"}:
        return False
    came = any(i.tags.keys() == {"word"} and i.end - i.start > 1 for i in after)  # "3 hộ mới chuyển về"
    return came or any(i.kind == "text" or i.tags.keys() & SORTS for i in after)


def of_the_place(draft: Draft, window: Window) -> bool:
    """ "trong 145 hộ của xóm thì 121 hộ đăng ký": all who live there."""
    noun = window.next_to("noun")
    if noun is None or noun.end >= draft.stream.limit:
        return False
    owned = draft.stream.tokens[noun.end].flat in ("cua", "toan", "ca")
    return owned and "place" in draft.stream.tags_at(noun.end + 1)


def of_them_all(segment: Segment, window: Window) -> bool:
    """ "GĐHT: 148 trên tổng số 160 hộ": of a model's, without a verb, as many as were recognised."""
    if not {"model", "whole"} <= segment.tags or window.left("model") is None:
        return False
    after = segment.items[segment.items.index(window.figure) + 1 :][:2]  # "131 hộ trên tổng số 148 hộ"
    return any("whole" in i.tags for i in after)


def among_them(draft: Draft, segment: Segment, window: Window) -> dict[str, Any] | None:
    """ "91 trong số 94 hộ đăng ký đã đạt", "91 trong số 120 hộ của thôn đã đăng ký": what each of the two is."""
    if len(segment.figures) != 2:
        return None
    few, all_of_them = segment.figures
    between = [i for i in segment.items if few.end <= i.start < all_of_them.start]
    behind = [i.tags["deed"] for i in segment.words("deed") if i.start > all_of_them.start]
    if (
        not between
        or between[-1].tags.get("deed") != "of_registered"
        or not all("noun" in i.tags for i in between[:-1])
    ):
        return None
    if (
        any(i.kind != "num" for i in segment.figures)
        or not few.value < all_of_them.value
        or not behind
        or len(behind) > 2
    ):
        return None
    if any("deed" in i.tags for i in segment.items if i.start < few.start) or behind[-1] not in (
        "registered",
        "achieved",
    ):
        return None
    if window.figure is few:
        return {behind[-1]: few.value}
    if behind == ["registered", "achieved"]:
        return {"registered": all_of_them.value}
    if behind == ["registered"] and not of_the_place(draft, window):
        draft.wonder("meaning")  # "91 trong số 94 hộ đăng ký": of those who signed up, or as many did
    return {"total" if behind == ["registered"] else "of": all_of_them.value}
