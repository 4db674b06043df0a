"""The numbers of a pasted list: "1. Ô. Tần", "2) bà Lan"."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

# What the first word of an entry may be.
FIRST = frozenset({"deed", "model", "indicator", "fund"})
ENTRIES = FIRST | {"spend", "gift", "noun", "title", "place", "body", "plea", "house", "change", "meet", "word"}


def list_number_at(stream: Stream, at: int, last: int | None = None) -> int | None:
    """ "1. Ô. Tần", "2) bà Lan", "3/ anh Sáu" at the start of a line or after another entry: the number and its
    mark.
    """
    token = stream.tokens[at]
    if token.kind != "d" or len(token.text) > 2 or at + 2 >= stream.limit:
        return None
    before = stream.tokens[at - 1] if at else None
    if stream.numbered is None:
        stream.numbered = numbered(stream)
    if at in stream.numbered:
        return at + (1 if stream.tokens[at + 1].kind == "w" else 2)
    if _in_line(stream, at, last):
        return at + 2
    if before is not None and before.kind != "n":
        if int(token.text.split(".")[0].split(",")[0]) != (last or 0) + 1:
            return None
        if before.text not in ";,:.)-+" and not _entry_before(stream, at):
            return None
    mark, after = stream.tokens[at + 1], stream.tokens[at + 2]
    if mark.text == "|" and (before is None or before.kind == "n") and after.kind == "w":
        return at + 2
    if (
        mark.text not in ".)/-"
        or after.kind != "w"
        or (mark.text in "/-" and mark.glued and stream.tag(at + 2, "title") is None and not after.capital)
    ):
        return None
    if mark.text == "/" and stream.tag(at + 2, "noun") is not None and stream.tag(at + 2, "title") is None:
        return None
    if mark.text in "-" and not (stream.tag(at + 2, "title") or after.capital):
        return None
    if before is not None and before.kind != "n" and not (stream.tag(at + 2, "title") or after.capital):
        return None
    return at + 2


def numbered(stream: Stream) -> frozenset[int]:
    """Where the numbers of a list that goes on in one line stand: "1) đk 65; 2) đạt 60", one after another from 1."""
    found: list[int] = []
    for at, token in enumerate(stream.tokens[: stream.limit - 2]):
        if token.kind != "d" or token.text != str(len(found) + 1):
            continue
        mark, after = stream.tokens[at + 1], stream.tokens[at + 2]
        if mark.kind == "w" and _names_bare(stream, at, found):
            found.append(at)
            continue
        if not mark.glued or mark.text not in ".)/-" or after.kind != "w":
            continue
        if found and mark.text != stream.tokens[found[0] + 1].text:
            continue
        if (mark.text == "/" and after.glued) or (at and not _free_before(stream, at)):
            continue
        if not stream.tags_at(at + 2).keys() & (ENTRIES if found or stream.marked else FIRST) and not after.capital:
            continue  # typed plain and small, it may be a name
        found.append(at)
    return frozenset(found) if len(found) > 1 else frozenset()


def _names_bare(stream: Stream, at: int, found: list[int]) -> bool:
    """ "đk gđht: 1 Lê Văn Hơn, 2 Trần Thị Nụ": numbers without a mark, before full names or titles and names."""
    name, more = stream.tokens[at + 1 : at + 3]
    if name.glued or not more.capital or more.kind != "w" or not stream.said & {"deed", "leave"}:
        return False
    tags = stream.tags_at(at + 1).keys()
    if not ("surname" in tags and name.capital and not tags & {"place", "house"}) and "title" not in tags:
        return False
    before = stream.tokens[at - 1] if at else None
    if before is None or before.kind == "n" or before.text == ":":
        return True
    if before.kind == "p":
        return bool(found) and before.text in ",;-"
    return bool(found) and before.capital if found else bool(stream.tags_at(at - 1).keys() & {"deed", "model"})


def _free_before(stream: Stream, at: int) -> bool:
    """Whether nothing right before a number says of what it is: "xóm 1. đk 45", "đạt 2."."""
    before = stream.tokens[at - 1]
    if before.kind != "w":
        return before.text not in "/.,-(" or not stream.tokens[at].glued
    if before.flat in ("thang", "ngay", "nam", "so", "la"):
        return False
    said = stream.tags_at(at - 1).keys()
    return not said & {"place", "quiet", "equals", "about", "change", "deed", "indicator", "model", "digit"} or (
        scale_at(stream, at - 1) is not None
    )


def _in_line(stream: Stream, at: int, last: int | None) -> bool:
    """ "Đăng ký: 1. Lò Thị Piếng 2. Tòng Văn Hặc", "1) … 2) …": the next number of a list that goes on in one line."""
    token, mark, after = stream.tokens[at : at + 3]
    before = stream.tokens[at - 1] if at else None
    if not token.text.isdigit() or int(token.text) != (last or 0) + 1 or not mark.glued or mark.text not in ".)/":
        return False
    opens = before is None or before.kind == "n" or before.text in ":-;,.("
    if (last is None and not opens) or after.kind != "w" or (mark.text == "/" and after.glued):
        return False
    tags = stream.tags_at(at + 2).keys()
    if before is not None and before.kind == "w" and not before.capital:
        said = stream.tags_at(at - 1).keys()
        if scale_at(stream, at - 1) is None and said & {"deed", "indicator", "change", "about", "equals", "total"}:
            return False  # "đạt 2. Thôn 3 đạt 5."
    household = (
        "house" in tags and (stream.tag(at + 3, "title") is not None or stream.tokens[at + 3].capital)
        if at + 3 < stream.limit
        else False
    )
    return after.capital or household or bool(tags & {"title", "place", "body"})


def _entry_before(stream: Stream, at: int) -> bool:
    if stream.tokens[at + 1].text not in ".)":
        return False
    name = (
        stream.tag(at + 2, "surname") is not None
        and stream.tokens[at + 2].capital
        and scale_at(stream, at - 1) is not None
    )
    return name or (
        stream.tag(at + 2, "title") is not None
        and at > 0
        and stream.tag(at - 1, "thing") is None
        and stream.tag(at - 1, "indicator") is None
        and stream.tag(at - 1, "deed") is None
    )
