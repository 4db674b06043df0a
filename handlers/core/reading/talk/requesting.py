"""What is asked of the bot."""

from __future__ import annotations

from handlers.core.facts import Request
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.keeping import erased, held, of_no_one
from handlers.core.reading.talk.owing import asks_own, grumbles, own_delay
from handlers.core.reading.talk.questioning import questions
from handlers.core.reading.talk.requested import ask

DOING = frozenset({"moi", "dang", "se", "da", "chua", "con"})  # before a verb: how far the sender is with it
SENDS = frozenset({"gui", "goi"})
SPEAKS = frozenset({"em", "e", "con", "chau", "bac", "chu", "co", "anh", "chi"})
LATER = frozenset({"toi", "tui", "minh", "mai", "chieu", "sang", "lat", "nua", "xong", "se", "kia"})  # before it
MANY = frozenset({"nhieu", "may", "nhiu", "bn", "sao", "nao"})


def read_requests(draft: Draft) -> None:
    """What is asked of the bot, segment by segment; figures and requests may stand in one message."""
    for part in draft.parts if "request" in draft.tags else ():
        for item in part.items:
            if item.kind != "word" or "request" not in item.tags:
                continue
            if (
                grumbles(draft, item)
                or own_delay(draft, part, item)
                or _whatever(draft, item)
                or _at_it(draft, part, item)
                or _sends_himself(draft, item)
            ):
                continue
            what = "progress" if asks_own(draft, item) else item.tags["request"]
            if what == "progress" and _put_off(draft, item):
                continue
            if what == "donor" and item.place and draft.items[item.place - 1].tags.get("hold") == "erase":
                continue  # "xóa danh sách ủng hộ đi"
            if what in ("progress", "balance") and part.of("person") and part.tags & {"gift"}:
                what = "donor"
            named = any(i.start > item.end for i in part.of("person")) and "?" not in draft.stream.tokens[-1].text
            if what == "progress" and named and "gift" not in part.tags:
                continue  # "mấy hộ đăng ký: ông …, bà …" is a list
            if what == "privacy_access" and erased(part, item):
                what = "privacy_delete"
            if what.startswith("privacy"):
                if not _told(part, item):
                    ask(draft, what, item)
            elif not any(f.role != "which place" for f in part.figures) and not (
                "meet_change" in part.tags and "meet" in draft.tags
            ):
                stated = any(not isinstance(fact, Request) for fact in draft.facts)
                if stated and (
                    what in ("help", "tally", "remind", "progress") or not (what == "stop" or _asking(part))
                ):
                    continue
                if what in ("progress", "balance") and part.of("person") and "gift" in part.tags:
                    what = "donor"
                ask(draft, what, item)
    if "hold" in draft.tags and not _asked(draft) and (kept := held(draft)) is not None:
        ask(draft, *kept)
    if "publish" in draft.tags and "negation" in draft.tags and not _asked(draft):
        _unpublished(draft)
    if draft.said("anonymous", "please"):
        hidden = next(i for i in draft.items if i.kind == "word" and i.tags.get("anonymous") == "please")
        if _wishes(draft, hidden):
            ask(draft, "privacy_no_publish", hidden)
    if not draft.facts:
        questions(draft)
    if ("request", "privacy_delete") in draft.values and _asked(draft) and of_no_one(draft):
        draft.wonder("clear")
    if "stop_unclear" in draft.tags:
        draft.facts, draft.spots = [Request(what="stop")], [0]
        draft.wonder("clear")


def _at_it(draft: Draft, part: Segment, item: Item) -> bool:
    """ "tuần sau bác mới tổng hợp xong", "tối em tổng hợp rồi gửi": what the sender does himself, told, not wished."""
    if item.tags["request"] != "tally" or "question" in part.tags or item.end >= draft.stream.limit or not item.start:
        return False
    if draft.stream.tokens[item.end - 1].flat != "hop":
        return False
    before, after = draft.stream.tokens[item.start - 1].flat, draft.stream.tokens[item.end].flat
    return (before in DOING and after in ("xong", "duoc", "lai", "so")) or (
        after in ("roi", "r", "xong", "gui") and _will_later(draft, item)
    )


def _sends_himself(draft: Draft, item: Item) -> bool:
    """ "tí nữa tôi gửi số liệu", "mai gởi số sau nghen": what the sender will do, and no wish."""
    tokens = draft.stream.tokens
    if tokens[item.start].flat not in SENDS or "question" in draft.tags:
        return False
    return _will_later(draft, item) or (item.end < draft.stream.limit and tokens[item.end].flat == "sau")


def _will_later(draft: Draft, item: Item) -> bool:
    before = [token.flat for token in draft.stream.tokens[max(0, item.start - 4) : item.start]]
    return bool(before) and (before[-1] in LATER or (before[-1] in SPEAKS and not LATER.isdisjoint(before)))


def _whatever(draft: Draft, item: Item) -> bool:
    """ "đạt bao nhiêu thì họp xong em báo": however many, and no question."""
    tokens = draft.stream.tokens
    return item.end < draft.stream.limit and tokens[item.end].flat == "thi" and tokens[item.end - 1].flat in MANY


def _asked(draft: Draft) -> bool:
    return any(isinstance(fact, Request) for fact in draft.facts)


def _put_off(draft: Draft, item: Item) -> bool:
    """ "đạt bao nhiêu thì để họp xong đã", "chưa biết đạt bao nhiêu": told, and no question."""
    tokens = draft.stream.tokens
    if item.end < draft.stream.limit and tokens[item.end].flat == "thi":
        return True
    return [token.flat for token in tokens[max(0, item.start - 2) : item.start]] in (["chua", "biet"], ["chua", "ro"])


def _asking(part: Segment) -> bool:
    """A question or a wish, and no clause that only compares or explains: "cao hơn năm ngoái một chút"."""
    if "nil" in part.tags:
        return False  # "không thay đổi gì so với tháng trước"
    return any("wish" in i.tags or ("question" in i.tags and not _some(part, i)) for i in part.items)


def _some(part: Segment, item: Item) -> bool:
    """ "còn mấy nhà nợ tiêu chí đọc sách": some of them, and no question."""
    after = next((i for i in part.items if i.start == item.end), None)
    return "vague" in item.tags and after is not None and "house" in after.tags


def _wishes(draft: Draft, hidden: Item) -> bool:
    """Whether who is named, or the sender, asks for it; "có người xin giấu tên" only tells."""
    if any(i.kind in ("person", "body") and i.tags.get("body") != "people" for i in draft.items):
        return True
    if draft.own_house:
        return True  # "Gia đình tôi ủng hộ quỹ 3 triệu đồng, xin được giấu tên"
    part = next(p for p in draft.parts if hidden in p.items)
    return any(
        i.kind == "word"
        and "self" in i.tags
        and "noun" not in i.tags
        and not (i.place and "gift" in draft.items[i.place - 1].tags)  # "một cụ xin giấu tên đưa cho tôi 400 nghìn"
        for i in part.items
    )


def _told(part: Segment, item: Item) -> bool:
    """ "anh ấy vẫn không cho nêu tên": told of somebody, asked of nobody; "chị ấy xin đừng nêu tên" is asked."""
    if any("wish" in i.tags and i.start < item.start for i in part.items):
        return False
    if item.tags["request"] == "privacy_no_publish" and any(
        "gift" in i.tags and i.start == item.end for i in part.items
    ):
        return True  # "nhà hảo tâm không nêu tên gửi 10 triệu"
    return any(
        i.kind == "word"
        and i.start < item.start
        and ("pronoun" in i.tags or ("anonymous" in i.tags and i.end - i.start == 2))  # "có người không muốn nêu tên"
        for i in part.items
    )


def _unpublished(draft: Draft) -> None:
    """ "không cho đưa ảnh với tên cháu lên mạng": a refusal, then a verb of showing, then a name or picture."""
    for part in draft.parts:
        refused = next((i for i in part.items if i.kind == "word" and "negation" in i.tags), None)
        if refused is None:
            continue
        shown = [i for i in part.words("publish") if i.tags["publish"] == "verb" and 0 < i.start - refused.end + 1 <= 5]
        what = [i for i in part.words("publish") if i.tags["publish"] == "what" and shown and i.start >= shown[0].end]
        if shown and what:
            ask(draft, "privacy_no_publish", refused)
            return
