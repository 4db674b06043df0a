"""Bodies said in two parts: "lớp 9A trường THCS Lê Quý Đôn", "cựu học sinh khóa 1985-1988", "lớp cựu học sinh 12C"."""

from __future__ import annotations

from handlers.core.reading.names.places import Named
from handlers.core.reading.numbers.items import Item, made_one
from handlers.core.reading.typed.atoms import Stream

OF_PUPILS = ("hoc sinh", "phu huynh", "hs", "sinh vien", "cmhs", "giao vien")  # whose class or year may follow
YEARS = frozenset({"khoa", "lop", "nien", "k"})
MOST = 9  # tokens of a class and its year


def name_classes(items: list[Item], stream: Stream) -> list[Item]:
    """The items with a class and its school, or former pupils and their year, made one body."""
    if "lop" not in stream.flats:
        for item in items:
            if item.kind == "body":
                break
        else:
            return items
    return made_one(items, lambda at: _end(items, at, stream), lambda run: _body(run, stream))


def _body(run: list[Item], stream: Stream) -> Item:
    tags = next((i.tags for i in run if i.kind == "body"), {"body": "people"})
    words: list[str] = []
    for token in stream.tokens[run[0].start : run[-1].end]:
        if words and (token.glued or words[-1].endswith("-")):
            words[-1] += token.text
        else:
            words.append(token.text)
    name = " ".join(words)
    item = Item("body", run[0].start, run[-1].end, name, tags)
    item.other = Named(name, item.end)
    return item


def _end(items: list[Item], at: int, stream: Stream) -> int:
    """Past the last item of such a body; `at` itself where none begins."""
    first = items[at]
    after = items[at + 1] if at + 1 < len(items) else None
    if first.kind == "quiet" and stream.tokens[first.start].flat == "lop":
        if after is not None and after.kind == "quiet" and stream.tokens[after.start].flat in YEARS:
            end = at + 2
            while end < len(items) and items[end].end - first.start <= MOST and _year(items, end, stream):
                end += 1
            return _school(items, end, stream)
        end = _school(items, at + 1, stream)
        return end if end > at + 1 else at
    if first.kind != "body" or not (_of_pupils(first, stream) or stream.tokens[first.start].flat == "lop"):
        return at
    end = at + 1
    while end < len(items) and items[end].end - first.end <= MOST and _year(items, end, stream):
        end += 1
    while end > at + 1 and items[end - 1].kind in ("dash", "word") and not stream.tokens[items[end - 1].start].glued:
        end -= 1
    end = _school(items, end, stream)
    return end if end > at + 1 else at


def _school(items: list[Item], at: int, stream: Stream) -> int:
    """ "… trường cấp 3 Kỳ Lâm", "… trường THPT Nam Đàn 2": past the school that follows; `at` where none does."""
    if at >= len(items) or items[at].end > stream.limit or stream.tokens[items[at].start].flat != "truong":
        return at
    if items[at].kind == "body":
        return at + 1
    level = items[at + 1] if at + 1 < len(items) else None
    if items[at].kind != "word" or level is None or level.kind != "quiet" or level.value != "ordinal":
        return at
    end = at + 2
    while end < len(items) and items[end].kind in ("text", "word", "person") and end - at < MOST:
        if not all(token.capital for token in stream.tokens[items[end].start : items[end].end]):
            break
        end += 1
    return end


def _of_pupils(body: Item, stream: Stream) -> bool:
    flat = " ".join(token.flat for token in stream.tokens[body.start : body.end])
    return any(word in flat for word in OF_PUPILS)


def _year(items: list[Item], at: int, stream: Stream) -> bool:
    """ "12C", "khóa 1998", "- 1988", "niên khóa 75-78"."""
    item = items[at]
    before = stream.tokens[item.start - 1]
    token = stream.tokens[item.start]
    if item.kind == "quiet":
        return token.flat in YEARS or before.text == "-"
    if item.kind == "dash":
        return before.kind == "d"
    if item.kind == "num":
        lettered = item.end < stream.limit and stream.tokens[item.end].glued and len(stream.tokens[item.end].text) == 1
        return (
            (token.kind == "d" and before.text == "-")
            or before.flat in YEARS
            or lettered
            or _of_the_class(stream, item.start)
        )
    if item.kind == "word" and token.flat in YEARS and item.end - item.start <= 2:
        return True
    return item.kind in ("text", "word") and token.glued and len(token.text) == 1 and before.kind == "d"


def _of_the_class(stream: Stream, at: int) -> bool:
    """The last digit of "12A1"."""
    letter = stream.tokens[at - 1]
    return stream.tokens[at].glued and letter.glued and letter.kind == "w" and len(letter.text) == 1
