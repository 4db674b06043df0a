"""What is stated but is not so, or not yet: meant ("dự kiến thưởng 3 triệu"), on a condition ("ông Bình mà ký nữa là đủ
40 hộ"), wished of those above, given back, struck out, or put as a question.
"""

from __future__ import annotations

from handlers.core.facts import Count, Fact, Fund, Gift, Indicator, Spending
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.struck_out import strikes_some
from handlers.core.reading.talk.sentences import Sentence, heard
from handlers.core.reading.talk.whose import of_others, slipped

NEAR = 7  # tokens between those words and the figure
SHORT = 10  # tokens of a bare confirmation
BOUGHT = frozenset({"mua", "lam", "cho", "de", "vao", "thuong", "in", "tra", "sua"})
SENTENCE = frozenset(".;!?")
NOTED = frozenset({Count, Fund, Gift, Indicator, Spending})
CLAUSE = frozenset(".;!?,:()")
WHETHER = frozenset({"khong", "ko", "k", "hong", "khg", "kg", "hem", "chua", "?"})
BESIDE = frozenset(
    {"a", "vay", "the", "ha", "em", "e", "chau", "con", "bac", "chu", "co", "anh", "chi", "oi", "ta", "ban"}
)
TRUE = frozenset({"dung", "phai", "chuan", "chac"})
ABLE = frozenset({"giup", "ghi", "gium", "dum", "bao", "nhan", "xem"})


def wonder_at_plans(draft: Draft) -> None:
    """Asks where what would be stored as so is only meant, wished, asked or struck out."""
    if draft.stated.isdisjoint(NOTED):
        return
    stream = draft.stream
    if not stream.marked and Spending in draft.stated:
        if _only(draft):
            draft.wonder("clear")
        if _heads_unheard(draft):
            draft.wonder("who")
    stated: list[tuple[Fact, int]] = [
        (f, at)
        for f, at in zip(draft.facts, draft.spots, strict=True)
        if type(f) in NOTED and not (isinstance(f, Gift) and f.stage in ("cancelled", "pledged"))
    ]
    if draft.ask is not None or not (stated or any(isinstance(f, Gift) and f.stage == "pledged" for f in draft.facts)):
        return
    said = heard(stream.tokens, 0, stream.words.parts["hedge"], stream.marked)
    struck = "struck" in said.cues and any(
        not _of_name(draft, end)
        and not _amid_name(draft, start)
        and not ("request" in draft.tags and _of_wish(draft, start))
        and (not start or stream.tokens[start - 1].flat != "noi")  # "nội dung ghi …": no đừng
        for start, end in said.cues.get("struck", ())
    )
    # Typed plain, "thon ben" may be one called Bến, if it was taken for its name.
    if "elsewhere" in said.cues and any(
        _of_others(draft, said, at) for f, at in stated if stream.marked or isinstance(f, (Fund, Gift)) or not f.unit
    ):
        draft.wonder("who")
    if Gift in draft.stated and "correction" in draft.tags and slipped(draft):
        draft.wonder("clear")
    if ("elsewhere" in said.cues or "correction" in draft.tags) and of_others(draft, said):
        draft.wonder("who")
    struck = struck or ("void" in draft.tags and strikes_some(draft))
    told = said.cues or len(draft.facts) > 1
    doubted = struck or (told and any(_not_so(draft, said, fact, at) for fact, at in stated))
    if doubted or _asked(draft, stated) or _confirms(draft):
        draft.wonder("clear")


def _not_so(draft: Draft, said: Sentence, fact: Fact, at: int) -> bool:
    """Whether one of those words stands over this fact: before its figure, in its sentence or its clause."""
    if isinstance(fact, Gift) and len(draft.gifts()) > 1 and _sold(draft, at):
        return True
    if not said.cues:
        return False
    money = isinstance(fact, (Gift, Spending)) or (isinstance(fact, Fund) and fact.measure in ("raised", "spent"))
    sorts = ["plan", "need", *(("money", "wished") if money else ())]
    if any(
        0 <= at - end < NEAR and not _cut(draft, end, at, CLAUSE - {":"} if sort == "plan" else CLAUSE)
        for sort in sorts
        for start, end in said.cues.get(sort, ())
        if not _named(draft, start)
    ):
        return True
    if any(_said_to_be(draft, at, start) for sort in ("plan", "money") for start, _ in said.cues.get(sort, ())):
        return True
    credited = [end for _, end in said.cues.get("credited", ()) if end > at]
    if isinstance(fact, Gift) and fact.donor is None and credited and _somebody(draft, credited[0]):
        return True  # "300 nghìn, ghi tên cháu nội bác là Bảo Châu"
    if isinstance(fact, Gift) and fact.donor is None and said.any("got", "built"):
        return True  # "cháu nhà bác được học bổng 10 triệu của trường"
    placed = any(i.kind == "place" for i in draft.items)
    if isinstance(fact, Spending) and fact.recipients is None and placed and said.has("got"):
        return True  # "chúc mừng xóm 3 nhất cụm, được thưởng 5 triệu"
    built = [end for _, end in said.cues.get("built", ()) if "spend" not in draft.stream.tags_at(end)]
    if isinstance(fact, (Fund, Spending)) and built:
        return True  # "nhà văn hóa xóm 3 xây hết 800 triệu"
    ifs = [end for _, end in said.cues.get("if", ()) if end <= at and not _of_name(draft, end)]
    if any(not _cut(draft, end, at, SENTENCE) for end in ifs):
        return True
    if isinstance(fact, Count) and fact.achieved is None:
        return any(
            abs(start - at) < NEAR and not _cut(draft, min(start, at), max(start, at), CLAUSE)
            for start, _ in said.cues.get("unsigned", ())
            if not _named(draft, start)
        )
    return False


def _said_to_be(draft: Draft, at: int, start: int) -> bool:
    """ "số đạt 43 là kế hoạch thôi", "43 hộ đạt mới là dự kiến"."""
    return 0 < start - at < NEAR and draft.stream.tokens[start - 1].flat == "la" and not _cut(draft, at, start, CLAUSE)


def _confirms(draft: Draft) -> bool:
    """ "đúng rồi con, 1 triệu của ông Bá": yes to what was noted before, or a gift?"""
    fact, first = draft.facts[0], draft.stream.tokens[0]
    if len(draft.facts) > 1 or not isinstance(fact, Gift) or fact.stage != "unstated" or draft.stream.limit > SHORT:
        return False
    if draft.items[0].tags.get("answer") != "yes" or first.flat not in ("dung", "chuan", "phai", "u", "uh"):
        return False
    return not any("gift" in i.tags and "filler" not in i.tags for i in draft.items)


def _of_others(draft: Draft, said: Sentence, at: int) -> bool:
    """ "nghe nói xóm trên thu được 15 triệu cơ"."""
    ends = [end for _, end in said.cues.get("elsewhere", ())]
    return any(0 <= at - end < NEAR and not _cut(draft, end, at, CLAUSE) for end in ends)


def _only(draft: Draft) -> bool:
    """ "chi giup duoc 2 trieu thoi" without marks: paid out, or given, and no more than that (chỉ … thôi)."""
    flats = [token.flat for token in draft.stream.tokens]
    if flats[:1] == ["dung"] and len(flats) < SHORT and BOUGHT.isdisjoint(flats):
        return True  # "dung 2 trieu 500 nhe": spent, or right
    return any(
        isinstance(fact, Spending) and "thoi" in flats[at : at + NEAR] and "chi" in flats[max(0, at - NEAR) : at]
        for fact, at in zip(draft.facts, draft.spots, strict=True)
    )


def _sold(draft: Draft, at: int) -> bool:
    """ "ông Tuyên bán đàn gà được 4 triệu góp quỹ 500k": what it fetched, and no gift."""
    first = max(0, at - NEAR)
    return any(
        token.low == "bán" and not _amid_name(draft, n)  # "bà Phượng bán bún góp 100k"
        for n, token in enumerate(draft.stream.tokens[first:at], first)
    )


def _somebody(draft: Draft, at: int) -> bool:
    """Whether a name stands a few words on, and no "bảng", "lên loa"."""
    return any(token.capital for token in draft.stream.tokens[at : at + NEAR])


def _heads_unheard(draft: Draft) -> bool:
    """ "co lai gui 1tr noi chia cho 5 chau ngheo" without marks: somebody gives, at the head of the message."""
    if len(draft.items) < 3 or any(item.kind in ("person", "body") for item in draft.items):
        return False
    title, name, verb = draft.items[:3]
    tokens = draft.stream.tokens
    gives = verb.kind == "word" and verb.tags.get("gift") in ("received", "unstated", "pledged")
    called = "title" in title.tags and tokens[title.start].flat in ("ong", "ba", "anh", "chu", "bac", "co", "cu")
    return (
        gives and called and title.end - title.start == 1 and name.end == verb.start and name.kind in ("word", "text")
    )


def _named(draft: Draft, at: int) -> bool:
    """ "thôn Yên Định đăng ký 20", "ong Du Kien": a name."""
    token = draft.stream.tokens[at]
    return at > 0 and token.capital and not token.text.isupper()


def _amid_name(draft: Draft, at: int) -> bool:
    """ "cong ty gach Dong Trieu": struck out by nobody."""
    return any(item.kind in ("person", "body") and item.start < at < item.end for item in draft.items)


def _of_wish(draft: Draft, at: int) -> bool:
    """ "xoá số điện thoại của tôi": struck out is what is kept of the sender, and no figure."""
    return any(item.start <= at < item.end for item in draft.items if str(item.tags.get("request")).startswith("priv"))


def _of_name(draft: Draft, at: int) -> bool:
    """ "đừng ghi tên", "neu ten" without marks: of publishing."""
    return at < draft.stream.limit and draft.stream.tokens[at].flat == "ten"


def _cut(draft: Draft, start: int, end: int, stops: frozenset[str]) -> bool:
    return any(token.kind == "n" or token.text in stops for token in draft.stream.tokens[start:end])


def _asked(draft: Draft, stated: list[tuple[Fact, int]]) -> bool:
    """ "ông Tần nộp 500k chưa cháu", "45 hộ, đúng không em": the last clause asks, and states it or asks whether so."""
    if WHETHER.isdisjoint(draft.flats):
        return False
    tokens = draft.stream.tokens
    end = len(tokens)
    while end and (tokens[end - 1].kind == "n" or tokens[end - 1].text in ".!…?" or tokens[end - 1].flat in BESIDE):
        end -= 1
    if not end or tokens[end - 1].flat not in WHETHER or (end > 1 and tokens[end - 2].kind in "dn"):
        return False
    begin = next((n + 1 for n in range(end - 2, -1, -1) if tokens[n].kind == "n" or tokens[n].text in CLAUSE), 0)
    asked = {token.flat for token in tokens[begin:end]}
    if asked & ABLE:
        return False
    return any(begin <= at < end for _, at in stated) or (end - begin < 5 and bool(asked & TRUE))
