"""The tree: what lies below what, clusters beside it, merges, and the order in which names are read out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.core.units import NATION, Unit
from storage import Books, Storage, moves
from storage.order import spoken_order

TODAY = date(2026, 11, 22)


def hamlet(code: str, name: str, parent: str | None = "18073", **more: object) -> Unit:
    return Unit(**({"code": code, "name": name, "kind": "thôn", "parent": parent} | more))  # type: ignore[arg-type]


def names(units: Sequence[Unit]) -> list[str]:
    return [unit.name for unit in units]


def test_a_unit_comes_out_as_it_went_in(storage: Storage) -> None:
    full = hamlet(
        "18073.1",
        "Thôn Tân Hà",
        formed_from="Xóm 1; Xóm 2",
        households=231,
        population=900,
        aliases=("Xóm Mới", "Làng Hà"),
        since=date(2020, 1, 1),
        until=date(2030, 1, 1),
    )

    def work(books: Books) -> None:
        assert books.units.upsert([full]) == 1
        assert books.units.get("18073.1") == full
        assert books.units.path("18073.1") == (NATION, "42", "18073", "18073.1")
        assert names(books.units.ancestors("18073.1"))[-2:] == ["Tỉnh Hà Tĩnh", "Trung ương"]
        assert books.units.get("nowhere") is None
        assert books.units.path("nowhere") == ()

    storage.begin_now(work)


def test_children_are_read_out_in_order_and_only_while_they_are(storage: Storage) -> None:
    def work(books: Books) -> None:
        books.units.upsert(
            [
                hamlet("a", "Thôn 10"),
                hamlet("b", "Thôn 2"),
                hamlet("c", "Thôn Đông"),
                hamlet("d", "Thôn Dương"),
                hamlet("e", "Thôn Cũ", until=TODAY),
                hamlet("f", "Thôn Mới", since=date(2026, 11, 23)),
                hamlet("g", "Cụm 5", kind="cụm"),
            ]
        )
        assert names(books.units.children("18073", TODAY)) == ["Thôn 2", "Thôn 10", "Thôn Dương", "Thôn Đông"]
        assert "Thôn Cũ" in names(books.units.children("18073", date(2026, 11, 21)))
        assert names(books.units.clusters_kept("18073", TODAY)) == ["Cụm 5"]
        assert names(books.units.children(NATION, TODAY))[0] == "Thành phố Cần Thơ"

    storage.begin_now(work)


def test_a_cluster_has_its_members_and_all_below_them_once(storage: Storage) -> None:
    def work(books: Books) -> None:
        books.units.upsert(
            [
                hamlet("h1", "Thôn 1"),
                Unit(code="c5", name="Cụm 5", kind="cụm", parent="42"),
                *(
                    hamlet(code, name, parent="18100", clusters=("c5",))
                    for code, name in (("x", "Xóm A"), ("y", "Xóm B"))
                ),
            ]
        )
        commune = books.units.get("18073")
        assert commune is not None
        books.units.upsert([Unit(code="18073", name=commune.name, kind="xã", parent="42", clusters=("c5",))])
        books.units.upsert([hamlet("h2", "Thôn 2", clusters=("c5",))])  # inside a member: not twice
        assert names(books.units.children("c5", TODAY)) == [commune.name, "Thôn 2", "Xóm A", "Xóm B"]
        assert sorted(unit.code for unit in books.units.below("c5")) == ["18073", "c5", "h1", "h2", "x", "y"]
        assert books.units.is_within("h1", "c5")
        assert books.units.is_within("c5", "c5")
        assert books.units.is_within("h1", "18073")
        assert not books.units.is_within("18073", "h1")
        assert not books.units.is_within("18100", "c5")
        assert not books.units.is_within("nowhere", "c5")
        books.units.upsert([hamlet("x", "Xóm A", parent="18100")])
        assert not books.units.is_within("x", "c5")

    storage.begin_now(work)


def test_what_moves_takes_along_what_is_below(storage: Storage) -> None:
    def work(books: Books) -> None:
        books.units.upsert([hamlet("b", "Tổ 1", parent="a"), hamlet("a", "Thôn A")])
        version = books.units.version
        books.units.upsert([hamlet("a", "Thôn A", parent="18100")])
        assert books.units.path("b") == (NATION, "42", "18100", "a", "b")
        assert version != books.units.version

    storage.begin_now(work)


@pytest.mark.parametrize(
    ("units", "why"),
    [
        ([hamlet("a", "A", parent="b"), hamlet("b", "B", parent="a")], "cycle"),
        ([hamlet("a", "A", parent="a")], "cycle"),
        ([Unit(code="42", name="Hà Tĩnh", kind="tỉnh", parent="18073")], "cycle"),
        ([hamlet("a", "A", parent="nowhere")], "unknown parent"),
        ([hamlet("a", "A", clusters=("nowhere",))], "unknown cluster"),
    ],
)
def test_a_tree_that_is_none_is_refused(storage: Storage, units: list[Unit], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        storage.begin_now(lambda books: books.units.upsert(units))
    assert storage.look_now(lambda books: len(books.units.all())) == 1 + 34 + 3321


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000), moved=st.integers(1, 6))
def test_after_any_moves_every_path_is_that_of_its_parent(storage: Storage, seed: int, moved: int) -> None:
    choose = random.Random(seed)

    def work(books: Books) -> None:
        known = {f"u{n}": NATION if n == 0 else f"u{choose.randrange(n)}" for n in range(15)}
        books.units.upsert([hamlet(code, code, parent=parent) for code, parent in known.items()])
        for _ in range(3):
            given = {}
            for code in choose.sample(sorted(known), moved):
                given[code] = choose.choice([NATION, *known])
            try:
                books.connection.begin_nested()
                books.units.upsert([hamlet(code, code, parent=parent) for code, parent in given.items()])
            except ValueError:
                books.connection.get_nested_transaction().rollback()  # type: ignore[union-attr]
            else:
                known |= given
        for code, parent in known.items():
            assert books.units.path(code) == (*books.units.path(parent), code)

    storage.begin_now(work)


def test_a_merged_hamlet_keeps_its_name_and_its_people_move_on(storage: Storage) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)

    def work(books: Books) -> None:
        books.units.upsert([hamlet("a", "Thôn A"), hamlet("b", "Thôn B"), hamlet("ab", "Thôn An Bình")])
        code = books.invites.create("a", "reporter", now)
        person = books.people.join(code, "telegram", "7", "7", "Khuê", "…", now)
        waiting = books.invites.create("b", "reporter", now)
        for old in ("a", "b"):
            moves.went_into(books, old, ["ab"], TODAY)
        assert moves.predecessors(books, "ab") == [("a", TODAY), ("b", TODAY)]
        assert moves.successors(books, "a") == [("ab", TODAY)]
        assert names(books.units.children("18073", TODAY)) == ["Thôn An Bình"]
        assert person is not None
        moved = books.people.get(person.id)
        assert moved is not None
        assert (moved.standing, [post.unit for post in moved.posts]) == ("ab", ["ab"])
        assert getattr(books.invites.get(waiting, now), "unit", None) == "ab"

    storage.begin_now(work)


def test_names_are_ordered_as_they_are_spoken() -> None:
    ordered = ["An", "Ân", "Bình", "Dương", "Đông", "Tân Hà", "Tân Hạ", "Thôn 2", "Thôn 10", "Thôn 10A", "Xuân"]
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=spoken_order) == ordered
