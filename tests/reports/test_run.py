"""The whole way: `python -m bot run`, a tap below the tally, and the file or the page is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page.conftest import Visit, browser, visit
from tests.page.real import bot

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
__all__ = ["browser", "visit"]  # fixtures

HEAD = '.chat[data-person="cum-5"]'


def test_chart_and_page_by_tap(tmp_path: Path, visit: Visit) -> None:
    with bot(tmp_path) as url:
        page = visit(f"{url}/#cum-5")
        page.set_default_timeout(30_000)
        page.fill(f"{HEAD} textarea", "/tongket")
        page.press(f"{HEAD} textarea", "Enter")
        page.locator(f"{HEAD} .choice", has_text="Biểu đồ").click()
        expect(page.locator(f"{HEAD} .theirs img").first).to_be_visible(timeout=30_000)
        page.locator(f"{HEAD} .choice", has_text="Trang xem").last.click()
        link = page.locator(f"{HEAD} .theirs", has_text="/so-lieu/").last
        expect(link).to_be_visible(timeout=30_000)
        address = next(word for word in link.inner_text().split() if "/so-lieu/" in word)
        page.goto(address)
        expect(page.locator("h1")).to_have_text("Cụm thi đua số 5, năm 2023")
