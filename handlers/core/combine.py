"""One unit's own figures and its children's sum made one: the rule of stated figures over the tree.

A unit's own stated figure stands until every expected child has one, then the children's sum; without one of its own,
the children's sum so far. What was noted one by one (receipts, promises, spending) is the unit's own plus its
children's.
"""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.facts import MODELS, Model
from handlers.core.line import group
from handlers.core.own import Own, OwnFund, Stand
from handlers.core.sums import MODEL_NUMBERS, FundSum, Gathered, ModelSum, Sums, plus
from handlers.core.tally import Figure

_NO_MODEL, _NO_FUND, _NO_OWN_FUND = ModelSum(), FundSum(), OwnFund()
IMPLIED: tuple[Model, ...] = ("community", "commune")  # each valid unit is one, where no total is stated


class Ground(NamedTuple):
    """What is known of a unit without any figure. `of` is how many children are expected to give figures (bodies such
    as schools are not: they never replace what the commune states); `hamlets` and `communes` the valid ones at or below
    it; `households` its own; `gone` that it has ended and now counts in another."""

    of: int = 0
    hamlets: int = 0
    communes: int = 0
    households: int | None = None
    gone: bool = False


def combine(own: Own, below: Gathered, ground: Ground) -> tuple[Sums, dict[str, Figure]]:
    """What the unit contributes upward, and its figures as they are shown."""
    figures: dict[str, Figure] = {}
    heads = {code.partition(".")[0] for code in own.stands} | set(own.names) | set(below.sums.models)
    models = {model: _model(model, own, below, ground, figures) for model in MODELS if model in heads}
    fund = None
    if own.fund is not None or below.sums.fund is not None or "fund" in heads:
        fund = _fund(own, below, ground, figures)
    singles: dict[str, int] = {}
    for code in sorted({code for code in own.stands if group(code) == code} | set(below.sums.singles)):
        figure = count(own.stands.get(code), below.sums.singles.get(code), below.parts.get(code, 0), ground.of)
        figures[code] = figure
        if figure.value is not None:
            singles[code] = figure.value
    return Sums(models, fund, singles), figures


def count(own: Stand | None, below: int | None, parts: int, of: int) -> Figure:
    """The rule for a stated count."""
    stands = own is not None and not 0 < of <= parts
    value = own.value if own is not None and (stands or below is None) else below
    if own is None:
        return Figure(value, None, below, parts, of)
    return Figure(value, own.value, below, parts, of, own.qualifier if value == own.value else None)


def _model(model: Model, own: Own, below: Gathered, ground: Ground, figures: dict[str, Figure]) -> ModelSum:
    kids = below.sums.models.get(model, _NO_MODEL)
    register = own.names.get(model)
    # Without a stated count the names registered one by one are the count.
    named = {"registered": register.registered, "achieved": register.achieved or None} if register else {}
    mine: dict[str, int] = {}  # the numbers of this unit that stand as its own, not as its children's sum
    for name in MODEL_NUMBERS:
        code = f"{model}.{name}"
        stand = own.stands.get(code)
        if stand is None and (known := named.get(name)) is not None:
            stand = Stand(known, None, "")
        kids_sum: int | None = getattr(kids, name)
        if stand is None and kids_sum is None:
            continue
        figure = count(stand, kids_sum, below.parts.get(code, 0), ground.of)
        figures[code] = figure
        if figure.own is not None and not 0 < figure.of <= figure.parts:
            mine[name] = figure.own
    total, registered, achieved = (
        figures[code].value if (code := f"{model}.{name}") in figures else None for name in MODEL_NUMBERS
    )
    of = ground.of
    complete = {name for name in MODEL_NUMBERS if of <= below.parts.get(f"{model}.{name}", 0)} if of else set()
    units = ground.hamlets if model == "community" else ground.communes
    if model in IMPLIED:
        excess = mine["total"] - units if "total" in mine else kids.h_whole
        if ground.gone and "achieved" in mine and "total" not in mine:
            excess = 1  # it was one of them while it was
        fallback: tuple[int | None, int | None, int | None] = (None, excess or None, None)
        of_total = _given(achieved, None, "achieved" in mine, kids.t_units)
    else:
        of_total = _ratio(mine, "total", achieved, total, (kids.t_part, kids.t_whole, kids.t_units), complete)
        fallback = (kids.h_part, kids.h_whole, kids.h_units)
        if model == "family" and "achieved" in mine and "total" not in mine and ground.households:
            fallback = (mine["achieved"], ground.households, 1)
    of_registered = _ratio(
        mine, "registered", achieved, registered, (kids.r_part, kids.r_whole, kids.r_units), complete
    )
    return ModelSum(
        total,
        registered,
        achieved,
        plus(register.registered if register else None, kids.named),
        *of_total,
        *of_registered,
        *fallback,
    )


Ratio = tuple[int | None, int | None, int | None]


def _given(part: int | None, whole: int | None, own: bool, units: int | None) -> Ratio:
    return (part, whole, 1 if own else units) if part is not None else (None, None, None)


def _ratio(
    mine: dict[str, int], name: str, part: int | None, whole: int | None, kids: Ratio, complete: set[str]
) -> Ratio:
    """(part, whole, units): at the level where both numbers stand. A unit whose own two numbers stand is one; where
    they are its children's, the children that gave both; where one is its own and the other its children's, they may
    only be divided once every child has given that other one."""
    if "achieved" in mine and name in mine:
        return mine["achieved"], mine[name], 1
    if ("achieved" in mine) != (name in mine) and part is not None and whole is not None:
        return (part, whole, 1) if (name if "achieved" in mine else "achieved") in complete else kids
    return kids


def _fund(own: Own, below: Gathered, ground: Ground, figures: dict[str, Figure]) -> FundSum:
    noted = own.fund or _NO_OWN_FUND
    kids = below.sums.fund or _NO_FUND

    def total(name: str, mine: int | None, theirs: int | None) -> tuple[int | None, int | None]:
        code = f"fund.{name}"
        stand = own.stands.get(code)
        complete = 0 < ground.of <= below.parts.get(f"{code}_stated", 0)
        stands = stand is not None and not complete
        value = stand.value if stand is not None and stands else plus(mine, theirs)
        if value is not None:
            figures[code] = Figure(
                value=value,
                own=stand.value if stand else mine,
                below=theirs,
                parts=below.parts.get(code, 0),
                of=ground.of,
                qualifier=stand.qualifier if stand and stands else None,
            )
        some = 0 if getattr(kids, f"{name}_stated") is not None else None
        return value, 1 if stand is not None or complete else some

    def stated(name: str, theirs: int | None) -> int | None:
        # A balance is of the unit's own fund, which its children's funds do not make up: it is never replaced.
        code = f"fund.{name}"
        mine = own.stands.get(code)
        if mine is None and theirs is None:
            return None
        figure = count(mine, theirs, below.parts.get(code, 0), 0)
        figures[code] = figure._replace(of=ground.of)
        return figure.value

    raised, raised_stated = total("raised", noted.received, kids.raised)
    spent, spent_stated = total("spent", noted.spent, kids.spent)
    in_kind, in_kind_stated = total("in_kind", noted.goods, kids.in_kind)
    return FundSum(
        raised,
        raised_stated,
        plus(noted.received, kids.received),
        plus(noted.pledged, kids.pledged),
        plus(noted.outstanding, kids.outstanding),
        plus(noted.unstated, kids.unstated),
        spent,
        spent_stated,
        in_kind,
        in_kind_stated,
        stated("balance", kids.balance),
        stated("budget", kids.budget),
    )
