"""The table of rights, every cell of it: role × relation to the unit × action, in chat, through files and on pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from handlers.core.rights import TABLE, may
from storage import Books, Storage
from tests.stories.stage import Stage
from tests.stories.stage_page import PageStage
from tests.trust.cells import (
    ACTIONS,
    COMMUNES,
    DONORS,
    EXPECTED,
    INSIDER,
    KEEPERS,
    NAMES,
    NOW,
    PLAYS,
    POSTS,
    RELATIONS,
    ROLES,
    UNITS,
    Played,
    allowed,
    cells,
    person,
    reaches,
    stored,
)

SHOWN = ("see", "names")  # what changes nothing


def test_the_table_is_the_one_that_was_signed() -> None:
    signed = reaches()
    assert set(signed) == {*ROLES, "stopped", "stranger"} == set(RELATIONS)
    assert {role: signed[role] for role in ROLES} == TABLE
    assert EXPECTED.split()[: len(ACTIONS)] == list(ACTIONS)


def test_every_action_has_a_play() -> None:
    """A new action without one is not let in."""
    assert set(PLAYS) == set(ACTIONS)


def test_the_one_rule_says_the_same(storage: Storage) -> None:
    """`may` is what chat, files, pages and the command line ask: the same cells without any words."""
    storage.begin_now(lambda books: books.units.upsert(UNITS))

    def wrong(books: Books) -> list[str]:
        return [
            f"{role} {relation} {action}"
            for role in RELATIONS
            for relation, unit, action in cells(role)
            if may(person(role), action, unit, books.units) != allowed(role, relation, action)
        ]

    assert storage.look_now(wrong) == []


async def settled(stage: Stage, tmp_path: Path, role: str) -> Played:
    """A country in which everything there is to see has been said; whoever plays that row has joined."""
    storage = stage.storage
    storage.begin_now(lambda books: books.units.upsert(UNITS))
    empty = tmp_path / "units.csv"
    empty.write_text("code,name,kind,parent_code\nKX01,Thôn Tân Hà Thử,thôn,KX\n", encoding="utf-8")
    people = [(INSIDER, "operator", "VN"), *((name, "reporter", unit) for unit, name in KEEPERS.items())]
    if role != "stranger":
        people.append((role, role if role in POSTS else "reporter", POSTS.get(role, "KX01")))
    stage.settle(empty, people)
    if role == "stopped":

        def stop(books: Books) -> None:
            its = next(one for one in books.people.all() if one.name == "stopped")
            books.people.take_role(its.id, "KX01", "reporter", stage.clock.utc())

        storage.begin_now(stop)
    for code in NAMES:
        await stage.says(INSIDER, f"{NAMES[code]}: bà {DONORS[code]} nộp 500k")
    for number in range(12):
        await stage.says(INSIDER, f"chuyện ấy bác đưa cô Hoa lần {number} rồi")
    stage.said()

    def clear(books: Books) -> None:
        books.connection.exec_driver_sql("DELETE FROM unread")

    storage.begin_now(clear)
    return Played(stage, role)


@pytest.mark.parametrize("kind", [Stage, PageStage], ids=["straight", "page"])
@pytest.mark.parametrize("role", RELATIONS)
async def test_every_cell_in_chat(storage: Storage, role: str, kind: type[Stage], tmp_path: Path) -> None:
    """Done where the table says so; elsewhere said to be not possible, and nothing stored."""
    async with kind(storage, NOW) as stage:
        played = await settled(stage, tmp_path, role)
        wrong = []
        now = stored(storage)
        for relation, unit, action in cells(role):
            expected = allowed(role, relation, action) and (action != "grow" or unit in COMMUNES)
            before = now
            done = await PLAYS[action](played, unit)
            where = f"{role} {relation} ({unit}) {action}"
            if done != expected:
                wrong.append(f"{where}: {'not ' * expected}done: {played.said!r}")
            if not played.said.strip():
                wrong.append(f"{where}: not answered")
            if not expected and DONORS[unit] in played.said.replace(f'tên "{DONORS[unit]}"', ""):
                wrong.append(f"{where}: a name was told: {played.said!r}")
            now = stored(storage)
            changed = [table for table, rows in now.items() if rows != before[table]]
            made = {"answer": ["unread"], "approve": ["waiting"], "meet": ["meetings"], "law": ["duties"]}.get(
                action, []
            )
            if not expected and set(changed) - set(made):
                wrong.append(f"{where}: refused, and yet {changed} changed: {played.said!r}")
    assert wrong == [], "\n".join(wrong)
