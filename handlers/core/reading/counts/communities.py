""" "CĐHT đạt": a hamlet or commune that is recognised itself."""

from __future__ import annotations

from handlers.core.facts import Count, Model
from handlers.core.reading.counts.levels import put
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

WEAK = frozenset({"filler", "negation", "answer"})


def read_community(draft: Draft, segment: Segment) -> None:
    """ "CĐHT đạt": the sender's own hamlet, 1 of 1."""
    if ("deed" not in segment.tags and draft.hamlets is None) or any(f.kind == "percent" for f in segment.figures):
        return
    if _of_the_hamlet(draft, segment) or (_in_a_list(draft) and _of_the_next(draft, segment)):
        return
    for item in segment.words("model"):
        own = "community" in (item.tags["model"], item.tags.get("model_or")) or (
            item.tags["model"] == "citizen" and "cdht" in draft.stream.tokens[item.start].flat
        )
        if not (own or item.tags["model"] == "commune") or (segment.counts and not _lone_deed(segment, item)):
            continue
        if item.tags["model"] == "citizen" and _of_somebody(draft, segment):
            continue
        if segment.of("person") or (
            "question" in segment.tags and ("filler" not in segment.tags or any(_how_many(i) for i in segment.items))
        ):
            continue
        if "question" in segment.tags and _which(draft, segment):
            continue
        deeds = segment.words("deed")
        done = {i.tags["deed"] for i in deeds}
        model: Model = "commune" if item.tags["model"] == "commune" else "community"
        spot = deeds[-1] if deeds and segment.of("place") else item
        if "achieved" in done:
            _and_before(draft, segment, model, {"achieved": 1, "of": 1})
            put(draft, segment, model, {"achieved": 1, "of": 1}, spot)
        elif "not_achieved" in done:
            draft.wonder("clear")
        elif "registered" in done:
            _and_before(draft, segment, model, {"registered": 1})
            put(draft, segment, model, {"registered": 1}, spot)
        if (places := segment.of("place")) and not segment.counts:
            draft.hamlets = (model, segment.place)
            if len(places) > 1 and len(deeds) > 1:
                draft.wonder("who")  # "thôn Đông đạt và thôn Đoài đạt"


def _of_somebody(draft: Draft, segment: Segment) -> bool:
    """ "Dương Thị Hạt, sinh 1958, xóm Gò, đăng ký CDHT": somebody is named in the same sentence."""
    place = segment.place
    while place and draft.parts[place].lead == 1:
        place -= 1
        if any(not i.role for i in draft.parts[place].of("person")):
            return True
    return False


def _in_a_list(draft: Draft) -> bool:
    return draft.hamlets is not None or (draft.model == "community" and not draft.facts)


def _of_the_next(draft: Draft, segment: Segment) -> bool:
    """ "cộng đồng học tập: thôn 2 đạt, thôn 5 đạt, thôn 8 chưa đạt": the places that follow the first."""
    places = segment.of("place")
    if len(places) != 1 or segment.figures or "model" in segment.tags:
        return False
    model, before = draft.hamlets or ("community", segment.place - 1)
    if before != segment.place - 1 or any(_asks(i) for i in segment.items):
        return False
    done = {i.tags["deed"] for i in segment.words("deed")}
    unsaid = not done and all(i.kind == "place" or i.tags.keys() & WEAK for i in segment.items)
    denied = any("negation" in i.tags or i.tags.get("leave") == "notyet" for i in segment.items)
    if "not_achieved" in done or (denied and (unsaid or "achieved" in done)):
        values = {"achieved": 0, "of": 1}
    elif "achieved" in done:
        values = {"achieved": 1, "of": 1}
    elif "registered" in done:
        values = {"registered": 1}
    else:
        return False
    draft.hamlets = (model, segment.place)
    places[0].role = "told of"
    put(draft, segment, model, values, places[0])
    return True


def _asks(item: Item) -> bool:
    return "question" in item.tags and not item.tags.keys() & {"negation", "leave"}


def _how_many(item: Item) -> bool:
    """ "bao nhiêu phần trăm hộ đạt thì được …": asked, and nothing recognised."""
    return _asks(item) and "vague" not in item.tags and item.end - item.start > 1


def _which(draft: Draft, segment: Segment) -> bool:
    """ "có mấy thôn đạt …", "thôn nào đạt …": which hamlets, or how many."""
    for item in segment.items:
        if item.kind == "word" and _asks(item):
            near = draft.items[item.place + 1 : item.place + 2]
            if draft.stream.tokens[item.start].flat == "nao":
                near = draft.items[item.place - 1 : item.place] if item.place else []
            if any(i.tags.get("noun") in ("community", "commune") for i in near):
                return True
    return False


def _and_before(draft: Draft, segment: Segment, model: Model, values: dict[str, int]) -> None:
    """ "thôn 2, thôn 5 đạt cộng đồng học tập": the places named before the one beside the verb."""
    first, own = segment.place, draft.unit
    while first and draft.parts[first].lead == 1 and _only_place(draft.parts[first - 1]):
        first -= 1
    for part in draft.parts[first : segment.place]:
        place = part.of("place")[0]
        draft.unit = str(place.value)
        put(draft, segment, model, values, place)
    draft.unit = own


def _only_place(part: Segment) -> bool:
    return len(part.of("place")) == 1 and all(i.kind == "place" or "filler" in i.tags for i in part.items)


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
