"""The page in a real browser, in front of a desk that echoes."""

from __future__ import annotations

import re

import pytest

from tests.page.conftest import Visit
from tests.page.echo import Served

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect

VOLUNTEER, CHAIR = '.chat[data-person="tan-ha"]', '.chat[data-person="ky-xuan"]'
REPORT = "GĐHT đăng ký 45, đạt 38"


def say(page: sync_api.Page, chat: str, text: str) -> None:
    page.fill(f"{chat} textarea", text)
    page.press(f"{chat} textarea", "Enter")


def test_volunteer_and_chair_stand_side_by_side_and_each_is_answered(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    expect(page.locator(".clock summary")).to_have_text("Đồng hồ đang ở 24/11/2023")
    expect(page.locator(f"{VOLUNTEER} .names")).to_contain_text("Thôn Tân Hà, Xã Kỳ Xuân")
    say(page, VOLUNTEER, REPORT)
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_contain_text("Đã ghi thôn Tân Hà ạ")
    page.click(f"{VOLUNTEER} .choice:text('Sửa')")
    expect(page.locator(f"{VOLUNTEER} .choice[aria-pressed=true]")).to_have_text("Sửa")
    expect(page.locator(f"{VOLUNTEER} .theirs").last).to_have_text(re.compile("Bác chọn t1:0"))
    expect(page.locator(f"{VOLUNTEER} .choice")).to_have_count(2)  # still there to be tapped
    say(page, CHAIR, "/tongket")
    expect(page.locator(f"{CHAIR} .theirs")).to_contain_text("đạt 1.865 / đăng ký 2.140 (87,1%)")
    assert page.locator(f"{CHAIR} .picture img").evaluate("i => i.decode().then(() => i.naturalWidth)") == 60
    with page.expect_download() as download:
        page.click(f"{CHAIR} .file")
    assert download.value.suggested_filename == "tổng kết.xlsx"


def test_what_was_said_is_there_after_a_reload_and_after_a_restart(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    say(page, VOLUNTEER, REPORT)
    page.click(f"{VOLUNTEER} .choice:text('Huỷ')")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(2)
    before = page.locator(f"{VOLUNTEER} .bubble").all_inner_texts()
    page.reload()
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(2)
    house.stop()
    house.start()
    page.reload()
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(2)
    expect(page.locator(f"{VOLUNTEER} .choice[aria-pressed=true]")).to_have_text("Huỷ")
    assert page.locator(f"{VOLUNTEER} .bubble").all_inner_texts() == before


def test_a_lost_connection_is_told_and_nothing_is_lost_or_doubled(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    say(page, VOLUNTEER, "một")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(1)
    house.stop()
    expect(page.locator(".net")).to_contain_text("Mất kết nối")
    say(page, VOLUNTEER, "hai")
    say(page, VOLUNTEER, "ba")
    expect(page.locator(f"{VOLUNTEER} .state").first).to_contain_text("chờ có mạng")
    house.start()
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(3)
    expect(page.locator(f"{VOLUNTEER} .state")).to_have_count(0)
    expect(page.locator(".net")).to_be_hidden()
    assert [one.text for one in house.echo.inbox.values()] == ["một", "hai", "ba"]
    assert page.locator(f"{VOLUNTEER} .mine .text").all_inner_texts() == ["một", "hai", "ba"]


def test_what_was_not_sent_before_a_reload_is_sent_after_it(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    house.echo.fails = 1000
    say(page, VOLUNTEER, "lúc đĩa đầy")
    expect(page.locator(f"{VOLUNTEER} .state")).to_contain_text("chờ có mạng")
    page.reload()
    house.echo.fails = 0
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(1)
    assert [one.text for one in house.echo.inbox.values()] == ["lúc đĩa đầy"]


def test_an_own_message_is_edited_and_any_is_answered_by_quoting(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    say(page, VOLUNTEER, "đạt 83")
    expect(page.locator(f"{VOLUNTEER} .theirs")).to_have_count(1)
    page.locator(f"{VOLUNTEER} .mine").hover()
    page.click(f"{VOLUNTEER} .mine .act:text('Sửa tin')")
    expect(page.locator(f"{VOLUNTEER} textarea")).to_have_value("đạt 83")
    say(page, VOLUNTEER, "đạt 38")
    expect(page.locator(f"{VOLUNTEER} .mine .text")).to_have_text("đạt 38")
    expect(page.locator(f"{VOLUNTEER} .mine .meta")).to_contain_text("đã sửa")
    expect(page.locator(f"{VOLUNTEER} .theirs").last).to_contain_text("Đã sửa: đạt 38")
    page.locator(f"{VOLUNTEER} .theirs").first.hover()
    page.locator(f"{VOLUNTEER} .theirs .act").first.click()
    say(page, VOLUNTEER, "cảm ơn")
    expect(page.locator(f"{VOLUNTEER} .mine .quote")).to_have_text("Bot nghe: đạt 83")
    first, edit, quote = house.echo.inbox.values()
    assert (edit.id, edit.edit != "", edit.text) == (first.id, True, "đạt 38")
    assert quote.reply_to.startswith("b")


def test_as_on_zalo_choices_are_numbered_lines(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    page.get_by_text("Như trên Zalo").click()
    say(page, VOLUNTEER, REPORT)
    expect(page.locator(f"{VOLUNTEER} .numbered")).to_have_text("1. Sửa\n2. Huỷ")
    expect(page.locator(f"{VOLUNTEER} .choice").first).to_be_hidden()


def test_somebody_new_is_offered_the_code_to_join_with(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    expect(page.locator(".chat")).to_have_count(2)
    page.click(".add")
    chat = page.locator(".chat", has_text="Chưa tham gia")
    expect(chat.locator("h2")).to_have_text("Người mới 1")
    chat.get_by_text("/start K7M2QX").click()
    expect(chat.locator(".theirs")).to_contain_text("Bot nghe: /start K7M2QX")
    message = next(iter(house.echo.inbox.values()))
    assert (message.chat.startswith("moi-"), message.name) == (True, "Người mới 1")


def test_english_is_one_touch_away_and_remembered(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    expect(page.locator(".chat")).to_have_count(2)
    page.click(".language")
    expect(page.locator(".clock summary")).to_have_text("The clock stands at 24/11/2023")
    assert page.get_attribute("html", "lang") == "en"
    page.reload()
    expect(page.locator(".chat")).to_have_count(2)
    expect(page.get_by_placeholder("Write a message…").first).to_be_visible()
    page.click(".language")
    expect(page.get_by_placeholder("Viết tin nhắn…").first).to_be_visible()
    assert page.get_attribute("html", "lang") == "vi"


def test_what_is_said_is_text_and_never_html(house: Served, visit: Visit) -> None:
    page = visit(house.url)
    trick = "<img src=x onerror=alert(1)><b>45</b>"
    say(page, VOLUNTEER, trick)
    expect(page.locator(f"{VOLUNTEER} .mine .text")).to_have_text(trick)
    expect(page.locator(f"{VOLUNTEER} .theirs .text")).to_have_text(f"Bot nghe: {trick}")
    assert page.locator(f"{VOLUNTEER} .log img").count() == 0


def test_two_windows_of_one_person_agree(house: Served, visit: Visit) -> None:
    one, two = visit(house.url), visit(house.url)
    expect(two.locator(f"{VOLUNTEER} .empty")).to_be_visible()
    say(one, VOLUNTEER, "một")
    expect(two.locator(f"{VOLUNTEER} .mine")).to_have_count(1)
    expect(two.locator(f"{VOLUNTEER} .theirs")).to_have_count(1)
