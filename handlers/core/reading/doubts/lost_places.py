"""A place word with words behind it that were not made out to be its name."""

from __future__ import annotations

from handlers.core.reading.names.small_places import SURE as PLACES
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

HEADS = PLACES | {"ban", "khoi", "lang", "kp"}
GREETED = frozenset({"em", "cao", "cau", "chau", "hoi"})  # before the place at the head of a message, folded
SAID = frozenset({"co", "thi", "hien", "da", "duoc", "dc", "la", "chi", "moi", "cung", "vua"})
WITHIN = frozenset({"trong", "toan", "khap", "ca"})  # before a place in general
MAYBE = frozenset({"surname", "middle", "given"})
# Sorts of words that follow a place word that names no place.
NO_NAME = frozenset(
    {
        *("own", "self", "deed", "model", "fund", "gift", "question", "request", "meet", "hold", "total", "scope"),
        *(
            "other",
            "noun",
            "place",
            "indicator",
            "spend",
            "quiet",
            "says",
            "nil",
            "change",
            "leave",
            "each",
            "pronoun",
            "acts",
        ),
    }
)


def lost_place(draft: Draft, part: Segment) -> bool:
    """ "bản pa khôm đk 52": a place word at the head of a line with words after it that are no name we know."""
    if "place" not in part.tags:
        return False
    if at_the_head(draft, part):
        return True
    if part.lead not in (0, 2, 3) or part.of("place"):
        return False
    sure = [i for i in part.items[3:8] if i.kind == "word" and draft.stream.tokens[i.start].flat in PLACES]
    if sure and sure[0].start < part.figures[0].start and _unheard(draft, sure[0]):
        return True
    if not draft.stream.marked and any(_behind_households(draft, part, at) for at in range(1, len(part.items) - 1)):
        return True
    for at, item in enumerate(part.items[:3]):
        if item.kind != "word" or "place" not in item.tags or item.end - item.start > 1:
            continue
        after = part.items[at + 1] if at + 1 < len(part.items) else None
        if after is None or (at and part.items[at - 1].kind in ("num", "ratio")):
            return False
        name = after.kind == "text" or (
            after.kind == "word" and bool(after.tags.keys() & {"surname", "given", "title"})
        )
        return name and not after.tags.keys() & {"own", "self", "filler", "deed", "scope"}
    return False


def another_place(draft: Draft) -> bool:
    """ "thôn sát đê ấy đk 36 hộ", "thôn bển đạt 34": where it lies from here, and which it is nobody says."""
    for item in draft.items:
        if "lies" not in item.tags or not item.place or item.end >= draft.stream.limit:
            continue
        before, after = draft.items[item.place - 1], draft.stream.tokens[item.end]
        place = before.kind == "word" and "place" in before.tags and before.end == item.start
        inside = before.start and draft.stream.tokens[before.start - 1].flat in WITHIN
        if place and not inside and after.kind == "w" and before.end - before.start == 1:
            return True
    return False


def lost_at_the_end(draft: Draft, part: Segment) -> bool:
    """ "… dang ky gia dinh hoc tap thon mo de": a place word without marks and no more than its name behind it."""
    for at in range(max(0, len(part.items) - 4), len(part.items) - 1):
        item = part.items[at]
        if item.kind != "word" or "place" not in item.tags or draft.stream.tokens[item.start].flat not in PLACES:
            continue
        before = draft.stream.tokens[item.start - 1].flat if item.start else ""
        rest = part.items[at + 1 :]
        return before not in ("trong", "ca", "toan") and all(
            i.kind in ("text", "word") and not i.tags.keys() & NO_NAME for i in rest
        )
    return False


def name_cut_short(draft: Draft, place: Item) -> bool:
    """ "thon my loc. tong ho 186" without marks: a small word behind a named place that says nothing else."""
    after = draft.items[place.place + 1] if place.place + 1 < len(draft.items) else None
    tokens = draft.stream.tokens[place.start : place.end]
    if after is None or after.start != place.end or after.end - after.start > 1 or tokens[-1].kind == "d":
        return False
    if any(token.capital for token in tokens) or draft.stream.tokens[after.start].capital:
        return False
    beyond = draft.items[after.place + 1] if after.place + 1 < len(draft.items) else None
    closes = beyond is None or beyond.kind in ("sep", "colon", "num") or "deed" in beyond.tags
    return closes and after.kind in ("text", "word") and after.tags.keys() <= {"thing"}


def _behind_households(draft: Draft, part: Segment, at: int) -> bool:
    """ "van dong them 6 ho ban suoi long dang ky"."""
    before, item, after = part.items[at - 1 : at + 2]
    said = item.kind == "word" and "place" in item.tags and item.end - item.start == 1 and after.kind == "text"
    return said and before.kind == "word" and before.tags.get("noun") == "family"


def _unheard(draft: Draft, item: Item) -> bool:
    behind = draft.items[item.place + 1 : item.place + 3]
    if "place" not in item.tags or not behind:
        return False
    if behind[0].kind == "text":
        return True
    if draft.stream.marked or len(behind) < 2:
        return False
    return all(  # "thon van dinh 87 ho"
        i.kind == "word" and i.end - i.start == 1 and i.tags.keys() & MAYBE and not i.tags.keys() & NO_NAME
        for i in behind
    )


def at_the_head(draft: Draft, part: Segment) -> bool:
    """ "ban na loc nam nay dat 61 ho": a line that begins with a place word, and no place was made of it."""
    for item in part.items[:2]:
        if item.kind != "word" or "place" not in item.tags or item.end - item.start > 1:
            continue
        stream, at = draft.stream, item.start
        if stream.tokens[at].flat not in HEADS or at + 1 >= stream.limit or stream.tokens[at + 1].kind != "w":
            return False
        before = stream.tokens[at - 1] if at else None
        if before is not None and before.kind != "n" and before.flat not in GREETED:
            return False
        after, tags = stream.tokens[at + 1], stream.tags_at(at + 1).keys()
        closes = at + 2 < stream.limit and stream.tokens[at + 2].text == ":"
        if closes and not tags & {"own", "self", "deed", "model", "indicator"}:
            return True  # "thon chua: dk 55"
        year = after.flat == "nam" and at + 2 < stream.limit and stream.tokens[at + 2].kind == "d"
        return not (tags & NO_NAME or after.flat in SAID or year or ("filler" in tags and stream.marked))
    return False
