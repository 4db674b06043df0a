"""Which of its members hosts a cluster (đăng cai) in which year, and the right to its tally that goes with it.

A host's chairs hold the role "host" on the cluster from when they are named until the end of their year. The role rows
follow from the years: `settle_hosts` makes them so, when a host is named and each hour.
"""

from __future__ import annotations

from datetime import datetime

from storage.books import Books
from storage.sql import Sql, stamp

_PUT = Sql(
    """INSERT INTO hosts (cluster, year, unit, person, at) VALUES (:cluster, :year, :unit, :person, :now)
    ON CONFLICT (cluster, year) DO UPDATE SET unit = excluded.unit, person = excluded.person, at = excluded.at"""
)
_OF = Sql("SELECT unit FROM hosts WHERE cluster = :cluster AND year = :year")
_YEARS = Sql("SELECT year, unit FROM hosts WHERE cluster = :cluster ORDER BY year")
_WANTED = Sql(
    """SELECT DISTINCT h.cluster, r.person FROM hosts h JOIN roles r ON r.unit = h.unit AND r.role IN ('chair', 'head')
    WHERE h.year >= :year"""
)
_HELD = Sql("SELECT unit, person FROM roles WHERE role = 'host' AND unit IN (SELECT cluster FROM hosts)")


def put_host(books: Books, cluster: str, year: int, unit: str, person: int | None, now: datetime, this: int) -> None:
    """Name a year's host; who was named for it before is so no more. `this` is the current year."""
    books.run(_PUT, cluster=cluster, year=year, unit=unit, person=person, now=stamp(now))
    settle_hosts(books, this, now)


def host_of(books: Books, cluster: str, year: int) -> str | None:
    """The code of who hosts it that year."""
    row = books.one(_OF, cluster=cluster, year=year)
    return row[0] if row else None


def hosts_of(books: Books, cluster: str) -> dict[int, str]:
    """Every year's host that is known."""
    return dict(books.all(_YEARS, cluster=cluster))


def settle_hosts(books: Books, year: int, now: datetime) -> int:
    """Give the role to the chairs of those who host in that year or a later one, and take it from all others; how many
    rows changed. A cluster for which no host was ever named keeps whom it invited."""
    wanted = set(books.all(_WANTED, year=year))
    held = set(books.all(_HELD))
    for cluster, person in wanted - held:
        books.people.give_role(person, cluster, "host", now)
    for cluster, person in held - wanted:
        books.people.take_role(person, cluster, "host", now)
    return len(wanted ^ held)
