"""Which place each fact is of: "Thôn 3 đạt 38 hộ, thôn 4 đạt 20"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from handlers.core.facts import Answer, Chatter, Count, Fact, Gift, Meeting, Registration, Request, Rsvp
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.rows import UPPER
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.stretches.held_places import held_place
from handlers.core.reading.typed.text import fold

OF_HIM = frozenset({"privacy_access", "privacy_no_publish", "stop"})  # of the sender, and no place
UNPLACED = (Answer, Chatter, Request, Rsvp, Meeting)


def place_segment(draft: Draft, segment: Segment) -> None:
    """A place said before the figures of a segment holds from there on; one said behind them all only after it."""
    if draft.left_place is not None:
        draft.unit, draft.left_place = draft.left_place, None
    if "place" not in draft.kinds or not (places := segment.of("place")):
        return
    if "negation" in segment.tags and not (places := [i for i in places if not _not_it(draft, i)]):
        return
    if (
        len(places) > 1
        and not places[0].role
        and (segment.words("or") or len(segment.figures) - len(places) < 1)
        and _joined(segment, places)
    ):
        if len(places) > 2 and draft.stream.tokens[places[-1].start - 1].flat == "thanh":
            for old in places[:-1]:
                old.role = "merged"
            draft.unit = str(places[-1].value)
            return
        draft.wonder("who")
        draft.unit = None
        return
    first = places[0]
    if len(places) > 1 and str(first.value).startswith(UPPER) and places[1].start == first.end:
        first = places[1]  # "Xã Tân Lập thôn 4"
    if str(first.value).startswith(UPPER) and draft.unit is not None:
        return
    if _told_behind(draft, segment, first):
        draft.left_place = str(first.value)
    else:
        draft.unit = str(first.value)


def _told_behind(draft: Draft, segment: Segment, place: Item) -> bool:
    """ "đăng ký 42, đạt 39 ạ ở xóm Đông": the place of all that was said before it, where figures open the message."""
    if not draft.facts or segment.aside or (segment.figures and segment.figures[-1].start > place.start):
        return False
    opens = next((i for i in draft.items if i.kind == "place" or i.kind in FIGURES), place)
    return opens.kind != "place" and "scope" not in draft.tags


def _joined(segment: Segment, places: list[Item]) -> bool:
    """ "thôn Thượng với thôn Hạ", "thôn 6 hay thôn 9": two places for one figure."""
    first, second = places[0], places[1]
    between = [i for i in segment.items if first.end <= i.start < second.start]
    upper = str(second.value).startswith(UPPER)
    return not upper and bool(between) and all(i.kind == "word" and i.tags.keys() & {"or", "filler"} for i in between)


def _of_one_place(draft: Draft) -> None:
    """ "Trên tổng số 198 hộ, xóm Đình có 176 hộ đạt": of how many, said before the place, and what was done there."""
    for index in range(len(draft.facts) - 1):
        whole, done = draft.facts[index], draft.facts[index + 1]
        if not isinstance(whole, Count) or not isinstance(done, Count) or whole.model != done.model:
            continue
        alone = whole == Count(model=whole.model, total=whole.total, unit=whole.unit)
        if alone and whole.total is not None and done.total is None and done.of is None:
            draft.facts[index + 1] = replace(done, total=whole.total)
            del draft.facts[index], draft.spots[index]
            return


def _left_out(draft: Draft, part: Segment) -> bool:
    """ "7/8 bản, còn bản Pom Lót chưa đạt": what one place has not done is told of it alone."""
    if part.figures or part.lead == 0 or not draft.facts or "question" in part.tags:
        return False
    undone = any(str(i.tags["deed"]).startswith("not_") for i in part.words("deed"))
    return undone and any(not i.role for i in part.of("place")) and not part.of("person")


def _not_it(draft: Draft, place: Item) -> bool:
    """ "8/9 thôn đạt cộng đồng học tập còn thôn 4 chưa": which one has not, told behind the figures."""
    before, after = (draft.items[n] if 0 <= n < len(draft.items) else None for n in (place.place - 1, place.place + 1))
    if place.role or before is None or after is None or draft.stream.tokens[before.start].flat != "con":
        return False
    return "negation" in after.tags and any(i.kind in FIGURES for i in draft.items[: place.place])


def _gives_itself(fact: Fact, unit: str) -> bool:
    """ "thôn 2 nộp về xã 3tr": the giver is the place; it is the receiver's to tell whose fund it came to."""
    return isinstance(fact, Gift) and fact.donor is not None and fold(fact.donor) == fold(unit)


def _moved(draft: Draft, places: list[Item]) -> Item | None:
    """ "mới chuyển từ tổ 3 sang tổ 5": where a household lived before."""
    if not any(isinstance(fact, Registration) for fact in draft.facts):
        return None
    for first, second in pairwise(places):
        flats = [token.flat for token in draft.stream.tokens[max(0, first.start - 1) : second.start]]
        if second.start - first.end <= 2 and flats[0] in ("tu", "o") and flats[-1] in ("sang", "qua", "ve", "len"):
            return first
    return None


def _own_place(draft: Draft, place: Item) -> bool:
    """ "thôn 4 của bác", "em ở thôn 4": the sender's, and not one whose totals are asked for."""
    if "own" in draft.stream.tags_at(place.end - 1) and not draft.stream.tokens[place.end - 1].capital:
        return True  # "xom bac" typed plain
    near = draft.items[max(0, place.place - 2) : place.place] + draft.items[place.place + 1 : place.place + 2]
    return any("self" in i.tags or draft.stream.tokens[i.start].flat == "cua" for i in near if i.kind == "word")


def _within(first: Item, second: Item) -> bool:
    """ "tổ 3 khu 2", "thôn 4 xã Tân Lập": the second says where the first is; "Xã Tân Lập thôn 4" begins above."""
    begins_above = str(first.value).startswith(UPPER) and not str(second.value).startswith(UPPER)
    alike = first.role == second.role == "listed"  # "ấp 1 ấp 2 mỗi ấp 50 hộ"
    return first.end == second.start and not begins_above and not alike


def settle_units(draft: Draft) -> None:
    """One place in the message is the place of all it states; of several, each fact keeps the last one said
    before it.
    """
    if "place" not in draft.kinds:
        if draft.ask != "who" and (held := held_place(draft)) is not None:
            draft.facts = [replace(fact, unit=held) for fact in draft.facts]
        return
    elsewhere = {i for part in draft.parts if _left_out(draft, part) for i in part.of("place")}
    places = [i for i in draft.items if i.kind == "place" and i not in elsewhere and i.role != "merged"]
    if draft.facts and any("negation" in i.tags for i in draft.items):
        places = [i for i in places if not _not_it(draft, i)]
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, Request) and fact.what in OF_HIM and fact.unit is not None:
            draft.facts[index] = replace(fact, unit=None)
    places = [i for n, i in enumerate(places) if not n or not _within(places[n - 1], i)]  # "tổ 3 khu 2": the first
    if moved := _moved(draft, places):
        draft.wonder("who")
        places = [i for i in places if i is not moved]
    low = [i for i in places if not str(i.value).startswith(UPPER)] or places
    names = {str(i.value) for i in low}
    if (draft.ask == "who" and len(names) > 1) or "proxy" in draft.tags:
        draft.facts = [replace(fact, unit=None) for fact in draft.facts]
        return
    if len(names) == 1:
        unit = names.pop()
        draft.facts = [
            fact
            if isinstance(fact, UNPLACED)
            else replace(fact, unit=None if _gives_itself(fact, unit) else unit)
            if fact.unit != unit or isinstance(fact, Gift)
            else fact
            for fact in draft.facts
        ]
        _of_one_place(draft)
        if "request" in draft.tags and not _own_place(draft, low[0]):
            draft.facts = [
                replace(f, what="tally") if isinstance(f, Request) and f.what == "progress" else f for f in draft.facts
            ]
        return
    if not names:
        return
    first = low[0]
    starts = [i.start for i in low]
    trailing = bool(draft.spots) and min(draft.spots) < first.start
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, (Answer, Chatter, Request, Rsvp)):
            draft.facts[index] = replace(fact, unit=None)
            continue
        spot = draft.spots[index] if index < len(draft.spots) else 0
        after = bisect_right(starts, spot)
        chosen = low[after] if trailing and after < len(low) else low[after - 1] if after else first
        draft.facts[index] = replace(fact, unit=str(chosen.value))
