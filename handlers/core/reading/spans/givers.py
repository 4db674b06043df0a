"""Who stands right before a verb of giving, or before an amount in a list: the whole phrase, known words or not.

A phrase of words nobody taught us is the giver as typed ("chùa Phước Lâm", "cơ sở Tân Tài", "lò bún cô Ba"), never
nobody. Where its beginning or its end cannot be told, the item is marked unsure, and the reading asks whose it is.
"""

from __future__ import annotations

from handlers.core.reading.names.capitals import capital
from handlers.core.reading.names.places import Named
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.spans.giver_phrases import MOST, breaks, giving_verb, phrase
from handlers.core.reading.typed.atoms import Stream

TAKES = frozenset({"thu", "nhan", "quyen", "xin", "gay", "keu"})  # "thôn thu 5tr": who takes stands before these
FEW = 24  # items a clause is looked back over


def name_givers(items: list[Item], stream: Stream) -> list[Item]:
    """The items with every phrase before a verb of giving made one giver."""
    given = [at for at, item in enumerate(items) if item.kind == "money" or giving_verb(item)]
    spans: list[tuple[int, int, bool]] = []
    last = 0
    for at in given:
        if not _gives(items, at, stream):
            continue
        found = phrase(items, at, max(last, at - FEW), stream)
        if found is not None:
            spans.append(found)
        last = at
    spans.extend(span for at in given if (span := _behind(items, at, stream)) is not None)
    if not spans:
        return items
    spans = _apart(sorted(spans))
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
        return at > 0 and not any(giving_verb(i) and not capital(stream, i) for i in near[stop:])
    if "filler" in item.tags and not (at + 1 < len(items) and items[at + 1].kind == "money"):
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
    if item.kind == "money" or stream.tokens[item.end - 1].flat != "cua" or item.end - item.start < 2:
        return None
    end = at + 1
    while end < len(items) and end - at < MOST and not breaks(items[end], stream):
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
