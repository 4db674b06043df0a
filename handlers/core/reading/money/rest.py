"""What is left of a gift: "đóng trước 200 ngàn, còn 300 ngàn hẹn cuối tháng" promises it and is no fund's balance;
"nộp nốt 400k, thế là đủ 1 triệu đã hứa" keeps the promise.
"""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.money.groups import Group
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

SOON = frozenset({"cuoi", "sau", "mai", "tet", "gieng", "nua"})  # behind the amount: "còn 500k cuối tháng"
FULL = frozenset({"du", "tron"})
REST = frozenset({"not", "them", "thieu", "lai"})  # folded, beside what was paid: "nộp nốt", "phần còn thiếu"
NEAR = 4  # tokens between "đủ" and the amount
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
    later = [i.tags["gift"] for i in segment.words("gift") if i.start > money.start or i.tags["gift"] == "pledged"]
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
        if not _ahead(draft, segment) and "pending" not in later:
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


def makes_up(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "Bà Hạt nộp nốt 400k, thế là đủ 1 triệu đã hứa": what the gift just told makes up with those before it."""
    last, money = draft.facts[-1] if draft.facts else None, group.money
    if not isinstance(last, Gift) or last.stage == "pledged" or money is None or FULL.isdisjoint(draft.flats):
        return False
    spot, tokens = draft.spots[-1], draft.stream.tokens
    amount = next((i for i in reversed(draft.items[: money.place]) if i.role == "amount"), None)
    if amount is None or amount.start < spot - NEAR or (last.amount or 0) > (money.value or 0):
        return False
    full = [at for at in range(max(amount.end, money.start - NEAR), money.start) if tokens[at].flat in FULL]
    if not full or any(i.kind == "person" and i.start > amount.end for i in segment.items if i.start < money.start):
        return False
    promised = any(i.tags.get("gift") == "pledged" or "deed" in i.tags for i in segment.items if i.start >= money.end)
    rest = REST & {token.flat for token in tokens[spot - NEAR if spot > NEAR else 0 : full[0]]}
    if not promised or not rest:
        return False
    money.role = "the whole of the promise"
    for item in segment.items:
        if item.kind == "person" and item.start >= money.end:
            item.role = "who promised"
    return True
