"""The whole way in a real browser: `python -m bot run`, a hamlet's volunteer texts, the chair's tally shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.page.conftest import Visit
from tests.page.real import bot

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect

VOLUNTEER, CHAIR, HEAD = ('.chat[data-person="tan-ha"]', '.chat[data-person="ky-xuan"]', '.chat[data-person="cum-5"]')
PUBLISHED = ("85.162", "130.039", "65,5%", "1.317", "1.560", "84,4%", "406", "562", "72,2%", "66", "69", "95,7%",
             "175", "214", "81,8%")  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with bot(folder) as one:
        yield one


def say(page: sync_api.Page, chat: str, text: str) -> sync_api.Locator:
    """Say it, and the bot's next line there."""
    lines = page.locator(f"{chat} .theirs")
    before = lines.count()
    page.fill(f"{chat} textarea", text)
    page.press(f"{chat} textarea", "Enter")
    expect(lines).not_to_have_count(before)
    return lines.nth(before)


def test_the_head_reads_the_published_figures(url: str, visit: Visit) -> None:
    page = visit(f"{url}/#cum-5")
    expect(page.locator(".clock summary")).to_have_text("Đồng hồ đang ở 24/11/2023")
    answer = say(page, HEAD, "/tongket")
    for figure in PUBLISHED:
        expect(answer).to_contain_text(figure)


def test_what_the_volunteer_texts_the_chair_sees(url: str, visit: Visit) -> None:
    page = visit(url)
    expect(say(page, CHAIR, "/tongket")).to_contain_text("1.865")
    answer = say(page, VOLUNTEER, "GĐHT đăng ký 45, đạt 38")
    expect(answer).to_contain_text(re.compile("Tân Hà.*đăng ký 45, đạt 38", re.DOTALL))
    expect(page.locator(f"{VOLUNTEER} .choice").first).to_be_visible()
    expect(say(page, CHAIR, "/tongket")).to_contain_text("1.867")
    page.reload()
    expect(page.locator(f"{VOLUNTEER} .theirs").last).to_contain_text("đăng ký 45, đạt 38")


def test_somebody_new_joins_by_the_code_and_reports(url: str, visit: Visit) -> None:
    page = visit(url)
    expect(page.locator(".chat")).to_have_count(2)
    page.click(".add")
    chat = page.locator(".chat", has_text="Chưa tham gia")
    key = chat.get_attribute("data-person")
    page.click(f'.chat[data-person="{key}"] .sample')
    page.click(f'.chat[data-person="{key}"] .choice >> nth=0')  # Đồng ý
    expect(page.locator(f'.chat[data-person="{key}"] .names p')).to_contain_text("Yên Định")
    expect(say(page, f'.chat[data-person="{key}"]', "hội viên 120")).to_contain_text("120")


def test_everything_is_there_after_a_restart(folder: Path, visit: Visit, tmp_path: Path) -> None:
    with bot(tmp_path) as url:
        page = visit(url)
        say(page, VOLUNTEER, "GĐHT đăng ký 46, đạt 39")
        said = page.locator(f"{VOLUNTEER} .bubble").all_inner_texts()
    with bot(tmp_path) as url:
        page = visit(url)
        expect(page.locator(f"{VOLUNTEER} .theirs").first).to_be_visible()
        assert page.locator(f"{VOLUNTEER} .bubble").all_inner_texts() == said
        expect(say(page, CHAIR, "/tongket")).to_contain_text("1.868")
