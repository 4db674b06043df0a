"""Finding a unit by what people call it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from handlers.core.units import NATION, Unit
from storage import Storage

TODAY = date(2026, 11, 22)
NAMES = [
    ("h1", "Thôn Tân Hà", "thôn"),
    ("h2", "Thôn Tân Hạ", "thôn"),
    ("h3", "Thôn 03", "thôn"),
    ("h4", "Xóm Đông", "xóm"),
    ("h5", "TDP 7", "tổ dân phố"),
    ("h6", "Tổ dân phố 12", "tổ dân phố"),
    ("h7", "Làng Vân", "thôn"),
    ("h8", "Thôn Hoà Bình", "thôn"),
    ("h9", "Thôn Yên Định", "thôn"),
    ("h10", "Khối phố Tô Hiệu", "khối phố"),
    ("h11", "Thôn Trung Sơn Thượng", "thôn"),
    ("h12", "Bản Nà Khoang", "bản"),
    ("b1", "Trường Tiểu học Kỳ Xuân", "trường"),
    ("b2", "Dòng họ Lê", "dòng họ"),
    ("old", "Thôn Cũ", "thôn"),
]


@pytest.fixture
def tree(storage: Storage) -> Iterator[Storage]:
    units = [Unit(code=code, name=name, kind=kind, parent="18073") for code, name, kind in NAMES[:-1]]
    units += [Unit(code="old", name="Thôn Cũ", kind="thôn", parent="18073", until=TODAY)]
    units += [Unit(code="other", name="Thôn Tân Hà", kind="thôn", parent="18100", aliases=("Xóm Mới", "Làng Chài"))]
    units += [Unit(code="c5", name="Cụm thi đua số 5", kind="cụm", parent="42")]
    units += [Unit(code="cm", name="Thôn Thành Viên", kind="thôn", parent="01", clusters=("c5",))]
    units += [Unit(code="01", name="Thành phố Hà Nội", kind="thành phố", parent=NATION)]
    storage.begin_now(lambda books: books.units.upsert(units))
    return storage


@pytest.mark.parametrize(
    ("said", "within", "found"),
    [
        # the very words, the kind said or not
        ("thôn Tân Hà", "18073", ["h1"]),
        ("Tân Hà", "18073", ["h1"]),
        ("TÂN HẠ", "18073", ["h2"]),
        ("Tân Hà", "42", ["h1", "other"]),
        ("Xóm Mới", "42", ["other"]),
        ("làng chài", "42", ["other"]),
        ("thôn Hòa Bình", "18073", ["h8"]),
        ("Tô Hiệu", "18073", ["h10"]),
        ("Làng Vân", "18073", ["h7"]),
        ("thôn Vân", "18073", ["h7"]),
        ("họ Lê", "18073", ["b2"]),
        ("Trường tiểu học Kỳ Xuân", "18073", ["b1"]),
        # numbers and short forms
        ("thôn 3", "18073", ["h3"]),
        ("thôn 003", "18073", ["h3"]),
        ("thôn số 3", "18073", ["h3"]),
        ("thon3", "18073", ["h3"]),
        ("thôn III", "18073", ["h3"]),
        ("3", "18073", ["h3"]),
        ("tdp 7", "18073", ["h5"]),
        ("tổ dân phố 7", "18073", ["h5"]),
        ("TDP số 07", "18073", ["h5"]),
        ("tdp12", "18073", ["h6"]),
        ("cụm 5", "42", ["c5"]),
        ("tp Hà Nội", NATION, ["01"]),
        ("hà nội", NATION, ["01"]),
        # without diacritics
        ("tan ha", "18073", ["h1", "h2"]),
        ("xom dong", "18073", ["h4"]),
        ("ban na khoang", "18073", ["h12"]),
        # another kind of the same level
        ("thôn Đông", "18073", ["h4"]),
        ("tổ 7", "18073", ["h5"]),
        # a slip
        ("thôn Yên Địng", "18073", ["h9"]),
        ("trung son thuong", "18073", ["h11"]),
        ("Trung Sn Thựợng", "18073", ["h11"]),
        ("Trung Xơn Thượng", "18073", ["h11"]),
        ("bản Là Khoan", "18073", ["h12"]),
        ("YênĐịnh", "18073", ["h9"]),
        # not there
        ("thôn Vân Hà", "18073", []),
        ("thôn Yên Đình Hạ", "18073", []),
        ("thôn 13", "18073", []),
        ("xã Tân Hà", "18073", []),
        ("Thôn Cũ", "18073", []),
        ("Tân Hà", "18118", []),
        ("Tân Hà", "nowhere", []),
        ("", "18073", []),
        ("!!!", "18073", []),
        ("thôn", "18073", []),
        # within a cluster
        ("thành viên", "c5", ["cm"]),
        ("thành viên", "42", []),
    ],
)
def test_what_is_said_finds(tree: Storage, said: str, within: str, found: list[str]) -> None:
    assert sorted(tree.look_now(lambda books: [u.code for u in books.units.find(said, within, TODAY)])) == sorted(found)


def test_a_unit_that_was_is_found_in_its_time_and_a_new_one_at_once(tree: Storage) -> None:
    def find(name: str, day: date) -> list[str]:
        return tree.look_now(lambda books: [unit.code for unit in books.units.find(name, "18073", day)])

    assert find("Thôn Cũ", date(2026, 1, 1)) == ["old"]
    assert find("Thôn Mới Toanh", TODAY) == []
    tree.begin_now(
        lambda books: books.units.upsert([Unit(code="n", name="Thôn Mới Toanh", kind="thôn", parent="18073")])
    )
    assert find("Thôn Mới Toanh", TODAY) == ["n"]
