"""Figures of the catalogue: members, classes, scholarships, what a learning centre has."""

from __future__ import annotations

from handlers.core.facts import Gift, Indicator, Spending
from handlers.core.reading.counted_besides import (
    EACH,
    FITTINGS,
    counts_other,
    elders,
    hamlets,
    lone_ban,
    of_a_school,
    of_each_class,
    of_models,
    old_ones,
    pupils,
)
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.outgoing import own_body
from handlers.core.reading.rising import risen
from handlers.core.reading.roles import approximate
from handlers.core.reading.segments import Segment
from handlers.core.reading.windows import Window

SMALL_WORDS = frozenset({"filler", "noun", "equals", "quiet", "about", "negation", "change"})


def indicator(draft: Draft, segment: Segment, window: Window) -> bool:
    """Whether the figure is an indicator's; then its fact is made."""
    figure = window.figure
    code = _code(draft, segment, window)
    if code is None or (code == "households" and not _dwellings(draft, window)):
        return False
    awarded = code in ("university_entrants", "excellent_students") and any(
        i.tags["spend"] == "award" for i in segment.words("spend")
    )
    if code == "scholarships" and (giver := _founder(draft, segment, window)) is not None:
        figure.role = "quantity"
        draft.use(giver, "donor")
        draft.add(
            Gift(stage="received", donor=str(giver.value), goods="suất học bổng", quantity=figure.value), figure.start
        )
        draft.wonder("value")  # until what follows says how much each
        return True
    if (code == "scholarships" and "spend" in segment.tags and _paid_after(draft, segment)) or awarded:
        figure.role = "recipients"
        draft.add(Spending(recipients=figure.value), figure.start)
        draft.wonder("clear")
        return True
    if code == "classes" and _judged(window):
        figure.role = "asked"
        draft.wonder("clear")
        return True
    if code == "population" and _household(draft, segment, window):
        figure.role = "household size"
        return True
    if of_a_school(draft, segment, window, code):
        return True
    if of_each_class(draft, window, code):
        figure.role = EACH
        return True
    if counts_other(window, code):
        figure.role = "asked"
        draft.wonder("clear")
        return True
    if figure.kind == "num":
        value = figure.value
    elif figure.kind == "ratio":
        value = figure.value[0]
        every = figure.value[0] == figure.value[1] and code != "learning_centres"
        if code != "points" and not every:  # "12/12 dòng họ có ban khuyến học"
            draft.wonder("meaning")
    elif figure.kind == "money":
        value = figure.value
    else:
        return False
    if approximate(window) is not None and code != "per_capita_fund":
        draft.wonder("exact")
    if code == "desks" and lone_ban(draft, window):
        figure.role = "asked"
        draft.wonder("who")
        return True
    if code == "members" and old_ones(draft, window):
        draft.wonder("meaning")  # "hội viên mới: 12, hội viên cũ: 108"
    change = window.left("change") or window.right("change") if risen(figure) is None else None
    if change is not None and code == "members":
        if change.tags["change"] < 0:
            draft.wonder("clear")
        code = "members_added"
    elif change is not None and code not in ("members_added",):
        draft.wonder("meaning")
    figure.role = "indicator"
    draft.add(Indicator(code=code, value=value), figure.start)
    draft.model = None
    return True


def points_in_tenths(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "điểm thi đua 98,5": of all indicators only points have tenths."""
    counted = window.figure.numeral
    if counted is None or counted.doubt or counted.value is None or (counted.value * 10).denominator != 1:
        return False
    if _code(draft, segment, window) != "points":
        return False
    window.figure.role = "indicator"
    draft.add(Indicator(code="points", value=float(counted.value)), window.figure.start)
    if segment.of("person"):
        draft.wonder("clear")  # "cháu Nam 9,5 điểm toán"
    return True


def _founder(draft: Draft, segment: Segment, window: Window) -> Item | None:
    """ "Công ty Tân Hoàng trao 10 suất học bổng, mỗi suất 1 triệu": another body gives them, not the branch."""
    giver = segment.items[0] if segment.items else None
    if giver is None or giver.kind not in ("person", "body") or own_body(draft, giver) or window.figure.kind != "num":
        return None
    if giver.end > window.figure.start or not _paid_after(draft, segment):
        return None
    given = any("spend" in i.tags for i in window.before if i.kind == "word")
    return giver if given and len(segment.of("person")) + len(segment.of("body")) == 1 else None


def _judged(window: Window) -> bool:
    """ "trường mình 2 lớp đạt": classes of a school, and none that were held."""
    return len(window.after) > 1 and window.after[1].tags.get("deed") == "achieved"


def _code(draft: Draft, segment: Segment, window: Window) -> str | None:
    before, after = window.left("indicator"), None
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
            and not _class_said(draft)
            and noun is not None
            and noun.tags["noun"] == "person"
            and segment.tags & {"deed", "model"}
        ):
            return None
        return code
    if before is not None:
        if before.tags["indicator"] == "desks" and "place" in before.tags and window.before[-1] is not before:
            return None  # "cdht ban em 88 dat"
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
    if noun is not None and noun.tags["noun"] == "family" and _dwellings(draft, window):
        return "households"
    if (
        noun is not None
        and noun.tags["noun"] in ("person", "pupil")
        and _class_said(draft)
        and not segment.tags & {"deed", "model", "spend"}
    ):
        return "attendances"
    return None


def _dwellings(draft: Draft, window: Window) -> bool:
    """The number of households is an indicator beside the population, and the total of the families otherwise."""
    return draft.said("indicator", "population") and not draft.tags & {"model"} and window.word("deed") is None


def _class_said(draft: Draft) -> bool:
    return ("indicator", "classes") in draft.values or ("indicator", "attendances") in draft.values


def _paid_after(draft: Draft, segment: Segment) -> bool:
    """ "trao 25 suất học bổng, mỗi suất 500k": the money follows."""
    here = segment.place
    following = draft.parts[here + 1 : here + 2]
    return bool(following) and bool(following[0].money) and bool(following[0].tags & {"each", "equals", "worth"})


def _household(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "hộ ông Minh 5 khẩu": how many live there, not the population."""
    said = window.next_to("household") is not None
    small = window.figure.kind == "num" and window.figure.value <= 15
    people = any(item.kind == "person" for item in draft.items)
    return said and small and people and ("deed" in draft.tags or "model" in draft.tags)


def read_fittings(draft: Draft, segment: Segment) -> None:
    """ "TTHTCĐ có tủ tài liệu", "chưa có máy tính", "mở lớp …": one of it, or none, where no number is said."""
    for at, item in enumerate(segment.items):
        code = item.tags.get("indicator") if item.kind == "word" else None
        if code in FITTINGS and not _counted(segment, at) and draft.said("indicator", "learning_centres"):
            none = any(i.kind == "word" and "negation" in i.tags for i in segment.items[:at])
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
