"""Who only sends the message or is spoken to: "tôi là Lê Đình Khuê, chi hội trưởng thôn 3", "Kính gửi bác Tân"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

CLOSE = frozenset({"roi", "day", "do", "vay", "the"})  # folded: what a report is closed with
HERE = frozenset({"day", "ne"})  # folded, behind who introduces himself
NAMED = frozenset({"person", "body"})
HELPED = frozenset({"giup", "gium", "dum"})  # folded, before the sender


def skip_senders(draft: Draft) -> None:
    """ "tôi là Lê Đình Khuê, chi hội trưởng thôn 3": the sender's name is no donor and no household."""
    if NAMED.isdisjoint(draft.kinds):
        return
    for at, item in enumerate(draft.items):
        if item.kind == "body" and at and draft.items[at - 1].kind == "word" and _greets(draft, draft.items[at - 1]):
            item.role, item.kind = "spoken to", "sender"
        if item.kind != "person":
            continue
        before = [i for i in draft.items[max(0, at - 2) : at] if i.kind == "word"]
        selfsaid = bool(before) and (
            (
                "self" in before[-1].tags
                and before[-1].end - before[-1].start == 1
                and not before[-1].tags.keys() & {"title", "place"}
            )
            or (len(before) == 2 and "self" in before[0].tags and before[1].tags.keys() & {"equals"})
        )
        if selfsaid and before[-1].start and draft.stream.tokens[before[-1].start - 1].flat in HELPED:
            selfsaid = False  # "ghi giùm tui bà Tư: 100k": somebody else
        if selfsaid and len(before) == 2 and at > 2 and "kin" in draft.items[at - 3].tags:
            selfsaid = "self" in before[-1].tags  # "đăng ký cho mẹ cháu là Phạm Thị Ngoãn"
        if _hailed(draft, item) or (
            before
            and (_greets(draft, before[-1]) or _called(draft, item, before[-1]) or _named_last(draft, item, before[-1]))
        ):
            item.role, item.kind = "spoken to", "sender"
            continue
        if "post" in draft.tags and _reports(draft, item):
            item.role, item.kind = "the sender", "sender"
            continue
        if _here(draft, item) or ("self" in draft.tags and _speaks(draft, item)):
            item.role, item.kind = "the sender", "sender"
            continue
        if before and _told_to(draft, item, before[-1]):
            item.role, item.kind = "spoken to", "sender"
            continue
        after = draft.items[at + 1 : at + 4]
        post = any(i.kind == "word" and "post" in i.tags for i in after[:3] if i.kind in ("word", "sep")) and (
            selfsaid or any(i.kind == "colon" for i in draft.items[at : at + 7])
        )
        introduced = len(before) == 2 and selfsaid and bool(after) and after[0].kind in ("sep", "colon", "dash")
        if selfsaid and (post or introduced or (at < 8 and not (item.other and item.other.titled))):
            item.role = "the sender"
            item.kind = "sender"
    for part in draft.parts if "self" in draft.tags else ():
        if any(i.kind == "sender" for i in part.items):
            part.tags.discard("self")


def _called(draft: Draft, item: Item, before: Item) -> bool:
    """ "… nha cô Út": who is spoken to, at the end."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    particle = draft.stream.tokens[before.end - 1].low in (
        "nha",
        "nhé",
        "nghen",
        "nghe",
        "hen",
        "ạ",
        "nhá",
        "dạ",
        "thưa",
        "nhe",
        "nhen",
    )
    plain = draft.stream.tokens[before.end - 1].flat in ("nghen", "nghe", "nhe", "hen", "nhen")
    plain = plain or (after is not None and draft.stream.tokens[after.start].flat == "oi")
    return (
        (draft.stream.marked or plain)
        and particle
        and before.end == item.start
        and (after is None or after.kind in ("sep", "mark") or _calls_out(draft, after))
    )


def _named_last(draft: Draft, item: Item, before: Item) -> bool:
    """ "… thành 97 rồi đấy anh Kiên ạ": who is spoken to, between two particles at the end of all."""
    after = draft.items[item.place + 1] if item.place + 2 == len(draft.items) else None
    if after is None or before.end != item.start or item.other is None or item.other.house or not item.other.titled:
        return False
    said = draft.stream.tokens[before.end - 1].flat in CLOSE and "filler" in before.tags
    return said and _calls_out(draft, after)


def _hailed(draft: Draft, item: Item) -> bool:
    """ "Bác Tuyên ơi, …", "Cô Hà à, …": who is spoken to, wherever it stands."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    if after is None or after.kind != "word" or (item.other is not None and item.other.house):
        return False
    token = draft.stream.tokens[after.start]
    if token.flat == "oi":
        return not token.capital
    stop = draft.items[after.place + 1] if after.place + 1 < len(draft.items) else None
    said = token.low in ("à", "ạ", "ah", "này") or (not draft.stream.marked and token.low == "a")
    named = any(other.kind in ("person", "place") for other in draft.items[item.place + 1 :])
    return said and named and item.place < 2 and stop is not None and stop.kind == "sep"


def _here(draft: Draft, item: Item) -> bool:
    """ "cháu Hạnh thôn 5 đây ạ, nhà bà Tư đăng ký": who speaks, at the head of all, where another is told of."""
    if item.place > 2 or item.other is None or item.other.house or not item.other.titled:
        return False
    rest = draft.items[item.place + 1 : item.place + 5]
    at = next((n for n, i in enumerate(rest) if draft.stream.tokens[i.start].flat in HERE and "filler" in i.tags), None)
    if at is None or any(i.kind not in ("place", "body") and "post" not in i.tags for i in rest[:at]):
        return False
    return any(i.kind in NAMED for i in draft.items[item.place + 1 :])


def _speaks(draft: Draft, item: Item) -> bool:
    """ "…, Hồ Sỹ Khang xóm Tân Lập đây": who sends it, at its end, without a title."""
    rest = [i for i in draft.items[item.place + 1 :] if i.kind not in ("place", "sep", "mark")]
    if not rest or draft.stream.tokens[rest[0].start].low not in ("đây", "day", "nè", "ne"):
        return False
    if any(i.kind != "word" or "filler" not in i.tags for i in rest):
        return False
    return item.other is None or not (item.other.titled or item.other.house)


def _reports(draft: Draft, item: Item) -> bool:
    """ "chị Thu kế toán thôn báo số: quỹ thu 6tr4": who holds a post reports, at the head of all, up to a colon."""
    if item.place > 2:
        return False
    ahead = draft.items[item.place + 1 : item.place + 8]
    colon = next((n for n, i in enumerate(ahead) if i.kind == "colon"), 0)
    if not colon or "post" not in ahead[0].tags or any(i.kind in ("sep", "person") for i in ahead[:colon]):
        return False
    return any("says" in i.tags or draft.stream.tokens[i.start].flat == "bao" for i in ahead[:colon])


def _calls_out(draft: Draft, after: Item) -> bool:
    """ "nhé chị Nga ơi", at the end."""
    ends = after.place + 1 >= len(draft.items) or draft.items[after.place + 1].kind in ("sep", "mark")
    return ends and draft.stream.tokens[after.start].flat in ("oi", "a", "ah", "nha", "nhe")


def _told_to(draft: Draft, item: Item, before: Item) -> bool:
    """ "Em báo bác Hạnh: …": a colon behind whom it is told to, at the head of the message."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    tells = draft.stream.tokens[before.end - 1].flat in ("bao", "thua", "nhan", "gui", "voi", "trinh")
    return tells and item.place < 5 and after is not None and after.kind == "colon" and before.end == item.start


def _greets(draft: Draft, item: Item) -> bool:
    """ "Kính gửi bác Tân": who is spoken to."""
    flat = " ".join(t.flat for t in draft.stream.tokens[item.start : item.end])
    return flat in ("kinh gui", "kinh bao", "thua", "kinh thua", "bao cao", "xin bao cao", "chao", "xin chao")
