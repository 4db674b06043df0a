"""What a village calls people apart by: "Tư bán nước mía", "Hải xe ôm", "Năm ở cuối xóm". It stays in the name."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.spans.entries import person_of
from handlers.core.reading.spans.reaching import OWNED
from handlers.core.reading.spans.siblings import name_siblings
from handlers.core.reading.spans.wares import acts, plainly_sold, with_wares
from handlers.core.reading.typed.atoms import Stream

MOST = 5  # tokens of a by-name
KIN = frozenset({"con", "chau", "vo", "chong", "dau", "re", "me", "em", "anh", "chi"})
LEAST = 3  # tokens of a highland name with "Y" before it
NAMED = frozenset({"text", "word", "person"})  # what a name may begin with
MIDDLES = frozenset({"van", "thi", "a", "seo"})  # folded
SO_MANY = frozenset({"con", "cai", "chiec", "mot", "het", "duoc"})  # folded, behind a verb of trade
JOINTS = frozenset({"voi", "va", "cung"})


def name_apart(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each person's by-name, up to the verb, made part of the name."""
    made: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        large = item.kind in NAMED and (stream.tokens[item.start].capital or "kin" in item.tags)
        if not large and item.kind != "person":
            made.append(item)
            at += 1
            continue
        one, at = _named(items, at, stream)
        made.append(one)
    return name_siblings(made, stream)


def _named(items: list[Item], at: int, stream: Stream) -> tuple[Item, int]:
    """Who is named from `at` on, the first of these that fits, and past his last item."""
    item = items[at]
    if _full(items, at, stream):
        return person_of([item, items[at + 2]], stream), at + 3
    if _of_clan(items, at):
        clan = person_of([item, items[at + 1]], stream)
        clan.kind, clan.other = "body", items[at + 1].other
        return clan, at + 2
    if _child(items, at, stream):
        return person_of([item, items[at + 1]], stream), at + 2
    if (end := _highland(items, at, stream)) > at:
        return person_of([item, items[end - 1]], stream), end
    if _couple(items, at, stream):
        return _both(item, items[at + 1], stream), at + 2
    end = _end(items, at, stream) if item.kind == "person" else at + 1
    if end == at + 1:
        return item, end
    rest = [token.text for token in stream.tokens[item.end : items[end - 1].end]]
    longer = Item("person", item.start, items[end - 1].end, " ".join([str(item.value), *rest]), item.tags)
    longer.other = item.other
    return longer, end


def _full(items: list[Item], at: int, stream: Stream) -> bool:
    """ "Moong Văn Hợi", "Má A Sử": three capitals around "Văn", "Thị", "A" or "Seo", whatever the surname."""
    if at + 2 >= len(items) or stream.tokens[items[at + 1].start].flat not in MIDDLES:
        return False
    three = items[at : at + 3]
    if any(i.kind not in ("text", "word") or i.end - i.start > 1 for i in three):
        return False
    tokens = stream.tokens[three[0].start : three[2].end]
    if len(tokens) != 3 or not all(t.kind == "w" and t.capital and not t.glued for t in tokens):
        return False
    if len(tokens[0].text) == 1 or len(tokens[2].text) == 1:
        return False
    return not (
        all(t.text.isupper() for t in tokens) or three[0].tags.keys() & {"title", "house", "place", "deed", "gift"}
    )


def _child(items: list[Item], at: int, stream: Stream) -> bool:
    """ "Quân con ông Bổng": a name alone, and whose child he is."""
    first, parent = items[at], items[at + 1] if at + 1 < len(items) else None
    if parent is None or parent.kind != "person" or parent.start != first.end or first.end - first.start > 1:
        return False
    opens = at == 0 or items[at - 1].kind in ("sep", "colon", "quiet", "dash")
    kin = (
        stream.tokens[parent.start].flat in KIN
        and stream.tokens[parent.start + 1].flat != "chong"
        and parent.other is not None
        and parent.end - parent.start > 2
    )
    named = first.kind == "text" or first.tags.keys() <= {"given", "surname", "middle", "joint", "digit"}
    return opens and kin and named and stream.tokens[first.start].capital


def _of_clan(items: list[Item], at: int) -> bool:
    """ "anh em nhà họ Võ", "con cháu họ Lê" are one giver."""
    first, clan = items[at], items[at + 1] if at + 1 < len(items) else None
    kin = first.kind == "word" and "kin" in first.tags and first.end - first.start > 1
    return kin and clan is not None and clan.lineage and clan.start == first.end


def _highland(items: list[Item], at: int, stream: Stream) -> int:
    """ "H'Lan Niê", "Y Thương Niê Kđăm": past the last item of such a name; `at` itself where none begins."""
    first = stream.tokens[items[at].start]
    man = first.text == "Y"
    if not man and not first.text.startswith("H'"):
        return at
    end = at + 1
    while (
        end < len(items)
        and items[end].end - items[at].start <= 3 + man
        and items[end].kind in ("text", "word", "person")
    ):
        if not all(token.capital and token.kind == "w" for token in stream.tokens[items[end].start : items[end].end]):
            break
        end += 1
    return at if man and items[end - 1].end - items[at].start < LEAST else end


def _couple(items: list[Item], at: int, stream: Stream) -> bool:
    """ "vợ chồng anh Dũng chị Hạnh" are one giver."""
    first, second = items[at], items[at + 1] if at + 1 < len(items) else None
    if first.kind != "person" or second is None or second.kind != "person" or second.start != first.end:
        return False
    tokens = stream.tokens
    wed = tokens[first.start].flat == "vo" and tokens[first.start + 1].flat == "chong"
    return wed and second.other is not None and second.other.titled


def _both(first: Item, second: Item, stream: Stream) -> Item:
    words = [token.text for token in stream.tokens[first.start : second.end]]
    item = Item("person", first.start, second.end, " ".join([words[0].lower(), *words[1:]]), first.tags)
    item.other = first.other
    return item


def _end(items: list[Item], at: int, stream: Stream) -> int:
    """Past the last item of the by-name; right behind the person where there is none."""
    start = items[at].end
    head = stream.tags_at(start).get("byname")
    after = items[at + 1] if at + 1 < len(items) else None
    if after is not None and after.kind == "body" and after.start == start and stream.tokens[start].flat in OWNED:
        head = "shop"  # "Tư Hường tiệm vải", "ông Hiệp nhà hàng Sông Quê"
        if at + 2 >= len(items) or items[at + 2].kind == "sep":
            return at + 2  # "3 củ của a Hưng garage"
    if head is None and not stream.marked and plainly_sold(items, at + 1, stream):
        head = "verb"
    if head is None and stream.marked:
        return with_wares(items, at + 1, stream)
    if head is None or (head == "verb" and start + 1 < stream.limit and stream.tokens[start + 1].flat in SO_MANY):
        return at + 1  # "bác Sửu bán con gà góp 150k": what he does, once
    end = at + 1
    while end < len(items) and items[end].kind not in ("money", "sep") and not acts(items, end, stream):
        item = items[end]
        if stream.tokens[item.start].flat in JOINTS and end + 1 < len(items) and items[end + 1].kind == "person":
            break  # "anh Đức sửa xe với chị Hồng tạp hóa"
        called = head == "shop" and item is after
        if item.kind not in ("word", "text", "body", "place") or (item.end - start > MOST and not called):
            return at + 1
        if not called and any(token.capital for token in stream.tokens[item.start : item.end]):
            return at + 1
        end += 1
    whole = stream.matches[start]
    if end == at + 1 or (head != "whole" and (end >= len(items) or items[end].kind == "sep")):
        return at + 1
    rest = [i for i in items[at + 1 : end] if whole is not None and i.start >= start + whole.length]
    done = head == "whole" and all("byname" in i.tags for i in rest)  # "cắt tóc | đầu ngõ"
    # "bán", "sửa", "lái" are trades with what is sold, mended, driven
    return end if done or (head in ("verb", "shop") and items[end - 1].end - start > 1) else at + 1
