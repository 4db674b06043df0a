"""The sheet of slips as it is printed, and as a chair sees it on a telephone first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.slips import Slip, sheet
from tests.page.conftest import Visit, browser, visit

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
__all__ = ["browser", "visit"]  # fixtures

NAMES = ["Thôn Tân Hà", "Tổ dân phố Nguyễn Thị Minh Khai số 12", "Trường Trung học cơ sở Kỳ Xuân", "Thôn 3"]
LINK = "https://t.me/khuyenhoc_ha_tinh_bot?start=K7M2QXAB"
CUT = "[...document.querySelectorAll('.slip, .slip > div')].filter(e => e.scrollHeight > e.clientHeight + 1).length"


@pytest.fixture
def page_of(tmp_path: Path) -> str:
    """Twelve slips, with and without a link, of short and long names."""
    slips = [
        Slip(f"KX{n}", NAMES[n % 4], "Xã Kỳ Xuân", "K7M2QXAB", LINK if n % 3 else "", "reporter", date(2026, 12, 22))
        for n in range(12)
    ]
    file = tmp_path / "phieu.html"
    file.write_text(sheet(slips), encoding="utf-8")
    return file.as_uri()


def test_ten_stand_on_a_page_and_nothing_is_cut(page_of: str, visit: Visit) -> None:
    page = visit(page_of, width=718, height=1047)  # A4 within its margins
    page.emulate_media(media="print")
    tops = page.evaluate("[...document.querySelectorAll('.slip')].map(e => Math.round(e.getBoundingClientRect().top))")
    assert sorted(set(tops)) == sorted(tops[::2])  # two beside each other
    height = page.evaluate("document.querySelector('.slip').getBoundingClientRect().height")
    assert 5 * height <= 1047
    assert page.evaluate(CUT) == 0
    data = page.pdf(prefer_css_page_size=True)
    assert data.count(b"/Type /Page\n") == 2


def test_on_a_telephone_they_stand_below_each_other(page_of: str, visit: Visit) -> None:
    page = visit(page_of, width=360, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CUT) == 0
    assert "In ra giấy A4" in page.inner_text("body")


def test_each_says_for_whom_where_and_until_when(page_of: str, visit: Visit) -> None:
    slip = visit(page_of).locator(".slip").nth(1).inner_text()
    for text in ("người báo số liệu", NAMES[1], "Xã Kỳ Xuân", "K7M2QXAB", "22/12/2026"):
        assert text in slip
