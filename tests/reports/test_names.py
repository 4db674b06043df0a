"""Names are personal data: withheld ones are in no file, published lists hold only those who agreed, and whoever is not
entitled to names gets no sentence at all."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.reports.maker import naming_of, run
from bot.reports.making import Task
from handlers.core.ledger import Entry
from handlers.core.lookalikes import folded
from handlers.core.reports.naming import Naming
from handlers.core.talk import Message
from locales import catalogue
from storage import Books, Storage
from tests.reports.conftest import maker, report_of
from tests.reports.xlsx import sheets

UNIT, YEAR, DAY = "HT-KA-18-01", 2026, date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
SHY, OPEN, SILENT = "Dương Văn Tần", "Nguyễn Thị Lan", "Phạm Văn Ba"
KINDS = ("chart", "sheet", "document", "donors", "points")


@pytest.fixture(scope="module")
def storage(sqlite_house: Path, tmp_path_factory: pytest.TempPathFactory) -> Storage:
    import shutil

    from tests.reports.conftest import samples

    file = tmp_path_factory.mktemp("names") / "names.db"
    shutil.copy(sqlite_house, file)
    storage = Storage(f"sqlite:///{file}", catalogue.load())
    storage.migrate()
    samples().load(storage)
    storage.begin_now(_given)
    return storage


def _given(books: Books) -> None:
    for number, (name, said) in enumerate(
        [
            (SHY, "Ông Dương Văn TẦN ủng hộ 500k"),
            (OPEN, "bà Lan cho 1tr"),
            (SILENT, "ông Ba nộp 200k, cùng duong van tan"),
        ]
    ):
        message = Message(channel="local", chat="tan-ha", id=f"n{number}", sender="tan-ha", at=NOW, text=said)
        source, _ = books.inbox.accept(message, "{}", NOW)
        common = {"unit": UNIT, "year": YEAR, "on": DAY, "at": NOW, "source": source, "indicator": "fund.received"}
        amount = 500_000 * (number + 1)
        books.ledger.post([Entry(kind="receipt", value=amount, name=name, **common)])
    spent = Entry(unit=UNIT, year=YEAR, on=DAY, at=NOW, kind="spending", indicator="fund.spending", value=300_000,
                  note="thưởng cháu ông Dương Văn Tần")  # fmt: skip
    books.ledger.post([spent])


def everything(data: bytes) -> str:
    """All that stands in a file, its packed parts unpacked."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


NAMING = Naming(
    withheld=frozenset({folded(SHY)}),
    agreed=frozenset({(UNIT, folded(SHY)), (UNIT, folded(OPEN))}),
)


@pytest.mark.parametrize("what", KINDS)
def test_a_withheld_name_is_in_no_file(storage: Storage, what: str) -> None:
    for where in ((UNIT, YEAR, DAY), ("HT-KA-18", YEAR, DAY), ("HT-C5", YEAR, DAY)):
        for file in maker(report_of(storage, where, what, NAMING, names=True)).make(what).files:
            text = folded(everything(file.data))
            assert folded(SHY) not in text, f"{what} {where[0]}"


def test_a_child_is_named_by_initials(storage: Storage) -> None:
    naming = Naming(children=("chau", "em"))
    assert naming.masked("thưởng cháu Nguyễn Hà My 500k") == "thưởng cháu N. H. M. 500k"
    assert not Naming(agreed=frozenset({(UNIT, "chau my")}), children=("chau",)).may_publish(UNIT, "cháu My")


def test_what_was_said_in_chat_holds_in_files(storage: Storage) -> None:
    """ "đừng đăng tên ông Tần" as the books keep it."""
    storage.begin_now(lambda books: books.hiding.withhold(UNIT, SHY, None, NOW))
    for unit in (UNIT, "HT-KA-18", "HT-C5"):
        naming = storage.look_now(lambda books, unit=unit: naming_of(books, unit))
        assert naming.hides(f"ông {SHY}")
    url = storage.place.url.render_as_string(hide_password=False)
    task = Task(
        url=url, what="sheet", unit="HT-KA-18", year=YEAR, language="vi", today=DAY.isoformat(), names=True
    )  # fmt: skip
    assert folded(SHY) not in folded(everything(run(task).files[0].data))


def test_what_is_withheld_keeps_its_figure(storage: Storage) -> None:
    file = maker(report_of(storage, (UNIT, YEAR, DAY), "sheet", NAMING, names=True)).make("sheet").files[0]
    cells = sheets(file.data)["Số đã ghi"].values()
    assert 500_000.0 in cells
    assert "Ông … ủng hộ 500k" in cells
    assert OPEN in cells


def test_the_golden_book_has_only_those_who_agreed(storage: Storage) -> None:
    report = report_of(storage, ("HT-KA-18", YEAR, DAY), "donors", NAMING, names=True)
    assert [(its.name, its.place, its.dong) for its in report.book.donors] == [(OPEN, "Thôn Tân Hà", 1_000_000)]
    assert (report.book.unnamed, report.book.unnamed_dong) == (2, 2_000_000)
    text = everything(maker(report).make("donors").files[0].data)
    assert OPEN in text
    assert SILENT not in text
    assert "Khen thưởng" in text  # what it was for, never the note, which may name a child
    assert "thưởng cháu" not in text


def test_without_consent_nobody_is_published(storage: Storage) -> None:
    report = report_of(storage, ("HT-KA-18", YEAR, DAY), "donors")
    assert report.book.donors == ()
    for what in ("donors", "document"):
        text = everything(maker(report_of(storage, (UNIT, YEAR, DAY), what)).make(what).files[0].data)
        assert not any(name in text for name in (SHY, OPEN, SILENT))


def test_who_is_not_entitled_to_names_gets_no_sentences(storage: Storage) -> None:
    file = maker(report_of(storage, ("HT-C5", YEAR, DAY), "sheet", names=False)).make("sheet").files[0]
    assert "Số đã ghi" not in sheets(file.data)
    assert not any(name in everything(file.data) for name in (SHY, OPEN, SILENT, "ủng hộ 500k"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ông Dương Văn Tần", "ông …"),
        ("ong duong van tan cho 5tr", "ong … cho 5tr"),
        ("DƯƠNG  VĂN TẦN", "…"),
        ("Dương Văn Tấn", "…"),  # without marks the same name: rather too much than too little
        ("Dương Văn Tần Em", "… Em"),
        ("D\u01b0\u01a1ng V\u0103n \u0422\u1ea7n", "…"),  # its T a Cyrillic one
        ("Dương Văn", "Dương Văn"),
    ],
)
def test_a_name_is_masked_however_it_is_written(text: str, left: str) -> None:
    assert NAMING.masked(text) == left
