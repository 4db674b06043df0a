"""Whether a segment speaks of money and goods, or of counts."""

from __future__ import annotations

from handlers.core.facts import Count, Gift
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def speaks_of_money(draft: Draft, segment: Segment) -> bool:
    """Whether a segment speaks of money or goods: an amount, or a verb of giving and no count of a model."""
    if segment.money:
        return "indicator" not in segment.tags or not _per_head(segment)
    counts = segment.counts
    if not counts:
        if "gift" not in segment.tags or {"prize", "deed"} <= segment.tags:
            return False  # "đạt giải nhất cuộc thi viết thư"
        firm = [i for i in segment.words("gift") if "filler" not in i.tags]
        return (bool(firm) and not segment.tags & {"deed", "model", "meet", "attend", "question", "request"}) or (
            bool(firm)
            and any(i.tags["gift"] in ("pledged", "cancelled", "pending") for i in firm)
            and "question" not in segment.tags
        )
    if "currency" in segment.tags and "gift" in segment.tags and _in_dollars(segment):
        return True
    if _only_total(segment) and draft.gifts():
        return True
    if segment.tags & {"deed", "model", "change"}:
        return False
    if "thing" in segment.tags and draft.facts and isinstance(draft.facts[-1], Gift) and not segment.words("indicator"):
        return True
    if (segment.of("person") or segment.of("body")) and {"gift", "thing"} <= segment.tags:
        if any("filler" not in i.tags for i in segment.words("gift")):
            return True
        return not any(i.tags["indicator"] == "members" for i in segment.words("indicator"))  # "hoi vien cua chi hoi"
    if "currency" in segment.tags and (draft.stream.marked or _in_dollars(segment)):
        return True  # without marks "do" is mostly đó, and "yen" a name
    if _level(draft, segment) or (len(counts) == 1 and _left_over(draft, segment)):
        return False
    if not any(i.kind == "num" for i in counts):
        return False
    firm = (
        [i for i in segment.words("gift") if "filler" not in i.tags] or segment.words("spend") or segment.words("fund")
    )
    if "indicator" in segment.tags and "thing" not in segment.tags and not segment.tags & {"times", "each"}:
        return False
    if firm and all("fund" in i.tags and "gift" not in i.tags for i in firm) and _counted_homes(segment):
        return False
    if firm and not (segment.tags & {"indicator"} and not segment.words("gift")):
        return True
    person = segment.of("person") or segment.of("body")
    if person and not segment.tags & {"noun", "indicator"}:
        return not any(i.tags.get("quiet") == "after" for i in segment.items if i.kind == "word")
    if draft.people and segment.lead == 4 and not segment.tags & {"noun"}:
        return True
    return segment.tags <= {"equals", "deed"} and bool(segment.words("equals")) and bool(draft.gifts())


def _in_dollars(segment: Segment) -> bool:
    """ "gửi về 400 đô cho các cháu trong thôn"."""
    pairs = zip(segment.items, segment.items[1:], strict=False)
    return any(a.kind == "num" and b.kind == "word" and "currency" in b.tags for a, b in pairs)


def _counted_homes(segment: Segment) -> bool:
    """ "thôn hiện có 215 hộ": households, no balance."""
    models = ("family", "clan", "community", "unit", "citizen")
    return all(
        item.place + 1 < len(segment.items) + segment.items[0].place
        and segment.items[item.place + 1 - segment.items[0].place].tags.get("noun") in models
        for item in segment.counts
    )


def _level(draft: Draft, segment: Segment) -> bool:
    """ "giảm 2 hộ, còn 43": the households left, no money."""
    last = draft.facts[-1] if draft.facts else None
    plain = len(segment.counts) == 1 and segment.counts[0].kind == "num" and (segment.counts[0].value or 0) < 10_000
    return (
        plain
        and isinstance(last, Count)
        and last.added is not None
        and not segment.of("person")
        and not segment.words("gift")
    )


def _left_over(draft: Draft, segment: Segment) -> bool:
    """ "còn 6 hộ" after a count with its denominator."""
    last = draft.facts[-1] if draft.facts else None
    return (
        isinstance(last, Count)
        and last.achieved is not None
        and bool(segment.words("noun"))
        and not segment.of("person")
    )


def _only_total(segment: Segment) -> bool:
    """ "Tổng: 1.000.000" under gifts."""
    return bool(segment.words("equals")) and all(
        i.kind == "num" or (i.kind == "word" and i.tags.keys() & {"equals", "filler"}) for i in segment.items
    )


def _per_head(segment: Segment) -> bool:
    return any(i.tags["indicator"] == "per_capita_fund" for i in segment.words("indicator"))
