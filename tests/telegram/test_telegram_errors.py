"""What each refusal of Telegram's means for a letter."""

from __future__ import annotations

import json

import pytest
from telegram.error import TelegramError

from bot.channels import Delivery
from bot.channels.telegram.errors import Interrupted, NotConnected, Refused, delivery, not_editable
from bot.channels.telegram.floods import Floods
from bot.channels.telegram.request import refusal
from bot.channels.telegram.trouble import advice

TABLE = [
    ("429 with its wait", 429, "Too Many Requests: retry after 35", {"retry_after": 35}, "later", 35.0),
    ("429 without one", 429, "Too Many Requests", {}, "later", 2.0),
    ("became a supergroup", 400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -1005}, "moved", 0),
    ("blocked", 403, "Forbidden: bot was blocked by the user", {}, "unreachable", 0),
    ("account deleted", 403, "Forbidden: user is deactivated", {}, "unreachable", 0),
    ("put out of the group", 403, "Forbidden: bot was kicked from the supergroup chat", {}, "unreachable", 0),
    ("never wrote to the bot", 400, "Bad Request: chat not found", {}, "unreachable", 0),
    (
        "may not write there",
        400,
        "Bad Request: not enough rights to send text messages",
        {},
        "unreachable",
        0,
    ),
    ("the same text again", 400, "Bad Request: message is not modified: specified new message", {}, "sent", 0),
    ("too long", 400, "Bad Request: message is too long", {}, "refused", 0),
    ("too large a file", 413, "Request Entity Too Large", {}, "refused", 0),
    ("Telegram's own trouble", 500, "Internal Server Error", {}, "later", 0),
    ("a gateway's", 502, "Bad Gateway", {}, "later", 0),
    ("a wrong token", 401, "Unauthorized", {}, "later", 60.0),
    ("a token of no shape", 404, "Not Found", {}, "later", 60.0),
]


@pytest.mark.parametrize(("status", "said", "more", "verdict", "wait"), [row[1:] for row in TABLE],
                         ids=[row[0] for row in TABLE])  # fmt: skip
def test_refusal(status: int, said: str, more: dict[str, int], verdict: str, wait: float) -> None:
    body = json.dumps({"ok": False, "error_code": status, "description": said, "parameters": more})
    found = delivery(refusal(status, body.encode()))
    assert (found.verdict, found.wait) == (verdict, wait)
    assert found.to == ("-1005" if verdict == "moved" else "")


@pytest.mark.parametrize("body", [b"<html>502</html>", b"", b"[]", b'{"ok":false', b'{"parameters": 5}'])
def test_a_gateways_page_counts_by_its_status(body: bytes) -> None:
    assert delivery(refusal(502, body)).verdict == "later"
    assert delivery(refusal(400, body)).verdict == "refused"


def test_only_what_never_went_out_is_tried_again() -> None:
    nothing_sent = delivery(NotConnected("no connection to Telegram (ClientConnectorError)"))
    assert (nothing_sent.verdict, nothing_sent.wide) == ("later", True)
    assert delivery(Interrupted("no answer from Telegram within 20 s")).verdict == "uncertain"
    assert delivery(TelegramError("whatever PTB invents")).verdict == "uncertain"


def test_an_edit_of_what_is_gone_goes_as_a_new_message() -> None:
    assert not_editable(Refused(400, "Bad Request: message to edit not found"))
    assert not_editable(Refused(400, "Bad Request: there is no text in the message to edit"))
    assert not not_editable(Refused(400, "Bad Request: message is not modified"))


def test_a_second_chats_flood_means_the_whole_bot() -> None:
    floods = Floods()
    flood = Delivery(verdict="later", wait=5.0)
    assert not floods.judged(flood, "1", 0.0).wide
    assert not floods.judged(flood, "1", 1.0).wide
    assert floods.judged(flood, "2", 2.0).wide
    assert not floods.judged(flood, "3", 20.0).wide


@pytest.mark.parametrize(
    ("error", "event", "names"),
    [
        (NotConnected("x"), "telegram.no_connection", "KHUYENHOC_PROXY_URL"),
        (Refused(401, "Unauthorized"), "telegram.token_refused", "KHUYENHOC_TELEGRAM_TOKEN"),
        (Refused(409, "Conflict: terminated by other getUpdates request"), "telegram.conflict", "stop it"),
        (Refused(409, "Conflict: can't use getUpdates method while webhook is active"), "telegram.webhook_active", ""),
        (Refused(500, ""), "telegram.trouble", ""),
    ],
)
def test_the_operator_is_told_what_to_do(error: TelegramError, event: str, names: str) -> None:
    assert advice(error)[0] == event
    assert names in advice(error)[1]
