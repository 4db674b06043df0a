"""A figure told before and counted anew: "hôm trước báo 52 hộ, giờ rà lại là 54"."""

from __future__ import annotations

from handlers.core.facts import Correction
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.deciding import whole_of
from handlers.core.reading.talk.wrong_and_right import by_clause

# Said of what was told before; without one of these it was not put right.
SLIPS = frozenset({"nham", "lon", "sai", "trat", "nguoc", "bay", "thieu", "thua", "du", "sot", "lo"})
RISEN = frozenset({"len", "xuong", "tang", "giam"})  # "bữa tui nói 28 nhà, chừ lên 31": both were so
MENDS = frozenset({"chinh", "sua", "doi", "nhat"})  # folded: chỉnh, sửa, đổi, cập nhật
ELSE = frozenset({"trang", "moi", "thuc", "quyen", "xac", "nha"})  # behind them: chỉnh trang, đổi mới, sửa nhà
TO_BE = frozenset({"len", "xuong", "sang", "la"})  # folded, between the two
HEAD = 4  # tokens in which the verb of mending stands
LONGEST = 30  # tokens


def read_recount(draft: Draft, figures: list[Item]) -> bool:
    """Adds the correction where the first figure was told earlier and the second is the new count; whether it was."""
    if len(figures) != 2 or figures[0].kind != figures[1].kind or figures[0].kind not in ("num", "money"):
        return False
    old, new = figures
    if len(draft.stream.tokens) > LONGEST or draft.tags & {"question", "spend"}:
        return False
    if old.value is None or new.value is None or old.value == new.value:
        return False
    if _set_anew(draft, old, new):
        return _put_right(draft, old, new)
    if "change" in draft.tags:
        return False
    if draft.kinds.get("place", 0) > 1:
        return False
    if draft.kinds.get("person", 0) > 1 and sum(i.kind == "person" for i in draft.items) > 1:
        return False
    achieved = draft.said("deed", "achieved")
    if not SLIPS.isdisjoint(draft.flats) and (order := by_clause(draft, figures, surely=True)) is not None:
        if not (achieved and draft.said("deed", "registered")):
            return _put_right(draft, *order)
        draft.wonder("clear")  # "lúc nãy em báo đăng ký 45 sai, đạt 40"
    if achieved and not _of_the_first(draft, old, new):
        return False
    said = whole_of(draft)
    if said is None or not said.has("told", "ago", "recount"):
        return False
    before = [min(start for start, _ in said.cues[cue]) for cue in ("told", "ago")]
    between = any(old.end <= start < new.start for start, _ in said.cues["recount"])
    risen = any(token.flat in RISEN for token in said.tokens[old.end : new.start])
    if max(before) >= new.start or not between or risen or by_clause(draft, figures) == (new, old):
        return False
    return _put_right(draft, old, new)


def _set_anew(draft: Draft, old: Item, new: Item) -> bool:
    """ "chỉnh quỹ tồn từ 4tr2 thành 4tr9": a verb of mending at the head, and from what to what."""
    if MENDS.isdisjoint(draft.flats):
        return False
    flats = [token.flat for token in draft.stream.tokens[: new.start]]
    at = next((n for n, flat in enumerate(flats[: min(HEAD, old.start)]) if flat in MENDS), None)
    if at is None or flats[at + 1] in ELSE or (flats[at] == "nhat" and flats[at - 1 : at] != ["cap"]):
        return False
    if flats[-1] == "thanh":
        return True
    return flats[at] in ("chinh", "sua") and flats[-1] in TO_BE and old.start > 0 and flats[old.start - 1] == "tu"


def _of_the_first(draft: Draft, old: Item, new: Item) -> bool:
    """ "hôm trước báo 57 hộ đạt, thiệt ra là 55": one thing was done, told with the first figure."""
    stop = next((i.start for i in draft.items[old.place : new.place] if i.kind == "sep"), None)
    deeds = [i for i in draft.items if i.kind == "word" and "deed" in i.tags]
    return stop is not None and len(deeds) == 1 and deeds[0].start < stop


def _put_right(draft: Draft, old: Item, new: Item) -> bool:
    old.role = new.role = "correction"
    named = next((i for i in draft.items if i.kind == "person"), None)
    if named is not None:
        named.role = "name"
    name = str(named.value) if named else None
    draft.add(Correction(old=old.value, new=new.value, name=name), min(old.start, new.start))
    return True
