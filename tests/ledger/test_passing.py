"""The sum over the country in one pass is the sum of the rows, column by column, whatever is in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.core.sums import ModelSum, add
from handlers.core.units import NATION
from ledger.place import YEAR, receipt, stated
from storage import Books, Storage
from storage.kept import MODELS, put
from storage.passing import USUAL, one_pass

SOME = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
AMOUNT = st.none() | st.integers(0, 3)
# As nearly all rows are: both ratios are of what was achieved, from the same units.
LIKE = st.builds(
    lambda t, r, a, n, model: (model, ModelSum(t, r, a, None, a, None if model == "community" else t, n, a, r, n)),
    AMOUNT, AMOUNT, AMOUNT, AMOUNT, st.sampled_from(["family", "community"]),
)  # fmt: skip
ANY = st.tuples(st.sampled_from(["family", "community"]), st.tuples(*[AMOUNT] * 10).map(lambda its: ModelSum(*its)))


class _Undo(Exception):
    pass


def passed(
    storage: Storage, rows: Sequence[tuple[str, ModelSum]], above: Sequence[tuple[str, ModelSum]] = ()
) -> dict[str, Sequence[int | None]]:
    """What the pass finds over those rows, beside some of units above the communes; they are gone afterwards."""
    found: dict[str, Sequence[int | None]] = {}

    def work(books: Books) -> None:
        for number, (model, row) in enumerate(rows):
            put(books, MODELS, {"year": YEAR, "unit": f"{number}", "model": model}, row, above=False)
        for number, (model, row) in enumerate(above):
            put(books, MODELS, {"year": YEAR, "unit": f"above {number}", "model": model}, row, above=True)
        found.update(one_pass(books, YEAR))
        raise _Undo

    with pytest.raises(_Undo):
        storage.begin_now(work)
    return found


@SOME
@given(st.lists(LIKE | ANY, max_size=9), st.lists(LIKE | ANY, max_size=3))
def test_the_pass_sums_every_column_or_says_it_cannot(
    storage: Storage, rows: list[tuple[str, ModelSum]], above: list[tuple[str, ModelSum]]
) -> None:
    found = passed(storage, rows, above)
    for model in ("family", "community"):
        wanted = add([row for name, row in rows if name == model], ModelSum)
        if any(value is not None for value in wanted):
            assert model in found
        if sums := found.get(model):
            assert list(sums) == list(wanted[: len(USUAL)])


def test_what_a_unit_above_stated_is_not_summed(storage: Storage) -> None:
    like = [("family", ModelSum(100, 45, 38, None, 38, 100, 1, 38, 45, 1))] * 5
    above = [("family", ModelSum(900, 300, 200, None, 200, 900, 1, 200, 300, 1))]
    wanted = (500, 225, 190, None, 190, 500, 5, 190, 225, 5)
    assert {model: tuple(row) for model, row in passed(storage, like, above).items()} == {"family": wanted}


def test_some_unlike_rows_are_added_to_the_rest(storage: Storage) -> None:
    like = [("family", ModelSum(100, 45, 38, None, 38, 100, 1, 38, 45, 1))] * 5
    unlike = [("family", ModelSum(None, 20, 10, 7, None, None, None, 10, 20, 1))]
    wanted = (500, 245, 200, 7, 190, 500, 5, 200, 245, 6)
    assert {model: tuple(row) for model, row in passed(storage, like + unlike).items()} == {"family": wanted}


def _everywhere(books: Books, year: int) -> dict[str, int]:
    """Of how many provinces each number comes, asked quickly, which is what counting them unit by unit gives."""
    fast, slow = books.tallies.tally(NATION, year), books.tallies.tally(NATION, year, by_units=True)
    assert fast == slow
    return {code: figure.parts for code, figure in fast.figures.items()}


def test_of_how_many_provinces_a_number_comes(storage: Storage) -> None:
    """Nobody; some, by a commune that was not looked at before; nearly all; one whose only commune took it back."""
    total, registered = "family.total", "family.registered"

    def work(books: Books) -> None:
        day = date(YEAR, 12, 31)
        communes = [
            [unit.code for unit in books.units.children(its.code, day)] for its in books.units.children(NATION, day)
        ]
        assert _everywhere(books, YEAR) == {}
        some = [books.ledger.post([stated(its[1], total, 9), receipt(its[2], 500)])[0] for its in communes[:20]]
        books.ledger.post([stated(communes[0][2], "members", 4), stated(communes[1][0], "fund.balance", 7)])
        counts = {total: 20, "fund.raised": 20, "members": 1, "fund.balance": 1}
        assert [_everywhere(books, YEAR) for _ in range(2)] == [counts] * 2
        books.ledger.post([stated(its[3], total, 8) for its in communes[20:-2]])
        books.ledger.post([stated(its[3], registered, 8) for its in communes[2:]])
        counts |= {total: len(communes) - 2, registered: len(communes) - 2}
        assert [_everywhere(books, YEAR) for _ in range(2)] == [counts] * 2
        books.ledger.post([stated(communes[0][1], total, None, kind="void", supersedes=some[0])])
        assert _everywhere(books, YEAR) == counts | {total: len(communes) - 3}
        raise _Undo

    with pytest.raises(_Undo):
        storage.begin_now(work)
