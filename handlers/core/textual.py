"""What a reader of the text alone must ask: a question for each ask code, the likely answer first."""

from __future__ import annotations

from dataclasses import replace

from handlers.core.draft import Draft, Option, Patch, Question
from handlers.core.facts import Count, Fact, Fund, Gift, Model
from handlers.core.readback import label_of, line_of, title_of
from handlers.core.talk import Say, say

RETYPE = Option(label=say("choice-other"), patch=Patch(passed="", retype=True))
ELSE = Option(label=say("choice-else"), patch=Patch(passed="", retype=True))
DROP = Option(label=say("choice-drop"), patch=Patch(passed="", drop=True))


def ask_text(draft: Draft, titles: frozenset[str]) -> Question | None:
    """The question for the reading's ask code, None where there is none or it was answered."""
    if not draft.ask or "text" in draft.passed:
        return None
    match draft.ask:
        case "model":
            return _model(draft)
        case "meaning" if len(draft.facts) == 1:
            return _meaning(draft, titles, draft.facts[0])
        case "amount":
            return _guess(draft, titles, "ask-amount", fills="amount")
        case "currency" | "value":
            return _money_missing(draft, titles)
        case "duplicate":
            again = Option(label=say("choice-new-one"), patch=Patch(passed="text"))
            return Question(
                lines=(say("ask-duplicate", guess=_lines(draft, titles)),),
                options=(Option(label=say("choice-resent"), patch=Patch(passed="", drop=True)), again),
            )
        case "clear" | "when" | "who" | "exact" | "swapped" | "percent" | "sum" | "meaning" as code:
            return _guess(draft, titles, f"ask-{code}", fills="amount" if code in ("sum", "clear") else None)
    return _guess(draft, titles, "ask-clear")


def _lines(draft: Draft, titles: frozenset[str]) -> Say:
    said = tuple(line_of(_settled(fact), title_of(fact, draft.text, titles)) for fact in draft.facts)
    return said[0] if len(said) == 1 else say("several", lines=said)


def _settled(fact: Fact) -> Fact:
    """The guess as it would be stored: an approximate count that is confirmed is exact."""
    return replace(fact, qualifier=None) if isinstance(fact, Count) else fact


def _guess(draft: Draft, titles: frozenset[str], key: str, fills: str | None = None) -> Question:
    facts = tuple(map(_settled, draft.facts))
    yes = Option(label=say("choice-right"), patch=Patch(passed="text", facts=facts))
    single = len(facts) == 1 and fills is not None and hasattr(facts[0], fills)
    return Question(
        lines=(say(key, guess=_lines(draft, titles)),),
        options=(yes, RETYPE),
        fills=(0, fills) if single and fills else None,
    )


def _model(draft: Draft) -> Question:
    """Offered: the guessed model, its look-alike, then the family model that most figures are of."""
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    guess: Model = (counts[0].model if counts else None) or "family"
    alike: dict[Model, Model] = {"citizen": "community", "community": "citizen", "commune": "community"}
    offered: list[Model] = list(dict.fromkeys((guess, alike.get(guess, "clan"), "family")))
    options = []
    for model in offered:
        facts = tuple(replace(f, model=model) if isinstance(f, Count) and f.model == guess else f for f in draft.facts)
        options.append(Option(label=say(f"model-{model}"), patch=Patch(passed="text", facts=facts)))
    n = next((v for f in counts for v in (f.achieved, f.registered, f.total) if v is not None), 0)
    return Question(lines=(say("ask-model", n=n, model=say(f"model-{guess}")),), options=(*options, RETYPE))


def _meaning(draft: Draft, titles: frozenset[str], fact: Fact) -> Question:
    if isinstance(fact, Count) and fact.of is not None:
        return _of(fact)
    if isinstance(fact, Count):
        return _which_count(fact)
    if isinstance(fact, Gift) and fact.amount is not None:
        gifts: list[Fact] = [replace(fact, stage="received"), replace(fact, stage="pledged")]
        if not fact.donor and not fact.goods:
            gifts.append(Fund(measure="balance", amount=fact.amount, qualifier=fact.qualifier, unit=fact.unit))
        return _between(say("ask-meaning-money", what=line_of(fact)), gifts)
    if isinstance(fact, Fund):
        funds: list[Fact] = [replace(fact, measure="balance"), replace(fact, measure="raised")]
        return _between(say("ask-meaning-fund"), funds)
    return _guess(draft, titles, "ask-meaning")


def _between(line: Say, facts: list[Fact]) -> Question:
    short = all(isinstance(fact, Count) for fact in facts)
    options = [
        Option(label=label_of(fact) if short else line_of(fact), patch=Patch(passed="text", facts=(fact,)))
        for fact in facts
    ]
    return Question(lines=(line,), options=(*options, ELSE))


def _of(fact: Count) -> Question:
    """ "38/45": achieved 38 of 45 registered, or of 45 in all?"""
    assert fact.of is not None
    meant: list[Fact] = [replace(fact, registered=fact.of, of=None), replace(fact, total=fact.of, of=None)]
    part = fact.achieved if fact.achieved is not None else fact.registered
    return _between(say("ask-of", part=part or 0, whole=fact.of), meant)


def _which_count(fact: Count) -> Question:
    """A number with no verb ("xóm 3 45 hộ"), or two in the order the text gives them ("45/38")."""
    if fact.registered is not None and fact.achieved is not None:
        return _between(say("ask-meaning", guess=line_of(fact)), [fact])
    n = next((v for v in (fact.registered, fact.achieved, fact.total) if v is not None), None)
    if n is None:
        return _between(say("ask-meaning", guess=line_of(fact)), [fact])
    bare = replace(fact, registered=None, achieved=None, total=None)
    sides: list[Fact] = [replace(bare, registered=n), replace(bare, achieved=n), replace(bare, total=n)]
    return _between(say("ask-meaning-count", n=n), sides)


def _money_missing(draft: Draft, titles: frozenset[str]) -> Question:
    """Goods with no value, or foreign money: kept without a value, or the value typed in đồng."""
    index = next((i for i, f in enumerate(draft.facts) if isinstance(f, Gift) and f.amount is None), None)
    guess = _lines(draft, titles)
    if index is None:
        return _guess(draft, titles, "ask-clear")
    goods = isinstance(draft.facts[index], Gift) and draft.facts[index].goods  # type: ignore[attr-defined]
    options = (Option(label=say("choice-no-value"), patch=Patch(passed="text")), DROP) if goods else (RETYPE, DROP)
    key = "ask-value" if goods else "ask-currency"
    return Question(lines=(say(key, guess=guess),), options=options, fills=(index, "amount"))
