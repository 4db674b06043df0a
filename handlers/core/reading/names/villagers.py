"""Whose place it is that follows them: the people who head a list of givers, the post of who introduces himself."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.reading.names.places import place_at
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

NEAR = 3  # tokens from the place to its verb
SAYS = frozenset({"bao", "xin", "gui", "day", "bc", "thong", "nhan", "doc"})  # folded, behind the place of who reports
AWAY = frozenset({"nho", "om", "ban", "di", "khong", "ko", "k"})  # why another does it for him
HEADS = frozenset({"title", "kin"})
BACK = 6  # items in which the sender has said who he is


def people_of_place(stream: Stream, at: int) -> int | None:
    """ "bà con xóm Đình góp: ông Sửu 200k, …": the place is the unit, and the list says who gave. Where the word for
    the people ends; None where they are one giver ("bà con xóm Đình góp 3 triệu").
    """
    match = stream.matches[at]
    if match is None or match.tags.get("body") == "clan":
        return None
    place = _place_after(stream, at, match.length)
    if place is None:
        return None
    start, here = place
    if match.tags.get("body") == "people" and _listed(stream, here):
        return start
    if stream.tokens[at + 1].flat in ("con", "dan") and _so_many(stream, here):
        return start
    for verb in range(here, min(here + NEAR, stream.limit)):
        found = stream.matches[verb]
        if found is not None and "deed" in found.tags and "gift" not in found.tags:
            return start if stream.tokens[at + 1].flat == "con" and _counts(stream, verb + found.length) else None
        if found is None or "gift" not in found.tags:
            continue
        after = verb + found.length
        return start if after < stream.limit and stream.tokens[after].text in ":\n" else None
    return None


def _counts(stream: Stream, at: int) -> bool:
    """ "bà con thôn Hòa Duân vẫn đăng ký gia đình học tập": a model or a number behind the verb, and no gift."""
    for here in range(at, min(at + NEAR, stream.limit)):
        if stream.tokens[here].kind == "d" or stream.digit(here) is not None:
            return True
        if "model" in stream.tags_at(here):
            return True
    return False


def _so_many(stream: Stream, at: int) -> bool:
    """ "bà con xóm Rẫy mới có 19 hộ ghi tên": of the place, and nobody gives."""
    for here in range(at, min(at + NEAR, stream.limit - 1)):
        if stream.tokens[here].kind == "d":
            return "noun" in stream.tags_at(here + 1)
        if "gift" in stream.tags_at(here):
            return False
    return False


def _listed(stream: Stream, at: int) -> bool:
    """ "Mạnh thường quân ấp 3: ông …": a list of them, and not what they gave."""
    if at + 1 >= stream.limit or stream.tokens[at].text != ":":
        return False
    after = stream.tokens[at + 1]
    return after.kind == "n" or after.text in "-+*•" or bool(stream.tags_at(at + 1).keys() & {"title", "house"})


def post_of_place(stream: Stream, at: int, items: Sequence[Item]) -> int | None:
    """ "tôi là Lò Văn Panh trưởng bản Nà Hươi", "bác trưởng thôn 5 báo": where the post ends before its place; None
    where none is named."""
    match = stream.matches[at]
    if match is None or match.length < 2:
        return None
    start = at + match.length - 1
    if "place" not in stream.tags_at(start):
        if stream.tokens[start].flat != "truong" or "place" not in stream.tags_at(start + 1):
            return None
        start += 1  # "bác trưởng | xóm Bãi"
    place = place_at(stream, start)
    if place is None:
        return None
    said = any(i.kind == "word" and "self" in i.tags and "title" not in i.tags for i in items[-BACK:])
    last = items[-2] if len(items) > 1 and items[-1].kind == "paren" else items[-1] if items else None
    if said or (last is not None and last.kind == "person"):
        return start
    if last is not None and "proxy" in last.tags:
        return start  # "báo hộ bác trưởng thôn 5 đk 36"
    titled = last is None or last.kind in ("sep", "colon") or not HEADS.isdisjoint(last.tags)
    titled = titled or stream.tokens[at - 1].flat == "kiem"  # "bí thư kiêm trưởng thôn Đại Đồng xin báo cáo"
    return start if titled and _reports(stream, place.end) else None


def _reports(stream: Stream, at: int) -> bool:
    """ "Trưởng thôn Đông báo cáo: đạt 45": what he says follows, and nothing that he himself did."""
    if at >= stream.limit:
        return False
    if "proxy" in stream.tags_at(at):
        return True  # "em gái bác trưởng thôn 4 nhắn hộ"
    return stream.tokens[at].text in ":-" or stream.tokens[at].flat in SAYS or stream.tokens[at].flat in AWAY


def _place_after(stream: Stream, at: int, length: int) -> tuple[int, int] | None:
    """Where the place at the end of these words, or right behind them, begins and ends."""
    for start in (at + length - 1, at + length):
        if start > at and "place" in stream.tags_at(start) and (place := place_at(stream, start)) is not None:
            return start, place.end
    return None
