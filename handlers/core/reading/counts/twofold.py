"""CDHT without marks: công dân or cộng đồng học tập, told by how many there are."""

from __future__ import annotations

from handlers.core.facts import Count, Model
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.windows import Window

COMMUNE = 300  # households, from which on there are several communities
FEW = 60  # communities of a commune


def citizen_or_community(draft: Draft, window: Window) -> tuple[Model, bool]:
    """Which it is, and whether it may be the other."""
    if any(item.tags.get("noun") == "citizen" and item.end - item.start == 2 for item in draft.items):
        return "citizen", False  # "CDHT (cong dan) 402"
    value = window.figure.value
    most = max(value) if isinstance(value, tuple) else value
    if not isinstance(most, int):
        return "citizen", True
    families = [fact for fact in draft.facts[-FAR:] if isinstance(fact, Count) and fact.model == "family"]
    homes = max((n or 0 for f in families for n in (f.total, f.registered, f.achieved, f.of)), default=0)
    if homes and most > homes:
        return "citizen", False  # "GDHT 203/231, CDHT 415/502"
    return ("community" if homes >= COMMUNE and most <= FEW else "citizen"), True
