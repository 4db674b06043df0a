"""None of them, or every one: "đăng ký được 33 hộ, chưa có hộ nào đạt", "chưa họ nào đăng ký dòng họ học tập"."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from handlers.core.facts import Count, Indicator, Model
from handlers.core.reading.counts.levels import put
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

NEAR = 4  # items between "chưa" and "nào"
WANTED = frozenset({"muon", "mong", "nen", "phai", "se", "du"})  # not done yet, folded
WHICH = frozenset({"nao", "ai", "mo"})
PUPILS = ("university_entrants", "excellent_students")


def none_of_them(draft: Draft, segment: Segment) -> bool:
    """A count of nought: the message counts who signed up and says that none of them was recognised, or the model of
    which there is none is named."""
    if "deed" not in segment.tags:
        return False
    verb = _verb(segment)
    if verb is None or any(not i.role or i.start > verb.start for i in segment.figures):
        return False
    if not WHICH & draft.flats or not not_one(draft, segment, verb) or _asks(segment, verb):
        return False
    last = draft.facts[-1] if draft.facts else None
    model, slot = _named(draft, segment), str(verb.tags["deed"])
    if model is None or "change" in segment.tags:
        if slot == "registered" or not any(p.counts for p in draft.parts):
            return False
        if last is not None and not (isinstance(last, Count) and last.achieved is None):
            return False
        model = last.model if isinstance(last, Count) else draft.model or "family"
    put(draft, segment, cast(Model, model), {slot: 0}, verb)
    return True


def none_behind(draft: Draft, segment: Segment) -> tuple[Segment, Segment] | None:
    """ "đk 59 hộ mà chưa hộ nào đạt": a count, and behind it that there is none; the two parts."""
    last = segment.figures[-1]
    at = next((n for n, i in enumerate(segment.items) if i.start > last.start and _none(draft, i)), None)
    verb = _verb(segment)
    if at is None or verb is None or verb.start < segment.items[at].start or not not_one(draft, segment, verb):
        return None
    parts = (Segment(segment.items[:at], segment.lead, 1), Segment(segment.items[at:], 1, segment.tail))
    for part in parts:
        part.place = segment.place
    return parts


def no_pupil(draft: Draft, segment: Segment) -> bool:
    """ "năm nay không cháu nào đỗ đại học": none of those who are counted."""
    said = next((i for i in segment.words("indicator") if i.tags["indicator"] in PUPILS), None)
    if said is None or not not_one(draft, segment, said) or _asks(segment, said):
        return False
    if any(i.value or i.role for i in segment.figures):
        return False
    for item in segment.figures:
        item.role = "indicator"
    draft.add(Indicator(code=str(said.tags["indicator"]), value=0), said.start)
    return True


def _verb(segment: Segment) -> Item | None:
    return next((i for i in reversed(segment.words("deed")) if i.tags["deed"] in ("achieved", "registered")), None)


def not_one(draft: Draft, segment: Segment, verb: Item) -> bool:
    """ "chưa họ nào", "chưa có hộ nào", "chưa ai" right before what was done."""
    before = [i for i in segment.items if i.end <= verb.start][-NEAR:]
    at = next((n for n, i in enumerate(before) if i.kind in ("word", "num") and _none(draft, i)), len(before))
    return any(WHICH.intersection([t.flat for t in draft.stream.tokens[i.start : i.end]]) for i in before[at:])


def _none(draft: Draft, item: Item) -> bool:
    """A negation; "không" before what is counted was taken for nought."""
    spelled = item.kind == "num" and item.value == 0 and draft.stream.tokens[item.start].kind == "w"
    return spelled or bool(item.tags.keys() & {"negation", "nil"}) or item.tags.get("leave") == "notyet"


def _asks(segment: Segment, verb: Item) -> bool:
    return any("question" in i.tags and "filler" not in i.tags and i.start >= verb.end for i in segment.items)


def _named(draft: Draft, segment: Segment) -> str | None:
    """Of which model there is none: it is named, or another one's noun stands beside counts of others."""
    models = segment.words("model")
    if models:
        return str(models[0].tags["model"])
    nouns = {str(i.tags["noun"]) for i in segment.words("noun")} & {"clan", "unit"}
    beside = any(isinstance(fact, Count) and fact.model not in nouns for fact in draft.facts)
    return nouns.pop() if len(nouns) == 1 and beside else None


def every_one_of_them(draft: Draft, part: Segment) -> bool:
    """ "nhà nào cũng đăng ký hết": how many that is, nobody says."""
    flats = [token.flat for token in draft.stream.tokens[part.items[0].start : part.items[-1].end]]
    return ("nao", "cung") in pairwise(flats) and WANTED.isdisjoint(flats)
