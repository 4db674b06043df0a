"""What was done and undone since: "bà Nhâm hồi trước đăng ký giờ đổi ý rồi", "nhà ông Dần rút rồi vô lại"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Registration
from handlers.core.reading.segments.draft import Draft

# Folded, behind what was done.
BACK = frozenset({("doi", "y"), ("vo", "lai"), ("vao", "lai"), ("ky", "lai"), ("dk", "lai"), ("nghi", "lai")})
SIGNS = frozenset({"lai", "y"})  # one of them is in each


def turned_back(draft: Draft) -> bool:
    """Whether behind the first thing told of a household it is said that it was the other way round since; then the
    guess is what it has come to.
    """
    if SIGNS.isdisjoint(draft.flats):
        return False
    done = next((i for i in draft.items if i.kind == "word" and i.tags.keys() & {"deed", "leave"}), None)
    said = [token.flat for token in draft.stream.tokens[done.end :]] if done is not None else []
    if not any(pair in BACK for pair in pairwise(said)):
        return False
    index = draft.last(Registration)
    fact = draft.facts[index] if index is not None else None
    if index is not None and isinstance(fact, Registration):
        draft.change(index, status="withdrawn" if fact.status == "registered" else "registered")
    return True
