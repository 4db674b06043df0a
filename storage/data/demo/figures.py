"""What hamlets and communes stated, 2022 and 2023: it adds up to the published totals exactly.

Families, clans and a hamlet's own recognition stand at the hamlets; the commune's own recognition, its schools and
offices, and its learning centre at the communes. Nothing achieved exceeds what was registered, nor that the total.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from storage.data.demo.places import Place
from storage.data.demo.shares import deal, share

Row = tuple[str, int, str, int, str]
Three = tuple[int, int, int]  # of the cluster, of that Kỳ Xuân's, of that Tân Hà's

# The conference of 24/11/2023; Kỳ Xuân is the commune of the model conversations, Tân Hà the hamlet one can be.
TOTAL: dict[str, Three] = {"family": (130_039, 2_610, 52), "clan": (1_560, 45, 3)}
ACHIEVED: dict[str, Three] = {"family": (85_162, 1_865, 36), "clan": (1_317, 34, 2), "community": (406, 9, 1)}
COMMUNES = {"commune": (69, 66), "unit": (214, 175)}
# The year before is invented, a little smaller.
TOTAL_2022: dict[str, Three] = {"family": (129_412, 2_590, 51), "clan": (1_551, 45, 3)}
ACHIEVED_2022: dict[str, Three] = {"family": (79_846, 1_743, 33), "clan": (1_262, 32, 2), "community": (371, 8, 1)}
COMMUNES_2022 = {"commune": (69, 61), "unit": (211, 163)}
REGISTERED = {("Thôn Tân Hà", 2023, "family"): 44, ("Thôn Tân Hà", 2022, "family"): 40}
CENTRES = ("learning_centres", "bookcases", "desks", "computers")


def of_hamlets(hamlets: Sequence[Place], dice: random.Random) -> list[Row]:
    """Both years' rows; each hamlet's households become its total of families."""
    home = next(one.parent for one in hamlets if one.name == "Thôn Tân Hà")
    groups = ["" if one.parent != home else "Tân Hà" if one.name == "Thôn Tân Hà" else "Kỳ Xuân" for one in hamlets]

    def spread(amount: Three, weights: Sequence[float], least: Sequence[int], most: Sequence[int]) -> list[int]:
        whole, commune, hamlet = amount
        amounts = {"": whole - commune, "Kỳ Xuân": commune - hamlet, "Tân Hà": hamlet}
        return deal(groups, amounts, weights, least, most)

    size = [dice.uniform(0.5, 1.5) for _ in hamlets]
    effort = [dice.uniform(0.45, 0.95) for _ in hamlets]
    zero, one = [0] * len(hamlets), [1] * len(hamlets)
    rows: list[Row] = []
    for model, least, most in (("family", 45, 900), ("clan", 1, 9)):
        total = spread(TOTAL[model], size, [least] * len(hamlets), [most] * len(hamlets))
        done = spread(ACHIEVED[model], [n * e for n, e in zip(total, effort, strict=True)], zero, total)
        before = spread(TOTAL_2022[model], total, one, total)
        bound = [min(pair) for pair in zip(before, done, strict=True)]
        done_before = spread(ACHIEVED_2022[model], bound, zero, bound)
        for at, hamlet in enumerate(hamlets):
            hamlet.households = total[at] if model == "family" else hamlet.households
            rows += _stated(hamlet, 2022, model, before[at], done_before[at], dice)
            rows += _stated(hamlet, 2023, model, total[at], done[at], dice)
    good = spread(ACHIEVED["community"], effort, zero, one)
    for at, recognised in enumerate(spread(ACHIEVED_2022["community"], effort, zero, good)):
        rows += _recognised(hamlets[at], 2022, "community", recognised, dice)
        rows += _recognised(hamlets[at], 2023, "community", good[at], dice)
    return rows


def of_communes(communes: Sequence[Place], dice: random.Random) -> list[Row]:
    """Both years' rows. Kỳ Xuân has six schools and offices, all recognised in 2023."""
    weights = [float(len(place.parts)) for place in communes]
    six = [6 if place.name == "Xã Kỳ Xuân" else 0 for place in communes]
    units = share(COMMUNES["unit"][0], weights, [n or 2 for n in six], [n or 6 for n in six])
    done = share(COMMUNES["unit"][1], weights, six, units)
    before = share(COMMUNES_2022["unit"][0], weights, [n - 1 for n in units], units)
    bound = [min(pair) for pair in zip(before, done, strict=True)]
    done_before = share(COMMUNES_2022["unit"][1], weights, [0] * len(communes), bound)
    luck = [dice.random() for _ in communes]
    luck[next(at for at, place in enumerate(communes) if place.name == "Xã Kỳ Xuân")] = 2
    late = sorted(range(len(communes)), key=luck.__getitem__)
    rows: list[Row] = []
    for at, place in enumerate(communes):
        for year, (whole, got), numbers in (
            (2022, COMMUNES_2022["commune"], (before[at], done_before[at])),
            (2023, COMMUNES["commune"], (units[at], done[at])),
        ):
            recognised = int(at not in late[: whole - got])
            rows += [
                (place.code, year, "commune.registered", 1, ""),
                (place.code, year, "commune.achieved", recognised, ""),
            ]
            rows += _stated(place, year, "unit", *numbers, dice)
            rows += [(place.code, year, centre, 1, "") for centre in CENTRES]
    return rows


def _stated(place: Place, year: int, model: str, total: int, achieved: int, dice: random.Random) -> list[Row]:
    rest, part = total - achieved, dice.uniform(0.1, 0.4)
    registered = achieved + (round(rest * part) if rest > 20 else sum(dice.random() < part for _ in range(rest)))
    registered = REGISTERED.get((place.name, year, model), registered)
    numbers = (("total", total), ("registered", registered), ("achieved", achieved))
    return [(place.code, year, f"{model}.{name}", value, "") for name, value in numbers]


def _recognised(place: Place, year: int, model: str, achieved: int, dice: random.Random) -> list[Row]:
    registered = 1 if achieved or dice.random() < 0.4 else 0
    return [
        (place.code, year, f"{model}.registered", registered, ""),
        (place.code, year, f"{model}.achieved", achieved, ""),
    ]
