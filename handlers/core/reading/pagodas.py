"""A pagoda typed without marks: "chua Dieu Duc hua 5 trieu" gives as chùa Diệu Đức, and nobody has "not yet" given."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.atoms import Stream
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.places import Named

BEFORE = frozenset({"sep", "colon", "dash", "mark"})


def name_pagodas(draft: Draft) -> None:
    """The giver's name with "chua" before it, where that opens a stretch and capitals follow."""
    if draft.stream.marked or "negation" not in draft.tags:
        return
    tokens = draft.stream.tokens
    names = {
        str(item.value): " ".join(token.text for token in tokens[item.start - 1 : item.end])
        for item in draft.items
        if item.kind == "person" and item.role == "donor" and _is_pagoda(draft, item)
    }
    for index, fact in enumerate(draft.facts if names else ()):
        if isinstance(fact, Gift) and fact.donor in names:
            draft.change(index, donor=names[fact.donor])


def pagoda_at(stream: Stream, at: int) -> int | None:
    """Where the name of a pagoda ends that opens a stretch, where schools and offices sign up: "Chua Phuoc Long dang
    ky don vi hoc tap"."""
    if stream.marked or (at and stream.tokens[at - 1].kind not in "np") or not _said(stream):
        return None
    end = at + 1
    while end < stream.limit and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    return end if end > at + 1 else None


def _said(stream: Stream) -> bool:
    return any(match is not None and match.tags.get("model") == "unit" for match in stream.matches)


def within(stream: Stream, at: int) -> int | None:
    """ "su thay Thich Dam Nhung tru tri chua Bo De dang ky": where a pagoda's name ends that only tells whose he is."""
    end = at + 1
    while end < stream.limit and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    return end if end > at + 2 and at and not stream.tokens[at].capital and "model" in stream.said else None


def _is_pagoda(draft: Draft, giver: Item) -> bool:
    if not giver.place or not draft.stream.tokens[giver.start].capital:
        return False
    before = draft.items[giver.place - 1]
    opens = before.place == 0 or draft.items[before.place - 1].kind in BEFORE
    return opens and before.end == giver.start and draft.stream.tokens[giver.start - 1].flat == "chua"


def called_pagoda(stream: Stream, at: int, end: int) -> Item:
    name = " ".join(token.text for token in stream.tokens[at:end])
    item = Item("body", at, end, name, {"body": "body"})
    item.other = Named(name, end)
    return item
