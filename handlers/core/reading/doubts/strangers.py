"""Words nobody taught us beside what is stated: a slip there may change a figure or a name, so it is asked."""

from __future__ import annotations

from handlers.core.facts import Count, Fund, Gift, Indicator, Registration, Spending
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.syllable import is_syllable
from handlers.core.reading.typed.tokens import Token

STATED = frozenset({Count, Fund, Gift, Indicator, Registration, Spending})
FIGURED = frozenset({"count", "amount", "donor"})
NAMED = frozenset({"person", "body", "place", "quiet", "moment"})
MANY = 3  # unknown words beside one figure
MOST = 40  # such words looked at


def wonder_at_strangers(draft: Draft) -> None:
    """Asks where a word that is none, or one right beside a figure, leaves the reading in doubt."""
    if not draft.stated.isdisjoint(STATED) and _strangers(draft):
        draft.wonder("clear")


def _strangers(draft: Draft) -> bool:
    if _no_words(draft) or ("body" in draft.kinds and any(_runs_into(draft, item) for item in draft.givers)):
        return True
    if "text" not in draft.kinds:
        return False
    if any(_beside(draft, item) for item in draft.items if item.role == "count"):
        return True
    parts = [part for part in draft.parts if "spend" not in part.tags]  # what it was spent on may be new
    return any(
        any(i.role in FIGURED for i in part.items) and sum(_unknown(draft, i) for i in part.items) >= MANY
        for part in parts
    )


def _unknown(draft: Draft, item: Item) -> bool:
    return item.kind == "text" and len(draft.stream.tokens[item.start].text) > 1


def _no_words(draft: Draft) -> bool:
    """ "đat sáumưi ba hộ": letters that spell no syllable and are no word of ours, and no name's."""
    known, tokens = draft.stream.words.known, draft.stream.tokens
    if not any(len(flat) > 2 and not flat[0].isdigit() for flat in draft.flats - known):
        return False
    none = [at for at, token in enumerate(tokens) if token.flat not in known and token.kind == "w" and _is_none(token)]
    return bool(none) and any(
        item.start <= at < item.end for at in none[:MOST] for item in draft.items if item.kind not in NAMED
    )


def _is_none(token: Token) -> bool:
    half = token.low[: len(token.low) // 2]
    laughs = token.low == half * 2  # "huhu", "kaka"
    return len(token.text) > 2 and token.text.islower() and not laughs and not is_syllable(token.low)


def _beside(draft: Draft, figure: Item) -> bool:
    """An unknown word right before or after a figure that was counted."""
    before = draft.items[figure.place - 1] if figure.place else None
    after = draft.items[figure.place + 1] if figure.place + 1 < len(draft.items) else None
    if before is not None and before.end == figure.start and _unknown(draft, before):
        return True
    return after is not None and after.start == figure.end and _unknown(draft, after)


def _runs_into(draft: Draft, giver: Item) -> bool:
    """ "đồn biên phòng tặg 40 quyển": a body whose last small word stands right before a figure, no verb between."""
    after = draft.items[giver.place + 1] if giver.place + 1 < len(draft.items) else None
    if giver.kind != "body" or after is None or after.start != giver.end:
        return False
    if giver.start and draft.stream.tokens[giver.start - 1].flat in ("cua", "tu"):
        return False  # "nhận của Đoàn thanh niên 1.250.000đ": the verb stands before
    last = draft.stream.tokens[giver.end - 1]
    alone = sum(isinstance(fact, Gift) for fact in draft.facts) == 1  # a list has no verbs
    return alone and after.kind in ("money", "num") and last.kind == "w" and not last.capital
