"""Whether "không" ends a question and is no nought: "có gì mới không em", "nhà em có đăng ký được không"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.core.reading.typed.atoms import Stream

ADDRESSED = frozenset(
    {"em", "a", "chau", "con", "bac", "chu", "co", "anh", "chi", "vay", "the", "rua", "ha", "hi", "ta", "nhi"}
)
FIGURED = frozenset(
    {"so", "la", "dat", "duoc", "dang", "ky", "dk", "bang", "con", "tram", "nghin", "ngan", "linh", "le"}
)
QUESTION = 12  # tokens between "có" and its "không"


def asks(stream: Stream, at: int) -> bool:
    """Whether "không" ends a question: nothing but an address behind it, and no figure's word before it."""
    if at < 2 or stream.tokens[at].flat != "khong" or stream.tokens[at - 1].kind == "p":
        return False
    if _whether(stream, at):
        return True
    if stream.tokens[at - 1].flat in FIGURED:
        return False
    for here in range(at + 1, min(at + 4, stream.limit)):
        if stream.tokens[here].text in ("?", ".", ",", "!", "\n"):
            return here > at + 1 or stream.tokens[here].text == "?"
        if stream.tokens[here].flat not in ADDRESSED:
            return False
    return at + 1 < stream.limit


def _whether(stream: Stream, at: int) -> bool:
    """ "nhà em có đăng ký được không": the other half of "có" in its clause, at the end of it; "còn thôn
    nào chưa nộp số không"."""
    after = stream.tokens[at + 1] if at + 1 < stream.limit else None
    if after is not None and after.kind == "w" and after.flat not in ADDRESSED:
        return False
    for here in range(at - 1, max(-1, at - QUESTION), -1):
        if stream.tokens[here].kind in "pn" or stream.tokens[here].kind == "d":
            return False
        if stream.tokens[here].flat in ("co", "nao"):
            return True
    return False
