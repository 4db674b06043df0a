"""Who comes to a meeting: "em dự được", "bác bận, cô Hoa đi thay"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Rsvp
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.signing.beside import housed
from handlers.core.reading.signing.turns_taken import INSTEAD
from handlers.core.reading.talk.away import (
    ASKING,
    SELVES,
    TO_MEET,
    asks_whether,
    bound_elsewhere,
    busy_for_now,
    cannot_come,
    for_sender,
    lets_off,
    not_yet_round,
    said_in,
    told_of_before,
    told_to_all,
)

ITSELF = frozenset({"toi", "tui", "em", "e", "minh", "khong", "ko", "nho"})
CALLED = frozenset({"cac", "moi", "may", "nhung", "nho", "quy", "nhac"})


def attending(draft: Draft) -> bool:
    """Whether who comes is said, of the sender."""
    sent = [i for i in draft.items if i.kind == "word" and i.tags.get("attend") is False]
    if told_to_all(draft):
        return False
    if cannot_come(draft) and not told_of_before(draft):
        return True
    return (bool(sent) and not all(_so_many(draft, i) for i in sent)) or (
        ("attend", True) in draft.values and ("self" in draft.tags or any(_says_i(draft, i) for i in draft.items))
    )


def _so_many(draft: Draft, item: Item) -> bool:
    """ "mỗi thôn cử 2 người", "ai vắng không": said to all."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    asked = item.start > 0 and draft.stream.tokens[item.start - 1].flat == "ai"
    return asked or (after is not None and after.kind == "num")


def _says_i(draft: Draft, item: Item) -> bool:
    """ "em đi", "tui đi được": the sender's own word begins what is said of coming."""
    if item.kind != "word" or item.tags.get("attend") is not True:
        return False
    tokens, at = draft.stream.tokens, item.start
    if tokens[at].flat not in ASKING and at and {"duoc", "dc", "se"} & {t.flat for t in tokens[at : item.end]}:
        at -= 1  # "anh đi được", "bác sẽ đi"
    called = at > 0 and tokens[at - 1].flat in CALLED  # "mời các bác đi họp"
    return tokens[at].flat in ASKING and not called


def of_something_else(draft: Draft, item: Item) -> bool:
    """ "xe không đi được", "hội trường bận": a thing is spoken of, and no meeting."""
    if bound_elsewhere(draft, item):
        return True
    if {"hop", "du", "tham", "mat"} & {t.flat for t in draft.stream.tokens[item.start : item.end]}:
        return False
    other = False
    for before in reversed(draft.items[max(0, item.place - 8) : item.place]):
        if before.kind == "sep":
            break
        if before.kind == "person" or before.tags.keys() & {"self", "title", "meet"}:
            return False
        long = before.kind == "text" and len(draft.stream.tokens[before.start].text) > 1
        other = other or long or bool(before.tags.keys() & {"venue", "thing", "taken"})  # "báo cáo thôn em đến muộn"
    return other


def read_rsvp(draft: Draft) -> bool:
    """ "em dự được", "bác bận, cô Hoa đi thay"."""
    if "attend" not in draft.tags or any(
        f.kind in ("money", "ratio", "num", "percent") for part in draft.parts for f in part.figures
    ):
        return False
    if draft.tags & {"deed", "leave"} and any(housed(item) for item in draft.items):
        return False  # "nhà ông Phử chưa đăng ký, để em đến vận động thêm"
    if not any("attend" in i.tags and "deed" not in i.tags for i in draft.items if i.kind == "word"):
        return False  # "xom 12 noi ca xom dang ky du het"
    if any(str(i.tags.get("request", "")).startswith(("privacy", "stop")) for i in draft.items if i.kind == "word"):
        return False  # "xóa hết thông tin của tui đi"
    if any(i.tags.get("leave") == "withdrawn" and i.end - i.start > 1 for i in draft.items if i.kind == "word"):
        return False  # "cho tui rút tên khỏi danh sách nha, năm nay bận quá"
    if (draft.said("void", "remove") or draft.said("void", "void")) and "meet" not in draft.tags:
        draft.wonder("clear")  # "xóa số của bác đi"
        return False
    if asks_whether(draft) or busy_for_now(draft) or not_yet_round(draft) or told_of_before(draft):
        return False
    if told_to_all(draft) or ("deed" in draft.tags and "delegate" not in draft.tags and _of_somebody(draft)):
        return False
    absent = ("attend", False) in draft.values or any(
        "negation" in a.tags and b.tags.get("attend") is True for a, b in pairwise(draft.items)
    )
    said = [i for i in draft.items if i.kind == "word" and "attend" in i.tags]
    if said and all(_called(draft, i) or _who_comes(draft, i) or calls_all(draft, i) for i in said):
        return False
    if said and all(of_something_else(draft, i) for i in said):
        return False
    people = [i for i in draft.items if i.kind == "person"]
    if "negation" not in draft.tags and _in_place_of(draft):
        for person in people:
            person.role = "whose place is taken"
        draft.add(Rsvp(attending=True), 0)
        return True
    absent = absent or lets_off(draft) or for_sender(draft)
    sent = any("delegate" in i.tags and sends(draft, i) for i in draft.items if i.kind == "word")
    sent = sent or any(i.kind == "person" and said_in(draft, i)[1:2] in (["cu"], ["nho"]) for i in draft.items)
    absent = absent or (bool(people) and sent)  # "nhờ chú Tám đi họp giùm"
    for person in people:
        person.role = "delegate"
    delegate = str(people[-1].value) if people and absent and draft.tags & {"delegate"} else None
    draft.add(Rsvp(attending=not absent, delegate=delegate), 0)
    return True


def _of_somebody(draft: Draft) -> bool:
    """ "ông Tần không đến họp nên chưa ký": told of him who did not sign."""
    return any(
        i.tags.get("attend") is False and i.place > 0 and draft.items[i.place - 1].kind == "person"
        for i in draft.items
        if "attend" in i.tags
    )


def _who_comes(draft: Draft, item: Item) -> bool:
    """ "chiều nay ai đi họp cho tôi đi nhờ xe với"."""
    return item.start > 0 and draft.stream.tokens[item.start - 1].flat == "ai"


def calls_all(draft: Draft, item: Item) -> bool:
    """ "mời các bác đi họp 8h sáng mai": said to all."""
    flats = [token.flat for token in draft.stream.tokens[max(0, item.start - 5) : item.end]]
    if "toi" in flats and flats[item.start - item.end :][:2] == ["toi", "hop"]:
        flats[item.start - item.end] = ""  # "mời bà con tới họp"
    if not TO_MEET & set(flats[-2:]) or ITSELF & set(flats):
        return False
    return ("ba", "con") in pairwise(flats) or bool({"cac", "moi"} & set(flats))


def _called(draft: Draft, item: Item) -> bool:
    """ "cả xóm ra quân, 7h có mặt": said to all, and nobody's answer."""
    if said_in(draft, item) != ["co", "mat"] or draft.tags & {"self", "answer"}:
        return False
    return item.place > 0 and draft.items[item.place - 1].kind == "moment" and item.place > 2


def _in_place_of(draft: Draft) -> bool:
    """ "tôi đi họp thay ông Tần": the sender comes, for somebody else."""
    flats = [token.flat for token in draft.stream.tokens]
    at = next((place for place, flat in enumerate(flats) if place > 1 and flat in INSTEAD), None)
    own = flats[0] in SELVES or flats[0] == "minh"
    return at is not None and own and any(i.kind == "person" and i.start == at + 1 for i in draft.items)


def sends(draft: Draft, item: Item) -> bool:
    """ "nhờ", "cử" right before who goes."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    return after is not None and after.kind == "person" and draft.stream.tokens[item.end - 1].flat in ("nho", "cu")
