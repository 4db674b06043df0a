"""The demonstration data adds up to what was published, and nothing in it contradicts itself."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from storage.data.demo import make_demo

DEMO = make_demo.HERE
PUBLISHED = {
    "family.total": 130_039, "family.achieved": 85_162, "clan.total": 1_560, "clan.achieved": 1_317,
    "community.achieved": 406, "commune.achieved": 66, "commune.registered": 69, "unit.total": 214,
    "unit.achieved": 175, "fund.budget": 96_000_000, "fund.raised": 15_000_000_000,
    "learning_centres": 69, "bookcases": 69, "desks": 69, "computers": 69,
}  # fmt: skip


def read(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_sums_are_the_published_ones() -> None:
    sums: Counter[str] = Counter()
    for row in read("figures.csv"):
        if row["year"] == "2023":
            sums[row["indicator"]] += int(row["value"])
    assert {code: sums[code] for code in PUBLISHED} == PUBLISHED


def test_the_tree_is_69_communes_and_562_hamlets_with_names_told_apart() -> None:
    units = [row for row in read("units.csv") if not row["from"]]  # without those that are not there yet in 2023
    kinds = Counter(row["kind"] for row in units)
    assert kinds["xã"] + kinds["phường"] + kinds["thị trấn"] == 69
    assert kinds["thôn"] + kinds["tổ dân phố"] == 562
    assert len({row["code"] for row in units}) == len(units)
    assert len({(row["parent_code"], row["name"]) for row in units}) == len(units)
    assert sum(int(row["households"] or 0) for row in units) == 130_039
    ky_xuan = next(row["code"] for row in units if row["name"] == "Xã Kỳ Xuân")
    names = [row["name"] for row in units if row["parent_code"] == ky_xuan]
    assert len(names) == 12
    assert {"Thôn Tân Hà", "Thôn Phú Minh", "Thôn Yên Định"} <= set(names)


@pytest.mark.parametrize("model", ["family", "clan", "community", "commune", "unit"])
def test_achieved_registered_and_total_never_contradict(model: str) -> None:
    figures: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in read("figures.csv"):
        if row["indicator"].startswith(model + "."):
            figures[row["unit_code"], row["year"]][row["indicator"].split(".")[1]] = int(row["value"])
    assert figures
    for place, one in figures.items():
        assert 0 <= one["achieved"] <= one["registered"] <= one.get("total", 1), place


def test_every_row_is_about_a_unit_of_the_tree() -> None:
    codes = {row["code"] for row in read("units.csv")}
    assert {row["unit_code"] for row in read("figures.csv")} <= codes
    assert {row["unit_code"] for row in read("people.csv")} <= codes


def test_the_script_writes_the_same_files_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "demo").mkdir()
    monkeypatch.setattr(make_demo, "HERE", tmp_path / "demo")
    make_demo.main()
    for name in ("units.csv", "figures.csv", "people.csv"):
        assert (tmp_path / "demo" / name).read_bytes() == (DEMO / name).read_bytes()
