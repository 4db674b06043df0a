"""What is left of a gift: "đóng trước 200 ngàn, còn 300 ngàn hẹn cuối tháng" promises it and is no fund's balance."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

SOON = frozenset({"cuoi", "sau", "mai", "tet", "gieng", "nua"})  # behind the amount: "còn 500k cuối tháng"
FUNDS = frozenset({"quy", "ton", "du"})


def rest_promised(draft: Draft, segment: Segment) -> bool:
    """Takes "còn" after a part paid for the rest of the gift; whether the rest only repeats what was promised."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Gift) or segment.lead not in (1, 5) or len(segment.money) != 1:
        return False
    money = segment.money[0]
    head = next((i for i in segment.items if i.kind == "word"), None)
    if head is None or head.tags.get("fund") != "balance" or head.start > money.start:
        return False
    if {t.flat for t in draft.stream.tokens[head.start : head.end]} & FUNDS or segment.of("person"):
        return False
    later = [i.tags["gift"] for i in segment.words("gift") if i.start > money.start]
    after = {t.flat for t in draft.stream.tokens[money.end : segment.items[-1].end]}
    if not later and not segment.of("moment") and not segment.words("due") and not after & SOON:
        return False
    head.tags = {"filler": "filler"}  # no fund, and without marks no child of the sender
    segment.tags.discard("fund")
    whole = draft.facts[-2] if len(draft.facts) > 1 else None
    if isinstance(whole, Gift) and whole.stage == "pledged" and whole.donor == last.donor:
        money.role = "the rest of the promise"  # "hứa 2 triệu, nộp trước 500 ngàn, còn 1tr5 qua tết"
        if whole.amount is None or last.amount is None or whole.amount - last.amount != money.value:
            draft.wonder("sum")
        return True
    if "pledged" not in later:
        if not _ahead(draft, segment):
            draft.wonder("clear")  # "còn 300 cuối tháng": to come, by all we can tell
        draft.stage = "pledged"
        for verb in segment.words("gift"):
            verb.tags = {**verb.tags, "gift": "pledged"}  # "còn 1tr5 qua tết nộp nốt"
    giver = next((i for i in reversed(draft.items) if i.role == "donor" and str(i.value) == last.donor), None)
    if giver is not None:
        draft.people = [giver]
    return False


def _ahead(draft: Draft, segment: Segment) -> bool:
    days = [i.value.date for i in segment.of("moment")]
    return bool(segment.words("due")) or any(day is not None and day > draft.now.date() for day in days)
