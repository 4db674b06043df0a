"""Large words amid a sentence that are part of a name, though a word of ours is typed so; and ranks."""

from __future__ import annotations

from typing import Any

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream


def within_capitals(stream: Stream, at: int) -> bool:
    """ "đi Trung Quốc": a large word amid a sentence, before another, is a name; no "trùng" without its mark."""
    if not at or at + 1 >= stream.limit or stream.tokens[at - 1].kind != "w" or stream.tokens[at - 1].capital:
        return False
    return (
        stream.tokens[at].text.istitle() and stream.tokens[at + 1].text.istitle() and stream.tokens[at + 1].kind == "w"
    )


def lone_name(stream: Stream, at: int) -> bool:
    """ "nha Yen cung dang ky" without marks: a household by its name, and no nhà yến."""
    after = at + 2
    if stream.marked or not stream.tokens[at + 1].text.istitle():
        return False
    return after >= stream.limit or not stream.tokens[after].capital


def ends_name(stream: Stream, at: int, tags: dict[str, Any]) -> bool:
    """ "cong ty may Song Hong dang ky": large behind a large word, "Hong" is no "hông"."""
    if "leave" not in tags or not at:
        return False
    before = stream.tokens[at - 1]
    return before.kind == "w" and before.text.istitle() and stream.tokens[at].text.istitle() and at > 1


def rank_at(stream: Stream, at: int) -> bool:
    """ "nha thu 12", "lan thu 3" without marks: which of them, and no "thu"."""
    if not at or at + 1 >= stream.limit or stream.tokens[at + 1].kind != "d" or len(stream.tokens[at + 1].text) > 2:
        return False
    before = stream.tokens[at - 1].flat in ("nha", "ho", "lan", "nguoi", "hang", "con")
    return before and scale_at(stream, at + 2) is None and "noun" not in stream.tags_at(at + 2)
