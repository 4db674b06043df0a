"""Talk of the market, the weather, the television: its numbers are no figures of ours."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.tokens import Token

GIVING = frozenset({"nop", "nap", "dong", "gui", "goi", "tang", "bieu", "thu", "dua", "trao", "nhan", "ck"})
FOLK = frozenset({"chi", "anh", "ba", "ong", "co", "chu", "bac", "nguoi", "nha", "ho", "em", "dua", "cu", "vi", "dinh"})
HOMES = frozenset({"ho", "nha", "hv"})
OURS = frozenset({"model", "fund", "deed", "leave", "indicator", "meet", "meet_change", "pending", "request"})


def is_small_talk(draft: Draft) -> bool:
    """Whether a message speaks of such things alone: nobody gives, and no word of the ledger is said."""
    if not draft.tags & {"smalltalk", "private"} or not any(i.kind in FIGURES for i in draft.items):
        return False
    if "kiem" in draft.flats and any(token.flat == "kiem" for token in _tokens(draft)):
        return False  # "lợn nhựa tiết kiệm được 2tr3"
    if (
        "each" in draft.tags
        and {"num", "money"} <= draft.kinds.keys()
        and any(_each_gave(draft, i) for i in draft.items)
    ):
        return False
    if _spent(draft) or any(_homes(draft, i) for i in draft.items if i.kind == "num"):
        return False
    if "private" in draft.tags and not _for_us(draft):
        return True
    if "smalltalk" not in draft.tags:
        return False
    if not _market(draft) and any(
        i.kind in ("person", "place") or (i.kind == "body" and i.end - i.start > 1) for i in draft.items
    ):
        return False
    said = [i for i in draft.items if i.kind == "word" and "filler" not in i.tags and "smalltalk" not in i.tags]
    ours = [i for i in said if _ours(draft, i) and not ("noun" in i.tags and "indicator" in i.tags)]  # "bà con"
    if ours or any(i.tags.get("spend") in ("award", "help") for i in said):
        return False
    if any(_changes(draft, i) for i in draft.items if i.kind == "num"):
        return False
    if any(i.tags.get("gift") == "received" and _hands_in(draft, i) for i in said):
        return False
    return not any(i.tags.get("gift") in ("pledged", "unstated", "cancelled") for i in said)


def _each_gave(draft: Draft, item: Item) -> bool:
    """ "6 chị em bán hàng ở chợ mỗi chị 50k": so much each of people, and no price."""
    tokens = draft.stream.tokens
    return "each" in item.tags and item.end < draft.stream.limit and tokens[item.end - 1].flat in FOLK


def _for_us(draft: Draft) -> bool:
    """Whether something of the ledger is said beside one's own affairs: who signed up, the fund, a gift to it."""
    if any(token.flat == "khuyen" for token in _tokens(draft)):
        return True
    said = [i for i in draft.items if i.kind == "word" and "filler" not in i.tags and "smalltalk" not in i.tags]
    if any(i.tags.get("gift") in ("pledged", "unstated", "cancelled") for i in said):
        return True
    if "noun" in draft.tags and any(_to_pupils(draft, i) for i in said):
        return True
    return any(_ours(draft, i) and "noun" not in i.tags and "question" not in i.tags for i in said)


def _tokens(draft: Draft) -> list[Token]:
    """The tokens of what is looked at: the message, or a sentence of it."""
    return draft.stream.tokens[draft.items[0].start : draft.items[-1].end]


def _to_pupils(draft: Draft, verb: Item) -> bool:
    """ "xe khách Thành Công tặng 20 cái cặp cho học sinh"."""
    if verb.tags.get("gift") != "received" or draft.stream.tokens[verb.start].flat != "tang":
        return False
    return any(i.tags.get("noun") == "pupil" and "title" not in i.tags for i in draft.items[verb.place :])


def _ours(draft: Draft, item: Item) -> bool:
    """A word of the ledger; "dat" without marks, beside a price, is dear."""
    dear = not draft.stream.marked and draft.stream.tokens[item.start].flat == "dat" and item.end - item.start == 1
    return bool(item.tags.keys() & OURS) and not dear


def _market(draft: Draft) -> bool:
    """ "cà chua 15 nghìn một cân", "con bò nhà ông Tuyên bán được 18 triệu": whoever is named there sells."""
    return any(
        i.kind == "word"
        and "smalltalk" in i.tags
        and ("each" in i.tags or i.tags["smalltalk"] == "market")
        and ("each" in i.tags or _sold(draft))
        for i in draft.items
    )


def _sold(draft: Draft) -> bool:
    return any("gift" in i.tags and draft.stream.tokens[i.start].flat == "ban" for i in draft.items if i.kind == "word")


def _spent(draft: Draft) -> bool:
    """ "chi 500 tiền nước uống": the fund's spending begins with its verb."""
    first = draft.items[0]
    after = draft.items[1] if len(draft.items) > 1 else None
    if any(i.kind == "word" and i.tags.get("spend") == "chi" and _bought(draft, i) for i in draft.items):
        return True
    if first.tags.get("spend") != "chi" or after is None:
        return False
    return after.kind in FIGURES or draft.stream.tokens[first.start].flat in ("chi", "tra", "thanh")


def _bought(draft: Draft, verb: Item) -> bool:
    """ "tiền mua sách hết 1tr2, tiền nước 150k": books are bought for the pupils, whatever else is told of."""
    after = draft.items[verb.place + 1] if verb.place + 1 < len(draft.items) else None
    return after is not None and "books" in after.tags


def _changes(draft: Draft, number: Item) -> bool:
    """ "xóm em giảm 2 hộ, họ vào Bình Dương cả": how many homes there are is ours, whatever is told beside it."""
    before, after = (
        draft.items[i] if 0 <= i < len(draft.items) else None for i in (number.place - 1, number.place + 1)
    )
    if before is None or after is None or "change" not in before.tags or "noun" not in after.tags:
        return False
    return draft.stream.tokens[after.start].flat in HOMES


def _homes(draft: Draft, number: Item) -> bool:
    """ "số mới nhất: 88 hộ": households are ours to ask about."""
    after = draft.items[number.place + 1] if number.place + 1 < len(draft.items) else None
    return after is not None and after.kind == "word" and draft.stream.tokens[after.start].low in ("hộ", "ho")


def _hands_in(draft: Draft, verb: Item) -> bool:
    """ "nhà tui nộp 2 bao lúa" is no talk of the market."""
    return any(token.flat in GIVING for token in draft.stream.tokens[verb.start : verb.end])
