"""A place that fills a line of a form: "Thôn: An Lạc", "Tên ấp: Vĩnh Lợi", "Tổ: 3"."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream

MOST = 4  # words of its name
UNFILLED = frozenset({"deed", "model", "fund", "own", "indicator"})  # behind "Thôn:", and no name
SAID = frozenset({"negation", "nil", "filler", "answer", "noun", "question", "request", "meet"})  # typed small


def field_at(stream: Stream, at: int, start: int) -> tuple[str, int] | None:
    """ "Thôn: An Lạc" on a line of a form: the name or number that fills it, up to the line's end or a dash."""
    titled = at > 0 and stream.tokens[at - 1].flat == "ten"
    if at > titled and stream.tokens[at - 1 - titled].kind != "n":
        return None
    end = start
    while end < stream.limit and end - start < MOST and stream.tokens[end].kind in "wd":
        end += 1
    numbered = [n for n in range(start, end) if stream.tokens[n].kind == "d"]
    ends = end >= stream.limit or stream.tokens[end].kind == "n" or stream.tokens[end].text in ",;-–"
    if end == start or not ends or (numbered and (numbered != [end - 1] or len(stream.tokens[end - 1].text) > 2)):
        return None
    if any(stream.tags_at(n).keys() & (UNFILLED if stream.large(n) else UNFILLED | SAID) for n in range(start, end)):
        return None
    words = [token.text for token in stream.tokens[start:end]]
    return " ".join(word.capitalize() if word.islower() else word for word in words), end
