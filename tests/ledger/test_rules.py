"""Each rule of the ledger and the tally, as it would be told.

Province T has communes X (hamlets X1, X2, X3) and Y (Y1, Y2); cluster C groups X and Y.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.core.tally import Figure
from handlers.core.units import Unit
from ledger.place import START, UNITS, YEAR, day, pledge, post, receipt, settle, stated, tally, unpledge
from storage import Storage

FR, FA, FT = "family.registered", "family.achieved", "family.total"


@pytest.fixture
def place(storage: Storage) -> Storage:
    settle(storage)
    return storage


def test_the_latest_level_stands_whatever_came_in_last(place: Storage) -> None:
    """Said 45 at 9:05 and 38 at 9:00; the older message was only delivered later."""
    post(place, stated("X1", FR, 45, 5))
    post(place, stated("X1", FR, 38, 0))
    assert tally(place, "X1").models["family"].registered == 45


def test_a_change_adds_to_the_level_that_stood(place: Storage) -> None:
    """45, then five more; a new level of 60 swallows both; then two fewer."""
    post(place, stated("X1", FR, 45), stated("X1", FR, 5, 1, kind="change"))
    assert tally(place, "X1").models["family"].registered == 50
    post(place, stated("X1", FR, 60, 2), stated("X1", FR, -2, 3, kind="change"))
    assert tally(place, "X").models["family"].registered == 58


def test_a_correction_takes_the_place_in_time_of_what_it_corrects(place: Storage) -> None:
    """45, then five more; then "nhầm, 40 chứ không phải 45": the five more still count."""
    (first, _) = post(place, stated("X1", FR, 45), stated("X1", FR, 5, 1, kind="change"))
    post(place, stated("X1", FR, 40, 2, supersedes=first))
    assert tally(place, "X1").models["family"].registered == 45
    assert place.look_now(lambda books: books.ledger.figures("X1", YEAR))[FR].value == 45


def test_a_void_takes_back_and_what_stood_before_stands_again(place: Storage) -> None:
    post(place, stated("X1", FR, 45))
    (second,) = post(place, stated("X1", FR, 83, 1))
    post(place, stated("X1", FR, None, 2, kind="void", supersedes=second))
    assert tally(place, "T").models["family"].registered == 45


def test_flows_add_up_and_a_stated_total_takes_in_the_earlier_ones(place: Storage) -> None:
    """Two classes, three classes; "cả năm đến nay 6 lớp"; one more."""
    post(place, stated("X1", "classes", 2, kind="flow"), stated("X1", "classes", 3, 1, kind="flow"))
    assert tally(place, "X").figures["classes"].value == 5
    post(place, stated("X1", "classes", 6, 2), stated("X1", "classes", 1, 3, kind="flow"))
    assert tally(place, "X").figures["classes"].value == 7


def test_raised_is_the_latest_total_and_the_receipts_after_it(place: Storage) -> None:
    """500k; "quỹ thu 12tr" holds it already; then 300k more. Received are both gifts, raised 12,3 million."""
    post(place, receipt("X1", 500_000), stated("X1", "fund.raised", 12_000_000, 1), receipt("X1", 300_000, 2))
    fund = tally(place, "X").fund
    assert (fund.raised, fund.received) == (12_300_000, 800_000)


def test_without_a_total_raised_is_the_receipts(place: Storage) -> None:
    post(place, receipt("X1", 500_000), receipt("X2", 300_000))
    assert tally(place, "T").fund.raised == 800_000


def test_no_figure_is_not_zero(place: Storage) -> None:
    post(place, stated("X1", FR, 0))
    assert tally(place, "X1").models["family"].registered == 0
    assert tally(place, "X2").models["family"].registered is None
    assert tally(place, "X2").fund.raised is None


def test_goods_with_a_value_are_in_kind_and_not_money(place: Storage) -> None:
    """Ten notebooks worth 200k, a bookcase nobody valued, 100k in cash."""
    post(place, receipt("X1", 200_000, goods="vở", quantity=10), receipt("X1", None, goods="tủ sách"),
         receipt("X1", 100_000))  # fmt: skip
    fund = tally(place, "X").fund
    assert (fund.in_kind, fund.received, fund.raised) == (200_000, 100_000, 100_000)


def test_a_promise_partly_paid_then_paid(place: Storage) -> None:
    """ "họ Dương hứa 5 triệu", "họ Dương nộp trước 2tr", then the rest; a gift before the promise was another one."""
    post(place, receipt("X1", 1_000_000, 0, name="họ Dương"), pledge("X1", 5_000_000, 1, name="họ Dương"))
    post(place, receipt("X1", 2_000_000, 2, name="ho duong"))
    fund = tally(place, "X").fund
    assert (fund.pledged, fund.outstanding, fund.received) == (5_000_000, 3_000_000, 3_000_000)
    post(place, receipt("X1", 4_000_000, 3, name="Họ Dương"))
    assert tally(place, "X").fund.outstanding == 0


def test_a_promise_taken_back(place: Storage) -> None:
    """Promised 5 million, gave 2, takes the rest back; another takes back 1 of 3."""
    post(place, pledge("X1", 5_000_000, 0, name="Tần"), receipt("X1", 2_000_000, 1, name="Tần"))
    post(place, unpledge("X1", None, 2, name="Tần"))
    post(place, pledge("X1", 3_000_000, 3, name="Hoa"), unpledge("X1", 1_000_000, 4, name="Hoa"))
    fund = tally(place, "X1").fund
    assert (fund.pledged, fund.outstanding) == (4_000_000, 2_000_000)


def test_promises_are_listed_by_donor(place: Storage) -> None:
    post(
        place,
        pledge("X1", 500_000, 0, name="Bà Lan", due=day("2026-10-02")),
        pledge("X1", None, 1, name="Hoa", goods="vở"),
    )
    post(place, receipt("X1", 200_000, 2, name="bà lan"))
    lan, hoa = place.look_now(lambda books: books.ledger.promises("X1", YEAR))
    assert (lan.donor, lan.pledged, lan.outstanding, lan.due) == ("Bà Lan", 500_000, 300_000, day("2026-10-02"))
    assert (hoa.goods, hoa.pledged, hoa.outstanding) == ("vở", None, None)
    assert [its.donor for its in place.look_now(lambda books: books.ledger.promises("X1", YEAR, "BA LAN"))] == [
        "Bà Lan"
    ]


def test_a_gift_of_unknown_stage_is_noted_and_counts_as_neither(place: Storage) -> None:
    (gift,) = post(place, stated("X1", "fund.unstated", 300_000, kind="gift", name="Tần"))
    fund = tally(place, "X").fund
    assert (fund.unstated, fund.received, fund.pledged, fund.raised) == (300_000, None, None, None)
    post(place, receipt("X1", 300_000, 1, name="Tần", supersedes=gift))
    fund = tally(place, "X").fund
    assert (fund.unstated, fund.received) == (None, 300_000)


def test_money_handed_up_is_not_counted_twice(place: Storage) -> None:
    """X1 collected 8 million and handed 5 to its commune; the national fund gave the commune 100."""
    post(place, receipt("X1", 8_000_000), receipt("X", 5_000_000, counterpart="X1"))
    post(place, receipt("X", 100_000_000, counterpart="VN"))
    assert tally(place, "X").fund.raised == 108_000_000
    assert tally(place, "T").fund.raised == 108_000_000
    assert tally(place, "VN").fund.raised == 8_000_000
    assert tally(place, "X1").fund.raised == 8_000_000


def test_money_between_communes_counts_in_each_and_once_above(place: Storage) -> None:
    post(place, receipt("Y1", 4_000_000), receipt("X2", 1_000_000, counterpart="Y1"))
    assert tally(place, "X").fund.received == 1_000_000
    assert tally(place, "X2").fund.received == 1_000_000
    assert tally(place, "C").fund.received == 4_000_000
    assert tally(place, "T").fund.received == 4_000_000


def test_balance_is_the_stated_one_and_what_it_should_be_is_shown(place: Storage) -> None:
    """Last year's 2 million left, 12 raised, 9 spent: 5 are due to be there, 3 are said to be."""
    post(place, stated("X1", "fund.balance", 2_000_000, year=YEAR - 1))
    post(place, stated("X1", "fund.raised", 12_000_000), stated("X1", "fund.spent", 9_000_000))
    fund = tally(place, "X1").fund
    assert (fund.balance, fund.computed) == (5_000_000, 5_000_000)
    post(place, stated("X1", "fund.balance", 3_000_000, 1))
    fund = tally(place, "X1").fund
    assert (fund.balance, fund.computed) == (3_000_000, 5_000_000)


def test_a_total_raised_with_no_word_of_spending_gives_no_balance(place: Storage) -> None:
    post(place, stated("X1", "fund.raised", 12_000_000), receipt("X2", 500_000))
    assert tally(place, "X1").fund.balance is None
    assert tally(place, "X2").fund.balance == 500_000
    assert tally(place, "X").fund.balance is None


def test_own_figure_stands_until_every_hamlet_has_one(place: Storage) -> None:
    """The commune says 100; X1 says 45, X2 30: 100 stands, and both are shown. With X3's 40 it is the sum, 115."""
    post(place, stated("X", FR, 100), stated("X1", FR, 45), stated("X2", FR, 30))
    assert tally(place, "X").figures[FR] == Figure(value=100, own=100, below=75, parts=2, of=3)
    assert tally(place, "T").models["family"].registered == 100
    post(place, stated("X3", FR, 40))
    assert tally(place, "X").figures[FR] == Figure(value=115, own=100, below=115, parts=3, of=3)
    assert tally(place, "T").models["family"].registered == 115


def test_without_its_own_the_sum_so_far_and_from_how_many(place: Storage) -> None:
    post(place, stated("X1", FR, 45), stated("Y", FR, 20))
    assert tally(place, "X").figures[FR] == Figure(value=45, own=None, below=45, parts=1, of=3)
    assert tally(place, "T").figures[FR] == Figure(value=65, own=None, below=65, parts=2, of=2)


def test_a_stated_total_of_money_is_not_replaced_by_a_lone_gift_in_each_hamlet(place: Storage) -> None:
    """ "toàn xã thu 300 triệu" stands until every hamlet stated a total of its own."""
    post(place, stated("Y", "fund.raised", 300_000_000), receipt("Y1", 50_000), receipt("Y2", 50_000))
    assert tally(place, "T").fund.raised == 300_000_000
    post(place, stated("Y1", "fund.raised", 120_000_000, 1), stated("Y2", "fund.raised", 90_000_000, 1))
    assert tally(place, "T").fund.raised == 210_000_000


def test_a_school_never_replaces_what_the_commune_states(place: Storage) -> None:
    settle(place, [Unit(code="S", name="Trường tiểu học", kind="trường", parent="X")])
    post(place, stated("X", "unit.achieved", 3), stated("S", "unit.achieved", 1))
    assert tally(place, "X").models["unit"].achieved == 3
    post(place, stated("X1", "unit.achieved", 1), stated("X2", "unit.achieved", 0), stated("X3", "unit.achieved", 0))
    assert tally(place, "X").models["unit"].achieved == 2


def test_a_ratio_uses_only_units_that_gave_both_numbers(place: Storage) -> None:
    """X1: 38 of 45; X2 registered 30 and has not judged yet."""
    post(place, stated("X1", FR, 45), stated("X1", FA, 38), stated("X2", FR, 30))
    family = tally(place, "T").models["family"]
    assert (family.registered, family.achieved, family.of_registered) == (75, 38, (38, 45, 1))
    assert family.percent_of_registered == 844


def test_a_ratio_of_the_communes_own_numbers(place: Storage) -> None:
    """The commune states both, its hamlets not all: its own are divided."""
    post(place, stated("X", FT, 900), stated("X", FA, 600), stated("X1", FT, 300), stated("X1", FA, 250))
    assert tally(place, "T").models["family"].of_total == (600, 900, 1)


def test_own_total_against_what_every_hamlet_achieved(place: Storage) -> None:
    """The commune gives the total, the hamlets what was achieved: divided only once all of them have."""
    post(place, stated("Y", FT, 500), stated("Y1", FA, 200))
    assert tally(place, "Y").models["family"].of_total is None
    post(place, stated("Y2", FA, 150))
    assert tally(place, "Y").models["family"].of_total == (350, 500, 1)


def test_communities_are_divided_by_the_valid_hamlets(place: Storage) -> None:
    """Three of five hamlets are recognised, two have not said: 3 of 5."""
    post(place, *(stated(unit, "community.achieved", 1) for unit in ("X1", "X2", "Y1")))
    community = tally(place, "T").models["community"]
    assert (community.achieved, community.total, community.of_total) == (3, 5, (3, 5, 3))
    post(place, stated("X", "community.total", 4))
    assert tally(place, "T").models["community"].of_total == (3, 6, 3)


def test_communes_are_divided_by_the_communes(place: Storage) -> None:
    post(place, stated("X", "commune.achieved", 1))
    assert tally(place, "T").models["commune"].of_total == (1, 2, 1)
    assert tally(place, "C").models["commune"].of_total == (1, 2, 1)


def test_families_are_divided_by_households_where_no_total_is_stated(place: Storage) -> None:
    settle(place, [replace(unit, households=120) for unit in UNITS if unit.code == "X1"])
    post(place, stated("X1", FA, 90), stated("X2", FA, 10))
    family = tally(place, "T").models["family"]
    assert (family.total, family.of_total, family.total_from_households) == (120, (90, 120, 1), True)
    post(place, stated("X2", FT, 40))
    family = tally(place, "T").models["family"]
    assert (family.total, family.of_total, family.total_from_households) == (40, (10, 40, 1), False)


def test_names_stand_beside_the_stated_count(place: Storage) -> None:
    """ "khai 45, có tên 2"; a hamlet that only gives names is counted by them; withdrawn names leave."""
    names = [stated("X1", FR, 1, n, kind="name", name=name) for n, name in enumerate(("Tần", "Lan", "Hoa", "tần"))]
    post(place, *names, stated("X1", FR, -1, 9, kind="name", name="Hoa"))
    family = tally(place, "X").models["family"]
    assert (family.registered, family.named) == (2, 2)
    post(place, stated("X1", FR, 45, 20))
    family = tally(place, "X").models["family"]
    assert (family.registered, family.named) == (45, 2)


def test_points_and_rates_are_never_added(place: Storage) -> None:
    post(
        place,
        stated("X1", "points", 95),
        stated("X2", "points", 80),
        stated("X", "points", 90),
        stated("Y", "points", 70),
    )
    assert tally(place, "X").figures["points"].value == 90
    assert "points" not in tally(place, "T").figures
    assert "points" not in tally(place, "VN").figures


def test_a_cluster_counts_each_unit_once_and_nothing_twice_above(place: Storage) -> None:
    """A commune and its hamlet both in the cluster; what the cluster says itself stays out of the tree."""
    settle(place, [replace(unit, clusters=("C",)) for unit in UNITS if unit.code == "X1"])
    post(place, stated("X1", FR, 45), stated("Y2", FR, 5), stated("C", "members", 900))
    assert tally(place, "C").models["family"].registered == 50
    assert tally(place, "C").figures["members"].value == 900
    assert "members" not in tally(place, "VN").figures


def test_a_cluster_kept_by_a_commune_stays_beside_it(place: Storage) -> None:
    settle(place, [Unit(code="D", name="Cụm xóm", kind="cụm", parent="X")])
    settle(place, [replace(unit, clusters=("D",)) for unit in UNITS if unit.code in ("X2", "Y1")])
    post(place, stated("D", "members", 900), stated("X2", FR, 5), stated("Y1", FR, 6), receipt("D", 1_000))
    assert (tally(place, "D").models["family"].registered, tally(place, "D").figures["members"].value) == (11, 900)
    assert "members" not in tally(place, "X").figures
    assert tally(place, "VN").fund.received is None
    assert (tally(place, "D").reported, tally(place, "D").expected) == (2, 2)
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_reported_is_a_count_a_total_or_a_nil_and_not_a_lone_gift(place: Storage) -> None:
    post(place, stated("X1", FR, 45), receipt("X2", 500_000), stated("X3", "nil", None, kind="nil"))
    post(place, stated("Y1", "fund.raised", 1_000_000), stated("Y2", FR, 1, kind="name", name="Tần"))
    for unit, expected, missing in (
        ("X", 3, ("X2",)),
        ("Y", 2, ("Y2",)),
        ("T", 5, ("X2", "Y2")),
        ("C", 5, ("X2", "Y2")),
    ):
        its = tally(place, unit)
        assert (its.reported, its.expected, its.missing) == (expected - len(missing), expected, missing)
    assert (tally(place, "VN").reported, tally(place, "VN").expected) == (3, 5)


def test_a_school_is_expected_once_it_reports(place: Storage) -> None:
    settle(place, [Unit(code="S", name="Trường tiểu học", kind="trường", parent="X")])
    assert tally(place, "X").expected == 3
    post(place, stated("S", "unit.achieved", 1))
    assert (tally(place, "X").reported, tally(place, "X").expected) == (1, 4)
    assert (tally(place, "T").reported, tally(place, "T").expected) == (1, 6)


def test_where_there_are_no_hamlets_the_lowest_units_are_expected(storage: Storage) -> None:
    settle(storage, [unit for unit in UNITS if unit.kind in ("tỉnh", "xã", "cụm")])
    post(storage, stated("X", FR, 45))
    assert tally(storage, "T").missing == ("Y",)
    assert (tally(storage, "X").reported, tally(storage, "X").expected) == (1, 1)
    assert (tally(storage, "C").reported, tally(storage, "C").missing) == (1, ("Y",))


def test_a_name_can_be_erased_and_the_figures_stay(place: Storage) -> None:
    from storage.names import erase_name

    (first, _) = post(place, pledge("X1", 500_000, 0, name="Bà Lan"), receipt("X1", 200_000, 1, name="Bà Lan"))
    before = tally(place, "X").fund
    assert place.begin_now(lambda books: erase_name(books, first)) == 2
    assert tally(place, "X").fund == before
    assert [
        entry.name for entry in place.look_now(lambda books: books.ledger.entries("X1", YEAR, "fund.received"))
    ] == [None]
    assert place.look_now(lambda books: books.tallies.audit()) == []


def test_entries_lead_back_to_the_sentence(place: Storage) -> None:
    ids = post(place, stated("X1", FR, 45, person=7, source=31), stated("X1", FA, 38, person=7, source=31))
    post(place, stated("X1", FR, 50, 1, person=7, source=32, supersedes=ids[0]))
    assert [its.id for its in place.look_now(lambda books: books.ledger.entries_of(31))] == [ids[1]]
    assert place.look_now(lambda books: books.ledger.last_source(7)) == 32
    post(place, stated("X1", FR, None, 2, person=7, source=33, kind="void", supersedes=ids[1] + 1))
    assert place.look_now(lambda books: books.ledger.last_source(7)) == 31
    assert [its.value for its in place.look_now(lambda books: books.ledger.history("X1", YEAR, FR))] == [45, 50, None]


def test_what_cannot_be_entered_leaves_nothing(place: Storage) -> None:
    for wrong in (stated("X1", FR, 1, supersedes=999), stated("nowhere", FR, 1), stated("X1", FR, 1, id=5)):
        with pytest.raises(ValueError, match=r"entry|unit"):
            post(place, stated("X2", FR, 7), wrong)
    assert tally(place, "T").models["family"].registered is None


def test_as_it_stood_last_week_and_what_moved_since(place: Storage) -> None:
    """45 and a gift last week; corrected to 57 today, another gift, and a hamlet that had said nothing."""
    (first, _) = post(place, stated("X1", FR, 45), receipt("X1", 1_000))
    post(place, stated("X1", FR, 57, 10_000, supersedes=first), receipt("X1", 500, 10_000), stated("X2", FR, 5, 10_000))
    then = START + timedelta(days=2)
    for unit in ("X1", "X", "T", "C", "VN"):
        old, moved = place.look_now(
            lambda books, unit=unit: (
                books.tallies.tally(unit, YEAR, as_of=then),
                books.tallies.since(unit, YEAR, then),
            )
        )
        assert (old.models["family"].registered, old.fund.received) == (45, 1_000)
        assert moved == {FR: 12 if unit == "X1" else 17, "fund.raised": 500}
        assert old.reported == 1
