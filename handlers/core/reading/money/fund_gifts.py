"""Gifts told of with words of the fund, which are no total of it: "Giáo xứ Dụ Lộc gửi quỹ khuyến học 3 triệu"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Gift
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

SOON = frozenset({"sau", "toi", "mai"})


def own_dues(draft: Draft, group: Group) -> bool:
    """ "em đóng 100k hội phí cả năm": the sender's own, and no total."""
    verb = next(v for v in group.verbs if "gift" in v.tags)
    return group.nobody and draft.stream.tokens[verb.end - 1].flat in ("dong", "nop", "gop")


def up_the_tree(draft: Draft, group: Group) -> bool:
    """ "em nộp lên xã 2 triệu tiền thu hội phí năm nay": handed on, and no total of what came in."""
    verb = next(v for v in group.verbs if "gift" in v.tags)
    around = [token.flat for token in draft.stream.tokens[verb.start : verb.end + 2]]
    return any(a in ("len", "ve") and b in ("xa", "phuong", "hoi") for a, b in pairwise(around))


def hands_over(group: Group) -> bool:
    """ "Thu: công ty may Đại Cát chuyển khoản 8tr": between who is named and the amount he gives it."""
    if group.money is None or group.verbs[0].start > group.people[0].start:
        return False
    start, end = group.people[0].end, group.money.start
    return any("gift" in v.tags and start <= v.start < end for v in group.verbs[1:])


def gives_it(group: Group) -> bool:
    """ "Giáo xứ Dụ Lộc gửi quỹ khuyến học 3 triệu": who gives, the verb, the fund, in this order."""
    gift = next((v for v in group.verbs if "gift" in v.tags and "fund" not in v.tags), None)
    fund = next((v for v in group.verbs if v.tags.get("fund") == "quy"), None)
    if gift is None or fund is None or not group.people:
        return False
    return group.people[0].end <= gift.start and gift.end == fund.start


def someone_else(draft: Draft, group: Group) -> bool:
    """ "…, còn tiệm thuốc Minh Châu nộp 1 triệu": after "còn" the next giver, and nothing that is left."""
    left = next(v for v in group.verbs if v.tags.get("fund") == "balance")
    given = [v for v in group.verbs if "gift" in v.tags and not weak(v)]
    giver = next((p for p in group.people if p.start >= left.end), None)
    bare = draft.stream.tokens[left.start].flat == "con" and left.end - left.start == 1
    return bare and giver is not None and any(v.start >= giver.end for v in given)


def besides(draft: Draft, segment: Segment) -> bool:
    """ "ông Ruyện đăng ký gia đình học tập, ông còn nộp 200 nghìn vào quỹ": whoever was named does that too."""
    first, before = segment.items[0], draft.parts[segment.place - 1] if segment.lead == 1 else None
    if before is not None and draft.stream.tokens[first.start].low == "còn" and before.of("person"):
        then = segment.items[1:2]
        return bool(then) and "gift" in then[0].tags and not before.figures  # "…, còn ủng hộ thêm 500k"
    for left, verb in pairwise(segment.items):
        if (
            left.tags.get("fund") == "balance"
            and "filler" in left.tags
            and "gift" in verb.tags
            and left is not segment.items[0]
        ):
            who = segment.items[segment.items.index(left) - 1]
            return who.kind == "word" and bool(who.tags.keys() & {"title", "pronoun"}) and "person" in draft.kinds
    return False


def others(draft: Draft, group: Group) -> bool:
    """ "con dan gop duoc 1 trieu 3": so many others gave, and nothing is left."""
    left = next(v for v in group.verbs if v.tags.get("fund") == "balance")
    bare = draft.stream.tokens[left.start].flat == "con" and left.end - left.start == 1
    given = next((v for v in group.verbs if v.tags.get("gift") == "unstated" and not weak(v)), None)
    return bare and given is not None and group.money is not None and left.end < given.start < group.money.start


def of_a_gift(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "co ba dua truoc 100k con 200k thang sau dua not": a verb of giving after what is left."""
    last = draft.facts[-1] if draft.facts else None
    if isinstance(last, Gift) and last.donor is None and "self" in draft.tags and _later(draft, segment):
        return True  # "tui đưa luôn 3 trăm ngàn, còn 2 trăm ngàn tháng sau"
    if not isinstance(last, Gift) or last.donor is None or group.money is None:
        return False
    start = group.money.end
    if draft.stream.tokens[segment.items[-1].end - 1].flat in SOON:
        return True  # "bà Lan nộp trước 200k còn 300k tháng sau"
    return any("filler" not in v.tags and v.start >= start for v in segment.words("gift"))


def body_gives(group: Group) -> bool:
    """ "Giáo xứ Dụ Lộc gửi quỹ khuyến học 3 triệu": somebody named, then even a small verb of giving, then the fund."""
    verbs = [v for v in group.verbs if "gift" in v.tags]
    fund = next((v for v in group.verbs if v.tags.get("fund") == "quy"), None)
    if not verbs or fund is None:
        return False
    if not group.people:
        own = next((i for i in group.words if "self" in i.tags), None)
        return own is not None and own.end == verbs[0].start < fund.start  # "em gửi quỹ 200k"
    return group.people[0].end <= verbs[0].start < fund.start


def _later(draft: Draft, segment: Segment) -> bool:
    return bool(segment.of("moment")) or bool({"sau", "mai", "cuoi"} & set(flats(draft, segment)))


def weak(verb: Item) -> bool:
    return "filler" in verb.tags and verb.tags.get("gift") in ("received", "unstated")


def flats(draft: Draft, segment: Segment) -> list[str]:
    return [t.flat for t in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]]
