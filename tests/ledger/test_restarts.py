"""Anything that can happen to the ledger, in any order, with the program ended and begun again in between: what is kept
is what a recount gives, children add up to parents, and what is written over behind its back is found and mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.core.ledger import Entry
from handlers.core.units import Unit
from ledger.place import START, UNITS, YEAR, stated
from ledger.test_any_order import PLACES, entries
from locales import catalogue
from storage import Books, Storage
from storage.figures_import import import_figures
from storage.moves import went_into
from storage.sql import Sql

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WIPE = (
    "DELETE FROM unit_moves", "DELETE FROM seals", "DELETE FROM entry_names", "DELETE FROM entries",
    "DELETE FROM tally_models", "DELETE FROM tally_funds", "DELETE FROM tally_singles", "DELETE FROM tally_reports",
    "DELETE FROM tally_transfers",
)  # fmt: skip


def aims() -> st.SearchStrategy[Entry]:
    """What a unit signs."""
    codes = st.sampled_from(["target.family", "target_share.family", "target.fund"])
    return st.builds(
        lambda unit, code, value, minute: stated(unit, code, value, minute, kind="target"),
        st.sampled_from(PLACES), codes, st.integers(0, 900), st.integers(0, 10_000),
    )  # fmt: skip


class Life:
    """A database that is lived with: `do` something with a number that says what."""

    def __init__(self, url: str) -> None:
        self._url, self.storage, self._ids, self._ended = url, Storage(url, catalogue.load()), [0][:0], set[str]()
        self.storage.begin_now(self._fresh)

    def _fresh(self, books: Books) -> None:
        for statement in WIPE:
            books.run(Sql(statement))
        books.units.upsert([*UNITS, Unit(code="X9", name="Thôn 9", kind="thôn", parent="X")])

    def do(self, entry: Entry, cut: int) -> None:
        what = cut % 7
        if what == 1 and self._ids:  # put right
            old = self._ids[cut % len(self._ids)]
            entry = Entry(**{name: getattr(entry, name) for name in entry.__slots__} | {"supersedes": old})
        elif what == 2 and self._ids:  # taken back
            entry = stated(entry.unit, entry.indicator, None, kind="void", supersedes=self._ids[cut % len(self._ids)])
        elif what == 3 and cut > 20 and len(self._ended) < 2:
            self._merge(("X1", "X2", "Y1")[cut % 3], ("X9", "X3", "Y2")[cut // 3 % 3])
        elif what == 4:  # the program ends, and begins again
            self.storage.close()
            self.storage = Storage(self._url, catalogue.load())
        elif what == 5:
            row = f"unit_code,year,indicator,value\n{entry.unit},{YEAR},members,{cut}\n"
            self.storage.begin_now(lambda books: import_figures(books, row.encode(), START))
        self._ids += self.storage.begin_now(lambda books: books.ledger.post([entry]))

    def _merge(self, old: str, new: str) -> None:
        if old not in self._ended:
            self._ended.add(old)
            self.storage.begin_now(lambda books: went_into(books, old, [new], date(YEAR, 3, 2)))


@pytest.fixture
def life(url: str) -> Iterator[Callable[[], Life]]:
    lives: list[Life] = []

    def begin() -> Life:
        if lives:
            lives.pop().storage.close()
        lives.append(Life(url))
        return lives[0]

    yield begin
    for one in lives:
        one.storage.close()


EVENTS = st.lists(st.tuples(entries() | aims(), st.integers(0, 60)), min_size=1, max_size=14)


@FEW
@given(EVENTS)
def test_whatever_happens_the_kept_is_the_counted(life: Any, events: list[tuple[Entry, int]]) -> None:
    lived = life()
    for entry, cut in events:
        lived.do(entry, cut)
    kept = lived.storage
    assert kept.look_now(lambda books: books.tallies.audit()) == []

    def recounted(books: Books) -> None:
        """The country in one pass over what is kept, and unit by unit; every unit from its entries alone."""
        assert books.tallies.tally("VN", YEAR) == books.tallies.tally("VN", YEAR, by_units=True)
        now = START.replace(year=YEAR + 1)
        for unit in PLACES:
            seen, counted = books.tallies.tally(unit, YEAR), books.tallies.tally(unit, YEAR, as_of=now)
            assert (seen.models, seen.fund, seen.figures) == (counted.models, counted.fund, counted.figures), unit

    kept.look_now(recounted)


@FEW
@given(st.lists(st.tuples(st.sampled_from(["X1", "X2", "X3", "Y1", "Y2"]), st.integers(0, 400)), max_size=16),
       st.sampled_from(["family.registered", "members", "target.family"]))  # fmt: skip
def test_stated_counts_of_the_children_add_up_to_the_parents(life: Any, said: list[tuple[str, int]], code: str) -> None:
    """A commune's own figure stands until every hamlet has one; above, and without one, sums are sums."""
    lived = life()
    kind = "target" if code.startswith("target") else "level"
    own = stated("X", code, 1_000, kind=kind)
    lived.storage.begin_now(lambda books: books.ledger.post([own]))
    for minute, (unit, value) in enumerate(said):
        lived.storage.begin_now(
            lambda books, unit=unit, value=value, minute=minute: books.ledger.post(
                [stated(unit, code, value, minute, kind=kind)]
            )
        )
    latest = dict(said)
    figures = {
        unit: lived.storage.look_now(lambda books, unit=unit: books.tallies.tally(unit, YEAR).figures.get(code))
        for unit in ("X", "Y", "T", "C", "VN")
    }
    values = {unit: figure.value if figure else None for unit, figure in figures.items()}
    hamlets = [latest.get(unit) for unit in ("X1", "X2", "X3", "X9")]
    assert values["X"] == (sum(value or 0 for value in hamlets) if None not in hamlets else 1_000)
    theirs = [latest[unit] for unit in ("Y1", "Y2") if unit in latest]
    assert values["Y"] == (sum(theirs) if theirs else None)
    assert values["T"] == values["C"] == values["VN"] == (values["X"] or 0) + (values["Y"] or 0)


@FEW
@given(EVENTS, st.data())
def test_whatever_is_written_over_is_found_and_mended(life: Any, events: Any, data: st.DataObject) -> None:
    lived = life()
    for entry, cut in events:
        lived.do(entry, cut)
    kept = lived.storage
    table = data.draw(st.sampled_from(["tally_models", "tally_funds", "tally_singles", "tally_reports"]))
    column = {"tally_models": "achieved", "tally_funds": "raised", "tally_singles": "value", "tally_reports": "hamlets"}
    change = data.draw(st.sampled_from([
        f"UPDATE {table} SET {column[table]} = COALESCE({column[table]}, 0) + 7",
        f"DELETE FROM {table}",
        f"UPDATE {table} SET year = year + 1 WHERE year = {YEAR}",
    ]))  # fmt: skip
    before = {unit: kept.look_now(lambda books, unit=unit: books.tallies.tally(unit, YEAR)) for unit in PLACES}
    touched = kept.begin_now(lambda books: books.run(Sql(change)))
    found = kept.look_now(lambda books: books.tallies.audit())
    assert bool(found) == bool(touched)
    kept.begin_now(lambda books: books.tallies.audit(repair=True))
    assert kept.look_now(lambda books: books.tallies.audit()) == []
    assert {unit: kept.look_now(lambda books, unit=unit: books.tallies.tally(unit, YEAR)) for unit in PLACES} == before
