"""A real browser for the page's tests; where there is none they are skipped, and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.page.echo import Served, served

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str | None:
    """The path of a Chromium on this machine, `CHROMIUM` before what stands on the path."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium, or set CHROMIUM)")
    with sync_api.sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield one
        one.close()


@pytest.fixture
def house() -> Iterator[Served]:
    with served() as one:
        yield one
