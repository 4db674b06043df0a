"""Meetings: what was called, by whom and for whom, who answered what, and what was noted after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from handlers.core.meetings import Attends, Called, Coming, Gathering, Note, Section
from handlers.core.nextfire import Before
from storage.books import Books
from storage.sql import Sql, clean, moment, stamp
from storage.tree import end_of

# ruff: noqa: S608 (statements are put together from constants)
_COLUMNS = """m.id, m.unit, m.host, m.kind, m.title, m.at, m.place, m.called, m.before, m.caller, m.cancelled,
    m.revision, m.announced, m.was_at, m.was_place"""
_GET = Sql(f"SELECT {_COLUMNS} FROM meetings m WHERE m.id = :id")
_OF_UNIT = Sql(
    f"SELECT {_COLUMNS} FROM meetings m WHERE m.unit = :unit AND m.at >= :since AND m.at < :until ORDER BY m.at, m.id"
)
_NEW = Sql(
    """INSERT INTO meetings (unit, host, kind, title, at, place, called, before, caller, cancelled, revision, announced,
      was_at, was_place)
    VALUES (:unit, :host, :kind, :title, :at, :place, :called, :before, :caller, :cancelled, :revision, :announced,
      :was_at, :was_place) RETURNING id"""
)
_CHANGE = Sql(
    """UPDATE meetings SET host = :host, kind = :kind, title = :title, at = :at, place = :place, called = :called,
      before = :before, cancelled = :cancelled, revision = :revision, announced = :announced, was_at = :was_at,
      was_place = :was_place WHERE id = :id"""
)
_PEOPLE = """SELECT p.id, p.name, r.unit FROM roles r JOIN units u ON u.code = r.unit JOIN persons p ON p.id = r.person
    WHERE p.erased IS NULL AND p.consented IS NOT NULL"""
_ALL = Sql(f"{_PEOPLE} AND u.path >= :path AND u.path < :end ORDER BY u.path, p.name, p.id")
_CHAIRS = Sql(
    f"""{_PEOPLE} AND r.role IN ('chair', 'head') AND u.path >= :path AND u.path < :end
    ORDER BY u.path, p.name, p.id"""
)
_HEADS = Sql(f"{_PEOPLE} AND r.role IN ('chair', 'head', 'host') AND r.unit = :unit ORDER BY p.name, p.id")
_ANSWER = Sql(
    """INSERT INTO meeting_answers (meeting, person, answer, delegate, at)
    VALUES (:meeting, :person, :answer, :delegate, :now)
    ON CONFLICT (meeting, person) DO UPDATE SET answer = excluded.answer, delegate = excluded.delegate,
      at = excluded.at"""
)
_ANSWERS = Sql("SELECT person, answer, delegate FROM meeting_answers WHERE meeting = :meeting")
_UNANSWER = Sql("DELETE FROM meeting_answers WHERE meeting = :meeting")
_NOTE = Sql(
    "INSERT INTO meeting_notes (meeting, section, text, person, at) VALUES (:meeting, :section, :text, :person, :now)"
)
_NOTES = Sql("SELECT meeting, section, text, at FROM meeting_notes WHERE meeting = :meeting ORDER BY id")
_NOTES_OF = Sql(
    """SELECT n.meeting, n.section, n.text, n.at FROM meeting_notes n JOIN meetings m ON m.id = n.meeting
    WHERE m.unit = :unit AND m.at >= :since AND m.at < :until ORDER BY m.at, n.id"""
)


class Meetings:
    def __init__(self, books: Books) -> None:
        self._books = books

    def get(self, id: int) -> Gathering | None:
        row = self._books.one(_GET, id=id)
        return _gathering(row) if row else None

    def add(self, gathering: Gathering) -> int:
        """Keep a new meeting; its number."""
        row = self._books.one(_NEW, **_values(gathering), unit=gathering.unit, caller=gathering.caller or None)
        assert row is not None
        id: int = row[0]
        return id

    def change(self, gathering: Gathering) -> None:
        """It is now so."""
        self._books.run(_CHANGE, **_values(gathering), id=gathering.id)

    def of_unit(self, unit: str, since: datetime, until: datetime) -> Sequence[Gathering]:
        """The meetings that the unit called in that time, also cancelled ones, in order."""
        rows = self._books.all(_OF_UNIT, unit=unit, since=stamp(since), until=stamp(until))
        return [_gathering(row) for row in rows]

    def around(self, units: Iterable[str], since: datetime, until: datetime) -> Sequence[Gathering]:
        """The meetings of that time that stand and were called by these units, by anything above them or by a cluster
        of either, in order."""
        callers: dict[str, None] = {}
        for code in units:
            for above in self._books.units.path(code):
                callers[above] = None
                unit = self._books.units.get(above)
                callers |= dict.fromkeys(unit.clusters if unit else ())
        found = [one for caller in callers for one in self.of_unit(caller, since, until) if not one.cancelled]
        return sorted(found, key=lambda one: (one.at, one.id))

    def called(self, unit: str, called: Called, day: date, but: int = 0) -> Sequence[Coming]:
        """Who is called when that unit calls them, each person once, in the order of the tree; `but` is who calls."""
        people: dict[int, Coming] = {}
        for row in self._called(unit, called, day):
            if row[0] != but and row[0] not in people:
                people[row[0]] = Coming(person=row[0], name=row[1], unit=row[2])
        return list(people.values())

    def _called(self, code: str, called: Called, day: date) -> list[tuple[Any, ...]]:
        books = self._books
        if called == "heads":
            units = [code, *(unit.code for unit in books.units.children(code, day))]
            return [row for unit in units for row in books.all(_HEADS, unit=unit)]
        sql = _ALL if called == "all" else _CHAIRS
        return [row for root in books.units.roots(code) for row in books.all(sql, path=root, end=end_of(root))]

    def coming(self, gathering: Gathering, day: date) -> Sequence[Coming]:
        """Everyone who is called, each with what they answered; somebody called who has left is not there."""
        answers = {row[0]: row[1:] for row in self._books.all(_ANSWERS, meeting=gathering.id)}
        people = self.called(gathering.unit, gathering.called, day, but=gathering.caller)
        return [
            replace(one, answer=answers[one.person][0], delegate=answers[one.person][1])
            if one.person in answers
            else one
            for one in people
        ]

    def answer(self, meeting: int, person: int, answer: Attends, delegate: str, now: datetime) -> None:
        self._books.run(
            _ANSWER, meeting=meeting, person=person, answer=answer, delegate=clean(delegate), now=stamp(now)
        )

    def ask_again(self, meeting: int) -> None:
        """What was answered no longer holds: it is at another time."""
        self._books.run(_UNANSWER, meeting=meeting)

    def note(self, meeting: int, section: Section, text: str, person: int, now: datetime) -> None:
        self._books.run(_NOTE, meeting=meeting, section=section, text=clean(text), person=person, now=stamp(now))

    def notes(self, meeting: int) -> Sequence[Note]:
        return [_note(row) for row in self._books.all(_NOTES, meeting=meeting)]

    def notes_of(self, unit: str, since: datetime, until: datetime) -> Sequence[Note]:
        """What was noted after the unit's meetings of that time: for its report."""
        rows = self._books.all(_NOTES_OF, unit=unit, since=stamp(since), until=stamp(until))
        return [_note(row) for row in rows]


def _values(gathering: Gathering) -> dict[str, Any]:
    return {
        "host": gathering.host,
        "kind": gathering.kind,
        "title": clean(gathering.title),
        "at": stamp(gathering.at),
        "place": clean(gathering.place),
        "called": gathering.called,
        "before": " ".join(str(one) for one in gathering.before),
        "cancelled": int(gathering.cancelled),
        "revision": gathering.revision,
        "announced": stamp(gathering.announced),
        "was_at": stamp(gathering.was_at) if gathering.was_at else None,
        "was_place": clean(gathering.was_place),
    }


def _gathering(row: tuple[Any, ...]) -> Gathering:
    return Gathering(
        id=row[0],
        unit=row[1],
        host=row[2],
        kind=row[3],
        title=row[4],
        at=moment(row[5]),
        place=row[6],
        called=row[7],
        before=tuple(Before.read(one) for one in row[8].split()),
        caller=row[9] or 0,
        cancelled=bool(row[10]),
        revision=row[11],
        announced=moment(row[12]),
        was_at=moment(row[13]) if row[13] is not None else None,
        was_place=row[14],
    )


def _note(row: tuple[Any, ...]) -> Note:
    return Note(meeting=row[0], section=row[1], text=row[2], at=moment(row[3]))
