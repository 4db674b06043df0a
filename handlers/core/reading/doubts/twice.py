"""The second look at a whole message: what is asked although it was read."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Chatter, Meeting, Request
from handlers.core.reading.doubts.ahead import look_ahead
from handlers.core.reading.doubts.company import wonder_at_company
from handlers.core.reading.doubts.counted_twice import wonder_at_sums
from handlers.core.reading.doubts.doubts import wonder_whether
from handlers.core.reading.doubts.loose import loose_ends
from handlers.core.reading.doubts.plain_givers import wonder_at_plain_givers
from handlers.core.reading.doubts.plans import wonder_at_plans
from handlers.core.reading.doubts.residue import look_again
from handlers.core.reading.doubts.strangers import wonder_at_strangers
from handlers.core.reading.doubts.treasurers import wonder_at_givers
from handlers.core.reading.doubts.unlikely import wonder_at_the_rest
from handlers.core.reading.doubts.which_of_them import wonder_which
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.stretches.held_places import for_its_head
from handlers.core.reading.talk.unsaid import ask_for_the_rest

# What leaves a reading in doubt, the likeliest reason first; gifts of a day to come are made promises between the two.
FIRST = (
    wonder_whether,
    look_again,
    wonder_at_strangers,
    wonder_at_company,
    loose_ends,
    wonder_at_givers,
    wonder_at_plain_givers,
    wonder_which,
)
THEN = (wonder_at_plans, wonder_at_sums, wonder_at_the_rest)


def look_twice(draft: Draft) -> None:
    """Asks wherever something beside what was read leaves it in doubt, the likeliest reason first."""
    if (
        "duplicate" in draft.tags
        and any(_sent_again(draft, i) for i in draft.items if i.tags)
        and any(not isinstance(fact, (Chatter, Meeting, Request)) for fact in draft.facts)
    ):
        draft.wonder("duplicate")
    if "proxy" in draft.tags and any(not isinstance(fact, Request) for fact in draft.facts):
        if for_its_head(draft):
            draft.tags.discard("proxy")
        else:
            draft.wonder("who")
    if not draft.facts:
        ask_for_the_rest(draft)
    elif draft.own_house and len(draft.facts) == 1 and "deed" in draft.tags:
        _signed_up_too(draft)
    draft.stated = {type(fact) for fact in draft.facts}
    draft.named = [item for item in draft.items if item.role == "donor" or item.role == "name"]
    draft.givers = [item for item in draft.named if item.role == "donor"]
    for doubt in FIRST:
        if draft.ask is None:  # one question is asked: with it, the others need not be looked for
            doubt(draft)
    look_ahead(draft)
    for doubt in THEN:
        if draft.ask is None:
            doubt(draft)
    if draft.heading is not None and len(draft.facts) - draft.heading[1] != draft.heading[0].value:
        draft.wonder("sum")
    if draft.facts and ("loan" in draft.tags or _borrowed(draft)):
        draft.wonder("clear")


def _signed_up_too(draft: Draft) -> None:
    """ "nhà em đăng ký gđht, đừng nêu tên": the sender's own household beside his only wish."""
    wish, spot = draft.facts[0], draft.spots[0]
    if isinstance(wish, Request) and wish.what == "privacy_no_publish":
        draft.facts, draft.spots = [], []
        ask_for_the_rest(draft)
        draft.add(wish, spot)


def _borrowed(draft: Draft) -> bool:
    """Told with its marks, "vay" is to borrow; "vay vốn" is what a household lives on."""
    if not draft.stream.marked or "vay" not in draft.flats:
        return False
    lows = [token.low for token in draft.stream.tokens]
    return any(a == "vay" and b != "vốn" for a, b in pairwise([*lows, ""]))


def _sent_again(draft: Draft, item: Item) -> bool:
    """ "gửi lại cho chắc"; "bà Sáu gửi lại 300k" hands the money in."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    received = not draft.stream.marked and draft.stream.tokens[item.end - 1].flat == "nhan"  # đã nhận, or đã nhắn
    before = draft.stream.tokens[item.start - 1].flat if item.start else ""
    if before == "thi":
        return False  # "cháu nhận được thì nhắn lại nhé"
    handed = "gift" in item.tags and (received or (after is not None and after.kind == "money"))
    return "duplicate" in item.tags and not handed
