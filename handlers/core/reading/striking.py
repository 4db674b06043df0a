"""One entry struck out by its name: "xóa khoản bà Lan 200k", "bỏ khoản 200k của bà Lan"."""

from __future__ import annotations

from handlers.core.facts import Void
from handlers.core.reading.draft import Draft

STRIKES = frozenset({"xoa", "bo", "huy", "gach"})
ENTRIES = frozenset({"khoan", "dong", "muc", "ten", "tien"})
MOST = 14  # tokens


def struck_out(draft: Draft) -> bool:
    """Adds a void of the one named, whose amount only tells which; nothing where more is said than that."""
    tokens, people = draft.stream.tokens, [i for i in draft.items if i.kind == "person"]
    if len(people) != 1 or not 3 <= len(tokens) <= MOST or draft.tags & {"model", "deed", "attend", "meet", "pledge"}:
        return False
    if tokens[0].flat not in STRIKES or not ENTRIES & {token.flat for token in tokens[1:3]}:
        return False
    figures = [item for part in draft.parts for item in part.figures]
    if len(figures) != 1 or figures[0].kind != "money":
        return False
    figures[0].role = "tells which"
    people[0].role = "name"
    draft.add(Void(name=str(people[0].value)), 0)
    return True
