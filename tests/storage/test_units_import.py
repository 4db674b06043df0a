"""Units from a table: what it would change, and every reason to refuse it, by line."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from handlers.core.units import NATION, Unit
from storage import Storage
from storage.moves import predecessors, successors
from storage.units_import import Plan, import_units

HEAD = "code,name,kind,parent_code,formed_from,households,population,clusters,aliases,from,until\n"
GOOD = HEAD + (
    'h1,Thôn Tân Hà,Thôn,18073,"Xóm 1, Xóm 2",231,,c5;c6,Xóm Mới; Làng Hà,2020-01-01,\n'
    "\n"
    "c5,Cụm 5,cụm,42,,,,,,,\n"
    "c6,Cụm 6,cụm,,,,,,,1/7/2025,31/12/2030\n"
    "h2,Thôn  2,thôn,18073,,1.231,4 ,,,,\n"
)


def put(storage: Storage, text: str | bytes, *, dry_run: bool = False) -> Plan:
    data = text.encode() if isinstance(text, str) else text
    return storage.begin_now(lambda books: import_units(books, data, dry_run=dry_run))


def problems(plan: Plan) -> list[tuple[int, str]]:
    return [(problem.line, problem.key) for problem in plan.problems]


def test_a_good_table_is_planned_put_in_and_then_unchanged(storage: Storage) -> None:
    plan = put(storage, GOOD, dry_run=True)
    assert ([unit.code for unit in plan.added], plan.changed, plan.unchanged) == (["h1", "c5", "c6", "h2"], (), 0)
    assert storage.look_now(lambda books: books.units.get("h1")) is None
    assert put(storage, GOOD) == plan
    assert storage.look_now(lambda books: books.units.get("h1")) == Unit(
        code="h1",
        name="Thôn Tân Hà",
        kind="thôn",
        parent="18073",
        formed_from="Xóm 1, Xóm 2",
        households=231,
        clusters=("c5", "c6"),
        aliases=("Xóm Mới", "Làng Hà"),
        since=date(2020, 1, 1),
    )
    six = storage.look_now(lambda books: books.units.get("c6"))
    assert six is not None
    assert (six.parent, six.since, six.until) == (NATION, date(2025, 7, 1), date(2030, 12, 31))
    assert put(storage, GOOD) == Plan(unchanged=4)
    again = put(storage, "code;name;kind;parent_code\nh2;Thôn Hai;thôn;18073\nh1;Thôn Tân Hà;thôn;18073\n")
    assert [(old.name, new.name, new.households) for old, new in again.changed] == [("Thôn 2", "Thôn Hai", 1231)]
    assert again.unchanged == 1  # columns that are not there leave what is known


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.encode("utf-16"),
        GOOD.encode("utf-16-le"),
        GOOD.replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", GOOD).encode(),
        ("sep=,\n" + GOOD).encode(),
        GOOD.replace(";", "|").replace(",", "\t").replace("|", ";").encode(),
    ],
)
def test_a_table_is_read_however_it_was_saved(storage: Storage, data: bytes) -> None:
    plan = put(storage, data)
    assert problems(plan) == []
    assert [unit.name for unit in plan.added] == ["Thôn Tân Hà", "Cụm 5", "Cụm 6", "Thôn 2"]


def windows(text: str) -> bytes:
    """In Windows-1258, whose tones stand alone after the letter."""
    bare = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
    written = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if ord(part) in bare)
        written += unicodedata.normalize("NFC", parts.translate(bare)).encode("cp1258") + tones.encode("cp1258")
    return written


def test_what_is_special_about_a_unit(storage: Storage) -> None:
    """By either heading; a file without the column leaves it."""
    assert (
        put(storage, 'code,name,kind,parent_code,Đặc thù\nh1,Thôn 1,thôn,18073,"miền núi; biên giới"\n').problems == ()
    )
    put(storage, "code,name,kind,parent_code,traits\nh2,Thôn 2,thôn,18073,bãi ngang\n")
    put(storage, "code,name,kind,parent_code\nh1,Thôn Một,thôn,18073\n")
    units = [storage.look_now(lambda books, code=code: books.units.get(code)) for code in ("h1", "h2")]
    assert [unit.traits for unit in units if unit] == [("miền núi", "biên giới"), ("bãi ngang",)]


def test_old_code_pages_are_understood_or_refused_never_guessed(storage: Storage) -> None:
    text = "code;name;kind;parent_code\nh1;Xã Thượng Đức Hoà;xã;42\n"
    assert [unit.name for unit in put(storage, windows(text), dry_run=True).added] == ["Xã Thượng Đức Hoà"]
    for data in (
        "code;name;kind;parent_code\nh1;Xã Hà;xã;42\n".encode("cp1252"),
        "code;name;kind;parent_code\nh1;Xì Bình;xã;42\n".encode("cp1252"),
        b"code;name;kind;parent_code\nh1;X\xb7 T\xa9n H\xb5;x\xb7;42\n",  # TCVN3
        b"\xff\xfe" + b"x",
    ):
        assert [key for _, key in problems(put(storage, data))] == ["import-encoding"]
    broken = b"PK\x03\x04" + bytes(range(256))  # begins as an Excel file does
    assert [key for _, key in problems(put(storage, broken))] == ["import-sheet"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, "import-empty")]),
        ("\n\n", [(0, "import-empty")]),
        ("code,name\n1,2\n", [(1, "import-columns")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,,,,,,,thừa\n", [(2, "import-cells")]),
        (HEAD + ",Thôn 1,thôn,18073\nh2,,thôn,18073\n", [(2, "import-missing"), (3, "import-missing")]),
        (HEAD + "h3,Thôn 3,,18073\n", [(2, "import-missing")]),
        (HEAD + 'h1,"Thôn 1,thôn,18073\nh2,Thôn 2,thôn,18073\n', [(3, "import-broken")]),
        (HEAD + "a/b,Thôn 1,thôn,18073\n", [(2, "import-code")]),
        (HEAD + 'h1,"Thôn\n1",thôn,18073\n\nh1,Thôn 2,thôn,18073\n', [(5, "import-doubled")]),
        (HEAD + "h1,Thôn 1,thôn,nowhere\n", [(2, "import-parent")]),
        (HEAD + "h1,Thôn 1,thôn,1\n", [(2, "import-parent-zero")]),
        (HEAD + "h1,Thôn 1,thôn,h2\nh2,Thôn 2,thôn,h1\n", [(2, "import-cycle"), (3, "import-cycle")]),
        (HEAD + "42,Hà Tĩnh,tỉnh,18073\n", [(2, "import-cycle")]),
        (HEAD + "VN,Trung ương,trung ương,42\n", [(2, "import-top")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,nhiều,-5\n", [(2, "import-number"), (2, "import-number")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,2.5\n", [(2, "import-number")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,,,,,31/2/2025,hôm qua\n", [(2, "import-date"), (2, "import-date")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,,,,,2025-01-01,2025-01-01\n", [(2, "import-until")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,,,nowhere\n", [(2, "import-cluster")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,,,42\n", [(2, "import-cluster-kind")]),
        (HEAD + "h1,Thôn 1,thôn,18073,,x\nh2,Tổ 1,tổ,h1\n", [(2, "import-number")]),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_by_line_and_changes_nothing(
    storage: Storage, text: str, expected: list[tuple[int, str]]
) -> None:
    assert problems(put(storage, text)) == expected
    assert storage.look_now(lambda books: len(books.units.all())) == 1 + 34 + 3321


def test_a_chain_without_end_is_refused(storage: Storage) -> None:
    rows = "".join(f"d{n},Tổ,tổ,{'18073' if n == 0 else f'd{n - 1}'}\n" for n in range(2000))
    assert problems(put(storage, HEAD + rows))[0][1] == "import-deep"


def test_the_file_that_ships_changes_nothing(storage: Storage) -> None:
    from storage.shipped import FILE

    assert put(storage, FILE.read_bytes()) == Plan(unchanged=34 + 3321)


def test_what_an_ended_unit_went_into(storage: Storage) -> None:
    """A merge by file: the old name ends that day and counts in the new one; again changes nothing; faults by line."""
    put(storage, "code,name,kind,parent_code\nh1,Thôn 1,thôn,18073\nh2,Thôn 2,thôn,18073\n")
    head = "code,name,kind,parent_code,from,until,into\n"
    rows = (
        "h1,Thôn 1,thôn,18073,,2026-07-01,h3\nh2,Thôn 2,thôn,18073,,2026-07-01,h3\nh3,Thôn 3,thôn,18073,2026-07-01,,\n"
    )
    assert [old for old, _, _ in put(storage, head + rows, dry_run=True).moves] == ["h1", "h2"]
    assert storage.look_now(lambda books: successors(books, "h1")) == []
    put(storage, head + rows)
    day = date(2026, 7, 1)
    assert storage.look_now(lambda books: predecessors(books, "h3")) == [("h1", day), ("h2", day)]
    again = put(storage, head + rows)
    assert (again.added, again.changed, again.moves) == ((), (), ())
    wrong = head + "h1,Thôn 1,thôn,18073,,,h3\nh2,Thôn 2,thôn,18073,,2026-07-01,h9\n"
    assert problems(put(storage, wrong)) == [(2, "import-into-day"), (3, "import-into")]
