"""A number that looks like a count and is of the members, or of how many hamlets there are."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from handlers.core.facts import Count, Indicator
from handlers.core.reading.counts.roles import deeds_of
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

GROWING = frozenset({"clan_boards", "bookcases", "computers", "desks", "learning_centres"})
FAR = 8  # items behind a number in which the target is told
LATER = frozenset({"sang", "sau", "cho", "doi", "de"})  # folded: when it is looked at again
TOO = frozenset({"cung", "tai"})  # folded
VISITS = frozenset({"đi", "tới", "đến", "ghé", "gặp", "qua", "di", "ghe", "gap"})


def counts_hamlets(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "dân số 3.250 người, 812 hộ, 6 thôn": so many hamlets, where figures of the catalogue alone are told."""
    noun = window.next_to("noun")
    if noun is None or noun.tags["noun"] != "community" or "place" not in noun.tags:
        return False
    if draft.tags & {"model", "deed"}:
        if _of_many_hamlets(draft, segment, window):
            return True
        named = {i.value for i in draft.items[window.figure.place + 1 :] if i.kind == "place"}
        if len(named) == window.figure.value and not segment.tags & {"deed", "model"}:
            return True  # "số của cả 2 bản: bản Nậm Cang 1 đăng ký 35; bản Nậm Cang 2 …"
        told = {fact.unit for fact in draft.facts}  # "tổ 5 đk 60, tổ 6 đk 72, em báo luôn 2 tổ"
        return len(told) > 1 and len(told) == window.figure.value and not segment.tags & {"deed", "model"}
    return "indicator" in draft.tags and not segment.tags & {"deed", "change"} and len(window.after) < 2


def _of_many_hamlets(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "cả 5 thôn đăng ký 320 hộ", "xã em có 9 thôn, 1.230 hộ đăng ký": households of so many hamlets."""
    if window.figure.kind != "num" or draft.said("model", "community") or segment.aside:
        return False
    at = segment.figures.index(window.figure)
    following = segment.figures[at + 1 : at + 2]
    if not following and "deed" not in segment.tags and segment.place + 1 < len(draft.parts):
        following = draft.parts[segment.place + 1].figures[:1]
    behind = following[0].place + 1 if following else len(draft.items)
    return behind < len(draft.items) and draft.items[behind].tags.get("noun") == "family"


def undecided(draft: Draft, window: Window) -> bool:
    """ "3 nhà còn phân vân, 45 nhà đk rồi": nobody's registration yet."""
    if any(i.tags.get("leave") == "notyet" and i.end - i.start > 1 for i in window.after[1:3]):
        return True
    flats = {token.flat for i in window.after[1:7] for token in draft.stream.tokens[i.start : i.end]}
    return "xet" in flats and not LATER.isdisjoint(flats)  # "33 hộ đạt, còn 2 hộ để sang năm xét lại"


def members_more(draft: Draft, segment: Segment, window: Window, deeds: list[str]) -> bool:
    """ "hội viên 120, tăng 8": behind the members a change that nothing says is of another thing is theirs."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Indicator) or last.code != "members" or deeds or segment.tags & {"model"}:
        return False
    noun = window.next_to("noun")
    return speaks_of_people(window) or (noun is None and segment.lead in (0, 1, 5))


def whose_change(draft: Draft, window: Window) -> bool:
    """Whether what rose may be another thing than the members, or rose above another year: "tăng 15 so với năm
    ngoái"; "hv 143, tăng 12 so với đầu năm" are theirs."""
    behind = {token.flat for token in draft.stream.tokens[window.figure.end : window.figure.end + 5]}
    return bool(draft.tags & {"deed", "model", "house"}) or bool(behind & {"ngoai", "truoc"})


def speaks_of_people(window: Window) -> bool:
    """ "35 hội viên, mới thêm bốn người"."""
    noun = window.next_to("noun")
    return noun is not None and noun.tags["noun"] == "person"


def visited(draft: Draft, window: Window) -> bool:
    """ "sáng nay đi 12 nhà thì 9 nhà đồng ý đăng ký": where the sender went."""
    noun = window.next_to("noun")
    if noun is None or noun.tags["noun"] != "family" or not window.figure.start:
        return False
    return draft.stream.tokens[window.figure.start - 1].low in VISITS


def others_too(draft: Draft, window: Window) -> bool:
    """ "2 cụ cũng đăng ký, tổng 83", "tái đăng ký 40 hộ": some of those who did, and not all."""
    if draft.kinds.get("num", 0) < 2:
        return False
    if TOO.isdisjoint(draft.flats):
        return False
    said = [t for i in (*window.before, *window.after) for t in draft.stream.tokens[max(0, i.start - 1) : i.end]]
    together = {"ca", "deu"} & {token.flat for token in said}
    too = {"cũng", "tái", "tai"} if draft.stream.marked or together else {"cung", "tai"}
    return any(a.low in too and b.flat in ("dang", "dk", "dat", "duoc") for a, b in pairwise(said))


def next_place(draft: Draft, segment: Segment) -> bool:
    """Whether it is the next place of a list whose first says what was done; then the one after it is too."""
    alone = len(segment.figures) == len(segment.of("place")) == 1 and segment.lead == 1
    if (
        not alone
        or draft.placed_deed[1] != segment.place - 1
        or segment.tags & {"deed", "model", "change", "indicator"}
    ):
        return False
    draft.placed_deed = (draft.placed_deed[0], segment.place)
    return True


def and_more(draft: Draft, window: Window) -> bool:
    """ "3 nhà nữa đăng ký": so many more."""
    if "nua" not in draft.flats:
        return False
    noun = window.next_to("noun")
    after = draft.stream.tokens[noun.end : noun.end + 1] if noun is not None else []
    before = draft.stream.tokens[max(0, window.figure.start - 2) : window.figure.start]
    return any(t.flat == "nua" for t in after) and not {"con", "thieu", "can"} & {t.flat for t in before}


def level_of_last(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "thành lập mới 1 ban khuyến học dòng họ, nâng tổng số lên 5": the level of what was just counted."""
    last = draft.facts[-1] if draft.facts else None
    figure = window.figure
    if (
        not isinstance(last, Indicator)
        or last.code not in GROWING
        or segment.lead not in (1, 5)
        or figure.kind != "num"
    ):
        return False
    if draft.stream.tokens[figure.start - 1].flat != "len" or (last.value or 0) > (figure.value or 0):
        return False
    figure.role = "indicator"
    draft.change(len(draft.facts) - 1, value=figure.value)
    return True


def members_now(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "hội viên tăng 15 người thành 230", "…, nay là 262": the level after what was added."""
    last = draft.facts[-1] if draft.facts else None
    figure = window.figure
    if not isinstance(last, Indicator) or last.code != "members_added" or figure.kind != "num" or deeds_of(window):
        return False
    if segment.words("model") or (segment.lead not in (0, 1, 5) and draft.spots[-1] < segment.items[0].start):
        return False
    said = {t.flat for i in window.before for t in draft.stream.tokens[i.start : i.end]}
    if not said & {"thanh", "len", "nay", "hien", "con", "tong"} or (last.value or 0) > (figure.value or 0):
        return False
    figure.role = "indicator"
    draft.add(Indicator(code="members", value=figure.value), figure.start)
    return True


def counts_givers(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "…, hai nhà đều gửi lời hỏi thăm": those who have just been named, and no registrations."""
    noun = window.next_to("noun")
    if noun is None or noun.tags["noun"] not in ("family", "person") or segment.tags & {"deed", "model", "change"}:
        return False
    names = {gift.donor for gift in draft.gifts() if gift.donor is not None}
    return len(names) > 1 and len(names) == window.figure.value


def over_what(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "55 hộ trên sáu mươi hai hộ đăng ký": of how many, and not more than."""
    at = segment.figures.index(window.figure)
    first = segment.figures[at - 1] if at else None
    word = window.before[-1] if window.before else None
    if at == 0 and segment.lead == 1 and word is segment.items[0] and (last := draft.last(Count)) is not None:
        done = cast(Count, draft.facts[last]).achieved  # "14 xã được công nhận, trên 16 xã đăng ký"
        return (
            draft.stream.tokens[word.start].flat == "tren" and done is not None and done <= (window.figure.value or 0)
        )
    if first is None or first.kind != "num" or first.value is None or word is None or window.figure.value is None:
        return False
    over = draft.stream.tokens[word.start].flat == "tren" and word.end - word.start == 1
    return over and int(first.value) <= int(window.figure.value) and first.role == "count"


def some_homes(draft: Draft, segment: Segment) -> bool:
    """ "hộ đảng viên 20 hộ", "20/20 hộ cán bộ": some of the households, and not their number."""
    if "group" not in draft.stream.said:
        return False
    return any(
        a.kind == "word" and a.tags.get("noun") == "family" and "group" in b.tags and a.end == b.start
        for a, b in pairwise(segment.items)
    )


def still_lacking(draft: Draft, window: Window) -> bool:
    """ "45 hộ đk rồi, còn 3 hộ nữa là đủ chỉ tiêu": how many are yet to come."""
    if "nua" not in draft.flats:
        return False
    figure, tokens = window.figure, draft.stream.tokens
    before = tokens[figure.start - 1].flat if figure.start else ""
    behind = [token.flat for token in tokens[figure.end : figure.end + 4]]
    if figure.kind != "num" or before not in ("con", "thieu", "can") or "nua" not in behind:
        return False
    if behind[-1] != "nua" and not {"la", "moi", "thi", "du", "chua"} & set(behind[behind.index("nua") :]):
        return False
    goal = draft.items[figure.place + 1 : figure.place + 1 + FAR]
    for aim, after in pairwise(goal):
        if aim.tags.get("deed") == "target" and after.kind == "num":
            after.role = "target"  # "… là đủ chỉ tiêu 48"
    return True
