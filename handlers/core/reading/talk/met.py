"""Meetings that are not called: told of beside what is reported, held already, or asked about."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.days.when import Moment
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

CAME = frozenset({"du", "tham", "toi", "den", "hop", "mat"})  # behind a number of people, folded
HELD = frozenset({"da", "roi", "vua", "xong"})
YEAR = 300  # days ahead, of a day whose year is not said: it was the one before
NEAR = 3  # items behind the number
ASKS = frozenset({"hả", "hở", "hử"})
WHETHER = frozenset({"khong", "ko", "k", "hong", "khg", "hem", "chua"})
SOFTLY = frozenset("a vay the ha em e chau con bac chu co anh chi oi day da nhi ta ?".split())


def who_came(draft: Draft) -> None:
    """ "hôm qua họp thôn có 35 người dự", "52/60 hộ dự họp": who came to a meeting learned nothing there."""
    if not ("meet" in draft.tags or _feast(draft)) or draft.said("indicator", "classes"):
        return
    for part in draft.parts:
        for item in part.figures:
            if item.kind in ("num", "ratio", "percent") and not item.role and _came(draft, part, item):
                item.role = "of the meeting"


def _feast(draft: Draft) -> bool:
    """ "làm lễ khuyến học có 120 người dự"."""
    return (
        "le" in draft.flats
        and "indicator" in draft.tags
        and any(token.low in ("lễ", "le") for token in draft.stream.tokens)
    )


def _came(draft: Draft, part: Segment, number: Item) -> bool:
    after = draft.items[number.place + 1 : number.place + 1 + NEAR]
    if not after or after[0].kind != "word" or part.tags & {"deed", "model"}:
        return False
    if after[0].tags.get("indicator") == "attendances":
        return True
    if after[0].tags.get("noun") not in ("person", "family"):
        return False
    behind = [t.flat for t in draft.stream.tokens[after[0].end : after[0].end + 2]]
    if behind[:1] and behind[0] in CAME:
        return True
    met = any(i.start < number.start for i in part.words("meet"))
    return met and after[0].tags["noun"] == "person" and not part.tags & {"gift", "fund", "spend", "indicator"}


def came(draft: Draft) -> bool:
    """Whether it is told how many came; "mỗi nhà 1 người" and "mời 35 người" call them."""
    tokens = draft.stream.tokens
    return "each" not in draft.tags and any(
        i.role == "of the meeting" and tokens[i.end].flat == "nguoi" and tokens[i.start - 1].flat != "moi"
        for i in draft.items
        if i.start > 0 and i.end < draft.stream.limit
    )


def held_already(draft: Draft, moment: Moment, said: Item) -> bool:
    """ "thôn đã họp ngày 18/11": told on the 22nd, and nobody calls it a year ahead."""
    tokens = draft.stream.tokens
    if moment.date is None:
        return False
    ahead = (moment.date - draft.now.date()).days
    if ahead <= 0 and moment.time is not None:  # "9h sáng nay họp bình xét xong"
        return bool(draft.facts) and bool({t.low for t in tokens} & {"xong", "đã"})
    if moment.time is not None or ahead < YEAR:
        return False
    if any(len(t.text) == 4 and t.kind == "d" for t in tokens[said.start : said.end]):
        return False
    around = {t.flat for t in tokens[max(0, said.start - 5) : said.end + 4]}
    if not draft.facts and not around & HELD:
        draft.wonder("when")
        return False
    return True


def asks_whether_so(draft: Draft) -> bool:
    """ "họp chiều nay hoãn rồi hả": asked, and neither called nor called off."""
    return any(token.low in ASKS for token in draft.stream.tokens[-4:])


def asks_when(draft: Draft) -> bool:
    """ "mai mấy giờ họp", "họp ở đâu đấy em", "mai có họp không chú": a question."""
    flats = [t.flat for t in draft.stream.tokens]
    moments = [i for i in draft.items if i.kind == "moment"]
    if ("chua", "chot") in set(pairwise(flats)):
        return True  # "lịch họp chưa chốt, thứ 4 hoặc thứ 6"
    if len(moments) == 2 and {"hay", "hoac"} & set(flats[moments[0].end : moments[1].start]):
        return True  # "họp ngày mai hay ngày kia vậy bác"
    if any(a == "o" and b in ("mo", "dau") for a, b in pairwise(flats)):
        return True
    if any(a in ("may", "luc", "ngay", "hom") and b in ("gio", "nao", "mo") for a, b in pairwise(flats)):
        return True
    while flats and flats[-1] in SOFTLY:
        flats.pop()
    return flats[-1:] != [] and flats[-1] in WHETHER and "co" in flats
