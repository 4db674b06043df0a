"""Households and lineages that were named, and of which nothing was made."""

from __future__ import annotations

from handlers.core.reading.names.householders import TITLES, UNNAMED
from handlers.core.reading.names.names import ADVERBS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.beside import JOINTS, housed

MOST = 6  # words looked at of what may be a name


def lineage_unheard(draft: Draft, item: Item) -> bool:
    """ "toc phan, toc ho van": a lineage among others that was not made out."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if item.kind != "word" or item.tags.get("body") != "clan" or after is None or after.start != item.end:
        return False
    return after.kind == "text" or bool(after.tags.keys() & {"surname", "given", "middle"} and "deed" not in after.tags)


def kin_unheard(draft: Draft, item: Item) -> bool:
    """ "già làng Bh'riu Pố cùng con trai Bh'riu Hùng": a relative by a name nobody taught us."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if item.kind != "word" or "kin" not in item.tags or after is None or after.start != item.end or not item.place:
        return False
    joint = draft.stream.tokens[item.start - 1].flat in JOINTS
    return joint and after.kind in ("text", "word") and not after.role and draft.stream.tokens[after.start].capital


def household_unheard(draft: Draft, item: Item) -> bool:
    """ "nha anh dong loc, nha anh nghen dang ky": behind "nha" and a title a small word nothing was made of."""
    two = draft.items[item.place + 1 : item.place + 3]
    if "house" in item.tags and two and two[0].start == item.end and "post" in two[0].tags and item.kind == "word":
        return True  # "nhà trưởng bản với nhà anh Pó đăng ký"
    if draft.stream.marked or item.kind != "word" or "house" not in item.tags or len(two) < 2:
        return False
    title, name = two
    beside = (
        title.start == item.end and name.start == title.end and title.kind == "word" and name.kind in ("word", "text")
    )
    if not beside or name.tags.keys() & {"pronoun", "self", "deed", "leave"}:
        return False
    flat = draft.stream.tokens[name.start].flat
    if name.end - name.start > 1 and "quiet" in name.tags:
        return False  # "dong ho Pham nha bac nam nay …"
    return draft.stream.tokens[title.start].flat in TITLES and flat not in UNNAMED


def name_unheard(draft: Draft, part: Segment) -> bool:
    """ "…\nLô Văn Páo - đk", "…, song a tua, …": a full name among others that was not made out."""
    if part.figures or part.money or not part.items or any(i.role for i in part.items):
        return False
    tokens = draft.stream.tokens[part.items[0].start : part.items[-1].end][:MOST]
    large = 0
    while large < len(tokens) and tokens[large].kind == "w" and tokens[large].text.istitle():
        large += 1
    if large > 2:
        called = "title" in draft.stream.tags_at(part.items[0].start + 1)  # "Chao Bac Tam"
        return bool(part.tags & {"deed", "leave"}) and not called and not part.tags & {"house", "place", "request"}
    small = all(token.kind == "w" and not token.capital for token in tokens)
    if small and len(tokens) == 2 and not draft.stream.marked and tokens[1].flat not in ADVERBS:
        age = part.items[0].kind == "quiet" and tokens[0].flat in ("ba", "co")  # "…, ba thang, …": bà Thắng
        titled = part.items[0].tags.get("title") == "mr"
        return (age or titled) and _beside_a_name(draft, part) and not part.tags & {"gift", "deed", "question"}
    return small and 2 < len(tokens) < MOST and tokens[1].flat in ("a", "van", "thi") and _beside_a_name(draft, part)


def _beside_a_name(draft: Draft, part: Segment) -> bool:
    near = draft.parts[max(0, part.place - 1) : part.place + 2]
    return any(i.role == "name" for other in near for i in other.items)


def told_behind(draft: Draft, item: Item) -> bool:
    """ "Năm Cam, Sáu Quýt: đăng ký hết", "ghi hộ nhà ông Mùi, ông ấy đồng ý rồi": of whom was not made out."""
    if item.kind != "word" or not item.place:
        return False
    if "agree" in item.tags:
        return any(housed(i) for i in draft.items[: item.place])
    acts = item.tags.get("deed") in ("registered", "achieved")
    return acts and draft.items[item.place - 1].kind == "colon" and draft.stream.tokens[draft.items[0].start].capital


def only_names(draft: Draft) -> bool:
    """ "xóm 3: ông Cẩn, bà Duệ, anh Khôi": a list of people, and not what they did."""
    said = [i for i in draft.items if i.kind not in ("sep", "colon", "quiet", "dash", "mark", "paren")]
    if said and draft.stream.tokens[said[0].start].flat == "ds":
        del said[0]
    people = [i for i in said if i.kind == "person" and not i.role]
    listed = any(i.kind == "colon" for i in draft.items)
    light = all(
        i.kind in ("person", "place") or i.tags.keys() & ({"filler", "noun", "house", "word"} if listed else {"filler"})
        for i in said
    )
    return light and len(people) >= (2 if listed else 3)


def lineages_left(part: Segment) -> bool:
    """ "… Đạt 139. Họ Trịnh, họ Mai đạt dòng họ học tập": lineages and what they did, of which nothing was made."""
    if part.figures or "deed" not in part.tags or not any(i.lineage and not i.role for i in part.items):
        return False
    return any(i.tags["deed"] in ("registered", "achieved") for i in part.words("deed"))


def left_over(item: Item) -> bool:
    """ "hộ bà Mão năm nay không được công nhận vì con bỏ học": a household of which nothing was made."""
    return not item.role and (item.kind == "person" or item.lineage)
