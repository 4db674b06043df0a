"""Signed up, and recognised since: "nhà bà Tư đăng ký đầu năm, cuối năm đạt", "anh Ba đăng ký và đã được công nhận"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

SINCE = frozenset({"va", "da", "nay", "cuoi", "vua", "gio", "roi"})  # folded, between the two verbs
AIMED = frozenset({"phan", "de", "cho", "mong", "se", "chua", "khong", "muon", "quyet", "hua", "tieu"})
TOLD = frozenset({"place", "noun", "self", "question", "change", "negation", "leave", "gift", "indicator"})


def recognised_too(draft: Draft, part: Segment) -> str | None:
    """What both verbs come to, in one stretch."""
    deeds = [i for i in part.words("deed") if i.tags["deed"] in ("registered", "achieved")]
    if len(deeds) != 2 or part.figures or deeds[0].tags["deed"] != "registered" or "leave" in part.tags:
        return None
    if deeds[1].tags["deed"] != "achieved":
        return None
    between = {token.flat for token in draft.stream.tokens[deeds[0].end : deeds[1].start]}
    return None if between & AIMED or not between & SINCE else "achieved"


def recognised_since(draft: Draft, part: Segment, status: str | None) -> bool:
    """Behind a comma, of the one who signed up."""
    if status != "registered" or part.lead not in (1, 5) or part.figures or not TOLD.isdisjoint(part.tags):
        return False
    said = {token.flat for token in draft.stream.tokens[part.items[0].start : part.items[-1].end]}
    return AIMED.isdisjoint(said)


def signs_again(draft: Draft, part: Segment, status: str | None) -> bool:
    """ "nhà ông Bình năm ngoái đạt, năm nay đăng ký tiếp": of which year is it told?"""
    if status != "achieved" or part.lead not in (1, 5) or part.figures:
        return False
    flats = [token.flat for token in draft.stream.tokens[: part.items[-1].end]]
    return any(a == "nam" and b in ("ngoai", "truoc") for a, b in pairwise(flats)) and "nay" in flats
