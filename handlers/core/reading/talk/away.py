"""Who stays away from a meeting, and what sounds like it but is no answer to a call."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

PAST = frozenset({"qua", "kia", "truoc"})
TO_MEET = frozenset({"hop", "du"})  # "đi họp được", "dự được"
ASKING = frozenset({"em", "e", "toi", "tui", "con", "chau", "bac", "chu", "co", "minh", "anh", "chi", "ong", "ba", "o"})
NOT = frozenset({"khong", "hong", "ko", "k", "hok", "hem", "khg", "kg"})
THERE = frozenset({"ra", "len", "qua", "sang", "den", "toi", "di", "ve", "xuong", "vo"})
COMES = frozenset(
    """cung chung thay voi ho dum gium nhe nha duoc dc luon ngay som muon dung tre chu a roi ca mot nua ne day nghen
    nghe hen em chi anh bac chu co con chau the vao ra len qua sang toi den thoi ha vay noi truoc sau bao ok ma nhung
    thi khong ko""".split()
)  # behind "em đi"
INSTEAD = frozenset({"thay", "dum", "gium", "the"})
SOFTLY = frozenset({"nhe", "nha", "nghe", "nghen", "a", "roi", "em", "chau", "con", "duoc", "vi", "do", "hom", "mai"})
TIED = frozenset({"mac", "ban", "ket", "vuong", "dang", "dinh"})
CALLS = frozenset({"moi", "cac", "may", "nho", "nhac", "nhung", "quy", "de", "keu", "goi"})
SOON = frozenset({"ti", "chut", "lat", "xiu", "toi", "mai", "hoi"})
LATER = frozenset({"gui", "goi", "bao", "nop", "nhan", "tra"})
GOES = 7  # tokens behind "không" in which is said whereto: "không tới nhà văn hóa họp"
ALL = frozenset({"ai", "nao", "cac", "moi"})
TOLD = frozenset({"bao", "nhan", "goi", "noi", "alo", "cu", "nho"})
TO_ALL = frozenset({"thi", "ai", "nao", "vang", "phai"})  # one of these is in what is said to all
NOT_THERE = NOT | {"vang", "ban"}
MUST = frozenset({"vang", "duoc", "hop"})  # "vắng phải xin phép"
SELVES = frozenset({"em", "e", "toi", "tui", "con", "chau"})


def cannot_come(draft: Draft) -> bool:
    """ "sáng mai 8h thì anh không ra được đâu": of the sender."""
    flats = [t.flat for t in draft.stream.tokens]
    if ASKING.isdisjoint(flats):
        return False
    runs = zip(flats, flats[1:], flats[2:], strict=False)
    return any(
        a in NOT and b in THERE and (c in ("duoc", "dc", "noi") or _to_meet(flats[at + 2 : at + GOES]))
        for at, (a, b, c) in enumerate(runs)
    )


def _to_meet(flats: list[str]) -> bool:
    """ "không tới nhà văn hóa họp": whereto, in the same clause."""
    clause = flats[: flats.index(",")] if "," in flats else flats
    return not TO_MEET.isdisjoint(clause)


def lets_off(draft: Draft) -> bool:
    """ "cho chú nghỉ họp", "xin cho em nghỉ buổi họp": the sender asks to stay away; the meeting is not off."""
    flats = [t.flat for t in draft.stream.tokens]
    runs = zip(flats, flats[1:], flats[2:], strict=False)
    return any(a == "cho" and b in ASKING and c in ("nghi", "vang") for a, b, c in runs)


def busy(draft: Draft) -> bool:
    """ "e bận thi k họp được": the sender does not come; the meeting is not off."""
    own = any(t.flat in SELVES for t in draft.stream.tokens)
    return own and any(t.flat == "ban" and t.low in ("bận", "ban") for t in draft.stream.tokens)


def goes_elsewhere(draft: Draft, meet: int) -> bool:
    """ "mai bác lên huyện họp nên báo trước", "chiều nay em mắc họp phụ huynh": the sender's own day, no call."""
    flats = [t.flat for t in draft.stream.tokens[max(0, meet - 4) : meet]]
    if CALLS & {t.flat for t in draft.stream.tokens[:meet]}:
        return False
    return any(a in ASKING and (b in TIED or (b in THERE and b != "toi")) for a, b in pairwise(flats))


def bound_elsewhere(draft: Draft, item: Item) -> bool:
    """ "em đi chợ về sẽ báo", "mai em đi viện": the bare verb, and whereto it goes; "em đi cùng" comes."""
    tokens, end = draft.stream.tokens, item.end
    if item.tags.get("attend") is not True or tokens[end - 1].flat != "di" or end == draft.stream.limit:
        return False
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if after is None or after.kind not in ("text", "word") or after.start != end:
        return False
    return tokens[end].flat not in COMES and "meet" not in after.tags and not TO_MEET & set(said_in(draft, after))


def for_sender(draft: Draft) -> bool:
    """ "cô Liên sẽ đi họp thay tôi", "cháu Lan dự giùm bác": somebody else comes."""
    first = (
        None if INSTEAD.isdisjoint(draft.flats) else next((i.start for i in draft.items if i.kind == "person"), None)
    )
    if first is None:
        return False
    flats = [*[token.flat for token in draft.stream.tokens[first:] if token.kind == "w"], "nhe"]
    runs = zip(flats, flats[1:], flats[2:], strict=False)
    own = draft.stream.tokens[0].flat in SELVES  # "em dự thay chị Hoa"
    return not own and any(a in INSTEAD and b in ASKING and c in SOFTLY for a, b, c in runs)


def asks_whether(draft: Draft) -> bool:
    """ "tui có phải đi họp không": a question is no answer to one."""
    flats = [token.flat for token in draft.stream.tokens if token.kind == "w"]
    pairs = set(pairwise(flats))
    last = [flat for flat in flats[-3:] if flat in NOT]
    return bool(pairs & {("co", "phai"), ("co", "can"), ("phai", "khong"), ("can", "khong")}) and bool(last)


def told_of_before(draft: Draft) -> bool:
    """ "hôm qua em đến muộn": of a meeting that was."""
    days = [i for i in draft.items if i.kind == "moment" and i.value.date is not None]
    return bool(days) and all(i.value.date < draft.now.date() and set(said_in(draft, i)) & PAST for i in days)


def busy_for_now(draft: Draft) -> bool:
    """ "bác đang bận tí gửi": busy with something else, and the figures come later."""
    flats = [token.flat for token in draft.stream.tokens if token.kind == "w"]
    if "meet" in draft.tags or not {"ban", "mac", "vuong"} & set(flats):
        return False
    if TO_MEET & set(flats):
        return False
    return any(flat in SOON and LATER & set(flats[at + 1 : at + 4]) for at, flat in enumerate(flats))


def not_yet_round(draft: Draft) -> bool:
    """ "bác ốm nên chưa đi được": has not gone round yet, and refuses nothing."""
    if "meet" in draft.tags or TO_MEET & {t.flat for t in draft.stream.tokens}:
        return False
    return any(
        "negation" in a.tags and b.tags.get("attend") is True and said_in(draft, a) == ["chua"]
        for a, b in pairwise(draft.items)
    )


def told_to_all(draft: Draft) -> bool:
    """ "các bác không tới họp được thì báo em", "không được vắng": said to all, of whoever it may be."""
    if TO_ALL.isdisjoint(draft.flats):
        return False
    flats = [token.flat for token in draft.stream.tokens if token.kind == "w"]
    at = flats.index("thi") if "thi" in flats else 0
    before = flats[:at]
    if not ALL.isdisjoint(before):
        return not TOLD.isdisjoint(flats[at + 1 : at + 4])
    if before[-1:] == ["hop"] or before[-2:] == ["hop", "duoc"]:
        return before[0] in NOT  # "không tới họp thì bị phê bình"
    whoever = next((n for n, flat in enumerate(flats) if flat in ("ai", "nao")), len(flats))
    if not NOT_THERE.isdisjoint(flats[whoever + 1 : whoever + 3]) and not TOLD.isdisjoint(flats[whoever:]):
        return True  # "bác nào không tới được báo em"
    return any(
        (b == "vang" and a in ("duoc", "khong")) or (b == "phai" and c in ("bao", "xin") and a in MUST)
        for a, b, c in zip(flats, flats[1:], [*flats[2:], ""], strict=False)
    )


def said_in(draft: Draft, item: Item) -> list[str]:
    return [token.flat for token in draft.stream.tokens[item.start : item.end]]
