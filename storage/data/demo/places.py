"""The south of Hà Tĩnh as it stood in 2023: real districts and communes, invented hamlets."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from storage.data.demo.shares import share

HAMLETS = 562
COMMUNES = 69
DISTRICTS = (
    ("HT-KA", "Huyện Kỳ Anh"),
    ("HT-TX", "Thị xã Kỳ Anh"),
    ("HT-CX", "Huyện Cẩm Xuyên"),
    ("HT-TP", "Thành phố Hà Tĩnh"),
)
# The town in 2023: what joined it or was merged within it afterwards is set back.
TOWN = (
    "Phường Bắc Hà", "Phường Nam Hà", "Phường Tân Giang", "Phường Trần Phú", "Phường Nguyễn Du", "Phường Hà Huy Tập",
    "Phường Đại Nài", "Phường Văn Yên", "Phường Thạch Linh", "Phường Thạch Quý", "Xã Thạch Trung", "Xã Thạch Hạ",
    "Xã Đồng Môn", "Xã Thạch Hưng", "Xã Thạch Bình",
)  # fmt: skip
BACK_TO_CAM_XUYEN = ("Xã Cẩm Bình", "Xã Cẩm Vịnh")
STILL_VILLAGES = {"Phường Kỳ Nam": "Xã Kỳ Nam", "Phường Kỳ Ninh": "Xã Kỳ Ninh"}

KY_XUAN = ("Tân Hà", "Phú Minh", "Yên Định", "Xuân Thắng", "Cao Sơn", "Đông Hải", "Lê Lợi", "Trần Phú", "Quang Trung",
           "Bắc Lộc", "Vĩnh Hưng", "Mỹ Thuận")  # fmt: skip
FIRST = (
    "Tân", "Phú", "Yên", "Đông", "Tây", "Nam", "Bắc", "Xuân", "Hòa", "Bình", "An", "Trung", "Thanh", "Minh", "Long",
    "Hưng", "Vĩnh", "Phúc", "Liên", "Hồng", "Kim", "Ngọc", "Quang", "Sơn", "Đại", "Thịnh", "Mỹ", "Tiến",
)  # fmt: skip
SECOND = (
    "Hà", "Minh", "Định", "Tiến", "Thắng", "Lợi", "Thành", "Phong", "Giang", "Sơn", "Hải", "Lộc", "Phú", "Thịnh",
    "Trung", "Tân", "Mỹ", "Lạc", "Trường", "Xuân", "Yên", "Thủy", "Lâm", "Dương", "Bình",
)  # fmt: skip


@dataclass
class Place:
    """A commune or hamlet while it is made. `parts` are a commune's hamlets; `households` a hamlet's."""

    code: str
    name: str
    kind: str
    parent: str
    households: int = 0
    parts: list[Place] = field(default_factory=list)


def communes(units: Path) -> list[Place]:
    """The 69 communes of 2023, in the order of the districts."""
    former: dict[str, list[str]] = {name: [] for _, name in DISTRICTS}
    with units.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name, district in re.findall(r"([^;(]+?) \(([^,]+), Tỉnh Hà Tĩnh\)", row["formed_from"]):
                name = STILL_VILLAGES.get(name.strip(), name.strip())
                if district in former and name not in former[district]:
                    former[district].append(name)
    former["Huyện Cẩm Xuyên"] += BACK_TO_CAM_XUYEN
    former["Thành phố Hà Tĩnh"] = list(TOWN)
    places = [
        Place(f"{code}-{number:02}", name, _kind(name), code)
        for code, district in DISTRICTS
        for number, name in enumerate(sorted(former[district], key=lambda name: name.split(" ", 1)[1]), 1)
    ]
    assert len(places) == COMMUNES, len(places)
    return places


def of_today(units: Path, parent: str) -> list[tuple[str, str, str]]:
    """(code, name, kind) of the province's communes since July 2025: in 2023 they are not there yet."""
    with units.open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["name"], row["kind"]) for row in csv.DictReader(file) if row["parent_code"] == parent]


def settle(places: Sequence[Place], dice: random.Random) -> list[Place]:
    """Give every commune its hamlets; Kỳ Xuân's twelve are those of the model conversations."""
    fixed = [len(KY_XUAN) if place.name == "Xã Kỳ Xuân" else 0 for place in places]
    free = [0 if have else 1 for have in fixed]
    counts = share(
        HAMLETS,
        [dice.uniform(0.4, 1.6) * one for one in free],
        [have or 5 for have in fixed],
        [have or 13 for have in fixed],
    )
    for place, count in zip(places, counts, strict=True):
        town = place.kind != "xã"
        kind, word = ("tổ dân phố", "Tổ dân phố") if town else ("thôn", "Thôn")
        names = list(KY_XUAN) if place.name == "Xã Kỳ Xuân" else _names(count, place.name, dice)
        place.parts = [
            Place(f"{place.code}-{number:02}", f"{word} {name}", kind, place.code)
            for number, name in enumerate(names, 1)
        ]
    return [hamlet for place in places for hamlet in place.parts]


def _names(count: int, commune: str, dice: random.Random) -> list[str]:
    names: list[str] = []
    firsts: list[str] = []
    while len(names) < count:
        one, two = dice.choice(FIRST), dice.choice(SECOND)
        # A first syllable once only: people tell hamlets apart by it, and a slip must not name the neighbour.
        if one != two and one not in firsts and f"{one} {two}" not in commune:
            names.append(f"{one} {two}")
            firsts.append(one)
    return names


def _kind(name: str) -> str:
    return next(kind for kind in ("thị trấn", "phường", "xã") if name.lower().startswith(kind + " "))
