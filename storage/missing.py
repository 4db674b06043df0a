"""Who has not reported, and how many have, at and above the communes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from handlers.core.land import count_up
from handlers.core.units import BODY_KINDS, HAMLET_KINDS, NATION
from storage.books import Books
from storage.homes import Homes
from storage.landing import REPORT, Land
from storage.sql import Sql, each, packed
from storage.upper import Upper

# ruff: noqa: S608 (statements are put together from constants)
_ROWS = each("SELECT unit, hamlets, bodies, any_below FROM tally_reports WHERE year = :year AND {among}")
_ALL = Sql("SELECT unit, hamlets, bodies, any_below FROM tally_reports WHERE year = :year")
_BODIES = ", ".join(f"'{kind}'" for kind in sorted(BODY_KINDS))
# As a value and not EXISTS, which PostgreSQL would make a join with all that anybody reported that year.
_REPORTED = f"(SELECT 1 FROM entries e WHERE e.unit = u.code AND {REPORT} LIMIT 1)"
_SILENT = Sql(
    f"""SELECT u.code FROM units u WHERE u.path >= :path AND u.path < :below AND u.kind IN ({_BODIES})
      AND (u.until IS NULL OR u.until > :end) AND (u.since IS NULL OR u.since <= :end)
      AND EXISTS (SELECT 1 FROM roles r WHERE r.unit = u.code) AND {_REPORTED} IS NULL ORDER BY u.path"""
)
_HAMLETS = ", ".join(f"'{kind}'" for kind in sorted(HAMLET_KINDS))
_UNHEARD = Sql(
    f"""SELECT u.path FROM units u WHERE u.path >= :path AND u.path < :below AND u.kind IN ({_HAMLETS})
      AND (u.until IS NULL OR u.until > :end) AND (u.since IS NULL OR u.since <= :end)
      AND {_REPORTED} IS NULL ORDER BY u.path"""
)
_SPOKEN_FOR = Sql(
    f"""SELECT count(DISTINCT u.code) FROM roles r JOIN units u ON u.code = r.unit WHERE u.kind IN ({_BODIES})"""
)
_JOINED = Sql("SELECT max(id) FROM persons")
_SUM = Sql("SELECT CAST(sum(hamlets) AS BIGINT), CAST(sum(bodies) AS BIGINT) FROM tally_reports WHERE year = :year")
_LARGE = 1_000


class Heard(NamedTuple):
    """How many lowest units reported, how many are expected, and which did not."""

    reported: int
    expected: int
    missing: tuple[str, ...]

    def __add__(self, other: Heard) -> Heard:  # type: ignore[override]
        return Heard(self.reported + other.reported, self.expected + other.expected, self.missing + other.missing)


class Attendance:
    """Reported, expected and missing below units at or above the communes, in one year."""

    def __init__(self, books: Books, homes: Homes, upper: Upper, year: int) -> None:
        self._books, self._homes, self._upper, self._year = books, homes, upper, year

    def of(self, codes: Sequence[str], limit: int | None, *, each: bool) -> Heard:
        """Of these units together: of a unit's own code, or of a cluster's members, of
        which `each` counts by itself. More missing than `limit` are not listed at all."""
        if NATION in codes and (large := self._large(limit)) is not None:
            return large
        nodes = [self._upper.nodes[below] for code in codes for below in self._upper.below(code)]
        heard = self._heard([node.site.code for node in nodes])
        silent = self._silent(codes)
        missing: list[str] = list(silent)
        reported = sum(heard.get(node.site.code, (0, 0, 0))[1] for node in nodes)
        expected = reported + len(silent)
        hamlets = sum(self._upper.nodes[code].ground.hamlets for code in codes)
        late: list[str] = []
        for code in codes:
            if self._upper.nodes[code].ground.hamlets:
                expected += self._upper.nodes[code].ground.hamlets
                for node in (self._upper.nodes[below] for below in self._upper.below(code)):
                    mine = heard.get(node.site.code, (0, 0, 0))[0]
                    reported += mine
                    below = node.ground.hamlets - sum(self._upper.nodes[kid].ground.hamlets for kid in node.kids)
                    if mine < below:
                        late.append(node.site.code)
            elif each:
                expected += 1
                if any(heard.get(below, (0, 0, 0))[2] for below in self._upper.below(code)):
                    reported += 1
                else:
                    missing.append(code)
            elif not hamlets:
                lowest, quiet = self._lowest(code, heard)
                expected += lowest
                reported += lowest - len(quiet)
                missing += quiet
        if limit is not None and expected - reported > limit:
            return Heard(reported, expected, ())
        return Heard(reported, expected, (*self._unheard(codes, late, len(nodes)), *missing))

    def _large(self, limit: int | None) -> Heard | None:
        """The whole country by sums alone, where there is no list to be made; None where there is, or no hamlet. Of
        its schools and clans those that reported without anybody to speak for them are not told apart."""
        hamlets = self._upper.nodes[NATION].ground.hamlets
        row = self._books.one(_SUM, year=self._year)
        heard, bodies = (row[0] or 0, row[1] or 0) if row else (0, 0)
        silent = max(0, self._spoken_for() - bodies)
        late = hamlets - heard + silent
        if not hamlets or (late and (limit is None or late <= limit)):
            return None
        return Heard(heard + bodies, hamlets + bodies + silent, ())

    def _spoken_for(self) -> int:
        """How many bodies anybody speaks for. Looking at every role takes longer than the tally itself, so it is
        remembered until somebody joins or the tree changes."""
        version = self._homes.version, self._books.one(_JOINED)
        found: int | None = self._books.memory.get("spoken for", version)
        if found is None:
            row = self._books.one(_SPOKEN_FOR)
            found = row[0] if row else 0
            self._books.memory.put("spoken for", version, found)
        return found

    def _heard(self, codes: Iterable[str]) -> dict[str, tuple[int, int, int]]:
        wanted = list(codes)
        if len(wanted) > _LARGE:
            rows = self._books.all(_ALL, year=self._year)
        else:
            rows = self._books.all(_ROWS, year=self._year, codes=packed(wanted))
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def _silent(self, codes: Sequence[str]) -> list[str]:
        """Schools, offices and clans that somebody speaks for and that did not report."""
        found: dict[str, None] = {}
        for code in codes:
            found |= dict.fromkeys(row[0] for row in self._books.all(_SILENT, **self._range(code)))
        return list(found)

    def _range(self, code: str) -> dict[str, Any]:
        path = self._upper.nodes[code].site.path
        return {"path": path, "below": path[:-1] + "0", "year": self._year, "end": f"{self._year}-12-31"}

    def _lowest(self, code: str, heard: dict[str, tuple[int, int, int]]) -> tuple[int, list[str]]:
        """Where there is no hamlet: how many lowest units, and which of them did not report."""
        node = self._upper.nodes[code]
        kids = [self._lowest(kid, heard) for kid in node.kids if self._upper.nodes[kid].expected]
        lowest, quiet = sum(its[0] for its in kids), [one for its in kids for one in its[1]]
        reported = bool(heard.get(code, (0, 0, 0))[2])
        if not lowest or (reported and len(quiet) == lowest):
            return 1, [] if reported else [code]
        return lowest, quiet

    def _unheard(self, codes: Sequence[str], late: Sequence[str], of: int) -> list[str]:
        """The hamlets that did not report of these communes, so many `of` those below the units asked for: of nearly
        all of them they are found in one go."""
        found: dict[str, list[str]] = {anchor: [] for anchor in late}
        merged = self._merged()
        waiting = [anchor for anchor in late if anchor not in merged]
        for top in codes if 2 * len(waiting) > of else ():
            path = self._upper.nodes[top].site.path
            inside = {anchor for anchor in waiting if self._upper.nodes[anchor].site.path.startswith(path)}
            self._note(top, inside, found)
            waiting = [anchor for anchor in waiting if anchor not in inside]
        for anchor in waiting:  # also what hangs elsewhere in the tree since its province was merged
            self._note(anchor, {anchor}, found)
        for anchor in merged & found.keys():
            land = Land(self._books, self._homes, self._upper.nodes[anchor].site, self._year)
            found[anchor] += count_up(land.place, land.reporters()).reports.unheard
        return [code for its in found.values() for code in its]

    def _note(self, top: str, anchors: Collection[str], found: dict[str, list[str]]) -> None:
        """Find the hamlets at or below the top that did not report, of those communes."""
        for (path,) in self._books.all(_UNHEARD, **self._range(top)):
            units = path.split("/")[:-1]
            anchor = next((code for code in reversed(units) if code in anchors), None)
            if anchor is not None:
                found[anchor].append(units[-1])

    def _merged(self) -> frozenset[str]:
        """The communes in which something was merged, at any time: their pieces are to be put together."""
        moves = self._homes.moves
        if not moves.of:
            return frozenset()
        name, version = f"merged {self._year}", self._homes.version
        kept: frozenset[str] | None = self._books.memory.get(name, version)
        if kept is None:
            codes = (code for code in {*moves.into, *moves.of} if self._homes.site(code) is not None)
            kept = frozenset(self._homes.anchor(code, self._year).code for code in codes)
            self._books.memory.put(name, version, kept)
        return kept
