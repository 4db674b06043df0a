"""A giver who takes his own gift back; what was noted is not struck out by it."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.sentences import Sentence


def gives_no_more(draft: Draft, said: Sentence, giver: Item) -> bool:
    """ "o Gái xin rút lại khoản ủng hộ": what she does; not "đừng tính khoản của chị Mơ, chị ấy rút lại rồi"."""
    if not any(i.tags.get("gift") == "cancelled" and i.start >= giver.end for i in draft.items):
        return False
    return all(start > giver.start for cue in ("take", "uncount") for start, _ in said.cues.get(cue, ()))
