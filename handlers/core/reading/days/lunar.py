"""The lunar calendar as Vietnam keeps it: days of the month of the moon, both ways.

vnlunar's tables follow the Vietnamese time zone, so Tết 2007 and 2030 fall on the right day; days here are plain
dates with no zone at all. A lunar year is named by the solar year its Tết falls in (Đinh Mùi is 2027).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from vnlunar import convert_lunar_to_solar, get_lunar_date  # type: ignore[import-untyped]

# The printed tables end here; beyond them only astronomy is left and nobody plans a meeting.
FIRST_YEAR, LAST_YEAR = 1801, 2198


def lunar_of(day: date) -> tuple[int, int, bool]:
    """(day, month, leap) of a solar day: 2026-11-28 is (20, 10, False), "20/10 âm lịch"."""
    moon = _moon(day)
    return moon[0], moon[1], moon[3]


def lunar_year_of(day: date) -> int:
    """The lunar year a solar day falls in: 2026-02-10 is still 2025 (Ất Tỵ)."""
    return _moon(day)[2]


@lru_cache(maxsize=1024)
def solar_of(day: int, month: int, year: int, leap: bool = False) -> date | None:
    """The solar day of a lunar one, None where that month has no such day, or that year no such leap month."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    found = convert_lunar_to_solar(day, month, year, int(leap))
    return date(found[2], found[1], found[0]) if found else None


def last_of_year(year: int) -> date | None:
    """The eve of the next Tết: "ba mươi Tết", though in some years the month ends on the 29th."""
    return solar_of(30, 12, year) or solar_of(29, 12, year)


@lru_cache(maxsize=1024)
def _moon(day: date) -> tuple[int, int, int, bool]:
    moon = get_lunar_date(day.day, day.month, day.year)
    return int(moon["day"]), int(moon["month"]), int(moon["year"]), bool(moon["leap"])
