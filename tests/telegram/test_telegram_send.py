"""Letters as Bot API calls: each checked against the 10.3 schema, and shown as a person would see it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.commands import LANGUAGES, menu
from bot.channels.telegram.send import Call, call, keyboard
from bot.split import parts
from handlers.core.talk import Attachment, Letter
from tests.doubles.bot_api import faults

CHART = Attachment("bieudo.png", "image/png", b"\x89PNG", picture=True)
SHEET = Attachment("tongket.xlsx", "application/vnd.ms-excel", b"PK")


def letter(text: str = "Đã ghi ạ.", **more: Any) -> Letter:
    return Letter(id=1, channel="telegram", chat=more.pop("chat", "77"), text=text, **more)


def wrong(request: Call) -> list[str]:
    """What the Bot API would say against it, with a file as its bytes."""
    return faults(request.method, {**request.params, **{name: file.data for name, file in request.files.items()}})


def test_a_plain_letter() -> None:
    request = call(letter("Đã ghi <thôn> & *Tân Hà*"))
    assert request.method == "sendMessage"
    assert request.params["text"] == "Đã ghi <thôn> & *Tân Hà*"
    assert "parse_mode" not in request.params
    assert wrong(request) == []


def test_it_quotes_the_message_it_answers_and_goes_also_when_that_is_gone() -> None:
    request = call(letter(reply_to="41"))
    assert request.params["reply_parameters"] == {"message_id": 41, "allow_sending_without_reply": True}
    assert wrong(request) == []


def test_a_tap_cannot_be_quoted() -> None:
    assert "reply_parameters" not in call(letter(reply_to="4382900123456789012")).params


def test_choices_are_buttons_with_tokens_and_colours() -> None:
    request = call(letter(choices=(("Sửa", "t1"), ("Huỷ", "t2"), ("Khác", "t3")), styles=("good", "bad", "")))
    assert request.params["reply_markup"]["inline_keyboard"] == [
        [
            {"text": "Sửa", "callback_data": "t1", "style": "success"},
            {"text": "Huỷ", "callback_data": "t2", "style": "danger"},
            {"text": "Khác", "callback_data": "t3"},
        ]
    ]
    assert wrong(request) == []


def test_a_long_label_has_a_row_of_its_own() -> None:
    rows = keyboard((("Đạt 38, đăng ký 45", "a"), ("Đạt 38, tổng số 45 hộ", "b"), ("Khác", "c")), ())
    assert [[button["text"] for button in row] for row in rows] == [
        ["Đạt 38, đăng ký 45"],
        ["Đạt 38, tổng số 45 hộ", "Khác"],
    ]


def test_a_hundred_buttons_are_the_most() -> None:
    request = call(letter(choices=tuple((f"thôn {n}", str(n)) for n in range(150))))
    assert wrong(request) == []


def test_an_answer_in_place_of_the_question() -> None:
    request = call(letter(edits="40", reply_to="41", choices=(("Huỷ", "t"),)))
    assert request.method == "editMessageText"
    assert request.params["message_id"] == 40
    assert wrong(request) == []


@pytest.mark.parametrize(("file", "method"), [(CHART, "sendPhoto"), (SHEET, "sendDocument")])
def test_a_file_goes_with_its_words(file: Attachment, method: str) -> None:
    request = call(letter("Tổng kết ạ", files=(file,), choices=(("Từng thôn", "t"),)))
    assert request.method == method
    assert request.params["caption"] == "Tổng kết ạ"
    assert wrong(request) == []


def test_a_group_is_written_to_by_its_negative_id() -> None:
    assert call(letter(chat="-1002003004005")).params["chat_id"] == -1002003004005


@pytest.mark.parametrize("language", LANGUAGES.values())
def test_the_menu_of_commands_is_one_telegram_takes(language: str) -> None:
    commands = [{"command": command, "description": said} for command, said in menu(language).items()]
    assert faults("setMyCommands", {"commands": commands, "language_code": language}) == []
    assert [one["command"] for one in commands][:2] == ["tongket", "chuabao"]


texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=9000)
labels = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() != "")


@given(texts, st.lists(labels, max_size=12), st.lists(st.sampled_from([CHART, SHEET]), max_size=3), st.booleans())
def test_whatever_is_written_every_part_is_valid(
    text: str, shown: list[str], files: list[Attachment], edits: bool
) -> None:
    whole = letter(
        text,
        choices=tuple((label, f"d{place}:{'x' * 50}") for place, label in enumerate(shown)),
        styles=("good", "bad"),
        files=tuple(files),
        edits="40" if edits else "",
        reply_to="41",
    )
    if not text.strip() and not files:
        return
    for part in parts(whole, 4096):
        assert wrong(call(part)) == []
