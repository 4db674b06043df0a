"""Places of a list whose word for a place was said once: "các xóm: Đông 30, Đoài 28", "xóm Đông 30, Đoài 28"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item, made_one
from handlers.core.reading.spans.entries import HEADS
from handlers.core.reading.typed.atoms import Stream

WORDS = frozenset({"thôn", "xóm", "ấp", "bản", "buôn", "làng", "khối", "khu", "tổ", "thon", "xom", "ap", "ban", "buon"})
ALL = frozenset({"cac", "may", "nhung"})
MOST = 3  # words of such a name
NAMELESS = frozenset({"model", "indicator", "deed", "self", "question", "request", "title", "fund", "gift", "house"})


def name_elided(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each name typed large between a stop and a count made a place, behind a heading or a place that
    says what they are.
    """
    said = _said(items, stream)
    if said is None or any(item.kind in ("money", "person", "body") for item in items):
        return items
    word, first = said
    return made_one(
        items, lambda at: _end(items, at, stream) if at > first else at, lambda run: _place(run, stream, word)
    )


def _said(items: list[Item], stream: Stream) -> tuple[str, int] | None:
    """The word for what is listed, and where it is said."""
    for at, item in enumerate(items):
        if item.kind == "colon" and at > 1:
            word = stream.tokens[items[at - 1].start]
            if (
                items[at - 1].end - items[at - 1].start == 1
                and word.low in WORDS
                and stream.tokens[items[at - 1].start - 1].flat in ALL
            ):
                return word.low, at
        if item.kind == "place" and at + 1 < len(items) and items[at + 1].kind in ("num", "ratio", "colon"):
            word = stream.tokens[item.start]
            named = item.end > item.start + 1 and stream.tokens[item.start + 1].capital
            return (word.low, at) if word.low in WORDS and named else None
    return None


def _end(items: list[Item], at: int, stream: Stream) -> int:
    if items[at - 1].kind not in ("sep", "colon") or items[at - 1].value == 2:
        return at
    opens = stream.tokens[items[at].start]
    if opens.flat in HEADS and opens.low != "đông":
        return at
    end = at
    while end < len(items) and end - at < MOST and _part(items[end], stream):
        end += 1
    if end == at or end >= len(items):
        return at
    if items[end].kind == "colon":
        end_at = end + 1
        return end if end_at < len(items) and items[end_at].kind in ("num", "ratio") else at
    return end if items[end].kind in ("num", "ratio") else at


def _part(item: Item, stream: Stream) -> bool:
    if item.kind not in ("text", "word") or item.tags.keys() & NAMELESS:
        return False
    tokens = stream.tokens[item.start : item.end]
    return all(t.kind == "w" and t.text.istitle() for t in tokens)


def _place(run: list[Item], stream: Stream, word: str) -> Item:
    name = " ".join(token.text for token in stream.tokens[run[0].start : run[-1].end])
    return Item("place", run[0].start, run[-1].end, f"{word} {name}")
