"""Who gave."""

from __future__ import annotations

import itertools

from handlers.core.reading.money.fund_gifts import besides
from handlers.core.reading.money.goods import phrase
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

PLACES = frozenset({"chua", "dinh", "nha tho", "truong", "quan"})  # "mấy bà đi chùa quyên được"
NAMES = frozenset({"dong", "tang", "hien", "thu", "nhan"})  # typed plain: Đông, Hiền, Thu … as well as what one does
HEADS = frozenset({"chi", "hoi", "ban", "ho", "dong", "truong", "to"})  # of such a body's name
IN = frozenset({"thu", "được", "đc", "duoc", "dc", "đã", "da", "quỹ", "quy"})  # words of "đã thu được"
TAKEN = frozenset({"thu", "nhan", "quyen"})


def donor_of(draft: Draft, group: Group) -> str | None:
    """The name of the one who gave, None for the sender and for who would not be named."""
    for item in group.people:
        draft.use(item, "donor")
        if "unsure" in item.tags:
            draft.wonder("who")
    return str(group.people[0].value) if group.people else None


def same_giver(draft: Draft, segment: Segment, group: Group) -> None:
    """ "hứa 20 triệu, đã chuyển trước 8 triệu", "đăng ký gđht rồi, nộp luôn 200k": the one named just before."""
    if segment.lead not in (1, 5) or not segment.place:
        return
    firm = {v.tags["gift"] for v in group.verbs if "gift" in v.tags and "filler" not in v.tags}
    if not firm & {"received", "pledged", "unstated"} and not besides(draft, segment):
        return
    first = segment.items[0]
    verb = draft.stream.tokens[group.verbs[0].start].flat
    if not draft.stream.marked and "title" in first.tags and first.end == group.verbs[0].start and verb in NAMES:
        draft.wonder("who")  # "chi tuyet nop 200k, anh dong 300k": anh Đông, or he too paid
        return
    before = draft.parts[segment.place - 1]
    if before.aside and not before.figures and "body" in draft.kinds and before.of("body"):
        draft.wonder("who")  # "anh ti (tiem vai) dong 300k": the name before the brackets went unheard
    for part in reversed(draft.parts[max(0, segment.place - 4) : segment.place]):
        before = part
        if part.of("person") or part.of("body") or part.figures or part.lead not in (1, 5):
            break  # "bà Mến, mẹ liệt sĩ, năm nay 89 tuổi, đã gửi": who it is stands further back
    named = [i for i in before.items if i.kind in ("person", "body")]
    if len(named) == 1 and (before.money or not before.figures) and _no_total(segment):
        if firm == {"unstated"} and before.money:
            draft.wonder("clear")  # one gift said twice, or two
        group.people = [Item(named[0].kind, named[0].start, named[0].end, named[0].value)]


def _no_total(segment: Segment) -> bool:
    """ "… vào quỹ", "ông còn nộp …": the fund is named, and none of its totals."""
    return all(v.tags["fund"] == "quy" or "filler" in v.tags for v in segment.words("fund"))


def spoken_of(draft: Draft, segment: Segment, group: Group) -> None:
    """ "gặp bà Mùi, bà ấy gửi 300k cho các cháu": who was named right before, and waits for what he did."""
    waiting = draft.people
    if (
        len(waiting) == 1
        and waiting[0].kind == "person"
        and segment.lead in (1, 5)
        and group.verbs
        and not group.nobody
    ):
        group.people, draft.people = waiting, []


def on_behalf(draft: Draft, segment: Segment, group: Group) -> None:
    """ "thay mặt họ Phan, tôi chuyển 3 triệu": the sender hands over what they gave."""
    if not draft.people:
        return
    waiting = draft.people[-1]
    before = [token.flat for token in draft.stream.tokens[max(0, waiting.start - 3) : waiting.start]]
    if group.nobody and segment.lead == 1 and {("thay", "mat"), ("dai", "dien")} & set(itertools.pairwise(before)):
        group.people, draft.people = [waiting], []


def takes_in(draft: Draft, group: Group) -> None:
    """ "chi hội mổ lợn nhựa, thu được 3 triệu 4": who takes in gives nothing."""
    first = group.people[0] if group.people else None
    if first is None or first.kind != "body":
        return
    verb = next((v for v in group.verbs if v.start >= first.end), None)
    if verb is None:
        return
    low = [t.low for t in draft.stream.tokens[verb.start : verb.end]]
    amount = group.money is not None and group.money.start == verb.end and verb.start == first.end
    if (
        "thu" in low
        and IN.issuperset(low)
        and amount
        and (draft.stream.marked or draft.stream.tokens[first.start].flat in HEADS)
    ):
        first.role = "who takes in"  # "họ Đào thu 13 triệu"
        group.people = group.people[1:]
        return
    if verb.end - verb.start < 2:
        return
    name = " ".join(t.flat for t in draft.stream.tokens[first.start : first.end])
    takes = draft.stream.tokens[verb.start].flat in TAKEN and draft.stream.tokens[verb.end - 1].flat in ("duoc", "dc")
    if takes and (name.startswith(("chi hoi", "to chuc")) or name in PLACES):
        first.role = "who takes in"
        group.people = group.people[1:]


def behind_colon(segment: Segment, group: Group) -> list[Item]:
    """ "để các cụ phấn khởi: Hội Khuyến học tỉnh tặng 10 triệu": who stands behind the colon gives."""
    first = segment.items[min(segment.heading, len(segment.items) - 1)].start
    return [p for p in group.people if p.start >= first] or group.people


def one_more(draft: Draft, segment: Segment, group: Group) -> None:
    """ "ông Quế, bà Lan nộp 500k": together, or each of them; whoever waits right before the comma gave too."""
    last, first = draft.people[-1], group.people[0]
    beside = segment.lead == 1 and first is segment.items[0] and last.end == first.start - 1
    if beside and last.kind == first.kind == "person" and group.verbs:
        draft.wonder("meaning")


def signed_behind(draft: Draft, segment: Segment, group: Group) -> None:
    """ "ủng hộ 5 triệu - anh Phạm Văn Lực", "ck 2tr rồi, tên Phạm Quốc Bảo": who gave it, and nothing else is said."""
    after = draft.parts[segment.place + 1] if segment.place + 1 < len(draft.parts) else None
    if after is None or after.lead != 1 or after.figures or group.money is None:
        return
    who, rest = after.items[0], after.items[1:]
    named = draft.stream.tokens[who.start].flat == "ten"  # also of the sender: "em ck 300k rồi ạ, tên Lại Thị Hoan"
    signed = named or (not group.nobody and draft.stream.tokens[who.start - 1].text in "-–—")
    if signed and who.kind in ("person", "body") and all(i.kind == "place" or "filler" in i.tags for i in rest):
        group.people = [who]


def several_named(draft: Draft, segment: Segment, group: Group) -> None:
    """Two names before one amount: "cho quỹ của cô X" is whom it is for, otherwise it is asked."""
    bodies = [p for p in group.people if p.kind == "body"]
    persons = [p for p in group.people if p.kind == "person"]
    if any("unsure" in p.tags for p in group.people):
        draft.wonder("who")
    if persons and bodies:
        group.people = [group.people[0]]
        return
    if segment.words("or"):
        draft.wonder("who")
    else:
        draft.wonder("meaning")


def from_above(draft: Draft, segment: Segment, group: Group) -> str | None:
    """ "đã nhận đủ 3 triệu xã chuyển về": the commune itself, right before its verb."""
    for item in group.words:
        before = segment.items[: segment.items.index(item)]
        first = all(i.kind in ("moment", "quiet") or "filler" in i.tags for i in before)
        heads = first or (group.money is not None and group.money.end == item.start)
        if item.tags.get("noun") == "commune" and _taken_from(draft, item):
            return " ".join(token.low for token in draft.stream.tokens[item.start : item.end])
        if (
            heads
            and item.tags.get("noun") == "commune"
            and any(v.start == item.end and "gift" in v.tags for v in group.verbs)
        ):
            return " ".join(token.low for token in draft.stream.tokens[item.start : item.end])
    return None


def _taken_from(draft: Draft, item: Item) -> bool:
    """ "đã nhận của xã 2 triệu": behind the verb of taking and "của" or "từ"."""
    flats = [token.flat for token in draft.stream.tokens[max(0, item.start - 2) : item.start]]
    return flats in (["nhan", "cua"], ["nhan", "tu"])


def school_class(draft: Draft, segment: Segment) -> str | None:
    """ "lớp 5A ủng hộ 350k"."""
    if "lop" not in draft.flats:
        return None
    first = segment.items[0]
    for item in segment.items[1:]:
        flats = [t.flat for t in draft.stream.tokens[item.start - 1 : item.start + 1]]
        if item.kind == "quiet" and item.value == "ordinal" and flats == ["cua", "lop"]:
            return phrase(draft, item.start, item.end)  # "ck 500k tiền ủng hộ của lớp 12A3"
        if _class(draft, item) and any(v.start == item.end for v in segment.words("gift")):
            return phrase(draft, item.start, item.end)  # "tiền heo đất lớp 4A góp 860 ngàn"
    second = segment.items[1] if len(segment.items) > 1 else first
    if first.tags.get("noun") == "pupil" and second.start == first.end and _class(draft, second):
        return phrase(draft, first.start, second.end)  # "học sinh lớp 5A quyên góp 420 nghìn"
    if first.kind != "quiet" or first.value != "ordinal" or draft.stream.tokens[first.start].flat != "lop":
        return None
    end = first.end  # "Lớp 9A cũ niên khóa 1998 tặng quỹ …": up to the verb
    for item in segment.items[1:]:
        if item.start != end or item.kind not in ("word", "text", "quiet", "place"):
            break
        if item.kind == "word" and item.tags.keys() & {"gift", "spend", "self"}:
            return phrase(draft, first.start, end)
        end = item.end
    return phrase(draft, first.start, first.end)


def _class(draft: Draft, item: Item) -> bool:
    return item.kind == "quiet" and item.value == "ordinal" and draft.stream.tokens[item.start].flat == "lop"


def households(draft: Draft, segment: Segment, group: Group) -> str | None:
    """ "thu của 15 hộ được 750k": the households are the donor as they stand."""
    quantity = group.quantity
    if quantity is None or quantity.role:
        return None
    at = segment.items.index(quantity) if quantity in segment.items else -1
    if at < 0 or at + 1 >= len(segment.items):
        return None
    noun = segment.items[at + 1]
    if noun.tags.get("noun") == "pupil" and draft.stream.tokens[quantity.start - 1].flat == "cho" and quantity.start:
        quantity.role = "recipients"
        draft.wonder("who")  # "nhận được 10 triệu của … để trao cho 20 cháu"
        return None
    if noun.kind == "word" and noun.tags.get("noun") in ("family", "person", "pupil", "clan", "community", "unit"):
        quantity.role = "donor"
        return phrase(draft, quantity.start, noun.end)
    return None
