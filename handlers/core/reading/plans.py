"""Money that did not come in or go out: planned ("kế hoạch thu 20 triệu"), or given back ("trả lại ông Tần 500k")."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from handlers.core.facts import Fund, Gift, Spending
from handlers.core.reading.draft import Draft

PLANS = frozenset({("ke", "hoach"), ("du", "kien"), ("du", "tinh"), ("du", "dinh"), ("du", "tru")})
BACK = frozenset(
    {("tra", "lai"), ("hoan", "lai"), ("hoan", "tra"), ("lay", "lai"), ("xin", "lai"), ("doi", "lai"), ("gui", "tra")}
)
NEAR = 6  # tokens between those words and the figure


def wonder_at_plans(draft: Draft) -> None:
    """Asks where what would be stored as done is only meant to be, or went the other way."""
    flats = [token.flat for token in draft.stream.tokens]
    if not draft.stream.marked and _only(draft, flats):
        draft.wonder("clear")
    at = {place: pair for place, pair in enumerate(pairwise(flats)) if pair in PLANS or pair in BACK}
    if not at:
        return
    places = list(at)
    for fact, spot in zip(draft.facts, draft.spots, strict=True):
        before = bisect_right(places, spot)
        if not before or spot - places[before - 1] > NEAR:
            continue
        back = at[places[before - 1]] in BACK
        done = isinstance(fact, Spending) or (isinstance(fact, Gift) and (back or fact.stage == "received"))
        if done or (isinstance(fact, Fund) and fact.measure in ("raised", "spent")):
            draft.wonder("clear")
            return


def _only(draft: Draft, flats: list[str]) -> bool:
    """ "chi giup duoc 2 trieu thoi" without marks: paid out, or given, and no more than that (chỉ … thôi)."""
    for fact, spot in zip(draft.facts, draft.spots, strict=True):
        if (
            isinstance(fact, Spending)
            and "thoi" in flats[spot : spot + NEAR]
            and "chi" in flats[max(0, spot - NEAR) : spot]
        ):
            return True
    return False
