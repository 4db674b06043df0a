"""The piece of the tree whose figures one kept tally holds, and what its units stated, read from the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from handlers.core.facts import MODELS
from handlers.core.land import Place
from handlers.core.line import Line
from handlers.core.own import REPORTS, Own, own
from handlers.core.units import CLUSTER_KIND
from storage.books import Books
from storage.entries import LINE, SINCE_SUPERSEDED, STANDING, STILL, line_of
from storage.homes import Homes, Site
from storage.sql import Sql, each, packed

# ruff: noqa: S608 (statements are put together from constants)
_OF = f"SELECT {LINE} FROM entries e WHERE {{among}} AND e.year = :year AND e.indicator BETWEEN :first AND :last AND "
_LINES = each(_OF + STANDING, "e.unit")
_LINES_THEN = each(f"{_OF}{STILL} UNION ALL {_OF}{SINCE_SUPERSEDED}", "e.unit")
REPORT = f"""e.year = :year AND e.kind IN ({", ".join(f"'{kind}'" for kind in sorted(REPORTS))}) AND {STANDING}"""
_REPORTERS = Sql(
    f"""SELECT u.code FROM units u WHERE u.path >= :path AND u.path < :end
    AND (SELECT 1 FROM entries e WHERE e.unit = u.code AND {REPORT} LIMIT 1) IS NOT NULL"""
)
_REPORTER = Sql(f"SELECT 1 FROM entries e WHERE e.unit = :unit AND {REPORT} LIMIT 1")
_SPOKEN_FOR = Sql("SELECT 1 FROM roles WHERE unit = :unit LIMIT 1")
EVERY = ("", "~")  # the range of all indicators


class Land:
    """One anchor (a commune with all below it, or a unit above by itself) in one year."""

    def __init__(self, books: Books, homes: Homes, anchor: Site, year: int, asked: str = "") -> None:
        """Of a merged unit that is `asked` for by its old name, what was below it stays below it."""
        self._books = books
        self._homes = homes
        self.anchor = anchor
        self.year = year
        self._sites: dict[str, Site] = {anchor.code: anchor}
        self._taken_in: list[Site] = []
        for site in homes.below(anchor.path) if anchor.commune else [anchor]:
            self._sites[site.code] = site
        waiting = list(self._sites)
        while waiting:
            for code in homes.moves.of.get(waiting.pop(), ()):
                waiting += self._take_in(code)
        self.place = self._place(anchor, asked)

    def _take_in(self, code: str) -> list[str]:
        """A unit merged into one of these, with what is below it."""
        old = self._homes.site(code)
        if old is None or not old.ended(self.year):
            return []
        found = self._homes.below(old.path) if self.anchor.commune else [old]
        new = [site for site in found if site.code not in self._sites]
        self._sites |= {site.code: site for site in new}
        self._taken_in += new
        return [site.code for site in new]

    def _place(self, anchor: Site, asked: str) -> Place:
        kids: dict[str, list[Site]] = {}
        gone: dict[str, list[Site]] = {}
        into = self._homes.moves.into
        for site in self._sites.values():
            if site.code == anchor.code or site.kind == CLUSTER_KIND:
                continue
            if self._merged(site):
                gone.setdefault(into[site.code][0], []).append(site)
                continue
            home = self._sites.get(site.parent or "")
            while home is not None and self._merged(home) and home.code != asked:
                home = self._sites.get(into[home.code][0])  # what was below a merged unit is below the new one
            if home is not None:
                kids.setdefault(home.code, []).append(site)

        def build(site: Site) -> Place:
            past = gone.pop(site.code, [])
            return Place(
                site.code,
                hamlet=site.hamlet,
                commune=site.commune,
                body=site.body,
                spoken_for=site.body and self._books.one(_SPOKEN_FOR, unit=site.code) is not None,
                households=site.households,
                kids=tuple(build(kid) for kid in kids.pop(site.code, ())),
                gone=tuple(build(old) for old in past),
                merged=max((into[old.code][1] for old in past), default=""),
                valid=site.valid(self.year),
            )

        return build(anchor)

    def _merged(self, site: Site) -> bool:
        return site.code in self._homes.moves.into and site.ended(self.year)

    def lines(
        self, first: str = "", last: str = "~", within: Place | None = None, until: int | None = None
    ) -> list[Line]:
        """Live entries of all its units with indicators in that range; only those of a place `within` it if given; as
        they stood at the moment `until`, as stored."""
        codes = list(self._sites if within is None else _codes(within))
        values: dict[str, Any] = {"codes": packed(codes), "year": self.year, "first": first, "last": last}
        sql = _LINES
        if until is not None:
            sql, values["until"] = _LINES_THEN, until
        return [line_of(row) for row in self._books.all(sql, **values)]

    def reporters(self) -> Mapping[str, Own]:
        """The units that reported, and nothing else of them."""
        path = self.anchor.path
        codes = [row[0] for row in self._books.all(_REPORTERS, path=path, end=path[:-1] + "0", year=self.year)]
        for site in self._taken_in:
            codes += [site.code for _ in self._books.all(_REPORTER, unit=site.code, year=self.year)]
        return dict.fromkeys(codes, Own(reported=True))


def _codes(place: Place) -> Iterator[str]:
    yield place.code
    for one in (*place.kids, *place.gone):
        yield from _codes(one)


def owns(lines: Iterable[Line]) -> Mapping[str, Own]:
    """What each unit stated itself."""
    by_unit: dict[str, list[Line]] = {}
    for line in lines:
        by_unit.setdefault(line.unit, []).append(line)
    return {unit: own(its) for unit, its in by_unit.items()}


def span(group: str) -> tuple[str, str]:
    """The range of indicators that are tallied together."""
    return (f"{group}.", f"{group}.~") if group == "fund" or group in MODELS else (group, group)
