"""Figures of the catalogue: members, classes, scholarships, what a learning centre has."""

from __future__ import annotations

from handlers.core.facts import Gift, Indicator, Spending
from handlers.core.reading.counts.checks import each_follows
from handlers.core.reading.counts.counted_besides import (
    EACH,
    counts_named,
    counts_other,
    lone_ban,
    of_a_school,
    of_each_class,
    old_ones,
)
from handlers.core.reading.counts.indicator_codes import code_of, dwellings
from handlers.core.reading.counts.rising import risen
from handlers.core.reading.counts.roles import approximate
from handlers.core.reading.money.outgoing import own_body
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

LEVEL = frozenset({"con", "xuong", "len"})  # folded: right before what it came to


def indicator(draft: Draft, segment: Segment, window: Window) -> bool:
    """Whether the figure is an indicator's; then its fact is made."""
    if "indicator" not in draft.tags:
        return False
    figure = window.figure
    code = code_of(draft, segment, window)
    if code is None or (code == "households" and not dwellings(draft, window)):
        return False
    many = figure.value[0] if isinstance(figure.value, tuple) else figure.value  # "trao cho 5/6 em"
    awarded = code in ("university_entrants", "excellent_students") and any(
        i.tags["spend"] == "award" for i in segment.words("spend")
    )
    last = draft.facts[-1] if draft.facts else None
    if code == "scholarships" and segment.lead == 5 and isinstance(last, Spending) and not last.recipients:
        figure.role = "recipients"  # "chi 4tr8 trao học bổng cho 6 cháu"
        draft.change(len(draft.facts) - 1, recipients=many)
        return True
    if code == "members" and window.next_to("indicator") and _each_gives(draft, segment):
        figure.role = "number of shares"  # "26 hội viên mỗi người góp 100k"
        return True
    if code == "scholarships" and (giver := _founder(draft, segment, window)) is not None:
        figure.role = "quantity"
        draft.use(giver, "donor")
        draft.add(Gift(stage="received", donor=str(giver.value), goods="suất học bổng", quantity=many), figure.start)
        draft.wonder("value")  # until what follows says how much each
        return True
    if (code == "scholarships" and "spend" in segment.tags and _paid_after(draft, segment)) or awarded:
        figure.role = "recipients"
        draft.add(Spending(recipients=many), figure.start)
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
    qualifier = approximate(window) if code != "per_capita_fund" else None
    if qualifier is not None:
        draft.wonder("exact")
    if code == "desks" and counts_named(draft, window):
        figure.role = "counts places"
        return True
    if code == "desks" and lone_ban(draft, window):
        figure.role = "asked"
        draft.wonder("who")
        return True
    if code == "members" and old_ones(draft, window):
        draft.wonder("meaning")  # "hội viên mới: 12, hội viên cũ: 108"
    change = window.left("change") or window.right("change") if risen(figure) is None else None
    if change is not None and draft.stream.tokens[figure.start - 1].flat in LEVEL:
        change = None  # "hội viên giảm còn 190"
    if change is not None and code == "members":
        if change.tags["change"] < 0:
            draft.wonder("clear")
        code = "members_added"
    elif change is not None and code not in ("members_added",):
        draft.wonder("meaning")
    figure.role = "indicator"
    draft.add(Indicator(code=code, value=value, qualifier=qualifier), figure.start)
    draft.model = None
    return True


def _each_gives(draft: Draft, segment: Segment) -> bool:
    if "hold" in segment.tags or not each_follows(draft, segment):
        return False
    return draft.parts[segment.place + 1].items[0].tags.get("each") == "each"


def points_in_tenths(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "điểm thi đua 98,5": of all indicators only points have tenths."""
    counted = window.figure.numeral
    if counted is None or counted.doubt or counted.value is None or (counted.value * 10).denominator != 1:
        return False
    if code_of(draft, segment, window) != "points":
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
