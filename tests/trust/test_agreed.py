"""The golden book names only those who agreed, and whoever spoke last is believed."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.reports.maker import naming_of
from handlers.core.units import Unit
from storage import Storage

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)


def test_nobody_is_published_without_having_agreed(storage: Storage) -> None:
    def work(books):  # type: ignore[no-untyped-def]
        books.units.upsert([Unit(code="AX", name="Xã A", kind="xã", parent="42"),
                            Unit(code="A1", name="Thôn A", kind="thôn", parent="AX")])  # fmt: skip
        books.hiding.agree("A1", "Bà  Lan", None, NOW)
        return naming_of(books, "AX"), naming_of(books, "42"), naming_of(books, "A1")

    for naming in storage.begin_now(work):
        assert naming.may_publish("A1", "bà Lan")
        assert not naming.may_publish("A1", "ông Ba")
        assert not naming.may_publish("AX", "bà Lan")
        assert naming.masked("bà Lan nộp 500.000đ") == "bà Lan nộp 500.000đ"


def test_a_later_no_takes_the_yes_back_and_the_reverse(storage: Storage) -> None:
    def work(books):  # type: ignore[no-untyped-def]
        books.units.upsert([Unit(code="A1", name="Thôn A", kind="thôn", parent="42")])
        books.hiding.agree("A1", "Lan", None, NOW)
        books.hiding.withhold("A1", "Lan", None, NOW)
        refused = naming_of(books, "A1")
        books.hiding.agree("A1", "Lan", None, NOW)
        return refused, naming_of(books, "A1")

    refused, agreed = storage.begin_now(work)
    assert not refused.may_publish("A1", "Lan")
    assert refused.masked("Lan nộp") != "Lan nộp"
    assert agreed.may_publish("A1", "Lan")
