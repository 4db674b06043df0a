"""Which number of a count a figure is: all of them, registered, achieved, of how many, added."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Indicator, Model
from handlers.core.reading.counts.besides import (
    and_more,
    counts_hamlets,
    members_more,
    next_place,
    others_too,
    speaks_of_people,
    visited,
    whose_change,
)
from handlers.core.reading.counts.comparing import of_the_compared
from handlers.core.reading.counts.levels import (
    again,
    beside_people,
    canvassed,
    changed,
    newly_signed,
    not_said_of,
    reason_of_change,
    signs_more,
    whole_named,
    whole_of,
)
from handlers.core.reading.counts.parts_listed import OF_THOSE, of_those
from handlers.core.reading.counts.percents_told import said_with_percent
from handlers.core.reading.counts.rising import raises_level, reached, risen
from handlers.core.reading.counts.roles import deed_of, none_failed
from handlers.core.reading.counts.shared_deeds import deed_behind, model_beside
from handlers.core.reading.counts.some_of_them import among_them, of_the_place, of_them_all
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window
from handlers.core.reading.signing.beside import JOINTS


def of_number(
    draft: Draft, segment: Segment, window: Window, deeds: list[str], change: Item | None, named: bool
) -> dict[str, Any] | None:
    value = window.figure.value
    near = window.before[-1] if window.before else None
    if ("deed", "of_registered") in draft.values and (among := among_them(draft, segment, window)) is not None:
        return among
    rise = risen(window.figure)
    if rise is not None:
        deed = deed_of(window, deeds)
        if deed != "registered":
            draft.wonder("meaning")  # more were recognised, or more signed up
        return {"achieved": value} if deed == "achieved" else {"registered": value, "added": rise}
    if change is not None and ("total" not in deeds or near is change):
        last = draft.facts[-1] if draft.facts else None
        if members_more(draft, segment, window, deeds):
            figure = window.figure
            figure.role = "indicator"
            draft.add(Indicator(code="members_added", value=value * change.tags["change"]), figure.start)
            if not speaks_of_people(window) and not segment.aside and whose_change(draft, window):
                draft.wonder("meaning")  # "hội viên 320, tăng 15": of which?
            return None
        if isinstance(last, Indicator) and last.code == "members" and segment.aside and not deeds and not named:
            window.figure.role = "indicator"  # "hv 45 (tăng 3)"
            draft.add(Indicator(code="members_added", value=value * change.tags["change"]), window.figure.start)
            return None
        if isinstance(last, Indicator) and segment.lead == 1 and not named and window.next_to("noun") is None:
            draft.wonder("meaning")
        if "achieved" in deeds:
            draft.wonder("meaning")
            return {"achieved": value}
        if change.end - change.start == 1 and draft.stream.tokens[change.start].flat == "tru":
            draft.wonder("meaning")  # "91 hộ cả xóm đăng ký trừ 4 nhà đi vắng"
        if near is not None and near is not change and draft.stream.tokens[near.end - 1].flat == "la":
            draft.wonder("clear")  # "thêm họ Đinh nữa là 5 dòng họ": one more, and the level
            return {"registered": value}
        spelled = not draft.stream.tokens[window.figure.start].text[:1].isdigit()
        if spelled and not named and window.next_to("noun") is None and not draft.stream.marked:
            draft.wonder("clear")  # "ba gia roi mat kem": a number, or a grandmother
        return {"added": value * change.tags["change"]}
    if len(segment.figures) == 1 and {"registered", "achieved"} <= set(deeds) and segment.tail != 4:
        if put_off(draft, window):
            return {"registered": value}
        if not every_one(draft, segment):
            draft.wonder("meaning")
        return {"registered": value, "achieved": value}
    if change is None and not deeds and _left_the_list(window):
        return {"added": -value}
    if change is None and deeds in ([], ["registered"]) and and_more(draft, window):
        return {"added": value}
    if not deeds and visited(draft, window):
        window.figure.role = "visited"
        draft.wonder("meaning")
        return None
    if others_too(draft, window):
        draft.wonder("meaning")
    if not deeds and of_those(draft, segment, window):
        window.figure.role = OF_THOSE
        return None
    deed = deed_of(window, deeds) or ("achieved" if deeds == ["achieved"] else None)
    if (
        deed is None
        and changed(draft, segment)
        and (
            any(i.tags.get("fund") == "balance" or "equals" in i.tags for i in window.before) or reached(draft, window)
        )
    ):
        return {"registered": value}
    if deed in ("registered", "total") and raises_level(draft, segment, window.figure):
        return None
    if deed == "total" and newly_signed(draft, segment, window.figure):
        return None
    if deed == "total":
        if changed(draft, segment):
            return {"registered": value}
        if "registered" in deeds:
            return {"registered": value}
        if "achieved" in deeds and window.left("deed") is not None:
            return {"achieved": value}
        return {of_the_compared(draft, segment) or "total": value}
    if deed == "of_registered":
        if "registered" in deeds:
            return {"registered": value}
        return {"total" if of_the_place(draft, window) else "of": value}
    if deed not in (None, "registered", "achieved"):
        draft.wonder("clear")  # what was not done, or is aimed at, with other verbs between
        return None
    if deed == "registered" and changed(draft, segment) and again(draft, window):
        draft.wonder("meaning")  # "12 hộ đăng ký mới, 50 hộ đăng ký lại": the level, or the others
    if deed is not None:
        if window.left("deed") is not None:
            draft.said_deed = (deed, segment.place)
            if len(segment.figures) == 1 and any(i.kind == "place" for i in window.before):
                draft.placed_deed = (deed, segment.place)  # "đk gđht thôn 14 là 45, thôn 15 là 39"
        elif deed in ("registered", "achieved") and len(segment.figures) == len(segment.of("place")) == 1:
            draft.placed_deed = (deed, segment.place)
        return {deed: value}
    if next_place(draft, segment):  # "khóm 2: 45 nhà đạt, khóm 3: 38, khóm 4: 51"
        return {draft.placed_deed[0]: value}
    if (whole := whole_named(draft, segment, window)) is not None:
        return {whole: value}
    if (share := said_with_percent(draft, segment, window)) is not None:
        return {share: value}
    if draft.said_deed is not None and draft.said_deed[1] == segment.place and _and_another(draft, window):
        return {draft.said_deed[0]: value}
    if (
        draft.said_deed is not None
        and segment.lead == 1
        and model_beside(draft, segment) is not None
        and (
            segment.tags & {"model"}
            or not_said_of(draft, cast(Model, model_beside(draft, segment)), draft.said_deed[0])
        )
        and draft.said_deed[1] == segment.place - 1
    ):
        draft.said_deed = (draft.said_deed[0], segment.place)
        return {draft.said_deed[0]: value}
    if draft.said_share is not None and draft.said_share[1] == segment.place - 1 and not segment.tags & {"model"}:
        return {draft.said_share[0]: value}
    if draft.deed is not None and segment.lead in (1, 3, 4):
        return {draft.deed: value}
    if reason_of_change(draft, segment, value):
        window.figure.role = "said again"
        return None
    if (joined := canvassed(draft, segment, window)) is not None:
        return {joined: value} if joined else None
    if signs_more(draft, segment, window):
        return {"added": value}
    if whole_of(draft, segment, window):
        return {"total": value}
    if beside_people(draft, segment, window):
        if draft.tags & {"model", "deed"}:
            return {"total": value}
        window.figure.role = "indicator"
        draft.add(Indicator(code="households", value=value), window.figure.start)
        return None
    shared = deed_behind(draft, segment)
    if shared is not None:
        if not shared[1]:
            draft.wonder("meaning")
        elif segment.of("place"):
            draft.placed_deed = (shared[0], segment.place)
        return {shared[0]: value}
    if counts_hamlets(draft, segment, window):
        window.figure.role = "counts places"
        return None
    if not segment.items[0].role and _free(segment, window, named):
        if not of_them_all(segment, window):
            draft.wonder("meaning")
        return {"achieved" if segment.tags & {"model"} else "registered": value}
    return None


def _left_the_list(window: Window) -> bool:
    """ "5 gia đình rút khỏi danh sách đăng ký"."""
    noun, verb = window.after[:2] if len(window.after) > 1 else (window.figure, window.figure)
    return noun.tags.get("noun") == "family" and verb.tags.get("leave") == "withdrawn"


def put_off(draft: Draft, window: Window) -> bool:
    """ "đăng ký 39 hộ còn đạt thì chưa xét": what was recognised is not told yet."""
    last = next((i for i in reversed(window.after) if "deed" in i.tags), None)
    if last is None or last.tags["deed"] != "achieved" or last.end >= draft.stream.limit:
        return False
    tokens = draft.stream.tokens
    return tokens[last.end].flat in ("thi", "chua") and tokens[last.start - 1].flat in ("con", "ma", "nhung", "thi")


def _free(segment: Segment, window: Window, named: bool) -> bool:
    """A number that nothing but its noun, model or place speaks of."""
    return named or bool(segment.of("place")) or window.next_to("noun") is not None


def _and_another(draft: Draft, window: Window) -> bool:
    """ "đăng ký được 91 gia đình và 4 dòng họ": another model's number, joined to the one the verb was said of."""
    noun, model = window.next_to("noun"), window.next_to("model")
    named = model.tags["model"] if model is not None else noun.tags["noun"] if noun is not None else None
    if named not in ("family", "clan", "unit", "citizen") or len(window.before) > 1:
        return False
    joined = not window.before or draft.stream.tokens[window.before[0].start].flat in JOINTS
    return joined and draft.count_of(named) is None


def every_one(draft: Draft, segment: Segment) -> bool:
    """ "48 hộ đăng ký đều đạt cả", "đạt hết 48 hộ đã đăng ký"."""
    said = {token.flat for token in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]}
    clear = not segment.tags & {"negation", "nil", "question"} or none_failed(draft, segment)
    return clear and bool(said & {"deu", "het", "ca", "luon"})
