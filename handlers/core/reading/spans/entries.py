"""Names that stand alone in a list: "1. Năm Hiệp", "Đã chuyển: Oanh 300k, Trí 500k"."""

from __future__ import annotations

from handlers.core.reading.names.people import Person
from handlers.core.reading.numbers.items import Item, made_one
from handlers.core.reading.typed.atoms import Stream

MOST = 5  # words of a name
# What a line of accounts or a heading begins with, folded: no name even where typed large.
HEADS = frozenset(
    """thu chi ton du con tong cong quy thuong mua dang dk dat ho thon xom ban ap to khu khoi xa lop truong hv hsg
    hoi so ds danh hua nop dong ung nhan gui cho trong ngay thang ket gia gd gdht dhht cdht dvht bao da chua xin
    toan ca muc khoan tien con kinh ngan hien""".split()
)
NAMELESS = frozenset({"model", "indicator", "self", "question", "request", "anonymous", "each", "post"})
STOPS = frozenset({"colon", "sep", "dash"})
AND = frozenset({"va", "voi"})


def name_entries(items: list[Item], stream: Stream) -> list[Item]:
    """The items with what stands alone in an entry, typed large, made a person."""
    named = opens = False  # what names open behind: a stop, a list's number, "và" after a person
    amounts = 0
    for item in items:
        if item.kind == "person":
            named = True
        elif item.kind in STOPS:
            opens = True
        elif item.kind == "money":
            amounts += 1
        elif _numbered(item):
            named = opens = True
    if not (named or amounts > 1) or not (opens or (named and not AND.isdisjoint(stream.flats))):
        return items
    return made_one(items, lambda at: _end(items, at, stream), lambda run: person_of(run, stream))


def person_of(run: list[Item], stream: Stream) -> Item:
    """A run of words made the person whose name they are."""
    name = " ".join(token.text for token in stream.tokens[run[0].start : run[-1].end])
    item = Item("person", run[0].start, run[-1].end, name)
    item.other = Person(name, item.end, False, False)
    return item


def _numbered(item: Item) -> bool:
    return item.kind == "quiet" and item.value == "list number"


def _end(items: list[Item], at: int, stream: Stream) -> int:
    """Past the last item of the name that begins at `at`; `at` itself if none does."""
    before = items[at - 1] if at else None
    listed = before is not None and _numbered(before)
    second = at > 1 and items[at - 2].kind == "person" and stream.tokens[items[at].start - 1].low in ("và", "với")
    if before is None or not (listed or second or before.kind in STOPS):
        return at
    if stream.tokens[items[at].start].flat in HEADS:
        return at
    end = at
    while end < len(items) and end - at < MOST and _part(items[end], stream):
        end += 1
    if end == at or (end - at == 1 and len(stream.tokens[items[at].start].text) < 2):
        return at
    after = items[end] if end < len(items) else None
    if second and items[end - 1].end - items[at].start < 2:
        return at
    if after is not None and (after.kind == "money" or (second and after.kind == "word")):
        return end
    closes = after is None or after.kind in ("sep", "paren") or _numbered(after)
    return end if listed and closes else at


def _part(item: Item, stream: Stream) -> bool:
    if item.kind not in ("text", "word", "num") or item.tags.keys() & NAMELESS:
        return False
    return all(token.kind == "w" and token.capital for token in stream.tokens[item.start : item.end])
