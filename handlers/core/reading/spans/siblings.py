"""Names nobody taught us amid a list of names: "Pờ Go Chừ, Lỳ Xá Pư, Chu Lò Hừ đăng ký gia đình học tập"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.spans.entries import HEADS, person_of
from handlers.core.reading.typed.atoms import Stream

LEAST, MOST = 2, 6  # words of such a name
# What makes a list one of people: somebody signed up, was recognised, left, or each gave the same.
ACTS = frozenset({"deed", "leave", "each"})
NAMELESS = frozenset(
    {
        *("model", "indicator", "self", "question", "request", "anonymous", "each", "post", "greeting", "meet"),
        *("place", "gift", "fund", "spend", "deed", "leave", "house", "pronoun", "body"),
    }
)


def name_siblings(items: list[Item], stream: Stream) -> list[Item]:
    """The items with every entry typed large, between stops and beside a person in the list, made a person too."""
    stops = acts = False
    for item in items:
        if item.kind == "sep":
            stops = True
        elif item.kind == "word" and not ACTS.isdisjoint(item.tags):
            acts = True
    if not (stops and acts):
        return items
    spans = _entries(items, stream)
    if not spans or not any(item.kind == "person" or _highland(item, stream) for item in items):
        return items
    made: list[Item] = []
    done = 0
    for start, end, known in spans:
        if known:
            continue
        made.extend(items[done:start])
        made.append(person_of(items[start:end], stream))
        done = end
    made.extend(items[done:])
    return made


def _entries(items: list[Item], stream: Stream) -> list[tuple[int, int, bool]]:
    """Each entry of the list that is nothing but a name: where it begins and ends, and whether it is a person yet."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    while at < len(items):
        if at and not _parts(items[at - 1], stream):
            at += 1
            continue
        if _so_many(items, at, stream):
            at += 1
            continue
        end = at
        while end < len(items) and items[end].end - items[at].start <= MOST and _part(items[end], stream):
            end += 1
        if end > at and _closes(items, end, stream) and not _titled(items[at + 1 : end], stream):
            whole = end == at + 1 and items[at].kind == "person"
            size = items[end - 1].end - items[at].start
            opens = stream.tokens[items[at].start]
            if whole or size > LEAST or _highland(items[at], stream) or (size == LEAST and opens.flat not in HEADS):
                found.append((at, end, whole))
        at = max(end, at + 1)
    return found


def _so_many(items: list[Item], at: int, stream: Stream) -> bool:
    """ "Ba hộ Trần Kha, Trần Khải": three, and nobody called Ba."""
    after = items[at + 1] if at + 1 < len(items) else None
    number = items[at].kind == "num" or "digit" in items[at].tags
    return number and after is not None and stream.tokens[after.start].low in ("hộ", "nhà", "gđ")


def _titled(rest: list[Item], stream: Stream) -> bool:
    """ "nhà chú Đàn chú Địch": two people, and no one long name; "Tho Ba Gianh" is one."""
    people = [item for item in rest if item.kind == "person" and item.other is not None and item.other.titled]
    return any(not stream.tokens[item.start].capital for item in people)


def _highland(item: Item, stream: Stream) -> bool:
    """ "K'Tem", "H'Loan": a name by its look, even alone."""
    token = stream.tokens[item.start]
    return item.kind == "text" and "'" in token.text and token.capital


def _parts(before: Item, stream: Stream) -> bool:
    """What an entry stands behind: a stop, a colon, "và", "nhà"."""
    if before.kind in ("sep", "colon", "dash") or (before.kind == "quiet" and before.value == "list number"):
        return True
    flat = stream.tokens[before.start].flat
    return (
        before.kind == "word"
        and before.end - before.start == 1
        and (flat in ("va", "voi") or ("house" in before.tags and not stream.tokens[before.start].capital))
    )


def _closes(items: list[Item], end: int, stream: Stream) -> bool:
    """What an entry ends before: a stop, "và", a place, or what was done."""
    if end >= len(items):
        return True
    after = items[end]
    if after.kind in ("sep", "place", "paren"):
        return True
    joined = after.end - after.start == 1 and stream.tokens[after.start].flat in ("va", "voi")
    return after.kind == "word" and (joined or "filler" in after.tags or bool(after.tags.keys() & ACTS))


def _part(item: Item, stream: Stream) -> bool:
    if item.kind == "person":
        return True
    if item.kind not in ("text", "word", "num") or item.tags.keys() & NAMELESS:
        return False
    tokens = stream.tokens[item.start : item.end]
    return all(
        token.kind == "w" and token.capital and not (token.text.isupper() and len(token.text) > 1) for token in tokens
    )
