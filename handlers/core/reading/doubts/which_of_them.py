"""Of several that fit nobody says which: two places before one figure, "bà Hai nào thì chưa rõ", half of an amount, and
what is told only as the same as before.
"""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Count, Fund, Gift, Indicator, Registration
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

LISTED = frozenset({"va", "voi", "lan", "cung"})  # folded, between two places
SAME = frozenset({"nhu", "giong", "bang"})
BEFORE = frozenset({("nam", "ngoai"), ("nam", "truoc"), ("nam", "roi"), ("dot", "truoc"), ("ky", "truoc")})
OURS = frozenset({"so", "lieu", "ket", "ho", "dang", "dat", "thon", "xom", "ap", "to", "ban"})  # folded
SHORT = 14  # tokens of a message that says no more than that
HALVES = frozenset({("mot", "nua"), ("phan", "nua")})
NAMED = frozenset({Registration, Gift})
COUNTED = (Count, Indicator, Fund)


def wonder_which(draft: Draft) -> None:
    """Asks which of them, or how much."""
    if not draft.facts:
        if draft.stream.limit <= SHORT and not SAME.isdisjoint(draft.flats) and _as_before(draft):
            draft.wonder("clear")  # "số hộ năm nay vẫn như năm ngoái"
        return
    if "nao" in draft.flats and not draft.stated.isdisjoint(NAMED) and _which(draft):
        draft.wonder("who")
    if draft.kinds["place"] > 1 and _two_of_them(draft):
        draft.wonder("who")
    if "nua" in draft.flats and draft.kinds["money"] and _half(draft):
        draft.wonder("amount")


def _as_before(draft: Draft) -> bool:
    flats = [token.flat for token in draft.stream.tokens]
    told = any(
        pair in BEFORE and not SAME.isdisjoint(flats[max(0, at - 1) : at]) for at, pair in enumerate(pairwise(flats))
    )
    return told and not OURS.isdisjoint(flats) and "question" not in draft.tags


def _which(draft: Draft) -> bool:
    """ "ông Bảy đăng ký, mà ông Bảy nào thì để tôi hỏi lại"."""
    tokens = draft.stream.tokens
    asked = {a.flat: at for at, (a, b) in enumerate(pairwise(tokens[: draft.stream.limit])) if b.flat == "nao"}
    return any(asked.get(tokens[named.end - 1].flat, -1) >= named.end for named in draft.named)


def _listed(draft: Draft) -> list[tuple[Item, Item]]:
    """Places with nothing but a comma or an "and" between them."""
    found = []
    for at, item in enumerate(draft.items[:-2]):
        between, after = draft.items[at + 1], draft.items[at + 2]
        if item.kind != "place" or after.kind != "place":
            continue
        if (between.kind == "sep" and between.value == 1) or draft.stream.tokens[between.start].flat in LISTED:
            found.append((item, after))
    return found


def _two_of_them(draft: Draft) -> bool:
    """ "tổ 3, tổ 4: đăng ký 121 hộ": two of one sort, and the figure is given to the second alone."""
    units = {fact.unit for fact in draft.facts if isinstance(fact, COUNTED)}
    pairs = [(str(first.value), str(second.value)) for first, second in _listed(draft)]
    return any(a.split()[0] == b.split()[0] and b in units and a not in units for a, b in pairs)


def _half(draft: Draft) -> bool:
    """ "đưa một nửa trong số 2 triệu đã hứa"; "ủng hộ nửa tháng lương" is what it says."""
    flats = [token.flat for token in draft.stream.tokens]
    return any(
        pair in HALVES and ("so" in flats[at : at + 5] or "cua" in flats[at : at + 4])
        for at, pair in enumerate(pairwise(flats))
    )
