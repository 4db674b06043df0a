"""Makes the README's pictures from the running bot: `python -m tests.page.shoot` writes docs/page.png and more."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.page.conftest import ARGUMENTS, chromium
from tests.page.real import ROOT, bot

DOCS = ROOT / "docs"


def say(page: Page, person: str, text: str) -> None:
    chat = f'.chat[data-person="{person}"]'
    before = page.locator(f"{chat} .theirs").count()
    page.fill(f"{chat} textarea", text)
    page.press(f"{chat} textarea", "Enter")
    page.wait_for_function("([css, n]) => document.querySelectorAll(css).length > n", arg=[f"{chat} .theirs", before])
    page.wait_for_timeout(400)


def main() -> None:
    path = chromium()
    if path is None:
        sys.exit("no Chromium on this machine")
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, bot(Path(folder)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1360, "height": 960}, color_scheme="light")
        page.goto(url)
        page.wait_for_selector(".chat .empty")
        say(page, "tan-ha", "thon em dk 45 dat 38")
        say(page, "tan-ha", "bà Lan ủng hộ 500k")
        page.click('.chat[data-person="tan-ha"] .line:last-of-type .choice >> nth=0')
        page.wait_for_timeout(800)
        say(page, "ky-xuan", "/tongket")
        page.locator("body").evaluate("() => document.activeElement.blur()")
        page.mouse.move(5, 5)
        page.wait_for_timeout(600)
        page.screenshot(path=DOCS / "page.png")
        phone = browser.new_page(
            viewport={"width": 390, "height": 780}, device_scale_factor=2, has_touch=True, is_mobile=True
        )
        phone.goto(f"{url}/#tan-ha")
        phone.wait_for_selector(".line.theirs")
        phone.wait_for_timeout(600)
        phone.screenshot(path=DOCS / "page-phone.png")
        browser.close()


if __name__ == "__main__":
    main()
