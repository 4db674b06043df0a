"""A unit as the tally sees it, whatever it is: a place in a commune, a unit above, a cluster, or one that is yet to be.

What lies in a commune is counted from its entries; what lies above is summed from kept rows. A cluster groups units
beside the tree, each counted once. A unit that was not there yet that year is what was later merged into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.core.combine import Ground, combine
from handlers.core.grouping import unmixed
from handlers.core.land import Counted, Place, Reports, count_up
from handlers.core.line import FUND
from handlers.core.own import Own, Transfer, own
from handlers.core.past import own_of
from handlers.core.sums import Sums, gather
from handlers.core.tally import Figure
from handlers.core.units import CLUSTER_KIND, NATION
from storage import kept
from storage.books import Books
from storage.homes import Homes, Site
from storage.landing import EVERY, Land, owns, span
from storage.missing import Attendance, Heard
from storage.sql import each, packed
from storage.summing import Aim, Summing
from storage.upper import upper

_TRANSFERS = each("SELECT giver, received, raised, goods, in_kind FROM tally_transfers WHERE year = :year AND {among}")


@dataclass(frozen=True, slots=True)
class View:
    """`transfers` are those that came from outside; `reports` where they were counted along."""

    sums: Sums
    figures: Mapping[str, Figure]
    ground: Ground
    transfers: Sequence[Transfer] = field(default_factory=tuple)
    reports: Reports | None = None


class Views:
    """One year, seen in one transaction."""

    def __init__(self, books: Books, homes: Homes, year: int, aim: Aim) -> None:
        self._books, self._homes, self._year = books, homes, year
        self._upper = upper(books, homes, year)
        self._summing = Summing(books, homes, self._upper, year, aim)

    def of(self, site: Site) -> View:
        if self._members(site):
            return self._group(site)
        if site.code in self._upper.nodes and not site.commune:
            return self._above(site)
        if site.code in self._upper.nodes and self._summing.aim.fund_only and self._summing.aim.until is None:
            # Its kept row is all that is wanted: an earlier year's balance.
            ground = self._upper.nodes[site.code].ground
            return View(self._summing.sums(site.code), {}, ground, self._transfers([site.code]))
        counted = self._counted(site)
        return View(counted.sums, counted.figures, counted.ground, _from_outside(counted), counted.reports)

    def attendance(self, site: Site, view: View, limit: int | None) -> Heard:
        """How many reported, and who did not."""
        if view.reports is not None:
            return _heard(view.reports)
        nodes, members = self._upper.nodes, self._members(site)
        if self._summing.aim.until is not None:
            return self._then(members or (site.code,))
        attend = Attendance(self._books, self._homes, self._upper, self._year)
        if members:
            above = attend.of([code for code in members if code in nodes], limit, each=True)
            return sum((self._heard(code) for code in members if code not in nodes), start=above)
        return attend.of([site.code], limit, each=False)

    def _then(self, codes: Sequence[str]) -> Heard:
        """At an earlier moment."""
        below = [one for code in codes if code in self._upper.nodes for one in self._upper.below(code)]
        found = [its for one in below if (its := self._summing.reports.get(one)) is not None]
        hamlets = any(its.hamlets for its in found)
        expected = sum(its.hamlets if hamlets else its.lowest for its in found) + sum(its.bodies for its in found)
        missing = tuple(one for its in found for one in ((its.unheard if hamlets else its.quiet) + its.silent))
        return Heard(expected - len(missing), expected, missing)

    def _heard(self, code: str) -> Heard:
        site = self._homes.site(code)
        assert site is not None
        return _heard(self._counted(site, reports_only=True).reports)

    def _members(self, site: Site) -> tuple[str, ...]:
        """Of a cluster, and of a unit that was not there yet, whom it is made of; none below another of them."""
        if site.kind == CLUSTER_KIND:
            node = self._upper.nodes.get(site.code)
            codes = (*self._upper.members.get(site.code, ()), *(node.kids if node else ()))
        elif not site.valid(self._year) and not site.ended(self._year):
            codes = self._homes.moves.of.get(site.code, ())
        else:
            return ()
        sites = {code: found for code in codes if (found := self._homes.site(code)) is not None}
        return tuple(
            code for code, its in sites.items() if not any(above in sites for above in its.path.split("/")[:-2])
        )

    def _counted(self, site: Site, *, reports_only: bool = False) -> Counted:
        """A unit in a commune, or the commune, from its entries."""
        anchor = self._homes.anchor(site.code, self._year)
        land = Land(self._books, self._homes, anchor, self._year, asked=site.code)
        place = _find(land.place, site.code) or Place(site.code, valid=False)
        if reports_only:
            stated = land.reporters()
        else:
            first, last = span(FUND) if self._summing.aim.fund_only else EVERY
            within = None if place is land.place else place
            stated = owns(land.lines(first, last, within, self._summing.aim.until))
        return count_up(place, stated, self._books.memory.catalogue.apart)

    def _own(self, site: Site) -> Own:
        """What a unit above the communes stated itself."""
        if self._summing.aim.until is not None:
            return own(Land(self._books, self._homes, site, self._year).lines(until=self._summing.aim.until))
        if self._homes.moves.of.get(site.code):
            return own_of(kept.read(self._books, self._year, [site.code]).get(site.code, Sums()))
        return own(self._books.ledger.lines(site.code, self._year))

    def _above(self, site: Site) -> View:
        sums, figures = self._summing.figures(site.code, self._own(site))
        return View(sums, figures, self._upper.nodes[site.code].ground, self._transfers([site.code]))

    def _group(self, site: Site) -> View:
        nodes = self._upper.nodes
        views: list[tuple[Sums, bool, Ground]] = []
        for code in self._members(site):
            if code in nodes:
                views.append((self._summing.sums(code), nodes[code].expected, nodes[code].ground))
                continue
            member = self._homes.site(code)
            assert member is not None
            view = self.of(member)
            views.append((view.sums, member.valid(self._year) and not member.body, view.ground))
        ground = Ground(
            sum(expected for _, expected, _ in views),
            sum(its.hamlets for _, _, its in views),
            sum(its.communes for _, _, its in views),
        )
        members = [sums for sums, _, _ in views]
        below = gather(((sums, expected) for sums, expected, _ in views), self._books.memory.catalogue.apart)
        added = combine(self._own(site), below, ground)
        sums, figures = unmixed(*added, members) if site.kind == CLUSTER_KIND else added
        within = [code for code in self._members(site) if code in nodes]
        return View(sums, figures, ground, self._transfers([*within, site.code]))

    def _transfers(self, codes: Iterable[str]) -> list[Transfer]:
        """What came to these units and all below them from elsewhere."""
        if NATION in codes:
            return []  # nothing is outside
        inside = {below for code in codes if code in self._upper.nodes for below in self._upper.below(code)}
        if self._summing.aim.until is not None:
            came = [its for code in inside for its in self._summing.came.get(code, ())]
        else:
            rows = self._books.all(_TRANSFERS, year=self._year, codes=packed(sorted(inside)))
            came = [Transfer(*row) for row in rows]
        return [its for its in came if self._homes.anchor(its.giver, self._year).code not in inside]


def _find(place: Place, code: str) -> Place | None:
    if place.code == code:
        return place
    return next((found for kid in (*place.kids, *place.gone) if (found := _find(kid, code))), None)


def _heard(reports: Reports) -> Heard:
    return Heard(reports.expected - len(reports.missing), reports.expected, reports.missing)


def _from_outside(counted: Counted) -> list[Transfer]:
    return [its for _, its in counted.transfers if its.giver not in counted.codes]
