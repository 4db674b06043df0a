"""Reported in time: those whose sentence came before the day was over, whatever is mended, taken back or merged."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.core.meetings import Gathering
from handlers.core.own import REPORTS
from ledger.place import START, UNITS, YEAR, post, settle, stated
from ledger.test_any_order import SOME, Undo, entries, post_all
from storage import Books, Storage
from storage.moves import went_into
from storage.punctual import in_time, punctual
from storage.sql import Sql, stamp

FR = "family.registered"
EVERY = Sql("SELECT unit, year, kind, superseded_by IS NULL, COALESCE(stands, at) FROM entries")
LOW = ("X1", "X2", "X3", "Y1", "Y2")
DAY = 24 * 60


@pytest.fixture
def place(storage: Storage) -> Storage:
    settle(storage)
    return storage


def on_time(storage: Storage, unit: str) -> int | None:
    its = storage.look_now(lambda books: punctual(books, unit, YEAR))
    return its.n if its else None


def test_by_the_day_that_was_set(place: Storage) -> None:
    """The commune wants them by 2 March; X1 comes on the 1st, X2 on the 2nd just before midnight, X3 on the 3rd."""
    assert on_time(place, "X") is None
    place.begin_now(lambda books: books.deadlines.add("X", YEAR, date(YEAR, 3, 2), 0, START))
    late = int((datetime(YEAR, 3, 2, 16, 59, tzinfo=UTC) - START).total_seconds() // 60)
    post(place, stated("X1", FR, 45), stated("X2", FR, 30, late), stated("X3", FR, 20, late + 1), stated("Y1", FR, 9))
    assert [on_time(place, unit) for unit in ("X", "X1", "X3", "Y", "T")] == [2, 1, 0, None, None]


def test_a_correction_keeps_the_time_of_what_it_corrects(place: Storage) -> None:
    place.begin_now(lambda books: books.deadlines.add("X", YEAR, date(YEAR, 3, 2), 0, START))
    (first,) = post(place, stated("X1", FR, 45))
    (mended,) = post(place, stated("X1", FR, 40, 9 * DAY, supersedes=first))
    assert on_time(place, "X") == 1
    post(place, stated("X1", FR, None, 10 * DAY, kind="void", supersedes=mended))
    assert on_time(place, "X") == 0


def test_a_later_day_moves_it_and_one_called_off_counts_no_more(place: Storage) -> None:
    add = lambda day: place.begin_now(lambda books: books.deadlines.add("T", YEAR, date(YEAR, 3, day), 0, START))  # noqa: E731
    add(1)
    second = add(9)
    post(place, stated("X1", FR, 45, 5 * DAY))
    assert on_time(place, "X") == 1  # the province's holds for it
    place.begin_now(lambda books: books.deadlines.cancel(second))
    assert on_time(place, "X") == 0


def test_without_a_deadline_the_conference_counts(place: Storage) -> None:
    at = START + timedelta(days=3)

    def call(books: Books) -> Any:
        return books.meetings.add(Gathering(unit="X", host="X", kind="tong-ket", at=at, announced=START))

    place.begin_now(call)
    post(place, stated("X1", FR, 45, 2 * DAY), stated("X2", FR, 30, 4 * DAY))
    its = place.look_now(lambda books: punctual(books, "X", YEAR))
    assert its is not None
    assert (its.n, its.meeting, its.by) == (1, True, at)


def test_a_merged_hamlets_report_is_its_successors(place: Storage) -> None:
    place.begin_now(lambda books: books.deadlines.add("VN", YEAR, date(YEAR, 3, 2), 0, START))
    post(place, stated("X1", FR, 45), stated("X2", FR, 30))
    place.begin_now(lambda books: went_into(books, "X1", ["Y1"], date(YEAR, 6, 1)))
    assert [on_time(place, unit) for unit in ("X", "Y", "T", "C")] == [1, 1, 2, 2]


@SOME
@given(st.lists(entries(), max_size=12), st.lists(st.integers(0, 30), max_size=12), st.integers(0, 10_000))
def test_it_is_what_the_sentences_say(storage: Storage, said: Any, cuts: Any, minute: int) -> None:
    """Beside a count of the live entries themselves; and never more than reported."""
    by = START + timedelta(minutes=minute)

    def example(books: Books) -> None:
        books.units.upsert(UNITS)
        post_all(books, said, cuts)
        first: dict[str, int] = {}
        rows = books.all(EVERY)
        for unit, year, kind, live, at in rows:
            if live and year == YEAR and kind in REPORTS:
                first[unit] = min(first.get(unit, at), at)
        limit = stamp(by)
        for unit, low in (("X", LOW[:3]), ("Y", LOW[3:]), ("T", LOW), ("C", LOW), ("VN", LOW), ("X2", ("X2",))):
            assert in_time(books, unit, YEAR, by) == sum(first.get(code, limit) < limit for code in low)
            assert in_time(books, unit, YEAR, by) <= books.tallies.tally(unit, YEAR).reported
        raise Undo

    with pytest.raises(Undo):
        storage.begin_now(example)
