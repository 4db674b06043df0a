"""The page in a real browser: three levels down, a hamlet found, printed, 360 px wide, by keyboard alone, refused."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import uvicorn

from bot.clock import Clock
from bot.reports.page import PURPOSE, address, routes
from bot.signing import key, sign
from bot.web import web
from locales import catalogue
from storage import Storage
from tests.page.conftest import Visit, browser, visit
from tests.reports.conftest import NORTH, samples
from tests.waiting import LIMIT, held_port

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
__all__ = ["browser", "visit"]  # fixtures

CLOCK = Clock.starting(datetime(2023, 11, 24, 8), ZoneInfo("Asia/Ho_Chi_Minh"))
MOST = 150_000  # bytes


@pytest.fixture(scope="module")
def site(clusters: Storage) -> Iterator[str]:
    application = web(routes(clusters, catalogue.load(), CLOCK))
    with held_port() as port:
        server = uvicorn.Server(uvicorn.Config(application, port=port, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            thread.join(0.02)
            assert thread.is_alive()
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join(LIMIT)


def link(clusters: Storage, person: str = "cum-5", unit: str = "HT-C5") -> str:
    """The path a link of that person's has."""

    def make(books):  # type: ignore[no-untyped-def]
        its = books.people.person_at("local", person)
        return address(key(books), its.id, unit, 2023, CLOCK.utc())

    made: str = clusters.begin_now(make)
    return made


@pytest.fixture
def head(site: str, clusters: Storage) -> str:
    return site + link(clusters)


def test_three_levels_down_and_up_again(head: str, visit: Visit) -> None:
    page = visit(head)
    for name in ("Cụm thi đua số 5", "Huyện Kỳ Anh", "Xã Kỳ Xuân", "Thôn Tân Hà"):
        if name != "Cụm thi đua số 5":
            page.get_by_role("link", name=name, exact=True).click()
        expect(page.locator("h1")).to_have_text(f"{name}, năm 2023")
    expect(page.locator("main")).to_contain_text("36/52 (69,2%)")
    for name in ("Xã Kỳ Xuân", "Huyện Kỳ Anh", "Cụm thi đua số 5"):
        page.locator("a.up").click()
        expect(page.locator("h1")).to_have_text(f"{name}, năm 2023")
    assert page.locator("a.up").count() == 0


def test_a_hamlet_is_found_without_marks(head: str, visit: Visit) -> None:
    page = visit(head)
    page.fill("input[type=search]", "thon tan ha")
    page.press("input[type=search]", "Enter")
    expect(page.get_by_role("status")).to_contain_text("nơi tên giống")
    page.locator("ul.found a").first.click()
    expect(page.locator("h1")).to_contain_text("Tân Hà")
    page.fill("input[type=search]", "<b>khong co</b>")
    page.press("input[type=search]", "Enter")
    expect(page.get_by_role("status")).to_have_text('Không thấy nơi nào tên giống "<b>khong co</b>".')


def test_by_keyboard_alone(head: str, visit: Visit) -> None:
    page = visit(head)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Đến phần số liệu")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Huyện Kỳ Anh":
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Huyện Kỳ Anh, năm 2023")


@pytest.mark.parametrize("code", ["", "/HT-KA", "/HT-KA-18", "/HT-KA-18-01"])
def test_at_360_pixels_nothing_is_cut_and_all_is_small(head: str, visit: Visit, code: str) -> None:
    page = visit(head + code, width=360, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert len(page.content().encode()) <= MOST
    asked = page.evaluate("performance.getEntriesByType('resource').length")
    assert asked == 0  # the document asks for nothing else
    low = page.evaluate(
        "[...document.querySelectorAll('button,.bar a,.up,input')].filter(e=>e.offsetHeight&&e.offsetHeight<43).length"
    )
    assert low == 0


def test_it_prints(head: str, visit: Visit) -> None:
    page = visit(f"{head}/HT-KA-18")
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.click("#print")
    assert page.title() == "printed"
    page.emulate_media(media="print")
    for chrome in (".bar", ".up"):
        expect(page.locator(chrome)).to_be_hidden()
    expect(page.locator("main")).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_who_has_not_reported_is_on_paper_too(clusters: Storage, visit: Visit, tmp_path: Path) -> None:
    """Folded up on the screen, open when printed."""
    file = tmp_path / "page.html"
    file.write_text(clusters.look_now(lambda books: samples().page(books, *NORTH)), encoding="utf-8")
    page = visit(file.as_uri(), width=360, height=640)
    silent = page.locator("details li", has_text="Tỉnh Tuyên Quang")
    expect(silent).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(silent).to_be_visible()


def test_a_hamlet_is_found_by_keyboard_alone(head: str, visit: Visit) -> None:
    page = visit(head, width=360, height=640)
    page.keyboard.press("Tab")  # past the link to the figures
    page.keyboard.press("Tab")
    page.keyboard.type("tan ha")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("nơi tên giống")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('ul.found')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Tân Hà")


def test_a_refusal_speaks_english_where_the_page_did(head: str, visit: Visit) -> None:
    page = visit("about:blank")
    answer = page.request.get(head[:-2] + "?l=en")
    assert answer.status == 404
    assert 'lang="en"' in answer.text()


def test_in_english_too(head: str, visit: Visit) -> None:
    page = visit(head)
    page.get_by_role("link", name="English").click()
    expect(page.locator("h1")).to_have_text("Cụm thi đua số 5, 2023")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Huyện Kỳ Anh").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_changed_link_is_refused_kindly(head: str, visit: Visit) -> None:
    page = visit("about:blank")
    for wrong in (head[:-1] + ("A" if head[-1] != "A" else "B"), head + "x", head.replace("/so-lieu/", "/so-lieu/A")):
        answer = page.request.get(wrong)
        assert answer.status == 404
        assert "Bác mở lại từ tin nhắn của bot" in answer.text()
        assert "85.162" not in answer.text()


def test_an_expired_link_is_refused_kindly(site: str, clusters: Storage, visit: Visit) -> None:
    token = clusters.begin_now(lambda books: sign(key(books), PURPOSE, [1, "HT-C5", 2023], CLOCK.utc(), timedelta(-1)))
    answer = visit("about:blank").request.get(f"{site}/so-lieu/{token}")
    assert answer.status == 410
    assert "đã hết hạn" in answer.text()


def test_the_rights_are_those_of_chat(site: str, clusters: Storage, visit: Visit) -> None:
    """A link reaches no further than its unit and its holder: not up, not beside, not after the role is gone."""
    request = visit("about:blank").request
    chair = site + link(clusters, "ky-xuan", "HT-KA-18")
    assert request.get(f"{chair}/HT-KA-18-01").status == 200
    for beside in ("HT-KA", "HT-C5", "HT-CX-11", "HT-CX-11-01", "NOWHERE", "%2e%2e"):
        assert request.get(f"{chair}/{beside}").status in (403, 404)
    above = site + link(clusters, "ky-xuan", "HT-C5")  # signed for more than the holder may see
    assert request.get(above).status == 403
    reporter = site + link(clusters, "tan-ha", "HT-KA-18")
    assert request.get(reporter).status == 403


def test_it_may_not_be_framed_kept_or_told_on(head: str, visit: Visit) -> None:
    headers = visit("about:blank").request.get(head).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
