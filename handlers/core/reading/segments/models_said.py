"""Which model is meant by a name, where a message names several."""

from __future__ import annotations

from bisect import bisect
from typing import cast

from handlers.core.facts import MODELS, Model
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


class Models:
    """The models a message names, for its names in turn."""

    def __init__(self, draft: Draft, first: Item) -> None:
        """`first`: the first of those named. "Công dân học tập: bà Nụ. Gia đình học tập: anh Tú" says the model ahead,
        "bà Nụ đk công dân học tập; anh Tú đk gia đình học tập" behind."""
        said = [item for item in draft.items if item.kind == "word" and "model" in item.tags]
        self._places = [item.start for item in said]
        self._models = [cast(Model, item.tags["model"]) for item in said]
        self._ahead = bool(said) and self._places[0] < first.start
        self._parts = draft.parts
        self._starts = [part.items[0].start for part in draft.parts]

    def of(self, person: Item) -> Model:
        """That of the name's own segment, else the one its list is of."""
        if not self._models:
            return "family"
        part = self._parts[max(0, bisect(self._starts, person.start) - 1)]
        if own := part.words("model"):
            return cast(Model, own[0].tags["model"])
        after = bisect(self._places, person.start)
        if self._ahead or after == len(self._models):
            return self._models[max(0, after - 1)]
        return self._models[after]


def models_in_question(part: Segment) -> bool:
    """ "đăng ký công dân hay gia đình chi đó": one of two."""
    return any(
        _model(a) and "or" in o.tags and _model(b)
        for a, o, b in zip(part.items, part.items[1:], part.items[2:], strict=False)
    )


def _model(item: Item) -> bool:
    return item.kind == "word" and ("model" in item.tags or item.tags.get("noun") in MODELS)
