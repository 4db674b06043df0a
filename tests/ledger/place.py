"""A small place to count in: what every ledger test stands on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from handlers.core.ledger import Entry
from handlers.core.tally import Tally
from handlers.core.units import Unit
from storage import Storage

YEAR = 2026
START = datetime(2026, 3, 1, 1, tzinfo=UTC)
# A province T with communes X (hamlets X1, X2, X3) and Y (hamlets Y1, Y2), and a cluster C of X and Y.
UNITS = (
    Unit(code="C", name="Cụm thi đua", kind="cụm"),
    Unit(code="T", name="Tỉnh T", kind="tỉnh"),
    Unit(code="X", name="Xã X", kind="xã", parent="T", clusters=("C",)),
    Unit(code="Y", name="Xã Y", kind="xã", parent="T", clusters=("C",)),
    Unit(code="X1", name="Thôn 1", kind="thôn", parent="X"),
    Unit(code="X2", name="Thôn 2", kind="thôn", parent="X"),
    Unit(code="X3", name="Thôn 3", kind="thôn", parent="X"),
    Unit(code="Y1", name="Xóm 1", kind="xóm", parent="Y"),
    Unit(code="Y2", name="Xóm 2", kind="xóm", parent="Y"),
)


def stated(unit: str, indicator: str, value: int | None, minute: int = 0, **more: Any) -> Entry:
    """An entry of that minute; a level unless said otherwise."""
    at = START + timedelta(minutes=minute)
    fields: dict[str, Any] = {"year": YEAR, "on": (at + timedelta(hours=7)).date(), "kind": "level", "person": None}
    return Entry(**(fields | {"unit": unit, "indicator": indicator, "value": value, "at": at} | more))


def receipt(unit: str, value: int | None, minute: int = 0, **more: Any) -> Entry:
    return stated(unit, "fund.received", value, minute, kind="receipt", **more)


def pledge(unit: str, value: int | None, minute: int = 0, **more: Any) -> Entry:
    return stated(unit, "fund.pledged", value, minute, kind="pledge", **more)


def unpledge(unit: str, value: int | None, minute: int = 0, **more: Any) -> Entry:
    return stated(unit, "fund.pledged", value, minute, kind="unpledge", **more)


def settle(storage: Storage, units: Iterable[Unit] = UNITS) -> None:
    given = tuple(units)
    storage.begin_now(lambda books: books.units.upsert(given))


def post(storage: Storage, *entries: Entry) -> tuple[int, ...]:
    return storage.begin_now(lambda books: books.ledger.post(entries))


def tally(storage: Storage, unit: str, year: int = YEAR) -> Tally:
    return storage.look_now(lambda books: books.tallies.tally(unit, year))


def day(text: str) -> date:
    return date.fromisoformat(text)
