"""Letters as Bot Platform requests, and every refusal as a verdict."""

from __future__ import annotations

import pytest

from bot.channels.zalo.menu import TEXT_LIMIT, numbered, texts
from bot.channels.zalo.send import calls
from handlers.core.talk import Attachment, Letter
from tests.doubles.mishaps import Mishap
from tests.doubles.zalo import Zalo
from tests.doubles.zalo_mishaps import lost_answer, quota, refuses, server_error, truncated
from tests.zalo.conftest import Make

CHOICES = (("Đồng ý", "1.0"), ("Không", "1.1"))
PICTURE = Attachment("bieu-do.png", "image/png", b"png", picture=True)
SHEET = Attachment("Tong ket.xlsx", "application/vnd.ms-excel", b"xlsx")


def letter(text: str = "Dạ", **more: object) -> Letter:
    values = {"id": 1, "channel": "zalo", "chat": "a1", "text": text}
    return Letter(**(values | more))  # type: ignore[arg-type]


def test_choices_are_numbered_lines() -> None:
    assert texts("Bác đồng ý không ạ?", CHOICES) == ["Bác đồng ý không ạ?\n\n1. Đồng ý\n2. Không"]
    assert texts("", CHOICES) == ["1. Đồng ý\n2. Không"]
    assert numbered(()) == ""


def test_a_menu_that_does_not_fit_under_the_text_is_a_message_of_its_own() -> None:
    text = "x" * (TEXT_LIMIT - 5)
    assert texts(text, CHOICES) == [text, "1. Đồng ý\n2. Không"]


def test_a_picture_is_shown_with_its_caption_and_other_files_are_a_line() -> None:
    shown = calls(letter("Biểu đồ", files=(PICTURE,), choices=CHOICES), "https://bot/x", "line")
    assert [(call.method, call.params) for call in shown] == [
        ("sendPhoto", {"chat_id": "a1", "photo": "https://bot/x", "caption": "Biểu đồ\n\n1. Đồng ý\n2. Không"})
    ]
    assert [call.params["text"] for call in calls(letter("", files=(SHEET,)), "https://bot/x", "Tệp")] == ["Tệp"]
    assert [call.params["text"] for call in calls(letter("Đây ạ", files=(PICTURE,)), "", "chưa gửi được")] == [
        "Đây ạ\n\nchưa gửi được"
    ]


def test_a_caption_that_is_too_long_follows_its_picture() -> None:
    long = calls(letter("x" * 2000, files=(PICTURE,), choices=CHOICES), "https://bot/x")
    assert [call.method for call in long] == ["sendPhoto", "sendMessage", "sendMessage"]


async def test_what_is_sent_arrives_plain(zalo: Zalo, make: Make) -> None:
    sent = await make().send(letter("Đã ghi <b>*45*</b>", choices=CHOICES))
    assert sent.verdict == "sent"
    assert sent.id == zalo.sent[0].id
    assert zalo.sent[0].text == "Đã ghi <b>*45*</b>\n\n1. Đồng ý\n2. Không"
    assert "parse_mode" not in zalo.calls[0][1]


VERDICTS = [
    ("ok false with HTTP 200", refuses("sendMessage", 400, "Bad Request: text is empty"), "refused", False),
    ("no such chat", refuses("sendMessage", 400, "chat not found"), "unreachable", False),
    ("blocked", refuses("sendMessage", 403, "Forbidden: blocked by user", 403), "unreachable", False),
    ("Zalo calls its own fault 403", refuses("sendMessage", 403, "Internal server error"), "later", False),
    ("wrong token", refuses("sendMessage", 401, "Unauthorized", 401), "later", True),
    ("quota", quota(), "later", True),
    ("quota with HTTP 200", refuses("sendMessage", 429, "Quota exceeded"), "later", True),
    ("a gateway's page", server_error("sendMessage", 502), "later", False),
    ("ok false with 500", refuses("sendMessage", 500, "oops"), "later", False),
    ("ok false and no code", refuses("sendMessage", 0, ""), "later", False),
    ("cut off", truncated("sendMessage"), "uncertain", False),
    ("the connection breaks", lost_answer("sendMessage"), "uncertain", False),
]


@pytest.mark.parametrize(("mishap", "verdict", "wide"), [case[1:] for case in VERDICTS], ids=[c[0] for c in VERDICTS])
async def test_verdicts(zalo: Zalo, make: Make, mishap: Mishap, verdict: str, wide: bool) -> None:
    zalo.serve(mishap)
    delivery = await make().send(letter())
    assert (delivery.verdict, delivery.wide) == (verdict, wide)
    assert "xyz" not in delivery.reason
    mishap.times = 1


async def test_no_network_holds_the_channel(zalo: Zalo, make: Make) -> None:
    channel = make()
    await zalo.stop()
    delivery = await channel.send(letter())
    assert (delivery.verdict, delivery.wide) == ("later", True)


async def test_after_a_failure_half_way_only_the_rest_is_sent(zalo: Zalo, make: Make) -> None:
    long = letter("x" * 2000, choices=CHOICES)
    channel = make()
    zalo.serve(server_error("sendMessage", 502, times=1))
    first = await channel.send(long)
    assert first.verdict == "later"
    zalo.serve(Mishap("sendMessage", _second_fails()))
    assert (await channel.send(long)).verdict == "sent"
    assert [said.text for said in zalo.sent] == ["x" * 2000, "1. Đồng ý\n2. Không"]


def _second_fails():  # type: ignore[no-untyped-def]
    async def serve(_, answer):  # type: ignore[no-untyped-def]
        return await answer()

    return serve
