"""A question without its set phrase: "quỹ còn đồng nào không", "ông Tần nộp chưa cháu", "toàn xã thế nào rồi"."""

from __future__ import annotations

from handlers.core.reading.counts.none_of_them import not_one
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.owing import asks_who_owes, stops, there_is_none
from handlers.core.reading.talk.requested import ask

BODIES = frozenset({"vi", "hoi", "noi", "pho", "cho"})  # chi hội, đơn vị, nơi, chỗ


def questions(draft: Draft) -> None:
    """A question without its set phrase: who gave, how much is left, who has not reported."""
    for part in draft.parts:
        if not part.figures and "attend" not in part.tags and _any_left(draft, part):
            ask(draft, "balance", part.items[0])
    for part in draft.parts:
        if any(i.kind == "word" and i.tags.get("quiet") == "account" for i in part.items):
            continue
        if stops(draft, part):
            ask(draft, "stop", part.items[0])
            continue
        if asks_who_owes(draft, part):
            ask(draft, "missing", part.items[0])
            continue
        if "question" not in part.tags or part.figures or part.tags & {"attend", "greeting"}:
            continue
        words = [i for i in part.items if i.kind == "word"]
        asked = [i for i in words if "question" in i.tags]
        flats = {t.flat for i in asked for t in draft.stream.tokens[i.start : i.end]}
        many = bool(flats & {"nhieu", "bn", "bnhiu", "nhiu"}) or any(
            "vague" in i.tags and part.items[n + 1].tags.keys() & {"noun", "percent", "money", "scale"}
            for n, i in enumerate(part.items[:-1])
            if i.kind == "word" and "question" in i.tags
        )
        many = many or ("fund" in part.tags and _how_much(part))
        heard = [t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end + 1]]
        shown = set(heard)
        asks_which = bool(shown & {"nao", "mo"}) and (bool(shown & BODIES) or "place" in part.tags)
        if asks_which and "deed" in part.tags and _none_did(draft, part):
            continue
        if there_is_none(heard):
            continue
        if asks_which and shown & {"thieu", "chua", "cham"} and "fund" not in part.tags:
            ask(draft, "missing", part.items[0])
        elif asks_which and shown & {"nhat", "dau"} and shown & {"cao", "thap", "dung", "dan", "nhieu", "it", "kem"}:
            ask(draft, "compare", part.items[0])
        elif (told := _told_without(part, shown, flats)) is not None:
            ask(draft, told, part.items[0])
        elif (
            (named := _named(part))
            and part.tags & {"gift", "deed"}
            and (many or ("chua" in flats and _at_the_end(part, asked)))
        ):
            named[0].role = "name"
            ask(draft, "donor", part.items[0])
        elif _whole(draft, part) and (many or flats & {"nao", "sao"}):
            ask(draft, "tally", part.items[0])
        elif many and "fund" in part.tags:
            ask(
                draft,
                "balance" if draft.said("fund", "balance") or draft.said("fund", "quy") else "progress",
                part.items[0],
            )
        elif many and _counted(part) and not _gives(part) and not _told_to_do(draft, part):
            ask(draft, "progress", part.items[0])


def _at_the_end(part: Segment, asked: list[Item]) -> bool:
    """ "ông Tần nộp chưa cháu"; "em gửi báo cáo rồi mà chưa thấy phản hồi" asks nothing."""
    after = [i for i in part.items if i.start >= asked[-1].end]
    return all(i.kind in ("sep", "mark") or i.tags.keys() & {"filler", "own", "self", "answer"} for i in after)


def _named(part: Segment) -> list[Item]:
    """Who is asked after: a person, or a body that gives."""
    if people := part.of("person"):
        return people
    last = next((i for i in reversed(part.items) if i.kind == "sep" or "question" in i.tags), None)
    rest = [i for i in part.items if last is not None and i.start >= last.end]
    asked = last is not None and all(i.kind == "sep" or "filler" in i.tags for i in rest)
    return part.of("body") if asked and "gift" in part.tags else []


def _told_to_do(draft: Draft, part: Segment) -> bool:
    """ "bỏ bớt mấy nhà trong danh sách", "thêm mấy nhà nữa": told to be done; "tăng được mấy hộ rồi em" asks."""
    asks = bool({"?", "roi", "chua"} & {t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]})
    return "leave" in part.tags or (bool(part.words("change")) and not asks)


def _gives(part: Segment) -> bool:
    return any("filler" not in i.tags for i in part.words("gift"))


def _counted(part: Segment) -> bool:
    """Whether a model, an indicator or what was done is spoken of; "trong" alone is no such word."""
    deeds = any(i.tags["deed"] != "of_registered" for i in part.words("deed"))
    told = any("noun" not in i.tags for i in part.words("indicator"))  # "bà con ơi" counts nobody
    homes = any(i.tags["noun"] in ("family", "clan") for i in part.words("noun"))
    return deeds or told or "model" in part.tags or (homes and bool(part.words("change")))


def _any_left(draft: Draft, part: Segment) -> bool:
    """ "xem giúp còn tiền quỹ không", "quỹ còn đồng nào không": is there any left."""
    flats = [t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]]
    while flats and flats[-1] in ("?", "vay", "a", "em", "bac", "anh", "chi", "nhi", "the", "con", "chu", "co"):
        flats.pop()
    return "fund" in part.tags and {"quy", "con"} <= set(flats) and flats[-1:] in (["khong"], ["ko"], ["hong"])


def _told_without(part: Segment, shown: set[str], asked: set[str]) -> str | None:
    """Asked in other words: "cách đăng ký dòng họ học tập ra sao", "năm ngoái với năm nay hơn kém ra sao"."""
    how = bool(asked & {"sao", "the", "gi", "nao", "rang"})
    if how and "model" in part.tags and shown & {"cach", "tieu", "dieu", "can", "thu", "quy", "muon", "lam"}:
        return "criteria"
    before = bool(shown & {"ngoai", "truoc", "roi", "qua"}) and "nam" in shown
    if before and shown & {"hon", "kem", "tang", "giam"} and (how or shown & {"khong", "hay"}):
        return "compare"
    return None


def _how_much(part: Segment) -> bool:
    """ "quỹ tổ chừ còn mấy rứa con": "mấy" with nothing after it that it could count."""
    for at, item in enumerate(part.items):
        if item.kind == "word" and {"vague", "question"} <= item.tags.keys():
            return all(i.kind == "word" and i.tags.keys() & {"filler", "self", "answer"} for i in part.items[at + 1 :])
    return False


def _whole(draft: Draft, part: Segment) -> bool:
    """ "toàn xã thế nào rồi": the totals of the commune."""
    flats = {t.flat for i in part.words("scope") for t in draft.stream.tokens[i.start : i.end]}
    return bool(flats & {"xa", "cum", "tinh", "phuong", "huyen"}) and "fund" not in part.tags


def _none_did(draft: Draft, part: Segment) -> bool:
    """ "thôn tôi chưa có dòng họ nào đăng ký": told, not asked."""
    verb = part.words("deed")[-1]
    return part.items[-1].start < verb.end + 3 and not_one(draft, part, verb)
