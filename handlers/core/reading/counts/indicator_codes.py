"""Which figure of the catalogue a number is: "hội viên 120", "12/12 dòng họ có ban khuyến học"."""

from __future__ import annotations

from handlers.core.reading.counts.counted_besides import elders, hamlets, of_models, pupils
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window


def code_of(draft: Draft, segment: Segment, window: Window) -> str | None:
    before, after = _spoken_of(draft, window), None
    for item in window.after:
        if item.kind == "word" and "indicator" in item.tags:
            after = item
            break
        if item.kind == "word" and not item.tags.keys() & {"noun", "filler", "thing"}:
            break
    noun = window.next_to("noun")
    if after is not None and after.tags["indicator"] == "desks" and hamlets(window, after):
        return None  # "9/9 ban cong dong hoc tap"
    said = after or before
    if said is not None and said.tags.get("noun") == "clan" and (draft.tags & {"model", "deed"} or of_models(draft)):
        return None  # "dk: gd 156, dh 4"
    if after is not None:
        code = str(after.tags["indicator"])
        if code == "desks" and (friends := pupils(window, after)) is not None:
            return friends
        if code == "desks" and not draft.stream.marked and _sign_up(window, after):
            return None  # "co 56 ban dang ky": bạn
        if code == "desks" and noun is not None and noun is not after and noun.tags["noun"] == "family":
            return None  # "3 nha cuoi ban"
        if code == "desks" and before is not None and before.tags["indicator"] == "clan_boards":
            return "clan_boards"
        if before is not None and (
            before.tags["indicator"] == "members_added"
            or (code == "members" and before.tags["indicator"] in ("members_added",))
        ):
            return "members_added"
        if (
            code == "attendances"
            and ("indicator", "classes") not in draft.values
            and noun is not None
            and noun.tags["noun"] == "person"
            and segment.tags & {"deed", "model"}
        ):
            return None
        return code
    if before is not None:
        person = noun is not None and noun.tags["noun"] == "person"
        if before.tags["indicator"] == "attendances" and person and segment.tags & {"deed", "model"}:
            return None  # "bà con 40 người được công nhận cdht"
        if before.tags["indicator"] == "desks" and "place" in before.tags and window.before[-1] is not before:
            return None  # "cdht ban em 88 dat"
        if window.next_to("model") is not None:
            return None  # "bà con đăng ký 33 hộ gđht"
        if noun is not None and noun.tags["noun"] in ("family", "clan", "community", "commune", "unit"):
            return None
        if any(i.kind == "word" and i.tags.keys() & {"model"} for i in window.before[window.before.index(before) :]):
            return None
        deed = window.left("deed")
        if (
            deed is not None
            and window.before.index(deed) < window.before.index(before)
            and window.right("deed") is not None
        ):
            return None
        if before.tags["indicator"] == "classes" and (
            (noun is not None and noun.tags["noun"] in ("person", "pupil")) or elders(draft, window)
        ):
            return "attendances"
        return str(before.tags["indicator"])
    if noun is not None and noun.tags["noun"] == "family" and dwellings(draft, window):
        return "households"
    if (
        noun is not None
        and noun.tags["noun"] in ("person", "pupil")
        and _class_said(draft)
        and not segment.tags & {"deed", "model", "spend"}
    ):
        return "attendances"
    return None


def _sign_up(window: Window, friends: Item) -> bool:
    return any("deed" in i.tags and i.start == friends.end for i in window.after)


def _spoken_of(draft: Draft, window: Window) -> Item | None:
    """The word before the figure it is of; in "máy tính ở TTHTCĐ còn 2 cái" not where they stand."""
    last = window.left("indicator")
    if last is None or last.tags["indicator"] != "learning_centres" or not last.start:
        return last
    if draft.stream.tokens[last.start - 1].flat not in ("o", "tai", "trong", "cua"):
        return last
    before = [i for i in window.before if i.kind == "word" and "indicator" in i.tags and i.start < last.start]
    return before[-1] if before else last


def dwellings(draft: Draft, window: Window) -> bool:
    """The number of households is an indicator beside the population, and the total of the families otherwise."""
    return draft.said("indicator", "population") and not draft.tags & {"model"} and window.word("deed") is None


def _class_said(draft: Draft) -> bool:
    return ("indicator", "classes") in draft.values or ("indicator", "attendances") in draft.values
