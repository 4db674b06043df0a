"""The whole way: `python -m bot run`, a tap below the tally, and the file or the page is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.reports.pointsfile import SAMPLE
from tests.page.conftest import Visit, browser, visit
from tests.page.real import bot

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
__all__ = ["browser", "visit"]  # fixtures

HEAD = '.chat[data-person="cum-5"]'


def test_chart_and_page_by_tap(tmp_path: Path, visit: Visit) -> None:
    with bot(tmp_path) as url:
        page = visit(f"{url}/#cum-5")
        page.fill(f"{HEAD} textarea", "/tongket")
        page.press(f"{HEAD} textarea", "Enter")
        page.locator(f"{HEAD} .choice", has_text="Biểu đồ").click()
        expect(page.locator(f"{HEAD} .theirs img").first).to_be_visible()
        page.locator(f"{HEAD} .choice", has_text="Trang xem").last.click()
        link = page.locator(f"{HEAD} .theirs", has_text="/so-lieu/").last
        expect(link).to_be_visible()
        address = next(word for word in link.inner_text().split() if "/so-lieu/" in word)
        page.goto(address)
        expect(page.locator("h1")).to_have_text("Cụm thi đua số 5, năm 2023")


def test_a_points_file_is_sent_read_back_and_put_in(tmp_path: Path, visit: Visit) -> None:
    """On the local page, by the clip beside the writing; after a reload the file still stands in the chat."""
    with bot(tmp_path) as url:
        page = visit(f"{url}/#cum-5")
        page.set_input_files(f"{HEAD} input[type=file]", SAMPLE)
        expect(page.locator(f"{HEAD} .mine .sent")).to_have_text(SAMPLE.name)
        read = page.locator(f"{HEAD} .theirs", has_text="6 tiêu chí, tổng 100 điểm.")
        expect(read).to_be_visible()
        page.locator(f"{HEAD} .choice", has_text="Dùng bảng này").click()
        expect(page.locator(f"{HEAD} .theirs", has_text="Từ giờ cụm thi đua số 5")).to_be_visible()
        page.reload()
        expect(page.locator(f"{HEAD} .mine .sent")).to_have_text("Tệp đã gửi")
        page.fill(f"{HEAD} textarea", "bảng điểm")
        page.press(f"{HEAD} textarea", "Enter")
        expect(page.locator(f"{HEAD} .theirs a.file", has_text="bang-diem-").first).to_be_visible()


def test_a_file_too_large_is_told_before_it_is_sent(tmp_path: Path, visit: Visit) -> None:
    large = tmp_path / "large.csv"
    large.write_bytes(b"x" * 1_000_001)
    with bot(tmp_path) as url:
        page = visit(f"{url}/#cum-5")
        told: list[str] = []
        page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.accept()))
        page.set_input_files(f"{HEAD} input[type=file]", large)
        page.wait_for_function("() => !document.querySelector('[type=file]').value")
        assert told == ["Tệp large.csv lớn quá: trang này nhận tệp đến 1 MB."]
        assert page.locator(f"{HEAD} .mine").count() == 0
