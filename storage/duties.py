"""What the law gives a deadline for (Law 91/2025/QH15, NĐ 356/2025), as tasks of whoever runs the bot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from storage.books import Books
from storage.sql import Sql, moment, stamp

WORKING_DAYS = 2  # to answer a request
DAYS = {"access": 10, "correct": 10, "withhold": 20, "erase": 20, "breach": 3}  # to have it done; a breach: 72 hours

_PUT = Sql(
    """INSERT INTO duties (what, person, asked, answer_by, do_by, done)
    VALUES (:what, :person, :now, :answer_by, :do_by, :done) RETURNING id"""
)
_OPEN = Sql("SELECT id, what, person, asked, answer_by, do_by FROM duties WHERE done IS NULL ORDER BY do_by, id")
_DONE = Sql("UPDATE duties SET done = :now WHERE id = :id AND done IS NULL")


class Duty(NamedTuple):
    """`answer_by` and `do_by` are ISO days."""

    id: int
    what: str
    person: int | None
    asked: datetime
    answer_by: str
    do_by: str


class Duties:
    def __init__(self, books: Books) -> None:
        self._books = books

    def done(self, what: str, person: int | None, now: datetime) -> None:
        """Asked for and carried out at once."""
        self._put(what, person, now, now)

    def open(self, what: str, person: int | None, now: datetime) -> int:
        """Asked for; somebody has to do it. Its number."""
        return self._put(what, person, now, None)

    def _put(self, what: str, person: int | None, now: datetime, done: datetime | None) -> int:
        row = self._books.one(
            _PUT,
            what=what,
            person=person,
            now=stamp(now),
            answer_by=working_day(now.date(), WORKING_DAYS).isoformat(),
            do_by=(now.date() + timedelta(days=DAYS[what])).isoformat(),
            done=None if done is None else stamp(done),
        )
        assert row is not None
        return int(row[0])

    def waiting(self) -> Sequence[Duty]:
        """What is still to be done, the most urgent first."""
        return [Duty(row[0], row[1], row[2], moment(row[3]), row[4], row[5]) for row in self._books.all(_OPEN)]

    def close(self, id: int, now: datetime) -> bool:
        """False where there is no such task, or it was done before."""
        return self._books.run(_DONE, id=id, now=stamp(now)) == 1


def working_day(day: date, number: int) -> date:
    """The day so many working days later; Saturday and Sunday are none."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day
