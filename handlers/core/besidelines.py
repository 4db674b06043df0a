"""What stands beside a tally's figures: the place among its like, what the week brought, where sums do not agree, and
of a cluster whose rows must not be added up, each row by itself. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.core.catalogue import SIGNED
from handlers.core.facts import MODELS
from handlers.core.places import mid_sentence
from handlers.core.ranking import RAISED, Rank, ordered
from handlers.core.reports.golden import used_for
from handlers.core.talk import Counted, IndicatorName, Money, Percent, Say, say
from handlers.core.tally import FundTally, Tally, tenths
from handlers.core.tallylines import NAMED
from handlers.core.units import CLUSTER_KIND, Unit

TOTALS = ("raised", "spent", "in_kind", "balance", "budget")
MOVING = (*(f"{model}.achieved" for model in MODELS), *(f"{model}.registered" for model in MODELS), RAISED)


def rank_line(found: Mapping[str, Rank], group: Unit) -> Sequence[Say]:
    """ "Xếp thứ, trong xã Kỳ Xuân: gia đình học tập 2/12, quỹ 1/12." """
    if not found:
        return ()
    places = tuple(say("rank-one", name=name_of(code), place=rank.place, of=rank.of) for code, rank in found.items())
    return (say("rank-line", group=mid_sentence(group), places=places),)


def order_lines(rows: Sequence[tuple[Unit, Tally]]) -> Sequence[Say]:
    """The units set side by side, the highest first, by the first model that any has a share of, then by the fund."""
    units = {unit.code: unit for unit, _ in rows}
    tallies = [tally for _, tally in rows]
    lines: list[Say] = []
    model = next((one for one in MODELS if ordered(tallies, one)), None)
    for code in (model, RAISED):
        ranked = ordered(tallies, code) if code else ()
        if len(ranked) < 2 or code is None:
            continue
        lines.append(say("order-head", name=name_of(code)))
        for tally, rank in ranked[:NAMED]:
            worth = money_of(tally.fund, "raised") if code == RAISED else _share(tally, code)
            lines.append(say("order-one", place=rank.place, unit=mid_sentence(units[tally.unit]), value=worth))
        if len(ranked) > NAMED:
            lines.append(say("order-more", n=len(ranked) - NAMED))
        silent = [units[one.unit] for one in tallies if one.unit not in {its.unit for its, _ in ranked}]
        if silent:
            names = tuple(mid_sentence(unit) for unit in silent[:NAMED])
            rest = (say("and-more", n=len(silent) - NAMED),) if len(silent) > NAMED else ()
            lines.append(say("order-silent", names=(*names, *rest)))
    return lines


def moved_line(moved: Mapping[str, int], tally: Tally, since: Say) -> Sequence[Say]:
    """ "Tuần này: gia đình học tập đạt +12, quỹ +5.000.000đ." Of what is all new, nothing: it is the tally itself."""
    news = [
        say("moved-one", name=name_of(code), by=signed(code, moved[code]))
        for code in MOVING
        if code in moved and (figure := tally.figures.get(code)) is not None and figure.value != moved[code]
    ]
    return (say("moved-line", since=since, news=tuple(news)),) if news else ()


def moved_lines(moved: Mapping[str, int], since: Say) -> Sequence[Say]:
    """All that moved since a day, a line each."""
    if not moved:
        return (say("moved-nothing", since=since),)
    lines = [
        say("moved-of", name=name_of(code), by=signed(code, by))
        for code, by in moved.items()
        if not code.startswith("target")
    ]
    return (say("moved-head", since=since), *lines)


def signed(code: str, by: int) -> Say:
    """How far a figure moved, with its sign."""
    amount: object = Money(abs(by)) if code.startswith("fund.") else Counted(code, abs(by))
    return say("moved-up" if by > 0 else "moved-down", by=amount)


def signed_lines(tally: Tally) -> Sequence[Say]:
    """What was signed for the year, with how far it is: "Cam kết gia đình học tập 45: mới đạt 38 (84,4%)"."""
    lines = []
    for code, figure in tally.figures.items():
        head, _, subject = code.partition(".")
        if head != SIGNED or not figure.value:
            continue
        now = tally.fund.raised if subject == "fund" else _number(tally, subject)
        money = subject == "fund"
        args: dict[str, object] = {"name": IndicatorName(code), "aim": Money(figure.value) if money else figure.value}
        if now is None:
            lines.append(say("signed-open", **args))
            continue
        share = Percent(tenths(now, figure.value) or 0)
        key = "signed-met" if now >= figure.value else "signed-part"
        lines.append(say(key, **args, now=Money(now) if money else now, share=share))
    return lines


def _number(tally: Tally, subject: str) -> int | None:
    figure = tally.figures.get(f"{subject}.achieved" if subject in MODELS else subject)
    return figure.value if figure else None


def balance_line(tally: Tally, kind: str) -> Sequence[Say]:
    """Where what is said to be left is not opening + raised − spent. Only of a unit whose three figures speak of the
    same: its own, or those of all its children."""
    fund = tally.fund
    if kind == CLUSTER_KIND or fund.balance is None or fund.computed is None or fund.balance == fund.computed:
        return ()
    figures = [tally.figures.get(f"fund.{name}") for name in ("balance", "raised", "spent")]
    if any(code in fund.qualifiers for code in ("fund.balance", "fund.raised", "fund.spent")):
        return ()
    alone = all(figure is None or (figure.own is not None and figure.value == figure.own) for figure in figures)
    whole = all(figure is not None and 0 < figure.of == figure.parts for figure in figures)
    if not (alone or whole):
        return ()
    key = "fund-off-more" if fund.balance > fund.computed else "fund-off-less"
    line = say(key, computed=Money(fund.computed), by=Money(abs(fund.balance - fund.computed)))
    if fund.opening is None:
        return (say("fund-off-unopened", line=line),)
    return (say("fund-off-opened", line=line, opening=Money(fund.opening)),)


def spent_lines(noted: Sequence[tuple[str, int, int | None]], uses: Mapping[str, tuple[str, ...]]) -> Sequence[Say]:
    """What was noted as spent, by what it was for, with how many received it; the largest first."""
    found: dict[str, tuple[int, int]] = {}
    for note, value, number in noted:
        use = used_for(note, uses)
        money, people = found.get(use, (0, 0))
        found[use] = (money + value, people + (number or 0))
    parts = [
        say("spent-for", use=say(f"report-use-{use}"), amount=Money(money), n=people)
        if people
        else say("spent-on", use=say(f"report-use-{use}"), amount=Money(money))
        for use, (money, people) in sorted(found.items(), key=lambda pair: -pair[1][0])
    ]
    return (say("spent-head"), *parts) if parts else ()


def differing(tally: Tally, codes: Sequence[str]) -> Sequence[Say]:
    """Where a unit's own figure and its children's sum differ, both; a line for each."""
    lines = []
    for code in codes:
        its = tally.figures.get(code)
        if its is None or its.value is None or its.own is None or its.below is None or its.own == its.below:
            continue
        if code in ("fund.balance", "fund.budget"):  # of the unit's own fund, which its children's do not make up
            continue
        if not its.parts:
            continue  # only noted one by one below
        own, below = (_worth(code, value) for value in (its.own, its.below))
        lines.append(say("figures-differ", name=name_of(code), own=own, below=below, parts=its.parts, of=its.of))
    return lines


def rows_apart(tally: Tally, unit: Unit, members: Sequence[tuple[Unit, Tally]]) -> Sequence[Say]:
    """The members of a cluster that has no honest total, each with what it says of its fund, and who says nothing."""
    if unit.kind != CLUSTER_KIND or any(getattr(tally.fund, name) is not None for name in TOTALS):
        return ()
    lines: list[Say] = []
    silent = []
    for member, its in members:
        parts = [say(f"tally-fund-{name.replace('_', '-')}", amount=money_of(its.fund, name))
                 for name in TOTALS if getattr(its.fund, name) is not None]  # fmt: skip
        head = its.figures.get("per_capita_fund")
        if head is not None and head.value is not None:
            parts.append(say("row-per-head", amount=Money(head.value)))
        if parts:
            lines.append(say("row-fund", unit=mid_sentence(member), parts=tuple(parts)))
        else:
            silent.append(mid_sentence(member))
    if not lines:
        return ()
    if silent:
        lines.append(say("row-silent", names=tuple(silent)))
    return (say("rows-apart"), *lines)


def _worth(code: str, value: int) -> Say:
    return say("money-exact", amount=Money(value)) if code.startswith("fund.") else say(
        "compare-value", value=Counted(code, value))  # fmt: skip


def _share(tally: Tally, model: str) -> Say:
    return say("share", share=Percent(tally.models[model].percent_of_total or 0))  # type: ignore[index]


def money_of(fund: FundTally, name: str) -> Say:
    """An amount of the fund with its qualifier."""
    qualifier = fund.qualifiers.get(f"fund.{name}", "exact")
    return say(f"money-{qualifier.replace('_', '-')}", amount=Money(getattr(fund, name)))


def name_of(code: str) -> Say:
    """What a figure is called inside a sentence."""
    head, _, side = code.partition(".")
    if head in MODELS:
        name = say(f"model-{head}")
        return say(f"trail-{side}", model=name) if side else name
    return say("trail-other", name=IndicatorName(code))
