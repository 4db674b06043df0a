"""Who is named beside an amount, and gives nothing: who takes in, keeps, pays out or tells of the fund."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Gift
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.signing.beside import JOINTS

NEAR = 8  # items between who is named and the amount
CLOSE = 7  # tokens behind a giver in which he is said to collect
HOLDS = frozenset({"giu", "cam", "cat"})  # right behind a name
HALF_SAID = frozenset({"lop", "xom", "thon", "khoa", "to", "ap"})
SINCE = frozenset({"moi", "da", "vua", "cung", "se", "deu", "nay", "minh", "em", "ta"})
STOPS = frozenset({"money", "num", "sep", "person", "place", "paren", "colon"})


def wonder_at_givers(draft: Draft) -> None:
    """Asks who gave, where what stands between a giver and the amount is no giving."""
    if Gift not in draft.stated:
        return
    givers = [item for item in draft.givers if item.kind in ("person", "body")]
    if not givers:
        return
    if any(_holds(draft, item) for item in givers):
        draft.wonder("meaning")
    for giver in givers:
        if _takes_or_pays(draft, giver) or _goes_on(draft, giver):
            draft.wonder("who")
    if len(givers) > 1 and _crossed(draft, givers):
        draft.wonder("who")


def _holds(draft: Draft, giver: Item) -> bool:
    """ "tiền còn lại 2tr1 em cầm", "5tr chị Hoa giữ": behind the amount stands who holds the money."""
    before = draft.items[giver.place - 1] if giver.place else None
    if before is None or before.kind != "money" or before.end != giver.start:
        return False
    last, *behind = draft.stream.tokens[giver.end - 1 : giver.end + 2]
    if any(token.low in ("cầm", "giữ", "giu") for token in (last, *behind)):
        return True
    if draft.stream.marked:
        return False
    ends = len(behind) < 2 or behind[1].kind != "w"  # "cam on", "cam ket" go on
    return last.low == "cam" or (ends and bool(behind) and behind[0].low == "cam")


def _between(draft: Draft, giver: Item) -> list[Item]:
    """The items from the giver up to the amount, or to where something else begins."""
    found = []
    for item in draft.items[giver.place + 1 : giver.place + 1 + NEAR]:
        if item.kind in STOPS:
            break
        found.append(item)
    return found


def _takes_or_pays(draft: Draft, giver: Item) -> bool:
    """ "chị Thu thu được 2 triệu", "chị Thu thủ quỹ báo tồn 4tr6", "anh Tân chi 500k mua nước"."""
    between = _between(draft, giver)
    words = [item for item in between if item.kind == "word"]
    if _keeps(draft, giver, between):
        return True
    if giver.kind == "person":
        if any(_takes(draft, item) for item in words) or _collects(draft, giver):
            return True
        told = [i for i in words if i.tags.get("fund") in ("balance", "spent", "raised", "budget")]
        if any("filler" not in i.tags for i in told) and not any(_gives(i) for i in words):
            return True
    paid = next(
        (n for n, i in enumerate(words) if i.tags.get("spend") in ("chi", "cost") and "gift" not in i.tags), None
    )
    if paid is None or any(_gives(i) for i in words[:paid]) or any(i.tags.get("spend") == "award" for i in words):
        return False
    later = draft.items[words[paid].place + 1 : words[paid].place + 1 + NEAR]
    return not any(i.kind == "word" and _gives(i) for i in later)


def _keeps(draft: Draft, giver: Item, between: list[Item]) -> bool:
    """ "còn lại gởi bà Năm thủ quỹ giữ 2 triệu": who is handed it right behind the verb keeps it for all."""
    before = draft.items[giver.place - 1] if giver.place else None
    handed = before is not None and before.end == giver.start and "gift" in before.tags and before.kind == "word"
    after = draft.stream.tokens[giver.end : giver.end + 3]
    flats = [token.flat for token in after]
    if any(_gives(i) for i in between):
        return False
    if giver.kind == "person" and flats and flats[0] in HOLDS:
        return True  # "quỹ thôn do bà Mận giữ là 3tr7", "2tr1 chị Hoa cầm"
    if not handed:
        return False
    kept = any(i.kind == "word" and "post" in i.tags for i in between[:1])
    verb = draft.stream.tokens[before.end - 1] if before is not None else None
    fund = before is not None and before.place > 0 and "fund" in draft.items[before.place - 1].tags
    own = before is not None and before.place > 0 and "self" in draft.items[before.place - 1].tags
    if (fund or own) and verb is not None and verb.flat in ("nop", "dua", "giao"):
        return True  # "quỹ đã nộp chị Sương 1tr9", "em nộp chị Sương 200k"
    kept = kept or (flats[:2] == ["thu", "quy"] and not draft.stream.marked and after[-1].kind == "w")
    return kept or not HOLDS.isdisjoint(flats)


def _takes(draft: Draft, word: Item) -> bool:
    """ "thu được" is said of who takes in."""
    if "gift" not in word.tags or word.end - word.start < 2:
        return False
    return draft.stream.tokens[word.start].flat == "thu" and draft.stream.tokens[word.end - 1].flat in ("duoc", "dc")


def _collects(draft: Draft, giver: Item) -> bool:
    """ "anh Bốn đi thu hộ tổ 3 được 1tr850", "chị Lê gom được 900k": what others gave."""
    before = [token.flat for token in draft.stream.tokens[max(0, giver.start - 2) : giver.start]]
    if before in (["thay", "mat"], ["dai", "dien"]):
        return giver.start > 3  # "bac quy truong ho thay mat ho dinh nop"
    flats = [token.flat for token in draft.stream.tokens[giver.end : giver.end + CLOSE]]
    for at, flat in enumerate(flats[:-1]):
        if draft.stream.tokens[giver.end + at].kind in "np":
            return False
        if (flat, flats[at + 1]) in (("thay", "mat"), ("dai", "dien")):
            return True  # "em Mai lớp trưởng thay mặt lớp đóng 450k"
        if flat in JOINTS and flats[at + 1] in ("cac", "may", "nhung", "ca", "toan", "tap"):
            return True  # "cô Lan hiệu trưởng và các thầy cô góp được": more than she
        if flat == "gom" and flats[at + 1] != "gop":
            return True
        if flat == "thu" and flats[at + 1] in ("ho", "giup", "gium", "dum", "giom", "tien", "cua"):
            return True
        if flat == "di" and flats[at + 1] in ("thu", "gom", "quyen", "xin"):
            return True
    return False


def _gives(word: Item) -> bool:
    return "gift" in word.tags and "filler" not in word.tags


def _goes_on(draft: Draft, giver: Item) -> bool:
    """ "agribank chi nhánh Thọ Xuân trao": words nobody taught us between a body and its verb are of its name."""
    if giver.kind != "body":
        between = _between(draft, giver)
        shop = next((n for n, i in enumerate(between) if _shop(draft, i)), None)
        kept = shop is not None and not any(i.kind == "word" and "gift" in i.tags for i in between[:shop])
        return kept or _goes_away(draft, giver)  # "co Hanh ban tap hoa gop"
    last = draft.stream.tokens[giver.end - 1]
    if not draft.stream.marked and last.text in HALF_SAID and giver.end - giver.start > 2 and _more_said(draft, giver):
        return True  # "nhom phu huynh lop la gop": which class went unheard
    if giver.end - giver.start > 2 and last.low in ("may", "bán", "sửa", "nấu", "gói") and draft.stream.marked:
        return True  # "nhà may Hồng Nhung may tặng": what it does, and no part of its name
    for item in _between(draft, giver):
        if item.kind == "word" and _gives(item):
            return False
        if item.kind == "text" and len(draft.stream.tokens[item.start].text) > 1:
            return True
    return False


def _more_said(draft: Draft, giver: Item) -> bool:
    after = draft.items[giver.place + 1] if giver.place + 1 < len(draft.items) else None
    if after is None or after.start != giver.end or after.kind not in ("word", "text"):
        return False
    flat = draft.stream.tokens[after.start].flat
    return not after.tags.keys() & {"gift", "spend", "each", "thing"} and flat not in SINCE


def _shop(draft: Draft, item: Item) -> bool:
    return item.kind == "body" and not item.role and "byname" in draft.stream.tags_at(item.start)


def _goes_away(draft: Draft, giver: Item) -> bool:
    """ "con may nha di rung chua ve" without marks: one that goes, and no aunt."""
    tokens = draft.stream.tokens[giver.start : giver.end]
    return not draft.stream.marked and tokens[-1].text.islower() and "di" in [token.text for token in tokens[:-1]]


def _crossed(draft: Draft, givers: list[Item]) -> bool:
    """ "Ông Kiên, bà Trì: 300k, 200k": the amounts are not in the order of those read to have given them."""
    spoken = {str(item.value): item.start for item in reversed(givers)}
    gifts = [spoken.get(fact.donor or "") for fact in draft.facts[-FAR:] if isinstance(fact, Gift)]
    spots = [spot for spot in gifts if spot is not None]
    return any(b < a for a, b in pairwise(spots))
