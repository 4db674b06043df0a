"""The sender doubts his own words: "nghe nói", "không biết có phải thôn chín không", "hình như", "cộng lại"."""

from __future__ import annotations

from handlers.core.facts import Answer, Chatter, Count, Fact, Meeting, Nil, Request, Rsvp, Void
from handlers.core.reading.names.body_ends import WORKS, works
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.beside import JOINTS

UNDOUBTED: frozenset[type[Fact]] = frozenset({Answer, Chatter, Meeting, Nil, Request, Rsvp, Void})
MAYBE_NAME = frozenset(
    {"surname", "given", "digit", "joint", "thing", "middle", "equals", "correction", "nickname", "currency"}
)
EXPLAINED = frozenset(
    {
        *("filler", "gift", "spend", "deed", "leave", "fund", "model", "place", "post", "quiet", "method", "each"),
        *("noun", "self", "word", "negation", "change", "attend", "meet", "own", "title", "kin"),
    }
)
COME = frozenset({"da", "roi", "vua", "moi", "nhan", "qua"})  # what somebody told has been done
SHOPS = frozenset({"quan", "tiem", "vua", "sap", "quay", "xuong", "ghe", "shop"})
# Between who did it and what he did: small words that are no nickname, folded.
LEADS = frozenset(
    """moi da vua cung se roi con lai hom vo ve dang chua khong ko k xin muon dinh qua len xuong ghe dem mang the
    nay ni bua hoi o ben va voi thi la cho chiu deu het""".split()
)


def wonder_whether(draft: Draft) -> None:
    """What is stated in doubt is asked, whose it is or whether it is so."""
    if draft.stated <= UNDOUBTED:
        return
    doubted = "doubt" in draft.tags or "lai" in draft.flats
    for part in draft.parts if doubted else ():
        for item in part.words("doubt"):
            if _of_money(draft, item):
                continue  # "ước tính khoảng 12 triệu": the amount keeps its "about"
            if item.tags["doubt"] == "who" and "anonymous" in draft.tags:
                continue  # "một người giấu tên gửi quỹ 1 triệu, bác cũng không biết ai"
            if item.tags["doubt"] == "who":
                draft.wonder("who")
            else:
                draft.wonder("exact" if Count in draft.stated else "clear")
        if _two_at_once(draft, part):
            draft.wonder("who")
    if (
        not draft.stream.marked
        and "ho" in draft.flats
        and any(_in_anothers_name(draft, i) for i in draft.items if i.kind == "person")
    ):
        draft.wonder("who")
    for item in draft.named:
        if _told_by(draft, item) or _runs_on(draft, item) or _headed_by_a_thing(draft, item):
            draft.wonder("who")


def _told_by(draft: Draft, person: Item) -> bool:
    """ "bà Hậu bảo tết này con trai bà về sẽ cho quỹ 5 triệu": who tells it is not who gives."""
    ahead = draft.items[person.place + 1 : person.place + 8]
    if person.role != "donor" or person.kind != "person" or not ahead or "says" not in ahead[0].tags:
        return False
    titled = [n for n in range(1, len(ahead)) if "title" in ahead[n].tags and "kin" in ahead[n - 1].tags]  # "chồng chị"
    kin = next((n for n, i in enumerate(ahead) if "kin" in i.tags and (i.end - i.start > 1 or n + 1 in titled)), None)
    verb = next((n for n, i in enumerate(ahead) if n and "gift" in i.tags and "filler" not in i.tags), None)
    if verb is not None and any(i.kind == "person" for i in ahead[:verb]):
        return True  # "chị Loan bảo chị Hà đóng rồi"
    money = next((i for i in ahead if i.kind == "money"), None)
    if money is not None and _no_more_than_said(draft, ahead[0], money):
        draft.wonder("clear")
    return kin is not None and verb is not None and kin < verb


def _no_more_than_said(draft: Draft, says: Item, money: Item) -> bool:
    """ "bà Sáu nói bán lúa xong cho 1 triệu": told of as to come, by all we can tell."""
    end = next((i.start for i in draft.items[money.place :] if i.kind == "sep"), draft.stream.limit)
    flats = {token.flat for token in draft.stream.tokens[says.start : end]}
    given = [i for i in draft.items[says.place : money.place] if "gift" in i.tags]
    said = {i.tags["gift"] for i in draft.items[says.place : says.place + 12] if "gift" in i.tags}
    if not said <= {"received", "unstated"} or any(i.kind == "sep" for i in draft.items[says.place : money.place]):
        return False
    return bool(given) and given[-1].tags["gift"] in ("received", "unstated") and flats.isdisjoint(COME)


def _of_money(draft: Draft, doubt: Item) -> bool:
    ahead = draft.items[doubt.place + 1 : doubt.place + 3]
    before = doubt.tags.keys() & {"about", "worth"}
    return bool(before) and any(
        i.kind == "money" and all(j.tags.keys() & {"about", "worth"} for j in ahead[:n]) for n, i in enumerate(ahead)
    )


def _runs_on(draft: Draft, name: Item) -> bool:
    """ "quan com binh dan gop": a name typed small with a word after it that is no verb and may be its end."""
    stream = draft.stream
    after = draft.items[name.place + 1] if name.place + 1 < len(draft.items) else None
    if after is None or name.kind not in ("person", "body") or after.start != name.end:
        return False
    if any(token.capital for token in stream.tokens[name.start : after.end]):
        return False
    if name.kind == "body" and stream.tokens[after.start].flat in WORKS and works(stream, after.start):
        return False  # "tổ phụ nữ gói bánh chưng bán, nộp 900k"
    if not stream.marked and _byname(draft, name, after):
        return True
    if after.kind == "text":
        return len(stream.tokens[after.start].text) > 1
    following = draft.items[name.place + 2] if name.place + 2 < len(draft.items) else None
    if following is not None and all(i.kind == "word" and "surname" in i.tags for i in (after, following)):
        third = draft.items[name.place + 3] if name.place + 3 < len(draft.items) else None
        if third is not None and "gift" in third.tags and "gift" not in following.tags:
            return True  # "chu sau lai do hua": small words, or what he does
    single = after.kind == "word" and after.end - after.start == 1
    return single and bool(after.tags.keys() & MAYBE_NAME) and not after.tags.keys() & EXPLAINED


def _byname(draft: Draft, name: Item, after: Item) -> bool:
    """ "chu ba den gop", "ong nam be 200k" without marks: a nickname behind the number, or a small word."""
    tokens = draft.stream.tokens
    if name.kind != "person" or "digit" not in draft.stream.tags_at(name.end - 1) or after.end - after.start > 1:
        return False
    if after.kind != "word" or tokens[after.start].flat in LEADS or after.tags.keys() & {"deed", "leave", "each"}:
        return False
    following = draft.items[after.place + 1] if after.place + 1 < len(draft.items) else None
    if following is None or following.start != after.end:
        return False
    if "gift" in after.tags:
        return bool(following.tags.keys() & {"each"})  # "ong nam hien moi ong cho 500k"
    verb = following.tags.keys() & {"gift", "deed", "leave"} or tokens[following.start].flat in LEADS
    return bool(verb) or following.kind == "money"


def _in_anothers_name(draft: Draft, person: Item) -> bool:
    """ "ong Phuc nop ho ba Loc 200k" without marks: on behalf of her, or to the household of hers."""
    before = draft.items[person.place - 1] if person.place else None
    verb = before is not None and before.kind == "word" and "gift" in before.tags and before.end == person.start
    return verb and draft.stream.tokens[person.start].flat == "ho" and person.place > 1


def _headed_by_a_thing(draft: Draft, name: Item) -> bool:
    """ "Xe bánh mì cô Năm góp": words for things right before a name may be where it begins."""
    before = draft.items[name.place - 1] if name.place else None
    if name.kind == "body" and before is not None and before.end == name.start and "title" in before.tags:
        first = draft.stream.tokens[before.start].flat
        return before.end - before.start > 1 and first not in (
            "cac",
            "may",
            "nhung",
        )  # "ông trùm họ đạo", "cô giáo trường Hoa Mai": he, or all of them?
    if name.kind != "person" or before is None or before.end != name.start:
        return False
    if not draft.stream.marked and before.end - before.start == 1 and draft.stream.tokens[before.start].flat in SHOPS:
        return True  # "quan Bo Song 1tr5"
    if "thing" not in before.tags:
        return False
    if before.tags.keys() & EXPLAINED or draft.stream.tokens[before.start].flat == "con":
        return False
    opens = next((i for i in reversed(draft.items[max(0, name.place - 6) : name.place]) if "thing" not in i.tags), None)
    return opens is None or opens.kind in ("sep", "colon", "dash", "quiet")


def _two_at_once(draft: Draft, part: Segment) -> bool:
    """ "xóm bác với xóm Đông cộng lại 143 hộ": one figure of two places."""
    flats = {t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]}
    if "lai" not in flats or not {"cong", "gop", "tinh"} & flats or len(part.counts) != 1:
        return False
    return any(_joins(draft, part, at) for at, item in enumerate(part.items) if item.kind == "place")


def _joins(draft: Draft, part: Segment, at: int) -> bool:
    before: Item | None = part.items[at - 1] if at else None
    after = part.items[at + 1] if at + 1 < len(part.items) else None
    return any(
        i is not None and i.kind == "word" and draft.stream.tokens[i.start].flat in JOINTS for i in (before, after)
    )
