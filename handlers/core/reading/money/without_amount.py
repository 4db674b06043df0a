"""Verbs of giving with no amount of their own: "đưa tôi rồi", "xin khất tới rằm mới đóng"."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Gift
from handlers.core.reading.money.groups import Group
from handlers.core.reading.money.stages import entered
from handlers.core.reading.money.together import alike
from handlers.core.reading.money.unnumbered import read_unnumbered
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.struck_out import half_named


def _done(draft: Draft, segment: Segment, promised: bool) -> bool:
    """ "đã chuyển rồi": a promise kept needs a word that says so, and no later day."""
    tokens = draft.stream.tokens[segment.items[0].start : segment.items[-1].end]
    flats = {t.flat for t in tokens}
    told = bool(flats & {"da", "roi", "xong", "vua"})
    later = flats & {"sau", "se", "mai"} or any(t.low == "tới" or (t.low == "toi" and not told) for t in tokens)
    if later or (segment.of("moment") and promised):
        return False  # but "đưa tôi rồi"
    return told or (not promised and not any("filler" in v.tags for v in segment.words("gift")))


def _still_to_come(draft: Draft, group: Group) -> bool:
    """ "xin khất tới rằm mới đóng", "hứa mai nộp": after a promise the paying is told of as to come, unless done."""
    verbs = [v for v in group.verbs if "gift" in v.tags]
    flats = [t.flat for t in draft.stream.tokens[verbs[0].end : verbs[-1].end]]
    return any(v.tags["gift"] in ("pledged", "pending") for v in verbs[:-1]) and not {"da", "roi", "xong"} & set(flats)


def _given_alike(draft: Draft, segment: Segment, last: int) -> list[int]:
    """ "nhà ông Cử với nhà bà Lựu mỗi nhà 200k, đưa bác rồi": what follows is said of each of them."""
    before = draft.parts[segment.place - 1] if segment.place else None
    if before is None or "each" not in before.tags:
        return [last]
    first = last
    while first and isinstance(draft.facts[first - 1], Gift) and draft.spots[first - 1] >= before.items[0].start:
        first -= 1
    return list(range(first, last + 1))


def _of_all(draft: Draft, segment: Segment, index: int) -> None:
    """ "ông Sáu 500k, ông Bảy 300k, chưa nộp": of the last or of all."""
    if index - 1 in draft.bare and index in draft.bare and segment.lead != 3 and not segment.aside:
        alike(draft, index, draft.stream.tokens[segment.items[0].start : segment.items[-1].end])


def _of_signing_up(draft: Draft, segment: Segment) -> bool:
    """Whether a promise is one to sign up: that is told of here, or in a message without any money."""
    if any(i.tags["deed"] in ("registered", "achieved") for i in segment.words("deed")):
        return True
    gives = any(i.tags.get("gift") in ("received", "unstated") and "filler" not in i.tags for i in draft.items)
    money = any(i.kind == "money" or ("fund" in i.tags and "filler" not in i.tags) for i in draft.items)
    return draft.said("deed", "registered") and not gives and not money


def without_amount(draft: Draft, segment: Segment, group: Group) -> None:
    """Verbs without an amount put the last gift right, or wait for theirs; "xin khất" is a promise all the same."""
    if group.people and read_unnumbered(draft, segment):
        return
    index = draft.last(Gift)
    told = draft.parts[segment.place - 1].items[0] if index is not None and segment.place else None
    stages = [v.tags["gift"] for v in group.verbs if "gift" in v.tags and not entered(draft, told, v)]
    if not stages:
        draft.people.extend(group.people)
        return
    stage = stages[-1]
    if stage == "received" and _still_to_come(draft, group):
        stage = "pledged"
    if (
        index is not None
        and not group.people
        and draft.facts[index] is draft.facts[-1]
        and segment.lead in (1, 2, 3, 5)
    ):
        gift = cast(Gift, draft.facts[index])
        if segment.aside and draft.people and draft.people[-1].start > draft.spots[index]:
            draft.wonder("clear")  # "bà Hường (đã nộp 100k), ông Kính (chưa nộp)"
            return
        if stage in ("pending", "pledged") and gift.stage != "pledged":
            for other in _given_alike(draft, segment, index):
                draft.change(other, stage="pledged")
            _of_all(draft, segment, index)
        elif (
            stage == "received"
            and gift.stage in ("unstated", "pledged")
            and _done(draft, segment, gift.stage == "pledged")
        ):
            for other in _given_alike(draft, segment, index):
                draft.change(other, stage="received")
            _of_all(draft, segment, index)
        elif stage == "received" and segment.aside and gift.stage == "unstated":
            draft.change(index, stage="pledged")  # "ông Kính 100k (nộp sau)"
        elif stage == "cancelled":
            draft.change(index, stage="cancelled")
        return
    people = group.people or draft.people
    if stage == "pledged" and _of_signing_up(draft, segment):
        return  # "nhà chị Tho hẹn ra Tết đăng ký": no money is promised
    if people and stage in ("pledged", "cancelled", "pending"):
        for person in people:
            draft.use(person, "donor")
            draft.add(Gift(stage="cancelled" if stage == "cancelled" else "pledged", donor=person.value), person.start)
        draft.people = []
        return
    if stage == "cancelled" and not draft.facts and not people:
        if half_named(draft, None):
            draft.wonder("clear")  # "huy khoan cua ong dan di"
        draft.add(Gift(stage="cancelled"), segment.items[0].start)  # "tui hổng ủng hộ nữa đâu"
        return
    if stage in ("pledged", "received", "unstated"):
        draft.stage = stage
    draft.people.extend(group.people)
