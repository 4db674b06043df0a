"""Phrases cut short of their last word, which begins a place: "nhà văn hóa | xóm 3", "sửa lại giùm | thôn 3"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.reading.names.places import place_at
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream


def with_place(stream: Stream, at: int, length: int, sort: str = "model") -> tuple[int, dict[str, object]] | None:
    """ "cộng đồng học tập thôn Vĩnh Phúc", "nhà văn hóa xóm 3": the place word at the end begins a place."""
    last = at + length - 1
    if "place" not in stream.tags_at(last) or place_at(stream, last) is None:
        return None
    cut = stream.words.match(stream.tokens, at, stream.marked, last)
    return (cut.length, cut.tags) if cut is not None and sort in cut.tags else None


def put_right(stream: Stream, at: int, length: int, items: Sequence[Item]) -> tuple[int, dict[str, object]] | None:
    """ "sửa thôn 3", "sửa lại giùm thôn 3": the place whose figure is put right, and nobody's proxy."""
    last = at + length - 1
    tags = stream.tags_at(at)
    if "proxy" in tags and not (items and "correction" in items[-1].tags):
        return None
    if "place" not in stream.tags_at(last) or place_at(stream, last) is None:
        return None
    cut = stream.words.match(stream.tokens, at, stream.marked, last)
    return (cut.length, cut.tags) if cut is not None else (length - 1, {"filler": "filler"})


def of_all_of_it(stream: Stream, at: int, length: int) -> bool:
    """ "cả phường Mộc Sơn", "toàn xã Tân Lập": the place word at the end begins a name."""
    last = at + length - 1
    if not stream.large(last + 1) or "place" not in stream.tags_at(last):
        return False
    return place_at(stream, last) is not None


def counted_before(stream: Stream, at: int) -> bool:
    """ "5 người ủng hộ 1 triệu": a number before what elsewhere is the field of a form."""
    return at > 0 and (stream.tokens[at - 1].kind == "d" or stream.digit(at - 1) is not None)
