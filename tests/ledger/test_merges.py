"""Hamlets and communes merge: old figures stay under the old name and count where it went."""

from __future__ import annotations

import threading

import pytest

from handlers.core.units import Unit
from ledger.place import YEAR, day, post, receipt, settle, stated, tally
from storage import Storage
from storage.moves import went_into

FR, FA = "family.registered", "family.achieved"
DAY = day(f"{YEAR}-06-01")
LATER = 60 * 24 * 120  # minutes: a day after the merge


@pytest.fixture
def place(storage: Storage) -> Storage:
    settle(storage)
    settle(storage, [Unit(code="X9", name="Thôn mới", kind="thôn", parent="X", since=DAY)])
    return storage


def merge(storage: Storage, *old: str, into: str) -> None:
    for code in old:
        storage.begin_now(lambda books, code=code: went_into(books, code, [into], DAY))


def registered(storage: Storage, unit: str, year: int = YEAR) -> int | None:
    return tally(storage, unit, year).models["family"].registered


def test_two_hamlets_become_a_new_one(place: Storage) -> None:
    """X1 said 45 and X2 30 in March; in June they become X9, which in July says 80 for the whole."""
    post(place, stated("X1", FR, 45), stated("X1", FA, 40), stated("X2", FR, 30), receipt("X2", 500_000))
    merge(place, "X1", "X2", into="X9")
    assert [registered(place, unit) for unit in ("X1", "X2", "X9", "X", "T", "VN")] == [45, 30, 75, 75, 75, 75]
    assert tally(place, "X9").models["family"].of_registered == (40, 45, 1)
    assert (tally(place, "X").reported, tally(place, "X").expected, tally(place, "X").missing) == (1, 2, ("X3",))
    post(place, stated("X9", FR, 80, LATER))
    assert [registered(place, unit) for unit in ("X1", "X2", "X9", "X", "T")] == [45, 30, 80, 80, 80]
    assert tally(place, "X9").fund.raised == 500_000


def test_a_hamlet_goes_into_another(place: Storage) -> None:
    """X2's own 30 speaks of what X2 was then: X1's 45 is added, until X2 speaks for both."""
    post(place, stated("X1", FR, 45), stated("X2", FR, 30))
    merge(place, "X1", into="X2")
    assert [registered(place, unit) for unit in ("X1", "X2", "X")] == [45, 75, 75]
    post(place, stated("X2", FR, 70, LATER))
    assert [registered(place, unit) for unit in ("X1", "X2", "X")] == [45, 70, 70]


def test_a_year_before_the_merge_stays_as_it_was(place: Storage) -> None:
    """Last year X1 and X2 were hamlets of their own; asked of X9, it is what they were together."""
    post(place, stated("X1", FR, 40, year=YEAR - 1), stated("X2", FR, 20, year=YEAR - 1))
    merge(place, "X1", "X2", into="X9")
    years = [registered(place, unit, YEAR - 1) for unit in ("X1", "X2", "X9", "X", "VN")]
    assert years == [40, 20, 60, 60, 60]
    assert tally(place, "X", YEAR - 1).expected == 3
    assert tally(place, "X", YEAR).expected == 2


def test_a_hamlet_goes_into_one_of_another_commune(place: Storage) -> None:
    post(place, stated("X1", FR, 45), stated("Y1", FR, 5))
    merge(place, "X1", into="Y1")
    assert [registered(place, unit) for unit in ("X1", "Y1", "X", "Y", "T")] == [45, 50, None, 50, 50]
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_a_split_hamlet_keeps_its_figures_under_its_name(place: Storage) -> None:
    """They cannot be divided between the two; the commune still counts them."""
    settle(place, [Unit(code="X8", name="Thôn mới 2", kind="thôn", parent="X", since=DAY)])
    post(place, stated("X1", FR, 45))
    place.begin_now(lambda books: went_into(books, "X1", ["X8", "X9"], DAY))
    assert [registered(place, unit) for unit in ("X1", "X8", "X9", "X")] == [45, None, None, 45]


def test_two_communes_become_one(place: Storage) -> None:
    """Their hamlets stay; what the communes said themselves goes along. Last year's is asked under either name."""
    settle(place, [Unit(code="Z", name="Xã Z", kind="xã", parent="T", since=DAY)])
    post(place, stated("X", FR, 100), stated("Y", FR, 50), stated("X1", FR, 45))
    post(place, stated("X", FR, 90, year=YEAR - 1), stated("Y1", FR, 7, year=YEAR - 1))
    merge(place, "X", "Y", into="Z")
    assert [registered(place, unit) for unit in ("Z", "T", "VN", "X")] == [150, 150, 150, 100]
    assert [registered(place, unit, YEAR - 1) for unit in ("Z", "T", "X", "Y")] == [97, 97, 90, 7]
    assert tally(place, "Z").expected == 6
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_two_provinces_become_one(place: Storage) -> None:
    settle(place, [Unit(code="P", name="Tỉnh P", kind="tỉnh"), Unit(code="PX", name="Xã P", kind="xã", parent="P")])
    post(place, stated("T", "members", 900), stated("X1", FR, 45), stated("PX", FR, 6), receipt("T", 1_000))
    merge(place, "T", into="P")
    assert [registered(place, unit) for unit in ("P", "VN")] == [51, 51]
    assert tally(place, "P").figures["members"].value == 900
    assert tally(place, "VN").fund.received == 1_000
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_regrouping_moves_no_tally(place: Storage) -> None:
    """Commune Y goes to another province: what is kept of it is the same row, summed elsewhere."""
    post(place, stated("Y1", FR, 5), stated("X1", FR, 45))
    settle(place, [Unit(code="P", name="Tỉnh P", kind="tỉnh"), Unit(code="Y", name="Xã Y", kind="xã", parent="P")])
    assert [registered(place, unit) for unit in ("T", "P", "VN")] == [45, 5, 50]
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_a_new_hamlet_makes_the_commune_stand_again(place: Storage) -> None:
    """Both hamlets of Y gave figures and replaced its own; a third one is entered: its own stands again."""
    post(place, stated("Y", FR, 100), stated("Y1", FR, 45), stated("Y2", FR, 30))
    assert registered(place, "T") == 75
    settle(place, [Unit(code="Y3", name="Xóm 3", kind="xóm", parent="Y")])
    assert registered(place, "T") == 100
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_many_at_once_lose_nothing(place: Storage) -> None:
    """Sixteen people write to two communes at the same time."""

    def write(number: int) -> None:
        for _ in range(5):
            post(place, receipt(("X1", "X2", "Y1")[number % 3], 1_000), stated("X", "classes", 1, kind="flow"))

    people = [threading.Thread(target=write, args=(number,)) for number in range(16)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert tally(place, "VN").fund.received == 80_000
    assert tally(place, "T").figures["classes"].value == 80
    assert place.look_now(lambda books: books.tallies.audit()) == []
