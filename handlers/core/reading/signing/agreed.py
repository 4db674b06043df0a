"""What a verb beside a name does not mean: a question, a refusal taken back, a household that does not leave."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

WHETHER = frozenset({"khong", "ko", "k", "hong", "hok", "hay"})  # folded, behind the verb
ENDS = frozenset({"chua", "nhi", "ha"})
ADDRESS = frozenset(
    {"vay", "the", "a", "em", "bac", "chau", "anh", "chi", "co", "chu", "ta", "ha", "rua", "he", "nhi", "bot"}
)


def asked_whether(draft: Draft, part: Segment) -> bool:
    """ "nhà bà Sáu Lèo đăng ký chưa vậy", "nhà chú Tám có đăng ký không em": nothing is told."""
    verb = next((i for i in part.items if i.kind == "word" and "deed" in i.tags and not _leads(i)), None)
    if verb is None:
        return False
    stream = draft.stream
    end = part.items[-1].end
    if end < stream.limit and stream.tokens[end].text == "?":
        return True
    if any(
        i.tags.get("question") == "mark" and "leave" not in i.tags and stream.tokens[i.start].text == "?"
        for i in part.items
    ):
        return True
    rest = stream.tokens[verb.end : end]
    at = len(rest)
    while at and rest[at - 1].flat in ADDRESS and at > 1:
        at -= 1
    if not at or rest[at - 1].kind != "w":
        return False
    last = rest[at - 1].flat
    if last in ENDS and (last == "chua" or stream.marked):
        return True
    if rest[at - 1].low in ("gì", "nào", "gi", "nao") and rest[at - 2].flat != "chu":
        return True  # "ông Đoan hỏi đăng ký thì cần giấy tờ gì"
    if last == "khong" and at > 1 and rest[at - 2].flat in ("dung", "phai"):
        return True  # "đã đăng ký rồi đúng không em"
    before = stream.tokens[max(part.items[0].start, verb.start - 2) : verb.start]
    return last in WHETHER and any(token.flat == "co" for token in before)


def _leads(item: Item) -> bool:
    return str(item.tags["deed"]).startswith("not_") or item.tags["deed"] in ("total", "of_registered")


def agreed(draft: Draft, part: Segment) -> str | None:
    """ "họ Thạch không tham gia, họ Sơn tham gia": no verb but one that says he will, where models are spoken of."""
    if "agree" not in part.tags or part.tags & {"meet", "attend", "gift", "question"} or part.figures:
        return None
    if not draft.tags & {"model", "leave"} and not draft.said("deed", "registered"):
        return None
    for at, item in enumerate(part.items):
        if item.kind == "word" and "agree" in item.tags:
            return None if at and _denies(draft, part.items[at - 1]) else "registered"
    return None


def changed_mind(draft: Draft, part: Segment) -> bool:
    """ "hôm trước ông Ích từ chối nay ổng đồng ý rồi": a refusal, and behind it that he will."""
    left = next((i for i in part.items if i.kind == "word" and i.tags.get("leave") in ("declined", "withdrawn")), None)
    if left is None:
        return False
    return any(
        i.start >= left.end and i.kind == "word" and "agree" in i.tags and not _denies(draft, part.items[n - 1])
        for n, i in enumerate(part.items)
        if n
    )


def stays(part: Segment, leave: Item) -> bool:
    """ "vẫn đăng ký chứ không rút đâu": what is denied."""
    at = part.items.index(leave)
    before = part.items[at - 1] if at else None
    if before is None or before.kind != "word" or before.end != leave.start or leave.tags["leave"] != "withdrawn":
        return False
    return "negation" in before.tags or before.tags.get("correction") == "not"


def of_another_verb(part: Segment, leave: Item) -> bool:
    """ "đi mua phân chưa về": what is not yet is no signing up."""
    if leave.tags["leave"] != "notyet" or leave.end - leave.start > 1:
        return False
    at = part.items.index(leave)
    after = part.items[at + 1] if at + 1 < len(part.items) else None
    return after is not None and after.kind == "word" and bool(after.tags.keys() & {"word"}) and "filler" in after.tags


def _denies(draft: Draft, item: Item) -> bool:
    return item.kind == "word" and ("negation" in item.tags or "leave" in item.tags)
