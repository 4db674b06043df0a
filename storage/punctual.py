"""How many reported in time. Nothing of it is kept: it follows from the entries that stand, and from what was set."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from handlers.core.punctual import Punctual
from handlers.core.units import BODY_KINDS, HAMLET_KINDS
from storage.books import Books
from storage.homes import Homes, Site
from storage.landing import REPORT
from storage.sql import Sql, moment, stamp
from storage.tree import end_of

# ruff: noqa: S608 (statements are put together from constants)
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_SET = Sql("SELECT max(day) FROM deadlines WHERE unit = :unit AND year = :year AND cancelled = 0")
_HELD = Sql(
    """SELECT max(at) FROM meetings WHERE unit = :unit AND kind = 'tong-ket' AND cancelled = 0
    AND at >= :since AND at < :until"""
)
_IN_TIME = f"""EXISTS (SELECT 1 FROM entries e WHERE e.unit = u.code AND {REPORT}
      AND COALESCE(e.stands, e.at) < :by)"""
_BELOW = Sql(f"SELECT u.code FROM units u WHERE u.path >= :path AND u.path < :end AND {_IN_TIME}")
_ONE = Sql(f"SELECT 1 FROM units u WHERE u.code = :code AND {_IN_TIME}")
_HAMLET = Sql(
    f"""SELECT 1 FROM units u WHERE u.path >= :path AND u.path < :end
    AND u.kind IN ({", ".join(f"'{kind}'" for kind in sorted(HAMLET_KINDS))})
    AND (u.until IS NULL OR u.until > :last) AND (u.since IS NULL OR u.since <= :last) LIMIT 1"""
)


def punctual(books: Books, unit: str, year: int, zone: tzinfo | None = None) -> Punctual | None:
    """Of the unit and all below it; None where nobody set a deadline and no conference of that year is called. A day
    ends at midnight in `zone`, by default the unit's."""
    found = _by(books, unit, year, zone or books.wishes.zone(unit, VIETNAM))
    if found is None:
        return None
    by, meeting = found
    return Punctual(by=by, n=in_time(books, unit, year, by), meeting=meeting)


def _by(books: Books, unit: str, year: int, zone: tzinfo) -> tuple[datetime, bool] | None:
    """The nearest unit's deadline, the last it set; without any, the nearest one's conference of that year."""
    its = books.units.get(unit)
    codes = (unit, *(its.clusters if its else ()), *(one for one in reversed(books.units.path(unit)) if one != unit))
    for code in codes:
        row = books.one(_SET, unit=code, year=year)
        if row is not None and row[0] is not None:
            return datetime.combine(date.fromisoformat(row[0]) + timedelta(days=1), time(), zone), False
    since, until = (stamp(datetime(one, 1, 1, tzinfo=zone)) for one in (year, year + 1))
    for code in codes:
        row = books.one(_HELD, unit=code, since=since, until=until)
        if row is not None and row[0] is not None:
            return moment(row[0]).astimezone(zone), True
    return None


def in_time(books: Books, unit: str, year: int, by: datetime) -> int:
    """How many of the lowest units at or below it that reported had done so before that moment (aware)."""
    homes = Homes(books)
    roots = books.units.roots(unit)
    values = {"year": year, "by": stamp(by)}
    last = f"{year}-12-31"
    if not any(books.one(_HAMLET, path=root, end=end_of(root), last=last) for root in roots):
        return books.tallies.tally(unit, year, 0, as_of=by).reported  # no hamlet anywhere: a handful of units
    codes = {row[0] for root in roots for row in books.all(_BELOW, path=root, end=end_of(root), **values)}
    codes |= _taken_in(books, homes, roots, year, values)
    sites = (_stands_for(homes, code, year) for code in codes)
    return len({site.code for site in sites if site is not None and site.path.startswith(tuple(roots))})


def _taken_in(books: Books, homes: Homes, roots: Sequence[str], year: int, values: dict[str, int]) -> set[str]:
    """Ended units elsewhere that count in one of these, and reported in time."""
    found = set()
    for old in homes.moves.into:
        site = _stands_for(homes, old, year)
        if site is not None and site.path.startswith(tuple(roots)) and books.one(_ONE, code=old, **values) is not None:
            found.add(old)
    return found


def _stands_for(homes: Homes, code: str, year: int) -> Site | None:
    """The lowest unit whose report it is: itself, or the one it was merged into; None where it is none of that year."""
    site = homes.site(code)
    for _ in range(100):  # a chain of merges that turned in a circle must not hang the bot
        if site is None or code not in homes.moves.into or not site.ended(year):
            break
        code = homes.moves.into[code][0]
        site = homes.site(code)
    low = site is not None and site.kind in HAMLET_KINDS | BODY_KINDS
    return site if low and site is not None and site.valid(year) else None
