"""Who is to come to a meeting, which is no count: "họp 20h ở nhà văn hóa, mỗi nhà 1 người"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft


def each_sends(draft: Draft) -> None:
    """ "họp 20h ở nhà văn hóa, mỗi nhà 1 người": who is to come to a meeting is no count."""
    if "meet" not in draft.tags or draft.tags & {"deed", "model", "gift", "fund", "spend"}:
        return
    if not any(i.kind == "moment" for i in draft.items):
        return
    invited = "indicator" not in draft.tags
    for item, after in zip(draft.items, [*draft.items[1:], None], strict=False):
        if item.kind != "num" or item.role not in ("", "one giver"):
            continue
        if item.start and draft.stream.tokens[item.start - 1].flat in ("duoc", "dc"):
            continue  # "họp bình xét được 109 hộ"
        comes = after is not None and after.tags.get("noun") in ("person", "family", "pupil")
        if comes or (invited and (_called(after) or _numbered(draft, item))):
            item.role = "of the meeting"


def _called(after: Item | None) -> bool:
    """ "Mời chi hội trưởng 8 ấp", "kính mời 12 chi hội trưởng": how many are called to it."""
    return after is not None and after.kind == "word" and bool(after.tags.keys() & {"place", "post"})


def _numbered(draft: Draft, item: Item) -> bool:
    """ "phòng họp số 2": which room."""
    flats = [t.flat for t in draft.stream.tokens[max(0, item.start - 4) : item.start]]
    return bool({"phong", "truong", "tang"} & set(flats)) and flats[-1] in ("so", "phong", "hop", "truong", "tang")
