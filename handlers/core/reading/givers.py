"""Who stands right before a verb of giving, or before an amount in a list: the whole phrase, known words or not.

A phrase of words nobody taught us is the giver as typed ("chùa Phước Lâm", "cơ sở Tân Tài", "lò bún cô Ba"), never
nobody. Where its beginning or its end cannot be told, the item is marked unsure, and the reading asks whose it is.
"""

from __future__ import annotations

from handlers.core.reading.atoms import Stream
from handlers.core.reading.capitals import body_head, capital
from handlers.core.reading.items import Item
from handlers.core.reading.places import Named

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
MOST = 9  # tokens of a giver
TAKES = frozenset({"thu", "nhan", "quyen", "xin", "gay", "keu"})  # "thôn thu 5tr": who takes stands before these
FEW = 24  # items a clause is looked back over


def name_givers(items: list[Item], stream: Stream) -> list[Item]:
    """The items with every phrase before a verb of giving made one giver."""
    spans: list[tuple[int, int, bool]] = []
    last = 0
    for at, _item in enumerate(items):
        if not _gives(items, at, stream):
            continue
        found = _phrase(items, at, max(last, at - FEW), stream)
        if found is not None:
            spans.append(found)
        last = at
    spans.extend(span for at in range(len(items)) if (span := _behind(items, at, stream)) is not None)
    spans = _apart(sorted(spans))
    if not spans:
        return items
    made: list[Item] = []
    done = 0
    for start, end, unsure in spans:
        made.extend(items[done:start])
        made.append(_giver(items[start:end], stream, unsure))
        done = end
    made.extend(items[done:])
    return made


def _gives(items: list[Item], at: int, stream: Stream) -> bool:
    """A verb of giving with a figure after it, or an amount that a line leads up to."""
    item = items[at]
    if item.kind == "money":
        near = items[max(0, at - 6) : at]
        stop = next((n for n in range(len(near), 0, -1) if near[n - 1].kind in ("sep", "colon")), 0)
        return at > 0 and not any(_verb(i) and not capital(stream, i) for i in near[stop:])
    if not _verb(item) or ("filler" in item.tags and not (at + 1 < len(items) and items[at + 1].kind == "money")):
        return False
    if item.tags["gift"] not in ("pledged", "received", "unstated") or capital(stream, item):
        return False
    flats = [token.flat for token in stream.tokens[item.start : item.end]]
    if flats[-1] == "cua" or (any(flat in TAKES for flat in flats[:2]) and item.tags["gift"] != "pledged"):
        return False
    for later in items[at + 1 : at + 7]:
        if later.kind in ("money", "num"):
            return True
        if later.kind in ("sep", "colon") and later.value != 1:
            return False
    return False


def _behind(items: list[Item], at: int, stream: Stream) -> tuple[int, int, bool] | None:
    """ "đã nhận của Mỹ Duyên 500k": the giver stands after a verb of taking, before the amount."""
    item = items[at]
    if not _verb(item) or stream.tokens[item.end - 1].flat != "cua" or item.end - item.start < 2:
        return None
    end = at + 1
    while end < len(items) and end - at < MOST and not _breaks(items[end], stream):
        end += 1
    part = items[at + 1 : end]
    if end >= len(items) or items[end].kind != "money" or any(i.kind in ("person", "body") for i in part):
        return None
    known = all(i.kind == "text" or capital(stream, i) for i in part)
    return (at + 1, end, not known) if any(i.kind == "text" for i in part) else None


def _apart(spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    kept: list[tuple[int, int, bool]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _verb(item: Item) -> bool:
    return item.kind == "word" and "gift" in item.tags


def _breaks(item: Item, stream: Stream) -> bool:
    if item.kind not in PARTS:
        return True
    return item.kind == "word" and bool(item.tags.keys() & BREAKS) and not capital(stream, item)


def _light(item: Item) -> bool:
    """A small word beside a name that is no part of it: "hôm nay", "có", "đã", "mới"."""
    return item.kind == "word" and "filler" in item.tags and not item.tags.keys() & {"noun", "kin", "title", "thing"}


def _phrase(items: list[Item], verb: int, floor: int, stream: Stream) -> tuple[int, int, bool] | None:
    """Start, end and whether its limits are in doubt; None where there is nothing to put right."""
    end = verb
    while end > floor and _verb(items[end - 1]) and items[verb].kind != "money":
        end -= 1  # "gửi về ủng hộ"
    while end > floor and _light(items[end - 1]) and not capital(stream, items[end - 1]):
        end -= 1
    start = end
    while start > floor and not _breaks(items[start - 1], stream):
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
    if not named:
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


def _headed(part: list[Item]) -> bool:
    return bool(part[0].tags.keys() & HEADS)


def _giver(part: list[Item], stream: Stream, unsure: bool) -> Item:
    """One body over the phrase, named as typed; a person whose name goes on keeps his own."""
    first, last = part[0], part[-1]
    words: list[str] = []
    for token in stream.tokens[first.start : last.end]:
        if token.glued and words:
            words[-1] += token.text
        else:
            words.append(token.text)
    name = " ".join(words)
    if first.kind == "person":
        rest = [token.text for token in stream.tokens[first.end : last.end]]
        name = " ".join([str(first.value), *rest])
    tags = {**first.tags, "unsure": True} if unsure else dict(first.tags)
    item = Item("person" if first.kind == "person" else "body", first.start, last.end, name, tags)
    item.other = first.other if first.kind == "person" else Named(name, last.end)
    return item
