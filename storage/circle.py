"""Who speaks for what at and below a unit: who joined, who never wrote, where nobody reports; and handing over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from handlers.core.trust import Member
from handlers.core.units import BODY_KINDS, HAMLET_KINDS, Unit
from storage.books import Books
from storage.order import spoken_order
from storage.sql import Sql, moment, stamp
from storage.tree import end_of

_MEMBERS = Sql(
    """SELECT p.id, p.name, r.role, r.unit, p.joined, u.name,
      (SELECT max(i.received) FROM inbox i WHERE i.person = p.id AND i.received > p.joined)
    FROM units u JOIN roles r ON r.unit = u.code JOIN persons p ON p.id = r.person
    WHERE u.path >= :path AND u.path < :end AND p.erased IS NULL"""
)
_KEPT = Sql(
    """SELECT r.unit FROM units u JOIN roles r ON r.unit = u.code
    WHERE u.path >= :path AND u.path < :end AND r.role IN ('reporter', 'chair')"""
)
_REPLACES = Sql("SELECT replaces, role, unit FROM invites WHERE code = :code")
_REPLACE = Sql("UPDATE invites SET replaces = :person WHERE code = :code")
_LOOK = Sql("INSERT INTO looks (person, unit, what, at) VALUES (:person, :unit, :what, :now)")
_LOOKS = Sql(
    """SELECT l.at, COALESCE(p.name, ''), l.unit, l.what FROM looks l LEFT JOIN persons p ON p.id = l.person
    WHERE l.unit = :unit ORDER BY l.id"""
)


class Circle:
    def __init__(self, books: Books) -> None:
        self._books = books

    def members(self, unit: str, day: date) -> Sequence[Member]:
        """See `handlers.core.trust.Trust.members`."""
        found = []
        for root in self._books.units.roots(unit):
            for row in self._books.all(_MEMBERS, path=root, end=end_of(root)):
                wrote = moment(row[6]) if row[6] is not None else None
                member = Member(
                    person=row[0], name=row[1], role=row[2], unit=row[3], joined=moment(row[4]), wrote=wrote
                )  # fmt: skip
                found.append((spoken_order(row[5]), row[3], row[0], member))
        return [one[-1] for one in sorted(found, key=lambda one: one[:3])]

    def lowest(self, unit: str, day: date) -> Sequence[Unit]:
        """The hamlets, schools, offices and clans at or below it that are valid that day, as names are read out."""
        kinds = HAMLET_KINDS | BODY_KINDS
        units = [one for one in self._books.units.below(unit, day) if one.kind in kinds]
        return sorted(units, key=lambda one: (one.parent or "", spoken_order(one.name), one.code))

    def unkept(self, unit: str, day: date) -> Sequence[Unit]:
        """Those of `lowest` for whom nobody reports."""
        kept = {
            row[0]
            for root in self._books.units.roots(unit)
            for row in self._books.all(_KEPT, path=root, end=end_of(root))
        }
        return [one for one in self.lowest(unit, day) if one.code not in kept]

    def hands_over(self, code: str, person: int) -> None:
        """Whoever joins by that code takes the role over from that person."""
        self._books.run(_REPLACE, code=code, person=person)

    def handed_over(self, code: str, to: int, now: datetime) -> int | None:
        """The code was used: the one who held the role holds it no more; who that was. What they reported stays, and
        what waits for the unit waits for its new keeper."""
        row = self._books.one(_REPLACES, code=code)
        if row is None or row[0] is None or row[0] == to:
            return None
        return row[0] if self._books.people.take_role(row[0], row[2], row[1], now) else None

    def looked(self, person: int | None, unit: str, what: str, now: datetime) -> None:
        """Somebody read people's names there; None is the command line."""
        self._books.run(_LOOK, person=person, unit=unit, what=what, now=stamp(now))

    def looks(self, unit: str) -> Sequence[tuple[datetime, str, str, str]]:
        """(when, who, unit, what) of all looks there, oldest first."""
        return [(moment(row[0]), row[1], row[2], row[3]) for row in self._books.all(_LOOKS, unit=unit)]
