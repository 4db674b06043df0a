"""Where the phrase that names a giver begins and ends: "lò bún cô Ba ủng hộ 500k", "chú út lớn hứa 200k"."""

from __future__ import annotations

from handlers.core.reading.names.capitals import body_head, capital
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

# Words that are no part of a giver's name: the phrase begins after them.
BREAKS = frozenset(
    {
        *("gift", "deed", "leave", "spend", "fund", "model", "equals", "about", "greeting", "request", "anonymous"),
        *("self", "pronoun", "each", "change", "or", "meet", "attend", "meet_change", "times", "worth", "method"),
        *("nil", "void", "correction", "indicator", "negation", "publish", "over", "within", "lack", "own"),
        *(
            "doubt",
            "loan",
            "spam",
            "daytime",
            "currency",
            "vague",
            "question",
            "answer",
            "scope",
            "percent",
            "says",
            "private",
        ),
    }
)
PARTS = frozenset({"text", "word", "person", "body", "place"})
HEADS = frozenset({"noun", "house", "body", "kin", "thing", "place", "title"})  # what may stand before a name
NAMES = frozenset({"given", "surname"})  # words that are nothing but names: "Hải góp 500k"
WHENCE = frozenset({"o", "tren", "duoi", "ben", "tu", "trong", "ngoai", "tai", "vo"})  # folded, before a city
MOST = 9  # tokens of a giver


def giving_verb(item: Item) -> bool:
    return item.kind == "word" and "gift" in item.tags


def breaks(item: Item, stream: Stream) -> bool:
    if item.kind not in PARTS:
        return True
    return item.kind == "word" and bool(item.tags.keys() & BREAKS) and not capital(stream, item)


def _light(item: Item) -> bool:
    """A small word beside a name that is no part of it: "hôm nay", "có", "đã", "mới"."""
    return item.kind == "word" and "filler" in item.tags and not item.tags.keys() & {"noun", "kin", "title", "thing"}


def phrase(items: list[Item], verb: int, floor: int, stream: Stream) -> tuple[int, int, bool] | None:
    """Start, end and whether its limits are in doubt; None where there is nothing to put right."""
    end = verb
    while end > floor and giving_verb(items[end - 1]) and items[verb].kind != "money":
        end -= 1  # "gửi về ủng hộ"
    while end > floor and _light(items[end - 1]) and not capital(stream, items[end - 1]):
        end -= 1
    start = end
    while start > floor and not breaks(items[start - 1], stream):
        start -= 1
    while start < end and _light(items[start]) and not capital(stream, items[start]):
        start += 1
    large = start < end and not stream.marked and stream.tokens[items[start].start].capital
    if large and start > floor and body_head(items[start - 1], stream):
        start -= 1  # "chua Phuoc Lam": chùa, no chưa
    part = items[start:end]
    if not part or part[-1].end - part[0].start > 3 * MOST:
        return None
    if len(part) == 2 and part[1].kind == "place" and part[0].tags.get("noun") == "person":
        return start, end, False  # "bà con bản Khằm"
    trade = len(part) == 2 and part[0].kind == "body" and part[1].kind == "person" and part[0].end == part[1].start
    if trade and not stream.tokens[part[0].end - 1].capital and part[1].other is not None and part[1].other.titled:
        return start, end, False  # "doanh nghiệp gỗ ông Lộc"
    while part and ("post" in part[-1].tags or (part[-1].kind == "place" and part[0].kind != "place")):
        part, end = part[:-1], end - 1  # "Hồng Nhung thôn 7": the place is the fact's
    unknown = [
        i
        for i in part
        if i.kind == "text"
        or (i.kind == "word" and "post" not in i.tags and capital(stream, i))
        or ("abroad" in i.tags and i is not part[0])
        or (i.tags.keys() <= NAMES and stream.tokens[i.start].capital)
    ]
    if not part:
        return None
    named = [i for i in part if i.kind in ("person", "body")]
    loose = named and any(i.kind == "word" and "nickname" in i.tags for i in part[part.index(named[0]) + 1 :])
    if not (unknown or loose) or len(named) > 1:
        return None
    bounded = start == 0 or items[start - 1].kind in ("sep", "colon", "dash", "moment", "quiet", "paren")
    big = any(stream.tokens[i.start].capital for i in part)
    if items[verb].kind == "money" and not (bounded and (big or named)):
        return None
    if items[verb].kind == "money" and end < verb and items[end].tags.get("spend") == "cost":
        return None  # "In pano tuyên truyền hết 1tr250"
    if not named:
        if _whence(part, stream) or stream.tokens[part[0].start].flat in ("cuoi", "dau", "giua"):
            return None  # "hẹn cuối tháng đóng"
        if len(unknown) == 1 and len(part) == 1 and len(stream.tokens[part[0].start].text) < 2:
            return None
        return start, end, not bounded or part[-1].end - part[0].start > MOST or not (big or _headed(part))
    name = part.index(named[0])
    before, after = part[:name], part[name + 1 :]
    if any(i.kind == "word" and "nickname" in i.tags and i not in unknown for i in after):
        return start + name, end, True  # "chú út lớn hứa"
    if any(i in unknown for i in after):
        close = all(i in unknown and stream.tokens[i.start].capital for i in after)
        begin = start + name if not any(i in unknown for i in before) else start
        return begin, end, not close
    if any(i in unknown for i in before):
        return start, end, not (bounded and _headed(before))
    return None


def _whence(part: list[Item], stream: Stream) -> bool:
    """ "có người trên Sài Gòn gởi về": where it comes from, and no giver."""
    at = part[0].start
    away = at > 0 and stream.tokens[at - 1].flat in WHENCE and not stream.tokens[at - 1].capital
    return away and stream.region_at(at) and part[-1].end == at + 2


def _headed(part: list[Item]) -> bool:
    return bool(part[0].tags.keys() & HEADS)
