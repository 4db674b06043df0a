"""A figure told before and counted anew: "hôm trước báo 52 hộ, giờ rà lại là 54"."""

from __future__ import annotations

from handlers.core.facts import Correction
from handlers.core.reading.deciding import whole_of
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.wrong_and_right import by_clause

# Said of what was told before; without one of these it was not put right.
SLIPS = frozenset({"nham", "lon", "sai", "trat", "nguoc", "bay", "thieu", "thua", "du", "sot", "lo"})
RISEN = frozenset({"len", "xuong", "tang", "giam"})  # "bữa tui nói 28 nhà, chừ lên 31": both were so
LONGEST = 30  # tokens


def read_recount(draft: Draft, figures: list[Item]) -> bool:
    """Adds the correction where the first figure was told earlier and the second is the new count; whether it was."""
    if len(figures) != 2 or figures[0].kind != figures[1].kind or figures[0].kind not in ("num", "money"):
        return False
    if len(draft.stream.tokens) > LONGEST or draft.tags & {"change", "question", "spend"}:
        return False
    old, new = figures
    if old.value is None or new.value is None or old.value == new.value:
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
    if achieved:
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


def _put_right(draft: Draft, old: Item, new: Item) -> bool:
    old.role = new.role = "correction"
    named = next((i for i in draft.items if i.kind == "person"), None)
    if named is not None:
        named.role = "name"
    name = str(named.value) if named else None
    draft.add(Correction(old=old.value, new=new.value, name=name), min(old.start, new.start))
    return True
