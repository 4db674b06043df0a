"""Who is called by when he was born, without a title: "Hai Đực với Út Lành đăng ký"."""

from __future__ import annotations

from handlers.core.reading.names.people import SIGNS, SUMS, Person
from handlers.core.reading.names.titles import ORDERS
from handlers.core.reading.typed.atoms import Stream

NO_NICKNAME = frozenset({"deed", "leave", "model", "gift", "place", "title", "house", "fund", "request"})
LEADS = frozenset({"voi", "va", "co", "nha"})  # folded, before him


def by_birth(stream: Stream, at: int) -> Person | None:
    """Only where it is told who signed up and no figure is: "Ba Đình đăng ký 45 hộ" is a place."""
    first, after = stream.tokens[at], stream.tokens[at + 1] if at + 1 < stream.limit else None
    if after is None or not stream.marked or not stream.said & SIGNS or stream.said & SUMS:
        return None
    if not first.capital or first.flat not in ORDERS or not after.capital or after.text.isupper():
        return None
    if stream.tags_at(at + 1).keys() & NO_NICKNAME or any(token.kind == "d" for token in stream.tokens):
        return None
    before = stream.tokens[at - 1] if at else None
    if before is not None and before.kind == "w" and before.flat not in LEADS:
        return None
    return Person(f"{first.text} {after.text}", at + 2, True, False)
