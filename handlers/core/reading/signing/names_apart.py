"""Who signs up in a sentence of its own beside counts: "GĐHT đk 45 đạt 38. Nhà bà Tám Én hổng chịu đăng ký gđht"."""

from __future__ import annotations

from handlers.core.facts import Count, Registration
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.naming import read_names
from handlers.core.reading.signing.own_house import own, own_model
from handlers.core.reading.signing.signed_below import signed_below

DEEDS = frozenset({"registered", "achieved"})
LEFT = frozenset({"withdrawn", "declined"})
TALK = frozenset({"question", "change", "correction", "void", "lack", "request"})
TOLD = frozenset({"deed", "leave"})
COUNTED = "among those counted"


def read_names_apart(draft: Draft) -> bool:
    """Registers whoever is named in a sentence without figures that says what he did, and of which model; whether
    somebody was.
    """
    said = _sentences(draft)
    if len(said) < 2:
        return False
    apart = [parts for parts in said if _stands_alone(draft, parts)]
    if not apart:
        return False
    inside = {i for parts in apart for part in parts for i in part.items}
    others = [i for i in draft.items if (i.kind == "person" or i.kind == "body") and not i.role and i not in inside]
    for item in others:
        item.role = COUNTED
    before = len(draft.facts)
    read_names(draft, [part for parts in apart for part in parts])
    for item in others:
        item.role = ""
    return len(draft.facts) > before


def _sentences(draft: Draft) -> list[list[Segment]]:
    """The stretches between full stops; behind what is told in full a semicolon parts them too, and "còn" of another
    model.
    """
    found: list[list[Segment]] = []
    told = False
    for part in draft.parts:
        first = part.items[0].start
        behind = told and (draft.stream.tokens[first - 1].text == ";" or _of_another(draft, part))
        if part.lead in (2, 3) or not found or behind:
            found.append([])
        found[-1].append(part)
        told = bool(part.figures) or not part.tags.isdisjoint(TOLD)
    return found


def _of_another(draft: Draft, part: Segment) -> bool:
    """ "…, còn GĐHT đạt 33 hộ", "CĐHT … được công nhận rồi, trường mầm non cũng đạt đơn vị học tập"."""
    first = part.items[0]
    heads = draft.stream.tokens[first.start].flat == "con" or first.kind in ("person", "body")
    return heads and "model" in part.tags and "deed" in part.tags


def read_own_apart(draft: Draft) -> None:
    """ "nhà tui đăng ký GĐHT nghen. Công dân học tập đạt 91": the sender's own household, in a sentence of its own."""
    if not draft.own_house or "model" not in draft.tags or not draft.facts:
        return
    for parts in _sentences(draft):
        part = parts[0]
        if len(parts) > 1 or part.figures or part.tags & TALK or "model" not in part.tags or part.of("place"):
            continue
        house = any(i.kind == "word" and "self" in i.tags and i.end - i.start > 1 for i in part.items)
        if not house or part.of("person") or part.of("body") or signed_below(draft, part):
            continue
        status = own(draft, part, [i.tags["deed"] for i in part.words("deed")])
        at = part.items[0].start
        if status is not None and not any(at <= spot < part.items[-1].end for spot in draft.spots):
            draft.add(Registration(status=status, model=own_model(draft, part)), at)


def _stands_alone(draft: Draft, parts: list[Segment]) -> bool:
    if any(part.figures or part.tags & TALK for part in parts) or any(part.of("place") for part in parts):
        return False
    unit = any(i.tags["model"] == "unit" for part in parts for i in part.words("model"))
    named = [i for part in parts for i in part.items if i.kind in ("person", "body") and not i.role]
    people = [i for i in named if i.kind == "person" or i.lineage or unit]
    deeds = {i.tags["deed"] for part in parts for i in part.words("deed") if "filler" not in i.tags}
    left = {i.tags["leave"] for part in parts for i in part.words("leave") if "filler" not in i.tags}
    done = bool(deeds & DEEDS) or bool(left & LEFT)
    return bool(people) and done and (any("model" in part.tags for part in parts) or _same_model(draft, people))


def _same_model(draft: Draft, people: list[Item]) -> bool:
    """Where no model is said, families were counted, and households are named."""
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    done = all(fact.registered is not None or fact.achieved is not None for fact in counts)
    return done and {fact.model for fact in counts} == {"family"} and all(i.kind == "person" for i in people)
