"""Who may have given and was not heard: names nobody used, words that may be one, a name that goes on."""

from __future__ import annotations

from bisect import bisect_right

from handlers.core.facts import Gift
from handlers.core.reading.names.body_ends import WORKS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

TITLES = frozenset({"ong", "ba", "anh", "chi", "chu", "bac", "cu", "thim", "cau", "mo"})
# Behind a title, to somebody spoken to, or of himself.
SPOKEN = frozenset(
    """oi a ah nhe nha nhi da roi vua moi ghi xem cho giup nho lam bao kiem luu cu hom cung co khong ko con em
    va voi""".split()
)
ACTS = frozenset({"gift", "spend", "fund", "self", "own", "request", "question"})
FAR = 16  # items before an amount that may name who gave it


def nobodys(gift: Gift) -> bool:
    """Whether it stands, and nobody is said to have given it."""
    return gift.donor is None and gift.stage != "cancelled"


def left_over_giver(draft: Draft) -> bool:
    """Of a gift of nobody: whether somebody was named in the same message and nothing was made of him."""
    if "anonymous" in draft.tags:
        return False
    if "self" in draft.tags:
        return any(_named_beside(draft, i) for i in draft.items)
    return any(i.kind in ("person", "body") and not i.role and _free(draft, i) for i in draft.items)


def _named_beside(draft: Draft, item: Item) -> bool:
    """ "em gửi 500k của bố em, bố em tên Nguyễn Văn Sáng": somebody by name beside the sender, and not handed it."""
    if item.kind != "person" or item.role or draft.stream.tokens[item.end - 1].text.islower():
        return False
    before = draft.items[item.place - 1] if item.place else None
    return before is None or before.end != item.start or "gift" not in before.tags


def goes_on(draft: Draft, person: Item) -> bool:
    """ "O Lài bán bún ở chợ Chùa góp", "của chị Lệ bún riêu 600 ngàn": words nobody taught us between who gave and the
    giving, or the amount.
    """
    strange = False
    if person.kind == "body" and person.end < draft.stream.limit and draft.stream.tokens[person.end].flat in WORKS:
        return False  # "chi đoàn nhặt ve chai được 500k nộp quỹ"
    for item in draft.items[person.place + 1 : person.place + 1 + FAR]:
        if item.kind == "text":
            strange = strange or len(draft.stream.tokens[item.start].text) > 1
        elif item.kind == "word" and "gift" in item.tags and item.tags["gift"] != "sold" and "filler" not in item.tags:
            return strange
        elif item.kind == "word" and "byname" in item.tags:
            strange = True
        elif item.kind == "money":
            return all(i.kind == "text" for i in draft.items[person.place + 1 : item.place]) and strange
        elif item.kind not in ("word", "place", "quiet", "body"):
            return False
    return False


def name_goes_on(draft: Draft, name: Item) -> bool:
    """ "hộ chị Lệ Thủy karaoke đăng ký": one word nobody taught us between a name and what was signed up."""
    end = name.place + 1
    if not draft.stream.marked and " " not in str(name.value) and _second_name(draft, end):
        return True
    while end < min(len(draft.items), name.place + 4) and (
        (draft.items[end].kind == "text" and len(draft.stream.tokens[draft.items[end].start].text) > 1)
        or "byname" in draft.items[end].tags
        or draft.items[end].tags.keys() == {"thing"}
    ):
        end += 1
    after = draft.items[end] if end < len(draft.items) else None
    if end == name.place + 1 or after is None or after.kind != "word":
        return False
    joined = draft.stream.tokens[after.start].flat in ("voi", "va")
    return joined or bool(after.tags.keys() & {"deed", "leave"})


def _second_name(draft: Draft, at: int) -> bool:
    """ "chi sau nhan dang ky" without marks: Sáu Nhàn, or she agreed to."""
    if at + 1 >= len(draft.items) or "deed" not in draft.items[at + 1].tags:
        return False
    return draft.stream.tokens[draft.items[at].start].text == "nhan"


def giver_unheard(draft: Draft, index: int) -> bool:
    """A gift of nobody, though words that are or may be a name stand before its verb: "ong dong 1tr roi"."""
    fact = draft.facts[index]
    if not isinstance(fact, Gift) or not nobodys(fact):
        return False
    spot = draft.spots[index]
    last = bisect_right(draft.starts, spot) - 1
    if last < 0:
        return False
    verb = None
    for item in reversed(draft.items[max(0, last - FAR) : last + 1]):
        if _titled(draft, item):
            return True
        # "ong tinh gui tang quy 5 ta thoc"
        into = not draft.stream.marked and verb is None and item.tags.get("fund") == "quy"
        if item.kind == "word" and not into and item.tags.keys() & {"anonymous", "self", "fund", "nil"}:
            return False
        if item.kind == "word" and "gift" in item.tags and item.end - item.start <= 3:
            verb = item
        elif (item.kind in ("money", "ratio") and item.start < spot) or (item.kind == "sep" and item.value != 1):
            return False
        elif verb is not None and _may_name(draft, item):
            return True
    return False


def _titled(draft: Draft, item: Item) -> bool:
    """ "chu tai van no quy 400 nghin" without marks: who is called so at the head of a clause did it, unless he is
    spoken to.
    """
    if draft.stream.marked or "title" not in item.tags or item.end - item.start > 1:
        return False
    before = draft.items[item.place - 1] if item.place else None
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    tokens = draft.stream.tokens
    aged = draft.items[item.place + 2 : item.place + 3]
    if tokens[item.start].flat == "chau" and aged and aged[0].value == "age or span":
        return True  # "chau bao 10 tuoi dap heo dat ung ho"
    hailed = before is not None and tokens[before.end - 1].flat == "oi"  # "co oi bac hoa … dua chau 100 nghin"
    heads = before is None or hailed or before.kind in ("sep", "colon", "quiet")
    if tokens[item.start].flat not in TITLES or not heads or ("self" in draft.tags and not hailed):
        return False
    if after is None or after.kind not in ("word", "text") or after.end - after.start > 1 or after.tags.keys() & ACTS:
        return False
    return tokens[after.start].flat not in SPOKEN and len(tokens[after.start].text) > 1


def _may_name(draft: Draft, item: Item) -> bool:
    if item.kind == "text":
        return len(draft.stream.tokens[item.start].text) > 1
    if not draft.stream.marked and "title" in item.tags and item.end - item.start > 1:
        return True  # "thay giao hoan ve huu ung ho"
    name = item.kind == "word" and bool(item.tags.keys() & {"surname", "title", "given", "post", "pronoun"})
    return name and not item.tags.keys() & {"self", "filler", "deed", "noun", "thing", "gift"}


def _free(draft: Draft, item: Item) -> bool:
    return not getattr(item.other, "clan", False)
