"""Writes the demonstration data beside this file: `python -m storage.data.demo.make_demo` (same seed, same files).

Real: the districts and the 69 communes of the south of Hà Tĩnh as they stood in 2023 (names from `formed_from` in
units_2025.csv, set back where the town had grown since), and the totals of the conference of 24/11/2023.
Invented: the hamlets, each one's share of the totals, all of 2022, what was registered, and the people.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

from storage.data.demo.figures import of_communes, of_hamlets
from storage.data.demo.places import DISTRICTS, communes, of_today, settle

HERE = Path(__file__).parent
UNITS = HERE.parent / "units_2025.csv"
SEED = 2023
CLUSTER = "HT-C5"
KEEPER = "42"  # Hà Tĩnh, who keeps the cluster
END = "2025-07-01"  # when districts ended and communes merged
MONEY = (
    (CLUSTER, 2022, "fund.raised", 13_200_000_000, "at_least"),
    (CLUSTER, 2022, "fund.budget", 90_000_000, ""),
    (CLUSTER, 2023, "fund.raised", 15_000_000_000, "at_least"),
    (CLUSTER, 2023, "fund.budget", 96_000_000, ""),
)
PEOPLE = (
    ("cum-5", "Nguyễn Trọng Đức", "Cụm thi đua số 5", "head"),
    ("ky-xuan", "Lê Thị Hạnh", "Xã Kỳ Xuân", "chair"),
    ("cam-nhuong", "Phan Đình Lộc", "Xã Cẩm Nhượng", "chair"),
    ("tan-ha", "Dương Văn Khuê", "Xã Kỳ Xuân/Thôn Tân Hà", "reporter"),
    ("phu-minh", "Hoàng Thị Lan", "Xã Kỳ Xuân/Thôn Phú Minh", "reporter"),
    ("cam-nhuong-1", "Trần Quốc Tần", "Xã Cẩm Nhượng/1", "reporter"),
)


def main() -> None:
    """Write units.csv, figures.csv and people.csv."""
    dice = random.Random(SEED)  # noqa: S311 (nothing secret)
    places = communes(UNITS)
    hamlets = settle(places, dice)
    figures = [*of_hamlets(hamlets, dice), *of_communes(places, dice), *MONEY]
    codes = {"Cụm thi đua số 5": CLUSTER} | {place.name: place.code for place in places}
    for place in places:
        for number, hamlet in enumerate(place.parts, 1):
            codes[f"{place.name}/{hamlet.name}"] = codes[f"{place.name}/{number}"] = hamlet.code
    units: list[Sequence[object]] = [(CLUSTER, "Cụm thi đua số 5", "cụm", KEEPER, "", "", "", "")]
    units += [(code, name, "huyện", KEEPER, "", CLUSTER, "", END) for code, name in DISTRICTS]
    units += [(one.code, one.name, one.kind, one.parent, "", "", "", END) for one in places]
    units += [(one.code, one.name, one.kind, one.parent, one.households, "", "", "") for one in hamlets]
    units += [(code, name, kind, KEEPER, "", "", END, "") for code, name, kind in of_today(UNITS, KEEPER)]
    _write("units.csv", "code,name,kind,parent_code,households,clusters,from,until", units)
    _write("figures.csv", "unit_code,year,indicator,value,qualifier", sorted(figures, key=lambda row: (row[1], row[0])))
    _write(
        "people.csv", "key,name,unit_code,role", [(key, name, codes[unit], role) for key, name, unit, role in PEOPLE]
    )


def _write(name: str, head: str, rows: Iterable[Sequence[object]]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head.split(","))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
