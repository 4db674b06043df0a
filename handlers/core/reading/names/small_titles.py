"""Titles before names typed small: "ông hoan và bà nụ", "b. thảo"; no "quán bà mười", no "ba trieu" without marks."""

from __future__ import annotations

from handlers.core.reading.names.householders import TITLES as PLAIN_TITLES
from handlers.core.reading.names.letters import LETTERS
from handlers.core.reading.names.name_bounds import FOLLOW, TITLES, VERBS, said
from handlers.core.reading.typed.atoms import Stream

# Without marks no titles: chủ nhật, chứ tổng.
OTHERS = frozenset({("chu", "nhat"), ("chu", "tong"), ("chu", "yeu"), ("chu", "de"), ("chi", "tieu")})


def title_before(stream: Stream, at: int) -> int:
    """Past the title at `at`, small and of one name: "ông", "b.", "chị"; 0 where none stands."""
    token = stream.tokens[at]
    if token.kind != "w" or token.capital:
        return 0
    after = at + 1
    if token.text in LETTERS:
        if "title" not in stream.tags_at(at) or not _opens(stream, at) or after >= stream.limit:
            return 0
        if "correction" in stream.tags_at(after):
            return 0  # "a nham, dat 38"
        return after + 1 if stream.tokens[after].text == "." and stream.tokens[after].glued else after
    if token.low not in TITLES and (stream.marked or token.flat not in PLAIN_TITLES):
        return 0
    match = stream.matches[at]
    if match is None or (match.length > 1 and (stream.marked or "spend" not in match.tags)):
        return 0
    if after >= stream.limit or (at and "title" in stream.tags_at(at - 1)):
        return 0
    tags, found = stream.tags_at(after).keys(), stream.matches[after]
    sure = not stream.marked or (found is not None and found.exact)  # "mơ" among words with marks is no "mợ"
    if sure and "title" in tags:
        return 0
    if _shop(stream, at):
        return 0
    if not stream.marked and (token.flat, stream.tokens[after].flat) in OTHERS:
        return 0
    if not stream.marked and token.flat == "ba" and tags & {"noun", "house", "thing"}:
        return 0
    if (sure and "about" in tags) or (token.flat == "chi" and tags & {"quiet", "scope", "indicator"}):
        return 0
    if not stream.marked and tags & {"noun", "house", "fund", "money"} and not tags & {"surname", "given"}:
        return 0  # "co them ba ho", "chi quy 3tr2"
    if not stream.marked and (tags & {"digit", "joint", "scale", "negation"} or stream.tokens[after].flat == "no"):
        return 0  # "ba trieu", "chi muoi tam trieu", "chu hong phai 95"
    return after


def _shop(stream: Stream, at: int) -> bool:
    """ "quán bà mười", "quán phở bà xuân", "chua ong met": the title is part of a shop's name or a pagoda's."""
    for size in range(1, min(at, 3) + 1):
        before, found = stream.tokens[at - size], stream.matches[at - size]
        if before.kind != "w" or before.flat in ("dinh", "va", "voi"):
            return False
        if before.flat == "chua" or (found is not None and found.tags.get("body") not in (None, "clan")):
            return True
    return False


def _opens(stream: Stream, at: int) -> bool:
    before = stream.tokens[at - 1] if at else None
    return before is None or before.kind in "np" or before.flat in ("nha", "ho", "va", "voi", "cua")


def in_row(stream: Stream, at: int) -> bool:
    """A title behind a comma or "với", of somebody whose name is not clear."""
    if not at or at + 1 >= stream.limit or "title" not in stream.tags_at(at) or stream.tokens[at + 1].kind != "w":
        return False
    before, after = stream.tokens[at - 1], stream.tokens[at + 1]
    if said(stream, at + 1) or after.low in FOLLOW or stream.tags_at(at + 1).keys() & VERBS:
        return False
    return before.text in ",;-+" or before.flat in ("va", "voi", "nha", "ho")
