"""The rows of the kept tallies: put, taken, and read back as what a unit contributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from handlers.core.combine import IMPLIED
from handlers.core.facts import Model
from handlers.core.sums import FUND_TOTALS, FundSum, ModelSum, Sums
from storage.books import Books
from storage.sql import Sql, each, packed

MODEL = ", ".join(ModelSum._fields)
FUND = ", ".join(FundSum._fields)
TRANSFER = "received, raised, goods, in_kind"
REPORT = "hamlets, bodies, any_below"


class Table(NamedTuple):
    """A kept table: `key` are the columns beside the year and the unit, `values` what it holds."""

    name: str
    key: str
    values: str
    above: bool = True

    @property
    def columns(self) -> list[str]:
        """The names in `values`."""
        return self.values.split(", ")


MODELS = Table("tally_models", "model", MODEL)
FUNDS = Table("tally_funds", "", FUND)
SINGLES = Table("tally_singles", "indicator", "value")
REPORTS = Table("tally_reports", "", REPORT)
TRANSFERS = Table("tally_transfers", "giver", TRANSFER, above=False)
TABLES = (MODELS, FUNDS, SINGLES, REPORTS, TRANSFERS)


# ruff: noqa: S608 (statements are put together from constants)
def _insert(table: Table) -> str:
    key = ["year", "unit", *([table.key] if table.key else [])]
    columns = [*key, *_values(table)]
    return f"""INSERT INTO {table.name} ({", ".join(columns)}) VALUES ({", ".join(f":{name}" for name in columns)})
        ON CONFLICT ({", ".join(key)})"""


def _values(table: Table) -> list[str]:
    return [*table.columns, *(["above"] if table.above else [])]


def _put(table: Table) -> Sql:
    return Sql(f"{_insert(table)} DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _values(table))}")


def _take(table: Table) -> Sql:
    key = f" AND {table.key} = :{table.key}" if table.key else ""
    return Sql(f"DELETE FROM {table.name} WHERE year = :year AND unit = :unit{key}")


_ADDED = "COALESCE({0}.{1} + excluded.{1}, {0}.{1}, excluded.{1})"
_OR_NONE = "NULLIF(COALESCE({0}.{1}, 0) + COALESCE(excluded.{1}, 0), 0)"


def _move(table: Table, never_zero: str = "") -> Sql:
    values = table.columns
    moved = (f"{name} = {(_OR_NONE if name == never_zero else _ADDED).format(table.name, name)}" for name in values)
    free = " AND ".join(f"{FUNDS.name}.{stated} IS NULL" for stated in FUND_TOTALS.values())
    return Sql(f"{_insert(table)} DO UPDATE SET {', '.join(moved)}" + (f" WHERE {free}" if table is FUNDS else ""))


_MOVE = {table.name: _move(table) for table in (MODELS, FUNDS, SINGLES)}
_MOVE_IMPLIED = _move(MODELS, never_zero="h_whole")  # by how much a total of its own exceeds the number of units
_PUT = {table.name: _put(table) for table in TABLES}
_TAKE = {table.name: _take(table) for table in TABLES}
_TAKE_TRANSFERS = Sql("DELETE FROM tally_transfers WHERE year = :year AND unit = :unit")
_READ = {
    MODELS: each(
        f"SELECT unit, model, {MODEL} FROM tally_models WHERE year = :year AND {{among}} AND model IN "
        "('citizen', 'family', 'clan', 'community', 'commune', 'unit')"
    ),
    FUNDS: each(f"SELECT unit, {FUND} FROM tally_funds WHERE year = :year AND {{among}}"),
    SINGLES: each("SELECT unit, indicator, value FROM tally_singles WHERE year = :year AND {among}"),
}


def put(books: Books, table: Table, key: Mapping[str, Any], values: Sequence[Any] | None, *, above: bool) -> None:
    """Keep a row, or none where there is nothing to keep. `key` has the year, the unit and what else it is kept by."""
    if values is None or all(value is None for value in values):
        books.run(_TAKE[table.name], **key)
        return
    row = dict(zip(table.columns, values, strict=True))
    books.run(_PUT[table.name], **key, **row, **({"above": int(above)} if table.above else {}))


def move(books: Books, table: Table, key: Mapping[str, Any], by: Sequence[int | None]) -> bool:
    """Add to a commune's row, None leaving a value as it is; where there is none, this is the row. False, and nothing
    is moved, where money was stated as a total, which may replace what would be added up."""
    sql = _MOVE_IMPLIED if key.get(table.key) in IMPLIED else _MOVE[table.name]
    return books.run(sql, **key, **dict(zip(table.columns, by, strict=True)), above=0) > 0


def put_transfers(books: Books, year: int, unit: str, rows: Mapping[str, Sequence[int]]) -> None:
    """All that the unit received from others, by giver."""
    books.run(_TAKE_TRANSFERS, year=year, unit=unit)
    for giver, values in rows.items():
        put(books, TRANSFERS, {"year": year, "unit": unit, "giver": giver}, values, above=False)


def read(books: Books, year: int, codes: Iterable[str], *, fund_only: bool = False) -> dict[str, Sums]:
    """What each of these units contributes, by its rows; nothing for those without."""
    wanted = packed(list(codes))
    models: dict[str, dict[Model, ModelSum]] = {}
    singles: dict[str, dict[str, int]] = {}
    if not fund_only:
        for unit, model, *values in books.all(_READ[MODELS], year=year, codes=wanted):
            models.setdefault(unit, {})[model] = ModelSum._make(values)
        for unit, indicator, value in books.all(_READ[SINGLES], year=year, codes=wanted):
            singles.setdefault(unit, {})[indicator] = value
    funds = {row[0]: FundSum._make(row[1:]) for row in books.all(_READ[FUNDS], year=year, codes=wanted)}
    return {
        unit: Sums(models.get(unit, {}), funds.get(unit), singles.get(unit, {})) for unit in {*models, *funds, *singles}
    }
