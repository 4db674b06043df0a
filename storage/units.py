"""The tree: units, what lies below them, and the clusters beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from handlers.core.units import CLUSTER_KIND, Unit
from storage.books import Books
from storage.order import spoken_order
from storage.sql import Sql
from storage.sql import day as day_of
from storage.tree import end_of, upsert

_COLUMNS = """u.code, u.name, u.kind, u.parent, u.formed_from, u.households, u.population, u.clusters, u.aliases,
    u.since, u.until, u.traits"""
_VALID = "(u.since IS NULL OR u.since <= :day) AND (u.until IS NULL OR u.until > :day)"
# ruff: noqa: S608 (statements below are put together from constants)
_GET = Sql(f"SELECT {_COLUMNS} FROM units u WHERE u.code = :code")
_ALL = Sql(f"SELECT {_COLUMNS} FROM units u ORDER BY u.path")
_PATH = Sql("SELECT path FROM units WHERE code = :code")
_CHILDREN = Sql(
    f"""SELECT {_COLUMNS} FROM units u WHERE u.parent = :code AND u.kind <> '{CLUSTER_KIND}' AND {_VALID}
    UNION SELECT {_COLUMNS} FROM cluster_members m JOIN units u ON u.code = m.unit
    WHERE m.cluster = :code AND {_VALID}"""
)
_CLUSTERS_KEPT = Sql(
    f"SELECT {_COLUMNS} FROM units u WHERE u.parent = :code AND u.kind = '{CLUSTER_KIND}' AND {_VALID}"
)
_ROOTS = Sql(
    """SELECT path FROM units WHERE code = :code
    UNION SELECT u.path FROM cluster_members m JOIN units u ON u.code = m.unit WHERE m.cluster = :code"""
)
_MEMBER = Sql("SELECT unit FROM cluster_members WHERE cluster = :cluster")
_COUNTS = Sql(
    """SELECT count(*), count(CASE WHEN kind NOT IN ('trung ương', 'tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu')
    THEN 1 END) FROM units"""
)
_BELOW = Sql(f"SELECT {_COLUMNS} FROM units u WHERE u.path >= :path AND u.path < :end ORDER BY u.path")


class Units:
    def __init__(self, books: Books) -> None:
        self._books = books

    def get(self, code: str) -> Unit | None:
        row = self._books.one(_GET, code=code)
        return unit_of(row) if row else None

    def all(self) -> Sequence[Unit]:
        """Every unit, also ended ones, parents before children."""
        return [unit_of(row) for row in self._books.all(_ALL)]

    def path(self, code: str) -> tuple[str, ...]:
        """Codes from the nation down to the unit itself; () where there is none."""
        row = self._books.one(_PATH, code=code)
        return tuple(row[0].split("/")[:-1]) if row else ()

    def children(self, code: str, day: date) -> Sequence[Unit]:
        """Units right below, valid on that day, as names are read out; of a cluster, its members. Clusters stand
        beside the tree and are nobody's children: see `clusters_kept`."""
        return _in_order(self._books.all(_CHILDREN, code=code, day=day.isoformat()))

    def clusters_kept(self, code: str, day: date) -> Sequence[Unit]:
        """The clusters that the unit keeps."""
        return _in_order(self._books.all(_CLUSTERS_KEPT, code=code, day=day.isoformat()))

    def ancestors(self, code: str) -> Sequence[Unit]:
        """The nearest first, the nation last."""
        above = (self.get(one) for one in reversed(self.path(code)[:-1]))
        return [unit for unit in above if unit is not None]

    def is_within(self, code: str, above: str) -> bool:
        """`code` is `above` or lies below it, by the tree or as part of a cluster's member."""
        path = self.path(code)
        if above in path:
            return True
        return bool(path) and any(row[0] in path for row in self._books.all(_MEMBER, cluster=above))

    def roots(self, code: str) -> Sequence[str]:
        """The paths whose subtrees make up the unit: its own, of a cluster also its members'; none inside another."""
        roots: list[str] = []
        for (path,) in sorted(self._books.all(_ROOTS, code=code)):
            if not roots or not path.startswith(roots[-1]):
                roots.append(path)
        return roots

    def below(self, code: str, day: date | None = None) -> Sequence[Unit]:
        """The unit and all below it, each once, parents before children; only those valid on `day` if given."""
        rows = (row for root in self.roots(code) for row in self._books.all(_BELOW, path=root, end=end_of(root)))
        units = (unit_of(row) for row in rows)
        return [unit for unit in units if day is None or valid(unit, day)]

    def find(self, name: str, within: str, day: date) -> Sequence[Unit]:
        """Units at or below `within` that the name fits, best rank only: see `storage.find`."""
        from storage.find import find_units

        return find_units(self._books, name, within, day)

    def upsert(self, units: Iterable[Unit]) -> int:
        """Put units in, or as they are now; how many. A parent may come after its children. Raises ValueError on an
        unknown parent or cluster, and on a cycle: nothing is to be committed then."""
        return upsert(self._books, units)

    def counts(self) -> tuple[int, int]:
        """(all units, those of kinds that do not ship: hamlets, schools, clusters …)."""
        row = self._books.one(_COUNTS)
        assert row is not None
        return row[0], row[1]

    @property
    def version(self) -> str:
        """Another one after every change of the tree."""
        return self._books.marks.get("units")


def valid(unit: Unit, day: date) -> bool:
    return (unit.since is None or unit.since <= day) and (unit.until is None or unit.until > day)


def unit_of(row: tuple[Any, ...]) -> Unit:
    return Unit(
        code=row[0],
        name=row[1],
        kind=row[2],
        parent=row[3],
        formed_from=row[4],
        households=row[5],
        population=row[6],
        clusters=tuple(row[7].split(";")) if row[7] else (),
        aliases=tuple(row[8].split(";")) if row[8] else (),
        since=day_of(row[9]),
        until=day_of(row[10]),
        traits=tuple(row[11].split(";")) if row[11] else (),
    )


def _in_order(rows: list[tuple[Any, ...]]) -> list[Unit]:
    return sorted((unit_of(row) for row in rows), key=lambda unit: (spoken_order(unit.name), unit.code))
