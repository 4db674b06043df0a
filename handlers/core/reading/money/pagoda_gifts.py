"""A pagoda typed without marks gives: "chua Dieu Duc hua 5 trieu" is chùa Diệu Đức, and nobody has "not yet" given."""

from __future__ import annotations

from handlers.core.facts import Gift, Spending
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.atoms import Stream

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
    if not names and Spending in draft.stated and _small_name(draft.stream):
        draft.wonder("who")


def _small_name(stream: Stream) -> bool:
    """ "chua long phuoc trao 20 trieu": between "chua" and the verb two small words that may be a pagoda's name."""
    if stream.limit < 4 or stream.tokens[0].flat != "chua" or stream.tag(3, "spend") is None:
        return False
    said = stream.tags_at(1).keys() | stream.tags_at(2).keys()
    return said <= {"surname", "given"}


def _is_pagoda(draft: Draft, giver: Item) -> bool:
    if not giver.place or not draft.stream.tokens[giver.start].capital:
        return False
    before = draft.items[giver.place - 1]
    opens = before.place == 0 or draft.items[before.place - 1].kind in BEFORE
    return opens and before.end == giver.start and draft.stream.tokens[giver.start - 1].flat == "chua"
