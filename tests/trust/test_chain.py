"""The chain over the ledger: what is changed in the database itself is found; an erased name leaves it whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import text

from handlers.core.ledger import Entry
from handlers.core.units import Unit
from storage import Books, Storage
from storage.chain import seal_all
from storage.names import erase_name

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
UNITS = [
    Unit(code="KX", name="Xã Kỳ Xuân Thử", kind="xã", parent="42"),
    Unit(code="KX01", name="Thôn Tân Hà", kind="thôn", parent="KX"),
    Unit(code="KX02", name="Thôn Phú Minh", kind="thôn", parent="KX"),
]
LEVEL = Entry(
    unit="KX01", year=2026, on=date(2026, 11, 22), at=NOW, kind="level", indicator="family.achieved", value=38
)
GIFT = replace(LEVEL, kind="receipt", indicator="fund.received", value=500_000, name="Lan", note="cho cháu Minh")


@pytest.fixture
def ids(storage: Storage) -> tuple[int, ...]:
    """Five entries of two hamlets, one corrected."""

    def put(books: Books) -> tuple[int, ...]:
        books.units.upsert(UNITS)
        first = books.ledger.post([LEVEL, GIFT, replace(LEVEL, unit="KX02", value=20)])
        return (*first, *books.ledger.post([replace(LEVEL, value=40, supersedes=first[0]), replace(GIFT, name="Tần")]))

    return storage.begin_now(put)


def breaks(storage: Storage) -> list[str]:
    return [found.what for found in storage.look_now(lambda books: books.chain.breaks())]


def test_an_honest_ledger_is_whole(storage: Storage, ids: tuple[int, ...]) -> None:
    assert breaks(storage) == []


@pytest.mark.parametrize(
    ("forgery", "found"),
    [
        ("UPDATE entries SET value = 50 WHERE id = {0}", ["figure"]),
        ("UPDATE entries SET year = 2025 WHERE id = {2}", ["figure"]),
        ("UPDATE entries SET unit = 'KX02' WHERE id = {1}", ["figure"]),
        ("UPDATE entries SET supersedes = NULL WHERE id = {3}", ["figure"]),
        ("UPDATE entry_names SET name = 'Hoa' WHERE entry = {1}", ["words"]),
        ("UPDATE entries SET note = 'cho ai' WHERE id = {1}", ["words"]),
        ("UPDATE seals SET salt = '.' WHERE entry = {1}", ["words"]),
        ("DELETE FROM entry_names WHERE entry = {4}; DELETE FROM seals WHERE entry = {4}; "
         "DELETE FROM entries WHERE id = {4}", ["end"]),
        ("DELETE FROM seals WHERE entry = {2}; DELETE FROM entries WHERE id = {2}", ["missing"]),
        ("INSERT INTO entries (unit, year, day, at, kind, indicator, value) "
         "VALUES ('KX01', 2026, '2026-11-22', 0, 'level', 'members', 9)", ["unsealed"]),
    ],
)  # fmt: skip
def test_what_is_changed_by_hand_is_found(
    storage: Storage, ids: tuple[int, ...], forgery: str, found: list[str]
) -> None:
    def forge(books: Books) -> None:
        for statement in forgery.format(*ids).split("; "):
            books.connection.execute(text(statement))

    storage.begin_now(forge)
    assert breaks(storage) == found


def test_the_seal_a_chair_was_told_is_held_against_the_books(storage: Storage, ids: tuple[int, ...]) -> None:
    """Somebody who can write the whole chain anew still cannot write the one that was told."""
    storage.begin_now(lambda books: books.closings.close("KX", 2026, "", None, NOW))
    assert breaks(storage) == []

    def rewrite(books: Books) -> None:
        books.connection.execute(text("UPDATE entries SET value = 50 WHERE id = :id"), {"id": ids[0]})
        for table in ("seals", "chains"):
            books.connection.execute(text(f"DELETE FROM {table}"))
        seal_all(books)

    storage.begin_now(rewrite)
    assert breaks(storage) == ["closed"]


def test_an_erased_name_leaves_it_whole(storage: Storage, ids: tuple[int, ...]) -> None:
    storage.begin_now(lambda books: [erase_name(books, donor) for donor in books.hiding.donors("KX01", "Lan")])
    assert breaks(storage) == []
    names: Any = storage.look_now(lambda books: books.connection.execute(text("SELECT name FROM entry_names")).all())
    assert sorted(row[0] for row in names) == ["", "Tần"]


def test_entries_from_before_the_chain_are_sealed(storage: Storage, ids: tuple[int, ...]) -> None:
    def anew(books: Books) -> None:
        for table in ("seals", "chains"):
            books.connection.execute(text(f"DELETE FROM {table}"))
        seal_all(books)

    storage.begin_now(anew)
    assert breaks(storage) == []
    storage.begin_now(lambda books: books.ledger.post([replace(LEVEL, indicator="members", value=7)]))
    assert breaks(storage) == []
