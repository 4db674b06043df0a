"""The page for people without a mouse, on a small screen, with a screen reader, or who see little."""

from __future__ import annotations

import pytest

from tests.page.conftest import Visit
from tests.page.echo import Served

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect

VOLUNTEER = '.chat[data-person="tan-ha"]'
SMALL = """() => [...document.querySelectorAll('button, a, input, textarea, summary')]
  .filter((el) => el.checkVisibility({ opacityProperty: true }) && !el.closest('.skip'))
  .map((el) => [el.className || el.name || el.tagName, (el.closest('label') ?? el).getBoundingClientRect()])
  .filter(([name, box]) => box.width && box.left >= 0 && box.height < 43.5).map(([name]) => name)"""
WIDE = "() => document.documentElement.scrollWidth > innerWidth"
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (css) => {
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map((c) => c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
      .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  };
  const ground = (el) => {
    const css = getComputedStyle(el).backgroundColor;
    return css.endsWith(', 0)') ? ground(el.parentElement) : css;
  };
  const worded = (el) => [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const ratio = (el) => {
    const [a, b] = [light(getComputedStyle(el).color), light(ground(el))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  return [...document.querySelectorAll('body *')]
    .filter((el) => el.checkVisibility({ opacityProperty: true }) && worded(el) && ratio(el) < 4.5)
    .map((el) => `${el.className}: ${el.textContent.slice(0, 30)} ${ratio(el)}`);
}"""


def reach(page: sync_api.Page, what: str, most: int = 40) -> None:
    """Press Tab until that is in focus."""
    for _ in range(most):
        if page.evaluate("(css) => document.activeElement?.matches(css)", what):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {what}")


def test_the_keyboard_alone_is_enough(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    expect(page.locator(".person")).to_have_count(3)
    reach(page, ".person")
    page.keyboard.press("Home")
    expect(page.locator('.person[data-person="cum-5"]')).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(f"{VOLUNTEER} textarea")).to_be_focused()
    page.keyboard.type("GĐHT đăng ký 45, đạt 38")
    page.keyboard.press("Enter")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(1)
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.choice')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(2)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"{VOLUNTEER} .line").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"{VOLUNTEER} textarea")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"{VOLUNTEER} textarea")).to_have_value("GĐHT đăng ký 45, đạt 38")


def test_on_a_telephone_one_chat_fills_the_screen(house: Served, visit: Visit) -> None:
    page = visit(house.url, 360, 740, has_touch=True, is_mobile=True)
    expect(page.locator(".person")).to_have_count(3)
    assert not page.evaluate(WIDE)
    assert page.evaluate(SMALL) == []
    page.tap('.person[data-person="tan-ha"]')
    expect(page.locator(".side")).to_be_hidden()
    page.tap(f"{VOLUNTEER} .sample")
    expect(page.locator(f"{VOLUNTEER} .choice")).to_have_count(2)
    assert not page.evaluate(WIDE)
    assert page.evaluate(SMALL) == []
    assert page.locator(VOLUNTEER).bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    page.tap(f"{VOLUNTEER} .back")
    expect(page.locator('.person[data-person="tan-ha"]')).to_be_visible()
    page.go_back()
    expect(page.locator(f"{VOLUNTEER} .choice").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(house: Served, visit: Visit, scheme: str) -> None:
    page = visit(house.url, color_scheme=scheme)
    page.click(f"{VOLUNTEER} .sample")
    page.click(f"{VOLUNTEER} .choice >> nth=0")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(2)
    assert page.evaluate(CONTRAST) == []


def test_type_is_large_and_can_be_larger(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    page.click(f"{VOLUNTEER} .sample")
    # Looked at again and again: what was sent is drawn anew when the bot has it.
    as_large = """([css, least]) => [...document.querySelectorAll(css)].some(
        (el) => parseFloat(getComputedStyle(el).fontSize) >= least)"""
    page.wait_for_function(as_large, arg=[f"{VOLUNTEER} .mine .text", 16])
    page.get_by_text("Chữ to").click()
    page.wait_for_function(as_large, arg=[f"{VOLUNTEER} .mine .text", 20])


def test_nothing_moves_for_whom_motion_is_a_trouble(house: Served, visit: Visit) -> None:
    page = visit(house.url, reduced_motion="reduce")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('[role=switch]'), '::after').transitionDuration") == "0s"
    )


def test_a_screen_reader_is_told_what_everything_is(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    log = page.get_by_role("log", name="Tin nhắn của Dương Văn Khuê")
    expect(log).to_have_attribute("aria-live", "polite")
    page.get_by_role("textbox", name="Viết tin nhắn với vai Dương Văn Khuê").fill("GĐHT đăng ký 45")
    page.keyboard.press("Enter")
    expect(log.get_by_role("article", name="Bot Khuyến học")).to_contain_text("Đã ghi")
    expect(log.get_by_role("group", name="Chọn một câu trả lời").get_by_role("button")).to_have_count(2)
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, a, input, textarea')]
          .filter((el) => !(el.textContent.trim() || el.ariaLabel || el.labels?.length)).map((el) => el.outerHTML)"""
    )
    assert nameless == []
