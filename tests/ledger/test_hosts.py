"""The flag of a cluster goes round: its host's chairs see the cluster from when they are named to their year's end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.core.rights import may
from handlers.core.units import Person
from ledger.place import START, YEAR, settle
from storage import Books, Storage
from storage.hosts import host_of, hosts_of, put_host, settle_hosts


@pytest.fixture
def place(storage: Storage) -> Storage:
    """X and Y have a chair each; somebody was once invited as the cluster's host."""
    settle(storage)

    def join(books: Books) -> None:
        for name, unit, role in (("An", "X", "chair"), ("Bính", "Y", "chair"), ("Khách", "C", "host")):
            code = books.invites.create(unit, role, START)  # type: ignore[arg-type]
            assert books.people.join(code, "local", name, name, name, "đồng ý", START)

    storage.begin_now(join)
    return storage


def sees(storage: Storage, name: str) -> bool:
    def look(books: Books) -> bool:
        person = books.people.person_at("local", name)
        assert isinstance(person, Person)
        return may(person, "see", "Y1", books.units) and may(person, "see", "C", books.units)

    return storage.look_now(look)


def test_the_right_follows_the_flag(place: Storage) -> None:
    assert [sees(place, name) for name in ("An", "Bính", "Khách")] == [False, False, True]
    place.begin_now(lambda books: put_host(books, "C", YEAR, "X", None, START, YEAR))
    assert [sees(place, name) for name in ("An", "Bính", "Khách")] == [True, False, False]
    place.begin_now(lambda books: put_host(books, "C", YEAR + 1, "Y", None, START, YEAR))
    assert [sees(place, name) for name in ("An", "Bính")] == [True, True]  # named, and preparing
    place.begin_now(lambda books: settle_hosts(books, YEAR + 1, START + timedelta(days=300)))
    assert [sees(place, name) for name in ("An", "Bính")] == [False, True]
    assert place.begin_now(lambda books: settle_hosts(books, YEAR + 1, START)) == 0
    assert place.look_now(lambda books: hosts_of(books, "C")) == {YEAR: "X", YEAR + 1: "Y"}


def test_another_one_named_for_the_same_year_takes_its_place(place: Storage) -> None:
    for unit in ("X", "Y"):
        place.begin_now(lambda books, unit=unit: put_host(books, "C", YEAR, unit, None, START, YEAR))
    assert place.look_now(lambda books: host_of(books, "C", YEAR)) == "Y"
    assert [sees(place, name) for name in ("An", "Bính")] == [False, True]


def test_who_becomes_chair_of_the_host_later_sees_it_too(place: Storage) -> None:
    place.begin_now(lambda books: put_host(books, "C", YEAR, "X", None, START, YEAR))

    def join(books: Books) -> None:
        code = books.invites.create("X", "chair", START)
        assert books.people.join(code, "local", "Mới", "Mới", "Mới", "đồng ý", START)

    place.begin_now(join)
    place.begin_now(lambda books: settle_hosts(books, YEAR, START))
    assert sees(place, "Mới")
