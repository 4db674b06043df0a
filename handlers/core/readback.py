"""Reading back: every figure in a sentence that says exactly what is stored, and reads as the same figure again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.core.facts import Count, Fact, Fund, Gift, Indicator, Nil, Registration, Spending
from handlers.core.talk import Counted, IndicatorName, Money, Percent, Say, say
from handlers.core.tally import tenths


def line_of(fact: Fact, title: str = "") -> Say:
    """One fact as a line without its place; `title` is how the sender called the person named."""
    match fact:
        case Count():
            return say("fact-count", model=say(f"model-{fact.model or 'unknown'}"), parts=tuple(_parts(fact)))
        case Registration():
            return say(f"fact-{fact.status}", name=_called(fact.name, title), model=say(f"model-{fact.model}"))
        case Gift():
            return _gift(fact, title)
        case Fund():
            return say(f"fact-fund-{fact.measure}", amount=_money(fact.amount, fact))
        case Spending():
            return _spending(fact)
        case Indicator():
            return say("fact-indicator", name=IndicatorName(fact.code), value=Counted(fact.code, int(fact.value or 0)))
        case Nil():
            return say("fact-nil")
    return say("fact-none")


def label_of(fact: Fact) -> Say:
    """A fact short enough for a button: of a count the numbers alone, what was achieved first; of money the amount."""
    if isinstance(fact, Fund) and fact.amount is not None:
        return say("money", amount=Money(fact.amount))
    if not isinstance(fact, Count):
        return line_of(fact)
    sides = [side for side in ("achieved", "registered", "total") if getattr(fact, side) is not None]
    return say("several", lines=tuple(say(f"part-{side}", n=getattr(fact, side)) for side in sides))


def _parts(fact: Count) -> Sequence[Say]:
    parts = [
        say(f"part-{side}", n=getattr(fact, side))
        for side in ("total", "registered", "achieved")
        if getattr(fact, side) is not None
    ]
    if fact.of is not None:
        parts.append(say("part-of", n=fact.of))
    if fact.added is not None:
        parts.append(say("part-added", n=fact.added) if fact.added >= 0 else say("part-reduced", n=-fact.added))
    whole = fact.registered or fact.of or fact.total
    if parts and fact.achieved is not None and (share := tenths(fact.achieved, whole)) is not None:
        parts[-1] = say("part-share", part=parts[-1], share=Percent(share))
    return parts


def _money(amount: int | None, fact: Fact) -> Say:
    if amount is None:
        return say("money-unknown")
    return say(f"money-{(fact.qualifier or 'exact').replace('_', '-')}", amount=Money(amount, spelled=True))


def _called(name: str | None, title: str) -> Say:
    if not name:
        return say("name-none")
    return say("name-titled", title=title, name=name) if title else say("name-plain", name=name)


def _gift(fact: Gift, title: str) -> Say:
    who = _called(fact.donor, title)
    if fact.goods:
        what = say("goods-counted", n=fact.quantity, goods=fact.goods) if fact.quantity else say(
            "goods-plain", goods=fact.goods)  # fmt: skip
        if fact.amount is not None:
            what = say("goods-valued", goods=what, amount=_money(fact.amount, fact))
    elif fact.amount is None and fact.stage == "cancelled":
        what = say("gift-nothing-more")
    else:
        what = _money(fact.amount, fact)
    named = "named" if fact.donor else "nameless"
    line = say(f"fact-gift-{fact.stage}-{named}", who=who, what=what)
    if fact.due:
        line = say("fact-gift-due", gift=line, due=date.fromisoformat(fact.due))
    return line


def _spending(fact: Spending) -> Say:
    line = say("fact-spending", amount=_money(fact.amount, fact))
    if fact.recipients:
        line = say("fact-spending-recipients", line=line, n=fact.recipients)
    return say("fact-spending-purpose", line=line, purpose=fact.purpose) if fact.purpose else line


def title_of(fact: Fact, text: str, titles: frozenset[str]) -> str:
    """`title_in` for whomever the fact names."""
    return title_in(text, getattr(fact, "donor", None) or getattr(fact, "name", None), titles)


def title_in(text: str, name: str | None, titles: frozenset[str]) -> str:
    """The courtesy title the text gives before the name ("ông" in "ông Tần ủng hộ"), "" where it gives none."""
    if not name:
        return ""
    before = text.casefold().partition(name.casefold())[0].split()
    return before[-1] if before and before[-1] in titles else ""
