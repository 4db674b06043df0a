"""Nothing new: "tuần này không phát sinh", "hông có chi mới hết"."""

from __future__ import annotations

from handlers.core.facts import Count, Nil
from handlers.core.reading.numbers.items import FIGURES
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def read_nil(draft: Draft) -> bool:
    """ "tuần này không phát sinh"; with a figure beside it, it says nothing of its own."""
    flats = {token.flat for token in draft.stream.tokens[:24]}
    if "question" in draft.tags and flats & {"nao", "mo"} and flats & {"nhung", "con", "may"}:
        return False  # "còn những thôn nào chưa có số liệu"
    if ("attend", False) in draft.values and draft.tags & {"delegate"}:
        return False  # "mai em bận mà không có ai đi thay"
    if "cu" in flats and flats & {"sao", "ha", "kia", "sua"}:
        return False  # "sao vẫn số cũ thế em"
    reminds = ("request", "remind") in draft.values  # "nhac may khom chua goi so gium chi"
    nothing = "nil" in draft.tags or (not reminds and any(_none_of(part) for part in draft.parts))
    if nothing and not any(i.kind in FIGURES for i in draft.items):
        homes = not draft.flats.isdisjoint(("ho", "nha")) and "dong" not in draft.flats
        if draft.said("deed", "achieved") and (draft.marks or "place" in draft.kinds) and homes:
            draft.add(Count(model="family", achieved=0), 0)  # "thôn 5 năm nay không có hộ nào đạt"
            return True
        if draft.said("deed", "achieved"):
            draft.wonder("clear")
        draft.add(Nil(), 0)
        return True
    return False


def _none_of(part: Segment) -> bool:
    """ "hông có phát sinh gì hết", "hổng có chi mới hết": a negation, then nothing but what there is none of."""
    at = next((n for n, i in enumerate(part.items) if "negation" in i.tags), None)
    rest = part.items[at + 1 :] if at is not None else []
    while rest and (rest[-1].kind == "sep" or (rest[-1].kind == "text" and rest[-1].end - rest[-1].start == 1)):
        rest = rest[:-1]
    said = {str(i.tags["nothing"]) for i in rest if "nothing" in i.tags}
    return "core" in said and all(i.kind == "word" and i.tags.keys() & {"nothing", "filler", "self"} for i in rest)
