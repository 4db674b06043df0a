"""A real browser for the page's tests; where there is none they are skipped, and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.page.echo import Served, served
from tests.waiting import LIMIT

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
sync_api.expect.set_options(timeout=LIMIT * 1000)

Visit = Callable[..., "sync_api.Page"]
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str | None:
    """The path of a Chromium on this machine, `CHROMIUM` before what stands on the path."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


@pytest.fixture(scope="module")  # not the session's: Playwright's loop would be in the way of every async test
def browser() -> Iterator[sync_api.Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium, or set CHROMIUM)")
    with sync_api.sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=LIMIT * 1000)
        yield one
        one.close()


@pytest.fixture
def house() -> Iterator[Served]:
    with served() as one:
        yield one


@pytest.fixture
def visit(browser: sync_api.Browser) -> Iterator[Visit]:
    """Open a page in a window of its own; at the end no script may have complained."""
    contexts: list[sync_api.BrowserContext] = []
    complaints: list[str] = []

    def open_page(url: str, width: int = 1280, height: int = 800, **options: object) -> sync_api.Page:
        options = {"reduced_motion": "reduce"} | options  # nothing is looked at half way
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(LIMIT * 1000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    # What a cut connection makes the browser itself say is no complaint of the page's.
    assert [one for one in complaints if "net::ERR_" not in one and "503" not in one] == []
