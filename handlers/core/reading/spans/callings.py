"""Names that stand alone behind a heading of registrations: "bổ sung 3 hộ: Hiền, Lan, Huệ", "/dk Lò Văn Inh"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.spans.entries import NAMELESS, person_of
from handlers.core.reading.typed.atoms import Stream

MOST = 5  # words of a name
# What an entry that is no name begins with, folded.
HEADS = frozenset("tong cong quy thu chi ton ho thon xom ban ap to khu khoi xa lop so gdht dhht cdht dvht".split())
BACK = 8  # items of a heading


def name_called(items: list[Item], stream: Stream) -> list[Item]:
    """The items with every entry behind such a heading, typed large, made a person; all of them or none."""
    if ":" not in stream.flats and "/" not in stream.flats:
        return items
    made: list[Item] = []
    at = 0
    while at < len(items):
        made.append(items[at])
        at += 1
        if not _heads(items, at - 1, stream):
            continue
        spans, end = _entries(items, at, stream)
        if not spans:
            continue
        for start, stop in spans:
            made.extend(items[at:start])
            made.append(person_of(items[start:stop], stream))
            at = stop
        made.extend(items[at:end])
        at = end
    return made


def _heads(items: list[Item], at: int, stream: Stream) -> bool:
    """A colon after who signed up, was added or left; or a typed command."""
    item = items[at]
    if item.kind == "word" and "deed" in item.tags and stream.tokens[item.start].text == "/":
        return True
    if item.kind != "colon":
        return False
    acts = False
    for before in reversed(items[max(0, at - BACK) : at]):
        if before.kind == "sep":
            break
        if "each" in before.tags:
            acts = True
        if before.kind == "money" and "each" in items[max(0, at - 2)].tags:
            continue
        if before.kind in ("money", "ratio", "percent") or before.tags.keys() & {"gift", "fund", "spend", "indicator"}:
            return False
        change = before.tags.get("change")
        acts = acts or before.tags.get("deed") in ("registered", "achieved") or change is not None
        acts = acts or before.tags.get("leave") in ("withdrawn", "declined")
    return acts or (at > 0 and items[at - 1].kind == "place" and _acts_behind(items, at, stream))


def _acts_behind(items: list[Item], at: int, stream: Stream) -> bool:
    """ "Xóm 3: Hoàn, Thịnh, Vượng đk": what was done, at the end of the line, and nothing but names before."""
    for place in range(at + 1, len(items)):
        item = items[place]
        if item.kind == "word" and item.tags.keys() & {"deed", "leave"} and place > at + 1:
            said = item.tags.get("deed") in ("registered", "achieved") or item.tags.get("leave") in (
                "withdrawn",
                "declined",
            )
            return said and any(i.kind == "sep" for i in items[at:place])
        joined = item.kind == "sep" and item.value == 1
        large = item.kind == "word" and stream.tokens[item.start].capital
        if not (joined or large or item.kind in ("text", "person") or "filler" in item.tags):
            return False
    return False


def _entries(items: list[Item], at: int, stream: Stream) -> tuple[list[tuple[int, int]], int]:
    """Where each name begins and ends, and where the list does; nothing where one entry is no name."""
    spans: list[tuple[int, int]] = []
    start = at
    while at <= len(items):
        item = items[at] if at < len(items) else None
        if item is None or item.kind == "sep" or (item.kind == "word" and _joins(item, stream)):
            stop = next((k for k in range(start, at) if k > start and _verb(items[k])), at)
            if stop > start:
                if not _name(items[start:stop], stream):
                    return [], at
                spans.append((start, stop))
            start = at + 1
            if item is None or (item.kind == "sep" and item.value == 3 and not (spans and _more(items, at, stream))):
                break
        elif item.kind == "place" and spans and at == start and items[at - 1].kind == "sep":
            break  # "…, Vượng đk; xóm 4: …"
        elif item.kind in FIGURES or item.kind in ("colon", "quiet", "moment", "place"):
            return [], at
        at += 1
    fresh = [span for span in spans if items[span[0]].kind not in ("person", "body")]
    return (fresh if spans else []), at


def _verb(item: Item) -> bool:
    return item.kind == "word" and bool(item.tags.keys() & {"gift", "deed"}) and "filler" not in item.tags


def _more(items: list[Item], at: int, stream: Stream) -> bool:
    return at + 1 < len(items) and all(
        token.capital for token in stream.tokens[items[at + 1].start : items[at + 1].end]
    )


def _joins(item: Item, stream: Stream) -> bool:
    return stream.tokens[item.start].flat in ("va", "voi") and item.end - item.start == 1


def _name(entry: list[Item], stream: Stream) -> bool:
    if len(entry) == 1 and entry[0].kind in ("person", "body"):
        return True
    if len(entry) > MOST or not all(i.kind in ("text", "word", "num", "person") for i in entry):
        return False
    first = stream.tokens[entry[0].start]
    if any(i.tags.keys() & NAMELESS - {"self"} for i in entry) or (
        first.plain and first.flat in HEADS and not (first.text.istitle() and entry[-1].end - entry[0].start == 1)
    ):
        return False
    tokens = stream.tokens[entry[0].start : entry[-1].end]
    if any(token.kind != "w" or (len(token.text) > 3 and token.text.isupper()) for token in tokens):
        return False
    return tokens[0].capital and tokens[-1].capital and len(tokens[0].text) > 1
