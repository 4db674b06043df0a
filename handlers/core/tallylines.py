"""A tally's figures as lines: both ratios with their names, what is unknown left unsaid, never a zero for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from handlers.core.catalogue import Catalogue
from handlers.core.compare import Beside
from handlers.core.facts import MODELS
from handlers.core.talk import Counted, IndicatorName, Money, Percent, Say, say
from handlers.core.tally import FundTally, ModelTally, Tally, tenths
from handlers.core.units import Unit, bare

NAMED = 12  # units named in one line before only their number is said
LINES = 40


class Names(Protocol):
    """What the lines need of the records."""

    def unit(self, code: str) -> Unit | None: ...


def reported_line(tally: Tally) -> Say:
    """How many of how many lowest units have reported."""
    return say("tally-reported", reported=tally.reported, expected=tally.expected)


def missing_lines(tally: Tally, names: Names) -> Sequence[Say]:
    """Who has not reported: one line where they are few, else a line for each unit above them."""
    units = [unit for code in tally.missing if (unit := names.unit(code))]
    if not units:
        return ()
    if len(units) <= NAMED:
        return (say("tally-missing", names=tuple(bare(unit) for unit in units)),)
    above: dict[str, list[str]] = {}
    for unit in units:
        above.setdefault(unit.parent or "", []).append(bare(unit))
    lines = [say("tally-missing-many", n=len(units))]
    for code, below in list(above.items())[:LINES]:
        parent = names.unit(code)
        shown = tuple(below[:NAMED]) + ((say("and-more", n=len(below) - NAMED),) if len(below) > NAMED else ())
        lines.append(say("tally-missing-in", place=parent.name if parent else code, n=len(below), names=shown))
    if len(above) > LINES:
        lines.append(say("tally-missing-rest", n=len(above) - LINES))
    return lines


def model_lines(tally: Tally, beside: Beside | None = None) -> Sequence[Say]:
    """A line for each model that has any figure, compared with what stands `beside`."""
    beside = beside or Beside()
    return [
        say("tally-model", model=say(f"model-{name}"), parts=(*parts, *beside.parts(name, tally.models[name]), *doubts))
        for name in MODELS
        if (parts := _model_parts(tally.models[name])) and (doubts := _doubts(tally, name)) is not None
    ]


def _doubts(tally: Tally, model: str) -> list[Say]:
    """Where a unit's own figure and its children's sum differ, both; and from how many children a sum so far comes."""
    said = []
    for side in ("total", "registered", "achieved"):
        figure = tally.figures.get(f"{model}.{side}")
        if figure is None or figure.below is None:
            continue
        if figure.own is not None and figure.own != figure.below and figure.parts:
            side_said = say(f"side-{side}")
            said.append(say("tally-differs", side=side_said, own=figure.own, below=figure.below, parts=figure.parts))
        elif figure.own is None and figure.parts < figure.of and side == "achieved":
            said.append(say("tally-so-far", parts=figure.parts, of=figure.of))
    return said


def _model_parts(model: ModelTally) -> list[Say]:
    parts: list[Say] = []
    total, registered, achieved = model.total, model.registered, model.achieved
    share = model.percent_of_total
    if achieved is not None and total is not None and share is not None:
        parts.append(say("tally-achieved-of", n=achieved, total=total, share=_share(share)))
    else:
        parts += [say("tally-achieved", n=achieved)] if achieved is not None else []
        parts += [say("tally-total", n=total)] if total is not None else []
    if registered is not None:
        share = model.percent_of_registered
        parts.append(
            say("tally-registered-share", n=registered, share=_share(share))
            if achieved is not None and share is not None
            else say("tally-registered", n=registered)
        )
    if model.total_from_households and total is not None:
        parts.append(say("tally-households"))
    for ratio, part, whole in ((model.of_total, achieved, total), (model.of_registered, achieved, registered)):
        if ratio and ratio[:2] != (part, whole):
            parts.append(say("tally-ratio-from", part=ratio[0], whole=ratio[1], n=ratio[2]))
    if model.named and model.named != registered:
        parts.append(say("tally-named", n=model.named))
    return parts


def _share(tenths: int | None) -> Say:
    return say("share", share=Percent(tenths)) if tenths is not None else say("share-none")


def fund_lines(tally: Tally, beside: Beside | None = None) -> Sequence[Say]:
    """The fund in one line, compared with what stands `beside`, then what is still open about it."""
    fund = tally.fund
    parts = [
        _money(fund, name)
        for name in ("raised", "spent", "balance", "outstanding", "in_kind", "budget")
        if getattr(fund, name) not in (None, 0) or (name in ("raised", "spent", "balance") and getattr(fund, name) == 0)
    ]
    parts += (beside or Beside()).raised(tally)
    lines = [say("tally-fund", parts=tuple(parts))] if parts else []
    held = tally.figures.get("fund.balance")
    if fund.balance is not None and held is not None and held.own is None and held.parts < held.of:
        lines.append(say("tally-balance-so-far", parts=held.parts, of=held.of))
    if fund.received and fund.raised is not None and fund.received != fund.raised:
        lines.append(say("tally-fund-received", amount=Money(fund.received)))
    if fund.pledged:
        lines.append(say("tally-fund-pledged", amount=Money(fund.pledged)))
    if fund.unstated:
        lines.append(say("tally-fund-unstated", amount=Money(fund.unstated)))
    return lines


def _money(fund: FundTally, name: str) -> Say:
    qualifier = fund.qualifiers.get(f"fund.{name}", "exact")
    amount = say(f"money-{qualifier.replace('_', '-')}", amount=Money(getattr(fund, name)))
    return say(f"tally-fund-{name.replace('_', '-')}", amount=amount)


def indicator_lines(
    tally: Tally, codes: Collection[str] | None = None, catalogue: Catalogue | None = None
) -> Sequence[Say]:
    """Every other figure of the catalogue, in its order, with its share where it is one of something counted ("69/69");
    only those of these `codes` if given."""
    models = tuple(f"{model}." for model in MODELS)
    return [
        say("tally-indicator", name=IndicatorName(code), value=_with_share(tally, code, figure.value, catalogue))
        for code, figure in tally.figures.items()
        if figure.value is not None
        and not code.startswith((*models, "fund.", "target"))
        and (codes is None or code in codes)
    ]


def _with_share(tally: Tally, code: str, value: int, catalogue: Catalogue | None) -> Say | Counted:
    its = catalogue.get(code) if catalogue else None
    whole = tally.figures.get(its.ratio) if its and its.ratio else None
    share = tenths(value, whole.value) if whole else None
    if whole is None or whole.value is None or share is None:
        return Counted(code, value)
    return say("tally-share-of", part=value, whole=whole.value, share=Percent(share))
