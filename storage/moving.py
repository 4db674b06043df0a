"""Counting kept tallies again from the entries: a commune's touched group (one learning model, the fund, one
indicator) at a time. The same counting makes the audit, so that what is kept cannot follow another rule than what is
checked.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from handlers.core.facts import MODELS
from handlers.core.land import Counted, count_up
from handlers.core.line import FUND
from handlers.core.sums import FUND_STATED, FUND_TOTALS, FundSum, ModelSum
from handlers.core.units import CLUSTER_KIND
from storage import kept
from storage.books import Books
from storage.homes import Homes, Site
from storage.landing import Land, owns, span
from storage.sql import Sql

_LOCK = Sql("SELECT pg_advisory_xact_lock(:year, hashtext(:unit))")
NIL = "nil"
_MOST = 4  # groups


Row = tuple[kept.Table, dict[str, Any], tuple[Any, ...] | None]


def recount(books: Books, homes: Homes, anchor: Site, year: int, groups: Collection[str]) -> None:
    """Count one anchor's groups from its entries and keep the result."""
    lock(books, anchor.code, year)
    land = Land(books, homes, anchor, year)
    apart = books.memory.catalogue.apart
    if len(groups) >= _MOST:  # then one counting of everything is cheaper than one for each
        counted = count_up(land.place, owns(land.lines()), apart)
        for name in groups:
            _keep(books, anchor, year, name, counted)
        return
    for name in groups:
        stated = land.reporters() if name == NIL else owns(land.lines(*span(name)))
        _keep(books, anchor, year, name, count_up(land.place, stated, apart))


def _keep(books: Books, anchor: Site, year: int, name: str, counted: Counted) -> None:
    """Put one group's rows."""
    table, key, values = (
        report_row(counted, anchor.code, year) if name == NIL else row_of(counted, anchor.code, year, name)
    )
    kept.put(books, table, key, values, above=above(anchor, name, counted))
    if name == FUND:
        kept.put_transfers(books, year, anchor.code, transfers(counted))


def lock(books: Books, unit: str, year: int) -> None:
    """On PostgreSQL, wait for others who count the same: what they entered must be in sight before it is counted."""
    if not books.is_sqlite:
        books.one(_LOCK, year=year, unit=unit)


def above(anchor: Site, name: str, counted: Counted) -> bool:
    """Whether the row may not simply be added to its neighbours: a figure stated for all below a unit above the
    communes, or anything of a cluster, which stands beside the tree. Receipts and the like always add up."""
    if anchor.kind == CLUSTER_KIND:
        return True
    if anchor.commune or name == NIL:
        return False
    fund = counted.sums.fund or FundSum()
    return name != FUND or any(getattr(fund, column) is not None for column in (*FUND_TOTALS.values(), *FUND_STATED))


def row_of(counted: Counted, unit: str, year: int, name: str) -> Row:
    """The row to keep of a group."""
    key: dict[str, Any] = {"year": year, "unit": unit}
    if name in MODELS:
        model: ModelSum | None = counted.sums.models.get(name)
        return kept.MODELS, key | {"model": name}, model
    if name == FUND:
        fund: FundSum | None = counted.sums.fund
        return kept.FUNDS, key, fund
    value = counted.sums.singles.get(name)
    return kept.SINGLES, key | {"indicator": name}, None if value is None else (value,)


def report_row(counted: Counted, unit: str, year: int) -> Row:
    """How many reported; no row where nobody did."""
    its = counted.reports
    values = (its.hamlets - len(its.unheard), its.bodies - len(its.silent), int(its.any))
    return kept.REPORTS, {"year": year, "unit": unit}, values if any(values) else None


def transfers(counted: Counted) -> dict[str, list[int]]:
    """What came from units outside, by giver."""
    found: dict[str, list[int]] = {}
    for _, its in counted.transfers:
        if its.giver not in counted.codes:
            row = found.setdefault(its.giver, [0, 0, 0, 0])
            for place, value in enumerate(its[1:]):
                row[place] += value
    return found
