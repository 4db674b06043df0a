"""The file of emulation points that holds for a unit: what its chair sent, or the operator laid down as `UNIT-YEAR.csv`
or `UNIT.csv`; the nearest unit's stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from handlers.core.units import Unit

SAMPLE = Path(__file__).with_name("bang-diem-mau.csv")  # to begin from; never used by itself

Sent = Callable[[str, int], str | None]


def points_text(sent: Sent, folder: Path | None, path: Sequence[str], unit: Unit, year: int) -> str | None:
    """Its text; None where there is none. `sent` gives what was sent for one unit and year, `folder` has the
    operator's files, `path` leads from the nation down to the unit."""
    for code in (unit.code, *unit.clusters, *reversed(path)):
        text = sent(code, year)
        if text is not None:
            return text
        for name in (f"{code}-{year}.csv", f"{code}.csv"):
            if folder is not None and (file := folder / name).is_file():
                return file.read_text(encoding="utf-8-sig", errors="replace")
    return None
