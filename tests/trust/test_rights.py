"""The table of rights, every cell of it: role × relation to the unit × action, in chat and through the page."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from handlers.core.rights import TABLE, may
from handlers.core.units import Person, Post, Unit
from storage import Books, Storage
from tests.stories.stage import Stage
from tests.stories.stage_page import PageStage

NOW = datetime(2026, 11, 22, 9)
CODE = re.compile(r"^[A-Z2-9]{8}$", re.MULTILINE)
WHO = re.compile(r'(?:Người Kín|head): "')  # whoever said it, and in what words
UNITS = [
    Unit(code="CT", name="Cụm thi đua Thử", kind="cụm", parent="42"),
    Unit(code="KX", name="Xã Kỳ Xuân Thử", kind="xã", parent="42", clusters=("CT",)),
    Unit(code="KX01", name="Thôn Tân Hà Thử", kind="thôn", parent="KX"),
    Unit(code="KX02", name="Thôn Phú Minh Thử", kind="thôn", parent="KX"),
    Unit(code="KY", name="Xã Kỳ Yên Thử", kind="xã", parent="42"),
    Unit(code="XA", name="Xã Xa Lắc Thử", kind="xã", parent="01"),
]
NAMES = {unit.code: unit.name for unit in UNITS} | {"42": "tỉnh Hà Tĩnh"}
POSTS = {"reporter": "KX01", "chair": "KX", "head": "CT", "host": "CT", "operator": "42", "nobody": ""}
PLACES = {
    "reporter": {"own": "KX01", "above": "KX", "sibling": "KX02", "elsewhere": "XA"},
    "chair": {"own": "KX", "below": "KX01", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "head": {"own": "CT", "below": "KX", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "host": {"own": "CT", "below": "KX", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "operator": {"own": "42", "below": "KX01", "elsewhere": "XA"},
    "nobody": {"none": "KX01"},
}
# fmt: off
ALLOWED = {  # role: relation: what of see, report, names, invite, close is allowed; nothing anywhere else
    "reporter": {"own": "see report names"},
    "chair":    {"own": "see report names invite close", "below": "see report names invite close"},
    "head":     {"own": "see report names invite close", "below": "see report names invite"},
    "host":     {"own": "see", "below": "see"},
    "operator": {"own": "see report names invite close", "below": "see report names invite close"},
    "nobody":   {},
}
# fmt: on
ACTIONS = ("see", "report", "names", "invite", "close")
CELLS = [(role, relation, action) for role, places in PLACES.items() for relation in places for action in ACTIONS]


async def tried(stage: Stage, role: str, code: str, action: str) -> bool:
    """Whether the person with that role gets that done, by the words anybody would use."""
    name = NAMES[code]
    words = {
        "see": f"tổng kết {name}",
        "report": f"{name}: GĐHT đăng ký 7",
        "names": f"lịch sử {name}",
        "invite": f"/moi {name}",
        "close": f"chốt số liệu {name}",
    }[action]
    before = stage.storage.look_now(lambda books: len(books.ledger.history(code, 2026, "family.registered")))
    await stage.says(role, words)
    if action == "report":
        await stage.taps(role, "Ghi số mới: 7")
    said = "\n".join(text for who, text, _ in stage.said() if who == role)
    if action == "report":
        return stage.storage.look_now(lambda books: len(books.ledger.history(code, 2026, "family.registered"))) > before
    return {
        "see": f"{name}, năm 2026".lower() in said.lower(),
        "names": WHO.search(said) is not None,
        "invite": CODE.search(said) is not None,
        "close": "Chốt số liệu năm" in said,
    }[action]


@pytest.mark.only("sqlite")
@pytest.mark.parametrize("kind", [Stage, PageStage], ids=["straight", "page"])
@pytest.mark.parametrize("role", PLACES)
async def test_every_cell(storage: Storage, role: str, kind: type[Stage], tmp_path: Path) -> None:
    storage.begin_now(lambda books: books.units.upsert(UNITS))
    empty = tmp_path / "units.csv"
    empty.write_text("code,name,kind,parent_code\nKX01,Thôn Tân Hà Thử,thôn,KX\n", encoding="utf-8")
    async with kind(storage, NOW) as stage:
        people = [("Người Kín", "operator", "VN")] + ([(role, role, POSTS[role])] if POSTS[role] else [])
        stage.settle(empty, people)
        for code in set(NAMES) - {"42"}:
            await stage.says("Người Kín", f"{NAMES[code]}: GĐHT đăng ký 5")
        await stage.says("Người Kín", "tỉnh Hà Tĩnh: GĐHT đăng ký 5")
        stage.said()
        wrong = []
        for relation, code in PLACES[role].items():
            allowed = ALLOWED[role].get(relation, "").split()
            for action in ACTIONS:
                if await tried(stage, role, code, action) != (action in allowed):
                    wrong.append(f"{relation} {action}: {'not ' * (action in allowed)}allowed")
    assert wrong == []


@pytest.mark.only("sqlite")
def test_the_one_rule_says_the_same(storage: Storage) -> None:
    """`may` is what files, pages and the command line ask: the same cells without any words."""
    storage.begin_now(lambda books: books.units.upsert(UNITS))

    def cells(books: Books) -> list[tuple[str, str, str]]:
        found = []
        for role, relation, action in CELLS:
            posts = (Post(unit=POSTS[role], role=role),) if POSTS[role] else ()  # type: ignore[arg-type]
            person = Person(id=1, name="", posts=posts)
            if may(person, action, PLACES[role][relation], books.units):  # type: ignore[arg-type]
                found.append((role, relation, action))
        return found

    allowed = {
        (role, relation, action)
        for role, relations in ALLOWED.items()
        for relation, actions in relations.items()
        for action in actions.split()
    }
    assert set(storage.look_now(cells)) == allowed


def test_the_table_names_every_role() -> None:
    assert set(TABLE) == {"reporter", "chair", "head", "host", "operator"}
