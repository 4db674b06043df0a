"""What the law gives a deadline for (Law 91/2025/QH15, NĐ 356/2025), as tasks of whoever runs the bot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from handlers.core.lawful import Duty
from handlers.core.units import NATION
from storage.books import Books
from storage.schedules import Schedule
from storage.sql import Sql, moment, stamp

WORKING_DAYS = 2  # to answer a request
DAYS = {"access": 10, "correct": 10, "withhold": 20, "erase": 20, "breach": 3}  # to have it done; a breach: 72 hours
WHAT = "duty"  # the row that reminds of one

# ruff: noqa: S608 (statements are put together from constants)
_COLUMNS = "id, what, unit, person, asked, answer_by, do_by, done"
_PUT = Sql(
    """INSERT INTO duties (what, unit, person, asked, answer_by, do_by, done)
    VALUES (:what, :unit, :person, :now, :answer_by, :do_by, :done) RETURNING id"""
)
_GET = Sql(f"SELECT {_COLUMNS} FROM duties WHERE id = :id")
_OPEN = Sql(f"SELECT {_COLUMNS} FROM duties WHERE done IS NULL ORDER BY do_by, id")
_ALL = Sql(f"SELECT {_COLUMNS} FROM duties ORDER BY id DESC LIMIT :limit")
_DONE = Sql("UPDATE duties SET done = :now WHERE id = :id AND done IS NULL")
_POST = Sql("SELECT unit FROM roles WHERE person = :person ORDER BY since, unit LIMIT 1")


class Duties:
    def __init__(self, books: Books) -> None:
        self._books = books

    def done(self, what: str, person: int, now: datetime) -> None:
        """Asked for and carried out at once."""
        post = self._books.one(_POST, person=person)
        self._put(what, post[0] if post else NATION, person, now, now)

    def open(self, what: str, unit: str, person: int | None, now: datetime) -> int:
        """Asked for; the unit's operators have to see to it, and are told by the heartbeat. Its number."""
        id = self._put(what, unit, person, now, None)
        self._books.schedules.put(Schedule(key=f"{WHAT}:{id}", what=WHAT, next_fire=now, args={"duty": id}))
        return id

    def _put(self, what: str, unit: str, person: int | None, now: datetime, done: datetime | None) -> int:
        row = self._books.one(
            _PUT,
            what=what,
            unit=unit,
            person=person,
            now=stamp(now),
            answer_by=working_day(now.date(), WORKING_DAYS).isoformat(),
            do_by=(now.date() + timedelta(days=DAYS[what])).isoformat(),
            done=None if done is None else stamp(done),
        )
        assert row is not None
        return int(row[0])

    def get(self, id: int) -> Duty | None:
        row = self._books.one(_GET, id=id)
        return _duty(row) if row else None

    def waiting(self) -> Sequence[Duty]:
        """What is still to be done, the most urgent first."""
        return [_duty(row) for row in self._books.all(_OPEN)]

    def latest(self, limit: int) -> Sequence[Duty]:
        """The newest, done or not, the newest first."""
        return [_duty(row) for row in self._books.all(_ALL, limit=limit)]

    def close(self, id: int, now: datetime) -> bool:
        """False where there is no such task, or it was done before."""
        return self._books.run(_DONE, id=id, now=stamp(now)) == 1


def working_day(day: date, number: int) -> date:
    """The day so many working days later; Saturday and Sunday are none."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


def _duty(row: tuple[Any, ...]) -> Duty:
    return Duty(
        id=row[0],
        what=row[1],
        unit=row[2],
        person=row[3],
        asked=moment(row[4]),
        answer_by=date.fromisoformat(row[5]),
        do_by=date.fromisoformat(row[6]),
        done=moment(row[7]) if row[7] is not None else None,
    )
