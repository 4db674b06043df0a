"""What the sender's own were given, and nobody of ours spent: "được huyện hỗ trợ 2 triệu", "thôn được thưởng"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.typed.atoms import Stream

PASSIVE = frozenset({"duoc", "dc"})  # folded
GIVEN = frozenset({"help", "award"})
STOPS = frozenset({"sep", "colon", "paren", "dash"})
ABOVE = frozenset({"xa", "phuong", "huyen", "tinh", "nuoc", "tren", "trung", "uong", "cap", "nha"})  # folded
OURS = frozenset({("chi", "hoi"), ("hoi", "khuyen"), ("ban", "khuyen")})  # folded: what our own bodies begin with
FOLK = frozenset({"noun", "hardship", "indicator", "other", "prize", "title"})  # sorts of words for who else it may be
PLACES = frozenset({"community", "commune", "unit"})
NEAR = 3  # items between "được" and the verb


def grant(items: list[Item], stream: Stream) -> list[Item]:
    """The items with such a verb made one of receiving: of the budget, where a level above gives its support."""
    if PASSIVE.isdisjoint(stream.flats) or "spend" not in stream.said:
        return items
    for at, item in enumerate(items):
        if item.kind != "word" or item.tags.get("spend") not in GIVEN or item.start == 0:
            continue
        begin = next((n for n in range(at - 1, max(-1, at - 2 - NEAR), -1) if _passive(stream, items[n])), None)
        if begin is None or not _own(stream, items[:begin]) or item.end >= stream.limit:
            continue
        giver = items[begin + 1 : at]
        above = bool(giver) and all(_above(stream, i) for i in giver)
        if above and item.tags["spend"] == "help":
            item.tags = {"fund": "budget"}
        elif not giver or above or (item.tags["spend"] == "award" and giver[-1].kind == "body"):
            item.tags = {"gift": "received"}
        for own in items[:begin]:
            if own.kind == "body" and _ours(stream, own):
                own.kind, own.value = "quiet", "own body"
    return items


def _passive(stream: Stream, item: Item) -> bool:
    return item.kind == "word" and item.end - item.start < 3 and stream.tokens[item.end - 1].flat in PASSIVE


def _above(stream: Stream, item: Item) -> bool:
    return item.kind == "word" and all(token.flat in ABOVE for token in stream.tokens[item.start : item.end])


def _own(stream: Stream, before: list[Item]) -> bool:
    """Whether it is the sender's own hamlet or branch, or nobody, that was given it; no pupil, no household."""
    clause = []
    for item in reversed(before):
        if item.kind in STOPS:
            break
        clause.append(item)
    for number, item in enumerate(clause):
        if item.kind == "person" or (item.kind == "body" and not _ours(stream, item)) or item.kind in FIGURES:
            return False
        earlier = clause[number + 1] if number + 1 < len(clause) else item
        whose = "place" in earlier.tags or earlier.kind == "body"  # "thôn em"
        if item.kind == "word" and not whose and not FOLK.isdisjoint(item.tags):
            return item.tags.get("noun") in PLACES
    return True


def _ours(stream: Stream, body: Item) -> bool:
    return tuple(token.flat for token in stream.tokens[body.start : body.start + 2]) in OURS
