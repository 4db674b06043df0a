"""Years kept in Excel come in by one file: what would change is said first, and a fault anywhere leaves nothing."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from handlers.core.talk import Say
from ledger.place import START, UNITS, YEAR, day, post, receipt, settle, stated, tally
from locales.voice import voice
from storage import Storage
from storage.figures_import import Plan, import_figures
from storage.targets import targets

HEAD = "unit_code,year,indicator,value,qualifier\n"


@pytest.fixture
def place(storage: Storage) -> Storage:
    settle(storage, [*UNITS[:-1], replace(UNITS[-1], until=day("2026-07-01"), since=day("2020-05-01"))])
    return storage


def enter(storage: Storage, data: str | bytes, *, dry_run: bool = False) -> Plan:
    raw = data if isinstance(data, bytes) else data.encode()
    return storage.begin_now(lambda books: import_figures(books, raw, START, dry_run=dry_run))


def test_a_dry_run_says_what_would_differ_and_changes_nothing(place: Storage) -> None:
    """X1's 45 would become 50, its 38 stay, X2's 30 be new."""
    post(place, stated("X1", "family.registered", 45, -9), stated("X1", "family.achieved", 38, -9))
    file = HEAD + f"X1,{YEAR},family.registered,50,\nX1,{YEAR},family.achieved,38,\nX2,{YEAR},family.registered,30,\n"
    for _ in range(2):
        plan = enter(place, file, dry_run=True)
        assert [entry.unit for entry in plan.added] == ["X2"]
        assert [(old.value, new.value) for old, new in plan.changed] == [(45, 50)]
        assert plan.unchanged == 1
        assert tally(place, "X").models["family"].registered == 45
    enter(place, file)
    assert tally(place, "X").models["family"].registered == 80
    assert enter(place, file).unchanged == 3


@pytest.mark.parametrize(
    ("row", "key", "says"),
    [
        ("NO,2026,members,5,", "figures-unit", "Không có đơn vị mang mã NO."),
        ("Y2,2027,members,5,", "figures-ended", "Y2 không còn từ ngày 01/07/2026, không có số liệu năm 2027."),
        ("Y2,2019,members,5,", "figures-not-yet", "Y2 chỉ có từ ngày 01/05/2020, chưa có số liệu năm 2019."),
        ("X1,26,members,5,", "figures-year", '"26" không phải là năm.'),
        ("X1,2026,mambers,5,", "figures-indicator", 'Không có chỉ tiêu "mambers".'),
        ("X1,2026,members,năm,", "figures-number", '"năm" không phải số nguyên.'),
        ('X1,2026,members,"4,5",', "figures-number", '"4,5" không phải số nguyên.'),
        ("X1,2026,fund.raised,-5,", "figures-negative", '"-5" là số âm.'),
        ("X1,2026,members,5,over", "figures-qualifier", None),
        ("X1,2026,family.total,9,", "figures-doubled", "X1, năm 2026, family.total đã có ở dòng 2."),
        ("X1,2026,family.achieved,9,", "figures-swapped", "X1, năm 2026, Gia đình học tập: đạt 9 nhiều hơn tổng số 8."),
        ("X1,2026,members,,", "import-missing", "Thiếu value."),
        ("X1,2026,members,5,,7", "import-cells", None),
    ],
)
def test_a_fault_is_said_with_its_line_and_leaves_nothing(place: Storage, row: str, key: str, says: str | None) -> None:
    plan = enter(place, HEAD + "X1,2026,family.total,8,\n" + row + "\n")
    assert [(problem.line, problem.key) for problem in plan.problems] == [(3, key)]
    said = voice("vi").say(Say(key, plan.problems[0].args))
    assert says is None or said == says
    assert tally(place, "X").models["family"].total is None


def test_more_recognised_than_registered(place: Storage) -> None:
    plan = enter(place, HEAD + "X1,2026,family.achieved,9,\nX1,2026,family.registered,8,\nX1,2026,family.total,20,\n")
    assert [(problem.line, problem.key, problem.args["than"]) for problem in plan.problems] == [
        (2, "figures-swapped", "registered")
    ]


@pytest.mark.parametrize(
    "file",
    [
        "unit_code;year;indicator;value\nX1;2026;members;1.250\n",
        "sep=;\nunit_code;year;indicator;value\nX1;2026;members;1250\n",
        "\ufeffunit_code\tyear\tindicator\tvalue\nX1\t2026\tmembers\t1 250\n",
    ],
)
def test_as_excel_saves_it(place: Storage, file: str) -> None:
    assert enter(place, file).problems == ()
    assert tally(place, "X1").figures["members"].value == 1250
    assert enter(place, file.strip("\ufeff").encode("utf-16")).unchanged == 1


def test_a_file_that_is_no_text(place: Storage) -> None:
    assert [problem.key for problem in enter(place, b"\xff\xd8\xff\xe0 \x9d\x8f").problems] == ["import-encoding"]
    assert [problem.key for problem in enter(place, b"PK\x03\x04 nothing").problems] == ["import-sheet"]
    assert [problem.key for problem in enter(place, "unit_code,year\nX1,2026\n").problems] == ["import-columns"]


def test_an_excel_file(place: Storage) -> None:
    """Shared words, a hole in a row, an empty row between: lines are Excel's own."""
    words = ["unit_code", "year", "indicator", "value", "X1", "members", "fund.raised", "NO"]
    rows = {1: "ABCD", 2: "", 4: "", 5: ""}
    cells = {
        1: "".join(f'<c r="{letter}1" t="s"><v>{n}</v></c>' for n, letter in enumerate(rows[1])),
        2: '<c r="A2" t="s"><v>4</v></c><c r="B2"><v>2026</v></c><c r="C2" t="s"><v>5</v></c><c r="D2"><v>7</v></c>',
        4: '<c r="A4" t="s"><v>4</v></c><c r="B4"><v>2026</v></c><c r="C4" t="s"><v>6</v></c>'
        '<c r="D4"><v>1.5E10</v></c>',
        5: '<c r="A5" t="s"><v>7</v></c><c r="B5"><v>2026</v></c><c r="C5" t="s"><v>5</v></c><c r="D5"><v>7</v></c>',
    }

    def book(*numbers: int) -> bytes:
        space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        sheet = "".join(f'<row r="{n}">{cells[n]}</row>' for n in numbers)
        strings = "".join(f"<si><t>{word}</t></si>" for word in words)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as file:
            file.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{sheet}</sheetData></worksheet>")
            file.writestr("xl/sharedStrings.xml", f"<sst {space}>{strings}</sst>")
        return out.getvalue()

    assert [(problem.line, problem.key) for problem in enter(place, book(1, 2, 4, 5)).problems] == [(5, "figures-unit")]
    assert enter(place, book(1, 2, 4)).problems == ()
    assert (tally(place, "X1").figures["members"].value, tally(place, "X1").fund.raised) == (7, 15_000_000_000)


def test_receipts_of_a_year_before_the_bot(place: Storage) -> None:
    """A line is the whole of what was received outside the bot; importing it again with more replaces it."""
    post(place, receipt("X1", 300_000, 5, person=1))
    enter(place, HEAD + f"X1,{YEAR},fund.received,2000000,\n")
    assert tally(place, "X").fund.received == 2_300_000
    enter(place, HEAD + f"X1,{YEAR},fund.received,2500000,\n")
    assert tally(place, "X").fund.received == 2_800_000


def test_points_keep_their_half(place: Storage) -> None:
    enter(place, HEAD + f'X1,{YEAR},points,"9,5",\nX2,{YEAR},points,8,\n')
    assert [tally(place, unit).figures["points"].value for unit in ("X1", "X2")] == [95, 80]


def test_what_units_signed_comes_in_by_file(place: Storage) -> None:
    """A number adds up over the units that signed, a share holds for all below who have none of their own; neither is
    a report. The file's own national target of that year gives way to the nearer one."""
    rows = f'X1,{YEAR},target.family,45,\nX2,{YEAR},target.family,40,\nX,{YEAR},target_share.family,"70,5",\n'
    assert enter(place, HEAD + rows).problems == ()
    assert tally(place, "X").figures["target.family"].value == 85
    assert tally(place, "T").figures["target.family"].value == 85
    assert "target_share.family" not in tally(place, "T").figures
    assert tally(place, "X").reported == 0
    for unit, tenths in (("X", 705), ("X1", 705), ("Y", None)):
        found = place.look_now(lambda books, unit=unit: targets(books, unit, YEAR))
        assert (found["family"].tenths if "family" in found else None) == tenths
    enter(place, HEAD + f"X1,{YEAR},target_share.family,80,\n")
    assert place.look_now(lambda books: targets(books, "X1", YEAR))["family"].tenths == 800
    assert place.look_now(lambda books: targets(books, "X1", 2025))["clan"].tenths == 650
    assert place.look_now(lambda books: books.tallies.audit()) == []


@pytest.mark.parametrize(
    ("row", "key", "says"),
    [
        (f"X1,{YEAR + 2},members,5,", "figures-not-open", "Năm 2028 chưa mở"),
        (f"X1,{YEAR + 1},family.achieved,5,", "figures-not-open", "Năm 2027 chưa mở"),
        (f"X1,{YEAR + 1},fund.raised,5,", "figures-not-open", None),
        (f"X1,{YEAR},target_share.family,170,", "figures-over-all", '"170" là quá 100%.'),
        (f"X1,{YEAR},fund.raised,99999999999999999999,", "figures-number", None),
        (f"X1,{YEAR},family.achieved,46,", "figures-swapped", "đạt 46 nhiều hơn đăng ký 45"),
    ],
)
def test_years_not_open_and_what_cannot_be(place: Storage, row: str, key: str, says: str | None) -> None:
    """X1 registered 45 in the bot: a file with 46 achieved says more than that."""
    post(place, stated("X1", "family.registered", 45, -9))
    plan = enter(place, HEAD + "X2,2026,family.total,8,\n" + row + "\n")
    assert [(problem.line, problem.key) for problem in plan.problems] == [(3, key)]
    said = voice("vi").say(Say(key, plan.problems[0].args))
    assert says is None or says in said
    assert tally(place, "X").models["family"].total is None


def test_the_year_to_come_can_be_planned(place: Storage) -> None:
    rows = "".join(
        f"X1,{YEAR + 1},{code},{value},\n"
        for code, value in (("family.registered", 50), ("family.total", 60), ("target.family", 45), ("fund.budget", 9))
    )
    assert enter(place, HEAD + rows).problems == ()
    assert tally(place, "X", YEAR + 1).models["family"].registered == 50
