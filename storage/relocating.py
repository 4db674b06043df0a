"""Moving house: everything in a SQLite file into a new PostgreSQL database, proved there before it counts.

While it lasts nobody can write here. Afterwards nobody can ever again: a message the old file took would be lost.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from handlers.core.catalogue import Catalogue
from handlers.core.units import CLUSTER_KIND, NATION, PROVINCE_KINDS
from storage.books import Books
from storage.carrying import begin, books_on, pour, untouched
from storage.errors import StorageError
from storage.memory import Memory
from storage.migrate import MOVED
from storage.place import Place
from storage.sql import Sql
from storage.store import Storage
from storage.tables import metadata

_LOCK = "LOCK TABLE units, persons, inbox, entries IN ACCESS EXCLUSIVE MODE"
_YEARS = Sql("SELECT DISTINCT year FROM tally_reports UNION SELECT DISTINCT year FROM tally_funds ORDER BY 1")
_CLOSE = tuple(
    Sql(f"CREATE TRIGGER moved_{table} BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, '{MOVED}'); END")
    for table in ("inbox", "entries")
)


class Moved(NamedTuple):
    """How many rows were carried over; of how many units, in how many years, the tallies were held side by side."""

    rows: int
    entries: int
    units: int
    years: int


def relocate(source: Storage, url: str, catalogue: Catalogue) -> Moved:
    """All of `source`, a SQLite file of this version, into the database at `url`, in which nobody has written yet. All
    or nothing: it is kept only if every kept tally there is the one here and follows from the entries there, and the
    chain is whole. Raises StorageError (occupied, unequal, and what else may be)."""
    target = Storage(url, catalogue)
    try:
        target.migrate()
        return source.begin_now(lambda books: _relocate(books, target.place, catalogue))
    finally:
        target.close()


def _relocate(old: Books, place: Place, catalogue: Catalogue) -> Moved:
    with place.engine().connect() as there:
        begin(there, "BEGIN IMMEDIATE")
        if not place.is_sqlite:
            there.exec_driver_sql(_LOCK)
        new = books_on(there, Memory(catalogue))
        if not untouched(new):
            raise StorageError("occupied", place.database)
        rows = pour(old.connection, new)
        there.exec_driver_sql("ANALYZE")  # or it would be asked with the statistics of an empty house
        entries = _same_rows(old.connection, there)
        units, years = _same_tallies(old, new)
        _follows(old, new)
        there.commit()
    for trigger in _CLOSE:
        old.run(trigger)
    old.marks.set(MOVED, place.url.render_as_string(hide_password=True))
    return Moved(rows, entries, units, years)


def _same_rows(here: Connection, there: Connection) -> int:
    """As many rows in every table, and the kept tallies row by row; how many entries."""
    for table in metadata.sorted_tables:
        count = select(func.count()).select_from(table)
        if here.execute(count).scalar() != there.execute(count).scalar():
            raise StorageError("unequal", table.name)
        if table.name.startswith("tally_"):
            rows = select(table).order_by(*table.primary_key.columns)
            ours, theirs = (one.execution_options(yield_per=1000).execute(rows) for one in (here, there))
            if any(a is None or b is None or tuple(a) != tuple(b) for a, b in zip_longest(ours, theirs)):
                raise StorageError("unequal", table.name)
    return int(there.execute(select(func.count()).select_from(metadata.tables["entries"])).scalar() or 0)


def _same_tallies(old: Books, new: Books) -> tuple[int, int]:
    """The tallies of the nation, every province and every cluster, as anybody would be told them."""
    high = {*PROVINCE_KINDS, CLUSTER_KIND}
    codes = [unit.code for unit in old.units.all() if unit.code == NATION or unit.kind in high]
    years = [row[0] for row in old.all(_YEARS)]
    for year in years:
        for code in codes:
            if old.tallies.tally(code, year) != new.tallies.tally(code, year):
                raise StorageError("unequal", f"{code} {year}")
    return len(codes), len(years)


def _follows(old: Books, new: Books) -> None:
    """The kept tallies follow from the entries there; the chain is whole, or broken only where it was before."""
    if found := new.tallies.audit():
        raise StorageError("unequal", f"audit: {len(found)}")
    if (breaks := new.chain.breaks()) and breaks != old.chain.breaks():
        raise StorageError("unequal", f"chain: {len(breaks)}")
