"""What is asked of those above, or lacking: "kiến nghị xin xã hỗ trợ 5 triệu". Nobody has its figures yet."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

DONE = frozenset({"da", "roi"})
WISHED = "wished for"
OPENS = frozenset({"firm", "soft", "lack"})
NEAR = 3  # items behind a figure that say of what it is, and items before a plea that say whose it is


def pleads(draft: Draft, segment: Segment) -> bool:
    """Whether the segment only asks for what it names, or goes on a list that does; its figures are accounted for."""
    listed = draft.pleading is not None and draft.pleading == segment.place - 1 and segment.lead in (3, 4)
    if "plea" not in segment.tags and not listed:
        return False
    items = segment.items
    if not segment.figures:
        headed = any(i.tags["plea"] == "firm" for i in segment.words("plea"))
        draft.pleading = segment.place if headed or listed else None
        return False
    at = plea_at(items)
    if at is None and listed and _asked([], items, firm=True):
        at = 0
    if at is None or any(f.start < items[at].start for f in segment.figures):
        return False
    plea = items[at].tags.get("plea")
    if plea == "lack" and _still_owed(draft, segment):
        return False
    if DONE & {token.flat for token in draft.stream.tokens[items[at].start : items[-1].end]} and plea != "lack":
        return False  # "xin báo xã cấp cho 5 triệu rồi"
    for item in segment.figures:
        item.role = WISHED
    draft.pleading = segment.place if listed or plea == "firm" else None
    return True


def plea_at(items: list[Item]) -> int | None:
    """Where a plea for the figure behind it begins."""
    for at, item in enumerate(items):
        plea = item.tags.get("plea")
        if plea not in OPENS or item.kind != "word":
            continue
        before, rest = items[:at], items[at + 1 :]
        if plea == "lack":
            counted = bool(before) and before[-1].kind in FIGURES  # "10 cân gạo"
            if not counted and not any(i.kind in ("person", "body") for i in items) and _lacking(rest):
                return at
        elif _asked(before, rest, firm=plea == "firm"):
            return at
    return None


def _lacking(rest: list[Item]) -> bool:
    """ "cần 5 triệu nữa", "thiếu 28 tờ giấy khen"."""
    figure = next((n for n, i in enumerate(rest) if i.kind in FIGURES), None)
    if figure is None or figure > NEAR:
        return False
    if any(i.tags.keys() & {"deed", "model"} for i in rest[:figure]):
        return False
    return rest[figure].kind == "money" or _paper(rest[figure + 1 : figure + 1 + NEAR])


def _asked(before: list[Item], rest: list[Item], *, firm: bool) -> bool:
    """Whether somebody above is to give what the first figure is of: money, certificates, things."""
    figure = next((n for n, i in enumerate(rest) if i.kind in FIGURES), None)
    if figure is None:
        return False
    way, after = rest[:figure], rest[figure + 1 : figure + 1 + NEAR]
    if any("gift" in i.tags and "filler" not in i.tags for i in way) or any(i.kind == "person" for i in way):
        return False
    if _paper(after):
        return True
    given = any("thing" in i.tags or i.tags.get("noun") == "award" for i in after)
    if not given and not any(i.kind == "money" for i in rest):
        return False
    granted = any(i.tags.get("plea") == "grant" or i.tags.get("fund") == "budget" for i in way)
    above = any(i.tags.get("plea") == "above" or i.kind == "body" or i.tags.get("fund") == "budget" for i in way)
    own = any(i.kind in ("person", "body") or "self" in i.tags for i in before[-NEAR:])
    return granted and (firm or above or not own)


def _paper(after: list[Item]) -> bool:
    """Certificates come from above, and are never given to the fund."""
    return any(i.tags.get("plea") == "paper" for i in after)


def _still_owed(draft: Draft, segment: Segment) -> bool:
    """ "bà Lan nộp 300k, còn thiếu 200k": the rest of her gift."""
    last = draft.facts[-1] if draft.facts else None
    return isinstance(last, Gift) and last.donor is not None and segment.lead in (1, 5)
