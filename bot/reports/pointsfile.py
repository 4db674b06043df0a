"""Where a chair's file of emulation points lies: `UNIT-YEAR.csv` or `UNIT.csv`, the nearest unit's stands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from handlers.core.units import Unit

SAMPLE = Path(__file__).with_name("bang-diem-mau.csv")  # to begin from; never used by itself


def points_file(folder: Path | None, path: Sequence[str], unit: Unit, year: int) -> Path | None:
    """The file that holds for the units below one; None where nobody has laid one down."""
    if folder is None or not folder.is_dir():
        return None
    for code in (unit.code, *unit.clusters, *reversed(path)):
        for name in (f"{code}-{year}.csv", f"{code}.csv"):
            file = folder / name
            if file.is_file():
                return file
    return None
