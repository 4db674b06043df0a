"""Full names one behind another without a comma: "Lò Văn Ún Quàng Thị Inh", "Trần Minh Quân Lê Ngọc Hân"."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream

MIDDLES = frozenset({"van", "thi"})
MOST = 60  # tokens of a run of names


def next_begins(stream: Stream, start: int, at: int) -> bool:
    """Whether the surname at `at` begins another name, that at `start` being whole: behind it stands "Văn" or "Thị" or
    the A of the highlands, or just as many words are left as names of three have.
    """
    whole = 3 if _middle(stream, start + 1) else 2
    if at - start < whole:
        return False
    if _middle(stream, at + 1):
        return True
    if at - start < 3 or stream.tokens[at].text.isupper():
        return False
    end = at
    while end < stream.limit and end - at < MOST and stream.large(end):
        if end > at + 2 and _middle(stream, end) and "surname" in stream.tags_at(end - 1):
            return (end - 1 - at) % 3 == 0
        end += 1
    return (end - at) % 3 == 0


def _middle(stream: Stream, at: int) -> bool:
    """ "Văn", "Thị" or "A" typed large, before a word typed large."""
    if not (stream.large(at) and stream.large(at + 1)):
        return False
    return stream.tokens[at].flat in MIDDLES or stream.tokens[at].text == "A"
