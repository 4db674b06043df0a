"""Every kind of update Telegram sends, as labelled payloads beside what each must give (`payloads/*.json`)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import telegram

from bot.channels.telegram.arrivals import raw, read
from bot.channels.telegram.parse import Me, arrival
from handlers.core.talk import Message, Notice

ME = Me(7000000001, "KhuyenHocThuBot")
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['label']}")
    for file in sorted((Path(__file__).parent / "payloads").glob("*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]


def wanted(gives: dict[str, Any] | None) -> Message | Notice | None:
    if gives is None:
        return None
    if "notice" in gives:
        return Notice(**gives["notice"])
    fields = gives["message"]
    at = NOW if fields["at"] == "now" else datetime.fromisoformat(fields["at"])
    return Message(**fields | {"at": at})


@pytest.mark.parametrize("case", CASES)
def test_payload(case: dict[str, Any]) -> None:
    assert arrival(case["update"], ME, NOW) == wanted(case["gives"])


@pytest.mark.parametrize("case", CASES)
def test_python_telegram_bot_reads_the_same(case: dict[str, Any]) -> None:
    """Our parser is our own for speed only: PTB is the second opinion on every payload."""
    said = arrival(case["update"], ME, NOW)
    if not isinstance(said, Message):
        return
    update = telegram.Update.de_json(json.loads(json.dumps(case["update"])), None)
    assert update.effective_chat is not None
    assert update.effective_user is not None
    assert (said.chat, said.sender) == (str(update.effective_chat.id), str(update.effective_user.id))
    assert said.name == update.effective_user.full_name
    if said.kind == "tap":
        assert update.callback_query is not None
        assert (said.callback, said.tap) == (update.callback_query.id, update.callback_query.data)
        return
    message = update.effective_message
    assert message is not None
    assert said.id == str(message.message_id)
    assert said.at == message.date
    assert (said.kind == "text") == bool(message.text)
    assert bool(said.edit) == (message.edit_date is not None)


def test_before_its_name_is_known_the_bot_hears_commands_and_replies() -> None:
    update = {"update_id": 1, "message": {"message_id": 2, "date": 0, "text": "/tongket@KhuyenHocThuBot",
              "from": {"id": 5, "first_name": "A"}, "chat": {"id": -3, "type": "group"}}}  # fmt: skip
    said = arrival(update, Me(ME.id), NOW)
    assert isinstance(said, Message)
    assert said.text == "/tongket"


BROKEN: list[dict[str, Any]] = [
    {},
    {"message": None},
    {"message": {"chat": {}}},
    {"message": {"chat": 5}},
    {"callback_query": {"message": {}, "data": "x"}},
    {"my_chat_member": {}},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_no_update_is_passed_over_and_the_rest_read(broken: dict[str, Any]) -> None:
    good = {"update_id": 8, "message": {"message_id": 2, "date": 0, "text": "đạt 38", "from": {"id": 5},
            "chat": {"id": 5, "type": "private"}}}  # fmt: skip
    found = read([{"update_id": 7, **broken}, good], ME)
    assert [said.text for said, _ in found if isinstance(said, Message)] == ["đạt 38"]


def test_the_raw_payload_is_kept_in_its_own_letters() -> None:
    assert (
        raw({"update_id": 1, "message": {"text": "đạt 38 \ud83d"}}) == '{"update_id":1,"message":{"text":"đạt 38 ?"}}'
    )
