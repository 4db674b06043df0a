"""What a message opens with before it reports: "đúng rồi em, …" or "bỏ tin hồi nãy đi, ấp tui đk 47"."""

from __future__ import annotations

from handlers.core.facts import Answer, Void
from handlers.core.reading.numbers.items import FIGURES
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.sentences import heard
from handlers.core.reading.talk.striking import takes_message

MOST = 14  # tokens before the first stop
FIRM = frozenset({"dung", "chuan", "chinh", "phai"})  # đúng, chuẩn, chính xác, phải rồi: no mere "dạ"
STATES = frozenset({"deed", "model", "gift", "fund", "indicator"})


def opening(draft: Draft) -> Answer | Void | None:
    """An answer or a taking back said before the first stop, where the rest reports something."""
    if "sep" not in draft.kinds or draft.tags.isdisjoint(STATES):
        return None
    stop = next((n for n, i in enumerate(draft.items) if i.kind == "sep"), None)
    if stop is None or draft.items[stop].start > MOST:
        return None
    head, rest = draft.items[:stop], draft.items[stop + 1 :]
    if any(i.kind in FIGURES or i.kind in ("person", "body", "place") for i in head):
        return None
    if not any(i.kind == "word" and i.tags.keys() & STATES and "filler" not in i.tags for i in rest):
        return None
    stream = draft.stream
    said = heard(stream.tokens[: draft.items[stop].start], 0, stream.words.parts["say"], stream.marked)
    figures = any(i.kind in FIGURES for i in rest)
    if takes_message(said) and figures:
        return Void()
    over = {at for cue in ("yes", "light") for first, end in said.cues.get(cue, ()) for at in range(first, end)}
    firm = any(said.tokens[first].flat in FIRM for first, _ in said.cues.get("yes", ()))
    corrects = any("correction" in i.tags and "filler" not in i.tags for i in rest if i.kind == "word")
    return Answer(value="yes") if firm and len(over) == len(said.tokens) and not corrects else None
