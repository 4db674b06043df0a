"""The published figures of both clusters go in by `figures import` and come out of the tally to the digit."""

from __future__ import annotations

import pytest

from bot.figures import tally_data
from handlers.core.tally import tenths
from ledger.place import START
from storage import Storage
from storage.figures_import import import_figures
from storage.units_import import import_units

SOUTH_UNITS = "code,name,kind,parent_code,clusters\nHT5,Cụm thi đua số 5,cụm,42,\n" + "".join(
    f"S{n},Xã {n},xã,42,HT5\n" for n in range(1, 70)
)
SOUTH = """unit_code,year,indicator,value,qualifier
HT5,2023,family.achieved,85.162,
HT5,2023,family.total,130.039,
HT5,2023,clan.achieved,1317,
HT5,2023,clan.total,1560,
HT5,2023,community.achieved,406,
HT5,2023,community.total,562,
HT5,2023,commune.achieved,66,
HT5,2023,commune.total,69,
HT5,2023,unit.achieved,175,
HT5,2023,unit.total,214,
HT5,2023,fund.budget,96.000.000,
HT5,2023,fund.raised,15000000000,at_least
HT5,2023,learning_centres,69,
HT5,2023,bookcases,69,
HT5,2023,desks,69,
HT5,2023,computers,69,
"""
NORTH_UNITS = """code;name;kind;parent_code;clusters;until
TB1;Cụm thi đua số 1;cụm;;;
HB;Tỉnh Hòa Bình;tỉnh;;TB1;2025-07-01
HG;Tỉnh Hà Giang;tỉnh;;TB1;2025-07-01
LC;Tỉnh Lai Châu;tỉnh;;TB1;
LCA;Tỉnh Lào Cai;tỉnh;;TB1;
DB;Tỉnh Điện Biên;tỉnh;;TB1;
SL;Tỉnh Sơn La;tỉnh;;TB1;
YB;Tỉnh Yên Bái;tỉnh;;TB1;2025-07-01
PT;Tỉnh Phú Thọ;tỉnh;;TB1;
TQ;Tỉnh Tuyên Quang;tỉnh;;TB1;
CK;Huyện Cẩm Khê;huyện;PT;;2025-07-01
TX;Xã Tứ Xã;xã;PT;;2025-07-01
LV;Làng Vân;làng;TX;;
"""
NORTH = """unit_code;year;indicator;value;qualifier
HB;2022;fund.raised;43200000000;
HB;2022;per_capita_fund;51.733;
HB;2021;per_capita_fund;46.951;
HB;2022;population;835.057;
HG;2022;fund.raised;10939000000;
HG;2022;per_capita_fund;12196;
LC;2022;fund.raised;2200000000;at_least
LC;2022;per_capita_fund;4719;
LCA;2022;fund.raised;12000000000;at_least
LCA;2022;per_capita_fund;17000;
DB;2022;fund.raised;12000000000;at_least
DB;2022;per_capita_fund;20000;
SL;2022;fund.raised;7800000000;
SL;2022;fund.in_kind;8000000000;
SL;2022;scholarships;10;
SL;2022;scholarships_money;5000000000;
YB;2022;fund.spent;10300000000;
YB;2022;fund.raised;18700000000;
PT;2022;fund.balance;11100000000;
CK;2022;fund.balance;5000000000;at_least
TX;2022;fund.balance;10500000000;
LV;2022;fund.balance;1500000000;
"""


def _enter(storage: Storage, units: str, figures: str) -> None:
    plan = storage.begin_now(lambda books: import_units(books, units.encode()))
    assert plan.problems == ()
    entered = storage.begin_now(lambda books: import_figures(books, figures.encode("utf-8-sig"), START))
    assert entered.problems == ()
    again = storage.begin_now(lambda books: import_figures(books, figures.encode(), START))
    assert (again.added, again.changed, again.unchanged) == ((), (), len(figures.splitlines()) - 1)


@pytest.fixture
def south(storage: Storage) -> Storage:
    _enter(storage, SOUTH_UNITS, SOUTH)
    return storage


@pytest.fixture
def north(storage: Storage) -> Storage:
    _enter(storage, NORTH_UNITS, NORTH)
    return storage


def test_south_the_five_ratios(south: Storage) -> None:
    models = tally_data(south, "HT5", 2023)["models"]
    shown = {name: (its["achieved"], its["total"], its["percent_of_total"]) for name, its in models.items()}
    assert shown == {
        "family": (85_162, 130_039, 65.5),
        "clan": (1_317, 1_560, 84.4),
        "community": (406, 562, 72.2),
        "commune": (66, 69, 95.7),  # the source cut 95,652 to 95,6
        "unit": (175, 214, 81.8),
        "citizen": (None, None, None),
    }


def test_south_the_fund_and_the_centres(south: Storage) -> None:
    data = tally_data(south, "HT5", 2023)
    assert data["fund"]["budget"] == 96_000_000
    assert data["fund"]["raised"] == 15_000_000_000
    assert data["qualifiers"] == {"fund.raised": "at_least"}
    assert data["fund"]["balance"] is None
    assert data["indicators"] == {"learning_centres": 69, "bookcases": 69, "desks": 69, "computers": 69}


def test_south_nothing_of_it_counts_in_the_province(south: Storage) -> None:
    """A cluster stands beside the tree."""
    assert tally_data(south, "42", 2023)["models"]["family"]["achieved"] is None
    assert tally_data(south, "VN", 2023)["fund"]["raised"] is None


def test_north_each_row_says_what_it_is(north: Storage) -> None:
    fund = {code: tally_data(north, code, 2022)["fund"] for code in ("HB", "HG", "LC", "LCA", "DB", "SL", "YB", "TQ")}
    raised = {code: its["raised"] for code, its in fund.items()}
    assert raised == {
        "HB": 43_200_000_000,
        "HG": 10_939_000_000,
        "LC": 2_200_000_000,
        "LCA": 12_000_000_000,
        "DB": 12_000_000_000,
        "SL": 7_800_000_000,
        "YB": 18_700_000_000,
        "TQ": None,
    }
    assert (fund["SL"]["in_kind"], fund["YB"]["spent"]) == (8_000_000_000, 10_300_000_000)
    assert all(its["balance"] is None for code, its in fund.items() if code != "YB")  # nobody said what was spent
    assert tally_data(north, "LC", 2022)["qualifiers"] == {"fund.raised": "at_least"}
    assert tally_data(north, "SL", 2022)["indicators"] == {"scholarships": 10, "scholarships_money": 5_000_000_000}


def test_north_per_head_and_its_growth(north: Storage) -> None:
    now = tally_data(north, "HB", 2022)["indicators"]["per_capita_fund"]
    before = tally_data(north, "HB", 2021)["indicators"]["per_capita_fund"]
    assert (now, now - before, tenths(now - before, before)) == (51_733, 4_782, 102)


def test_north_per_head_from_what_was_raised_and_the_people(north: Storage) -> None:
    """Nobody states it: 43,2 billion by 835.057 people is the published figure to the đồng."""
    rows = "unit_code,year,indicator,value\nHB,2020,fund.raised,43200000000\nHB,2020,population,835057\n"
    north.begin_now(lambda books: import_figures(books, rows.encode(), START))
    assert tally_data(north, "HB", 2020)["indicators"] == {"population": 835_057, "per_capita_fund": 51_733}


def test_north_balances_stand_each_at_their_own_fund(north: Storage) -> None:
    balances = {code: tally_data(north, code, 2022)["fund"]["balance"] for code in ("PT", "CK", "TX", "LV")}
    assert balances == {"PT": 11_100_000_000, "CK": 5_000_000_000, "TX": 10_500_000_000, "LV": 1_500_000_000}


def test_north_the_cluster_has_no_honest_total(north: Storage) -> None:
    """Some rows say what was raised, others a balance or what was spent: they are shown, never summed."""
    data = tally_data(north, "TB1", 2022)
    assert set(data["fund"].values()) == {None}
    assert "per_capita_fund" not in data["indicators"]


def test_north_tuyen_quang_is_missing(north: Storage) -> None:
    """Without figures, not with zero; a province that gave its own counts as reported."""
    data = tally_data(north, "TB1", 2022)
    assert (data["reported"], data["expected"], data["missing"]) == (8, 9, ["TQ"])
    assert set(tally_data(north, "TQ", 2022)["fund"].values()) == {None}
