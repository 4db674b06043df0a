"""Which place each fact is of, and who is only the sender."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from handlers.core.facts import Answer, Chatter, Count, Meeting, Registration, Request, Rsvp
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

UPPER = ("xã", "phường", "tỉnh", "thị trấn", "đặc khu")


def skip_senders(draft: Draft) -> None:
    """ "tôi là Lê Đình Khuê, chi hội trưởng thôn 3": the sender's name is no donor and no household."""
    for at, item in enumerate(draft.items):
        if item.kind == "body" and at and draft.items[at - 1].kind == "word" and _greets(draft, draft.items[at - 1]):
            item.role, item.kind = "spoken to", "sender"
        if item.kind != "person":
            continue
        before = [i for i in draft.items[max(0, at - 2) : at] if i.kind == "word"]
        selfsaid = bool(before) and (
            (
                "self" in before[-1].tags
                and before[-1].end - before[-1].start == 1
                and not before[-1].tags.keys() & {"title", "place"}
            )
            or (len(before) == 2 and "self" in before[0].tags and before[1].tags.keys() & {"equals"})
        )
        if _hailed(draft, item) or (before and (_greets(draft, before[-1]) or _called(draft, item, before[-1]))):
            item.role, item.kind = "spoken to", "sender"
            continue
        if before and _told_to(draft, item, before[-1]):
            item.role, item.kind = "spoken to", "sender"
            continue
        after = draft.items[at + 1 : at + 4]
        post = any(i.kind == "word" and "post" in i.tags for i in after[:3] if i.kind in ("word", "sep")) and (
            selfsaid or any(i.kind == "colon" for i in draft.items[at : at + 7])
        )
        introduced = len(before) == 2 and selfsaid and bool(after) and after[0].kind in ("sep", "colon", "dash")
        if selfsaid and (post or introduced or (at < 8 and not (item.other and item.other.titled))):
            item.role = "the sender"
            item.kind = "sender"
    for part in draft.parts:
        if any(i.kind == "sender" for i in part.items):
            part.tags.discard("self")


def skip_holders(draft: Draft) -> None:
    """ "Quỹ dòng họ Hồ thu 30tr, chi 12tr": whose fund it is gives nothing to it."""
    if "fund" not in draft.tags:
        return
    for part in draft.parts:
        if len(part.items) < 3 or "fund" not in part.items[0].tags:
            continue
        fund, body = part.items[:2]
        verb = next((i for i in part.items[2:5] if not ("scope" in i.tags or i.kind == "quiet")), part.items[2])
        held = fund.kind == "word" and fund.tags.get("fund") == "quy" and "gift" not in fund.tags
        if not held or body.kind != "body" or verb.kind != "word":
            continue
        takes = draft.stream.tokens[verb.start].flat == "thu" or "fund" in verb.tags or verb.tags.get("spend") == "chi"
        if takes:
            body.role, body.kind = "whose fund", "holder"
            draft.tags.add("holder")


def _called(draft: Draft, item: Item, before: Item) -> bool:
    """ "… nha cô Út": who is spoken to, at the end."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    particle = draft.stream.tokens[before.end - 1].low in (
        "nha",
        "nhé",
        "nghen",
        "nghe",
        "hen",
        "ạ",
        "nhá",
        "dạ",
        "thưa",
        "nhe",
        "nhen",
    )
    plain = draft.stream.tokens[before.end - 1].flat in ("nghen", "nghe", "nhe", "hen", "nhen")
    plain = plain or (after is not None and draft.stream.tokens[after.start].flat == "oi")
    return (
        (draft.stream.marked or plain)
        and particle
        and before.end == item.start
        and (after is None or after.kind in ("sep", "mark") or _calls_out(draft, after))
    )


def _hailed(draft: Draft, item: Item) -> bool:
    """ "Bác Tuyên ơi, …", "Cô Hà à, …": who is spoken to, wherever it stands."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if after is None or after.kind != "word" or (item.other is not None and item.other.house):
        return False
    token = draft.stream.tokens[after.start]
    if token.flat == "oi":
        return not token.capital
    stop = draft.items[after.place + 1] if after.place + 1 < len(draft.items) else None
    said = token.low in ("à", "ạ", "ah", "này") or (not draft.stream.marked and token.low == "a")
    named = any(other.kind in ("person", "place") for other in draft.items[item.place + 1 :])
    return said and named and item.place < 2 and stop is not None and stop.kind == "sep"


def _calls_out(draft: Draft, after: Item) -> bool:
    """ "nhé chị Nga ơi", at the end."""
    ends = after.place + 1 >= len(draft.items) or draft.items[after.place + 1].kind in ("sep", "mark")
    return ends and draft.stream.tokens[after.start].flat in ("oi", "a", "ah", "nha", "nhe")


def _told_to(draft: Draft, item: Item, before: Item) -> bool:
    """ "Em báo bác Hạnh: …": a colon behind whom it is told to, at the head of the message."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    tells = draft.stream.tokens[before.end - 1].flat in ("bao", "thua", "nhan", "gui", "voi", "trinh")
    return tells and item.place < 5 and after is not None and after.kind == "colon" and before.end == item.start


def _greets(draft: Draft, item: Item) -> bool:
    """ "Kính gửi bác Tân": who is spoken to."""
    flat = " ".join(t.flat for t in draft.stream.tokens[item.start : item.end])
    return flat in ("kinh gui", "kinh bao", "thua", "kinh thua", "bao cao", "xin bao cao", "chao", "xin chao")


def place_segment(draft: Draft, segment: Segment) -> None:
    """A place said before the figures of a segment holds from there on."""
    places = list(segment.of("place"))
    if not places:
        return
    if len(places) > 1 and (segment.words("or") or len(segment.figures) - len(places) < 1) and _joined(segment, places):
        draft.wonder("who")
        draft.unit = None
        return
    first = places[0]
    if len(places) > 1 and str(first.value).startswith(UPPER) and places[1].start == first.end:
        first = places[1]  # "Xã Tân Lập thôn 4"
    if str(first.value).startswith(UPPER) and draft.unit is not None:
        return
    draft.unit = str(first.value)


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
    return undone and len(part.of("place")) > 0 and not part.of("person")


def _moved(draft: Draft, places: list[Item]) -> Item | None:
    """ "mới chuyển từ tổ 3 sang tổ 5": where a household lived before."""
    if not any(isinstance(fact, Registration) for fact in draft.facts):
        return None
    for first, second in pairwise(places):
        flats = [token.flat for token in draft.stream.tokens[max(0, first.start - 1) : second.start]]
        if second.start - first.end <= 2 and flats[0] in ("tu", "o") and flats[-1] in ("sang", "qua", "ve", "len"):
            return first
    return None


def _within(first: Item, second: Item) -> bool:
    """ "tổ 3 khu 2", "thôn 4 xã Tân Lập": the second says where the first is; "Xã Tân Lập thôn 4" begins above."""
    begins_above = str(first.value).startswith(UPPER) and not str(second.value).startswith(UPPER)
    return first.end == second.start and not begins_above


def settle_units(draft: Draft) -> None:
    """One place in the message is the place of all it states; of several, each fact keeps the last one said
    before it.
    """
    elsewhere = {i for part in draft.parts if _left_out(draft, part) for i in part.of("place")}
    places = [i for i in draft.items if i.kind == "place" and i not in elsewhere]
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
            fact if isinstance(fact, (Answer, Chatter, Request, Rsvp, Meeting)) else replace(fact, unit=unit)
            for fact in draft.facts
        ]
        _of_one_place(draft)
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
