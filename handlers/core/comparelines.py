"""A year's tally beside another's, figure by figure. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.besidelines import money_of, name_of, signed
from handlers.core.compare import grown
from handlers.core.facts import MODELS
from handlers.core.talk import Counted, Percent, Say, say
from handlers.core.tally import Tally


def compare_lines(now: Tally, before: Tally, section: str = "") -> Sequence[Say]:
    """This year's figures beside last year's, where either has any; of a figure that one lacks, that it does.
    `section`: the fund or the models alone, or one of them."""
    lines = []
    for code in dict.fromkeys([*now.figures, *before.figures]):
        figures = [tally.figures.get(code) for tally in (now, before)]
        values = [figure.value if figure else None for figure in figures]
        if code.startswith(("target", "fund.received", "fund.pledged")) or values == [None, None]:
            continue
        head = code.partition(".")[0]
        if section not in ("", head) and not (section == "models" and head in MODELS):
            continue
        said = [say("compare-none") if value is None else _stated(tally, code, value)
                for tally, value in zip((now, before), values, strict=True)]  # fmt: skip
        line = say("compare-line", name=name_of(code), now=said[0], before=said[1], year=str(before.year))
        if None not in values and not any(code in tally.fund.qualifiers for tally in (now, before)):
            by = (values[0] or 0) - (values[1] or 0)
            line = say("compare-by", line=line, by=_difference(code, by, values[1] or 0))
        lines.append(line)
    return lines


def _stated(tally: Tally, code: str, value: int) -> Say:
    head, _, side = code.partition(".")
    if side == "achieved" and (share := tally.models[head].percent_of_total) is not None:  # type: ignore[index]
        return say("compare-achieved", n=value, share=Percent(share))
    return money_of(tally.fund, side) if head == "fund" else say("compare-value", value=Counted(code, value))


def _difference(code: str, by: int, before: int) -> Say:
    if not by:
        return say("compare-even")
    said = signed(code, by)
    growth = grown(by + before, before)
    return say("compare-grown", by=said, share=Percent(abs(growth))) if growth else said
