"""The tree above the hamlets, as it was in one year: communes and all above them, held in memory between questions.

Some 3.400 units for the whole country, with how many hamlets each commune had. It is made again when the tree changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from handlers.core.combine import Ground
from handlers.core.units import BODY_KINDS, CLUSTER_KIND, COMMUNE_KINDS, HAMLET_KINDS
from storage.books import Books
from storage.homes import COLUMNS, Homes, Site
from storage.sql import Sql


def _list(kinds: frozenset[str]) -> str:
    return ", ".join(f"'{kind}'" for kind in sorted(kinds))


# ruff: noqa: S608 (statements are put together from constants)
_LOW = HAMLET_KINDS | BODY_KINDS
_HIGH = Sql(f"SELECT {COLUMNS} FROM units u WHERE u.kind NOT IN ({_list(_LOW)}) ORDER BY u.path")
_LOOSE = Sql(  # hamlets and bodies that are in no commune
    f"""SELECT {COLUMNS} FROM units u JOIN units p ON p.code = u.parent
    WHERE u.kind IN ({_list(_LOW)}) AND p.kind NOT IN ({_list(_LOW | COMMUNE_KINDS)})
    ORDER BY u.path"""
)
_HAMLETS = Sql(
    f"""SELECT u.parent, u.since, u.until, count(*) FROM units u WHERE u.kind IN ({_list(HAMLET_KINDS)})
    GROUP BY u.parent, u.since, u.until"""
)
_MEMBERS = Sql("SELECT cluster, unit FROM cluster_members ORDER BY cluster, unit")


class Node(NamedTuple):
    """A unit at or above the communes with what hangs under it that year; of a commune, which is counted as a whole,
    nothing. `ground.hamlets` and `.communes` are of all at or below."""

    site: Site
    kids: tuple[str, ...]
    ground: Ground
    expected: bool


class Upper(NamedTuple):
    nodes: Mapping[str, Node]
    members: Mapping[str, tuple[str, ...]]
    homes: Mapping[str, str]  # the unit right above each
    under: dict[str, tuple[str, ...]]  # filled as it is asked for

    def below(self, code: str) -> tuple[str, ...]:
        """The unit and all below it, by code."""
        found = self.under.get(code)
        if found is None:
            found = (code, *(one for kid in self.nodes[code].kids for one in self.below(kid)))
            self.under[code] = found
        return found


class _Raw(NamedTuple):
    """What does not depend on the year."""

    sites: dict[str, Site]
    hamlets: list[tuple[str, str | None, str | None, int]]
    members: dict[str, tuple[str, ...]]


def upper(books: Books, homes: Homes, year: int) -> Upper:
    memory, version = books.memory, homes.version
    found: Upper | None = memory.get(f"upper {year}", version)
    if found is None:
        with memory.lock:
            raw: _Raw | None = memory.get("upper", version)
            if raw is None:
                raw = _read(books, homes)
                memory.put("upper", version, raw)
        found = _build(raw, homes, year)
        memory.put(f"upper {year}", version, found)
    return found


def _read(books: Books, homes: Homes) -> _Raw:
    sites = {row[0]: Site._make(row) for row in books.all(_HIGH)}
    loose = [Site._make(row) for row in books.all(_LOOSE)]
    sites |= {site.code: site for site in loose}
    for site in loose:
        sites |= {kid.code: kid for kid in homes.below(site.path)}
    inside = {code for code in sites if any(above in sites and sites[above].commune for above in _above(sites[code]))}
    counts = []
    for parent, since, until, number in books.all(_HAMLETS):
        home = parent
        if parent not in sites or parent in inside:  # a hamlet within a hamlet
            found = homes.site(parent)
            home = next((code for code in (found.path.split("/") if found else ()) if _is_commune(sites, code)), None)
        elif not sites[parent].commune:
            continue  # a hamlet in no commune is counted as itself
        if home is not None:
            counts.append((home, since, until, number))
    members: dict[str, list[str]] = defaultdict(list)
    for cluster, unit in books.all(_MEMBERS):
        members[cluster].append(unit)
    kept = {code: site for code, site in sites.items() if code not in inside}
    return _Raw(kept, counts, {cluster: tuple(its) for cluster, its in members.items()})


def _above(site: Site) -> list[str]:
    return site.path.split("/")[:-2]


def _is_commune(sites: dict[str, Site], code: str) -> bool:
    return code in sites and sites[code].commune


def _build(raw: _Raw, homes: Homes, year: int) -> Upper:
    into = homes.moves.into
    lifted = {code: into[code][0] for code, site in raw.sites.items() if code in into and site.ended(year)}

    def place(code: str | None) -> str | None:
        """Where it counts, if it was merged into another by then."""
        for _ in range(100):
            if code not in lifted:
                return code
            code = lifted[code]
        return None

    kids: dict[str, list[str]] = defaultdict(list)
    for code, site in raw.sites.items():
        if code not in lifted and site.kind != CLUSTER_KIND and (home := place(site.parent)) is not None:
            kids[home].append(code)
    hamlets: dict[str, int] = defaultdict(int)
    end = f"{year}-12-31"
    for parent, since, until, number in raw.hamlets:
        home = place(parent)
        if home is not None and (since is None or since <= end) and (until is None or until > end):
            hamlets[home] += number
    nodes: dict[str, Node] = {}
    order = sorted(
        (code for code in raw.sites if code not in lifted), key=lambda code: -raw.sites[code].path.count("/")
    )
    waiting: list[str] = order
    while waiting:  # children first; one that hangs under a deeper unit since a merge waits for it
        later = [code for code in waiting if not _node(nodes, raw.sites[code], kids[code], hamlets[code], year)]
        if len(later) == len(waiting):
            break
        waiting = later
    above = {kid: home for home, its in kids.items() for kid in its}
    return Upper(nodes, raw.members, above, {})


def _node(nodes: dict[str, Node], site: Site, kids: list[str], hamlets: int, year: int) -> bool:
    """Make the node if its children are there."""
    below = () if site.commune else tuple(kids)
    if any(kid not in nodes for kid in below):
        return False
    its: list[Any] = [nodes[kid] for kid in below]
    valid = site.valid(year)
    ground = Ground(
        sum(node.expected for node in its),
        sum(node.ground.hamlets for node in its) + hamlets + (site.hamlet and valid),
        sum(node.ground.communes for node in its) + (site.commune and valid),
        site.households,
    )
    nodes[site.code] = Node(site, below, ground, valid and not site.body)
    return True
