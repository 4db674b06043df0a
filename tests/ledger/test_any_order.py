"""Whatever is entered, corrected, taken back, merged, in whatever order: what is kept is what a recount gives."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.core.ledger import Entry
from handlers.core.tally import Tally
from handlers.core.units import Unit
from ledger.place import UNITS, YEAR, stated
from storage import Books, Storage
from storage.moves import went_into

PLACES = ("X1", "X2", "X3", "Y1", "Y2", "X", "Y", "T", "C", "VN")
SOME = settings(max_examples=40)
END = datetime(YEAR + 1, 1, 1, tzinfo=UTC)


class Undo(Exception):
    """Ends an example: nothing of it is to stay."""


@pytest.fixture
def each(storage: Storage) -> Callable[[Callable[[Books], None]], None]:
    """Run an example on the settled place and take it back."""
    storage.begin_now(lambda books: books.units.upsert(UNITS))

    def run(work: Callable[[Books], None]) -> None:
        def job(books: Books) -> None:
            work(books)
            raise Undo

        with pytest.raises(Undo):
            storage.begin_now(job)

    return run


LEVELS = st.sampled_from(
    [
        *(f"{model}.{number}" for model in ("family", "community") for number in ("total", "registered", "achieved")),
        *("members", "points", "fund.raised", "fund.spent", "fund.balance", "fund.in_kind"),
    ]
)
COUNTS = st.integers(0, 500)
MONEY = st.integers(1, 90).map(lambda thousands: thousands * 1_000)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any figure of any unit, said at any minute."""
    unit, minute = draw(st.sampled_from(PLACES)), draw(st.integers(0, 10_000))
    kind = draw(st.sampled_from(["level", "level", "level", "change", "flow", "receipt", "pledge", "unpledge", "gift",
                                 "spending", "name", "nil"]))  # fmt: skip
    more: dict[str, Any] = {"kind": kind, "year": draw(st.sampled_from([YEAR, YEAR, YEAR - 1]))}
    if kind in ("receipt", "pledge", "unpledge", "gift"):
        more["name"] = draw(st.sampled_from([None, "Bà Lan", "ba lan", "Ông Tần"]))
        more["goods"] = draw(st.sampled_from([None, None, "vở"])) if kind != "unpledge" else None
        if kind == "receipt":
            more["counterpart"] = draw(st.sampled_from([None, None, "X1", "X", "Y", "T"]))
        indicator = {"receipt": "fund.received", "gift": "fund.unstated"}.get(kind, "fund.pledged")
        return stated(unit, indicator, draw(MONEY | st.none()), minute, **more)
    if kind == "spending":
        return stated(unit, "fund.spending", draw(MONEY), minute, **more)
    if kind == "name":
        status = draw(st.sampled_from(["family.registered", "family.achieved"]))
        return stated(unit, status, draw(st.sampled_from([1, 1, -1, 0])), minute, name=draw(st.text("abc", min_size=1,
                      max_size=1)), **more)  # fmt: skip
    if kind == "nil":
        return stated(unit, "nil", None, minute, **more)
    indicator = draw(LEVELS) if kind == "level" else {"change": "family.registered", "flow": "classes"}[kind]
    return stated(unit, indicator, draw(COUNTS), minute, **more)


def post_all(books: Books, said: list[Entry], cuts: list[int]) -> None:
    """In some groups, each an outcome of its own; later ones correct or void earlier ones."""
    ids: list[int] = []
    for place, entry in enumerate(said):
        cut = cuts[place % len(cuts)] if cuts else 0
        if cut % 3 == 1 and ids:
            old = ids[cut % len(ids)]
            entry = Entry(**{name: getattr(entry, name) for name in entry.__slots__} | {"supersedes": old})
        elif cut % 3 == 2 and ids:
            entry = stated(entry.unit, entry.indicator, None, kind="void", supersedes=ids[cut % len(ids)])
        ids += books.ledger.post([entry])


@SOME
@given(st.lists(entries(), max_size=14), st.lists(st.integers(0, 30), max_size=14))
def test_kept_is_what_a_recount_gives(each: Any, said: list[Entry], cuts: list[int]) -> None:
    def example(books: Books) -> None:
        post_all(books, said, cuts)
        assert books.tallies.audit() == []

    each(example)


@SOME
@given(st.lists(entries(), max_size=8, unique_by=lambda entry: entry.at), st.randoms())
def test_the_order_of_arrival_does_not_matter(each: Any, said: list[Entry], dice: Any) -> None:
    """Only when a thing was said counts. (Unnamed goods stand for themselves: names are told apart by first use.)"""
    shuffled = dice.sample(said, len(said))
    seen: list[dict[str, Tally]] = []
    for order in (said, shuffled):

        def example(books: Books, order: list[Entry] = order) -> None:
            for entry in order:
                books.ledger.post([entry])
            seen.append({unit: books.tallies.tally(unit, YEAR) for unit in PLACES})

        each(example)
    assert seen[0] == seen[1]


@SOME
@given(st.lists(entries(), max_size=10), st.lists(st.integers(0, 30), max_size=10))
def test_one_by_one_money_adds_up_to_the_parents(each: Any, said: list[Entry], cuts: list[int]) -> None:
    """Receipts, promises and spending of a unit are its own and its children's."""

    def example(books: Books) -> None:
        post_all(books, [entry for entry in said if entry.counterpart is None], cuts)
        tallies = {unit: books.tallies.tally(unit, YEAR).fund for unit in PLACES}
        own = {unit: books.tallies.own(unit, YEAR) for unit in PLACES}
        for parent, children in (
            ("X", ("X1", "X2", "X3")),
            ("Y", ("Y1", "Y2")),
            ("T", ("X", "Y")),
            ("C", ("X", "Y")),
            ("VN", ("T",)),
        ):
            for name in ("received", "pledged", "outstanding", "unstated"):
                mine = getattr(own[parent].fund, name) if own[parent].fund else None
                parts = [mine, *(getattr(tallies[child], name) for child in children)]
                known = [part for part in parts if part is not None]
                assert getattr(tallies[parent], name) == (sum(known) if known else None), (parent, name)

    each(example)


@SOME
@given(
    st.lists(entries(), max_size=12),
    st.integers(0, 12),
    st.sampled_from(list(itertools.permutations(["X1", "X2", "Y1"], 2))),
)
def test_a_merge_at_any_moment_keeps_every_figure_counted(
    each: Any, said: list[Entry], when: int, pair: tuple[str, str]
) -> None:
    """One hamlet goes into another, or both into a new one: audits stay equal, the old name stays readable."""
    day = date(YEAR, 6, 1)

    def example(books: Books) -> None:
        books.units.upsert([Unit(code="X9", name="Thôn mới", kind="thôn", parent="X", since=day)])
        for place, entry in enumerate([*said, None]):
            if place == min(when, len(said)):
                went_into(books, pair[0], ["X9"] if when % 2 else [pair[1]], day)
                assert books.tallies.audit() == []
            if entry is not None:
                books.ledger.post([entry])
        assert books.tallies.audit() == []
        tallies = {unit: books.tallies.tally(unit, YEAR) for unit in PLACES}
        assert sorted(tallies["T"].missing) == sorted(tallies["X"].missing + tallies["Y"].missing)
        for unit in PLACES:  # what is kept, and the same all counted from the entries, earlier years' balances too
            assert tallies[unit] == books.tallies.tally(unit, YEAR, as_of=END)

    each(example)


@SOME
@given(st.lists(entries(), max_size=12))
def test_the_country_in_one_pass_is_the_country_unit_by_unit(each: Any, said: list[Entry]) -> None:
    def example(books: Books) -> None:
        books.ledger.post(said)
        fast = books.tallies.tally("VN", YEAR)
        slow = books.tallies.tally("VN", YEAR, by_units=True)
        assert fast == slow

    each(example)
