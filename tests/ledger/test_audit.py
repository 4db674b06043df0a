"""The audit finds what does not follow from the entries, says where, and mends it."""

from __future__ import annotations

import pytest

from ledger.place import YEAR, post, receipt, settle, stated, tally
from storage import Storage
from storage.sql import Sql

CORRUPTIONS = (
    "UPDATE tally_models SET achieved = achieved + 1 WHERE unit = 'X' AND model = 'family'",
    "UPDATE tally_models SET r_units = NULL WHERE unit = 'X'",
    "DELETE FROM tally_funds WHERE unit = 'X'",
    "UPDATE tally_funds SET raised = raised * 1000",
    "UPDATE tally_singles SET value = 0",
    "DELETE FROM tally_reports",
    "INSERT INTO tally_reports (year, unit, hamlets) VALUES (2026, 'Y', 2)",
    "UPDATE tally_models SET above = 1 - above WHERE unit = 'T'",
    "INSERT INTO tally_transfers (year, unit, giver, received) VALUES (2026, 'X', 'Y1', 5)",
    "UPDATE entries SET superseded_by = NULL",
    "UPDATE entries SET root = NULL, stands = NULL",
)


@pytest.fixture
def kept(storage: Storage) -> Storage:
    """X1 said 45, then 40; X2 gave; the province states its members."""
    settle(storage)
    (first, *_) = post(
        storage,
        stated("X1", "family.registered", 45),
        stated("X1", "family.achieved", 38),
        receipt("X2", 500_000, 1, name="Bà Lan"),
        stated("X1", "members", 12),
        stated("T", "family.total", 900),
    )
    post(storage, stated("X1", "family.registered", 40, 5, supersedes=first))
    return storage


def test_what_was_entered_audits_equal(kept: Storage) -> None:
    assert kept.look_now(lambda books: books.tallies.audit()) == []


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_a_corruption_is_named_and_mended(kept: Storage, corruption: str) -> None:
    before = [tally(kept, unit) for unit in ("X1", "X", "T", "VN")]
    kept.begin_now(lambda books: books.run(Sql(corruption)))
    found = kept.look_now(lambda books: books.tallies.audit())
    assert found
    assert all(difference.year == YEAR for difference in found)
    mended = kept.begin_now(lambda books: books.tallies.audit(repair=True))
    assert mended
    assert set(mended) <= set(found)  # an entry put right may put right its tally
    assert kept.look_now(lambda books: books.tallies.audit()) == []
    assert [tally(kept, unit) for unit in ("X1", "X", "T", "VN")] == before
