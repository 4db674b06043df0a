"""What a message states, read from its items stretch by stretch: "Thôn 3 đk 45 hộ đạt 38. Ông Tần nộp 500k"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Count, Void
from handlers.core.reading.counts.emptied import read_emptied
from handlers.core.reading.counts.one_each import count_one_each, count_the_same
from handlers.core.reading.counts.others import say_otherwise
from handlers.core.reading.counts.two_years import set_year, tell_years_apart
from handlers.core.reading.doubts.twice import look_twice
from handlers.core.reading.money.given_in_parts import given_in_parts
from handlers.core.reading.money.holders import skip_holders
from handlers.core.reading.money.spent_parts import raised_in_parts, spent_in_parts, spent_on_each
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.signing.counted_names import counts_named
from handlers.core.reading.signing.leavers import left_out, only_leavers, take_gift_back
from handlers.core.reading.signing.names_apart import read_names_apart, read_own_apart
from handlers.core.reading.signing.naming import NAMED, read_names
from handlers.core.reading.signing.own_house import household_size
from handlers.core.reading.signing.recounted import recount
from handlers.core.reading.signing.same_house import read_signed_too
from handlers.core.reading.stretches.placing import place_segment
from handlers.core.reading.stretches.stretches import read_stretch
from handlers.core.reading.talk.asking import ask_in_other_words
from handlers.core.reading.talk.coming import read_rsvp
from handlers.core.reading.talk.coming_beside import read_rsvp_beside
from handlers.core.reading.talk.correcting import read_correction
from handlers.core.reading.talk.deciding import decide
from handlers.core.reading.talk.gathering import read_meetings
from handlers.core.reading.talk.invited import each_sends
from handlers.core.reading.talk.met import who_came
from handlers.core.reading.talk.nothing_new import read_nil
from handlers.core.reading.talk.opening import opening
from handlers.core.reading.talk.owing import name_urged
from handlers.core.reading.talk.requesting import read_requests
from handlers.core.reading.talk.senders import skip_senders
from handlers.core.reading.talk.smalltalk import is_small_talk
from handlers.core.reading.talk.striking import read_void, takes_back
from handlers.core.reading.talk.unsaid import how_often, other_titles

# Words of what is reported beside a greeting.
REPORTED = frozenset({"deed", "model", "gift", "fund", "spend", "indicator", "noun", "meet"})
DONE = frozenset({"deed", "change", "indicator"})
# Of one message; beyond them it is no report, and is asked about.
MOST_FIGURES = 400


def read_facts(draft: Draft) -> None:
    skip_senders(draft)
    skip_holders(draft)
    for item, after in pairwise(draft.items) if "num" in draft.kinds else ():
        if item.kind == "num" and item.value == 1 and (after.kind == "body" or _unnamed(draft, after)):
            item.role = "one giver"
    tell_years_apart(draft)
    begins = opening(draft)
    if not isinstance(begins, Void) and (read_void(draft) or read_correction(draft) or takes_back(draft)):
        return
    if (
        "spam" in draft.tags
        and "request" not in draft.tags
        and not (_given_namelessly(draft) or _counted(draft) or _met(draft))
    ):
        for item in draft.items:
            item.role = item.role or "spam"
        return
    if is_small_talk(draft):
        for item in draft.items:
            item.role = item.role or "of small talk"
        return
    if not FIGURES.isdisjoint(draft.kinds):
        _not_ours(draft)
    if "greeting" in draft.tags and draft.tags.isdisjoint(REPORTED):
        for item in draft.items:
            item.role = item.role or "of a greeting"
    if "turn" in draft.tags:
        count_one_each(draft)
    if "each" in draft.tags and draft.kinds.get("place", 0) > 1:
        count_the_same(draft)
    figures = 0
    for number, segment in enumerate(draft.parts):
        figures += len(segment.figures)
        if figures > MOST_FIGURES:
            draft.wonder("clear")
            break
        place_segment(draft, segment)
        if draft.year is not None:
            set_year(draft, segment, segment.items[0])
        read_stretch(draft, segment, draft.parts[number + 1] if number + 1 < len(draft.parts) else None)
    read_rsvp_beside(draft)
    if _names_may_stand(draft):
        read_names(draft)
    elif NAMED.isdisjoint(draft.kinds) or read_names_apart(draft):
        pass
    elif any(left_out(draft, part) for part in draft.parts):
        draft.wonder("clear")
    read_signed_too(draft)
    take_gift_back(draft)
    read_own_apart(draft)
    read_meetings(draft)
    read_emptied(draft)
    nothing = not draft.facts and read_nil(draft)
    if draft.facts or not ask_in_other_words(draft):
        if not draft.facts:
            read_rsvp(draft)
        read_requests(draft)
        if draft.facts and not nothing:
            ask_in_other_words(draft)
        elif not draft.facts:
            decide(draft)
    look_twice(draft)
    if begins is not None and draft.facts:
        draft.facts.insert(0, begins)
        draft.spots.insert(0, 0)


def _not_ours(draft: Draft) -> None:
    """Figures of another title, of a meeting, of a household: no figures of ours; and parts of others."""
    other_titles(draft)
    each_sends(draft)
    who_came(draft)
    if "num" in draft.kinds:
        name_urged(draft)
        household_size(draft)
        how_often(draft)
        say_otherwise(draft)
        recount(draft)
    _listed_in(draft)
    if "money" in draft.kinds:
        spent_in_parts(draft)
        raised_in_parts(draft)
        spent_on_each(draft)
        given_in_parts(draft)


def _unnamed(draft: Draft, item: Item) -> bool:
    """ "1 bác giấu tên": behind the title, or at once, it says that he would not be named."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if "anonymous" in draft.tags and "money" in draft.kinds and item.tags.get("noun") in ("person", "pupil"):
        return True  # "một bà con ở Bình Dương gửi về 500k giấu tên"
    short = item.kind in ("word", "text") and item.end - item.start == 1
    return "anonymous" in item.tags or (short and after is not None and "anonymous" in after.tags)


def _given_namelessly(draft: Draft) -> bool:
    """ "ai đó quét mã ủng hộ 250k": a word of advertisements in what is none."""
    if draft.tags & {"model", "fund"} or any(i.kind == "person" for i in draft.items):
        return True
    if "deed" in draft.tags and any(
        a.kind == "num" and b.tags.get("noun") == "family" for a, b in pairwise(draft.items)
    ):
        return True  # "45 hộ đăng ký, ai cần danh sách ib em nhé"
    gives = any(i.tags.get("gift") == "unstated" and "filler" not in i.tags for i in draft.items if i.kind == "word")
    return gives and any(i.kind == "money" for i in draft.items)


def _counted(draft: Draft) -> bool:
    """ "bớt 2 hộ đăng ký, họ bán nhà đi rồi", "đạt 44 hộ, link em gửi sau": a figure beside what was done."""
    if "each" in draft.tags and "money" in draft.kinds and "num" in draft.kinds:
        return True  # "6 chị em bán hàng ở chợ mỗi chị 50k"
    if draft.tags.isdisjoint(DONE):
        return False
    return any(
        i.kind in ("num", "ratio")
        and any(
            not {"deed", "change"}.isdisjoint(near.tags) or near.tags.get("indicator") == "members"
            for near in draft.items[max(0, i.place - 1) : i.place + 3]
        )
        for i in draft.items
    )


def _met(draft: Draft) -> bool:
    """ "8h tối nay họp online, link gửi sau"."""
    return "meet" in draft.tags and "moment" in draft.kinds and "money" not in draft.kinds


def _listed_in(draft: Draft) -> None:
    """ "ĐVT: nghìn đồng" over a list."""
    for item in draft.items if "unit_of" in draft.tags else ():
        if item.kind == "word" and "unit_of" in item.tags:
            for after in draft.items[item.place + 1 : item.place + 4]:
                value = after.tags.get("money") or after.tags.get("scale")
                if isinstance(value, int):
                    draft.scale = value


def _names_may_stand(draft: Draft) -> bool:
    """Names are registrations where no figures are reported; one count may be the number of the names."""
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    if not counts:
        return True
    count = counts[0]
    if only_leavers(draft):
        return True
    if len(counts) == 1 and counts_named(draft, count):
        return True
    if len(counts) > 1 or count.achieved is not None or count.total is not None or count.of is not None:
        return False
    people = [i for i in draft.items if (i.kind == "person" or i.lineage) and not i.role]
    spot = draft.spots[draft.facts.index(count)]
    later = [i for i in people if i.start > spot]
    if len(people) > 1 and len(people) == count.registered:
        return True
    return bool(later) and later == people and (count.added is not None or len(later) == count.registered)
