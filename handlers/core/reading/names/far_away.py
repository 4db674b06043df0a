"""Those who went away and send home: "anh em ở Sài Gòn gửi về 20 triệu" is one giver, "anh em ở xóm 3" are ours."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.words import Match

ABROAD = frozenset({"nuoc", "thanh", "tp", "mien"})  # folded: nước ngoài, thành phố, miền Nam


def hear_far_away(stream: Stream) -> None:
    """Makes each phrase that leads up to where they are a giver's, or takes it without its "ở" where that is here."""
    if "away" not in stream.said:
        return
    for at, match in enumerate(stream.matches):
        if match is None or "away" not in match.tags:
            continue
        end = at + match.length
        if _far_off(stream, end):
            stream.matches[at] = Match(match.length, {"body": "body"}, match.exact)
        else:
            stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, end - 1)


def _far_off(stream: Stream, at: int) -> bool:
    if at >= stream.limit or "place" in stream.tags_at(at):
        return False
    return stream.tokens[at].capital or stream.tokens[at].flat in ABROAD or bool(stream.region_at(at))
