"""A total and its parts both read as money: "họ góp được 7tr5, chi trưởng 3tr, chi hai 2tr5, chi ba 2tr"."""

from __future__ import annotations

from handlers.core.facts import Fact, Fund, Gift, Spending
from handlers.core.reading.segments.draft import FAR, Draft

PARTS = 2  # at least so many make up a total


def wonder_at_sums(draft: Draft) -> None:
    """Asks where the first amount is exactly what those behind it add up to."""
    if not PARTS < len(draft.facts) <= FAR:
        return
    last = draft.facts[-1]
    if isinstance(last, Fund) and last.measure == "raised":
        parts = [fact.amount or 0 for fact in draft.facts[:-1] if isinstance(fact, Gift) and fact.donor is None]
        if len(parts) == len(draft.facts) - 1 and sum(parts) == last.amount:
            draft.wonder("sum")  # "thu ủng hộ 7 triệu, thu hội phí 1tr2, tổng thu 8tr2"
        return
    first, rest = draft.facts[0], draft.facts[1:]
    raised = isinstance(first, Fund) and first.measure == "raised"
    if not raised and (len(rest) <= PARTS or not isinstance(first, Gift) or not _collective(draft, first)):
        return
    amounts = [_amount(fact) for fact in rest]
    if None not in amounts and sum(amount or 0 for amount in amounts) == _amount(first):
        draft.wonder("sum")


def _collective(draft: Draft, gift: Gift) -> bool:
    """Given by a body of many, or by nobody named."""
    return not any(i.kind == "person" and i.role == "donor" and str(i.value) == gift.donor for i in draft.items)


def _amount(fact: Fact) -> int | None:
    if isinstance(fact, Fund) and fact.measure != "raised":
        return None
    return fact.amount if isinstance(fact, (Fund, Gift, Spending)) else None
