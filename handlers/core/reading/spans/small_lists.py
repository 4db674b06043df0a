"""Names typed small in a list of who signed up or left: "dk gdht: trinh cong sang, ha thi ngan, ong thu"."""

from __future__ import annotations

from handlers.core.reading.names.names import ADVERBS, written
from handlers.core.reading.names.people import Person
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

MOST = 5  # words of a name
MOST_TITLED = 4  # with its title
NO_NAME = frozenset(
    {"house", "place", "model", "gift", "fund", "spend", "question", "negation", "self", "pronoun", "noun"}
)
ACTS = frozenset({"deed", "leave"})
HEADS = ACTS | {"change"}
LEADS = frozenset({"gom", "la", "cho", "ten", "voi", "va"})  # folded: right before the first of a list
JOINTS = frozenset({"va", "voi"})
ALLOWED = frozenset({"word", "text", "person", "num", "moment"})
NO_SURNAME = frozenset({"title", "house", "body"})


def name_small(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each entry of such a list made a person; all of them or none."""
    if "surname" not in stream.said or stream.said.isdisjoint(HEADS):
        return items
    if stream.flats.isdisjoint(JOINTS) and not any(item.kind == "colon" or item.value == 1 for item in items):
        return items
    made: list[Item] = []
    at = done = 0
    tokens = stream.tokens
    while at < len(items):
        before = items[at - 1].kind if at else "sep"
        led = before == "word" and tokens[items[at].start - 1].flat in LEADS
        behind = led or before in ("sep", "colon")
        if not behind or not _opens(items, at, stream):
            at += 1
            continue
        entries, end = _entries(items, at, stream)
        fresh = [(start, stop) for start, stop in entries if stop - start > 1 or items[start].kind != "person"]
        if fresh and _of_a_list(items, at, end, entries, stream):
            for start, stop in fresh:
                made.extend(items[done:start])
                made.append(_person(items[start:stop], stream))
                done = stop
        at = max(end, at + 1)
    return [*made, *items[done:]] if done else items


def _person(named: list[Item], stream: Stream) -> Item:
    first, end = named[0], named[-1].end
    titled = _only_title(named, 0, stream)
    house = first.kind == "person" and first.other is not None and bool(first.other.house)
    start = first.end - 1 if first.kind == "person" else first.start + titled
    name = written([token.text for token in stream.tokens[start:end]])
    item = Item("person", first.start, end, name, first.tags)
    item.other = Person(name, end, titled, house)
    return item


def _title(item: Item, stream: Stream) -> bool:
    """ "ong thu": a title nothing was made of yet."""
    return item.kind == "word" and item.end - item.start == 1 and item.tags.get("title") == "mr"


def _only_title(items: list[Item], at: int, stream: Stream) -> bool:
    """ "ong thu", and not "ma van tai"."""
    return _title(items[at], stream) and not _surname(items, at, stream)


def _opens(items: list[Item], at: int, stream: Stream) -> bool:
    """A surname typed small, a title, or somebody known."""
    item = items[at]
    return item.kind == "person" or _title(item, stream) or _surname(items, at, stream)


def _surname(items: list[Item], at: int, stream: Stream) -> bool:
    item = items[at]
    if item.kind != "word" or stream.tokens[item.start].capital:
        return False
    if stream.tokens[item.start].flat == "ca" and "digit" in stream.tags_at(item.start + 1):
        return False  # "…, ca ba nha dang ky"
    match = stream.matches[item.start]
    if match is None or "surname" not in match.tags or not (match.exact or not stream.marked):
        return False
    middle = at + 1 < len(items) and stream.tokens[items[at + 1].start].flat in ("van", "thi", "a", "seo")
    return middle or not match.tags.keys() & NO_SURNAME


def _entries(items: list[Item], at: int, stream: Stream) -> tuple[list[tuple[int, int]], int]:
    """Each entry of the list that begins at `at`, and past what it was ended by; none where one is no name."""
    found: list[tuple[int, int]] = []
    while at < len(items):
        end = _entry(items, at, stream)
        if end is None:
            return [], at
        found.append((at, end))
        joined = end < len(items) and (items[end].value == 1 or _joint(items[end], stream))
        if not joined or end + 1 >= len(items):
            return found, end
        at = end + 1
    return found, at


def _joint(item: Item, stream: Stream) -> bool:
    return item.kind == "word" and item.end - item.start == 1 and stream.tokens[item.start].flat in JOINTS


def _entry(items: list[Item], at: int, stream: Stream) -> int | None:
    """Past the last item of the name at `at`; None where it is none."""
    item = items[at]
    if item.kind == "person" and not _cut_short(items, at, stream):
        after = items[at + 1] if at + 1 < len(items) else None
        ended = after is None or after.kind == "sep" or _joint(after, stream) or bool(after.tags.keys() & ACTS)
        return at + 1 if ended or "filler" in after.tags else None  # type: ignore[union-attr]
    titled = _only_title(items, at, stream)
    if item.kind != "person" and not titled and not _surname(items, at, stream):
        return None
    end = at + 1
    while end < len(items) and items[end].kind in ALLOWED and not _ends(items, at, end, stream):
        end += 1
    first = item.end - 1 if item.kind == "person" else item.start
    size = items[end - 1].end - first
    if not 2 <= size <= MOST or stream.tokens[items[end - 1].end - 1].low == "a":
        return None
    rest = items[at + 1 : end] if titled else []
    if any(i.kind == "person" or (size > 2 and i.tags.keys() & NO_NAME) for i in rest) or (
        titled and size > MOST_TITLED
    ):
        return None
    words = stream.tokens[first : items[end - 1].end]
    return end if all(token.kind == "w" and not token.capital and not token.glued for token in words) else None


def _cut_short(items: list[Item], at: int, stream: Stream) -> bool:
    """ "ho alang mo": a household of which only the surname was heard."""
    item = items[at]
    if " " in str(item.value) or stream.tokens[item.end - 1].capital or "surname" not in stream.tags_at(item.end - 1):
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and after.kind in ("word", "text") and not _ends(items, at, at + 1, stream)


def _ends(items: list[Item], at: int, here: int, stream: Stream) -> bool:
    """Whether the name that begins with the item `at` is over before the item `here`."""
    item, token = items[here], stream.tokens[items[here].start]
    acts = bool(item.tags.keys() & ACTS)
    firm = items[at].kind == "person" or item.end > items[at].end + 1 or item.end - item.start > 1
    if _joint(item, stream) or (acts and firm):
        return True
    if here == at + 2 and stream.tokens[item.start - 1].flat in ("thi", "van") and not _only_title(items, at, stream):
        return False  # "xa thi nhan"
    middle = here == at + 1 and token.low in ("a", "thi", "van", "thị", "văn") and not _only_title(items, at, stream)
    return token.flat in ADVERBS and not middle


def _of_a_list(items: list[Item], at: int, end: int, entries: list[tuple[int, int]], stream: Stream) -> bool:
    """Headed by a colon behind what was done, or with what was done right behind the last of them."""
    behind = items[end] if end < len(items) else None
    if behind is not None and "filler" in behind.tags and end + 1 < len(items) and behind.kind == "word":
        behind = items[end + 1]  # "… đều đăng ký"
    acts = behind is not None and bool(behind.tags.keys() & ACTS)
    heads = HEADS if at and items[at - 1].kind == "colon" else ACTS
    led = at > 0 and any(item.tags.keys() & heads for item in items[max(0, at - MOST) : at])
    closed = behind is None or behind.kind in ("sep", "paren", "place")
    if len(entries) == 1:
        long = items[entries[0][1] - 1].end - items[at].start > 2 and not _title(items[at], stream)
        return long and led and closed and items[at - 1].kind == "colon"
    return acts or (led and closed)
