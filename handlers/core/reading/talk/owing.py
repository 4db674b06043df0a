"""Who has not reported, asked in any words; and grumbling at reminders, which asks for none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.sentences import Sentence
from handlers.core.reading.typed.tokens import Token

ASKED = frozenset({"?", "ha", "a", "nhi", "he", "vay", "the", "khong", "ko", "chau", "em"})  # at the end of a question
WHICH = frozenset({"nao", "mo"})
LATE = frozenset({"thieu", "chua", "cham", "tre", "sot"})
DELAYS = frozenset({"lùi", "hoãn", "khất", "chậm", "trễ", "muộn", "hạn", "lui", "khat"})  # as typed
PLAIN_DELAYS = frozenset({"hoan", "cham", "tre", "han"})
SENT = frozenset({"gui", "goi", "nop", "bao", "viec"})
BEHIND = frozenset({"cham", "tre", "muon"})  # behind these
REPORTED = frozenset({"gui", "goi", "nop", "lieu", "cao", "so", "quy"})
REPORTS = frozenset({"bao", "gui", "goi", "nop", "so", "len", "ve", "xong"})
MONEY = frozenset({"quy", "tien", "ung", "gop"})
OWED = frozenset({"chua", "no", "con", "dang"})
MANY = frozenset({"ai", "may", "nhieu", "nhung", "cac", "bn"})
REFUSALS = frozenset({"đừng", "khỏi", "ngưng", "ngừng", "dừng"})  # typed plain, "dung" may be "use"
TOLD = frozenset({"tin", "toi", "tui", "bot", "em", "bac", "minh"})
AGAIN = frozenset({"hoai", "lam", "nhieu", "miet", "mai", "suot", "quai", "the", "rua", "vay", "day", "chi"})
WHY = frozenset({"rang", "sao", "dung", "khoi", "cu", "bi", "duoc"})

WHAT = frozenset({"gi", "chi", "j", "nao"})  # behind what is owed


def asks_who_owes(draft: Draft, part: Segment) -> bool:
    """ "còn xóm mô chưa gửi số về rứa": a place, which one, what it has not done; nobody pays."""
    if part.figures or not part.items or part.of("person") or part.of("place"):
        return False
    flats = [t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]]
    said = set(flats)
    if not (said & WHICH and said & LATE and said & REPORTS) or said & MONEY:
        return False
    return any(i.kind == "word" and "place" in i.tags and _which(draft, i) for i in part.items)


def there_is_none(flats: list[str]) -> bool:
    """ "chưa có hội viên mới nào", "thôn em chưa có lớp nào mở": told, unless it is put as a question."""
    if "nao" not in flats or ASKED & {flats[-1], *flats[-2:]}:
        return False
    end = flats.index("nao")
    return any(a in ("chua", "khong") and b == "co" for a, b in pairwise(flats[:end]))


def _which(draft: Draft, place: Item) -> bool:
    after = draft.stream.tokens[place.end] if place.end < draft.stream.limit else None
    return after is not None and after.flat in WHICH


def stops(draft: Draft, part: Segment) -> bool:
    """ "thôi khỏi gửi tin cho tôi nữa": a refusal, then writing or sending, then no more."""
    if part.figures or not part.items:
        return False
    said = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    flats = [t.flat for t in said]
    at = next((n for n, t in enumerate(said) if t.low in REFUSALS or t.flat == "khoi"), None)
    if at is None or "nua" not in flats[at:]:
        return False
    return bool({"nhan", "gui", "goi"} & set(flats[at + 1 : at + 4])) and bool(TOLD & set(flats[at:]))


def own_delay(draft: Draft, part: Segment, item: Item) -> bool:
    """ "em xin nghỉ mấy hôm chưa báo cáo được", "xin lùi việc gửi số liệu": the sender owes it himself, and tells
    so.
    """
    if _begs_delay(draft, part):
        return True
    if item.tags.get("request") != "missing" or draft.stream.tokens[item.start].flat not in OWED:
        return False
    if {t.flat for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]} & (WHICH | MANY):
        return False
    return any(i.kind == "word" and "self" in i.tags and i.end <= item.start for i in part.items)


def asks_own(draft: Draft, item: Item) -> bool:
    """ "thôn em còn nợ báo cáo gì không": what the sender's own hamlet owes, and not who owes."""
    if item.tags.get("request") != "missing" or item.place < 2:
        return False
    place, own = draft.items[item.place - 2 : item.place]
    behind = [token.flat for token in draft.stream.tokens[item.end : item.end + 2]]
    return "place" in place.tags and "own" in own.tags and not WHAT.isdisjoint(behind)


def _begs_delay(draft: Draft, part: Segment) -> bool:
    """A word of delay and one of begging, and no question of who is late."""
    said = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    if not {token.flat for token in said}.isdisjoint(WHICH | MANY) or "question" in part.tags:
        return False
    begs = any(i.kind == "word" and ("wish" in i.tags or i.tags.get("plea") in ("soft", "grant")) for i in part.items)
    return begs and _late(said)


def _late(tokens: Sequence[Token]) -> bool:
    """Whether something is to be late, or put off; typed plain, right beside what is sent."""
    if any(token.low in DELAYS for token in tokens):
        return True
    pairs = pairwise([token.low for token in tokens])
    return any((a in PLAIN_DELAYS and b in SENT) or (b in BEHIND and a in REPORTED) for a, b in pairs)


def delays(said: Sentence) -> bool:
    """ "xin gia hạn báo cáo", "cho em gửi trễ vài hôm": the sender will be late; who is late is asked otherwise."""
    if said.any("which", "whole") or any(end - start > 1 for start, end in said.cues.get("list", ())):
        return False  # "danh sách các thôn nộp chậm"; "ke toan" typed plain is no "kể"
    return said.has("extend") or (said.said("xin", "cho", "phep") and _late(said.tokens))


def grumbles(draft: Draft, item: Item) -> bool:
    """ "răng nhắc lắm rứa", "nhắc hoài": told of reminders, no wish for one."""
    if item.tags.get("request") != "remind" or item.end - item.start > 1:
        return False
    if item.start and draft.stream.tokens[item.start - 1].low in ("đã", "da"):
        return True  # "cảm ơn chị đã nhắc, mai em báo số"
    before = draft.stream.tokens[item.start - 1].flat if item.start else ""
    after = draft.stream.tokens[item.end].flat if item.end < draft.stream.limit else ""
    return before in WHY or after in AGAIN


def name_urged(draft: Draft) -> None:
    """ "nhắc giùm mấy ấp 3 với 5 nộp số": numbers of places that are to be told, and no figures."""
    if "request" not in draft.tags:
        return
    first = next((i for i in draft.items[:4] if i.tags.get("request") == "remind"), None)
    if first is None or not any(i.kind == "place" for i in draft.items):
        return
    for item in draft.items:
        after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
        if item.kind == "num" and (item.value or 99) < 99 and not (after is not None and "noun" in after.tags):
            item.role = item.role or "which place"
