"""The numbers of a pasted list: "1. Ô. Tần", "2) bà Lan"."""

from __future__ import annotations

from handlers.core.reading.atoms import Stream


def list_number_at(stream: Stream, at: int, last: int | None = None) -> int | None:
    """ "1. Ô. Tần", "2) bà Lan", "3/ anh Sáu" at the start of a line or after another entry: the number and its
    mark.
    """
    token = stream.tokens[at]
    if token.kind != "d" or len(token.text) > 2 or at + 2 >= stream.limit:
        return None
    before = stream.tokens[at - 1] if at else None
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


def _entry_before(stream: Stream, at: int) -> bool:
    if stream.tokens[at + 1].text not in ".)":
        return False
    name = (
        stream.tag(at + 2, "surname") is not None and stream.tokens[at + 2].capital and stream.scale(at - 1) is not None
    )
    return name or (
        stream.tag(at + 2, "title") is not None
        and at > 0
        and stream.tag(at - 1, "thing") is None
        and stream.tag(at - 1, "indicator") is None
        and stream.tag(at - 1, "deed") is None
    )
