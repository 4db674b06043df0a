"""Full names without titles as entries of a list typed small: "1. nguyễn tiến sửu", "…: lê văn tám, hồ quốc việt"."""

from __future__ import annotations

from handlers.core.reading.names.name_bounds import ends, highland, joins, may_be_name
from handlers.core.reading.typed.atoms import Stream

MOST = 4  # words of a full name
UNLISTED = frozenset(
    {"own", "self", "pronoun", "negation", "question", "model", "house", "place", "title", "deed", "fund"}
)
DONE = frozenset({"deed", "leave"})
HEADS = frozenset({"deed", "model", "house"})  # sorts of words that an entry may stand behind


def entry_at(stream: Stream, at: int) -> tuple[int, int] | None:
    """ "2. hoàng thị nhàn\n", "…: lê văn tám, hồ quốc việt": a full name that is all of an entry."""
    token = stream.tokens[at]
    if token.kind != "w" or (not at and stream.limit < 4):
        return None
    if at and stream.tokens[at - 1].kind not in "np" and stream.tags_at(at - 1).keys().isdisjoint(HEADS):
        return None
    kin = at + 2 < stream.limit and stream.tokens[at + 1].flat == "con" and joins(stream, at + 1)
    if kin and (stream.matches[at] is None or (stream.marked and not stream.matches[at].exact)):  # type: ignore[union-attr]
        return (at, at + 1) if not at or stream.tokens[at - 1].kind in "np" else None  # "nẫm con ông khiết"
    middle = at + 2 < stream.limit and (
        "middle" in stream.tags_at(at + 1) or (stream.marked and highland(stream, at + 1))
    )
    known = "surname" in stream.tags_at(at) or (middle and stream.marked and stream.matches[at] is None)
    if not known or not (middle or may_be_name(stream, at, at)):
        return None
    if middle and not stream.marked and _of_a_lineage(stream, at):
        return at, at + 2
    end = at + 2 + middle
    if not middle and not may_be_name(stream, at + 1, at):
        return None
    while end < stream.limit and end - at <= MOST and not ends(stream, end):
        if not may_be_name(stream, end, at):
            return None
        end += 1
    if end - at > MOST or end > stream.limit or not ends(stream, end):
        return None
    if middle:
        return at, end
    stop = end >= stream.limit or stream.tokens[end].kind in "ndp"
    return (at, end) if stop and stream.marked and at and stream.tokens[at - 1].text in ".)-:\n,;" else None


def _of_a_lineage(stream: Stream, at: int) -> bool:
    """ "ho le van dang ky dong ho hoc tap", "dong ho vu dinh tang quy 3tr": the verb is behind a name of two words."""
    if not at or stream.tokens[at - 1].flat != "ho" or stream.tokens[at + 1].flat == "thi" or at + 3 >= stream.limit:
        return False
    if not ends(stream, at + 2) or joins(stream, at + 2):
        return False
    if at > 1 and stream.tokens[at - 2].flat == "dong":
        return True
    if stream.tokens[at + 2].flat == "thi":
        return "clans" in stream.said and bool(stream.tags_at(at + 3).keys() & DONE)
    verb, after = stream.matches[at + 2], stream.matches[at + 3]
    if verb is None or verb.length < 2 or verb.tags.keys().isdisjoint(DONE):
        return False
    again = after is not None and after.length >= verb.length and not after.tags.keys().isdisjoint(DONE)
    return not again  # "ho le van dat duoc cong nhan": Lê Văn Đạt


def left_out(stream: Stream, spans: list[tuple[int, int]]) -> bool:
    """Whether beside full names without titles an entry stands that may be one: all of them are names or none. An entry
    that begins with a surname is added to them.
    """
    opened = {start for start, end in spans if end - start > 1 and _bare(stream, start)}
    if not opened:
        return False
    starts = {start for start, _ in spans}
    for at in range(stream.limit - 1):
        if at in starts or stream.tokens[at].kind != "w" or not _bare(stream, at):
            continue
        end = at
        while end < stream.limit and stream.tokens[end].kind == "w" and _common(stream, end):
            end += 1
        if 1 < end - at <= MOST and ends(stream, end):
            if "surname" not in stream.tags_at(at):
                return True
            spans.append((at, end))
    return False


def _common(stream: Stream, at: int) -> bool:
    """A word that may be in a name where names are listed."""
    match = stream.matches[at]
    if match is None or "surname" in match.tags:
        return True
    return match.length == 1 and not match.tags.keys() & UNLISTED


def _bare(stream: Stream, at: int) -> bool:
    """The head of an entry: behind a comma or a list's number, and no title."""
    before = stream.tokens[at - 1] if at else None
    opens = before is None or before.text in ",;.):-" or before.kind == "n"
    return opens and not stream.tags_at(at).keys() & {"title", "house", "body", "place"}
