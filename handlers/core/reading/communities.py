""" "CĐHT đạt": a hamlet or commune that is recognised itself."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.levels import put
from handlers.core.reading.segments import Segment


def read_community(draft: Draft, segment: Segment) -> None:
    """ "CĐHT đạt": the sender's own hamlet, 1 of 1."""
    if "deed" not in segment.tags or any(f.kind == "percent" for f in segment.figures):
        return
    if _of_the_hamlet(draft, segment):
        return
    for item in segment.words("model"):
        own = "community" in (item.tags["model"], item.tags.get("model_or")) or (
            item.tags["model"] == "citizen" and "cdht" in draft.stream.tokens[item.start].flat
        )
        if not (own or item.tags["model"] == "commune") or (segment.counts and not _lone_deed(segment, item)):
            continue
        if segment.of("person") or ("question" in segment.tags and "filler" not in segment.tags):
            continue
        deeds = [i.tags["deed"] for i in segment.words("deed")]
        model = "commune" if item.tags["model"] == "commune" else "community"
        if "achieved" in deeds:
            put(draft, segment, model, {"achieved": 1, "of": 1}, item)  # type: ignore[arg-type]
        elif "not_achieved" in deeds:
            draft.wonder("clear")
        elif "registered" in deeds:
            put(draft, segment, model, {"registered": 1}, item)  # type: ignore[arg-type]


def _of_the_hamlet(draft: Draft, segment: Segment) -> bool:
    """ "…; cộng đồng đạt" behind the counts of other models."""
    if segment.figures or "noun" not in segment.tags or segment.tags & {"question", "negation", "model"}:
        return False
    last = draft.facts[-1] if draft.facts else None
    said = next((i for i in segment.words("noun") if i.tags["noun"] == "community" and "place" not in i.tags), None)
    if said is None or not isinstance(last, Count) or last.model == "community":
        return False
    achieved = any(i.tags["deed"] == "achieved" for i in segment.words("deed"))
    if achieved and draft.stream.tokens[said.start].flat == "cong":
        put(draft, segment, "community", {"achieved": 1, "of": 1}, said)
    return achieved


def _lone_deed(segment: Segment, item: Item) -> bool:
    """Beside figures of other models: none stands between this one and the next, or the end."""
    at = segment.items.index(item)
    for after in segment.items[at + 1 :]:
        if after.kind in ("num", "ratio", "pair", "percent"):
            return False
        if after.kind == "word" and "model" in after.tags:
            break
    return any(i.kind == "word" and "model" in i.tags for i in segment.items[:at])
