"""A verb that is a firm's trade: "Công ty đóng tàu Sông Cấm cam kết …", "cơ sở thu mua phế liệu Hai Lúa hứa …"."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream

FIRMS = frozenset(
    {"cong", "cty", "ct", "doanh", "dn", "dntn", "xuong", "co", "hop", "htx", "xi", "trai", "dai", "cua", "hang", "doi"}
)
MOST = 5  # small words of a trade
ACTS = frozenset({"gift", "deed", "leave", "spend"})


def trade_end(stream: Stream, at: int, start: int, verb: int) -> int | None:
    """Where the name of the firm at `at` ends whose trade, begun at `start`, has a verb in it: small words, then a name
    in capitals, then a verb of its own. None where the verb at `verb` is what it did.
    """
    if stream.tokens[at].flat not in FIRMS or verb > start + MOST:
        return None
    end = start
    while end < stream.limit and end - start < MOST and _small(stream, end):
        end += 1
    name = end
    while end < stream.limit and stream.tokens[end].capital and stream.tokens[end].kind == "w":
        end += 1
    if name == start or end == name or end <= verb or not _acts(stream, end):
        return None
    return end


def _small(stream: Stream, at: int) -> bool:
    token = stream.tokens[at]
    return token.kind == "w" and not token.capital and not stream.tags_at(at).keys() & {"title", "house", "place"}


def _acts(stream: Stream, at: int) -> bool:
    """A verb behind the name, perhaps after one small word: "đã nộp", "vừa ủng hộ"."""
    for here in (at, at + 1):
        if here < stream.limit and stream.tags_at(here).keys() & ACTS and not stream.tokens[here].capital:
            return True
        if here < stream.limit and "filler" not in stream.tags_at(here):
            return False
    return False
