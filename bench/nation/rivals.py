"""The same question with nothing kept: `python -m bench.nation.rivals URL TIMES [duckdb]`.

The latest level of each hamlet, and what was given, added up below a unit; in each database as it does it best. DuckDB
has its own tables, the units under whole numbers, the entries sorted as it reads them best, and two threads.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections.abc import Callable
from typing import Any

from bench.nation.asking import timed
from bench.nation.country import YEARS
from locales import catalogue
from storage import Books, Storage
from storage.sql import Sql

# ruff: noqa: S608 (statements are put together from constants)
_BELOW = "u.path >= '{path}' AND u.path < '{end}' AND e.year = {year} AND e.superseded_by IS NULL"
_KINDS = "e.kind IN ('level', 'receipt', 'pledge')"
_LIVE = "e.kind <> 'void'"  # as the index has it
# SQLite gives a plain column of the row that has the max().
_SQLITE = f"""
    SELECT indicator, sum(CASE WHEN level THEN value ELSE total END), count(*) FROM (
      SELECT e.unit, e.indicator, e.kind = 'level' AS level, e.value, sum(e.value) AS total, max(e."at")
      FROM units u CROSS JOIN entries e ON e.unit = u.code WHERE {_BELOW} AND {_LIVE} AND {_KINDS}
      GROUP BY e.unit, e.indicator, e.kind = 'level') AS given GROUP BY indicator
"""
_POSTGRES = f"""
    SELECT indicator, sum(value), count(*) FROM (
      SELECT DISTINCT ON (e.unit, e.indicator) e.indicator, e.value FROM units u JOIN entries e ON e.unit = u.code
      WHERE {_BELOW} AND {_LIVE} AND e.kind = 'level' ORDER BY e.unit, e.indicator, e."at" DESC, e.id DESC
    ) AS level GROUP BY indicator
    UNION ALL SELECT e.indicator, sum(e.value), count(DISTINCT e.unit) FROM units u JOIN entries e ON e.unit = u.code
      WHERE {_BELOW} AND {_LIVE} AND e.kind IN ('receipt', 'pledge') GROUP BY e.indicator
"""
_DUCKDB = f"""
    SELECT indicator, sum(CASE WHEN level THEN value ELSE total END), count(*) FROM (
      SELECT e.unit, e.indicator, e.kind = 'level' AS level, max_by(e.value, e."at") AS value, sum(e.value) AS total
      FROM entries e JOIN units u ON u.number = e.unit WHERE {_BELOW} AND {_KINDS} GROUP BY ALL) GROUP BY indicator
"""
_TABLES = {"units": "code, path", "entries": 'id, unit, year, "at", kind, indicator, value, superseded_by'}
Rows = list[tuple[Any, ...]]


def measured(ask: Callable[[str], Rows], paths: dict[str, str], text: str, times: int) -> dict[str, Any]:
    """Times by place, see `timed`, and the figures of the nation."""
    found: dict[str, Any] = {}
    for name, path in paths.items():
        sql = text.format(year=YEARS[1], path=path, end=path[:-1] + "0")
        found[name] = timed(lambda sql=sql: ask(sql), times if name != "nation" else max(3, times // 4))  # type: ignore[misc]
        if name == "nation":
            found["figures"] = {row[0]: int(row[1]) for row in ask(sql)}
    return found


def by_sql(storage: Storage, paths: dict[str, str], times: int) -> dict[str, Any]:
    text = _SQLITE if storage.place.is_sqlite else _POSTGRES
    return measured(lambda sql: storage.look_now(lambda books: books.all(Sql(sql))), paths, text, times)


def by_duckdb(storage: Storage, paths: dict[str, str], times: int) -> dict[str, Any] | None:
    try:
        import duckdb
    except ImportError:
        return None
    base = duckdb.connect()
    base.execute("SET threads = 2")
    base.execute("CREATE TABLE given_units (code TEXT, path TEXT)")
    base.execute(
        """CREATE TABLE given_entries (id BIGINT, unit TEXT, year INT, "at" BIGINT, kind TEXT, indicator TEXT,
        value BIGINT, superseded_by BIGINT)"""
    )
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        for table, columns in _TABLES.items():
            file.seek(0)
            file.truncate()
            _write(storage, table, columns, file)
            file.flush()
            base.execute(f"COPY given_{table} FROM '{file.name}' (HEADER false, NULLSTR '')")
    base.execute(
        "CREATE TABLE units AS SELECT row_number() OVER (ORDER BY path) AS number, code, path FROM given_units"
    )
    base.execute(
        """CREATE TABLE entries AS SELECT e.* EXCLUDE (unit), u.number AS unit FROM given_entries e
        JOIN units u ON u.code = e.unit ORDER BY e.year, u.number, e.id"""
    )
    found = measured(lambda sql: base.execute(sql).fetchall(), paths, _DUCKDB, times)
    return found | {"version": duckdb.__version__}


def _write(storage: Storage, table: str, columns: str, file: Any) -> None:
    """A table as CSV, a page at a time."""
    key, last = columns.split(",")[0], "" if table == "units" else 0
    page = Sql(f"SELECT {columns} FROM {table} WHERE {key} > :last ORDER BY {key} LIMIT 100000")
    out = csv.writer(file)
    while rows := storage.look_now(lambda books, last=last: books.all(page, last=last)):  # type: ignore[misc]
        out.writerows(rows)
        last = rows[-1][0]


def places(books: Books) -> dict[str, str]:
    """The paths asked about."""
    row = books.one(Sql("SELECT path FROM units WHERE parent = '42' ORDER BY code LIMIT 1"))
    assert row is not None
    return {"nation": "VN/", "province": "VN/42/", "commune": row[0]}


if __name__ == "__main__":
    house = Storage(sys.argv[1], catalogue.load())
    where, often = house.look_now(places), int(sys.argv[2])
    answers: dict[str, Any] = {"sql": by_sql(house, where, often)}
    if "duckdb" in sys.argv[3:]:
        answers["duckdb"] = by_duckdb(house, where, often)
    house.close()
    sys.stdout.write(json.dumps(answers))
