"""Whose the figures are, where the sender says that they are not his own: "đó là số của thôn bên"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.sentences import TAIL, Sentence

FIGURES_OF = frozenset({"so", "la", "lieu", "cao", "deu", "day", "nay", "do", "ca", "nham", "lon", "ay", "no", "ho"})
US = frozenset({"tui", "toi", "em", "e", "minh", "bac", "chu", "nha", "ta", "tao", "choa", "con", "chau", "nay", "ni"})
SLIPS = frozenset({"nham", "lon", "sai"})
COMPARED = frozenset({"bang", "hon", "kem", "gap", "voi", "thua", "vuot"})
OF_US = frozenset({"cua", "so", "thon", "xom", "ap", "ban", "to", "khom", "buon", "lang", "ben", "doi"})


def of_others(draft: Draft, said: Sentence) -> bool:
    """ "đăng ký 40, đạt 35, đó là số của thôn bên", "45 hộ ấy không phải của thôn tui"."""
    tokens = draft.stream.tokens
    for start, _ in said.cues.get("elsewhere", ()):
        before = [token.flat for token in tokens[max(0, start - 2) : start]]
        owned = before[-1:] == ["cua"]
        if owned:
            before = before[:-1]
        if before and (before[-1] == "so" or (owned and before[-1] in FIGURES_OF)):
            compared = COMPARED & {token.flat for token in tokens[max(0, start - 4) : start]}
            return not compared and not _then_ours(draft, start)
    return "correction" in draft.tags and any(
        item.tags.get("correction") == "not" and _our_own(draft, item.end) for item in draft.items
    )


def _then_ours(draft: Draft, at: int) -> bool:
    """ "…, ấp tui đk 47": one's own place, and a figure behind it."""
    flats = [token.flat for token in draft.stream.tokens[at + 1 : max(draft.spots, default=0)]]
    return any(a in OF_US and a != "cua" and b in US for a, b in pairwise(flats))


def _our_own(draft: Draft, at: int) -> bool:
    """ "của thôn tui" at the end of a clause; "không phải thôn em bịa đâu" goes on."""
    tokens, limit = draft.stream.tokens, draft.stream.limit
    here = at
    while here < limit and tokens[here].flat in OF_US:
        here += 1
    if here in (at, limit) or tokens[here].flat not in US:
        return False
    return here + 1 == limit or tokens[here + 1].kind != "w" or tokens[here + 1].flat in TAIL


def slipped(draft: Draft) -> bool:
    """ "anh Tư chưa đóng nha, hồi nãy tui ghi lộn": which of what was noted was wrong, and is this one anew?"""
    return any(
        item.tags.get("correction") == "cue"
        and "filler" not in item.tags
        and (draft.stream.marked or item.end - item.start > 1)  # "lon" is lợn too
        and not SLIPS.isdisjoint(token.flat for token in draft.stream.tokens[item.start : item.end])
        for item in draft.items
    )
