"""What one unit itself has stated in a year, from its live entries alone: before anything is summed over the tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from handlers.core.facts import MODELS, Model, Qualifier
from handlers.core.line import FUND, Line, group
from handlers.core.owed import owed

REPORTS = frozenset({"level", "change", "flow", "nil"})  # a lone gift, name or expense is not a report
LATEST = frozenset({"level", "target"})  # the latest of these stands
STATED = LATEST | {"change", "flow"}
_MONEY = f"{FUND}."
_GOODS = "goods"  # a receipt of goods
# A stated total of money, and the entries that are added to it when they are stated later.
_LATER = {"fund.raised": "receipt", "fund.spent": "spending", "fund.in_kind": "goods"}


class Stand(NamedTuple):
    """A stated figure that stands, with what was added later. `on` is the ISO day it speaks of."""

    value: int
    qualifier: Qualifier | None
    on: str


class Transfer(NamedTuple):
    """Money or goods that came from `giver`, a unit of the tree. `raised` and `in_kind` are the parts that a stated
    total does not already hold."""

    giver: str
    received: int
    raised: int
    goods: int
    in_kind: int


class OwnFund(NamedTuple):
    """Noted one by one, whole đồng, transfers left out; None where nothing was noted."""

    received: int | None = None
    goods: int | None = None
    spent: int | None = None
    pledged: int | None = None
    outstanding: int | None = None
    unstated: int | None = None
    transfers: tuple[Transfer, ...] = ()


class Names(NamedTuple):
    """How many are in the register by name; who achieved was registered too."""

    registered: int
    achieved: int


@dataclass(frozen=True, slots=True)
class Own:
    """`stands` has the stated figure of every indicator that has one, `names` the register of each model."""

    stands: Mapping[str, Stand] = field(default_factory=dict)
    names: Mapping[Model, Names] = field(default_factory=dict)
    fund: OwnFund | None = None
    reported: bool = False


NOTHING = Own()


def own(lines: Iterable[Line]) -> Own:
    """All of one unit's live lines of one year, in any order."""
    stated: dict[str, list[Line]] = {}
    named: dict[str, list[Line]] = {}
    money: list[Line] = []
    reported = False
    for line in lines:
        kind: str = line.kind
        indicator = line.indicator
        if kind in STATED:
            reported = reported or kind in REPORTS
            stated.setdefault(indicator, []).append(line)
        elif kind == "name":
            named.setdefault(group(indicator), []).append(line)
        elif kind in REPORTS:
            reported = True
        elif indicator.startswith(_MONEY) or indicator == FUND:
            money.append(line)
    for indicator, kind in _LATER.items():
        if indicator in stated:
            stated[indicator] += (line for line in money if line.counterpart is None and _is(line, kind))
    stands = {indicator: stand for indicator, its in stated.items() if (stand := standing(its))}
    names = {model: _register(named[model]) for model in MODELS if model in named}
    return Own(stands, names, _fund(money, stated) if money else None, reported)


def standing(lines: Iterable[Line]) -> Stand | None:
    """The latest stated level, plus what was stated later to be added: changes, flows, receipts. Without a level, the
    sum of these; None without any."""
    ordered = [line for line in lines if line.value is not None]
    if not ordered:
        return None
    if len(ordered) == 1:  # as nearly always
        only = ordered[0]
        return Stand(only.value or 0, only.qualifier if only.kind in LATEST else None, only.on)
    ordered.sort(key=_when)
    levels = [place for place, line in enumerate(ordered) if line.kind in LATEST]
    first = levels[-1] if levels else 0
    value = sum(line.value or 0 for line in ordered[first:])
    return Stand(value, ordered[first].qualifier if levels else None, ordered[first].on if levels else ordered[-1].on)


def steps(lines: Iterable[Line]) -> Mapping[tuple[int | None, int | None], Sequence[Line]]:
    """Promises and money receipts by donor, each in the order stated. Who is not named is told apart by who reported:
    "nhà tui hứa" and "nhà tui nộp" are one donor."""
    by_donor: dict[tuple[int | None, int | None], list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind in {"pledge", "unpledge", "receipt"} and not line.goods:
            by_donor[_donor(line)].append(line)
    return {donor: sorted(its, key=_when) for donor, its in by_donor.items()}


def _fund(money: Sequence[Line], stated: Mapping[str, Sequence[Line]]) -> OwnFund:
    noted: dict[str, int] = {}
    transfers: list[Transfer] = []
    for line in money:
        kind: str = line.kind
        if kind == "receipt":
            if line.counterpart is not None:
                if line.counterpart:
                    transfers.append(_transfer(line, stated))
                continue
            kind = _GOODS if line.goods else kind
        if line.value is not None:
            noted[kind] = noted.get(kind, 0) + line.value
    promises = [owed((line.kind, line.value) for line in its) for its in _promised(money)]
    return OwnFund(
        received=noted.get("receipt"),
        goods=noted.get(_GOODS),
        spent=noted.get("spending"),
        pledged=_sum(promise.pledged for promise in promises),
        outstanding=_sum(promise.outstanding for promise in promises),
        unstated=noted.get("gift"),
        transfers=tuple(transfers),
    )


def _promised(money: Sequence[Line]) -> Iterable[Sequence[Line]]:
    """The steps of those donors who promised anything: few of all who gave."""
    donors = {_donor(line) for line in money if line.kind == "pledge"}
    return steps(line for line in money if _donor(line) in donors).values() if donors else ()


def _donor(line: Line) -> tuple[int | None, int | None]:
    return line.donor, None if line.donor else line.person


def _transfer(line: Line, stated: Mapping[str, Sequence[Line]]) -> Transfer:
    value = line.value or 0
    total = "fund.in_kind" if line.goods else "fund.raised"
    covered = any(_when(other) > _when(line) for other in stated.get(total, ()) if other.kind == "level")
    new = 0 if covered else value
    giver = line.counterpart or ""
    return Transfer(giver, 0, 0, value, new) if line.goods else Transfer(giver, value, new, 0, 0)


def _register(lines: Sequence[Line]) -> Names:
    """The latest word on each name: registered or achieved (1), withdrawn (-1), declined (0)."""
    latest: dict[int, dict[str, int]] = defaultdict(dict)
    for line in sorted(lines, key=_when):
        status = latest[line.donor or -line.root]
        if (line.value or 0) > 0:
            status[line.indicator.rpartition(".")[2]] = 1
        elif line.indicator.endswith(".achieved"):
            status.pop("achieved", None)
        else:
            status.clear()
    return Names(sum(bool(its) for its in latest.values()), sum("achieved" in its for its in latest.values()))


def _is(line: Line, kind: str) -> bool:
    """`goods` are receipts of goods; a `receipt` is one of money."""
    if kind == "goods":
        return line.kind == "receipt" and line.goods
    return line.kind == kind and not (kind == "receipt" and line.goods)


def _when(line: Line) -> tuple[int, int]:
    return line.at, line.root


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
