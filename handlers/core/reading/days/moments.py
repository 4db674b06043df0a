"""Days and hours of a message placed on its tokens: `when.py` reads coarse words such as "28/11" and "14g30"."""

from __future__ import annotations

from datetime import datetime

from handlers.core.reading.days.heard import Heard
from handlers.core.reading.days.when import Moment, moments_of
from handlers.core.reading.typed.atoms import Stream

JOINERS = frozenset("/:-.'")
AMID = frozenset("/-:")  # between the figures of a day or an hour
FORWARD = frozenset({"meet", "meet_change"})


def moments_by_start(stream: Stream, now: datetime, forward: bool | None = None) -> dict[int, tuple[int, int, Moment]]:
    """Token index where a moment starts -> its start, end and the moment. Empty, and cheap, where no cue stands."""
    if not _cued(stream):
        return {}
    flat: list[str] = []
    typed: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    tokens = stream.tokens
    while at < stream.limit:
        end = at + 1
        if tokens[at].kind in "dw":
            while (
                end < stream.limit and tokens[end].glued and (tokens[end].kind in "dw" or tokens[end].text in JOINERS)
            ):
                end += 1
            while end > at + 1 and tokens[end - 1].text in JOINERS:
                end -= 1
        one = end == at + 1
        flat.append(tokens[at].flat if one else "".join([token.flat for token in tokens[at:end]]))
        typed.append(tokens[at].text if one else "".join([token.text for token in tokens[at:end]]))
        starts.append(at)
        ends.append(end)
        at = end
    if forward is None:
        forward = any(match is not None and match.tags.keys() & FORWARD for match in stream.matches)
    found = {}
    for moment in moments_of(Heard.clean(flat, typed), now, forward):
        start = starts[moment.start]
        found[start] = (start, ends[moment.end - 1], moment)
    return found


def _cued(stream: Stream) -> bool:
    """Whether a word of a day or an hour is said, or figures stand as they do in one."""
    tokens = stream.tokens
    cues = stream.words.moment_cues
    if not cues.keys().isdisjoint(stream.flats):
        for token in tokens:
            cue = cues.get(token.flat)
            if cue is not None and (token.plain or token.low in cue):
                return True
    for at, token in enumerate(tokens[:-2]):
        if token.kind == "d" and (
            "." in token.text or (tokens[at + 1].text in AMID and tokens[at + 1].glued and tokens[at + 2].kind == "d")
        ):
            return True
    return False
