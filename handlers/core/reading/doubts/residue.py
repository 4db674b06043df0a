"""What stays unexplained beside what is stated makes it ask: the last look before a reading is trusted."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Count, Gift, Indicator, Registration
from handlers.core.reading.counts.roles import none_failed
from handlers.core.reading.doubts.lost_places import (
    another_place,
    at_the_head,
    lost_at_the_end,
    lost_place,
    name_cut_short,
)
from handlers.core.reading.doubts.not_yet import next_month, proposed, yet_to_come
from handlers.core.reading.doubts.turned_back import turned_back
from handlers.core.reading.doubts.unheard import FAR, giver_unheard, goes_on, left_over_giver, name_goes_on, nobodys
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.left_over import (
    household_unheard,
    kin_unheard,
    left_over,
    lineage_unheard,
    lineages_left,
    name_unheard,
    only_names,
    told_behind,
)

STATED = frozenset({Count, Gift, Indicator, Registration})
FIRM = frozenset({"deed", "leave", "correction"})


def look_again(draft: Draft) -> None:
    """Asks about a place that was not made out, a name nobody used, a fact that was a question or is yet to come."""
    kinds = draft.stated
    if kinds.isdisjoint(STATED):
        _nothing_made_of_it(draft)
        return
    counted = Count in kinds or Indicator in kinds
    if counted or "question" in draft.tags:
        for part in draft.parts:
            _look_at(draft, part)
    if (
        not draft.stream.marked
        and "place" in draft.kinds
        and any(name_cut_short(draft, i) for i in draft.items if i.kind == "place")
    ):
        draft.wonder("who")
    if "lies" in draft.tags and "place" not in draft.kinds and another_place(draft):
        draft.wonder("who")
    clans = {type(f) for f in draft.facts if isinstance(f, (Count, Registration)) and f.model == "clan"}
    if Count in clans and any(lineages_left(part) for part in draft.parts):
        draft.wonder("clear")
    if (
        draft.said("model", "unit")
        and any(_school_itself(part) for part in draft.parts)
        and not any(isinstance(f, (Count, Registration)) and f.model == "unit" for f in draft.facts)
    ):
        draft.wonder("who")
    for item in draft.named:
        if item.kind == "person" and (name_goes_on if item.role == "name" else goes_on)(draft, item):
            draft.wonder("who")
    of_nobody = Gift in kinds and any(isinstance(f, Gift) and nobodys(f) for f in draft.facts)
    if of_nobody and (left_over_giver(draft) or any(giver_unheard(draft, i) for i, _ in enumerate(draft.facts))):
        draft.wonder("who")
    if "attend" in draft.tags and not draft.tags & {"deed", "model"} and Count in kinds:
        draft.wonder("clear")
    if Registration in kinds:
        if not counted and "place" in draft.tags and any(_placed_unheard(draft, part) for part in draft.parts):
            draft.wonder("who")  # "thon ha xin rut 3 ho: ong ta, ba mui"
        if Registration in clans and any(lineage_unheard(draft, i) for i in draft.items):
            draft.wonder("who")
        if len(draft.parts) > 1 and any(name_unheard(draft, part) for part in draft.parts):
            draft.wonder("who")
        if any(household_unheard(draft, i) or kin_unheard(draft, i) for i in draft.items):
            draft.wonder("who")
        if len({f.name for f in draft.facts if isinstance(f, Registration)}) == 1 and (
            _changed_mind(draft) or turned_back(draft)
        ):
            draft.wonder("clear")
    if Gift in kinds and len(draft.facts) > 1 and _part_paid(draft):
        draft.wonder("clear")
    for item in draft.items if counted else ():
        spoken = item.numeral is not None and item.numeral.spoken
        if spoken and (_word_before(draft, item) or (not draft.stream.marked and _lone_word(draft, item))):
            draft.wonder("clear")


def _placed_unheard(draft: Draft, part: Segment) -> bool:
    if "place" not in part.tags:
        return False
    return at_the_head(draft, part) or (not draft.stream.marked and lost_at_the_end(draft, part))


def _look_at(draft: Draft, part: Segment) -> None:
    """The look at one stretch and the figures of its counts."""
    if "question" in part.tags and _asked_about(draft, part) and not none_failed(draft, part):
        draft.wonder("clear")
    if any(i.role in ("count", "indicator") for i in part.figures):
        if yet_to_come(draft, part) or next_month(draft, part) or proposed(draft, part):
            draft.wonder("clear")
        if _told_of_part(draft, part):
            draft.wonder("clear")
        if lost_place(draft, part):
            draft.wonder("who")


def _asked_about(draft: Draft, part: Segment) -> bool:
    """ "ông Đạt nộp 500k chưa nhỉ": a figure within a question is no report."""
    if not any(i.role and i.kind in ("num", "money", "ratio") for i in part.items):
        return False
    last = next((i for i in reversed(part.items) if i.kind in ("word", "sep")), None)
    asked = last is not None and "question" in last.tags and last.start > part.figures[-1].start
    return asked and last is not None and not last.tags.keys() & {"filler", "negation", "leave"}


def _school_itself(part: Segment) -> bool:
    """ "…, trường đạt đơn vị học tập": of a school or office that is not named."""
    deeds = {i.tags["deed"] for i in part.words("deed")}
    units = any(i.tags["model"] == "unit" for i in part.words("model"))
    return units and not part.figures and bool(deeds & {"registered", "achieved"}) and "question" not in part.tags


def _told_of_part(draft: Draft, part: Segment) -> bool:
    """ "số hội viên nữ là 45": a word nobody taught us between what is counted and its number."""
    if draft.said("deed", "total") and any(
        _of_some(draft, part.items[at:]) for at, item in enumerate(part.items) if item.tags.get("deed") == "total"
    ):
        return True
    if "text" not in draft.kinds:
        return False
    for at, item in enumerate(part.items[:-1]):
        if item.kind != "word" or not item.tags.keys() & {"indicator", "model"} or part.items[at + 1].kind != "text":
            continue
        following = next((i for i in part.items[at + 2 : at + 5] if i.kind != "word" or "filler" not in i.tags), None)
        if (
            following is not None
            and following.kind == "num"
            and len(draft.stream.tokens[part.items[at + 1].start].text) > 1
        ):
            return True
    return False


def _of_some(draft: Draft, items: list[Item]) -> bool:
    """ "số hộ nghèo là 6", "số hộ có con đi học là 45": which households, before how many."""
    if draft.stream.tokens[items[0].end - 1].flat != "ho":
        return False
    number = next((n for n, i in enumerate(items) if i.kind == "num"), 0)
    return any(i.kind in ("text", "person") or i.tags.keys() & {"hardship", "kin"} for i in items[1:number])


def _changed_mind(draft: Draft) -> bool:
    """ "năm ngoái không tham gia, năm nay đã đăng ký": one name with two verbs."""
    leaves = [i for part in draft.parts for i in part.words("leave") if "filler" not in i.tags]
    deeds = [i for part in draft.parts for i in part.words("deed") if i.tags["deed"] == "registered"]
    deeds = [i for i in deeds if not i.start or draft.stream.tokens[i.start - 1].flat != "sach"]  # danh sách đăng ký
    if not (leaves and deeds) or deeds[-1].start <= leaves[0].end or draft.tags & {"void", "correction"}:
        return False
    between = draft.items[leaves[0].place + 1 : deeds[-1].place]
    return bool(between) and not all(i.kind == "word" and "leave" in i.tags for i in between)


def _part_paid(draft: Draft) -> bool:
    """ "ủng hộ 5 triệu nhưng mới đưa 2 triệu": one gift said twice, or two."""
    gifts = [(f, s) for f, s in zip(draft.facts, draft.spots, strict=False) if isinstance(f, Gift)]
    for (first, a), (second, b) in pairwise(gifts[:FAR]):
        if first.donor is None and second.donor is None and not first.goods and not second.goods:
            flats = [t.flat for t in draft.stream.tokens[a:b]]
            if {"nhung", "ma", "trong"} & set(flats) and {"moi", "chi", "con", "da"} & set(flats):
                return True
    return False


def _lone_word(draft: Draft, item: Item) -> bool:
    """ "bao luon mot the": without marks one small word is no figure to trust unless what it counts follows."""
    numeral = item.numeral
    if item.role not in ("count", "indicator") or item.kind != "num" or numeral is None or not numeral.spoken:
        return False
    if item.end - item.start > 1 or draft.stream.tokens[item.start].kind == "d":
        return False
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    return after is not None and (
        after.kind == "text" or (item.value == 1 and not after.tags.keys() & {"noun", "indicator"})
    )


def _word_before(draft: Draft, item: Item) -> bool:
    """ "dat ram muoi ho": a word nobody taught us right before a spoken number may be its first digit."""
    numeral = item.numeral
    if item.role not in ("count", "indicator") or item.kind != "num" or numeral is None or not numeral.spoken:
        return False
    before = draft.items[item.place - 1] if item.place else None
    if before is None or before.end != item.start or before.end - before.start > 1:
        return False
    if not draft.stream.joint(item.start, "ten", "tens", "hundred", "chuc"):
        return False
    token = draft.stream.tokens[before.start]
    strange = before.kind == "text" or (before.kind == "word" and before.tags.keys() == {"thing"})
    return strange and len(token.text) > 1 and not token.capital


def _nothing_made_of_it(draft: Draft) -> None:
    """Signed up, recognised, withdrawn, put right: said, yet nothing was made of it."""
    if draft.facts:
        return
    if draft.tags & {"question", "greeting", "request", "spam", "meet", "nil", "other"}:
        return
    lent = [part for part in draft.parts if part.words("loan") and (part.of("person") or part.of("body"))]
    if any("thing" in part.tags for part in lent):
        draft.wonder("clear")  # "o Lài cho mượn cái máy tính"
    if only_names(draft) or any(told_behind(draft, i) for i in draft.items):
        draft.wonder("clear")
    for part in draft.parts:
        if any("filler" not in i.tags and i.tags.keys() & FIRM for i in part.items if i.kind == "word") and (
            part.tags & {"model", "house", "leave", "correction"} or any(left_over(i) for i in part.items)
        ):
            draft.wonder("clear")
