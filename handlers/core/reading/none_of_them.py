"""None of them was recognised: "đăng ký được 33 hộ, chưa có hộ nào đạt"."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Count, Model
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.levels import put
from handlers.core.reading.segments import Segment

NEAR = 4  # items between "chưa" and "nào"


def none_of_them(draft: Draft, segment: Segment) -> bool:
    """A count of nought, where the message counts who signed up and says that none of them was recognised."""
    if "deed" not in segment.tags or not segment.tags & {"negation", "nil"}:
        return False
    verb = next((i for i in reversed(segment.words("deed")) if i.tags["deed"] == "achieved"), None)
    if (
        verb is None
        or any(not i.role or i.start > verb.start for i in segment.figures)
        or not _not_one(draft, segment, verb)
        or not any(p.counts for p in draft.parts)
    ):
        return False
    last = draft.facts[-1] if draft.facts else None
    if last is not None and not (isinstance(last, Count) and last.achieved is None):
        return False
    models = segment.words("model")
    model = models[0].tags["model"] if models else last.model if last is not None else draft.model or "family"
    put(draft, segment, cast(Model, model), {"achieved": 0}, verb)
    return True


def _not_one(draft: Draft, segment: Segment, verb: Item) -> bool:
    """ "chưa họ nào", "chưa có hộ nào", "chưa ai" right before what was done."""
    before = [i for i in segment.items if i.end <= verb.start][-NEAR:]
    flats = [token.flat for i in before for token in draft.stream.tokens[i.start : i.end]]
    denied = any(i.kind == "word" and i.tags.keys() & {"negation", "nil"} for i in before)
    return denied and bool({"nao", "ai", "mo"} & set(flats))
